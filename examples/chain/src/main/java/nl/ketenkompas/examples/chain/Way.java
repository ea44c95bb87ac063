package nl.ketenkompas.examples.chain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.agreement.ProcessStep;
import nl.ketenkompas.monitoring.trajectory.Change;
import nl.ketenkompas.monitoring.trajectory.Judgement;
import nl.ketenkompas.monitoring.trajectory.Trajectory;
import nl.ketenkompas.monitoring.trajectory.TrajectoryEvent;
import nl.ketenkompas.monitoring.trajectory.TrajectoryRules;
import org.jspecify.annotations.Nullable;

/**
 * The way of a client through the process steps: what partners recorded, judged in the order of the
 * days on which it happened. Immutable.
 *
 * @param trajectory what came of the accepted steps
 * @param accepted how many steps were accepted
 * @param refused the steps that were not, in order
 */
public record Way(Trajectory trajectory, int accepted, List<Refusal> refused) {
  /** No steps at all. */
  public static final Way NONE = new Way(Trajectory.NONE, 0, List.of());

  private static final Comparator<Claim> ORDER =
      Comparator.<Claim, LocalDate>comparing(claim -> claim.on)
          .thenComparing(claim -> claim.taken.step())
          .thenComparing(claim -> claim.done)
          .thenComparing(claim -> claim.taken.key())
          .thenComparing(claim -> claim.taken.recordedAt())
          .thenComparing(claim -> String.valueOf(claim.taken.id()));

  /**
   * A step that was not accepted.
   *
   * @param key under which it was delivered
   * @param id of the step at the partner, or null
   * @param step which
   * @param on the day
   * @param reasons why not
   */
  public record Refusal(
      SourceKey key, @Nullable String id, ProcessStep step, LocalDate on, List<Reason> reasons) {

    /** Copies the reasons. */
    public Refusal {
      reasons = List.copyOf(reasons);
    }
  }

  /** A step that was opened or done, as a partner has it. */
  private record Claim(StepTaken taken, LocalDate on, boolean done) {}

  /** Copies the list. */
  public Way {
    refused = List.copyOf(refused);
  }

  /**
   * Judges the steps of a client.
   *
   * @param steps of one client, in any order
   * @param rules of the agreement
   * @param groups the target groups of the client on a day
   * @param moment the day it is about, and what was known
   * @return the way up to the end of that day
   */
  static Way of(
      List<StepTaken> steps,
      TrajectoryRules rules,
      Function<LocalDate, Set<String>> groups,
      Moment moment) {
    List<Claim> claims = new ArrayList<>();
    for (StepTaken taken : new HashSet<>(steps)) {
      if (taken.recordedAt().isAfter(moment.knownOn())) {
        continue;
      }
      addUpTo(claims, new Claim(taken, taken.period().from(), false), moment);
      LocalDate until = taken.period().until();
      if (until != null) {
        addUpTo(claims, new Claim(taken, until, true), moment);
      }
    }
    claims.sort(ORDER);
    List<TrajectoryEvent> events = new ArrayList<>();
    List<Refusal> refused = new ArrayList<>();
    Set<StepTaken> opened = new HashSet<>();
    Trajectory now = Trajectory.NONE;
    for (Claim claim : claims) {
      StepTaken taken = claim.taken;
      if (claim.done && !opened.contains(taken)) {
        // Its opening was refused already
        continue;
      }
      Change change =
          claim.done
              ? new Change.Closed(claim.on, taken.step())
              : new Change.Opened(
                  claim.on,
                  taken.step(),
                  taken.responsible(),
                  taken.partner(),
                  groups.apply(claim.on),
                  taken.override());
      Judgement judgement = rules.judge(now, change);
      if (judgement instanceof Judgement.Accepted) {
        int number = events.size() + 1;
        events.add(new TrajectoryEvent("e" + number, number, taken.recordedAt(), change));
        now = Trajectory.of(events);
        opened.add(taken);
      } else {
        refused.add(
            new Refusal(taken.key(), taken.id(), taken.step(), claim.on, judgement.reasons()));
      }
    }
    return new Way(now, opened.size(), refused);
  }

  private static void addUpTo(List<Claim> claims, Claim claim, Moment moment) {
    if (!claim.on.isAfter(moment.asOf())) {
      claims.add(claim);
    }
  }
}
