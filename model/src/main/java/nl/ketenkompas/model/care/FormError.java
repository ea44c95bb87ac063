package nl.ketenkompas.model.care;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a filled-in form: at which question, and why; never what was
 * answered. Safe to log. Immutable.
 *
 * @param question code of a question of the form's definition; null when it is about the form as a
 *     whole, or about an answer to no question of it
 * @param code why
 */
public record FormError(@Nullable String question, Code code) {

  /** What can be wrong. */
  public enum Code {
    /** No instrument has this code. */
    FORM_UNKNOWN,
    /** The instrument has no such version. */
    VERSION_UNKNOWN,
    /** The version was not valid on the day on which it was filled in. */
    VERSION_NOT_VALID,
    /** The version has no such question. */
    QUESTION_UNKNOWN,
    /** Something else was answered to this question before. */
    ANSWERED_TWICE,
    /** It must be answered, and is not. */
    REQUIRED,
    /** It is answered, though other answers have it that it is not asked. */
    NOT_ASKED,
    /** More answers than one to a question that takes one. */
    TOO_MANY,
    /** The same choice more than once. */
    CHOSEN_TWICE,
    /** Not one of the choices. */
    UNKNOWN_CODE,
    /** Not a date, or not a whole number. */
    FORMAT,
    /** A number below the least or above the most. */
    OUT_OF_BOUNDS
  }

  /**
   * Checks the code of the question.
   *
   * @param question code of a question of the definition, or null
   * @param code why
   * @throws InvalidValueException if the first is not a code
   */
  public FormError {
    if (question != null) {
      Checks.code(question, "formError.question");
    }
    Values.given(code, "formError.code");
  }

  /**
   * Obtains an error from JSON.
   *
   * @param json an object with {@code question}, which may be absent, and {@code code}
   * @return the error
   * @throws InvalidValueException with the reason
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static FormError ofJson(@Nullable Object json) {
    return Fields.read(
        json,
        "formError",
        f -> new FormError(f.optionalText("question"), f.code("code", Code.class)));
  }

  /**
   * The JSON form.
   *
   * @return the fields in fixed order
   */
  @JsonValue
  public Map<String, Object> json() {
    return new Fields.Writer().put("question", question).put("code", code).done();
  }

  @Override
  public String toString() {
    return question == null ? code.name() : question + ": " + code;
  }
}
