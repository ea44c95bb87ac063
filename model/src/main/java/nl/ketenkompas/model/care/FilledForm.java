package nl.ketenkompas.model.care;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.Digits;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.client.SourceKey;
import org.jspecify.annotations.Nullable;

/**
 * A form as somebody filled it in about a client. It keeps the version that was used and the
 * answers as they were given, right or wrong; {@link Forms#check} says what is wrong. Personal:
 * {@link #toString} shows the key only. Immutable.
 *
 * @param key under which the partner delivered it
 * @param form code of the instrument
 * @param version of the instrument that was filled in, counted from 1
 * @param filledOn the day
 * @param recordedAt when it was recorded
 * @param answers in any order
 */
public record FilledForm(
    SourceKey key,
    String form,
    int version,
    LocalDate filledOn,
    Instant recordedAt,
    List<Answer> answers) {

  /**
   * The answer to one question. Personal: {@link #toString} shows nothing. Immutable.
   *
   * @param question code of the question
   * @param values what was answered: codes, dates, numbers or own words; several only where several
   *     may be chosen; none when it was left open
   */
  public record Answer(String question, List<FreeText> values) {

    /**
     * Checks the code.
     *
     * @param question code of the question
     * @param values what was answered
     * @throws InvalidValueException with the reason; the value is not in the message
     */
    public Answer {
      Checks.code(Values.given(question, "answer.question"), "answer.question");
      values = Values.list(values, "answer.values");
    }

    /**
     * Obtains an answer.
     *
     * @param question code of the question
     * @param values what was answered
     * @return the answer
     * @throws InvalidValueException with the reason; the value is not in the message
     */
    public static Answer of(String question, String... values) {
      return new Answer(question, List.of(values).stream().map(FreeText::of).toList());
    }

    /**
     * Obtains an answer from JSON.
     *
     * @param json an object with {@code question} and {@code values}
     * @return the answer
     * @throws InvalidValueException with the reason; the value is not in the message
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Answer ofJson(@Nullable Object json) {
      return Fields.read(
          json, "answer", f -> new Answer(f.text("question"), f.list("values", FreeText::ofJson)));
    }

    /**
     * The JSON form. Personal: not for logs.
     *
     * @return the fields in fixed order
     */
    @JsonValue
    public Map<String, Object> json() {
      return new Fields.Writer().put("question", question).put("values", values).done();
    }

    /** Shows nothing. */
    @Override
    public String toString() {
      return "Answer[*]";
    }

    /** Mixed, so that a hash code in a dump tells nothing of the answer. */
    @Override
    public int hashCode() {
      return Digits.mix(Objects.hash(question, values));
    }
  }

  /**
   * Checks the parts.
   *
   * @param key under which the partner delivered it
   * @param form code of the instrument
   * @param version of the instrument
   * @param filledOn the day, in the years 1850 to 2200
   * @param recordedAt when it was recorded
   * @param answers in any order
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  public FilledForm {
    Values.given(key, "filledForm.key");
    Checks.code(Values.given(form, "filledForm.form"), "filledForm.form");
    if (version < 1) {
      throw new InvalidValueException("filledForm.version", ValueError.OUT_OF_BOUNDS);
    }
    Values.date(filledOn, "filledForm.filledOn");
    Values.given(recordedAt, "filledForm.recordedAt");
    answers = Values.list(answers, "filledForm.answers");
  }

  /**
   * Obtains a filled-in form from JSON.
   *
   * @param json an object with the components as fields
   * @return the form
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static FilledForm ofJson(@Nullable Object json) {
    return Fields.read(
        json,
        "filledForm",
        f ->
            new FilledForm(
                f.key("key"),
                f.text("form"),
                f.integer("version"),
                f.date("filledOn"),
                f.instant("recordedAt"),
                f.list("answers", Answer::ofJson)));
  }

  /**
   * The JSON form. Personal: not for logs.
   *
   * @return the fields in fixed order
   */
  @JsonValue
  public Map<String, Object> json() {
    return new Fields.Writer()
        .put("key", key)
        .put("form", form)
        .put("version", version)
        .put("filledOn", filledOn)
        .put("recordedAt", recordedAt)
        .put("answers", answers)
        .done();
  }

  /** Shows the key only. */
  @Override
  public String toString() {
    return "FilledForm[" + key + "]";
  }

  /** Mixed, so that a hash code in a dump tells nothing of the answers. */
  @Override
  public int hashCode() {
    return Digits.mix(Objects.hash(key, form, version, recordedAt));
  }
}
