package nl.ketenkompas.model.care;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * One version of an instrument with questions, such as the triage form or the registration and
 * diagnosis form (<i>AD-formulier</i>); instruments are reused, not made anew (SK-C16). A change of
 * questions is a new version; forms that were filled in keep theirs. Immutable and thread safe.
 *
 * @param id code of the instrument, the same for all versions
 * @param version counted from 1
 * @param title what people call it
 * @param source from where its questions come, 1 to 200 characters
 * @param valid the days on which this version may be filled in
 * @param lifeAreas code of the {@link LifeAreas} whose codes its questions use
 * @param dataKinds code of the {@link DataKinds} whose codes its questions use
 * @param questions at least one, in the order of asking, each code once
 */
public record FormDefinition(
    String id,
    int version,
    Words title,
    String source,
    DateRange valid,
    String lifeAreas,
    String dataKinds,
    List<Question> questions) {

  /**
   * Checks the parts, and that conditions speak of earlier questions and their answers.
   *
   * @param id code of the instrument
   * @param version counted from 1
   * @param title what people call it
   * @param source from where its questions come
   * @param valid the days on which this version may be filled in
   * @param lifeAreas code of the list of life areas
   * @param dataKinds code of the list of kinds of data
   * @param questions at least one, each code once
   * @throws InvalidValueException with the reason
   */
  public FormDefinition {
    Checks.code(Values.given(id, "form.id"), "form.id");
    if (version < 1) {
      throw new InvalidValueException("form.version", ValueError.OUT_OF_BOUNDS);
    }
    Values.given(title, "form.title");
    Checks.text(Values.given(source, "form.source"), 200, "form.source");
    Values.given(valid, "form.valid");
    Checks.code(Values.given(lifeAreas, "form.lifeAreas"), "form.lifeAreas");
    Checks.code(Values.given(dataKinds, "form.dataKinds"), "form.dataKinds");
    questions = Values.filled(questions, "form.questions");
    Values.unique(questions, Question::code, "form.questions");
    Map<String, List<String>> earlier = new HashMap<>();
    for (Question question : questions) {
      Question.Condition when = question.when();
      if (when != null
          && !earlier.getOrDefault(when.question(), List.of()).containsAll(when.in())) {
        throw new InvalidValueException("question.when", ValueError.UNKNOWN_CODE);
      }
      earlier.put(question.code(), question.codes());
    }
  }

  /** The forms of the library, read once. */
  private static final class Shipped {
    static final List<FormDefinition> FORMS =
        List.of(
            Presets.read("form-triage-1.json", FormDefinition::ofJson),
            Presets.read("form-ad-1.json", FormDefinition::ofJson));
  }

  /**
   * The forms that come with the library: {@code triage}, the quick intake of SK-C1, and {@code
   * ad}, a short registration and diagnosis form (SK-I6) that asks what the sources name; it is not
   * the national form of 24 pages.
   *
   * @return one version of each
   */
  public static List<FormDefinition> presets() {
    return Shipped.FORMS;
  }

  /**
   * A form that comes with the library.
   *
   * @param id of one of {@link #presets}
   * @return its newest version
   * @throws InvalidValueException if there is none with this id
   */
  public static FormDefinition preset(String id) {
    return Presets.find(Shipped.FORMS, FormDefinition::id, id);
  }

  /**
   * Obtains a definition from JSON.
   *
   * @param json an object with the components as fields
   * @return the definition
   * @throws InvalidValueException with the reason
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static FormDefinition ofJson(@Nullable Object json) {
    return Fields.read(
        json,
        "form",
        f ->
            new FormDefinition(
                f.text("id"),
                f.integer("version"),
                f.object("title", Words::ofJson),
                f.text("source"),
                f.range("valid"),
                f.text("lifeAreas"),
                f.text("dataKinds"),
                f.list("questions", Question::ofJson)));
  }

  /**
   * The JSON form.
   *
   * @return the fields in fixed order
   */
  @JsonValue
  public Map<String, Object> json() {
    return new Fields.Writer()
        .put("id", id)
        .put("version", version)
        .put("title", title)
        .put("source", source)
        .put("valid", valid)
        .put("lifeAreas", lifeAreas)
        .put("dataKinds", dataKinds)
        .put("questions", questions)
        .done();
  }

  /**
   * The question with a code.
   *
   * @param code such as {@code crisis}
   * @return the question, or empty when there is none
   */
  public Optional<Question> question(String code) {
    return questions.stream().filter(question -> question.code().equals(code)).findFirst();
  }
}
