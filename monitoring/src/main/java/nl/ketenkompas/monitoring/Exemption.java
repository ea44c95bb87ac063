package nl.ketenkompas.monitoring;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.DateRange;

/**
 * A life area that does not apply to a client for a while, such as day activity after retirement:
 * on these days the area counts as qualified (SN-9). It is no evidence. Immutable.
 *
 * @param key under which it was delivered
 * @param area code of the life area
 * @param period the days, half-open; open means until further notice
 */
@JsonPropertyOrder({"key", "area", "period"})
public record Exemption(SourceKey key, String area, DateRange period) {

  /**
   * Checks the area.
   *
   * @param key under which it was delivered
   * @param area code of the life area
   * @param period the days
   * @throws InvalidValueException if the area is no code
   */
  public Exemption {
    Checks.code(area, "area");
  }
}
