package nl.ketenkompas.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.monitoring.MixAssessment.AreaAssessment;
import nl.ketenkompas.monitoring.MixAssessment.Break;
import nl.ketenkompas.monitoring.MixAssessment.BrokenWhy;
import nl.ketenkompas.monitoring.MixAssessment.Confirmed;
import nl.ketenkompas.monitoring.MixAssessment.Holds;
import nl.ketenkompas.monitoring.MixAssessment.NormRef;
import nl.ketenkompas.monitoring.MixAssessment.Standing;
import org.jspecify.annotations.Nullable;

/**
 * One client on one day, as the norm reads the facts: from days per area to an answer. A case can
 * be changed and concluded again; that is how turning points are verified.
 */
final class Case {

  /** The norm, compiled. */
  record Compiled(
      NormRef ref,
      List<AreaNorm> areas,
      int required,
      int heldMonths,
      boolean confirmationRequired) {

    /** SK-M3: the first day that ends a period of the held months, all in a mix since a day. */
    int firstHeld(int from) {
      LocalDate begin = Days.date(from);
      LocalDate day = begin.plusMonths(heldMonths).minusDays(1);
      while (day.plusDays(1).minusMonths(heldMonths).isBefore(begin)) {
        day = day.plusDays(1);
      }
      return Days.of(day);
    }
  }

  private final Compiled norm;
  private final List<Timeline> timelines;
  private final List<int[]> exempt;
  private final int[] confirmations;
  final int asOf;
  private final int knownDay;

  /** Runs per area, in the order of the norm. */
  final List<List<AreaNorm.Run>> runs;

  /** The days of the mix; with held months, the days on which it had held that long. */
  private final int[] mix;

  private final int[] plainMix;
  private final int[][] qualified;
  private final int[][] good;

  /** The days on which enough areas were good. */
  private final int[] together;

  /** Ready per area: first qualified day of what goes on at R, or NEVER. */
  final int[] ready;

  Case(
      Compiled norm,
      List<Timeline> timelines,
      List<int[]> exempt,
      int[] confirmations,
      int asOf,
      int knownDay) {
    this.norm = norm;
    this.timelines = timelines;
    this.exempt = exempt;
    this.confirmations = confirmations;
    this.asOf = asOf;
    this.knownDay = knownDay;
    int areas = norm.areas().size();
    this.runs = new ArrayList<>(Collections.nCopies(areas, List.of()));
    this.qualified = new int[areas][];
    this.good = new int[areas][];
    this.ready = new int[areas];
    for (int a = 0; a < areas; a++) {
      read(a);
    }
    this.together = Intervals.atLeast(norm.required(), good);
    this.plainMix = Intervals.atLeast(norm.required(), qualified);
    this.mix = norm.heldMonths() == 0 ? plainMix : held();
  }

  /** Another case that differs in one area only. */
  private Case(Case other, int a, Timeline timeline, int[] exempt) {
    this.norm = other.norm;
    this.timelines = new ArrayList<>(other.timelines);
    timelines.set(a, timeline);
    this.exempt = new ArrayList<>(other.exempt);
    this.exempt.set(a, exempt);
    this.confirmations = other.confirmations;
    this.asOf = other.asOf;
    this.knownDay = other.knownDay;
    this.runs = new ArrayList<>(other.runs);
    this.qualified = other.qualified.clone();
    this.good = other.good.clone();
    this.ready = other.ready.clone();
    read(a);
    this.together = Intervals.atLeast(norm.required(), good);
    this.plainMix = Intervals.atLeast(norm.required(), qualified);
    this.mix = norm.heldMonths() == 0 ? plainMix : held();
  }

  private void read(int a) {
    List<AreaNorm.Run> areaRuns = norm.areas().get(a).runs(timelines.get(a));
    Intervals.Builder isQualified = new Intervals.Builder();
    Intervals.Builder isGood = new Intervals.Builder();
    int future = Days.NEVER;
    for (AreaNorm.Run run : areaRuns) {
      isQualified.add(run.attainedOn, run.until);
      isGood.add(run.from, run.until);
      if (run.until == asOf + 1) {
        future = run.attainedOn;
      }
    }
    runs.set(a, areaRuns);
    qualified[a] = withExempt(isQualified.toArray(), exempt.get(a));
    good[a] = withExempt(isGood.toArray(), exempt.get(a));
    int now = Intervals.indexOf(qualified[a], asOf);
    ready[a] = now >= 0 ? qualified[a][2 * now] : future;
  }

  private static int[] withExempt(int[] days, int[] exempt) {
    return exempt.length == 0 ? days : Intervals.atLeast(1, days, exempt);
  }

  /** SK-M3: the days d for which every day of [d + 1 day - N months, d] is in the mix. */
  private int[] held() {
    Intervals.Builder held = new Intervals.Builder();
    for (int i = 0; i < plainMix.length; i += 2) {
      held.add(norm.firstHeld(plainMix[i]), plainMix[i + 1]);
    }
    return held.toArray();
  }

  boolean isMixOn(int day) {
    return Intervals.contains(mix, day);
  }

  boolean isQualifiedNow(int a) {
    return ready[a] <= asOf;
  }

  /** The day on which enough areas are ready, if nothing changes. */
  private int readyTogether() {
    int[] sorted = ready.clone();
    Arrays.sort(sorted);
    return sorted[norm.required() - 1];
  }

  boolean holds() {
    return isMixOn(asOf) && hasEvidence();
  }

  boolean hasEvidence() {
    return timelines.stream().anyMatch(Timeline::hasEvidence);
  }

  private int projected() {
    int together = readyTogether();
    if (norm.heldMonths() == 0 || together == Days.NEVER) {
      return together;
    }
    int now = Intervals.indexOf(plainMix, asOf);
    return norm.firstHeld(now >= 0 ? plainMix[2 * now] : together);
  }

  /**
   * The first day at whose end it could be said that a day is in the mix: when its gaps had closed
   * (SN-5).
   */
  private int established(int day) {
    int[] known = new int[runs.size()];
    for (int a = 0; a < known.length; a++) {
      known[a] = Intervals.contains(qualified[a], day) ? knownQualified(a, day) : Days.NEVER;
    }
    Arrays.sort(known);
    return known[norm.required() - 1];
  }

  private int knownQualified(int a, int day) {
    if (Intervals.contains(exempt.get(a), day)) {
      return day;
    }
    for (AreaNorm.Run run : runs.get(a)) {
      int gap = Intervals.indexOf(run.gaps, day);
      if (gap >= 0) {
        return run.gaps[2 * gap + 1];
      }
    }
    return day;
  }

  /** The first day of the mix, or NEVER. */
  int attained() {
    return mix.length == 0 ? Days.NEVER : mix[0];
  }

  MixAssessment conclude() {
    return conclude(established(), breaks());
  }

  /** The first day at whose end the mix could be said to be attained, or NEVER. */
  int established() {
    int attained = attained();
    return attained == Days.NEVER ? Days.NEVER : established(attained);
  }

  MixAssessment conclude(int established, List<Break> brokenBy) {
    int now = Intervals.indexOf(mix, asOf);
    boolean evidence = hasEvidence();
    Holds holds = !evidence ? Holds.UNKNOWN : now >= 0 ? Holds.YES : Holds.NO;
    int since = now >= 0 && evidence ? mix[2 * now] : Days.NEVER;
    int projected = now >= 0 ? Days.NEVER : projected();
    int confirmedOn = Days.NEVER;
    boolean confirmedNow = false;
    for (int day : confirmations) {
      if (isMixOn(day)) {
        confirmedOn = Math.min(confirmedOn, day);
        confirmedNow |= since != Days.NEVER && day >= since;
      }
    }
    Confirmed confirmation =
        !norm.confirmationRequired()
            ? Confirmed.NOT_ASKED
            : confirmedNow ? Confirmed.GIVEN : Confirmed.MISSING;
    return new MixAssessment(
        norm.ref(),
        Days.date(asOf),
        Days.dateOrNull(knownDay),
        holds,
        Days.dateOrNull(attained()),
        Days.dateOrNull(established),
        Days.dateOrNull(since),
        Days.dateOrNull(projected),
        Intervals.longest(together),
        limiting(),
        brokenBy,
        confirmation,
        norm.confirmationRequired() ? Days.dateOrNull(confirmedOn) : null,
        areas(),
        reasons(holds, since, projected, confirmation));
  }

  /** What ended the last run together that ended; the records are not known here. */
  List<Break> breaks() {
    int last = together.length - 1;
    if (last > 0 && together[last] > asOf) {
      last -= 2;
    }
    if (last < 0) {
      return List.of();
    }
    int day = together[last];
    List<Break> breaks = new ArrayList<>();
    for (int a = 0; a < good.length; a++) {
      if (Intervals.contains(good[a], day - 1) && !Intervals.contains(good[a], day)) {
        breaks.add(new Break(Days.date(day), norm.areas().get(a).area, why(a, day), null, null));
      }
    }
    return breaks;
  }

  private BrokenWhy why(int a, int day) {
    if (Intervals.contains(timelines.get(a).unstable, day)) {
      return BrokenWhy.UNSTABLE;
    }
    return Intervals.contains(timelines.get(a).stable, day - 1)
        ? BrokenWhy.SILENT
        : BrokenWhy.NO_LONGER_EXEMPT;
  }

  private List<String> limiting() {
    int together = readyTogether();
    List<String> limiting = new ArrayList<>();
    for (int a = 0; a < ready.length; a++) {
      if (ready[a] == together) {
        limiting.add(norm.areas().get(a).area);
      }
    }
    return limiting;
  }

  private List<AreaAssessment> areas() {
    List<AreaAssessment> areas = new ArrayList<>(ready.length);
    for (int a = 0; a < ready.length; a++) {
      areas.add(
          new AreaAssessment(
              norm.areas().get(a).area,
              standing(a),
              timelines.get(a).hasEvidence(),
              Days.dateOrNull(ready[a]),
              runs.get(a).stream().map(Case::run).toList()));
    }
    return areas;
  }

  private static MixAssessment.Run run(AreaNorm.Run run) {
    List<DateRange> bridged = run.gaps.length == 0 ? List.of() : new ArrayList<>();
    for (int i = 0; i < run.gaps.length; i += 2) {
      bridged.add(new DateRange(Days.date(run.gaps[i]), Days.date(run.gaps[i + 1])));
    }
    return new MixAssessment.Run(
        Days.date(run.from),
        Days.date(run.until),
        Days.date(run.attainedOn),
        run.bridgedDays(),
        bridged);
  }

  Standing standing(int a) {
    if (Intervals.contains(exempt.get(a), asOf)) {
      return Standing.EXEMPT;
    }
    if (isQualifiedNow(a)) {
      return Standing.QUALIFIED;
    }
    if (ready[a] != Days.NEVER) {
      return Standing.TOO_SHORT;
    }
    return Intervals.contains(timelines.get(a).unstable, asOf)
        ? Standing.UNSTABLE
        : Standing.SILENT;
  }

  private List<Reason> reasons(Holds holds, int since, int projected, Confirmed confirmation) {
    List<Reason> reasons = new ArrayList<>();
    Fact id = Fact.code(norm.ref().id());
    switch (holds) {
      case UNKNOWN -> reasons.add(Reason.of(MonitoringReason.NO_EVIDENCE, id));
      case YES -> {
        reasons.add(Reason.of(MonitoringReason.MIX_HOLDS, date(since), id));
        if (norm.heldMonths() > 0) {
          reasons.add(
              Reason.of(MonitoringReason.MIX_HELD_LONG_ENOUGH, Fact.number(norm.heldMonths())));
        }
      }
      case NO -> {
        if (Intervals.contains(plainMix, asOf)) {
          reasons.add(
              Reason.of(
                  MonitoringReason.MIX_NOT_HELD_LONG_ENOUGH,
                  Fact.number(norm.heldMonths()),
                  date(projected)));
        } else {
          reasons.add(Reason.of(MonitoringReason.MIX_DOES_NOT_HOLD, id));
          for (int a = 0; a < ready.length; a++) {
            if (!isQualifiedNow(a)) {
              reasons.add(areaReason(a));
            }
          }
        }
      }
    }
    if (holds != Holds.YES && attained() != Days.NEVER) {
      reasons.add(Reason.of(MonitoringReason.ATTAINED_BEFORE, date(attained())));
    }
    if (holds == Holds.YES && confirmation != Confirmed.NOT_ASKED) {
      reasons.add(
          Reason.of(
              confirmation == Confirmed.GIVEN
                  ? MonitoringReason.CONFIRMED
                  : MonitoringReason.NOT_CONFIRMED));
    }
    return reasons;
  }

  /** Why an area stands as it stands. */
  Reason areaReason(int a) {
    Fact area = Fact.code(norm.areas().get(a).area);
    return switch (standing(a)) {
      case EXEMPT -> Reason.of(MonitoringReason.AREA_EXEMPT, area);
      case QUALIFIED -> Reason.of(MonitoringReason.AREA_LONG_ENOUGH, area, date(ready[a]));
      case TOO_SHORT -> Reason.of(MonitoringReason.AREA_TOO_SHORT, area, date(ready[a]));
      case UNSTABLE -> Reason.of(MonitoringReason.AREA_UNSTABLE, area);
      case SILENT -> Reason.of(MonitoringReason.AREA_SILENT, area);
    };
  }

  static Fact date(int day) {
    return Fact.date(Days.date(day));
  }

  /** The run that goes on at R, or null. */
  AreaNorm.@Nullable Run current(int a) {
    for (AreaNorm.Run run : runs.get(a)) {
      if (run.until == asOf + 1) {
        return run;
      }
    }
    return null;
  }

  /** The same client if one area had been stable, or unstable, from a day up to and including R. */
  Case with(int a, int from, boolean stable) {
    int[] applies = exempt.get(a);
    return new Case(
        this,
        a,
        timelines.get(a).with(from, asOf + 1, stable),
        stable ? applies : Intervals.minus(applies, from, asOf + 1));
  }

  /** Whether an area would be long enough at R if it had been stable from a day on. */
  boolean isQualifiedNow(int a, int from) {
    for (AreaNorm.Run run : norm.areas().get(a).runs(timelines.get(a).with(from, asOf + 1, true))) {
      if (run.until == asOf + 1) {
        return run.attainedOn <= asOf;
      }
    }
    return false;
  }

  /** The same client on a later day, if everything stays as it is at R. */
  Case continuedUntil(int day) {
    List<Timeline> changed = new ArrayList<>();
    List<int[]> applies = new ArrayList<>();
    for (int a = 0; a < ready.length; a++) {
      Timeline timeline = timelines.get(a);
      boolean stable = Intervals.contains(timeline.stable, asOf);
      boolean unstable = Intervals.contains(timeline.unstable, asOf);
      changed.add(stable || unstable ? timeline.with(asOf, day + 1, stable) : timeline);
      int[] free = exempt.get(a);
      applies.add(Intervals.contains(free, asOf) ? Intervals.plus(free, asOf, day + 1) : free);
    }
    return new Case(norm, changed, applies, confirmations, day, knownDay);
  }
}
