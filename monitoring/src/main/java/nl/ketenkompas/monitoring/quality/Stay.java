package nl.ketenkompas.monitoring.quality;

import java.time.Instant;
import java.time.LocalDate;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.client.SourceKey;
import org.jspecify.annotations.Nullable;

/**
 * A stay or a trajectory at a partner, as delivered. An end before its beginning is kept: to find
 * it is what this is for. Immutable.
 *
 * @param key under which the partner delivered it
 * @param kind code of the service, such as {@code NIGHT_SHELTER}
 * @param from the first day
 * @param until the first day after it, or null while it goes on
 * @param recordedAt when it was recorded
 */
public record Stay(
    SourceKey key, String kind, LocalDate from, @Nullable LocalDate until, Instant recordedAt) {

  /**
   * Checks the code.
   *
   * @param key under which the partner delivered it
   * @param kind code of the service
   * @param from the first day
   * @param until the first day after it, or null
   * @param recordedAt when it was recorded
   * @throws nl.ketenkompas.model.InvalidValueException if the kind is no code
   */
  public Stay {
    Checks.code(kind, "kind");
  }

  boolean hasDays() {
    return until == null || until.isAfter(from);
  }

  boolean overlaps(Stay other) {
    return hasDays()
        && other.hasDays()
        && (until == null || other.from.isBefore(until))
        && (other.until == null || from.isBefore(other.until));
  }

  @Override
  public String toString() {
    return "Stay[" + key + "]";
  }
}
