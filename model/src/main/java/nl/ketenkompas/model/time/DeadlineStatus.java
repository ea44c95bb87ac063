package nl.ketenkompas.model.time;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How a deadline stands at the end of a day, and how its dates came about. Immutable.
 *
 * <p>In JSON, written only: {@code {"id":"escalation-1","asOf":"2011-05-06","state":"OPEN",
 * "due":"2011-05-09","lateAfter":"2011-05-09","calendarDaysLeft":3,"workingDaysLeft":1,
 * "derivation":["STARTED SETTLE 2011-05-02","ADDED P7D 2011-05-09"]}}.
 */
public final class DeadlineStatus {
  private final Deadline deadline;
  private final LocalDate asOf;
  private final DeadlineState state;
  private final int due;
  private final int late;
  private final int warn;
  private final int settled;
  private final int workingDaysLeft;
  private final List<DerivationStep> derivation;

  DeadlineStatus(Deadline deadline, LocalDate asOf, WorkCalendar calendar) {
    int day = Days.of(asOf, "asOf");
    List<DerivationStep> trace = new ArrayList<>();
    Course course = new Course(calendar, day, trace);
    course.run(deadline);
    this.deadline = deadline;
    this.asOf = asOf;
    this.state = course.state;
    this.due = course.due;
    this.late = course.late;
    this.warn = course.warn;
    this.settled = course.settled;
    this.workingDaysLeft = due == Course.NEVER ? 0 : calendar.between(day + 1, due + 1);
    this.derivation = List.copyOf(trace);
  }

  /**
   * The deadline.
   *
   * @return as it was asked about
   */
  public Deadline deadline() {
    return deadline;
  }

  /**
   * The day asked about.
   *
   * @return the day, at its end
   */
  public LocalDate asOf() {
    return asOf;
  }

  /**
   * How it stands.
   *
   * @return the state
   */
  public DeadlineState state() {
    return state;
  }

  /**
   * The day by whose end it must be done. While the clock stands still, the day it would be if it
   * ran again the next day.
   *
   * @return the day; empty when the clock has not started, or for an open norm
   */
  public Optional<LocalDate> due() {
    return date(due);
  }

  /**
   * The last day on which it is not late: the due day, or the last day of grace.
   *
   * @return the day; empty when there is no due day
   */
  public Optional<LocalDate> lateAfter() {
    return date(late);
  }

  /**
   * The day on which to warn.
   *
   * @return the day; empty when no warning was agreed, or the clock has not started
   */
  public Optional<LocalDate> warnOn() {
    return date(warn);
  }

  /**
   * The day on which it was met or cancelled.
   *
   * @return the day; empty when it is not settled
   */
  public Optional<LocalDate> settledOn() {
    return date(settled);
  }

  private static Optional<LocalDate> date(int day) {
    return day == Course.NEVER ? Optional.empty() : Optional.of(Days.date(day));
  }

  /**
   * How many calendar days are left until the due day, negative when it has passed.
   *
   * @return the number; 0 on the due day; empty when there is no due day
   */
  public OptionalInt calendarDaysLeft() {
    return due == Course.NEVER
        ? OptionalInt.empty()
        : OptionalInt.of(due - (int) asOf.toEpochDay());
  }

  /**
   * How many working days are left: those after the day asked about, up to and including the due
   * day. Negative when the due day has passed: those since.
   *
   * @return the number; empty when there is no due day
   */
  public OptionalInt workingDaysLeft() {
    return due == Course.NEVER ? OptionalInt.empty() : OptionalInt.of(workingDaysLeft);
  }

  /**
   * How the dates came about, step by step.
   *
   * @return the steps; none when the clock has not started
   */
  public List<DerivationStep> derivation() {
    return derivation;
  }

  /**
   * The parts as they stand in JSON: dates as texts, and nothing where there is nothing.
   *
   * @return the parts, in a fixed order
   */
  @JsonValue
  public Map<String, Object> parts() {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("id", deadline.id());
    parts.put("asOf", asOf.toString());
    parts.put("state", state.name());
    due().ifPresent(day -> parts.put("due", day.toString()));
    lateAfter().ifPresent(day -> parts.put("lateAfter", day.toString()));
    warnOn().ifPresent(day -> parts.put("warnOn", day.toString()));
    settledOn().ifPresent(day -> parts.put("settledOn", day.toString()));
    calendarDaysLeft().ifPresent(days -> parts.put("calendarDaysLeft", days));
    workingDaysLeft().ifPresent(days -> parts.put("workingDaysLeft", days));
    parts.put("derivation", derivation.stream().map(DerivationStep::toString).toList());
    return parts;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DeadlineStatus that
        && deadline.equals(that.deadline)
        && parts().equals(that.parts());
  }

  @Override
  public int hashCode() {
    return Objects.hash(deadline, asOf);
  }

  @Override
  public String toString() {
    return parts().toString();
  }
}
