package nl.ketenkompas.monitoring.trajectory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.SourceKey;
import org.jspecify.annotations.Nullable;

/**
 * A file that waits for the allocation committee. Immutable.
 *
 * @param key of the client
 * @param reportedBy code of the institution that reported the client
 * @param weight the care weight, or null when it is not known
 * @param since the day since which it is complete
 */
@JsonPropertyOrder({"key", "reportedBy", "weight", "since"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AllocationFile(
    SourceKey key, String reportedBy, @Nullable Integer weight, LocalDate since) {

  /**
   * Checks the code.
   *
   * @param key of the client
   * @param reportedBy code of the institution
   * @param weight the care weight
   * @param since the day since which it is complete
   * @throws InvalidValueException if it is no code
   */
  public AllocationFile {
    Checks.code(reportedBy, "reportedBy");
  }
}
