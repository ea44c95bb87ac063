package nl.ketenkompas.monitoring.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.MixAssessment;
import nl.ketenkompas.monitoring.MonitoringReason;
import nl.ketenkompas.monitoring.StabilityNorm;
import nl.ketenkompas.monitoring.agreement.CohortTerms;
import nl.ketenkompas.monitoring.agreement.CohortTerms.Treatment;
import nl.ketenkompas.monitoring.indicator.CohortMember.Departure;
import nl.ketenkompas.monitoring.indicator.CohortMember.Kind;
import nl.ketenkompas.monitoring.indicator.Share.Indicator;

/**
 * Counts, member by member, who is on a trajectory (SK-A1) and for whom a stable mix holds, now or
 * ever (SK-A2), over a named denominator from which nobody vanishes unseen (SN-10). For one thread;
 * memory does not grow with the number of members.
 *
 * <pre>{@code
 * Indicators indicators = Indicators.of(CohortTerms.preset("homeless-2008"), norm, moment);
 * members.forEach(indicators::add);
 * Share now = indicators.stableMixNow();
 * now.numerator(); // of now.denominator(), counted over now.over(), by now.norm()
 * }</pre>
 */
public final class Indicators {
  private final CohortTerms terms;
  private final StabilityNorm norm;
  private final Moment moment;
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private final Map<String, Integer> frozen = new TreeMap<>();
  private final List<ClientId> counted = new ArrayList<>();
  private final Map<Indicator, List<ClientId>> inNumerator = new EnumMap<>(Indicator.class);
  private final boolean keeps;
  private int denominator;
  private int active;
  private int now;
  private int ever;
  private int unknown;

  private Indicators(CohortTerms terms, StabilityNorm norm, Moment moment, boolean keeps) {
    this.terms = terms;
    this.norm = norm;
    this.moment = moment;
    this.keeps = keeps;
  }

  /**
   * Begins to count.
   *
   * @param cohort whom the indicators are about
   * @param norm by which stability is measured
   * @param moment the day it is about, and what was known
   * @return counters at zero
   */
  public static Indicators of(Agreement<CohortTerms> cohort, StabilityNorm norm, Moment moment) {
    return new Indicators(cohort.terms(), norm, moment, false);
  }

  /**
   * Begins to count, and keeps who is behind each figure; memory grows with them.
   *
   * @param cohort whom the indicators are about
   * @param norm by which stability is measured
   * @param moment the day it is about, and what was known
   * @return counters at zero
   */
  public static Indicators keeping(
      Agreement<CohortTerms> cohort, StabilityNorm norm, Moment moment) {
    return new Indicators(cohort.terms(), norm, moment, true);
  }

  /**
   * Counts one member.
   *
   * @param member each client once
   * @throws IllegalArgumentException if the norm is not valid on the day for which this member
   *     counts
   */
  public void add(CohortMember member) {
    LocalDate day = moment.asOf();
    Optional<Departure> left =
        member.departures().stream()
            .filter(departure -> !departure.on().isAfter(day))
            .min(Comparator.comparing(Departure::on).thenComparing(Departure::departed));
    LocalDate counted = day;
    if (left.isPresent()) {
      String reason = left.get().departed().name();
      if (terms.treatment(left.get().departed()) == Treatment.EXCLUDED) {
        leftOut.merge(reason, 1, Integer::sum);
        return;
      }
      counted = left.get().on().minusDays(1);
      if (counted.isBefore(terms.baseline())) {
        leftOut.merge("LEFT_BEFORE_BASELINE", 1, Integer::sum);
        return;
      }
    }
    String outside = outside(member, counted);
    if (!outside.isEmpty()) {
      leftOut.merge(outside, 1, Integer::sum);
      return;
    }
    left.ifPresent(departure -> frozen.merge(departure.departed().name(), 1, Integer::sum));
    count(member, counted);
  }

  private void count(CohortMember member, LocalDate day) {
    denominator++;
    MixAssessment mix = norm.assess(member.facts(), new Moment(day, moment.knownOn()));
    boolean onTrajectory = contains(member.inTrajectory(), day);
    active += onTrajectory ? 1 : 0;
    now += mix.countsNow() ? 1 : 0;
    ever += mix.countsEver() ? 1 : 0;
    if (keeps) {
      counted.add(member.client());
      keep(Indicator.ACTIVE_TRAJECTORY, onTrajectory, member.client());
      keep(Indicator.STABLE_MIX_NOW, mix.countsNow(), member.client());
      keep(Indicator.STABLE_MIX_EVER, mix.countsEver(), member.client());
    }
    unknown += mix.holds() == MixAssessment.Holds.UNKNOWN ? 1 : 0;
  }

  private void keep(Indicator indicator, boolean counts, ClientId client) {
    if (counts) {
      inNumerator.computeIfAbsent(indicator, key -> new ArrayList<>()).add(client);
    }
  }

  /**
   * Who is in a numerator.
   *
   * @param indicator of which
   * @return those counted so far
   * @throws IllegalStateException if they were not kept
   */
  public Roster numerator(Indicator indicator) {
    return Roster.of(kept(inNumerator.getOrDefault(indicator, List.of())));
  }

  /**
   * Who is in the denominator.
   *
   * @return those counted so far
   * @throws IllegalStateException if they were not kept
   */
  public Roster denominator() {
    return Roster.of(kept(counted));
  }

  private List<ClientId> kept(List<ClientId> clients) {
    if (!keeps) {
      throw new IllegalStateException(
          "indicators: expected to keep who is behind a figure.\nMaybe begin with keeping(...)");
    }
    return clients;
  }

  /** Why a member is outside the denominator; empty when inside. */
  private String outside(CohortMember member, LocalDate day) {
    return switch (terms.denominator()) {
      case ALL_KNOWN_CLIENTS -> "";
      case IN_TRAJECTORY -> contains(member.inTrajectory(), day) ? "" : "NOT_IN_TRAJECTORY";
      case EVER_IN_COHORT -> {
        boolean threatened = false;
        for (CohortMember.Homelessness homelessness : member.homelessness()) {
          if (sinceBaseline(homelessness.period(), day)) {
            if (homelessness.kind() != Kind.THREATENED) {
              yield "";
            }
            threatened = true;
          }
        }
        yield threatened ? "ONLY_THREATENED" : "NOT_HOMELESS_SINCE_BASELINE";
      }
    };
  }

  private boolean sinceBaseline(DateRange period, LocalDate day) {
    LocalDate until = period.until();
    return !period.isEmpty()
        && !period.from().isAfter(day)
        && (until == null || until.isAfter(terms.baseline()));
  }

  private static boolean contains(List<DateRange> periods, LocalDate day) {
    return periods.stream().anyMatch(period -> period.contains(day));
  }

  /**
   * The share on a trajectory (SK-A1).
   *
   * @return the share so far
   */
  public Share activeTrajectory() {
    return share(Indicator.ACTIVE_TRAJECTORY, MonitoringReason.ACTIVE_TRAJECTORY_SHARE, active);
  }

  /**
   * The share for whom a stable mix holds (SK-A2).
   *
   * @return the share so far
   */
  public Share stableMixNow() {
    return share(Indicator.STABLE_MIX_NOW, MonitoringReason.STABLE_MIX_SHARE, now);
  }

  /**
   * The share for whom a stable mix was attained, now or before (SK-A2).
   *
   * @return the share so far
   */
  public Share stableMixEver() {
    return share(Indicator.STABLE_MIX_EVER, MonitoringReason.STABLE_MIX_EVER_SHARE, ever);
  }

  private Share share(Indicator indicator, MonitoringReason reason, int numerator) {
    boolean measured = indicator != Indicator.ACTIVE_TRAJECTORY;
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.date(moment.asOf()));
    facts.add(Fact.number(numerator));
    facts.add(Fact.number(denominator));
    if (measured) {
      facts.add(Fact.code(norm.ref().id()));
    }
    List<Reason> reasons = new ArrayList<>();
    reasons.add(new Reason(reason, facts));
    leftOut.forEach(
        (why, count) ->
            reasons.add(Reason.of(MonitoringReason.LEFT_OUT, Fact.code(why), Fact.number(count))));
    frozen.forEach(
        (why, count) ->
            reasons.add(Reason.of(MonitoringReason.FROZEN, Fact.code(why), Fact.number(count))));
    return new Share(
        indicator,
        moment.asOf(),
        measured ? norm.ref() : null,
        numerator,
        terms.denominator(),
        denominator,
        measured ? unknown : 0,
        leftOut,
        frozen,
        reasons);
  }
}
