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
 * A citizen service number (<i>burgerservicenummer</i>): nine digits of which 9·d1 + 8·d2 + … +
 * 2·d8 − d9 is a multiple of eleven. Eight digits, as on old documents, get a leading zero. {@code
 * 000000000} is the customary placeholder for "unknown" and is refused although its sum fits.
 *
 * <p>In JSON and in {@link #text} nine digits; {@link #toString} shows none. Immutable, four bytes
 * inside.
 *
 * <pre>{@code
 * Bsn bsn = Bsn.parse("999990019");
 * bsn.isTestNumber(); // true
 * Bsn.tryParse("123456789"); // Bad[type=bsn, error=ELEVEN_TEST]
 * }</pre>
 *
 * <p>Rules SK-C7, SK-C10, WABB-10, WABB-12.
 */
public final class Bsn implements Comparable<Bsn> {
  private static final String TYPE = "bsn";

  private static final int NOT_QUICK = -1;
  private static final int WRONG_DIGIT = -2;
  private static final Parsed<Bsn> FAILED_TEST = Parsed.bad(TYPE, ValueError.ELEVEN_TEST);

  private final int number;

  // Jackson would take it for a creator, and it checks nothing
  @JsonCreator(mode = JsonCreator.Mode.DISABLED)
  private Bsn(int number) {
    this.number = number;
  }

  /**
   * Obtains a BSN from eight or nine ASCII digits, nothing around them.
   *
   * @param text the digits
   * @return the number
   * @throws InvalidValueException with the reason; the text is not in the message
   */
  public static Bsn parse(String text) {
    int quick = quick(text);
    return quick >= 0 ? new Bsn(quick) : tryParse(text).orThrow();
  }

  /**
   * Obtains a BSN from JSON.
   *
   * @param value the text
   * @return a BSN
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Bsn ofJson(Object value) {
    return parse(JsonScalar.text(value, TYPE));
  }

  /**
   * Reads eight or nine ASCII digits, nothing around them.
   *
   * @param text the digits
   * @return the number, or why it is none
   */
  public static Parsed<Bsn> tryParse(String text) {
    int quick = quick(text);
    if (quick >= 0) {
      return Parsed.ok(new Bsn(quick));
    }
    return quick == WRONG_DIGIT ? FAILED_TEST : slow(text);
  }

  /**
   * A good number of nine digits, which nearly all are, in one pass over the text; two passes and a
   * division per digit were twice as slow.
   */
  private static int quick(String text) {
    if (text.length() != 9) {
      return NOT_QUICK;
    }
    int number = 0;
    int digits = 0;
    int sum = 0;
    int digit = 0;
    for (int i = 0; i < 9; i++) {
      digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return NOT_QUICK;
      }
      number = number * 10 + digit;
      // A digit is counted once more at every later place: 9, 8, ... 1 times.
      digits += digit;
      sum += digits;
    }
    if ((sum - 2 * digit) % 11 != 0) {
      return WRONG_DIGIT;
    }
    return number != 0 ? number : NOT_QUICK;
  }

  private static Parsed<Bsn> slow(String text) {
    ValueError notDigits = Digits.error(text);
    if (notDigits != null) {
      return Parsed.bad(TYPE, notDigits);
    }
    int length = text.length();
    if (length != 8 && length != 9) {
      return Parsed.bad(TYPE, ValueError.LENGTH);
    }
    int number = 0;
    for (int i = 0; i < length; i++) {
      number = number * 10 + (text.charAt(i) - '0');
    }
    if (number == 0) {
      return Parsed.bad(TYPE, ValueError.ALL_ZEROS);
    }
    return Digits.elevenTest(number)
        ? Parsed.ok(new Bsn(number))
        : Parsed.bad(TYPE, ValueError.ELEVEN_TEST);
  }

  /**
   * Reads a BSN as people type it: white space around it, and dots, hyphens or spaces between the
   * digits, are passed over. For input screens; files are read strictly.
   *
   * @param text what was typed
   * @return the number, or why it is none
   */
  public static Parsed<Bsn> tryParseLenient(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '.' && c != '-' && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        digits.append(c);
      }
    }
    return tryParse(digits.toString());
  }

  /**
   * Whether the number lies in a range reserved for testing: it begins with 99999 or 0000.
   *
   * @return true for a test number
   */
  public boolean isTestNumber() {
    return number >= 999_990_000 || number < 100_000;
  }

  /**
   * The nine digits. Personal: not for logs or messages.
   *
   * @return nine digits
   */
  @JsonValue
  public String text() {
    return Digits.pad(number, 9);
  }

  @Override
  public int compareTo(Bsn other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bsn b && b.number == number;
  }

  /** Mixed, so that a hash code in a dump is not the number. */
  @Override
  public int hashCode() {
    return Digits.mix(number);
  }

  /** Shows no digit. */
  @Override
  public String toString() {
    return "Bsn[*********]";
  }
}
