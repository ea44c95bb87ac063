package nl.ketenkompas.model.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonScalar;
import nl.ketenkompas.model.ValueError;

/**
 * Which surname a person wishes to be addressed by (<i>naamgebruik</i>), as the BRP records it; in
 * brackets the code of HL7 and the zib.
 */
public enum NameUsage {
  /** The own surname (NL1). */
  OWN("E"),
  /** The partner's surname (NL2). */
  PARTNER("P"),
  /** The partner's surname, then the own (NL3). */
  PARTNER_OWN("V"),
  /** The own surname, then the partner's (NL4). */
  OWN_PARTNER("N");

  private final String code;

  NameUsage(String code) {
    this.code = code;
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
}
