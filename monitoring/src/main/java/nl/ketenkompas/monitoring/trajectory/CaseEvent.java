package nl.ketenkompas.monitoring.trajectory;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.time.DateRange;

/**
 * Something that happened in a case, by the codes of the agreement, such as {@code CLOSED}.
 * Immutable.
 *
 * @param id unique; the same id is the same event
 * @param code what happened
 * @param on the civil day on which it happened
 * @param recordedAt when it was recorded
 */
@JsonPropertyOrder({"id", "code", "on", "recordedAt"})
public record CaseEvent(String id, String code, LocalDate on, Instant recordedAt)
    implements Comparable<CaseEvent> {
  private static final Comparator<CaseEvent> ORDER =
      Comparator.comparing(CaseEvent::on)
          .thenComparing(CaseEvent::code)
          .thenComparing(CaseEvent::id);

  /**
   * Checks the parts.
   *
   * @param id unique
   * @param code what happened
   * @param on the day
   * @param recordedAt when it was recorded
   * @throws InvalidValueException if a code is none or the day lies outside 1850 to 2200
   */
  public CaseEvent {
    Checks.code(id, "eventId");
    Checks.code(code, "eventCode");
    DateRange.from(on);
  }

  @Override
  public int compareTo(CaseEvent other) {
    return ORDER.compare(this, other);
  }
}
