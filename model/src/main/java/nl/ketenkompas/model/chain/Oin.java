package nl.ketenkompas.model.chain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import nl.ketenkompas.model.Digits;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonScalar;
import nl.ketenkompas.model.Parsed;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * The number by which an organisation is known in digital traffic with the government
 * (<i>organisatie-identificatienummer</i>): eight digits that name a register, the number in that
 * register, and zeros up to twenty characters. Register 00000001 holds an {@link Rsin}, 00000003 a
 * {@link Kvk}; both are checked. Numbers of other registers may hold capital letters and are taken
 * as they are. Immutable.
 *
 * <p>Text and JSON: twenty characters; {@link #parse} inverts {@link #toString}. The composition is
 * that of the OIN documentation of Logius.
 *
 * @param text twenty characters
 */
public record Oin(@JsonValue String text) implements Comparable<Oin> {
  private static final String TYPE = "oin";
  private static final String RSIN_REGISTER = "00000001";
  private static final String KVK_REGISTER = "00000003";

  /**
   * Checks the composition.
   *
   * @param text twenty characters
   * @throws InvalidValueException with the reason
   */
  @JsonCreator(mode = JsonCreator.Mode.DISABLED)
  public Oin {
    ValueError error = error(text);
    if (error != null) {
      throw new InvalidValueException(TYPE, error);
    }
  }

  /**
   * Obtains an OIN.
   *
   * @param text twenty characters
   * @return the number
   * @throws InvalidValueException with the reason
   */
  public static Oin parse(String text) {
    return new Oin(text);
  }

  /**
   * Obtains an OIN from JSON.
   *
   * @param value the text
   * @return the number
   * @throws InvalidValueException with the reason
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Oin ofJson(Object value) {
    return parse(JsonScalar.text(value, TYPE));
  }

  /**
   * Reads an OIN.
   *
   * @param text twenty characters
   * @return the number, or why it is none
   */
  public static Parsed<Oin> tryParse(String text) {
    ValueError error = error(text);
    return error == null ? Parsed.ok(new Oin(text)) : Parsed.bad(TYPE, error);
  }

  /**
   * Obtains the OIN of a legal person.
   *
   * @param rsin its number
   * @return the OIN
   */
  public static Oin of(Rsin rsin) {
    return new Oin(RSIN_REGISTER + rsin.text() + "000");
  }

  /**
   * Obtains the OIN of an organisation in the trade register.
   *
   * @param kvk its number
   * @return the OIN
   */
  public static Oin of(Kvk kvk) {
    return new Oin(KVK_REGISTER + kvk.text() + "0000");
  }

  private static @Nullable ValueError error(String text) {
    if (text.isBlank()) {
      return ValueError.EMPTY;
    }
    if (text.length() != 20) {
      return ValueError.LENGTH;
    }
    ValueError register = Digits.error(text.substring(0, 8));
    if (register != null) {
      return register;
    }
    for (int i = 8; i < 20; i++) {
      char c = text.charAt(i);
      if (!(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z')) {
        return Character.isDigit(c) ? ValueError.NON_ASCII_DIGITS : ValueError.CHARACTERS;
      }
    }
    if (!text.endsWith("000")) {
      return ValueError.FORMAT;
    }
    return switch (text.substring(0, 8)) {
      case "00000000" -> ValueError.FORMAT;
      case RSIN_REGISTER -> reason(Rsin.tryParse(text.substring(8, 17)));
      case KVK_REGISTER ->
          text.endsWith("0000") ? reason(Kvk.tryParse(text.substring(8, 16))) : ValueError.FORMAT;
      default -> null;
    };
  }

  private static @Nullable ValueError reason(Parsed<?> parsed) {
    return parsed instanceof Parsed.Bad<?> bad ? bad.error() : null;
  }

  /**
   * The register that the number comes from.
   *
   * @return eight digits
   */
  public String register() {
    return text.substring(0, 8);
  }

  /**
   * The RSIN inside, when it comes from that register.
   *
   * @return the number, or empty
   */
  public Optional<Rsin> rsin() {
    return register().equals(RSIN_REGISTER)
        ? Optional.of(Rsin.parse(text.substring(8, 17)))
        : Optional.empty();
  }

  /**
   * The KVK number inside, when it comes from the trade register.
   *
   * @return the number, or empty
   */
  public Optional<Kvk> kvk() {
    return register().equals(KVK_REGISTER)
        ? Optional.of(Kvk.parse(text.substring(8, 16)))
        : Optional.empty();
  }

  @Override
  public int compareTo(Oin other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
