package nl.ketenkompas.model.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonScalar;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody lives or receives post. Homeless people often have only a correspondence address
 * (<i>briefadres</i>, BRP-2.23), which many may share. Personal: {@link #toString} shows the kind
 * only. Immutable.
 *
 * @param kind home or correspondence
 * @param postcode or null
 * @param houseNumber 1 to 99999, or null
 * @param suffix house letter and addition as delivered, at most 10 characters, or null
 * @param street at most 80 characters, or null
 * @param place at most 80 characters, or null
 */
@JsonPropertyOrder({"kind", "postcode", "houseNumber", "suffix", "street", "place"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Address(
    Kind kind,
    @Nullable Postcode postcode,
    @Nullable Integer houseNumber,
    @Nullable String suffix,
    @Nullable String street,
    @Nullable String place) {

  /** The two kinds of address of the BRP. */
  public enum Kind {
    /** Where one lives (<i>woonadres</i>), code W. */
    HOME("W"),
    /** Where one receives post (<i>briefadres</i>), code B. */
    CORRESPONDENCE("B");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /**
     * The BRP code.
     *
     * @return W or B
     */
    @JsonValue
    public String code() {
      return code;
    }

    /**
     * Obtains a kind from JSON.
     *
     * @param value the text
     * @return a kind
     * @throws InvalidValueException with the reason; the value is not in the message
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Kind ofJson(Object value) {
      return ofCode(JsonScalar.text(value, "addressKind"));
    }

    /**
     * Obtains the kind of a BRP code.
     *
     * @param code W or B
     * @return the kind
     * @throws InvalidValueException for any other code
     */
    public static Kind ofCode(String code) {
      return switch (code) {
        case "W" -> HOME;
        case "B" -> CORRESPONDENCE;
        default -> throw new InvalidValueException("addressKind", ValueError.UNKNOWN_CODE);
      };
    }
  }

  /**
   * Checks the parts.
   *
   * @param kind home or correspondence
   * @param postcode or null
   * @param houseNumber 1 to 99999, or null
   * @param suffix house letter and addition, or null
   * @param street or null
   * @param place or null
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  public Address {
    if (houseNumber != null && (houseNumber < 1 || houseNumber > 99_999)) {
      throw new InvalidValueException("houseNumber", ValueError.OUT_OF_BOUNDS);
    }
    suffix = Checks.optionalText(suffix, 10, "houseNumberSuffix");
    street = Checks.optionalText(street, 80, "street");
    place = Checks.optionalText(place, 80, "place");
  }

  /**
   * Obtains an address from JSON.
   *
   * @param kind home or correspondence
   * @param postcode or null
   * @param houseNumber a whole number, or null
   * @param suffix house letter and addition, or null
   * @param street or null
   * @param place or null
   * @return the address
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public static Address ofJson(
      @JsonProperty("kind") @Nullable Kind kind,
      @JsonProperty("postcode") @Nullable Postcode postcode,
      @JsonProperty("houseNumber") @Nullable Object houseNumber,
      @JsonProperty("suffix") @Nullable String suffix,
      @JsonProperty("street") @Nullable String street,
      @JsonProperty("place") @Nullable String place) {
    if (kind == null) {
      throw new InvalidValueException("addressKind", ValueError.EMPTY);
    }
    return new Address(
        kind, postcode, JsonScalar.integer(houseNumber, "houseNumber"), suffix, street, place);
  }

  /**
   * Refuses a text where an object is expected, since Jackson would show it in its message.
   *
   * @param text not an address
   * @return never
   * @throws InvalidValueException always
   */
  @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Address ofJson(String text) {
    throw new InvalidValueException("address", ValueError.FORMAT);
  }

  /**
   * Refuses a number where an object is expected, since Jackson would show it in its message.
   *
   * @param number in place of an object
   * @return never
   * @throws InvalidValueException always
   */
  @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Address ofJson(long number) {
    throw new InvalidValueException("address", ValueError.FORMAT);
  }

  /**
   * Refuses a fraction where an object is expected, since Jackson would show it in its message.
   *
   * @param fraction in place of an object
   * @return never
   * @throws InvalidValueException always
   */
  @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Address ofJson(double fraction) {
    throw new InvalidValueException("address", ValueError.FORMAT);
  }

  /** Shows the kind only. */
  @Override
  public String toString() {
    return "Address[" + kind + "]";
  }

  /** Mixed, so that a hash code in a dump is not that of an address. */
  @Override
  public int hashCode() {
    return PersonName.mixedHash(kind, postcode, houseNumber, suffix, street, place);
  }
}
