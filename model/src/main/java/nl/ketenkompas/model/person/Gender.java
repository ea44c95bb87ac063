package nl.ketenkompas.model.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonScalar;
import nl.ketenkompas.model.ValueError;

/**
 * Gender (<i>geslacht</i>) as the BRP records it. {@link #UNKNOWN} says nothing about a person: it
 * agrees with everything and is never a mismatch.
 */
public enum Gender {
  /** <i>Man</i>, code {@code M}. */
  MALE("M"),
  /** <i>Vrouw</i>, code {@code V}. */
  FEMALE("V"),
  /** <i>Onbekend</i>, code {@code O}. */
  UNKNOWN("O");

  private final String code;

  Gender(String code) {
    this.code = code;
  }

  /**
   * The BRP code.
   *
   * @return M, V or O
   */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Obtains the gender of a BRP code.
   *
   * @param code M, V or O
   * @return the gender
   * @throws InvalidValueException for any other code
   */
  public static Gender ofCode(String code) {
    return switch (code) {
      case "M" -> MALE;
      case "V" -> FEMALE;
      case "O" -> UNKNOWN;
      default -> throw new InvalidValueException("gender", ValueError.UNKNOWN_CODE);
    };
  }

  /**
   * Obtains a gender from JSON.
   *
   * @param value the text
   * @return a gender
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Gender ofJson(Object value) {
    return ofCode(JsonScalar.text(value, "gender"));
  }

  /**
   * Whether two genders contradict each other: both known, and different.
   *
   * @param other the other
   * @return true for a contradiction
   */
  public boolean contradicts(Gender other) {
    return this != other && this != UNKNOWN && other != UNKNOWN;
  }

  /**
   * The code of HL7 and the zib.
   *
   * @return M, F or UNK
   */
  public String zibCode() {
    return switch (this) {
      case MALE -> "M";
      case FEMALE -> "F";
      case UNKNOWN -> "UNK";
    };
  }

  /**
   * Obtains the gender of a code of HL7 and the zib. UN (undifferentiated) is unknown here, as it
   * is O in the BRP.
   *
   * @param zibCode M, F, UN or UNK
   * @return the gender
   * @throws InvalidValueException for any other code
   */
  public static Gender ofZibCode(String zibCode) {
    return switch (zibCode) {
      case "M" -> MALE;
      case "F" -> FEMALE;
      case "UN", "UNK" -> UNKNOWN;
      default -> throw new InvalidValueException("gender", ValueError.UNKNOWN_CODE);
    };
  }
}
