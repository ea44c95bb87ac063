package nl.ketenkompas.model.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.Digits;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonScalar;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Who acts for a client by law (<i>wettelijke vertegenwoordiging</i>), and on which days. Personal:
 * {@link #toString} shows the client's key only. Immutable.
 *
 * @param client partner and the partner's own number of the client
 * @param kind by virtue of what
 * @param name of the representative, at most 200 characters
 * @param organisation at most 200 characters, or null
 * @param contact telephone number or e-mail address, at most 200 characters, or null
 * @param on the days
 */
@JsonPropertyOrder({"client", "kind", "name", "organisation", "contact", "on"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Representation(
    SourceKey client,
    Kind kind,
    String name,
    @Nullable String organisation,
    @Nullable String contact,
    DateRange on) {

  /** In what somebody can act for a client. */
  public enum Matter {
    /** Money and goods. */
    PROPERTY,
    /** Care, treatment, guidance and other matters of the person. */
    CARE
  }

  /**
   * By virtue of what somebody acts for a client. The matters that go with each are from memory of
   * the Civil Code (<i>Burgerlijk Wetboek</i>, book 1): the decision of the court is the source.
   */
  public enum Kind {
    /** A parent over a minor child (<i>ouderlijk gezag</i>). */
    PARENTAL_AUTHORITY(true, true),
    /** Another than a parent over a minor child (<i>voogdij</i>). */
    GUARDIANSHIP(true, true),
    /** Over somebody under guardianship for adults (<i>curatele</i>). */
    CURATORSHIP(true, true),
    /** Over goods under administration (<i>bewindvoering</i>). */
    ADMINISTRATION(true, false),
    /** Over care, for an adult (<i>mentorschap</i>). */
    MENTORSHIP(false, true),
    /** Somebody looking after another's interests without being asked (<i>zaakwaarneming</i>). */
    AGENCY_OF_NECESSITY(true, true);

    private final boolean property;
    private final boolean care;

    Kind(boolean property, boolean care) {
      this.property = property;
      this.care = care;
    }

    /**
     * The code: the name of the constant.
     *
     * @return such as {@code MENTORSHIP}
     */
    @JsonValue
    public String code() {
      return name();
    }

    /**
     * Obtains a kind from JSON.
     *
     * @param value the text
     * @return the kind
     * @throws InvalidValueException for any other code; the value is not in the message
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Kind ofJson(Object value) {
      String text = JsonScalar.text(value, "representation");
      for (Kind kind : values()) {
        if (kind.name().equals(text)) {
          return kind;
        }
      }
      throw new InvalidValueException("representation", ValueError.UNKNOWN_CODE);
    }

    /**
     * Whether it extends to a matter.
     *
     * @param matter property or care
     * @return true when it does
     */
    public boolean covers(Matter matter) {
      return switch (matter) {
        case PROPERTY -> property;
        case CARE -> care;
      };
    }
  }

  /**
   * Checks the parts.
   *
   * @param client partner and the partner's own number of the client
   * @param kind by virtue of what
   * @param name of the representative
   * @param organisation or null
   * @param contact or null
   * @param on the days
   * @throws InvalidValueException with the reason; the text is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public Representation {
    Checks.given(client, "client");
    Checks.given(kind, "representation");
    Checks.text(name, 200, "representative");
    Checks.optionalText(organisation, 200, "representativeOrganisation");
    Checks.optionalText(contact, 200, "representativeContact");
    Checks.given(on, "representationOn");
  }

  /**
   * Refuses a text where an object is expected, since Jackson would show it in its message.
   *
   * @param text not a representation
   * @return never
   * @throws InvalidValueException always
   */
  @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Representation ofJson(String text) {
    throw new InvalidValueException("representation", ValueError.FORMAT);
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
  public static Representation ofJson(long number) {
    throw new InvalidValueException("representation", ValueError.FORMAT);
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
  public static Representation ofJson(double fraction) {
    throw new InvalidValueException("representation", ValueError.FORMAT);
  }

  /**
   * Whether the representative acts for the client in a matter on a day.
   *
   * @param matter property or care
   * @param day the day
   * @return true on the days of a kind that covers the matter
   */
  public boolean acts(Matter matter, LocalDate day) {
    return kind.covers(matter) && on.contains(day);
  }

  /** Shows the client's key only. */
  @Override
  public String toString() {
    return "Representation[" + client + "]";
  }

  /** Mixed, so that a hash code in a dump is not that of a name. */
  @Override
  public int hashCode() {
    return Digits.mix(31 * client.hashCode() + kind.code().hashCode());
  }
}
