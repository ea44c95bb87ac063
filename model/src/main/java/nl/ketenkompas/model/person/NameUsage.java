package nl.ketenkompas.model.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonScalar;
import nl.ketenkompas.model.ValueError;

/**
 * Which surname a person wishes to be addressed by (<i>naamgebruik</i>), as the BRP records it; in
 * brackets the code of HL7 and the zib, {@link #zibCode}.
 */
public enum NameUsage {
  /** The own surname (NL1). */
  OWN("E", "NL1"),
  /** The partner's surname (NL2). */
  PARTNER("P", "NL2"),
  /** The partner's surname, then the own (NL3). */
  PARTNER_OWN("V", "NL3"),
  /** The own surname, then the partner's (NL4). */
  OWN_PARTNER("N", "NL4");

  private final String code;
  private final String zibCode;

  NameUsage(String code, String zibCode) {
    this.code = code;
    this.zibCode = zibCode;
  }

  /**
   * The BRP code.
   *
   * @return E, P, V or N
   */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Obtains a name usage from JSON.
   *
   * @param value the text
   * @return a name usage
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static NameUsage ofJson(Object value) {
    return ofCode(JsonScalar.text(value, "nameUsage"));
  }

  /**
   * Obtains the usage of a BRP code.
   *
   * @param code E, P, V or N
   * @return the usage
   * @throws InvalidValueException for any other code
   */
  public static NameUsage ofCode(String code) {
    return switch (code) {
      case "E" -> OWN;
      case "P" -> PARTNER;
      case "V" -> PARTNER_OWN;
      case "N" -> OWN_PARTNER;
      default -> throw new InvalidValueException("nameUsage", ValueError.UNKNOWN_CODE);
    };
  }

  /**
   * The code of HL7 and the zib (code system NaamGebruik).
   *
   * @return NL1, NL2, NL3 or NL4
   */
  public String zibCode() {
    return zibCode;
  }

  /**
   * Obtains the usage of a code of HL7 and the zib.
   *
   * @param zibCode NL1, NL2, NL3 or NL4
   * @return the usage
   * @throws InvalidValueException for any other code
   */
  public static NameUsage ofZibCode(String zibCode) {
    return switch (zibCode) {
      case "NL1" -> OWN;
      case "NL2" -> PARTNER;
      case "NL3" -> PARTNER_OWN;
      case "NL4" -> OWN_PARTNER;
      default -> throw new InvalidValueException("nameUsage", ValueError.UNKNOWN_CODE);
    };
  }
}
