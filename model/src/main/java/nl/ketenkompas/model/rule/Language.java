package nl.ketenkompas.model.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;

/** The languages in which rules, reasons and findings have texts. Always chosen by the caller. */
public enum Language {
  /** Dutch, plain (B1). */
  NL("nl"),
  /** English. */
  EN("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /**
   * The ISO 639-1 code.
   *
   * @return nl or en
   */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Obtains a language by its code.
   *
   * @param code nl or en
   * @return the language
   * @throws InvalidValueException for any other code
   */
  @JsonCreator
  public static Language ofCode(String code) {
    return switch (code) {
      case "nl" -> NL;
      case "en" -> EN;
      default -> throw new InvalidValueException("language", ValueError.UNKNOWN_CODE);
    };
  }
}
