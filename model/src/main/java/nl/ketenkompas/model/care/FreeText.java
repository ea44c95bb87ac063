package nl.ketenkompas.model.care;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.Digits;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonScalar;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote about a person in own words, such as a goal or an answer: 1 to {@value #MAX}
 * characters, in one or more lines. Line ends are line feeds; other control characters and
 * overrides of the reading direction are refused. Personal: {@link #toString} masks it. Immutable.
 *
 * <p>JSON: the text itself.
 *
 * <pre>{@code
 * FreeText goal = FreeText.of("Een eigen kamer voor de winter");
 * goal.toString(); // FreeText[*]
 * }</pre>
 *
 * @param text what was written; not for logs or messages
 */
public record FreeText(@JsonValue String text) {
  /** The most characters. */
  public static final int MAX = 4000;

  private static final String TYPE = "freeText";

  /**
   * Checks the text and gives it line feeds.
   *
   * @param text what was written
   * @throws InvalidValueException with the reason; the text is not in the message
   */
  public FreeText {
    Values.given(text, TYPE);
    if (text.length() > MAX) {
      throw new InvalidValueException(TYPE, ValueError.LENGTH);
    }
    text = text.replace("\r\n", "\n").replace('\r', '\n');
    // As one line, so that line feeds alone may stand in it
    Checks.text(text.replace('\n', ' '), MAX, TYPE);
  }

  /**
   * Obtains a text.
   *
   * @param text what was written
   * @return the text
   * @throws InvalidValueException with the reason; the text is not in the message
   */
  public static FreeText of(String text) {
    return new FreeText(text);
  }

  /**
   * Obtains a text from JSON.
   *
   * @param json the text; a whole number counts as its digits
   * @return the text
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static FreeText ofJson(@Nullable Object json) {
    return new FreeText(JsonScalar.text(json, TYPE));
  }

  /** Shows nothing of it. */
  @Override
  public String toString() {
    return "FreeText[*]";
  }

  /** Mixed, so that a hash code in a dump is not that of the text. */
  @Override
  public int hashCode() {
    return Digits.mix(31 * text.hashCode() + 7);
  }
}
