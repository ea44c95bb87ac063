package nl.ketenkompas.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.Agenda;
import nl.ketenkompas.model.time.Deadline;
import nl.ketenkompas.model.time.DeadlineState;
import nl.ketenkompas.model.time.WorkCalendar;
import nl.ketenkompas.privacy.agreement.RetentionTerms;
import nl.ketenkompas.privacy.retention.DestructionRequest.Objection;
import nl.ketenkompas.privacy.retention.RetentionVerdict.Destroy;
import nl.ketenkompas.privacy.retention.RetentionVerdict.Keep;
import nl.ketenkompas.privacy.retention.RetentionVerdict.Open;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionPlanTest {
  private static final SourceKey KEY = SourceKey.of("shelter", "0012");
  private static final WorkCalendar CALENDAR = WorkCalendar.preset("nl");
  private static final LocalDate RECEIVED = LocalDate.of(2016, 2, 29);

  private final RetentionPlan wmo = RetentionPlan.of(RetentionTerms.preset("wmo-2015"), CALENDAR);

  static Agreement<RetentionTerms> terms(String rows, String more) {
    return RetentionTerms.KIND
        .read(
            """
            {
              "schemaVersion": 1, "kind": "retention", "id": "own", "version": 2,
              "title": {"nl": "t", "en": "t"}, "source": "test", "zone": "Europe/Amsterdam",
              "valid": "2010-01-01/2040-01-01",
              "terms": {
                "rows": [%s],
                "requests": {"rule": "WMO-5.3.5", "within": "P3M"}%s
              }
            }
            """
                .replaceFirst("%s", rows)
                .replaceFirst("%s", more),
            "retention.json")
        .orThrow();
  }

  private static String row(String rule, String kind, String purpose, String keep, String more) {
    return "{\"rule\": \"%1\", \"kind\": \"%2\", \"purpose\": \"%3\", \"keep\": \"%4\", %5}"
        .replace("%1", rule)
        .replace("%2", kind)
        .replace("%3", purpose)
        .replace("%4", keep)
        .replace(
            "%5", more.isEmpty() ? "\"from\": \"RECEIVED\", \"valid\": \"2010-01-01/..\"" : more);
  }

  private static RetentionPlan plan(String... rows) {
    return RetentionPlan.of(terms(String.join(",", rows), ""), CALENDAR);
  }

  private static Holding holding(String kind, String... purposes) {
    return new Holding(KEY, kind, Arrays.asList(purposes), RECEIVED, null);
  }

  private static List<String> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::toString).toList();
  }

  // --- terms -------------------------------------------------------------------------------------

  @Covers({"WMO-5.3.4", "NEN-7513"})
  @ParameterizedTest
  @CsvSource({
    "plan,       2031-02-27, KEEP,    2031-02-28, WMO-5.3.4",
    "plan,       2031-02-28, KEEP,    2031-02-28, WMO-5.3.4",
    "plan,       2031-03-01, DESTROY, 2031-03-01, WMO-5.3.4",
    "access-log, 2021-02-28, KEEP,    2021-02-28, NEN-7513",
    "access-log, 2021-03-01, DESTROY, 2021-03-01, NEN-7513"
  })
  void keepsUntilTheLastDayOfTheTerm(
      String kind, LocalDate asOf, String verdict, LocalDate day, String rule) {
    RetentionVerdict found = wmo.assess(holding(kind, "care"), asOf);

    assertThat(found.<String>fold(Keep::verdict, Destroy::verdict, Open::verdict))
        .isEqualTo(verdict);
    assertThat(found.<LocalDate>fold(Keep::until, Destroy::since, open -> LocalDate.MIN))
        .isEqualTo(day);
    assertThat(found.reasons()).hasSize(1);
    assertThat(found.reasons().get(0).rule().id()).isEqualTo(rule);
  }

  @Covers("WMO-5.3.4")
  @Test
  void aTermIsOpenWithoutARowOrWhileTheFileIsOpen() {
    assertThat(wmo.assess(holding("plan", "care"), LocalDate.of(2014, 12, 31)))
        .isEqualTo(
            new Open(wmo.assess(holding("plan", "care"), LocalDate.of(2014, 12, 31)).reasons()));
    assertThat(codes(wmo.assess(holding("plan", "care"), LocalDate.of(2014, 12, 31)).reasons()))
        .containsExactly("WMO-5.3.4 NO_TERM [code:plan, date:2014-12-31]");
    String closed = "\"from\": \"CLOSED\", \"valid\": \"2010-01-01/..\"";
    RetentionPlan plan = plan(row("SK-C4", "plan", "all", "P2Y", closed));
    Holding open = holding("plan", "care");
    LocalDate day = LocalDate.of(2020, 1, 1);
    assertThat(codes(plan.assess(open, day).reasons())).containsExactly("SK-C4 FILE_OPEN");
    assertThat(plan.assess(open, day).<String>fold(Keep::verdict, Destroy::verdict, Open::verdict))
        .isEqualTo("OPEN");
    Holding done = new Holding(KEY, "plan", List.of("care"), RECEIVED, LocalDate.of(2018, 5, 1));
    assertThat(plan.assess(done, LocalDate.of(2020, 5, 1)))
        .isInstanceOfSatisfying(
            Keep.class, keep -> assertThat(keep.until()).isEqualTo("2020-05-01"));
    assertThat(plan.assess(holding("other", "care"), day)).isInstanceOf(Open.class);
    assertThat(plan.assess(done, LocalDate.of(2040, 1, 1))).isInstanceOf(Open.class);
  }

  @Covers("WMO-5.3.4")
  @ParameterizedTest
  @CsvSource({
    "plan, care, 2020-02-29",
    "plan, safety, 2019-02-28",
    "debts, care, 2018-02-28",
    "debts, safety, 2017-02-28"
  })
  void theMostPreciseRowCounts(String kind, String purpose, LocalDate until) {
    String[] rows = {
      row("SK-C4", "all", "all", "P1Y", ""),
      row("SK-C4", "all", "care", "P2Y", ""),
      row("SK-C4", "plan", "all", "P3Y", ""),
      row("SK-C4", "plan", "care", "P4Y", "")
    };
    for (int turn = 0; turn < 2; turn++) {
      assertThat(plan(rows).assess(holding(kind, purpose), RECEIVED))
          .isInstanceOfSatisfying(Keep.class, keep -> assertThat(keep.until()).isEqualTo(until));
      Collections.reverse(Arrays.asList(rows));
    }
  }

  @Covers("WMO-5.3.4")
  @Test
  void aNewTermReachesOlderDataFromItsDayOn() {
    RetentionPlan plan =
        plan(
            row(
                "WMO-5.3.4",
                "all",
                "all",
                "P15Y",
                "\"from\": \"RECEIVED\", \"valid\": \"2015-01-01/2026-01-01\""),
            row(
                "SK-C4",
                "all",
                "all",
                "P10Y",
                "\"from\": \"RECEIVED\", \"valid\": \"2026-01-01/..\""));
    Holding holding = new Holding(KEY, "plan", List.of("care"), LocalDate.of(2015, 6, 1), null);

    assertThat(plan.assess(holding, LocalDate.of(2025, 12, 31))).isInstanceOf(Keep.class);
    assertThat(plan.assess(holding, LocalDate.of(2026, 1, 1)))
        .isInstanceOfSatisfying(
            Destroy.class, gone -> assertThat(gone.since()).isEqualTo("2025-06-02"));
  }

  @Test
  void ofEqualRowsTheLongestCounts() {
    for (String[] keep : List.of(new String[] {"P2Y", "P30M"}, new String[] {"P30M", "P2Y"})) {
      RetentionPlan plan =
          plan(row("SK-C4", "all", "all", keep[0], ""), row("SK-C4", "all", "all", keep[1], ""));
      assertThat(plan.assess(holding("plan", "care"), RECEIVED))
          .isInstanceOfSatisfying(
              Keep.class, kept -> assertThat(kept.until()).isEqualTo("2018-08-29"));
    }
  }

  @Covers("WMO-5.3.4")
  @Test
  void forSeveralPurposesTheLastTermCounts() {
    RetentionPlan plan =
        plan(row("SK-C4", "all", "care", "P1Y", ""), row("SK-C11", "all", "safety", "P5Y", ""));
    LocalDate day = LocalDate.of(2020, 1, 1);
    for (String[] purposes :
        List.of(new String[] {"care", "safety"}, new String[] {"safety", "care"})) {
      assertThat(plan.assess(holding("plan", purposes), day))
          .isInstanceOfSatisfying(
              Keep.class, keep -> assertThat(keep.until()).isEqualTo("2021-02-28"));
      assertThat(codes(plan.assess(holding("plan", purposes), day).reasons()))
          .containsExactly("SK-C11 TERM_RUNS [date:2021-02-28]");
    }
    assertThat(plan.assess(holding("plan", "care"), day)).isInstanceOf(Destroy.class);
    assertThat(plan.assess(holding("plan", "care", "research"), day)).isInstanceOf(Open.class);
  }

  @Covers("WMO-5.3.4")
  @Test
  void whatIsDueStandsInTheAgenda() {
    Holding plan = holding("plan", "care");
    Holding log = holding("access-log", "care", "safety");
    List<Deadline> deadlines = wmo.deadlines(List.of(plan, log), LocalDate.of(2021, 3, 1));

    assertThat(deadlines)
        .extracting(Deadline::id, Deadline::subject, deadline -> deadline.rule().rule())
        .containsExactly(
            tuple("destroy-1-plan", "shelter/0012", "WMO-5.3.4"),
            tuple("destroy-2-access-log", "shelter/0012", "NEN-7513"));
    assertThat(states(deadlines, "2021-02-28")).containsExactly(0, 0);
    assertThat(states(deadlines, "2021-03-28")).containsExactly(0, 0);
    assertThat(states(deadlines, "2021-03-29")).containsExactly(0, 1);
    assertThat(wmo.deadlines(List.of(plan), LocalDate.of(2014, 1, 1))).isEmpty();
    RetentionPlan strict = plan(row("SK-C4", "all", "all", "P1Y", ""));
    List<Deadline> own = strict.deadlines(List.of(plan), RECEIVED);
    assertThat(own.get(0).at(LocalDate.of(2017, 3, 1), CALENDAR).state())
        .isEqualTo(DeadlineState.OVERDUE);
    assertThat(own.get(0).at(LocalDate.of(2017, 2, 28), CALENDAR).state())
        .isNotEqualTo(DeadlineState.OVERDUE);
  }

  private static List<Integer> states(List<Deadline> deadlines, String day) {
    return deadlines.stream()
        .map(
            deadline ->
                Agenda.of(List.of(deadline), CALENDAR, LocalDate.parse(day)).overdue().size())
        .toList();
  }

  // --- requests ----------------------------------------------------------------------------------

  private static DestructionRequest request(String received, Objection... objections) {
    return new DestructionRequest("r1", LocalDate.parse(received), true, List.of(objections));
  }

  @Covers({"WMO-5.3.5", "AVG-17"})
  @Test
  void aWrittenRequestIsMetWithinThreeMonths() {
    Holding plan = holding("plan", "care");
    Destruction destruction = wmo.judge(request("2020-11-30"), List.of(plan));

    assertThat(destruction.going()).containsExactly(plan);
    assertThat(destruction.items().get(0).reasons()).isEqualTo(destruction.reasons());
    assertThat(codes(destruction.reasons()))
        .containsExactly("WMO-5.3.5 REQUESTED [date:2020-11-30]");
    Deadline deadline = Objects.requireNonNull(destruction.deadline());
    assertThat(deadline.id()).isEqualTo("destroy-r1");
    assertThat(deadline.at(LocalDate.of(2020, 12, 1), CALENDAR).due())
        .contains(LocalDate.of(2021, 2, 28));
    assertThat(deadline.at(LocalDate.of(2021, 3, 1), CALENDAR).state())
        .isEqualTo(DeadlineState.OVERDUE);
  }

  @Covers("WMO-5.3.5")
  @Test
  void aSpokenRequestIsToBeWrittenDown() {
    DestructionRequest spoken =
        new DestructionRequest("r1", LocalDate.of(2020, 1, 1), false, List.of());
    Destruction destruction = wmo.judge(spoken, List.of(holding("plan", "care")));

    assertThat(destruction.deadline()).isNull();
    assertThat(destruction.going()).isEmpty();
    assertThat(codes(destruction.reasons())).containsExactly("WMO-5.3.5 NOT_WRITTEN");
    assertThat(destruction.items().get(0).reasons()).isEqualTo(destruction.reasons());
  }

  @Covers("WMO-5.3.5")
  @ParameterizedTest
  @CsvSource({
    "all,   interest-of-another, true,  false, REFUSED",
    "plan,  law,                 true,  false, REFUSED",
    "debts, law,                 true,  true,  REQUESTED",
    "plan,  law,                 false, true,  REQUESTED GROUND_NOT_MOTIVATED",
    "plan,  no-such-ground,      true,  true,  REQUESTED GROUND_UNKNOWN"
  })
  void onlyAMotivatedGroundOfThePlanStandsAgainstIt(
      String kind, String ground, boolean motivated, boolean destroy, String codes) {
    Destruction.Item item =
        wmo.judge(
                request("2020-11-30", new Objection(kind, ground, motivated, "lawyer-1")),
                List.of(holding("plan", "care")))
            .items()
            .get(0);

    assertThat(item.destroy()).isEqualTo(destroy);
    assertThat(item.reasons().stream().map(reason -> reason.code().name()))
        .containsExactly(codes.split(" "));
  }

  @Covers({"WMO-5.3.5", "NEN-7513"})
  @ParameterizedTest
  @CsvSource({"2021-02-27, false", "2021-02-28, false", "2021-03-01, true"})
  void theAccessLogStaysForItsLeastTime(String received, boolean destroy) {
    Holding log = holding("access-log", "care", "safety");
    Destruction destruction = wmo.judge(request(received), List.of(holding("plan", "care"), log));

    assertThat(destruction.going().contains(log)).isEqualTo(destroy);
    assertThat(destruction.items().get(0).destroy()).isTrue();
    if (!destroy) {
      assertThat(codes(destruction.items().get(1).reasons()))
          .containsExactly("NEN-7513 MINIMUM_RUNS [code:access-log, date:2021-02-28]");
      assertThat(destruction.items().get(1).reasons().get(0).text(Language.NL))
          .isEqualTo(
              "De soort gegevens access-log moet worden bewaard tot en met 2021-02-28, ook als de"
                  + " cliënt om vernietigen vraagt. [NEN-7513]");
    }
  }

  @Test
  void partsAreChecked() {
    assertThatThrownBy(() -> holding("no code", "care")).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> holding("plan")).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> holding("plan", "no code")).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new DestructionRequest("no code", RECEIVED, true, List.of()))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Objection("no code", "g", true, "d"))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Objection("k", "no code", true, "d"))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Objection("k", "g", true, "no code"))
        .isInstanceOf(InvalidValueException.class);
    assertThat(holding("plan", "care")).hasToString("Holding[shelter/0012]");
    assertThat(request("2020-01-01")).hasToString("DestructionRequest[r1]");
    assertThat(wmo).hasToString("RetentionPlan[wmo-2015@1]");
    assertThat(wmo.agreement().id()).isEqualTo("wmo-2015");
  }
}
