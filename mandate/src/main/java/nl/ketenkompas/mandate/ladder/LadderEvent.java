package nl.ketenkompas.mandate.ladder;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on the ladder, as it was recorded. Events of one day are taken in the
 * order of the ladder, so that neither the order of delivery nor duplicates matter. Immutable.
 *
 * @param id unique; the same id is the same event
 * @param kind what happened
 * @param level at which level; 1 for the coach and the professional
 * @param function who was told, or the code of the duty that was done; null otherwise
 * @param on the civil day on which it happened
 * @param recordedAt when it was recorded
 */
@JsonPropertyOrder({"id", "kind", "level", "function", "on", "recordedAt"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LadderEvent(
    String id, Kind kind, int level, @Nullable String function, LocalDate on, Instant recordedAt)
    implements Comparable<LadderEvent> {
  private static final String TYPE = "ladderEvent";
  private static final Comparator<LadderEvent> ORDER =
      Comparator.comparing(LadderEvent::on)
          .thenComparing(LadderEvent::level)
          .thenComparing(LadderEvent::kind)
          .thenComparing(LadderEvent::id);

  /** What can happen. */
  public enum Kind {
    /** A function of the level was told. */
    TOLD,
    /** The level found agreement. */
    AGREED,
    /** The level found no agreement; at level 1 this is where the ladder begins. */
    NOT_AGREED,
    /** The coach took the advice back, or the institution its objection. */
    WITHDRAWN,
    /** A duty was done, as to account afterwards. */
    DONE
  }

  /**
   * Checks the parts.
   *
   * @param id unique
   * @param kind what happened
   * @param level at which level
   * @param function who was told, or what was done
   * @param on the day
   * @param recordedAt when it was recorded
   * @throws InvalidValueException if a code is none, the level or the day is out of bounds, or the
   *     function is missing or too much
   */
  public LadderEvent {
    Checks.code(id, TYPE);
    DateRange.from(on);
    if (level < (kind == Kind.TOLD ? 2 : 1)) {
      throw new InvalidValueException(TYPE, ValueError.OUT_OF_BOUNDS);
    }
    boolean named = kind == Kind.TOLD || kind == Kind.DONE;
    if (named != (function != null)) {
      throw new InvalidValueException(TYPE, ValueError.EMPTY);
    }
    if (function != null) {
      Checks.code(function, TYPE);
    }
  }

  /**
   * A function of a level was told.
   *
   * @param id unique
   * @param level from 2
   * @param function code of the function
   * @param on the day
   * @param recordedAt when it was recorded
   * @return the event
   */
  public static LadderEvent told(
      String id, int level, String function, LocalDate on, Instant recordedAt) {
    return new LadderEvent(id, Kind.TOLD, level, function, on, recordedAt);
  }

  /**
   * A level found agreement.
   *
   * @param id unique
   * @param level from 1
   * @param on the day
   * @param recordedAt when it was recorded
   * @return the event
   */
  public static LadderEvent agreed(String id, int level, LocalDate on, Instant recordedAt) {
    return new LadderEvent(id, Kind.AGREED, level, null, on, recordedAt);
  }

  /**
   * A level found no agreement; at level 1 the ladder begins.
   *
   * @param id unique
   * @param level from 1
   * @param on the day
   * @param recordedAt when it was recorded
   * @return the event
   */
  public static LadderEvent notAgreed(String id, int level, LocalDate on, Instant recordedAt) {
    return new LadderEvent(id, Kind.NOT_AGREED, level, null, on, recordedAt);
  }

  /**
   * The disagreement is gone.
   *
   * @param id unique
   * @param on the day
   * @param recordedAt when it was recorded
   * @return the event
   */
  public static LadderEvent withdrawn(String id, LocalDate on, Instant recordedAt) {
    return new LadderEvent(id, Kind.WITHDRAWN, 1, null, on, recordedAt);
  }

  /**
   * A duty was done.
   *
   * @param id unique
   * @param duty code of the duty
   * @param on the day
   * @param recordedAt when it was recorded
   * @return the event
   */
  public static LadderEvent done(String id, String duty, LocalDate on, Instant recordedAt) {
    return new LadderEvent(id, Kind.DONE, 1, duty, on, recordedAt);
  }

  @Override
  public int compareTo(LadderEvent other) {
    return ORDER.compare(this, other);
  }
}
