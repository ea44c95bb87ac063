package nl.ketenkompas.monitoring.trajectory;

import java.time.Instant;
import java.util.Comparator;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;

/**
 * An accepted change, as the single writer recorded it. Ordered by sequence, then recorded time,
 * then id, so that the order of delivery makes no difference. Immutable.
 *
 * @param id unique id of the event
 * @param sequence given by the writer, rising
 * @param recordedAt when it was recorded
 * @param change what happened
 */
public record TrajectoryEvent(String id, long sequence, Instant recordedAt, Change change)
    implements Comparable<TrajectoryEvent> {
  private static final Comparator<TrajectoryEvent> ORDER =
      Comparator.comparingLong(TrajectoryEvent::sequence)
          .thenComparing(TrajectoryEvent::recordedAt)
          .thenComparing(TrajectoryEvent::id);

  /**
   * Checks the id.
   *
   * @param id unique id of the event
   * @param sequence given by the writer, rising
   * @param recordedAt when it was recorded
   * @param change what happened
   * @throws InvalidValueException if the id is none
   */
  public TrajectoryEvent {
    Checks.code(id, "eventId");
  }

  @Override
  public int compareTo(TrajectoryEvent other) {
    return ORDER.compare(this, other);
  }
}
