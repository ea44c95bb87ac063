package nl.ketenkompas.model.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.ketenkompas.model.Digits;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonScalar;
import nl.ketenkompas.model.Parsed;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * An administration number (<i>A-nummer</i>), by which the BRP keeps one person list: ten digits,
 * the first not zero, no two neighbours equal, of which the sum leaves 0 or 5 when divided by
 * eleven and d1 + 2·d2 + 4·d3 + … + 512·d10 is a multiple of eleven. A person list can point at a
 * previous and a next A-number: two lists, one person.
 *
 * <p>In JSON and in {@link #text} ten digits; {@link #toString} shows none. Immutable.
 *
 * <p>The form is that of the logical design of the BRP (<i>LO BRP</i>) as its users describe it;
 * the text itself was not at hand.
 */
public final class ANumber implements Comparable<ANumber> {
  private static final String TYPE = "aNumber";

  private final long number;

  // Jackson would take it for a creator, and it checks nothing
  @JsonCreator(mode = JsonCreator.Mode.DISABLED)
  private ANumber(long number) {
    this.number = number;
  }

  /**
   * Obtains an A-number from ten ASCII digits.
   *
   * @param text the digits
   * @return the number
   * @throws InvalidValueException with the reason; the text is not in the message
   */
  public static ANumber parse(String text) {
    return tryParse(text).orThrow();
  }

  /**
   * Obtains an A-number from JSON.
   *
   * @param value the text
   * @return the number
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static ANumber ofJson(Object value) {
    return parse(JsonScalar.text(value, TYPE));
  }

  /**
   * Reads ten ASCII digits.
   *
   * @param text the digits
   * @return the number, or why it is none: {@link ValueError#FORMAT} for a leading zero or equal
   *     neighbours, {@link ValueError#ELEVEN_TEST} when one of the sums is off
   */
  public static Parsed<ANumber> tryParse(String text) {
    ValueError notDigits = Digits.error(text);
    if (notDigits != null) {
      return Parsed.bad(TYPE, notDigits);
    }
    if (text.length() != 10) {
      return Parsed.bad(TYPE, ValueError.LENGTH);
    }
    long number = Long.parseLong(text);
    if (number == 0) {
      return Parsed.bad(TYPE, ValueError.ALL_ZEROS);
    }
    int sum = 0;
    int weighted = 0;
    for (int i = 0; i < 10; i++) {
      if (text.charAt(i) == (i == 0 ? '0' : text.charAt(i - 1))) {
        return Parsed.bad(TYPE, ValueError.FORMAT);
      }
      int digit = text.charAt(i) - '0';
      sum += digit;
      weighted += digit << i;
    }
    boolean fits = (sum % 11 == 0 || sum % 11 == 5) && weighted % 11 == 0;
    return fits ? Parsed.ok(new ANumber(number)) : Parsed.bad(TYPE, ValueError.ELEVEN_TEST);
  }

  /**
   * The ten digits. Personal: not for logs or messages.
   *
   * @return ten digits
   */
  @JsonValue
  public String text() {
    return Long.toString(number);
  }

  @Override
  public int compareTo(ANumber other) {
    return Long.compare(number, other.number);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ANumber a && a.number == number;
  }

  /** Mixed, so that a hash code in a dump is not the number. */
  @Override
  public int hashCode() {
    return Digits.mix(Long.hashCode(number));
  }

  /** Shows no digit. */
  @Override
  public String toString() {
    return "ANumber[**********]";
  }
}
