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
 * A Dutch postcode: four digits, the first not zero, and two letters, not SA, SD or SS. Read with
 * or without a space and in either case; written as {@code 9712AB}. Part of an address, so {@link
 * #toString} masks it. Immutable, four bytes inside.
 */
public final class Postcode {
  private static final String TYPE = "postcode";

  private static final int LETTERS = 26;

  /** The four digits and then the two letters, as one number. */
  private final int packed;

  // Jackson would take it for a creator, and it checks nothing
  @JsonCreator(mode = JsonCreator.Mode.DISABLED)
  private Postcode(int packed) {
    this.packed = packed;
  }

  /**
   * Obtains a postcode.
   *
   * @param text such as {@code 9712 AB}
   * @return the postcode
   * @throws InvalidValueException with the reason; the text is not in the message
   */
  public static Postcode parse(String text) {
    return tryParse(text).orThrow();
  }

  /**
   * Obtains a postcode from JSON.
   *
   * @param value the text
   * @return a postcode
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Postcode ofJson(Object value) {
    return parse(JsonScalar.text(value, TYPE));
  }

  /**
   * Reads a postcode.
   *
   * @param text such as {@code 9712 AB}
   * @return the postcode, or why it is none
   */
  public static Parsed<Postcode> tryParse(String text) {
    if (text.isBlank()) {
      return Parsed.bad(TYPE, ValueError.EMPTY);
    }
    boolean spaced = text.length() == 7 && text.charAt(4) == ' ';
    if (text.length() != 6 && !spaced) {
      return Parsed.bad(TYPE, ValueError.LENGTH);
    }
    int packed = 0;
    char first = 0;
    for (int i = 0; i < 6; i++) {
      char c = text.charAt(spaced && i > 3 ? i + 1 : i);
      boolean fits =
          i < 4
              ? c >= (i == 0 ? '1' : '0') && c <= '9'
              : (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      if (!fits) {
        return Parsed.bad(
            TYPE,
            c > '9' && Character.isDigit(c) ? ValueError.NON_ASCII_DIGITS : ValueError.CHARACTERS);
      }
      // By hand, so that ß or ı cannot become letters that a postcode may have
      char upper = c >= 'a' ? (char) (c - 'a' + 'A') : c;
      if (first == 'S' && (upper == 'A' || upper == 'D' || upper == 'S')) {
        return Parsed.bad(TYPE, ValueError.UNKNOWN_CODE);
      }
      first = i == 4 ? upper : 0;
      packed = i < 4 ? packed * 10 + (upper - '0') : packed * LETTERS + (upper - 'A');
    }
    return Parsed.ok(new Postcode(packed));
  }

  /**
   * The postcode without a space. Personal as part of an address: not for logs or messages.
   *
   * @return six characters
   */
  @JsonValue
  public String text() {
    char[] text = new char[6];
    int digits = packed / (LETTERS * LETTERS);
    for (int i = 3; i >= 0; i--) {
      text[i] = (char) ('0' + digits % 10);
      digits /= 10;
    }
    text[4] = (char) ('A' + packed / LETTERS % LETTERS);
    text[5] = (char) ('A' + packed % LETTERS);
    return new String(text);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Postcode p && p.packed == packed;
  }

  /** Mixed, so that a hash code in a dump is not that of the postcode. */
  @Override
  public int hashCode() {
    return Digits.mix(packed);
  }

  /** Shows nothing of the postcode. */
  @Override
  public String toString() {
    return "Postcode[*]";
  }
}
