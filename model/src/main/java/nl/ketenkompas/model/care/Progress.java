package nl.ketenkompas.model.care;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.ketenkompas.model.Digits;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * One step in the state of a plan, a goal or an action: from this day on it is so, as was recorded
 * then. Nothing is ever taken back: a correction is recorded later for the same day, and counts
 * instead. Personal: {@link #toString} shows the state only. Immutable.
 *
 * @param on the first day of the state
 * @param recordedAt when it was recorded
 * @param state what it is from then on
 */
public record Progress(LocalDate on, Instant recordedAt, State state) {

  /** What a plan, a goal or an action is at a moment. */
  public enum State {
    /** Agreed, and not begun. */
    PLANNED,
    /** Begun. */
    UNDER_WAY,
    /** Carried out; the goal is reached. */
    DONE,
    /** Given up before it was done. */
    STOPPED;

    /**
     * Whether nothing more is to be done.
     *
     * @return true for done and stopped
     */
    public boolean isClosed() {
      return this == DONE || this == STOPPED;
    }
  }

  /**
   * Checks the parts.
   *
   * @param on the first day of the state, in the years 1850 to 2200
   * @param recordedAt when it was recorded
   * @param state what it is from then on
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  public Progress {
    Values.date(on, "progress.on");
    Values.given(recordedAt, "progress.recordedAt");
    Values.given(state, "progress.state");
  }

  /**
   * Obtains a step from JSON.
   *
   * @param json an object with {@code on}, {@code recordedAt} and {@code state}
   * @return the step
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Progress ofJson(@Nullable Object json) {
    return Fields.read(
        json,
        "progress",
        f -> new Progress(f.date("on"), f.instant("recordedAt"), f.code("state", State.class)));
  }

  /**
   * The JSON form.
   *
   * @return the fields in fixed order
   */
  @JsonValue
  public Map<String, Object> json() {
    return new Fields.Writer()
        .put("on", on)
        .put("recordedAt", recordedAt)
        .put("state", state)
        .done();
  }

  /**
   * The state after some steps, at a moment: that of the latest day up to the day asked about,
   * among those the one recorded last, among those the last of the list. Steps that were not known
   * do not count. The order of days and records does not matter.
   *
   * @param steps any number of steps
   * @param moment the day, and what counts as known
   * @return the state; {@link State#PLANNED} before the first step
   */
  public static State at(List<Progress> steps, Moment moment) {
    Progress last = null;
    for (Progress step : steps) {
      boolean counts =
          !step.on.isAfter(moment.asOf()) && !step.recordedAt.isAfter(moment.knownOn());
      if (counts && (last == null || !step.isBefore(last))) {
        last = step;
      }
    }
    return last == null ? State.PLANNED : last.state;
  }

  private boolean isBefore(Progress other) {
    return on.isBefore(other.on) || (on.equals(other.on) && recordedAt.isBefore(other.recordedAt));
  }

  /** Shows the state only. */
  @Override
  public String toString() {
    return "Progress[" + state + "]";
  }

  /** Mixed, so that a hash code in a dump is not that of a date. */
  @Override
  public int hashCode() {
    return Digits.mix(Objects.hash(on, recordedAt, state));
  }
}
