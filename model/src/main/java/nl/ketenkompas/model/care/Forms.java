package nl.ketenkompas.model.care;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.care.FilledForm.Answer;
import nl.ketenkompas.model.person.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The instruments that a chain uses, in all their versions (SK-C16), each with lists of life areas
 * and kinds of data that have its codes. A filled-in form is checked against the version with which
 * it was filled in, so that an older one stays as readable as it was. Immutable and thread safe.
 *
 * <pre>{@code
 * Forms forms = Forms.of(LifeAreas.presets(), DataKinds.presets(), FormDefinition.presets());
 * forms.check(filled); // [crisis: REQUIRED, first-care: NOT_ASKED]
 * }</pre>
 */
public final class Forms {
  private final Map<String, Map<Integer, FormDefinition>> versions;
  private final Map<String, DataKinds> kinds;

  private Forms(Map<String, Map<Integer, FormDefinition>> versions, Map<String, DataKinds> kinds) {
    this.versions = versions;
    this.kinds = kinds;
  }

  /**
   * Obtains the instruments of a chain.
   *
   * @param lifeAreas the lists of life areas, each id once
   * @param dataKinds the lists of kinds of data, each id once
   * @param definitions all versions of all instruments, in any order; the versions of one have no
   *     day in common
   * @return the instruments
   * @throws InvalidValueException if a definition names a list or code that does not exist, or a
   *     version or day occurs twice
   */
  public static Forms of(
      List<LifeAreas> lifeAreas, List<DataKinds> dataKinds, List<FormDefinition> definitions) {
    Values.unique(lifeAreas, LifeAreas::id, "lifeAreas");
    Values.unique(dataKinds, DataKinds::id, "dataKinds");
    Map<String, LifeAreas> areas = new HashMap<>();
    lifeAreas.forEach(list -> areas.put(list.id(), list));
    Map<String, DataKinds> kinds = new HashMap<>();
    dataKinds.forEach(list -> kinds.put(list.id(), list));
    Map<String, Map<Integer, FormDefinition>> versions = new HashMap<>();
    for (FormDefinition definition : definitions) {
      checkCodes(definition, areas.get(definition.lifeAreas()), kinds.get(definition.dataKinds()));
      add(versions.computeIfAbsent(definition.id(), id -> new LinkedHashMap<>()), definition);
    }
    return new Forms(versions, kinds);
  }

  private static void checkCodes(
      FormDefinition definition, @Nullable LifeAreas areas, @Nullable DataKinds kinds) {
    if (areas == null) {
      throw new InvalidValueException("form.lifeAreas", ValueError.UNKNOWN_CODE);
    }
    if (kinds == null) {
      throw new InvalidValueException("form.dataKinds", ValueError.UNKNOWN_CODE);
    }
    for (Question question : definition.questions()) {
      if (question.area() != null) {
        areas.check(question.area());
      }
      kinds.check(question.kind());
    }
  }

  private static void add(Map<Integer, FormDefinition> versions, FormDefinition definition) {
    for (FormDefinition other : versions.values()) {
      if (other.version() == definition.version()) {
        throw new InvalidValueException("form.version", ValueError.DUPLICATE_KEY);
      }
      if (other.valid().overlaps(definition.valid())) {
        throw new InvalidValueException("form.valid", ValueError.DUPLICATE_KEY);
      }
    }
    versions.put(definition.version(), definition);
  }

  /**
   * One version of an instrument.
   *
   * @param id code of the instrument
   * @param version counted from 1
   * @return the definition, or empty when there is none
   */
  public Optional<FormDefinition> definition(String id, int version) {
    return Optional.ofNullable(versions.getOrDefault(id, Map.of()).get(version));
  }

  /**
   * The version that is to be filled in on a day.
   *
   * @param id code of the instrument
   * @param day the day
   * @return the definition, or empty when none is valid
   */
  public Optional<FormDefinition> definition(String id, LocalDate day) {
    return versions.getOrDefault(id, Map.of()).values().stream()
        .filter(definition -> definition.valid().contains(day))
        .findFirst();
  }

  /**
   * How much an answer to a question can harm.
   *
   * @param definition one of these instruments
   * @param question one of its questions
   * @return the sensitivity of its kind of data
   * @throws InvalidValueException if the kind is not in the list of the definition
   */
  public Sensitivity sensitivity(FormDefinition definition, Question question) {
    return Optional.ofNullable(kinds.get(definition.dataKinds()))
        .flatMap(list -> list.kind(question.kind()))
        .map(DataKind::sensitivity)
        .orElseThrow(() -> new InvalidValueException("question.kind", ValueError.UNKNOWN_CODE));
  }

  /**
   * Everything that is wrong with a filled-in form, by the version with which it was filled in.
   *
   * @param filled the form
   * @return errors about the form as a whole first, then question by question in the order of the
   *     definition; empty when all is well; never what was answered
   */
  public List<FormError> check(FilledForm filled) {
    Map<Integer, FormDefinition> instrument = versions.get(filled.form());
    if (instrument == null) {
      return List.of(new FormError(null, FormError.Code.FORM_UNKNOWN));
    }
    FormDefinition definition = instrument.get(filled.version());
    if (definition == null) {
      return List.of(new FormError(null, FormError.Code.VERSION_UNKNOWN));
    }
    List<FormError> errors = new ArrayList<>();
    if (!definition.valid().contains(filled.filledOn())) {
      errors.add(new FormError(null, FormError.Code.VERSION_NOT_VALID));
    }
    Map<String, List<Answer>> answers = new HashMap<>();
    for (Answer answer : filled.answers()) {
      answers.computeIfAbsent(answer.question(), code -> new ArrayList<>()).add(answer);
      if (definition.question(answer.question()).isEmpty()) {
        errors.add(new FormError(null, FormError.Code.QUESTION_UNKNOWN));
      }
    }
    Map<String, List<String>> given = new HashMap<>();
    for (Question question : definition.questions()) {
      checkQuestion(question, answers.getOrDefault(question.code(), List.of()), given, errors);
    }
    return List.copyOf(errors);
  }

  /** Checks one question, and adds its answers to those that conditions of later ones look at. */
  private static void checkQuestion(
      Question question,
      List<Answer> answers,
      Map<String, List<String>> given,
      List<FormError> errors) {
    List<String> values = answers.isEmpty() ? List.of() : texts(answers.get(0));
    if (answers.size() > 1) {
      errors.add(new FormError(question.code(), FormError.Code.ANSWERED_TWICE));
    }
    if (!isAsked(question, given)) {
      if (!values.isEmpty()) {
        errors.add(new FormError(question.code(), FormError.Code.NOT_ASKED));
      }
      return;
    }
    given.put(question.code(), values);
    if (values.isEmpty()) {
      if (question.required()) {
        errors.add(new FormError(question.code(), FormError.Code.REQUIRED));
      }
      return;
    }
    for (FormError.Code code : wrong(question, values)) {
      errors.add(new FormError(question.code(), code));
    }
  }

  private static List<String> texts(Answer answer) {
    return answer.values().stream().map(FreeText::text).toList();
  }

  /** What was answered to a question that is not asked itself was not put into the map. */
  private static boolean isAsked(Question question, Map<String, List<String>> given) {
    Question.Condition when = question.when();
    return when == null
        || given.getOrDefault(when.question(), List.of()).stream().anyMatch(when.in()::contains);
  }

  private static List<FormError.Code> wrong(Question question, List<String> values) {
    List<FormError.Code> wrong = new ArrayList<>();
    if (values.size() > 1 && question.type() != Question.Type.CODES) {
      wrong.add(FormError.Code.TOO_MANY);
    }
    if (question.type() == Question.Type.CODES && new HashSet<>(values).size() < values.size()) {
      wrong.add(FormError.Code.CHOSEN_TWICE);
    }
    Set<FormError.Code> seen = new HashSet<>();
    for (String value : values) {
      wrong(question, value).filter(seen::add).ifPresent(wrong::add);
    }
    return wrong;
  }

  private static Optional<FormError.Code> wrong(Question question, String value) {
    return switch (question.type()) {
      case CODE, CODES, YES_NO ->
          question.codes().contains(value)
              ? Optional.empty()
              : Optional.of(FormError.Code.UNKNOWN_CODE);
      case DATE ->
          PartialDate.tryParse(value)
              .fold(date -> Optional.empty(), error -> Optional.of(FormError.Code.FORMAT));
      case NUMBER -> wrongNumber(question, value);
      case TEXT -> Optional.empty();
    };
  }

  private static Optional<FormError.Code> wrongNumber(Question question, String value) {
    if (!value.matches("-?[0-9]{1,18}")) {
      return Optional.of(FormError.Code.FORMAT);
    }
    long number = Long.parseLong(value);
    boolean below = question.least() != null && number < question.least();
    boolean above = question.most() != null && number > question.most();
    return below || above ? Optional.of(FormError.Code.OUT_OF_BOUNDS) : Optional.empty();
  }
}
