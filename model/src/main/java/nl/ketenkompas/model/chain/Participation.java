package nl.ketenkompas.model.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A partner being in the chain during some days, in one ring (rule PH-RING). A change of name or
 * ring begins another participation. Immutable.
 *
 * @param partner the partner
 * @param ring how closely it is engaged: 1 for direct partners, to 9; never a mandate
 * @param on from the day it joined, until the day it left or merged
 * @param successor id of the partner into which it merged on the last day, or null
 */
@JsonPropertyOrder({"partner", "ring", "on", "successor"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Participation(Partner partner, int ring, DateRange on, @Nullable String successor) {

  /**
   * Checks the parts.
   *
   * @param partner the partner
   * @param ring 1 to 9
   * @param on the days
   * @param successor id of the partner into which it merged, or null
   * @throws InvalidValueException with the reason; only who left has a successor, another partner
   */
  public Participation {
    Checks.given(partner, "partner");
    if (ring < 1 || ring > 9) {
      throw new InvalidValueException("ring", ValueError.OUT_OF_BOUNDS);
    }
    Checks.given(on, "participationOn");
    if (successor != null) {
      Checks.code(successor, "successor");
      if (on.until() == null || successor.equals(partner.id())) {
        throw new InvalidValueException("successor", ValueError.FORMAT);
      }
    }
  }

  /**
   * Obtains the participation of a partner that has not merged.
   *
   * @param partner the partner
   * @param ring 1 to 9
   * @param on from the day it joined, until the day it left
   * @return the participation
   * @throws InvalidValueException with the reason
   */
  public static Participation of(Partner partner, int ring, DateRange on) {
    return new Participation(partner, ring, on, null);
  }

  /**
   * The participation after the partner merged into another.
   *
   * @param other id of the other partner
   * @param day the day of the merger, the first on which this partner is no longer there
   * @return the participation
   * @throws InvalidValueException if the day lies before the first
   */
  public Participation mergedInto(String other, LocalDate day) {
    return new Participation(partner, ring, DateRange.of(on.from(), day), other);
  }
}
