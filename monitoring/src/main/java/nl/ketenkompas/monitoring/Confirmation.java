package nl.ketenkompas.monitoring;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.SourceKey;

/**
 * A person confirms that the mix of a client is stable (SK-M5), after contact between trajectory
 * director and client manager. Immutable.
 *
 * @param key under which it was delivered
 * @param on the day of which it is confirmed
 * @param by code of the function or person that confirms
 * @param recordedAt when it was recorded
 */
@JsonPropertyOrder({"key", "on", "by", "recordedAt"})
public record Confirmation(SourceKey key, LocalDate on, String by, Instant recordedAt) {

  /**
   * Checks the parts.
   *
   * @param key under which it was delivered
   * @param on the day of which it is confirmed
   * @param by code of the function or person that confirms
   * @param recordedAt when it was recorded
   * @throws InvalidValueException with the reason
   */
  public Confirmation {
    Days.check(on, "on");
    Checks.code(by, "by");
  }
}
