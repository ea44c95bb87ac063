package nl.ketenkompas.model.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.ketenkompas.model.care.FilledForm.Answer;
import nl.ketenkompas.model.care.Question.Choice;
import nl.ketenkompas.model.care.Question.Condition;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.DateRange;
import tools.jackson.databind.json.JsonMapper;

class FormsProperties {
  private static final Words WORDS = new Words("Vraag", "Question");
  private static final List<String> VALUES =
      List.of("a", "b", "yes", "no", "2009", "2009-02-31", "5", "0", "-7", "lang verhaal");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static FormDefinition definition(Random random) {
    List<Question> questions = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Question.Type type =
          List.of(Question.Type.values()).get(random.nextInt(Question.Type.values().length));
      boolean chosen = type == Question.Type.CODE || type == Question.Type.CODES;
      Condition when = null;
      if (i > 0 && random.nextInt(3) > 0) {
        Question earlier = questions.get(random.nextInt(i));
        if (!earlier.codes().isEmpty()) {
          when =
              new Condition(
                  earlier.code(),
                  List.of(earlier.codes().get(random.nextInt(earlier.codes().size()))));
        }
      }
      questions.add(
          new Question(
              "q" + i,
              WORDS,
              type,
              chosen ? List.of(new Choice("a", WORDS), new Choice("b", WORDS)) : List.of(),
              type == Question.Type.NUMBER ? 0L : null,
              null,
              null,
              "status",
              random.nextBoolean(),
              when));
    }
    return new FormDefinition(
        "f", 1, WORDS, "test", DateRange.parse("2009-01-01/.."), "norm-3", "chain", questions);
  }

  private static FilledForm filled(Random random) {
    List<Answer> answers = new ArrayList<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      String[] values =
          Stream.generate(() -> VALUES.get(random.nextInt(VALUES.size())))
              .limit(random.nextInt(3))
              .toArray(String[]::new);
      answers.add(Answer.of("q" + random.nextInt(7), values));
    }
    return new FilledForm(
        SourceKey.of("shelter", "1"),
        "f",
        1,
        LocalDate.of(2009 - random.nextInt(2), 6, 1),
        Instant.EPOCH,
        answers);
  }

  /** Question by question, each looked up anew: whether some error is due, without its order. */
  private static Set<String> naive(FormDefinition definition, FilledForm filled) {
    Set<String> errors = new HashSet<>();
    if (filled.filledOn().getYear() < 2009) {
      errors.add("VERSION_NOT_VALID");
    }
    for (Answer answer : filled.answers()) {
      if (definition.questions().stream().noneMatch(q -> q.code().equals(answer.question()))) {
        errors.add("QUESTION_UNKNOWN");
      }
    }
    for (Question question : definition.questions()) {
      List<String> values = values(question, filled);
      if (filled.answers().stream().filter(a -> a.question().equals(question.code())).count() > 1) {
        errors.add(question.code() + ": ANSWERED_TWICE");
      }
      if (!isAsked(question, definition, filled)) {
        if (!values.isEmpty()) {
          errors.add(question.code() + ": NOT_ASKED");
        }
      } else if (values.isEmpty()) {
        if (question.required()) {
          errors.add(question.code() + ": REQUIRED");
        }
      } else {
        judge(question, values, errors);
      }
    }
    return errors;
  }

  private static List<String> values(Question question, FilledForm filled) {
    return filled.answers().stream()
        .filter(answer -> answer.question().equals(question.code()))
        .findFirst()
        .map(answer -> answer.values().stream().map(FreeText::text).toList())
        .orElse(List.of());
  }

  private static boolean isAsked(Question question, FormDefinition definition, FilledForm filled) {
    if (question.when() == null) {
      return true;
    }
    Question earlier = definition.question(question.when().question()).orElseThrow();
    return isAsked(earlier, definition, filled)
        && values(earlier, filled).stream().anyMatch(question.when().in()::contains);
  }

  private static void judge(Question question, List<String> values, Set<String> errors) {
    boolean several = question.type() == Question.Type.CODES;
    if (values.size() == 2 && !several) {
      errors.add(question.code() + ": TOO_MANY");
    }
    if (values.size() == 2 && several && values.get(0).equals(values.get(1))) {
      errors.add(question.code() + ": CHOSEN_TWICE");
    }
    for (String value : values) {
      String error =
          switch (question.type()) {
            case CODE, CODES -> value.equals("a") || value.equals("b") ? "" : "UNKNOWN_CODE";
            case YES_NO -> value.equals("yes") || value.equals("no") ? "" : "UNKNOWN_CODE";
            case TEXT -> "";
            case DATE -> value.equals("2009") ? "" : "FORMAT";
            case NUMBER ->
                switch (value) {
                  case "2009", "5", "0" -> "";
                  case "-7" -> "OUT_OF_BOUNDS";
                  default -> "FORMAT";
                };
          };
      if (!error.isEmpty()) {
        errors.add(question.code() + ": " + error);
      }
    }
  }

  @Property
  void errorsAreThoseOfTheReferenceInTheOrderOfTheForm(@ForAll long seed) {
    Random random = new Random(seed);
    FormDefinition definition = definition(random);
    FilledForm filled = filled(random);
    Forms forms = Forms.of(LifeAreas.presets(), DataKinds.presets(), List.of(definition));

    List<FormError> errors = forms.check(filled);

    assertThat(errors)
        .extracting(FormError::toString)
        .allSatisfy(error -> assertThat(naive(definition, filled)).contains(error))
        .containsAll(naive(definition, filled));
    assertThat(errors.stream().map(FormError::question).filter(q -> q != null)).isSorted();
  }

  @Property
  void formsAreReadAsTheyAreWritten(@ForAll long seed) {
    Random random = new Random(seed);
    FormDefinition definition = definition(random);
    FilledForm filled = filled(random);

    String json = JSON.writeValueAsString(definition);

    assertThat(JSON.readValue(json, FormDefinition.class)).isEqualTo(definition);
    assertThat(JSON.readValue(JSON.writeValueAsString(filled), FilledForm.class)).isEqualTo(filled);
  }
}
