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
 * The number of a legal person (<i>RSIN</i>): nine digits under the same 11-test as the BSN. Only
 * the field it stands in tells them apart, so it is a type of its own and never becomes a {@code
 * Bsn}. Immutable.
 *
 * <p>Text and JSON: nine digits; {@link #parse} inverts {@link #toString}.
 *
 * @param text nine digits
 */
public record Rsin(@JsonValue String text) implements Comparable<Rsin> {
  private static final String TYPE = "rsin";

  /**
   * Checks the digits.
   *
   * @param text nine digits
   * @throws InvalidValueException with the reason
   */
  @JsonCreator(mode = JsonCreator.Mode.DISABLED)
  public Rsin {
    ValueError error = error(text);
    if (error != null) {
      throw new InvalidValueException(TYPE, error);
    }
  }

  /**
   * Obtains an RSIN.
   *
   * @param text nine digits
   * @return the number
   * @throws InvalidValueException with the reason
   */
  public static Rsin parse(String text) {
    return new Rsin(text);
  }

  /**
   * Obtains an RSIN from JSON.
   *
   * @param value the text
   * @return the number
   * @throws InvalidValueException with the reason
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Rsin ofJson(Object value) {
    return parse(JsonScalar.text(value, TYPE));
  }

  /**
   * Reads an RSIN.
   *
   * @param text nine digits
   * @return the number, or why it is none
   */
  public static Parsed<Rsin> tryParse(String text) {
    ValueError error = error(text);
    return error == null ? Parsed.ok(new Rsin(text)) : Parsed.bad(TYPE, error);
  }

  private static @Nullable ValueError error(String text) {
    ValueError notDigits = Digits.error(text);
    if (notDigits != null) {
      return notDigits;
    }
    if (text.length() != 9) {
      return ValueError.LENGTH;
    }
    int number = Integer.parseInt(text);
    if (number == 0) {
      return ValueError.ALL_ZEROS;
    }
    return Digits.elevenTest(number) ? null : ValueError.ELEVEN_TEST;
  }

  @Override
  public int compareTo(Rsin other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
