package nl.ketenkompas.monitoring.trajectory;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.ketenkompas.model.care.Action;
import nl.ketenkompas.model.care.Plan;
import nl.ketenkompas.model.care.PlanCheck;
import nl.ketenkompas.model.care.PlanGap;
import nl.ketenkompas.model.care.Progress;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Severity;
import nl.ketenkompas.model.time.Moment;

/**
 * The plans of one client, under whichever keys they were delivered: one plan at a time
 * (PH-ONEPLAN), complete (ST-PLAN), and how far it is. Immutable and thread safe.
 */
public final class ClientPlans {
  private final Collection<Plan> plans;
  private final PlanCheck check;

  private ClientPlans(Collection<Plan> plans, PlanCheck check) {
    this.plans = List.copyOf(plans);
    this.check = check;
  }

  /**
   * Obtains the plans of a client.
   *
   * @param plans in any order, with earlier versions
   * @param check what a plan must hold
   * @return the plans
   */
  public static ClientPlans of(Collection<Plan> plans, PlanCheck check) {
    return new ClientPlans(plans, check);
  }

  /**
   * The plans of a kind that are in force: the latest version that was known of each, not
   * superseded by another, valid on the day and neither done nor stopped.
   *
   * @param kind which plans
   * @param moment the day, and what was known
   * @return the plans, by id
   */
  public List<Plan> inForce(Plan.Kind kind, Moment moment) {
    Map<String, Plan> latest = new HashMap<>();
    Set<String> superseded = new HashSet<>();
    for (Plan plan : plans) {
      if (plan.recordedAt().isAfter(moment.knownOn())) {
        continue;
      }
      latest.merge(plan.id(), plan, (a, b) -> b.recordedAt().isBefore(a.recordedAt()) ? a : b);
      if (plan.supersedes() != null && !plan.supersedes().equals(plan.id())) {
        superseded.add(plan.supersedes());
      }
    }
    return new TreeMap<>(latest)
        .values().stream()
            .filter(plan -> plan.kind() == kind && !superseded.contains(plan.id()))
            .filter(plan -> plan.valid().contains(moment.asOf()))
            .filter(plan -> !plan.state(moment).isClosed())
            .toList();
  }

  /**
   * What is remarkable: more than one plan at a time, or none.
   *
   * @param kind which plans
   * @param moment the day, and what was known
   * @return a finding, or nothing when there is exactly one
   */
  public List<Finding> findings(Plan.Kind kind, Moment moment) {
    int count = inForce(kind, moment).size();
    if (count == 1) {
      return List.of();
    }
    TrajectoryReason reason =
        count == 0 ? TrajectoryReason.NO_PLAN : TrajectoryReason.SEVERAL_PLANS;
    return List.of(
        new Finding(
            count == 0 ? Severity.INFO : Severity.WARNING,
            "",
            Reason.of(reason, Fact.date(moment.asOf()), Fact.number(count))));
  }

  /**
   * How far a plan is, and what it lacks.
   *
   * @param plan one of them
   * @param moment the day, and what was known
   * @return the numbers and the gaps
   */
  public PlanProgress progress(Plan plan, Moment moment) {
    Map<Progress.State, Integer> counts = new EnumMap<>(Progress.State.class);
    for (Action action : plan.actions()) {
      counts.merge(action.state(moment), 1, Integer::sum);
    }
    List<PlanGap> gaps = check.gaps(plan);
    return new PlanProgress(
        counts.getOrDefault(Progress.State.PLANNED, 0),
        counts.getOrDefault(Progress.State.UNDER_WAY, 0),
        counts.getOrDefault(Progress.State.DONE, 0),
        counts.getOrDefault(Progress.State.STOPPED, 0),
        plan.overdue(moment).size(),
        gaps);
  }
}
