package nl.ketenkompas.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class DeadlineTest {
  private static final WorkCalendar NL = WorkCalendar.preset("nl");
  private static final WorkCalendar ACT = WorkCalendar.preset("termijnenwet");

  private static DeadlineRule rule(String within) {
    return DeadlineRule.within("DUTY", "SN-7", Timespan.parse(within));
  }

  private static Deadline deadline(DeadlineRule rule, String events) {
    List<DeadlineEvent> happened =
        Arrays.stream(events.split(" ", -1)).map(DeadlineEvent::parse).toList();
    return new Deadline("d", rule, null, null, happened);
  }

  @ParameterizedTest
  @Covers({"SK-I6", "ST-F36", "FM-8.III", "FM-8.IV"})
  @CsvSource({
    "P4W,  STAYS,                2011-05-02, 2011-05-30",
    "P3M,  STAYS,                2010-11-30, 2011-02-28",
    "P3M,  STAYS,                2011-11-30, 2012-02-29",
    "P6M,  STAYS,                2010-08-31, 2011-02-28",
    "P0D,  STAYS,                2011-05-07, 2011-05-07",
    "P7D,  STAYS,                2011-04-23, 2011-04-30",
    "P7D,  NEXT_WORKING_DAY,     2011-04-23, 2011-05-02",
    "P7D,  PREVIOUS_WORKING_DAY, 2011-04-23, 2011-04-29",
    "P7D,  NEXT_WORKING_DAY,     2011-05-02, 2011-05-09",
    "P7D,  PREVIOUS_WORKING_DAY, 2011-05-02, 2011-05-09",
    "P1D,  NEXT_WORKING_DAY,     2010-12-24, 2010-12-27",
    "P0D,  NEXT_WORKING_DAY,     2011-12-24, 2011-12-27",
    "P1Y,  NEXT_WORKING_DAY,     2012-02-29, 2013-02-28",
    "P10WD, STAYS,               2011-12-23, 2012-01-09",
  })
  void dueDay(String within, EndRule end, LocalDate started, LocalDate due) {
    Deadline deadline = Deadline.of("d", rule(within).withEnd(end), started);
    assertThat(deadline.at(started, NL).due()).contains(due);
    assertThat(deadline.at(started, NL).lateAfter()).contains(due);
  }

  @ParameterizedTest
  @Covers({"ATW-1", "ATW-2", "ATW-3", "ATW-4"})
  @CsvSource({
    // ends on a Saturday, a Sunday, Good Friday, Easter Monday, King's Day on its Saturday
    "P7D,  2022-04-09, 2022-04-19",
    "P7D,  2022-04-10, 2022-04-19",
    "P7D,  2022-04-08, 2022-04-19",
    "P7D,  2022-04-11, 2022-04-19",
    "P7D,  2022-04-12, 2022-04-19",
    "P7D,  2022-04-20, 2022-04-28",
    "P7D,  2022-04-28, 2022-05-06",
    "P1W,  2025-04-19, 2025-04-28",
    // three days with less than two working days in them
    "P3D,  2022-04-14, 2022-04-20",
    "P3D,  2022-04-15, 2022-04-20",
    "P3D,  2011-01-06, 2011-01-10",
    "P3D,  2011-01-07, 2011-01-11",
    "P2D,  2011-01-07, 2011-01-10",
    "P3D,  2011-01-05, 2011-01-10",
    "P3D,  2011-01-03, 2011-01-06",
    "P0D,  2011-01-08, 2011-01-10",
    // as long as the Act allows, and longer
    "P90D, 2011-01-09, 2011-04-11",
    "P91D, 2011-01-09, 2011-04-10",
    "P12W, 2011-01-09, 2011-04-04",
    "P13W, 2011-01-09, 2011-04-10",
    "P12W1D, 2011-01-08, 2011-04-03",
    "P3M,  2011-01-09, 2011-04-11",
    "P3M1D, 2011-01-08, 2011-04-09",
    "P2M1D, 2011-01-08, 2011-03-09",
    "P2M4D, 2011-01-08, 2011-03-14",
    "P4M,  2011-01-08, 2011-05-08",
    "P1Y,  2011-01-08, 2012-01-08",
    "P1Y1M, 2011-01-08, 2012-02-08",
    "P90WD, 2011-01-03, 2011-05-12",
  })
  void generalActOnTimeLimits(String within, LocalDate started, LocalDate due) {
    DeadlineRule act = rule(within).withEnd(EndRule.TERMIJNENWET);
    assertThat(Deadline.of("d", act, started).at(started, ACT).due()).contains(due);
  }

  @Test
  @Covers("ATW-2")
  void startDayThatCountsIsInThePeriod() {
    DeadlineRule act =
        rule("P3D").withEnd(EndRule.TERMIJNENWET).withMonths(MonthRule.START_DAY_COUNTS);
    LocalDate friday = LocalDate.of(2011, 1, 7);
    assertThat(Deadline.of("d", act, friday).at(friday, ACT).due())
        .contains(LocalDate.of(2011, 1, 10));
  }

  @ParameterizedTest
  @Covers("SK-I6")
  @CsvSource({
    "2011-05-01, NOT_STARTED,,", "2011-05-02, OPEN, 28, 19", "2011-05-22, OPEN, 8, 6",
    "2011-05-23, WARNING, 7, 5", "2011-05-29, WARNING, 1, 1", "2011-05-30, DUE, 0, 0",
    "2011-05-31, DUE, -1, -1", "2011-06-13, DUE, -14, -8", "2011-06-14, OVERDUE, -15, -9",
  })
  void statesOverTime(LocalDate asOf, DeadlineState state, Integer calendar, Integer working) {
    DeadlineRule form =
        DeadlineRule.within("AD_FORM", "SK-I6", Timespan.ofWeeks(4))
            .withGrace(Timespan.ofWeeks(2))
            .withWarnBefore(Timespan.ofWeeks(1));
    DeadlineStatus status = Deadline.of("d", form, LocalDate.of(2011, 5, 2)).at(asOf, NL);
    assertThat(status.state()).isEqualTo(state);
    assertThat(status.calendarDaysLeft())
        .isEqualTo(calendar == null ? OptionalInt.empty() : OptionalInt.of(calendar));
    assertThat(status.workingDaysLeft())
        .isEqualTo(working == null ? OptionalInt.empty() : OptionalInt.of(working));
  }

  @ParameterizedTest
  @CsvSource({
    "2011-05-09, MET, 2011-05-09",
    "2011-05-10, MET_LATE, 2011-05-10",
    "2011-05-02, MET, 2011-05-02",
  })
  void metInTimeOrLate(LocalDate met, DeadlineState state, LocalDate settled) {
    DeadlineStatus status =
        Deadline.of("d", rule("P7D"), LocalDate.of(2011, 5, 2)).met(met).at(day("06-01"), NL);
    assertThat(status.state()).isEqualTo(state);
    assertThat(status.settledOn()).contains(settled);
  }

  @Test
  void graceIsNotLate() {
    DeadlineRule atOnce = rule("P0D").withGrace(Timespan.ofWorkingDays(1));
    Deadline friday = Deadline.of("d", atOnce, LocalDate.of(2011, 4, 22));
    assertThat(friday.at(day("04-22"), NL).due()).contains(day("04-22"));
    assertThat(friday.at(day("04-22"), NL).lateAfter()).contains(day("04-26"));
    assertThat(friday.at(day("04-22"), NL).state()).isEqualTo(DeadlineState.DUE);
    assertThat(friday.at(day("04-26"), NL).state()).isEqualTo(DeadlineState.DUE);
    assertThat(friday.at(day("04-27"), NL).state()).isEqualTo(DeadlineState.OVERDUE);
    assertThat(friday.met(day("04-26")).at(day("05-01"), NL).state()).isEqualTo(DeadlineState.MET);
    assertThat(friday.met(day("04-27")).at(day("05-01"), NL).state())
        .isEqualTo(DeadlineState.MET_LATE);
  }

  @ParameterizedTest
  @Covers("FM-8.VI")
  @CsvSource({
    "2011-05-02, OPEN",
    "2011-05-03, WARNING",
    "2012-05-03, WARNING",
  })
  void anOpenNormIsNeverLate(LocalDate asOf, DeadlineState state) {
    DeadlineRule soon = DeadlineRule.open("INFORM", "FM-8.VI", Timespan.ofDays(1));
    Deadline deadline = Deadline.of("d", soon, LocalDate.of(2011, 5, 2));
    DeadlineStatus status = deadline.at(asOf, NL);
    assertThat(soon.isOpenNorm()).isTrue();
    assertThat(rule("P1D").isOpenNorm()).isFalse();
    assertThat(status.state()).isEqualTo(state);
    assertThat(status.due()).isEmpty();
    assertThat(status.lateAfter()).isEmpty();
    assertThat(status.calendarDaysLeft()).isEmpty();
    assertThat(status.workingDaysLeft()).isEmpty();
    assertThat(status.warnOn()).contains(day("05-03"));
    assertThat(deadline.met(LocalDate.of(2020, 1, 1)).at(LocalDate.of(2021, 1, 1), NL).state())
        .isEqualTo(DeadlineState.MET);
    assertThat(deadline.paused(day("05-02")).resumed(day("05-05")).at(day("05-05"), NL).warnOn())
        .contains(day("05-05"));
  }

  @ParameterizedTest
  @CsvSource({
    // a week from 2 May; pauses move it by their days
    "P7D,  STARTED@2011-05-02 PAUSED@2011-05-04 RESUMED@2011-05-06, 2011-06-01, 2011-05-11",
    "P7D,  STARTED@2011-05-02 PAUSED@2011-05-04 RESUMED@2011-05-04, 2011-06-01, 2011-05-09",
    "P7D,  STARTED@2011-05-02 PAUSED@2011-05-09 RESUMED@2011-05-10, 2011-06-01, 2011-05-10",
    "P7D,  STARTED@2011-05-02 PAUSED@2011-05-10 RESUMED@2011-05-20, 2011-06-01, 2011-05-09",
    "P7D,  STARTED@2011-05-02 PAUSED@2011-04-20 RESUMED@2011-05-05, 2011-06-01, 2011-05-11",
    "P7D,  STARTED@2011-05-02 PAUSED@2011-04-20 RESUMED@2011-05-01, 2011-06-01, 2011-05-09",
    "P7D,  STARTED@2011-05-02 PAUSED@2011-05-04 PAUSED@2011-05-05 RESUMED@2011-05-06,"
        + " 2011-06-01, 2011-05-11",
    "P7D,  STARTED@2011-05-02 PAUSED@2011-05-04 RESUMED@2011-05-06 PAUSED@2011-05-10"
        + " RESUMED@2011-05-12, 2011-06-01, 2011-05-13",
    "P7D,  STARTED@2011-05-02 PAUSED@2011-05-04 RESUMED@2011-05-06 PAUSED@2011-05-06"
        + " RESUMED@2011-05-08, 2011-06-01, 2011-05-11",
    "P7D,  STARTED@2011-05-02 RESUMED@2011-05-04 PAUSED@2011-05-05 RESUMED@2011-05-06,"
        + " 2011-06-01, 2011-05-10",
    // while it lasts: as if it ran again the next day
    "P7D,  STARTED@2011-05-02 PAUSED@2011-05-04, 2011-05-03, 2011-05-09",
    "P7D,  STARTED@2011-05-02 PAUSED@2011-05-04, 2011-05-04, 2011-05-10",
    "P7D,  STARTED@2011-05-02 PAUSED@2011-05-04, 2011-05-20, 2011-05-26",
    "P7D,  STARTED@2011-05-02 PAUSED@2011-05-04 RESUMED@2011-05-06, 2011-05-04, 2011-05-10",
    // what comes after it was met counts no more
    "P7D,  STARTED@2011-05-02 MET@2011-05-03 PAUSED@2011-05-04, 2011-06-01, 2011-05-09",
    // working days: only the working days of a pause move it
    "P5WD, STARTED@2011-05-09 PAUSED@2011-05-11 RESUMED@2011-05-13, 2011-06-01, 2011-05-18",
    "P5WD, STARTED@2011-05-09 PAUSED@2011-05-14 RESUMED@2011-05-16, 2011-06-01, 2011-05-16",
    "P5WD, STARTED@2011-05-09 PAUSED@2011-05-13 RESUMED@2011-05-24, 2011-06-01, 2011-05-25",
    "P1W5WD, STARTED@2011-05-09 PAUSED@2011-05-16 RESUMED@2011-05-18, 2011-06-01, 2011-05-25",
    "P1W5WD, STARTED@2011-05-09 PAUSED@2011-05-17 RESUMED@2011-05-19, 2011-06-01, 2011-05-25",
  })
  void pausesMoveTheDueDay(String within, String events, LocalDate asOf, LocalDate due) {
    assertThat(deadline(rule(within), events).at(asOf, NL).due()).contains(due);
  }

  @Test
  void manyPauses() {
    Deadline deadline = Deadline.of("d", rule("P7D"), day("01-03"));
    for (int i = 1; i <= 12; i++) {
      LocalDate pause = day("01-03").plusDays(2L * i);
      deadline = deadline.paused(pause).resumed(pause.plusDays(1));
    }
    assertThat(deadline.at(day("06-01"), NL).due()).contains(day("01-16"));
    Deadline longer = new Deadline("d", rule("P30D"), null, null, deadline.events());
    assertThat(longer.at(day("06-01"), NL).due()).contains(day("02-14"));
  }

  @Test
  void aPauseInTheShiftedEndCounts() {
    DeadlineRule next = rule("P5D").withEnd(EndRule.NEXT_WORKING_DAY);
    DeadlineRule previous = rule("P5D").withEnd(EndRule.PREVIOUS_WORKING_DAY);
    String events = "STARTED@2011-05-09 PAUSED@2011-05-15 RESUMED@2011-05-19";
    assertThat(deadline(next, events).at(day("06-01"), NL).due()).contains(day("05-18"));
    String saturday = "STARTED@2011-05-09 PAUSED@2011-05-14 RESUMED@2011-05-19";
    assertThat(deadline(previous, saturday).at(day("06-01"), NL).due()).contains(day("05-13"));
  }

  @Test
  void aPauseInTheGraceMovesTheGraceOnly() {
    DeadlineRule grace = rule("P7D").withGrace(Timespan.ofDays(7));
    DeadlineStatus status =
        deadline(grace, "STARTED@2011-05-02 PAUSED@2011-05-12 RESUMED@2011-05-14")
            .at(day("06-01"), NL);
    assertThat(status.due()).contains(day("05-09"));
    assertThat(status.lateAfter()).contains(day("05-18"));
  }

  @Test
  void aStartDayThatCountsCanBePaused() {
    DeadlineRule counts = rule("P7D").withMonths(MonthRule.START_DAY_COUNTS);
    String events = "STARTED@2011-05-02 PAUSED@2011-05-02 RESUMED@2011-05-03";
    assertThat(deadline(counts, events).at(day("06-01"), NL).due()).contains(day("05-09"));
    assertThat(deadline(rule("P7D"), events).at(day("06-01"), NL).due()).contains(day("05-09"));
  }

  @ParameterizedTest
  @CsvSource({
    "STARTED@2011-05-02 PAUSED@2011-05-04,                     2011-05-03, OPEN",
    "STARTED@2011-05-02 PAUSED@2011-05-04,                     2011-05-04, PAUSED",
    "STARTED@2011-05-02 PAUSED@2011-05-04,                     2012-05-04, PAUSED",
    "STARTED@2011-05-02 PAUSED@2011-05-04 RESUMED@2011-05-06,  2011-05-05, PAUSED",
    "STARTED@2011-05-02 PAUSED@2011-05-04 RESUMED@2011-05-06,  2011-05-06, OPEN",
    "STARTED@2011-05-02 PAUSED@2011-05-04 RESUMED@2011-05-06,  2011-05-11, DUE",
    "STARTED@2011-05-02 PAUSED@2011-05-10,                     2011-05-10, OVERDUE",
    "STARTED@2011-05-02 PAUSED@2011-05-09,                     2011-05-09, PAUSED",
    "STARTED@2011-05-02 CANCELLED@2011-05-04,                  2011-05-03, OPEN",
    "STARTED@2011-05-02 CANCELLED@2011-05-04,                  2011-05-04, CANCELLED",
    "STARTED@2011-05-02 MET@2011-05-04 CANCELLED@2011-05-04,   2011-05-04, MET",
    "STARTED@2011-05-02 MET@2011-05-05 CANCELLED@2011-05-04,   2011-06-04, CANCELLED",
    "STARTED@2011-05-02 MET@2011-05-04 CANCELLED@2011-05-05,   2011-06-04, MET",
    "STARTED@2011-05-02 MET@2011-05-12 MET@2011-05-04,         2011-06-04, MET",
    "STARTED@2011-05-12 STARTED@2011-05-02,                    2011-05-10, OVERDUE",
    "MET@2011-05-04,                                           2011-06-04, NOT_STARTED",
    "STARTED@2011-05-02 PAUSED@2011-05-04 MET@2011-05-06,      2011-06-04, MET",
    "STARTED@2011-05-02 PAUSED@2011-05-04 MET@2011-05-20,      2011-06-04, MET",
    "STARTED@2011-05-02 PAUSED@2011-05-01,                     2011-05-02, PAUSED",
  })
  void stateFollowsEvents(String events, LocalDate asOf, DeadlineState state) {
    assertThat(deadline(rule("P7D"), events).at(asOf, NL).state()).isEqualTo(state);
  }

  @Test
  void orderAndDuplicatesDoNotMatter() {
    List<DeadlineEvent> events =
        new ArrayList<>(
            deadline(rule("P7D"), "STARTED@2011-05-02 PAUSED@2011-05-04 RESUMED@2011-05-06")
                .events());
    Deadline inOrder = new Deadline("d", rule("P7D"), null, null, events);
    List<DeadlineEvent> other = List.of(events.get(2), events.get(0), events.get(1), events.get(0));
    assertThat(new Deadline("d", rule("P7D"), null, null, other)).isEqualTo(inOrder);
    assertThat(inOrder.with(events.get(1))).isEqualTo(inOrder);
  }

  @ParameterizedTest
  @CsvSource({
    "P7D, , 2011-05-02, 2011-05-09",
    "P7D, P2D, 2011-05-07, 2011-05-09",
    "P7D, P1WD, 2011-05-06, 2011-05-09",
    "P7D, P8D, 2011-05-02, 2011-05-09",
  })
  void warnsBeforeTheDueDay(String within, String before, LocalDate warn, LocalDate due) {
    DeadlineRule rule = rule(within);
    if (before != null) {
      rule = rule.withWarnBefore(Timespan.parse(before));
    }
    DeadlineStatus status = Deadline.of("d", rule, day("05-02")).at(day("05-02"), NL);
    assertThat(status.due()).contains(due);
    assertThat(status.warnOn()).isEqualTo(before == null ? Optional.empty() : Optional.of(warn));
    assertThat(status.state())
        .isEqualTo(
            day("05-02").equals(warn) && before != null
                ? DeadlineState.WARNING
                : DeadlineState.OPEN);
  }

  @Test
  void warnsAtTheEarlierMoment() {
    DeadlineRule both =
        new DeadlineRule(
            "DUTY",
            null,
            Timespan.ofDays(20),
            MonthRule.START_DAY_NOT_COUNTED,
            EndRule.STAYS,
            null,
            Timespan.ofDays(5),
            Timespan.ofDays(3));
    Deadline deadline = Deadline.of("d", both, day("05-02"));
    assertThat(deadline.at(day("05-02"), NL).warnOn()).contains(day("05-05"));
  }

  @ParameterizedTest
  @CsvSource({
    "P7D, STAYS, STARTED@2011-04-23, STARTED DUTY 2011-04-23; ADDED P7D 2011-04-30",
    "P7D, NEXT_WORKING_DAY, STARTED@2011-04-23, STARTED DUTY 2011-04-23; ADDED P7D 2011-04-30;"
        + " SHIFTED QUEENS_DAY 2011-05-01; SHIFTED SUNDAY 2011-05-02",
    "P7D, PREVIOUS_WORKING_DAY, STARTED@2011-04-24, STARTED DUTY 2011-04-24;"
        + " ADDED P7D 2011-05-01; SHIFTED SUNDAY 2011-04-30; SHIFTED QUEENS_DAY 2011-04-29",
    "P3D, TERMIJNENWET, STARTED@2011-01-07, STARTED DUTY 2011-01-07; ADDED P3D 2011-01-10;"
        + " EXTENDED ATW-2 2011-01-11",
    "P3D, TERMIJNENWET, STARTED@2022-04-14, STARTED DUTY 2022-04-14; ADDED P3D 2022-04-17;"
        + " SHIFTED EASTER_SUNDAY 2022-04-18; SHIFTED EASTER_MONDAY 2022-04-19",
    "P3D, TERMIJNENWET, STARTED@2022-04-15, STARTED DUTY 2022-04-15; ADDED P3D 2022-04-18;"
        + " SHIFTED EASTER_MONDAY 2022-04-19; EXTENDED ATW-2 2022-04-20",
    "P7D, STAYS, STARTED@2011-05-02 PAUSED@2011-05-04 RESUMED@2011-05-06,"
        + " STARTED DUTY 2011-05-02; ADDED P7D 2011-05-09; PAUSED 2 2011-05-11",
    "P7D, STAYS, MET@2011-05-02, ''",
  })
  void derivation(String within, EndRule end, String events, String steps) {
    DeadlineStatus status =
        deadline(rule(within).withEnd(end), events).at(LocalDate.of(2023, 1, 1), NL);
    assertThat(String.join("; ", status.derivation().stream().map(Object::toString).toList()))
        .isEqualTo(steps);
  }

  @Test
  void derivationOfGraceAndWarnings() {
    DeadlineRule rule =
        new DeadlineRule(
            "AD_FORM",
            "SK-I6",
            Timespan.ofWeeks(4),
            MonthRule.START_DAY_NOT_COUNTED,
            EndRule.STAYS,
            Timespan.ofWeeks(2),
            Timespan.ofWeeks(1),
            Timespan.ofWeeks(5));
    DeadlineStatus status = Deadline.of("d", rule, day("05-02")).at(day("05-03"), NL);
    assertThat(status.derivation())
        .extracting(DerivationStep::toString)
        .containsExactly(
            "STARTED AD_FORM 2011-05-02",
            "ADDED P4W 2011-05-30",
            "GRACE P2W 2011-06-13",
            "WARN P1W 2011-05-23",
            "WARN P5W 2011-06-06");
  }

  @Test
  void partsAreTexts() {
    DeadlineRule week = rule("P7D").withWarnBefore(Timespan.ofDays(2));
    Deadline deadline = Deadline.of("d", week, day("05-02")).met(day("05-03"));
    DeadlineStatus status = deadline.at(day("05-04"), NL);
    assertThat(status)
        .hasToString(
            "{id=d, asOf=2011-05-04, state=MET, due=2011-05-09, lateAfter=2011-05-09,"
                + " warnOn=2011-05-07, settledOn=2011-05-03, calendarDaysLeft=5,"
                + " workingDaysLeft=2, derivation=[STARTED DUTY 2011-05-02, ADDED P7D 2011-05-09,"
                + " WARN P2D 2011-05-07]}");
    assertThat(status.deadline()).isSameAs(deadline);
    assertThat(status.asOf()).isEqualTo(day("05-04"));
    assertThat(status)
        .isEqualTo(deadline.at(day("05-04"), NL))
        .hasSameHashCodeAs(deadline.at(day("05-04"), NL))
        .isNotEqualTo(deadline.at(day("05-05"), NL))
        .isNotEqualTo(deadline.ownedBy("a").at(day("05-04"), NL))
        .isNotEqualTo("d");
    assertThat(deadline.at(day("05-01"), NL).parts())
        .containsOnlyKeys("id", "asOf", "state", "derivation");
  }

  @Test
  void ownerAndSubjectAreOpaque() {
    Deadline deadline =
        Deadline.of("d", rule("P7D"), day("05-02")).about("pilot/family-1").ownedBy("coach-1");
    assertThat(deadline.subject()).isEqualTo("pilot/family-1");
    assertThat(deadline.owner()).isEqualTo("coach-1");
    assertThat(deadline.cancelled(day("05-03")).owner()).isEqualTo("coach-1");
    for (String bad : List.of(" ", "a\nb", "a".repeat(201))) {
      assertThatThrownBy(() -> deadline.about(bad)).hasMessageStartingWith("deadline: ");
      assertThatThrownBy(() -> deadline.ownedBy(bad)).hasMessageStartingWith("deadline: ");
      assertThatThrownBy(() -> Deadline.of(bad, rule("P7D"), day("05-02")))
          .hasMessageStartingWith("deadline: ");
    }
  }

  @Test
  void rulesCheckTheirParts() {
    Timespan day = Timespan.ofDays(1);
    assertThatThrownBy(() -> DeadlineRule.within("a b", "SK-I6", day))
        .hasMessage("deadlineRule: CHARACTERS");
    for (String bad : List.of("", "sk-i6", "SK I6", "S", "S".repeat(61))) {
      assertThatThrownBy(() -> DeadlineRule.within("A", bad, day))
          .hasMessage("deadlineRule: CHARACTERS");
    }
    DeadlineRule open = DeadlineRule.open("A", "SK-I6", day);
    assertThatThrownBy(() -> open.withGrace(day)).hasMessage("deadlineRule: EMPTY");
    assertThatThrownBy(() -> open.withWarnBefore(day)).hasMessage("deadlineRule: EMPTY");
    assertThat(open.withEnd(EndRule.NEXT_WORKING_DAY).end()).isEqualTo(EndRule.NEXT_WORKING_DAY);
  }

  @Test
  void whatIsAbsentInAFileHasItsDefault() {
    JsonMapper json = JsonMapper.builder().build();
    assertThat(
            json.readValue(
                "{\"id\":\"A\",\"rule\":\"SK-I6\",\"within\":\"P1D\"}", DeadlineRule.class))
        .isEqualTo(DeadlineRule.within("A", "SK-I6", Timespan.ofDays(1)));
    assertThat(json.readValue("{\"code\":\"A\",\"on\":\"05-05\"}", Holiday.class))
        .isEqualTo(Holiday.of("A", "05-05"));
    assertThat(json.readValue("{\"id\":\"A\",\"rule\":{\"id\":\"A\"}}", Deadline.class).events())
        .isEmpty();
    assertThat(json.readValue("{\"id\":\"A\"}", WorkCalendar.class))
        .isEqualTo(WorkCalendar.of("A", null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "MET", "MET@", "MET@2011-02-30", "met@2011-02-03", "@2011-02-03"})
  void eventsRefuseTheRest(String text) {
    assertThatThrownBy(() -> DeadlineEvent.parse(text))
        .hasMessage("deadlineEvent: FORMAT")
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ADDED",
        "ADDED P3M",
        "ADDED P3M 2011-02-30",
        "added P3M 2011-02-03",
        "ADDED P3M 2011-02-03 x",
        "ADDED  2011-02-03 "
      })
  void stepsRefuseTheRest(String text) {
    assertThatThrownBy(() -> DerivationStep.parse(text)).hasMessageStartingWith("derivationStep: ");
  }

  @Test
  void daysLieWithin1850And2200() {
    LocalDate outside = LocalDate.of(2201, 1, 1);
    assertThatThrownBy(() -> Deadline.of("d", rule("P7D"), outside))
        .hasMessage("deadlineEvent: OUT_OF_BOUNDS");
    Deadline last = Deadline.of("d", rule("P7D"), LocalDate.of(2200, 12, 24));
    assertThat(last.at(LocalDate.of(2200, 12, 31), NL).state()).isEqualTo(DeadlineState.DUE);
    assertThatThrownBy(() -> last.at(outside, NL)).hasMessage("asOf: OUT_OF_BOUNDS");
    Deadline tooFar = Deadline.of("d", rule("P8D"), LocalDate.of(2200, 12, 24));
    assertThatThrownBy(() -> tooFar.at(LocalDate.of(2200, 12, 31), NL))
        .hasMessageContaining("OUT_OF_BOUNDS");
    assertThatThrownBy(
            () -> last.paused(LocalDate.of(2200, 12, 25)).at(LocalDate.of(2200, 12, 31), NL))
        .hasMessageContaining("OUT_OF_BOUNDS");
    Deadline first = Deadline.of("d", rule("P7D"), LocalDate.of(1850, 1, 1));
    assertThat(first.at(LocalDate.of(1850, 1, 1), NL).due()).contains(LocalDate.of(1850, 1, 8));
    assertThat(DeadlineEvent.parse("MET@1850-01-01")).hasToString("MET@1850-01-01");
    assertThatThrownBy(() -> DerivationStep.parse("ADDED P1D 1849-12-31"))
        .hasMessage("derivationStep: OUT_OF_BOUNDS");
  }

  @Test
  void settledStates() {
    assertThat(DeadlineState.values())
        .filteredOn(DeadlineState::isSettled)
        .containsExactly(DeadlineState.MET, DeadlineState.MET_LATE, DeadlineState.CANCELLED);
  }

  private static LocalDate day(String monthDay) {
    return LocalDate.parse("2011-" + monthDay);
  }
}
