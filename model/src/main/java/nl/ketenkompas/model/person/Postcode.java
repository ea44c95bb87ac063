package nl.ketenkompas.model.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonScalar;
import nl.ketenkompas.model.Parsed;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * A Dutch postcode: four digits, the first not zero, and two letters, not SA, SD or SS. Read with
 * or without a space and in either case; written as {@code 9712AB}. Part of an address, so {@link
 * #toString} masks it. Immutable.
 */
public final class Postcode {
  private static final String TYPE = "postcode";

  private final String text;

  // Jackson would take it for a creator, and it checks nothing
  @JsonCreator(mode = JsonCreator.Mode.DISABLED)
  private Postcode(String text) {
    this.text = text;
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
    char[] compact = new char[6];
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
      compact[i] = c >= 'a' ? (char) (c - 'a' + 'A') : c;
    }
    if (compact[4] == 'S' && (compact[5] == 'A' || compact[5] == 'D' || compact[5] == 'S')) {
      return Parsed.bad(TYPE, ValueError.UNKNOWN_CODE);
    }
    return Parsed.ok(new Postcode(new String(compact)));
  }

  /**
   * The postcode without a space. Personal as part of an address: not for logs or messages.
   *
   * @return six characters
   */
  @JsonValue
  public String text() {
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Postcode p && p.text.equals(text);
  }

  /** Mixed, so that a hash code in a dump is not that of the postcode. */
  @Override
  public int hashCode() {
    return PersonName.mixedHash(text);
  }

  /** Shows nothing of the postcode. */
  @Override
  public String toString() {
    return "Postcode[*]";
  }
}
