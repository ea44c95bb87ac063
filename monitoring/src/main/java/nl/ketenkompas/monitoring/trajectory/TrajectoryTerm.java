package nl.ketenkompas.monitoring.trajectory;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Optional;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Severity;
import nl.ketenkompas.model.time.Timespan;

/**
 * How long a trajectory may last, and how that stands on a day (ST-MAX, DE-18). Immutable.
 *
 * @param since its first day
 * @param warnFrom the first day to warn on; equal to {@code until} without a warning
 * @param until the first day on which it is too long, counted from the first day in whole months: a
 *     year from 29 February is over on 28 February
 * @param state how that stands
 */
@JsonPropertyOrder({"since", "warnFrom", "until", "state"})
public record TrajectoryTerm(LocalDate since, LocalDate warnFrom, LocalDate until, State state) {

  /** How it stands. */
  public enum State {
    /** There is time. */
    RUNNING,
    /** The maximum comes near. */
    WARNING,
    /** It lasts, or has lasted, too long. */
    TOO_LONG
  }

  static TrajectoryTerm of(LocalDate since, LocalDate warnFrom, LocalDate until, LocalDate last) {
    State state =
        !last.isBefore(until)
            ? State.TOO_LONG
            : last.isBefore(warnFrom) ? State.RUNNING : State.WARNING;
    return new TrajectoryTerm(since, warnFrom, until, state);
  }

  static LocalDate plus(LocalDate day, Timespan span, int sign) {
    return day.plusMonths(sign * (12L * span.years() + span.months()))
        .plusDays(sign * (7L * span.weeks() + span.days()));
  }

  Optional<Finding> finding() {
    return switch (state) {
      case RUNNING -> Optional.empty();
      case WARNING -> Optional.of(finding(Severity.INFO, TrajectoryReason.MAXIMUM_NEAR));
      case TOO_LONG -> Optional.of(finding(Severity.WARNING, TrajectoryReason.MAXIMUM_OVER));
    };
  }

  private Finding finding(Severity severity, TrajectoryReason reason) {
    return new Finding(severity, "", Reason.of(reason, Fact.date(until)));
  }
}
