package nl.ketenkompas.model.chain;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.time.DateRange;

/**
 * Somebody works for a partner during some days: employed by it, or seconded to it by the employer
 * (<i>gedetacheerd</i>), which are two relations with days of their own (rule FM-2.SECOND).
 * Immutable.
 *
 * @param staff code of the person; never a name
 * @param partner id of the partner
 * @param seconded whether the partner is another than the employer
 * @param on the days
 */
@JsonPropertyOrder({"staff", "partner", "seconded", "on"})
public record Employment(String staff, String partner, boolean seconded, DateRange on) {

  /**
   * Checks the parts.
   *
   * @param staff code of the person
   * @param partner id of the partner
   * @param seconded whether the partner is another than the employer
   * @param on the days
   * @throws InvalidValueException with the reason
   */
  public Employment {
    Checks.code(staff, "staff");
    Checks.code(partner, "partner");
    Checks.given(on, "employmentOn");
  }
}
