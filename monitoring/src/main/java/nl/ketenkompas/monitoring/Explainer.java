package nl.ketenkompas.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Explanation.TurningPoint;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Step;
import nl.ketenkompas.monitoring.MixAssessment.Break;
import nl.ketenkompas.monitoring.MixAssessment.BrokenWhy;
import nl.ketenkompas.monitoring.MixAssessment.Confirmed;
import nl.ketenkompas.monitoring.MixAssessment.Holds;

/** Tells how an assessment came about, and finds the smallest changes that turn it. */
final class Explainer {
  /** How far back a hypothetical good period may begin: beyond the longest norm. */
  private static final int FAR_BACK = 80_000;

  private final Case.Compiled norm;
  private final Case of;
  private final MixAssessment verdict;

  Explainer(Case.Compiled norm, Case of, MixAssessment verdict) {
    this.norm = norm;
    this.of = of;
    this.verdict = verdict;
  }

  Explanation<MixAssessment> explain() {
    return new Explanation<>(verdict, steps(), turningPoints());
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    steps.add(
        Step.holds(
            Reason.of(
                MonitoringReason.NORM_APPLIED, Fact.code(norm.ref().id()), Case.date(of.asOf))));
    steps.add(
        new Step(
            Reason.of(MonitoringReason.SEEN, Fact.code(norm.ref().id())),
            verdict.holds() != Holds.UNKNOWN,
            List.of()));
    for (int a = 0; a < norm.areas().size(); a++) {
      steps.add(new Step(of.areaReason(a), of.isQualifiedNow(a), exceptions(a)));
    }
    steps.add(
        new Step(
            Reason.of(
                MonitoringReason.ENOUGH_AREAS,
                Fact.number(norm.required()),
                Fact.number(norm.areas().size())),
            areasReady() >= norm.required(),
            List.of()));
    if (norm.heldMonths() > 0) {
      steps.add(
          new Step(
              Reason.of(MonitoringReason.MIX_HELD_LONG_ENOUGH, Fact.number(norm.heldMonths())),
              of.isMixOn(of.asOf),
              List.of()));
    }
    if (norm.confirmationRequired()) {
      boolean given = verdict.confirmation() == Confirmed.GIVEN;
      steps.add(
          new Step(
              Reason.of(given ? MonitoringReason.CONFIRMED : MonitoringReason.NOT_CONFIRMED),
              given,
              List.of()));
    }
    if (of.attained() != Days.NEVER) {
      steps.add(Step.holds(Reason.of(MonitoringReason.ATTAINED_BEFORE, Case.date(of.attained()))));
    }
    for (Break one : verdict.brokenBy()) {
      Fact record = one.record();
      if (record != null) {
        steps.add(
            Step.holds(
                Reason.of(reason(one.why()), Fact.code(one.area()), Fact.date(one.on()), record)));
      }
    }
    return steps;
  }

  private static MonitoringReason reason(BrokenWhy why) {
    return switch (why) {
      case UNSTABLE -> MonitoringReason.ENDED_BY_UNSTABLE;
      case SILENT -> MonitoringReason.ENDED_BY_SILENCE;
      case NO_LONGER_EXEMPT -> MonitoringReason.ENDED_BY_EXEMPTION;
    };
  }

  private int areasReady() {
    int count = 0;
    for (int a = 0; a < norm.areas().size(); a++) {
      count += of.isQualifiedNow(a) ? 1 : 0;
    }
    return count;
  }

  private List<Step> exceptions(int a) {
    AreaNorm.Run run = of.current(a);
    return run == null || run.gaps.length == 0
        ? List.of()
        : List.of(
            Step.holds(
                Reason.of(
                    MonitoringReason.DAYS_BRIDGED,
                    Fact.code(norm.areas().get(a).area),
                    Fact.number(run.bridgedDays()))));
  }

  private List<TurningPoint<MixAssessment>> turningPoints() {
    return switch (verdict.holds()) {
      case YES -> ifUnstable();
      case NO -> ifLonger();
      case UNKNOWN -> ifSeen();
    };
  }

  private List<TurningPoint<MixAssessment>> ifUnstable() {
    List<TurningPoint<MixAssessment>> points = new ArrayList<>();
    for (int a = 0; a < norm.areas().size(); a++) {
      MixAssessment other = of.with(a, of.asOf, false).conclude();
      if (other.holds() != Holds.YES) {
        points.add(point(MonitoringReason.IF_UNSTABLE_ON, a, of.asOf, other));
      }
    }
    return points;
  }

  private List<TurningPoint<MixAssessment>> ifSeen() {
    List<TurningPoint<MixAssessment>> points = new ArrayList<>();
    for (int a = 0; a < norm.areas().size(); a++) {
      MixAssessment other = of.with(a, of.asOf, true).conclude();
      if (other.holds() != Holds.UNKNOWN) {
        points.add(point(MonitoringReason.IF_STABLE_SINCE, a, of.asOf, other));
      }
    }
    return points;
  }

  private List<TurningPoint<MixAssessment>> ifLonger() {
    List<TurningPoint<MixAssessment>> points = new ArrayList<>();
    if (verdict.projectedOn() != null) {
      MixAssessment later = of.continuedUntil(Days.of(verdict.projectedOn())).conclude();
      if (later.holds() == Holds.YES) {
        points.add(
            new TurningPoint<>(
                Reason.of(MonitoringReason.IF_NOTHING_CHANGES, Fact.date(verdict.projectedOn())),
                later));
      }
    }
    for (int a = 0; a < norm.areas().size(); a++) {
      if (!of.isQualifiedNow(a)) {
        OptionalInt since = latestTurningStart(a);
        if (since.isPresent()) {
          points.add(
              point(
                  MonitoringReason.IF_STABLE_SINCE,
                  a,
                  since.getAsInt(),
                  of.with(a, since.getAsInt(), true).conclude()));
        }
      }
    }
    return points;
  }

  /** The latest day from which this area alone would have to be stable for the mix to hold at R. */
  private OptionalInt latestTurningStart(int a) {
    int low = of.asOf - FAR_BACK;
    if (norm.heldMonths() == 0) {
      if (areasReady() + 1 < norm.required()) {
        return OptionalInt.empty();
      }
      // From this day on it is long enough by itself; what went before can only add to it.
      int alone = latest(low, of.asOf, day -> norm.areas().get(a).attainedOn(day) <= of.asOf);
      return of.isQualifiedNow(a, alone)
          ? OptionalInt.of(latest(alone, of.asOf, day -> of.isQualifiedNow(a, day)))
          : OptionalInt.empty();
    }
    return of.with(a, low, true).holds()
        ? OptionalInt.of(latest(low, of.asOf, day -> of.with(a, day, true).holds()))
        : OptionalInt.empty();
  }

  /** The last day of which something is true, when it is true of the first and then stops. */
  private static int latest(int first, int last, IntPredicate holds) {
    int low = first;
    int high = last;
    if (low < high && !holds.test(low + 1)) {
      return low;
    }
    while (low < high) {
      int middle = low + (high - low + 1) / 2;
      if (holds.test(middle)) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private TurningPoint<MixAssessment> point(
      MonitoringReason reason, int a, int day, MixAssessment other) {
    return new TurningPoint<>(
        Reason.of(reason, Fact.code(norm.areas().get(a).area), Case.date(day)), other);
  }
}
