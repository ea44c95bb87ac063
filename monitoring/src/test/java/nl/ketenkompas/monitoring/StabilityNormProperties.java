package nl.ketenkompas.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.care.Status;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Explanation.TurningPoint;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Step;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.MixAssessment.Break;
import nl.ketenkompas.monitoring.MixAssessment.BrokenWhy;
import nl.ketenkompas.monitoring.MixAssessment.Holds;
import nl.ketenkompas.monitoring.agreement.Contradiction;
import nl.ketenkompas.monitoring.agreement.GapTolerance;
import nl.ketenkompas.monitoring.agreement.NormLength;
import nl.ketenkompas.monitoring.agreement.NormTerms;
import org.jspecify.annotations.Nullable;

@Covers({"SN-1", "SN-2", "SN-3", "SN-4", "SN-5", "SN-6", "SN-7", "SN-8", "SN-9"})
class StabilityNormProperties {
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  /** Laws hold of one client at a time and of many in columns alike. */
  enum Engine {
    RECORDS,
    COLUMNS;

    NaiveNorm.Answer ask(NormTerms terms, ClientFacts facts, Moment moment) {
      StabilityNorm norm = RandomHistories.norm(terms);
      return this == RECORDS
          ? NaiveNorm.Answer.of(norm.assess(facts, moment))
          : ConformanceTest.columns(
              norm.assess(Episodes.collect(ZONE).client("a").add("a", facts).build(), moment), 0);
    }
  }

  /** A random question. */
  private static final class Question {
    final Random random;
    final NormTerms terms;
    final ClientFacts facts;
    final Moment moment;
    final RandomHistories histories;

    Question(long seed) {
      this(seed, false);
    }

    /** With {@code decidable}, one observation recorded last decides any day. */
    Question(long seed, boolean decidable) {
      histories = new RandomHistories(seed);
      NormTerms norm = histories.norm();
      ClientFacts drawn = histories.facts();
      Moment at = histories.moment();
      terms =
          !decidable
              ? norm
              : new NormTerms(
                  norm.areas(),
                  norm.required(),
                  norm.monthRule(),
                  norm.gapToleranceDays(),
                  norm.bridgedDaysCount(),
                  Contradiction.LATEST_RECORDED,
                  Map.of(),
                  norm.unknownBreaks(),
                  Map.of(),
                  norm.heldMonths(),
                  false);
      facts = decidable ? drawn.withLife(null, null) : drawn;
      moment = decidable ? Moment.asOf(at.asOf()) : at;
      random = new Random(~seed);
    }

    MixAssessment answer() {
      return answer(terms, facts);
    }

    MixAssessment answer(NormTerms other, ClientFacts changed) {
      return RandomHistories.norm(other).assess(changed, moment);
    }

    NaiveNorm.Answer by(Engine engine) {
      return by(engine, terms, facts);
    }

    NaiveNorm.Answer by(Engine engine, NormTerms other, ClientFacts changed) {
      return engine.ask(other, changed, moment);
    }

    String show() {
      return RandomHistories.show(terms, facts, moment);
    }

    ClientFacts with(List<Observation> observations) {
      return new ClientFacts(
          observations, facts.exemptions(), facts.confirmations(), facts.birth(), facts.death());
    }

    ClientFacts plus(Observation observation) {
      List<Observation> more = new ArrayList<>(facts.observations());
      more.add(observation);
      return with(more);
    }

    Observation extra(Status status) {
      Observation drawn = histories.observation(99);
      return Observation.of(
          drawn.key(),
          drawn.area(),
          status,
          drawn.from(),
          drawn.from().plusDays(random.nextInt(60)),
          drawn.source(),
          drawn.recordedAt());
    }
  }

  @Property
  void agreesWithTheRulesReadOneDayAtATime(@ForAll long seed) {
    Question ask = new Question(seed);
    assertThat(NaiveNorm.Answer.of(ask.answer()))
        .as(ask::show)
        .isEqualTo(new NaiveNorm(ask.terms).assess(ask.facts, ask.moment));
  }

  @Property
  void whatEndedTheLastRunRestsOnARecord(@ForAll long seed) {
    Question ask = new Question(seed);
    List<Break> breaks = ask.answer().brokenBy();
    assertThat(breaks)
        .extracting(one -> new Break(one.on(), one.area(), one.why(), null, null))
        .as(ask::show)
        .isEqualTo(new NaiveNorm(ask.terms).breaks(ask.facts, ask.moment));
    for (Break one : breaks) {
      boolean exempt = one.why() == BrokenWhy.NO_LONGER_EXEMPT;
      assertThat(one.source() == null).isEqualTo(exempt);
      assertThat(
              exempt
                  ? ask.facts.exemptions().stream()
                      .anyMatch(
                          e ->
                              e.area().equals(one.area())
                                  && Fact.record(e.key()).equals(one.record()))
                  : ask.facts.observations().stream()
                      .anyMatch(
                          o ->
                              o.area().equals(one.area())
                                  && o.source().equals(one.source())
                                  && Fact.record(o.key()).equals(one.record())
                                  && o.from().isBefore(one.on().plusDays(1))))
          .as(ask::show)
          .isTrue();
    }
  }

  @Property
  void orderAndDuplicatesMakeNoDifference(@ForAll long seed) {
    Question ask = new Question(seed);
    List<Observation> shuffled = new ArrayList<>(ask.facts.observations());
    shuffled.addAll(ask.facts.observations().subList(0, shuffled.size() / 2));
    Collections.shuffle(shuffled, ask.random);
    assertThat(ask.answer(ask.terms, ask.with(shuffled))).as(ask::show).isEqualTo(ask.answer());
    assertThat(ask.by(Engine.COLUMNS, ask.terms, ask.with(shuffled)))
        .as(ask::show)
        .isEqualTo(ask.by(Engine.COLUMNS));
  }

  @Property
  void addingStableNeverShortens(@ForAll long seed, @ForAll Engine engine) {
    Question ask = new Question(seed);
    NaiveNorm.Answer before = ask.by(engine);
    NaiveNorm.Answer after = ask.by(engine, ask.terms, ask.plus(ask.extra(Status.STABLE)));
    assertThat(after.longestRunDays())
        .as(ask::show)
        .isGreaterThanOrEqualTo(before.longestRunDays());
    // Where bridged days do not count, a longer run may be due later: months differ in length.
    if (ask.terms.bridgedDaysCount()) {
      assertThat(isNoLater(after.attainedOn(), before.attainedOn())).as(ask::show).isTrue();
    }
  }

  @Property
  void addingUnstableNeverLengthens(@ForAll long seed, @ForAll Engine engine) {
    Question ask = new Question(seed);
    NaiveNorm.Answer before = ask.by(engine);
    NaiveNorm.Answer after = ask.by(engine, ask.terms, ask.plus(ask.extra(Status.UNSTABLE)));
    assertThat(after.longestRunDays()).as(ask::show).isLessThanOrEqualTo(before.longestRunDays());
    if (ask.terms.bridgedDaysCount()) {
      assertThat(isNoLater(before.attainedOn(), after.attainedOn())).as(ask::show).isTrue();
    }
  }

  @Property
  void moreToleranceNeverShortens(@ForAll long seed, @ForAll Engine engine) {
    Question ask = new Question(seed);
    Map<String, Integer> more = new LinkedHashMap<>();
    for (String area : ask.terms.areas().keySet()) {
      more.put(area, ask.terms.gapToleranceDays().of(area) + ask.random.nextInt(10));
    }
    NormTerms tolerant = with(ask.terms, ask.terms.areas(), GapTolerance.perArea(more));
    NaiveNorm.Answer before = ask.by(engine);
    NaiveNorm.Answer after = ask.by(engine, tolerant, ask.facts);
    assertThat(after.longestRunDays())
        .as(ask::show)
        .isGreaterThanOrEqualTo(before.longestRunDays());
    if (ask.terms.bridgedDaysCount()) {
      assertThat(isNoLater(after.attainedOn(), before.attainedOn())).as(ask::show).isTrue();
    }
  }

  @Property
  void splittingAClosedObservationChangesNothing(@ForAll long seed) {
    Question ask = new Question(seed);
    List<Observation> split = new ArrayList<>();
    for (Observation o : ask.facts.observations()) {
      LocalDate until = o.until();
      if (until == null || o.isInverted()) {
        split.add(o);
      } else {
        long days = until.toEpochDay() - o.from().toEpochDay();
        LocalDate cut = o.from().plusDays(days == 0 ? 0 : ask.random.nextInt((int) days));
        split.add(during(o, o.from(), cut));
        split.add(during(o, cut, until));
      }
    }
    assertThat(ask.answer(ask.terms, ask.with(split))).as(ask::show).isEqualTo(ask.answer());
    assertThat(ask.by(Engine.COLUMNS, ask.terms, ask.with(split)))
        .as(ask::show)
        .isEqualTo(ask.by(Engine.COLUMNS));
  }

  @Property
  void aShorterNormIsAttainedNoLater(@ForAll long seed, @ForAll Engine engine) {
    Question ask = new Question(seed);
    Map<String, NormLength> shorter = new LinkedHashMap<>();
    ask.terms
        .areas()
        .forEach(
            (area, length) ->
                shorter.put(
                    area, new NormLength(1 + ask.random.nextInt(length.amount()), length.unit())));
    NaiveNorm.Answer after =
        ask.by(engine, with(ask.terms, shorter, ask.terms.gapToleranceDays()), ask.facts);
    assertThat(isNoLater(after.attainedOn(), ask.by(engine).attainedOn())).as(ask::show).isTrue();
    assertThat(after.longestRunDays()).isEqualTo(ask.by(engine).longestRunDays());
  }

  @Property
  void whatIsKnownInTheEndIsWhatIsKnown(@ForAll long seed, @ForAll Engine engine) {
    Question ask = new Question(seed);
    LocalDate asOf = ask.moment.asOf();
    Moment now = new Moment(asOf, Instant.parse("2199-01-01T00:00:00Z"));
    assertThat(engine.ask(ask.terms, ask.facts, now))
        .as(ask::show)
        .isEqualTo(engine.ask(ask.terms, ask.facts, Moment.asOf(asOf)));
  }

  /** Between 1901 and 2099 the calendar repeats every 28 years, leap days and weekdays included. */
  @Property
  void twentyEightYearsLaterEverythingIsTheSame(@ForAll long seed, @ForAll Engine engine) {
    Question ask = new Question(seed);
    UnaryOperator<@Nullable LocalDate> later = day -> day == null ? null : day.plusDays(10227);
    UnaryOperator<Instant> instant =
        at -> at.equals(Instant.MAX) ? at : at.plus(Duration.ofDays(10227));
    List<Observation> moved = new ArrayList<>();
    for (Observation o : ask.facts.observations()) {
      moved.add(
          new Observation(
              o.key(),
              o.area(),
              o.status(),
              o.from().plusDays(10227),
              later.apply(o.until()),
              o.source(),
              instant.apply(o.recordedAt()),
              o.id(),
              o.supersedes(),
              o.legal(),
              o.evidence()));
    }
    List<Exemption> exemptions =
        ask.facts.exemptions().stream()
            .map(
                e ->
                    new Exemption(
                        e.key(),
                        e.area(),
                        new DateRange(
                            e.period().from().plusDays(10227), later.apply(e.period().until()))))
            .toList();
    ClientFacts facts =
        new ClientFacts(
            moved,
            exemptions,
            List.of(),
            later.apply(ask.facts.birth()),
            later.apply(ask.facts.death()));
    NaiveNorm.Answer before = ask.by(engine);
    NaiveNorm.Answer after =
        engine.ask(
            ask.terms,
            facts,
            new Moment(ask.moment.asOf().plusDays(10227), instant.apply(ask.moment.knownOn())));
    assertThat(after.attainedOn()).isEqualTo(later.apply(before.attainedOn()));
    assertThat(after.establishedOn()).isEqualTo(later.apply(before.establishedOn()));
    assertThat(after.holdsSince()).isEqualTo(later.apply(before.holdsSince()));
    assertThat(after.projectedOn()).isEqualTo(later.apply(before.projectedOn()));
    assertThat(after.holds()).isEqualTo(before.holds());
    assertThat(after.limitingAreas()).isEqualTo(before.limitingAreas());
  }

  @Property
  void laterDaysNeverUndoWhatWasAttained(@ForAll long seed, @ForAll Engine engine) {
    Question ask = new Question(seed);
    NaiveNorm.Answer later =
        engine.ask(
            ask.terms,
            ask.facts,
            new Moment(ask.moment.asOf().plusDays(ask.random.nextInt(100)), ask.moment.knownOn()));
    if (ask.terms.bridgedDaysCount()) {
      assertThat(isNoLater(later.attainedOn(), ask.by(engine).attainedOn())).as(ask::show).isTrue();
    }
  }

  @Property
  void theExplanationGivesTheSameAnswer(@ForAll long seed) {
    Question ask = new Question(seed);
    StabilityNorm norm = RandomHistories.norm(ask.terms);
    Explanation<MixAssessment> explanation = norm.explain(ask.facts, ask.moment);
    MixAssessment answer = ask.answer();
    assertThat(explanation.verdict()).isEqualTo(answer);
    boolean everyStep =
        explanation.steps().stream()
            .filter(
                step ->
                    step.reason().code() == MonitoringReason.SEEN
                        || step.reason().code() == MonitoringReason.ENOUGH_AREAS
                        || step.reason().code() == MonitoringReason.MIX_HELD_LONG_ENOUGH)
            .allMatch(Step::holds);
    assertThat(everyStep).as(ask::show).isEqualTo(answer.holds() == Holds.YES);
    for (TurningPoint<MixAssessment> point : explanation.turningPoints()) {
      assertThat(point.verdict().holds()).isNotEqualTo(answer.holds());
    }
    if (answer.projectedOn() != null && answer.holds() == Holds.NO) {
      assertThat(explanation.turningPoints())
          .as(ask::show)
          .anyMatch(point -> point.change().code() == MonitoringReason.IF_NOTHING_CHANGES);
    }
  }

  @Property
  void turningPointsAreTrueOfFactsAndSmallest(@ForAll long seed) {
    Question ask = new Question(seed, true);
    MixAssessment answer = ask.answer();
    Explanation<MixAssessment> explanation =
        RandomHistories.norm(ask.terms).explain(ask.facts, ask.moment);
    for (TurningPoint<MixAssessment> point : explanation.turningPoints()) {
      if (point.change().code() == MonitoringReason.IF_STABLE_SINCE) {
        String area = point.change().facts().get(0).ref();
        LocalDate since = LocalDate.parse(point.change().facts().get(1).ref());
        if (since.isAfter(LocalDate.of(1900, 1, 1))) {
          assertThat(ifStable(ask, area, since)).as(ask::show).isEqualTo(point.verdict().holds());
          if (answer.holds() == Holds.NO && since.isBefore(ask.moment.asOf())) {
            assertThat(ifStable(ask, area, since.plusDays(1))).as(ask::show).isEqualTo(Holds.NO);
          }
        }
      }
    }
  }

  private static Holds ifStable(Question ask, String area, LocalDate since) {
    Observation decisive =
        Observation.of(
            SourceKey.of("municipality", "1"),
            area,
            Status.STABLE,
            since,
            ask.moment.asOf().plusDays(1),
            "municipality",
            Instant.parse("2199-01-01T00:00:00Z"));
    return ask.answer(ask.terms, ask.plus(decisive)).holds();
  }

  private static Observation during(Observation o, LocalDate from, LocalDate until) {
    return new Observation(
        o.key(),
        o.area(),
        o.status(),
        from,
        until,
        o.source(),
        o.recordedAt(),
        o.id(),
        o.supersedes(),
        o.legal(),
        o.evidence());
  }

  private static NormTerms with(
      NormTerms terms, Map<String, NormLength> areas, GapTolerance tolerance) {
    return new NormTerms(
        areas,
        terms.required(),
        terms.monthRule(),
        tolerance,
        terms.bridgedDaysCount(),
        terms.contradiction(),
        terms.sourcePriority(),
        terms.unknownBreaks(),
        terms.maxAgeDays(),
        terms.heldMonths(),
        terms.confirmationRequired());
  }

  private static boolean isNoLater(@Nullable LocalDate one, @Nullable LocalDate other) {
    return other == null || (one != null && !one.isAfter(other));
  }
}
