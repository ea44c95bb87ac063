package nl.ketenkompas.monitoring.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.care.Status;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.port.Sight;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.ClientFacts;
import nl.ketenkompas.monitoring.StabilityNorm;
import nl.ketenkompas.monitoring.agreement.AimTerms;
import nl.ketenkompas.monitoring.agreement.CohortTerms;
import nl.ketenkompas.monitoring.agreement.CohortTerms.Departed;
import nl.ketenkompas.monitoring.agreement.NormTerms;
import nl.ketenkompas.monitoring.indicator.CohortMember.Departure;
import nl.ketenkompas.monitoring.indicator.CohortMember.Homelessness;
import nl.ketenkompas.monitoring.indicator.CohortMember.Kind;
import nl.ketenkompas.monitoring.indicator.Share.Indicator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CohortFiguresTest {
  private static final StabilityNorm NORM = StabilityNorm.of(NormTerms.preset("rotterdam-3"));
  private static final Instant RECORDED = Instant.parse("2009-01-01T12:00:00Z");
  private static final Sight ALL = (client, kind) -> Level.EXISTS;

  private static ClientId client(String id) {
    return new ClientId(id);
  }

  /** Periods per client: {@code c1 2009-01-01/2010-01-01; c2 ...}. */
  private static Map<ClientId, List<DateRange>> active(String text) {
    Map<ClientId, List<DateRange>> active = new LinkedHashMap<>();
    for (String part : text.split(";", -1)) {
      String[] words = part.trim().split(" ", -1);
      active
          .computeIfAbsent(client(words[0]), c -> new ArrayList<>())
          .add(DateRange.parse(words[1]));
    }
    return active;
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # all the time
          c 2009-01-01/..         | 1 0 0 1
          # the first day is an entry, the day before is the start
          c 2010-01-01/..         | 0 1 0 1
          c 2009-12-31/..         | 1 0 0 1
          c 2010-12-31/..         | 0 1 0 1
          c 2011-01-01/..         | 0 0 0 0
          # the end is the first day away
          c 2009-01-01/2010-01-01 | 1 0 1 0
          c 2009-01-01/2009-12-31 | 0 0 0 0
          c 2009-01-01/2010-12-31 | 1 0 1 0
          c 2009-01-01/2011-01-01 | 1 0 0 1
          # in and out, twice
          c 2010-02-01/2010-03-01; c 2010-05-01/2010-06-01 | 0 2 2 0
          # handed over: no exit
          c 2009-02-01/2010-03-01; c 2010-03-01/2010-06-01 | 1 0 1 0
          c 2009-02-01/2010-03-01; c 2009-03-01/2010-02-01 | 1 0 1 0
          c 2009-02-01/..; c 2009-03-01/2010-02-01         | 1 0 0 1
          # a period without days
          c 2010-02-01/2010-02-01 | 0 0 0 0
          """,
      delimiter = '|')
  @Covers("SK-A1")
  void flowBalances(String periods, String expected) {
    Flow flow = Flow.of(DateRange.parse("2010-01-01/2011-01-01"), active(periods));
    assertThat(
            flow.atStart().size()
                + " "
                + flow.entries()
                + " "
                + flow.exits()
                + " "
                + flow.atEnd().size())
        .isEqualTo(expected);
    assertThat(flow.atStart().size() + flow.entries() - flow.exits())
        .isEqualTo(flow.atEnd().size());
    assertThat(flow.entered().size()).isEqualTo(Math.min(1, flow.entries()));
    assertThat(flow.left().size()).isEqualTo(Math.min(1, flow.exits()));
    assertThat(flow.period()).isEqualTo(DateRange.parse("2010-01-01/2011-01-01"));
  }

  @ParameterizedTest
  @CsvSource({"2010-01-01/..", "2010-01-01/2010-01-01"})
  void aFlowIsOfDays(DateRange period) {
    assertThatIllegalArgumentException().isThrownBy(() -> Flow.of(period, Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # back on the last day of six months, and the day after
          c 2009-01-01/2010-01-31; c 2010-07-30/.. | 1 1 0; 1 1 0; 1 1 0
          c 2009-01-01/2010-01-31; c 2010-07-31/.. | 1 0 0; 1 1 0; 1 1 0
          c 2009-01-01/2010-01-31; c 2011-01-30/.. | 1 0 0; 1 1 0; 1 1 0
          c 2009-01-01/2010-01-31; c 2012-01-30/.. | 1 0 0; 1 0 0; 1 1 0
          c 2009-01-01/2010-01-31                  | 1 0 0; 1 0 0; 1 0 0
          # the whole time must be over
          c 2009-01-01/2010-07-01                  | 1 0 0; 1 0 0; 1 0 0
          c 2009-01-01/2010-07-02                  | 1 0 0; 1 0 0; 0 0 1
          # not gone, gone in another year, gone later than anything is known
          c 2009-01-01/..                          | 0 0 0; 0 0 0; 0 0 0
          c 2009-01-01/2009-12-31                  | 0 0 0; 0 0 0; 0 0 0
          c 2009-01-01/2011-01-01                  | 0 0 0; 0 0 0; 0 0 0
          # handed over is not gone
          c 2009-01-01/2010-01-31; c 2010-01-31/.. | 0 0 0; 0 0 0; 0 0 0
          c 2009-01-01/2010-01-31; c 2010-02-01/2010-03-01 | 2 1 0; 2 1 0; 2 1 0
          """,
      delimiter = '|')
  @Covers("SK-A1")
  void returnsWithinMonths(String periods, String expected) {
    List<Returns> returns =
        Returns.within(
            active(periods),
            DateRange.parse("2010-01-01/2011-01-01"),
            LocalDate.parse("2012-06-30"),
            6,
            12,
            24);
    assertThat(
            returns.stream()
                .map(r -> r.followed() + " " + r.returned() + " " + r.tooRecent())
                .reduce((a, b) -> a + "; " + b))
        .hasValue(expected);
    assertThat(returns).extracting(Returns::months).containsExactly(6, 12, 24);
    assertThat(returns).allMatch(r -> r.who().size() == Math.min(1, r.returned()));
  }

  @Test
  void returnsAreASharePerThousand() {
    Map<ClientId, List<DateRange>> active =
        active(
            "a 2009-01-01/2010-01-31; b 2009-01-01/2010-01-31; b 2010-03-01/..;"
                + " c 2009-01-01/2010-01-31");
    DateRange year = DateRange.parse("2010-01-01/2011-01-01");
    LocalDate asOf = LocalDate.parse("2012-06-30");
    Returns half = Returns.within(active, year, asOf, 6).get(0);
    assertThat(half.perThousand()).isEqualTo(333);
    assertThat(half.who().seenBy(ALL, "trajectory")).containsExactly(client("b"));
    assertThat(half.leftIn()).isEqualTo(year);
    assertThat(Returns.within(Map.of(), year, asOf, 6).get(0).perThousand()).isEqualTo(-1);
    assertThatIllegalArgumentException().isThrownBy(() -> Returns.within(active, year, asOf, 0));
    // What is known ends before the person left.
    assertThat(Returns.within(active, year, LocalDate.parse("2010-01-30"), 1).get(0).tooRecent())
        .isZero();
    assertThat(Returns.within(active, year, LocalDate.parse("2010-01-31"), 1).get(0).tooRecent())
        .isEqualTo(3);
  }

  private static List<Happening> happenings(
      int count, String client, String kind, String place, String on) {
    List<Happening> happenings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      happenings.add(Happening.of(client(client + i), kind, place, LocalDate.parse(on), RECORDED));
    }
    return happenings;
  }

  @Test
  @Covers({"SK-A8", "SK-A3"})
  void evictionsInRotterdamFellFromNineHundredToSixHundredExtrapolated() {
    String kind = "HOMELESS_BY_EVICTION";
    List<Happening> all = new ArrayList<>();
    all.addAll(happenings(900, "a", kind, "Rotterdam", "2005-06-01"));
    all.addAll(happenings(450, "b", kind, "Rotterdam", "2008-09-30"));
    all.addAll(happenings(5, "c", kind, "Rotterdam", "2008-10-01"));
    all.addAll(happenings(70, "d", kind, "Schiedam", "2008-03-01"));
    all.addAll(happenings(30, "e", "NUISANCE", "Rotterdam", "2008-03-01"));
    Happenings known = Happenings.of(all, Moment.asOf(LocalDate.parse("2008-09-30")));

    YearCount then = known.in(2005, kind, "Rotterdam");
    assertThat(then.events()).isEqualTo(900);
    assertThat(then.persons().size()).isEqualTo(900);
    assertThat(then.isComplete()).isTrue();
    assertThat(then.wholeYear()).isEqualTo(900);
    assertThat(then.until()).isEqualTo("2005-12-31");
    YearCount now = known.in(2008, kind, "Rotterdam");
    assertThat(now.events()).isEqualTo(450);
    assertThat(now.isComplete()).isFalse();
    assertThat(now.until()).isEqualTo("2008-09-30");
    // 450 in 274 of 366 days
    assertThat(now.wholeYear()).isEqualTo(601);
    assertThat(known.in(2008, kind, "Schiedam").events()).isEqualTo(70);
    assertThat(known.in(2009, kind, "Rotterdam").wholeYear()).isZero();
    assertThat(
            Aims.of(AimTerms.preset("stedelijk-kompas-2008"))
                .judge("HOMELESS_BY_EVICTION", now.until(), now.wholeYear(), (long) then.events())
                .perThousand())
        .isEqualTo(668);
  }

  @Test
  @Covers("SK-A8")
  void amongAHundredAndSixPeopleInAStableMixThereWere76PercentFewerIncidents() {
    Map<ClientId, LocalDate> turn = new LinkedHashMap<>();
    for (int i = 0; i < 106; i++) {
      turn.put(client("p" + i), LocalDate.parse("2007-05-01"));
    }
    turn.put(client("new0"), LocalDate.parse("2008-01-02"));
    List<Happening> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.addAll(happenings(105, "p", "INCIDENT", "Rotterdam", "2006-0" + (5 + i) + "-01"));
    }
    all.addAll(happenings(25, "p", "INCIDENT", "Rotterdam", "2007-04-30"));
    all.addAll(happenings(70, "p", "INCIDENT", "Rotterdam", "2007-05-01"));
    all.addAll(happenings(62, "p", "INCIDENT", "Rotterdam", "2008-04-30"));
    // outside the twelve months, of another kind, of somebody too recent, of somebody else
    all.addAll(happenings(9, "p", "INCIDENT", "Rotterdam", "2006-04-30"));
    all.addAll(happenings(9, "p", "INCIDENT", "Rotterdam", "2008-05-01"));
    all.addAll(happenings(9, "p", "BIRTHDAY", "Rotterdam", "2007-06-01"));
    all.addAll(happenings(1, "new", "INCIDENT", "Rotterdam", "2007-06-01"));
    all.addAll(happenings(1, "other", "INCIDENT", "Rotterdam", "2007-06-01"));
    Happenings known = Happenings.of(all, Moment.asOf(LocalDate.parse("2008-12-31")));

    BeforeAfter change = known.around("INCIDENT", turn, 12);
    assertThat(change.persons().size()).isEqualTo(106);
    assertThat(change.tooRecent().size()).isEqualTo(1);
    assertThat(change.before()).isEqualTo(550);
    assertThat(change.after()).isEqualTo(132);
    assertThat(change.fewerPerThousand()).isEqualTo(760);
    assertThat(change.months()).isEqualTo(12);
    assertThat(change.kind()).isEqualTo("INCIDENT");
  }

  @Test
  @Covers("SK-A5")
  void theSampleOfTheReadmeRuns() {
    Moment moment = Moment.asOf(LocalDate.parse("2013-12-31"));
    List<Happening> all = new ArrayList<>();
    all.addAll(happenings(410, "a", "NUISANCE", "Rotterdam", "2008-06-01"));
    all.addAll(happenings(300, "b", "NUISANCE", "Rotterdam", "2012-06-01"));
    Aims aims = Aims.of(AimTerms.preset("stedelijk-kompas-2008"));
    Happenings known = Happenings.of(all, moment);
    YearCount year = known.in(2012, "NUISANCE", "Rotterdam");
    YearCount base = known.in(2008, "NUISANCE", "Rotterdam");
    Achievement nuisance =
        aims.judge("NUISANCE", year.until(), year.events(), (long) base.events());
    assertThat(nuisance.state()).isEqualTo(Achievement.State.REACHED);
    assertThat(nuisance.perThousand()).isEqualTo(732);
    assertThat(year.persons().seenBy(ALL, "incidents")).hasSize(300);
  }

  @Test
  void moreIsLessThanNoneFewerAndNothingBeforeIsNoShare() {
    Roster none = Roster.of(List.of());
    assertThat(new BeforeAfter("X", 6, none, none, 10, 15).fewerPerThousand()).isEqualTo(-500);
    assertThat(new BeforeAfter("X", 6, none, none, 0, 15).fewerPerThousand())
        .isEqualTo(Long.MIN_VALUE);
    Happenings nothing = Happenings.of(List.of(), Moment.asOf(LocalDate.parse("2008-12-31")));
    assertThatIllegalArgumentException().isThrownBy(() -> nothing.around("X", Map.of(), 0));
    Map<ClientId, LocalDate> turn = Map.of(client("a"), LocalDate.parse("2008-12-01"));
    assertThat(nothing.around("X", turn, 1).persons().size()).isEqualTo(1);
    Map<ClientId, LocalDate> next = Map.of(client("a"), LocalDate.parse("2008-12-02"));
    assertThat(nothing.around("X", next, 1).tooRecent().size()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2010-06-30@2011-01-01T00:00:00Z, 0",
    "2010-07-01@2011-01-01T00:00:00Z, 1",
    "2010-07-01@2010-07-02T08:59:59Z, 0",
    "2010-07-01@2010-07-02T09:00:00Z, 1",
    "2012-07-01@2011-12-31T23:59:59Z, 1",
    "2012-07-01@2012-01-01T00:00:00Z, 0"
  })
  @Covers("SK-A4")
  void onlyWhatWasKnownCounts(Moment moment, int events) {
    Happening withdrawn =
        new Happening(
            client("a"),
            "HOMELESS_AFTER_DETENTION",
            "Rotterdam",
            LocalDate.parse("2010-07-01"),
            Instant.parse("2010-07-02T09:00:00Z"),
            Instant.parse("2012-01-01T00:00:00Z"));
    assertThat(
            Happenings.of(List.of(withdrawn), moment)
                .in(2010, "HOMELESS_AFTER_DETENTION", "Rotterdam")
                .events())
        .isEqualTo(events);
    assertThat(withdrawn).hasToString("Happening[a]");
  }

  private static CohortMember member(
      String id, String inTrajectory, String stable, @Nullable String gone) {
    List<Observation> seen = new ArrayList<>();
    for (String area :
        stable.isEmpty() ? List.<String>of() : List.of("HOUSING", "CARE", "INCOME")) {
      DateRange days = DateRange.parse(stable);
      seen.add(
          Observation.of(
              SourceKey.of("shelter", id),
              area,
              Status.STABLE,
              days.from(),
              days.until(),
              "shelter",
              RECORDED));
    }
    return new CohortMember(
        client(id),
        List.of(new Homelessness(Kind.ACTUAL, DateRange.parse("2009-01-01/.."))),
        inTrajectory.isEmpty() ? List.of() : List.of(DateRange.parse(inTrajectory)),
        gone == null
            ? List.of()
            : List.of(new Departure(Departed.MOVED_AWAY, LocalDate.parse(gone))),
        ClientFacts.of(seen));
  }

  @Test
  @Covers("SK-A2")
  void entryCohortsAreFollowedEquallyLong() {
    // The mix of three months from 2009-03-01 is attained on 2009-05-31.
    List<CohortMember> members =
        List.of(
            member("a", "2009-01-01/2009-02-01", "2009-03-01/..", null),
            member("b", "2009-12-01/..", "", null),
            member("c", "2010-01-01/..", "2009-03-01/..", null),
            member("d", "2010-08-01/..", "2010-08-01/..", null),
            member("e", "2011-02-01/..", "", null),
            member("f", "", "", null));
    List<EntryCohort> cohorts =
        EntryCohort.of(members, NORM, Moment.asOf(LocalDate.parse("2010-12-31")), 4, 5, 12);
    assertThat(
            cohorts.stream()
                .map(
                    c ->
                        c.year()
                            + "+"
                            + c.months()
                            + ": "
                            + c.entered().size()
                            + " "
                            + c.followed().size()
                            + " "
                            + c.attained().size()))
        .containsExactly(
            "2009+4: 2 2 0",
            "2009+5: 2 2 1",
            "2009+12: 2 2 1",
            "2010+4: 2 2 2",
            "2010+5: 2 2 2",
            "2010+12: 2 1 1");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> EntryCohort.of(members, NORM, Moment.asOf(LocalDate.parse("2010-12-31")), 0));
  }

  @Test
  @Covers({"SK-A1", "SK-C17"})
  void theListByNameIsOfThoseWhoAreThere() {
    List<CohortMember> members =
        List.of(
            member("b", "2009-01-01/..", "", null),
            member("a", "2009-01-01/..", "", "2010-07-02"),
            member("gone", "2009-01-01/..", "", "2010-07-01"),
            member("ended", "2009-01-01/2010-07-01", "", null),
            member("never", "", "", null));
    Roster present = Roster.current(members, Moment.asOf(LocalDate.parse("2010-07-01")));
    assertThat(present.size()).isEqualTo(2);
    assertThat(present.seenBy(ALL, "name")).containsExactly(client("a"), client("b"));
    Sight some = (c, kind) -> c.text().equals("b") && kind.equals("name") ? Level.FULL : Level.NONE;
    assertThat(present.seenBy(some, "name")).containsExactly(client("b"));
    assertThat(present.seenBy(some, "housing")).isEmpty();
    assertThat(present).hasToString("Roster[2]");
    assertThat(present).isEqualTo(Roster.of(List.of(client("b"), client("a"), client("b"))));
    assertThat(present).hasSameHashCodeAs(Roster.of(List.of(client("a"), client("b"))));
    assertThat(present).isNotEqualTo(Roster.of(List.of(client("a"))));
  }

  @Test
  @Covers({"SK-A1", "SK-A2"})
  void behindEveryShareAreItsClients() {
    Moment moment = Moment.asOf(LocalDate.parse("2010-07-01"));
    Indicators indicators = Indicators.keeping(CohortTerms.preset("homeless-2008"), NORM, moment);
    List<CohortMember> members =
        List.of(
            member("a", "2009-01-01/..", "2010-01-01/..", null),
            member("b", "", "2009-01-01/2009-12-01", null),
            member("c", "2009-01-01/..", "", null),
            member("gone", "2009-01-01/..", "", "2010-01-01"));
    members.forEach(indicators::add);
    assertThat(indicators.numerator(Indicator.ACTIVE_TRAJECTORY).seenBy(ALL, "trajectory"))
        .containsExactly(client("a"), client("c"));
    assertThat(indicators.numerator(Indicator.STABLE_MIX_NOW).seenBy(ALL, "mix"))
        .containsExactly(client("a"));
    assertThat(indicators.numerator(Indicator.STABLE_MIX_EVER).seenBy(ALL, "mix"))
        .containsExactly(client("a"), client("b"));
    assertThat(indicators.denominator().size())
        .isEqualTo(indicators.stableMixNow().denominator())
        .isEqualTo(3);
    Indicators counting = Indicators.of(CohortTerms.preset("homeless-2008"), NORM, moment);
    assertThatIllegalStateException().isThrownBy(counting::denominator);
    assertThatIllegalStateException()
        .isThrownBy(() -> counting.numerator(Indicator.STABLE_MIX_NOW))
        .withMessageContaining("keeping");
  }
}
