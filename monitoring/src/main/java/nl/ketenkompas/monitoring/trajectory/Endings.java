package nl.ketenkompas.monitoring.trajectory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Severity;
import nl.ketenkompas.model.time.Timespan;
import nl.ketenkompas.monitoring.MonitoringReason;
import nl.ketenkompas.monitoring.agreement.Closing;
import nl.ketenkompas.monitoring.agreement.TrajectoryTerms;
import org.jspecify.annotations.Nullable;

/** How trajectories end: on a ground, after at most so long, never by silence. */
final class Endings {
  private final TrajectoryTerms terms;

  Endings(TrajectoryTerms terms) {
    this.terms = terms;
  }

  Judgement end(Trajectory now, Change.Ended ended) {
    Reason end = Reason.of(MonitoringReason.TRAJECTORY_ENDED, Fact.date(ended.on()));
    Closing closing = terms.closing();
    if (closing == null) {
      return new Judgement.Accepted(ended, List.of(end));
    }
    Change.Ending ending = ended.ending();
    if (ending == null) {
      return refused(TrajectoryReason.NO_GROUND);
    }
    Closing.Ground ground = ground(closing, ending);
    if (ground == null) {
      return refused(TrajectoryReason.GROUND_UNKNOWN, Fact.code(ending.ground()));
    }
    List<Reason> missing = missing(ground, now, ended.on(), ending.outflow());
    if (!missing.isEmpty()) {
      return new Judgement.Refused(missing);
    }
    List<Reason> reasons = new ArrayList<>(List.of(end));
    remarks(ground, ending).forEach(reasons::add);
    return new Judgement.Accepted(ended, reasons);
  }

  private List<Reason> missing(
      Closing.Ground ground, Trajectory now, LocalDate on, @Nullable Outflow outflow) {
    return switch (ground.needs()) {
      case NOTHING -> List.of();
      case GOALS ->
          outflow != null && Boolean.TRUE.equals(outflow.wishedResult())
              ? List.of()
              : List.of(Reason.of(TrajectoryReason.GOALS_NOT_REACHED, Fact.code(ground.id())));
      case OUTFLOW -> (outflow == null ? Outflow.UNKNOWN : outflow).missing();
      case MAXIMUM ->
          term(now, on)
              .filter(term -> on.isBefore(term.until()))
              .map(
                  term ->
                      List.of(
                          Reason.of(TrajectoryReason.MAXIMUM_NOT_OVER, Fact.date(term.until()))))
              .orElse(List.of());
    };
  }

  private static List<Reason> remarks(Closing.Ground ground, Change.Ending ending) {
    List<Reason> remarks = new ArrayList<>();
    Outflow outflow = ending.outflow();
    boolean reached = outflow != null && Boolean.TRUE.equals(outflow.wishedResult());
    if (ground.needs() == Closing.Needs.MAXIMUM && !reached) {
      remarks.add(Reason.of(TrajectoryReason.CLOSED_WITHOUT_GOALS, Fact.code(ground.id())));
    }
    for (String group : ground.flaggedFor()) {
      if (ending.targetGroups().contains(group)) {
        remarks.add(
            Reason.of(TrajectoryReason.GROUND_CONFLICTS, Fact.code(ground.id()), Fact.code(group)));
      }
    }
    return remarks;
  }

  private static Closing.@Nullable Ground ground(Closing closing, Change.Ending ending) {
    return closing.grounds().stream()
        .filter(one -> one.id().equals(ending.ground()))
        .findFirst()
        .orElse(null);
  }

  Judgement extend(Trajectory now, Change.Extended extended) {
    TrajectoryTerm term = term(now, extended.on()).orElse(null);
    if (term == null) {
      return refused(TrajectoryReason.NO_MAXIMUM);
    }
    String by = extended.by().by();
    if (!terms.overrideFunctions().contains(by)) {
      return refused(TrajectoryReason.EXTENSION_NOT_ALLOWED, Fact.code(by));
    }
    return extended.until().isAfter(term.until())
        ? new Judgement.Accepted(
            extended, List.of(Reason.of(TrajectoryReason.EXTENDED, Fact.date(extended.until()))))
        : refused(TrajectoryReason.NO_EXTENSION, Fact.date(term.until()));
  }

  Optional<TrajectoryTerm> term(Trajectory now, LocalDate day) {
    Closing closing = terms.closing();
    LocalDate since = now.since().orElse(null);
    if (closing == null || since == null) {
      return Optional.empty();
    }
    Timespan most = closing.most();
    if (most == null) {
      return Optional.empty();
    }
    LocalDate until = now.extendedUntil().orElseGet(() -> TrajectoryTerm.plus(since, most, 1));
    LocalDate warn =
        closing.warnBefore() == null ? until : TrajectoryTerm.plus(until, closing.warnBefore(), -1);
    LocalDate last = now.ended().filter(end -> end.isBefore(day)).orElse(day);
    if (closing.withoutAftercare()) {
      LocalDate counted = last;
      last = now.aftercareSince().filter(from -> from.isBefore(counted)).orElse(last);
    }
    return Optional.of(TrajectoryTerm.of(since, warn, until, last));
  }

  List<Finding> findings(Trajectory now, LocalDate day) {
    List<Finding> findings = new ArrayList<>();
    term(now, day).flatMap(TrajectoryTerm::finding).ifPresent(findings::add);
    Closing closing = terms.closing();
    Change.Ending ending = now.ending().orElse(null);
    Closing.Ground ground = closing == null || ending == null ? null : ground(closing, ending);
    if (ground != null && ending != null) {
      remarks(ground, ending)
          .forEach(remark -> findings.add(new Finding(Severity.WARNING, "", remark)));
    }
    return List.copyOf(findings);
  }

  private static Judgement refused(TrajectoryReason reason, Fact... facts) {
    return new Judgement.Refused(List.of(Reason.of(reason, facts)));
  }
}
