package nl.ketenkompas.model.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;

/**
 * Something that happened to a deadline. The same thing on the same day is one event, however often
 * it is delivered. Immutable.
 *
 * <p>Text and JSON: {@code STARTED@2011-05-02}; {@link #parse} inverts {@link #toString}.
 *
 * @param kind what happened
 * @param on the civil day
 */
public record DeadlineEvent(Kind kind, LocalDate on) implements Comparable<DeadlineEvent> {
  private static final String TYPE = "deadlineEvent";
  private static final Comparator<DeadlineEvent> ORDER =
      Comparator.comparing(DeadlineEvent::on).thenComparing(DeadlineEvent::kind);

  /** What can happen, in the order that holds within a day. */
  public enum Kind {
    /** What starts the clock. */
    STARTED,
    /** The clock stops (<i>opschorting</i>): this day does not count. */
    PAUSED,
    /** The clock runs again: this day counts. */
    RESUMED,
    /** It was done. */
    MET,
    /** It need not be done any more. */
    CANCELLED
  }

  /**
   * Checks the day.
   *
   * @param kind what happened
   * @param on the civil day
   * @throws InvalidValueException if it lies outside 1850 to 2200
   */
  public DeadlineEvent {
    Days.check(on, TYPE);
  }

  /**
   * Obtains an event from its text.
   *
   * @param text such as {@code MET@2011-05-09}
   * @return the event
   * @throws InvalidValueException if the text is none
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static DeadlineEvent parse(String text) {
    int at = text.indexOf('@');
    for (Kind kind : Kind.values()) {
      if (at > 0 && kind.name().equals(text.substring(0, at))) {
        try {
          return new DeadlineEvent(kind, LocalDate.parse(text.substring(at + 1)));
        } catch (DateTimeException e) {
          break;
        }
      }
    }
    throw new InvalidValueException(TYPE, ValueError.FORMAT);
  }

  @Override
  public int compareTo(DeadlineEvent other) {
    return ORDER.compare(this, other);
  }

  @JsonValue
  @Override
  public String toString() {
    return kind + "@" + on;
  }
}
