package nl.ketenkompas.model.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.care.FilledForm.Answer;
import nl.ketenkompas.model.care.Question.Choice;
import nl.ketenkompas.model.care.Question.Condition;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class FormsTest {
  private static final Words WORDS = new Words("Vraag", "Question");
  private static final LocalDate DAY = LocalDate.of(2009, 3, 2);
  private static final Instant RECORDED = Instant.parse("2009-03-02T12:00:00Z");
  private static final Forms SHIPPED =
      Forms.of(LifeAreas.presets(), DataKinds.presets(), FormDefinition.presets());

  private static Question question(
      String code, Question.Type type, boolean required, @Nullable Condition when) {
    boolean chosen = type == Question.Type.CODE || type == Question.Type.CODES;
    return new Question(
        code,
        WORDS,
        type,
        chosen ? List.of(new Choice("a", WORDS), new Choice("b", WORDS)) : List.of(),
        type == Question.Type.NUMBER ? 1L : null,
        type == Question.Type.NUMBER ? 9L : null,
        null,
        "status",
        required,
        when);
  }

  private static FormDefinition form(int version, String valid, Question... questions) {
    return new FormDefinition(
        "f",
        version,
        WORDS,
        "test",
        DateRange.parse(valid),
        "monitoring-5",
        "chain",
        List.of(questions));
  }

  private static Forms forms(FormDefinition... definitions) {
    return Forms.of(LifeAreas.presets(), DataKinds.presets(), List.of(definitions));
  }

  private static FilledForm filled(String form, int version, LocalDate on, Answer... answers) {
    return new FilledForm(
        SourceKey.of("shelter", "12"), form, version, on, RECORDED, List.of(answers));
  }

  private static List<String> errors(Forms forms, FilledForm filled) {
    return forms.check(filled).stream().map(FormError::toString).toList();
  }

  /** Answers as {@code q=a,b;r=c}. */
  private static Answer[] answers(String text) {
    return Stream.of(text.split(";"))
        .filter(answer -> !answer.isEmpty())
        .map(answer -> answer.split("=", 2))
        .map(pair -> Answer.of(pair[0], pair[1].isEmpty() ? new String[0] : pair[1].split(",")))
        .toArray(Answer[]::new);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CODE | a | ''",
        "CODE | c | UNKNOWN_CODE",
        "CODE | A | UNKNOWN_CODE",
        "CODE | a,b | TOO_MANY",
        "CODE | a,c | TOO_MANY UNKNOWN_CODE",
        "CODE | '' | REQUIRED",
        "CODES | a,b | ''",
        "CODES | a,a | CHOSEN_TWICE",
        "CODES | c,d | UNKNOWN_CODE",
        "YES_NO | yes | ''",
        "YES_NO | no | ''",
        "YES_NO | ja | UNKNOWN_CODE",
        "TEXT | alles mag | ''",
        "TEXT | een,twee | TOO_MANY",
        "DATE | 2009-03-01 | ''",
        "DATE | 2009-03 | ''",
        "DATE | 2009-02-30 | FORMAT",
        "DATE | vorig jaar | FORMAT",
        "NUMBER | 1 | ''",
        "NUMBER | 9 | ''",
        "NUMBER | 0 | OUT_OF_BOUNDS",
        "NUMBER | 10 | OUT_OF_BOUNDS",
        "NUMBER | -1 | OUT_OF_BOUNDS",
        "NUMBER | 1.5 | FORMAT",
        "NUMBER | 9999999999999999999 | FORMAT",
        "NUMBER | ٣ | FORMAT",
      })
  @Covers("SK-C16")
  void answerIsJudgedByItsType(Question.Type type, String values, String expected) {
    Forms forms = forms(form(1, "2008-01-01/..", question("q", type, true, null)));

    assertThat(forms.check(filled("f", 1, DAY, answers("q=" + values))))
        .allSatisfy(error -> assertThat(error.question()).isEqualTo("q"))
        .extracting(error -> error.code().name())
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "q=yes;r=a;s=2009 | ''",
        "q=no | ''",
        "q=no;r= | ''",
        "q=yes | r: REQUIRED",
        "q=yes;r=b | ''",
        "q=yes;r=b;s=2009 | s: NOT_ASKED",
        "q=no;r=a | r: NOT_ASKED",
        "q=no;r=a;s=2009 | r: NOT_ASKED, s: NOT_ASKED",
        "q=ja;r=a;s=2009 | q: UNKNOWN_CODE, r: NOT_ASKED, s: NOT_ASKED",
        "'' | q: REQUIRED",
        "s=never | q: REQUIRED, s: NOT_ASKED",
        "q=yes;r=c;t=1;u=2 | QUESTION_UNKNOWN, QUESTION_UNKNOWN, r: UNKNOWN_CODE",
        "q=yes;q=no;r=a | q: ANSWERED_TWICE",
        "q=yes;r=a;r=a | r: ANSWERED_TWICE",
      })
  @Covers("SK-C16")
  void allErrorsComeAtOnceInTheOrderOfTheForm(String answers, String expected) {
    Forms forms =
        forms(
            form(
                1,
                "2008-01-01/..",
                question("q", Question.Type.YES_NO, true, null),
                question("r", Question.Type.CODE, true, new Condition("q", List.of("yes"))),
                question("s", Question.Type.DATE, false, new Condition("r", List.of("a")))));

    assertThat(errors(forms, filled("f", 1, DAY, answers(answers))))
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(", ")));
  }

  @Test
  @Covers("SK-C16")
  void olderFormIsJudgedByItsOwnVersion() {
    FormDefinition first =
        form(
            1,
            "2008-01-01/2010-01-01",
            question("q", Question.Type.TEXT, true, null),
            question("r", Question.Type.CODE, true, null));
    FormDefinition second = form(2, "2010-01-01/..", question("q", Question.Type.DATE, true, null));
    Forms forms = forms(second, first);
    FilledForm old = filled("f", 1, LocalDate.of(2009, 12, 31), answers("q=lang verhaal;r=a"));

    assertThat(errors(forms, old)).isEmpty();
    assertThat(errors(forms, filled("f", 2, LocalDate.of(2010, 1, 1), answers("q=2009"))))
        .isEmpty();
    assertThat(errors(forms, filled("f", 2, LocalDate.of(2010, 1, 1), answers("q=lang;r=a"))))
        .containsExactly("QUESTION_UNKNOWN", "q: FORMAT");
    assertThat(errors(forms, filled("f", 1, LocalDate.of(2010, 1, 1), answers("q=x"))))
        .containsExactly("VERSION_NOT_VALID", "r: REQUIRED");
    assertThat(errors(forms, filled("f", 3, DAY))).containsExactly("VERSION_UNKNOWN");
    assertThat(errors(forms, filled("g", 1, DAY))).containsExactly("FORM_UNKNOWN");
    assertThat(forms.definition("f", 1)).contains(first);
    assertThat(forms.definition("f", 3)).isEmpty();
    assertThat(forms.definition("g", 1)).isEmpty();
    assertThat(forms.definition("f", LocalDate.of(2009, 12, 31))).contains(first);
    assertThat(forms.definition("f", LocalDate.of(2010, 1, 1))).contains(second);
    assertThat(forms.definition("f", LocalDate.of(2007, 12, 31))).isEmpty();
    assertThat(forms.definition("g", DAY)).isEmpty();
  }

  @Test
  void errorsNeverHoldWhatWasAnswered() {
    FilledForm filled =
        filled(
            "triage",
            1,
            DAY,
            Answer.of("Kanarie", "Kanarie"),
            Answer.of("crisis", "Kanarie"),
            Answer.of("housing", "Kanarie", "Kanarie"));

    List<FormError> errors = SHIPPED.check(filled);

    assertThat(errors).hasSizeGreaterThan(5);
    assertThat(errors.toString()).doesNotContain("Kanarie");
    assertThat(JsonMapper.builder().build().writeValueAsString(errors)).doesNotContain("Kanarie");
    assertThat(filled).hasToString("FilledForm[shelter/12]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "registered-by=self;housing=severe;care=no;income=some;day-activity=unknown;"
            + "health-insurance=no;crisis=yes;first-care=bed voor vannacht;case-director=shelter;"
            + "case-director-from=2009-03-02 | ''",
        "registered-by=police;housing=severe;care=no;income=some;day-activity=unknown;"
            + "health-insurance=no;crisis=no;first-care=bed;case-director=shelter"
            + " | registered-by: UNKNOWN_CODE, first-care: NOT_ASKED",
        "crisis=yes | registered-by: REQUIRED, housing: REQUIRED, care: REQUIRED,"
            + " income: REQUIRED, day-activity: REQUIRED, health-insurance: REQUIRED,"
            + " first-care: REQUIRED, case-director: REQUIRED",
      })
  @Covers({"SK-C1", "SK-C16"})
  void triageAsksWhatTheQuickIntakeIsFor(String answers, String expected) {
    assertThat(errors(SHIPPED, filled("triage", 1, DAY, answers(answers))))
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(", ")));
    assertThat(FormDefinition.preset("triage").questions())
        .filteredOn(question -> question.area() != null)
        .extracting(Question::area)
        .containsExactlyElementsOf(
            LifeAreas.preset("monitoring-5").areas().stream().map(LifeArea::code).toList());
  }

  @Test
  @Covers({"SK-I6", "SK-I7", "SK-I10", "SK-A7", "SK-C12"})
  void registrationAndDiagnosisFormAsksWhatTheSourcesName() {
    FormDefinition ad = FormDefinition.preset("ad");
    Answer[] answers =
        answers(
            "registered-on=2009-01-05;assigned-on=2009-01-06;target-group=actually-homeless;"
                + "region=yes;nuisance=no;housing=severe;housing-need=eigen kamer;care=good;"
                + "income=some;income-need=uitkering;debt=12000;day-activity=unknown;"
                + "health-insurance=good;diagnosis=yes;diagnosis-nature=schizofrenie;"
                + "court-order=no;involved=shelter,addiction-care;care-weight=3;wish=rust");

    assertThat(errors(SHIPPED, filled("ad", 1, DAY, answers))).isEmpty();
    assertThat(ad.question("care-weight").orElseThrow().choices())
        .extracting(Choice::code)
        .containsExactly("1", "2", "3", "4", "5");
    assertThat(ad.question("target-group").orElseThrow().choices()).hasSize(4);
    assertThat(SHIPPED.sensitivity(ad, ad.question("diagnosis-nature").orElseThrow()))
        .isEqualTo(Sensitivity.HEALTH);
    assertThat(SHIPPED.sensitivity(ad, ad.question("court-order").orElseThrow()))
        .isEqualTo(Sensitivity.CRIMINAL);
    assertThat(SHIPPED.sensitivity(ad, ad.question("debt").orElseThrow()))
        .isEqualTo(Sensitivity.SENSITIVE);
  }

  @Test
  @Covers("SK-I6")
  void presetsAreNamed() {
    assertThat(FormDefinition.presets())
        .extracting(FormDefinition::id)
        .containsExactly("triage", "ad");
    assertThat(FormDefinition.presets()).extracting(FormDefinition::version).containsOnly(1);
    assertThatThrownBy(() -> FormDefinition.preset("zrm")).hasMessage("preset: UNKNOWN_CODE");
    assertThat(FormDefinition.preset("ad").question("zrm")).isEmpty();
  }

  @Test
  void definitionsUseCodesOfTheirLists() {
    FormDefinition triage = FormDefinition.preset("triage");
    List<LifeAreas> areas = LifeAreas.presets();
    List<DataKinds> kinds = DataKinds.presets();

    assertRefused(
        () -> Forms.of(List.of(), kinds, List.of(triage)), "form.lifeAreas: UNKNOWN_CODE");
    assertRefused(
        () -> Forms.of(areas, List.of(), List.of(triage)), "form.dataKinds: UNKNOWN_CODE");
    assertRefused(
        () -> Forms.of(areas, kinds, List.of(triage, triage)), "form.version: DUPLICATE_KEY");
    List<LifeAreas> twice = new ArrayList<>(areas);
    twice.add(areas.get(0));
    assertRefused(() -> Forms.of(twice, kinds, List.of()), "lifeAreas: DUPLICATE_KEY");
    Question about =
        new Question(
            "q", WORDS, Question.Type.TEXT, List.of(), null, null, "PSYCHE", "status", true, null);
    assertRefused(() -> forms(form(1, "2008-01-01/..", about)), "lifeArea: UNKNOWN_CODE");
    Question of =
        new Question(
            "q", WORDS, Question.Type.TEXT, List.of(), null, null, "CARE", "dreams", true, null);
    assertRefused(() -> forms(form(1, "2008-01-01/..", of)), "dataKind: UNKNOWN_CODE");
    assertRefused(
        () -> SHIPPED.sensitivity(FormDefinition.preset("ad"), of), "question.kind: UNKNOWN_CODE");
  }

  @Test
  void versionsHaveNoDayInCommon() {
    Question question = question("q", Question.Type.TEXT, true, null);

    assertRefused(
        () -> forms(form(1, "2008-01-01/2010-01-02", question), form(2, "2010-01-01/..", question)),
        "form.valid: DUPLICATE_KEY");
    assertThat(
            forms(form(1, "2008-01-01/2010-01-01", question), form(2, "2010-01-01/..", question))
                .definition("f", 2))
        .isPresent();
  }

  @Test
  void definitionsThatContradictThemselvesAreRefused() {
    Question yes = question("q", Question.Type.YES_NO, true, null);
    Question later = question("r", Question.Type.TEXT, true, new Condition("q", List.of("yes")));
    Question wrong = question("r", Question.Type.TEXT, true, new Condition("q", List.of("maybe")));
    Question number = question("q", Question.Type.NUMBER, true, null);

    assertThat(form(1, "2008-01-01/..", yes, later).questions()).hasSize(2);
    assertRefused(() -> form(1, "2008-01-01/..", later, yes), "question.when: UNKNOWN_CODE");
    assertRefused(() -> form(1, "2008-01-01/..", yes, wrong), "question.when: UNKNOWN_CODE");
    assertRefused(() -> form(1, "2008-01-01/..", number, later), "question.when: UNKNOWN_CODE");
    assertRefused(() -> form(1, "2008-01-01/..", yes, yes), "form.questions: DUPLICATE_KEY");
    assertRefused(() -> form(1, "2008-01-01/.."), "form.questions: EMPTY");
    assertRefused(() -> form(0, "2008-01-01/..", yes), "form.version: OUT_OF_BOUNDS");
    assertRefused(() -> filled("f", 0, DAY), "filledForm.version: OUT_OF_BOUNDS");
    assertRefused(() -> new Condition("q", List.of()), "condition.in: EMPTY");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"version\":1 | \"version\":\"one\" | form.version: FORMAT",
        "\"version\":1 | \"version\":null | form.version: EMPTY",
        "\"version\":1 | \"version\":\"2\" | ",
        "\"required\":true | \"required\":\"yes\" | question.required: FORMAT",
        "\"required\":true | \"required\":false | ",
        "\"type\":\"TEXT\" | \"type\":\"ESSAY\" | question.type: UNKNOWN_CODE",
        "\"type\":\"TEXT\" | \"type\":[] | question.type: FORMAT",
        "\"least\":0 | \"least\":0.5 | question.least: FORMAT",
        "\"least\":0 | \"least\":\"zero\" | question.least: FORMAT",
        "\"least\":0 | \"least\":99999999999999999999 | question.least: FORMAT",
        "\"least\":0 | \"least\":null | ",
        "\"valid\":\"2008-12-01/..\" | \"valid\":\"always\" | dateRange: FORMAT",
        "\"when\":{ | \"when\":{\"not\":true, | condition.field: UNKNOWN_CODE",
        "\"in\":[\"yes\"] | \"in\":\"yes\" | condition.in: FORMAT",
        "\"in\":[\"yes\"] | \"in\":[null] | condition.in: EMPTY",
        "\"in\":[\"yes\"] | \"in\":[{}] | condition.in: FORMAT",
        "\"kind\":\"status\", | | question.kind: EMPTY",
      })
  void definitionInAFileIsReadOrRefused(String piece, String other, String message) {
    JsonMapper json = JsonMapper.builder().build();
    String text = json.writeValueAsString(FormDefinition.preset("ad"));
    assertThat(text).contains(piece);
    String edited = text.replace(piece, other == null ? "" : other);
    if (message == null) {
      assertThat(json.readValue(edited, FormDefinition.class).questions()).isNotEmpty();
    } else {
      assertThatThrownBy(() -> json.readValue(edited, FormDefinition.class))
          .hasRootCauseMessage(message);
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "CODE, 0, -, -, question.choices: EMPTY",
        "CODES, 0, -, -, question.choices: EMPTY",
        "TEXT, 1, -, -, question.choices: FORMAT",
        "CODE, 2, -, -, question.choices: DUPLICATE_KEY",
        "TEXT, 0, 1, -, question.least: FORMAT",
        "DATE, 0, -, 1, question.least: FORMAT",
        "NUMBER, 0, 2, 1, question.most: INVERTED",
      })
  void questionFitsItsType(Question.Type type, int choices, Long least, Long most, String message) {
    List<Choice> list = Collections.nCopies(choices, new Choice("a", WORDS));

    assertRefused(
        () -> new Question("q", WORDS, type, list, least, most, null, "status", false, null),
        message);
  }

  @Test
  void numberMayHaveOneBoundOrNone() {
    Question number =
        new Question(
            "q", WORDS, Question.Type.NUMBER, List.of(), 2L, 2L, null, "status", false, null);
    Question open =
        new Question(
            "r", WORDS, Question.Type.NUMBER, List.of(), null, null, null, "status", false, null);
    Forms forms = forms(form(1, "2008-01-01/..", number, open));

    assertThat(errors(forms, filled("f", 1, DAY, answers("q=2;r=-5")))).isEmpty();
    assertThat(errors(forms, filled("f", 1, DAY, answers("q=3"))))
        .containsExactly("q: OUT_OF_BOUNDS");
  }

  private static void assertRefused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(InvalidValueException.class).hasMessage(message);
  }
}
