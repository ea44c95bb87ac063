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
 * The code of a municipality (<i>gemeentecode</i>) of table 33 of the BRP: four digits, such as
 * {@code 0599} for Rotterdam. Only the form is checked here; whether the code exists on a day, and
 * what became of it, is asked of {@link Municipalities}. Immutable.
 *
 * <p>Text and JSON: four digits; {@link #parse} inverts {@link #toString}.
 *
 * @param text four digits
 */
public record MunicipalityCode(@JsonValue String text) implements Comparable<MunicipalityCode> {
  /** The municipality is not known ({@code 0000}). */
  public static final MunicipalityCode UNKNOWN = new MunicipalityCode("0000");

  /** The register of non-residents (<i>RNI</i>, {@code 1999}): no municipality. */
  public static final MunicipalityCode NON_RESIDENTS = new MunicipalityCode("1999");

  private static final String TYPE = "municipalityCode";

  /**
   * Checks the digits.
   *
   * @param text four digits
   * @throws InvalidValueException with the reason
   */
  @JsonCreator(mode = JsonCreator.Mode.DISABLED)
  public MunicipalityCode {
    ValueError error = error(text);
    if (error != null) {
      throw new InvalidValueException(TYPE, error);
    }
  }

  /**
   * Obtains a code.
   *
   * @param text four digits
   * @return the code
   * @throws InvalidValueException with the reason
   */
  public static MunicipalityCode parse(String text) {
    return new MunicipalityCode(text);
  }

  /**
   * Obtains a code from JSON, as a text: a number would have lost its leading zeros.
   *
   * @param value the text
   * @return the code
   * @throws InvalidValueException with the reason
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static MunicipalityCode ofJson(Object value) {
    return parse(JsonScalar.text(value, TYPE));
  }

  /**
   * Reads a code.
   *
   * @param text four digits
   * @return the code, or why it is none
   */
  public static Parsed<MunicipalityCode> tryParse(String text) {
    ValueError error = error(text);
    return error == null ? Parsed.ok(new MunicipalityCode(text)) : Parsed.bad(TYPE, error);
  }

  private static @Nullable ValueError error(String text) {
    ValueError notDigits = Digits.error(text);
    return notDigits == null && text.length() != 4 ? ValueError.LENGTH : notDigits;
  }

  /**
   * Whether the code stands for a municipality, and not for {@link #UNKNOWN} or {@link
   * #NON_RESIDENTS}.
   *
   * @return true for a municipality
   */
  public boolean municipal() {
    return !equals(UNKNOWN) && !equals(NON_RESIDENTS);
  }

  @Override
  public int compareTo(MunicipalityCode other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
