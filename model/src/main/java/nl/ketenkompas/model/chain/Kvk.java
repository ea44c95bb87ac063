package nl.ketenkompas.model.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.ketenkompas.model.Digits;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonScalar;
import nl.ketenkompas.model.Parsed;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * The number of an organisation in the trade register (<i>KVK-nummer</i>): eight digits, without a
 * check digit, so that a typing error cannot be seen. Immutable.
 *
 * <p>Text and JSON: eight digits; {@link #parse} inverts {@link #toString}.
 *
 * @param text eight digits
 */
public record Kvk(@JsonValue String text) implements Comparable<Kvk> {
  private static final String TYPE = "kvk";

  /**
   * Checks the digits.
   *
   * @param text eight digits
   * @throws InvalidValueException with the reason
   */
  @JsonCreator(mode = JsonCreator.Mode.DISABLED)
  public Kvk {
    ValueError error = error(text);
    if (error != null) {
      throw new InvalidValueException(TYPE, error);
    }
  }

  /**
   * Obtains a KVK number.
   *
   * @param text eight digits
   * @return the number
   * @throws InvalidValueException with the reason
   */
  public static Kvk parse(String text) {
    return new Kvk(text);
  }

  /**
   * Obtains a KVK number from JSON.
   *
   * @param value the text
   * @return the number
   * @throws InvalidValueException with the reason
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Kvk ofJson(Object value) {
    return parse(JsonScalar.text(value, TYPE));
  }

  /**
   * Reads a KVK number.
   *
   * @param text eight digits
   * @return the number, or why it is none
   */
  public static Parsed<Kvk> tryParse(String text) {
    ValueError error = error(text);
    return error == null ? Parsed.ok(new Kvk(text)) : Parsed.bad(TYPE, error);
  }

  private static @Nullable ValueError error(String text) {
    ValueError notDigits = Digits.error(text);
    if (notDigits != null) {
      return notDigits;
    }
    if (text.length() != 8) {
      return ValueError.LENGTH;
    }
    return text.equals("00000000") ? ValueError.ALL_ZEROS : null;
  }

  @Override
  public int compareTo(Kvk other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
