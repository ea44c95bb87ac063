package nl.ketenkompas.mandate.selection;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.client.SourceKey;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a family that may be chosen. Immutable.
 *
 * @param family the family
 * @param grounds of the target group that hold, by code of the agreement
 * @param coercion which partner can use which instrument of coercion (<i>drangmiddel</i>)
 * @param situations coercive situations that exist now, with how the coach is supported from the
 *     first moment; an empty list states that there are none, null states nothing
 * @param district where the family lives, at most 80 characters, or null when not known
 * @param hours how coach hours are paid, or null when nobody looked at it
 * @param firstContact the day of the first contact, or null when there was none
 */
@JsonPropertyOrder({
  "family",
  "grounds",
  "coercion",
  "situations",
  "district",
  "hours",
  "firstContact"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Candidate(
    SourceKey family,
    List<String> grounds,
    List<Coercion> coercion,
    @Nullable List<Situation> situations,
    @Nullable String district,
    @Nullable Hours hours,
    @Nullable LocalDate firstContact) {

  /**
   * Checks the parts.
   *
   * @param family the family
   * @param grounds of the target group that hold
   * @param coercion which partner can use which instrument
   * @param situations coercive situations, or null
   * @param district where the family lives, or null
   * @param hours how coach hours are paid, or null
   * @param firstContact the day of the first contact, or null
   * @throws InvalidValueException if a code is none or a text is too long
   */
  public Candidate {
    Checks.given(family, "family");
    grounds = grounds == null ? List.of() : List.copyOf(grounds);
    grounds.forEach(ground -> Checks.code(ground, "ground"));
    coercion = coercion == null ? List.of() : List.copyOf(coercion);
    situations = situations == null ? null : List.copyOf(situations);
    Checks.optionalText(district, 80, "district");
  }

  /**
   * A partner can use an instrument of coercion.
   *
   * @param institution code of the institution
   * @param instrument code of the instrument, such as {@code EVICTION}; the list is open
   */
  @JsonPropertyOrder({"institution", "instrument"})
  public record Coercion(String institution, String instrument) {

    /**
     * Checks the codes.
     *
     * @param institution code of the institution
     * @param instrument code of the instrument
     * @throws InvalidValueException if one is no code
     */
    public Coercion {
      Checks.code(institution, "institution");
      Checks.code(instrument, "instrument");
    }
  }

  /**
   * A coercive situation that exists.
   *
   * @param coercion who uses which instrument
   * @param support how that organisation supports the coach, at most 500 characters, or null when
   *     nobody stated it
   */
  @JsonPropertyOrder({"coercion", "support"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Situation(Coercion coercion, @Nullable String support) {

    /**
     * Checks the text.
     *
     * @param coercion who uses which instrument
     * @param support how the coach is supported, or null
     * @throws InvalidValueException if the text is too long
     */
    public Situation {
      Checks.given(coercion, "coercion");
      Checks.optionalText(support, 500, "support");
    }
  }

  /**
   * How coach hours of a family are paid, in whole per cents that sum to a hundred.
   *
   * @param regular from regular funding
   * @param project from the project
   */
  @JsonPropertyOrder({"regular", "project"})
  public record Hours(int regular, int project) {

    /**
     * Checks the sum.
     *
     * @param regular from regular funding
     * @param project from the project
     * @throws InvalidValueException if a part is negative or they do not sum to 100
     */
    public Hours {
      if (regular < 0 || project < 0 || regular + project != 100) {
        throw new InvalidValueException("hours", ValueError.OUT_OF_BOUNDS);
      }
    }
  }
}
