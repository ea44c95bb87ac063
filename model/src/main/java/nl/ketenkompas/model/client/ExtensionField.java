package nl.ketenkompas.model.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonScalar;
import nl.ketenkompas.model.Parsed;
import nl.ketenkompas.model.ValueError;

/**
 * A data item that a chain keeps about its clients beyond what this library knows (rule SK-C15):
 * declared, so that values can be checked and protected without changing a program. Immutable.
 *
 * @param name of the field: a code, unique in the chain, such as {@code shoeSize}
 * @param type what values look like
 * @param codes the codes that values may have, for type {@link Type#CODE} only
 * @param sensitivity which extra protection the law gives to it
 * @param required whether every client must have one
 * @param nl what people call it in Dutch, at most 200 characters
 * @param en what people call it in English, at most 200 characters
 */
@JsonPropertyOrder({"name", "type", "codes", "sensitivity", "required", "nl", "en"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ExtensionField(
    String name,
    Type type,
    List<String> codes,
    Sensitivity sensitivity,
    boolean required,
    String nl,
    String en) {

  /** What values look like. */
  public enum Type {
    /** A line of at most 2000 characters. */
    TEXT,
    /** A decimal number of at most 30 characters, with a dot and without exponent. */
    NUMBER,
    /** A civil date as {@code 2011-07-01}, from 1850 to 2200. */
    DATE,
    /** One of the declared codes. */
    CODE,
    /** True or false. */
    BOOLEAN;

    /**
     * The code: the name of the constant.
     *
     * @return such as {@code TEXT}
     */
    @JsonValue
    public String code() {
      return name();
    }

    /**
     * Obtains a type from JSON.
     *
     * @param value the text
     * @return the type
     * @throws InvalidValueException for any other code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Type ofJson(Object value) {
      String text = JsonScalar.text(value, "extensionType");
      for (Type type : values()) {
        if (type.name().equals(text)) {
          return type;
        }
      }
      throw new InvalidValueException("extensionType", ValueError.UNKNOWN_CODE);
    }
  }

  /** Which extra protection the law gives to a field. */
  public enum Sensitivity {
    /** Personal data without extra protection (AVG-6). */
    ORDINARY,
    /** A special category (AVG-9), such as data about health. */
    SPECIAL,
    /** Data about convictions and offences (AVG-10). */
    CRIMINAL,
    /** A national number (UAVG-46). */
    NATIONAL_NUMBER;

    /**
     * The code: the name of the constant.
     *
     * @return such as {@code SPECIAL}
     */
    @JsonValue
    public String code() {
      return name();
    }

    /**
     * Obtains a sensitivity from JSON.
     *
     * @param value the text
     * @return the sensitivity
     * @throws InvalidValueException for any other code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Sensitivity ofJson(Object value) {
      String text = JsonScalar.text(value, "sensitivity");
      for (Sensitivity sensitivity : values()) {
        if (sensitivity.name().equals(text)) {
          return sensitivity;
        }
      }
      throw new InvalidValueException("sensitivity", ValueError.UNKNOWN_CODE);
    }
  }

  /**
   * Checks the declaration.
   *
   * @param name of the field
   * @param type what values look like
   * @param codes the codes that values may have, or null
   * @param sensitivity which extra protection the law gives to it
   * @param required whether every client must have one
   * @param nl what people call it in Dutch
   * @param en what people call it in English
   * @throws InvalidValueException with the reason; codes must stand with type {@link Type#CODE},
   *     each once, and with no other
   */
  public ExtensionField {
    Checks.code(name, "extensionField");
    Checks.given(type, "extensionType");
    codes = codes == null ? List.of() : List.copyOf(codes);
    codes.forEach(code -> Checks.code(code, "extensionCode"));
    if (codes.isEmpty() == (type == Type.CODE)) {
      throw new InvalidValueException(
          "extensionCode", type == Type.CODE ? ValueError.EMPTY : ValueError.FORMAT);
    }
    if (new HashSet<>(codes).size() < codes.size()) {
      throw new InvalidValueException("extensionCode", ValueError.DUPLICATE_KEY);
    }
    Checks.given(sensitivity, "sensitivity");
    Checks.text(nl, 200, "nl");
    Checks.text(en, 200, "en");
  }

  /**
   * Reads a value of this field in its one written form, such as {@code 1.5} for {@code 1.50}.
   *
   * @param text as typed or delivered
   * @return the written form, or why the text is no value of this field
   */
  public Parsed<String> read(String text) {
    try {
      return Parsed.ok(
          switch (type) {
            case TEXT -> Checks.text(text, 2000, name);
            case NUMBER -> number(text);
            case DATE -> date(text);
            case CODE -> oneOf(codes, text);
            case BOOLEAN -> oneOf(List.of("true", "false"), text);
          });
    } catch (InvalidValueException e) {
      return Parsed.bad(name, e.error());
    }
  }

  private String number(String text) {
    boolean digit = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digit |= c >= '0' && c <= '9';
      if ((c < '0' || c > '9') && c != '.' && (c != '-' || i > 0)) {
        throw new InvalidValueException(
            name, Character.isDigit(c) ? ValueError.NON_ASCII_DIGITS : ValueError.CHARACTERS);
      }
    }
    if (text.isEmpty() || text.length() > 30) {
      throw new InvalidValueException(name, text.isEmpty() ? ValueError.EMPTY : ValueError.LENGTH);
    }
    if (!digit || text.indexOf('.') != text.lastIndexOf('.')) {
      throw new InvalidValueException(name, ValueError.FORMAT);
    }
    BigDecimal number = new BigDecimal(text);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private String date(String text) {
    try {
      LocalDate date = LocalDate.parse(text);
      if (date.getYear() < 1850 || date.getYear() > 2200) {
        throw new InvalidValueException(name, ValueError.OUT_OF_BOUNDS);
      }
      return date.toString();
    } catch (DateTimeException e) {
      // Without the cause: it shows the text
      throw new InvalidValueException(name, ValueError.FORMAT);
    }
  }

  private String oneOf(List<String> known, String text) {
    if (!known.contains(text)) {
      throw new InvalidValueException(
          name, text.isBlank() ? ValueError.EMPTY : ValueError.UNKNOWN_CODE);
    }
    return text;
  }
}
