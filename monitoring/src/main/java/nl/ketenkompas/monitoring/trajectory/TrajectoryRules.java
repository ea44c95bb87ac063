package nl.ketenkompas.monitoring.trajectory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.monitoring.MonitoringReason;
import nl.ketenkompas.monitoring.agreement.ProcessStep;
import nl.ketenkompas.monitoring.agreement.TrajectoryTerms;

/**
 * Judges changes of trajectories: the steps that were introduced are taken in order, and whoever
 * may do so can depart from the order with a reason (SK-C1, SK-C2, SK-C18, SK-C20); a trajectory is
 * closed on a ground of the agreement and never by silence (ST-CLOSE, PH-FOLLOW). Immutable and
 * thread safe.
 *
 * <pre>{@code
 * TrajectoryRules rules = TrajectoryRules.of(TrajectoryTerms.preset("six-steps"));
 * Judgement judgement = rules.judge(Trajectory.of(events), change);
 * }</pre>
 */
public final class TrajectoryRules {
  private final TrajectoryTerms terms;
  private final Endings endings;

  private TrajectoryRules(TrajectoryTerms terms) {
    this.terms = terms;
    this.endings = new Endings(terms);
  }

  /**
   * Compiles the rules.
   *
   * @param agreement as read by {@link TrajectoryTerms#KIND}
   * @return the rules
   */
  public static TrajectoryRules of(Agreement<TrajectoryTerms> agreement) {
    return new TrajectoryRules(agreement.terms());
  }

  /**
   * The steps that have been introduced for a client at a partner on a day (SK-C20).
   *
   * @param day the day
   * @param targetGroups of the client
   * @param partner code of the partner
   * @return the steps, in order
   */
  public List<ProcessStep> steps(LocalDate day, Set<String> targetGroups, String partner) {
    return terms.phases().stream()
        .filter(phase -> phase.isFor(day, targetGroups, partner))
        .flatMap(phase -> phase.steps().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * The days on which the client counts as on a trajectory (SK-A1).
   *
   * @param trajectory of the client
   * @return the periods, in order
   */
  public List<DateRange> inTrajectory(Trajectory trajectory) {
    return trajectory.inTrajectory(terms.activeFrom());
  }

  /**
   * Whether a change may be recorded.
   *
   * @param now where the client is
   * @param change what should happen
   * @return accepted or refused, with the reasons
   */
  public Judgement judge(Trajectory now, Change change) {
    LocalDate last = now.last();
    if (last != null && change.on().isBefore(last)) {
      return refused(MonitoringReason.BEFORE_EARLIER_EVENT, Fact.date(last));
    }
    if (change instanceof Change.Opened opened) {
      return open(now, opened);
    }
    if (change instanceof Change.Closed closed) {
      return now.open().containsKey(closed.step())
          ? accepted(change, MonitoringReason.STEP_CLOSED, step(closed.step()))
          : refused(MonitoringReason.STEP_NOT_OPEN, step(closed.step()));
    }
    if (change instanceof Change.Assigned assigned) {
      return assign(now, assigned);
    }
    if (change instanceof Change.Relapsed relapsed) {
      boolean begun = now.done().contains(relapsed.to()) || now.open().containsKey(relapsed.to());
      return begun
          ? accepted(change, MonitoringReason.RELAPSED, step(relapsed.to()))
          : refused(MonitoringReason.NO_RELAPSE_AHEAD, step(relapsed.to()));
    }
    if (!now.isGoingOn()) {
      return refused(MonitoringReason.NOTHING_TO_END);
    }
    return change instanceof Change.Extended extended
        ? endings.extend(now, extended)
        : endings.end(now, (Change.Ended) change);
  }

  /**
   * How long the present trajectory may last (ST-MAX, DE-18).
   *
   * @param now where the client is
   * @param day the day it is about
   * @return the term, or empty without a maximum or before anything began
   */
  public Optional<TrajectoryTerm> term(Trajectory now, LocalDate day) {
    return endings.term(now, day);
  }

  /**
   * What is remarkable about the length and the end of a trajectory. Nothing is closed by it: a
   * client stays in view until somebody closes with a ground (PH-FOLLOW).
   *
   * @param now where the client is
   * @param day the day it is about
   * @return the findings
   */
  public List<Finding> findings(Trajectory now, LocalDate day) {
    return endings.findings(now, day);
  }

  /**
   * Whether somebody belongs to the target group (SK-C3).
   *
   * @param applicant what is known of the person
   * @param day the day it is about
   * @return admitted, refused or unknown, with the reasons
   */
  public AdmissionVerdict admit(Applicant applicant, LocalDate day) {
    return AdmissionVerdict.of(terms.admission(), applicant, day);
  }

  private Judgement open(Trajectory now, Change.Opened opened) {
    ProcessStep step = opened.step();
    List<ProcessStep> steps = steps(opened.on(), opened.targetGroups(), opened.partner());
    if (!steps.contains(step)) {
      return refused(MonitoringReason.STEP_NOT_ENABLED, step(step), Fact.date(opened.on()));
    }
    if (now.open().containsKey(step)) {
      return refused(MonitoringReason.STEP_ALREADY_OPEN, step(step));
    }
    if (now.done().contains(step)) {
      return refused(MonitoringReason.STEP_ALREADY_DONE, step(step));
    }
    for (ProcessStep earlier : steps) {
      if (comesBefore(earlier, step) && !now.done().contains(earlier)) {
        return outOfOrder(opened, earlier);
      }
    }
    return accepted(opened, MonitoringReason.STEP_IN_ORDER, step(step));
  }

  private boolean comesBefore(ProcessStep earlier, ProcessStep step) {
    for (TrajectoryTerms.Prerequisite prerequisite : terms.prerequisites()) {
      if (prerequisite.step() == step) {
        return prerequisite.after().contains(earlier);
      }
    }
    return earlier.compareTo(step) < 0;
  }

  private Judgement outOfOrder(Change.Opened opened, ProcessStep missing) {
    Change.OutOfOrder override = opened.override();
    Reason order =
        Reason.of(MonitoringReason.STEP_OUT_OF_ORDER, step(opened.step()), step(missing));
    if (override == null) {
      return new Judgement.Refused(List.of(order));
    }
    if (!terms.overrideFunctions().contains(override.by())) {
      return new Judgement.Refused(
          List.of(
              Reason.of(MonitoringReason.OVERRIDE_NOT_ALLOWED, Fact.code(override.by())), order));
    }
    return new Judgement.Accepted(
        opened, List.of(Reason.of(MonitoringReason.OVERRIDDEN, step(opened.step())), order));
  }

  private static Judgement assign(Trajectory now, Change.Assigned assigned) {
    String responsible = now.open().get(assigned.step());
    if (responsible == null) {
      return refused(MonitoringReason.STEP_NOT_OPEN, step(assigned.step()));
    }
    return responsible.equals(assigned.responsible())
        ? refused(MonitoringReason.RESPONSIBLE_SAME, step(assigned.step()))
        : accepted(assigned, MonitoringReason.RESPONSIBLE_CHANGED, step(assigned.step()));
  }

  private static Fact step(ProcessStep step) {
    return Fact.code(step.name());
  }

  private static Judgement accepted(Change change, MonitoringReason reason, Fact... facts) {
    return new Judgement.Accepted(change, List.of(Reason.of(reason, facts)));
  }

  private static Judgement refused(MonitoringReason reason, Fact... facts) {
    return new Judgement.Refused(List.of(Reason.of(reason, facts)));
  }
}
