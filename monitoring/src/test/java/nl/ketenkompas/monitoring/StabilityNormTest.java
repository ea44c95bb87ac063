package nl.ketenkompas.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.MixAssessment.Confirmed;
import nl.ketenkompas.monitoring.MixAssessment.Holds;
import nl.ketenkompas.monitoring.MixAssessment.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The edge cases at the end of the stability norm, each with its dates worked out by hand. */
class StabilityNormTest {
  private static final String P3M = "\"areas\": {\"HOUSING\": \"P3M\"}";
  private static final String TWO = "\"areas\": {\"HOUSING\": \"P3M\", \"CARE\": \"P3M\"}";
  private static final String THREE =
      "\"areas\": {\"HOUSING\": \"P1M\", \"CARE\": \"P1M\", \"INCOME\": \"P1M\"}";

  /** One row: the label says why; the rest is norm, history, moment and what must come out. */
  record Row(
      String why,
      String norm,
      String history,
      String asOf,
      @Nullable String knownOn,
      Holds holds,
      @Nullable String attained,
      @Nullable String since,
      @Nullable String projected,
      int longest) {

    MixAssessment assess() {
      LocalDate day = LocalDate.parse(asOf);
      return Given.norm(norm)
          .assess(
              Given.seen(history),
              knownOn == null ? Moment.asOf(day) : new Moment(day, Given.instant(knownOn)));
    }

    void holdsTrue() {
      MixAssessment mix = assess();
      assertThat(
              List.of(
                  mix.holds(),
                  "attained " + mix.attainedOn(),
                  "since " + mix.holdsSince(),
                  "projected " + mix.projectedOn(),
                  "longest " + mix.longestRunDays()))
          .as(why)
          .containsExactly(
              holds,
              "attained " + attained,
              "since " + since,
              "projected " + projected,
              "longest " + longest);
    }

    @Override
    public String toString() {
      return why;
    }
  }

  private static Row yes(
      String why,
      String norm,
      String history,
      String asOf,
      String attained,
      String since,
      int longest) {
    return new Row(why, norm, history, asOf, null, Holds.YES, attained, since, null, longest);
  }

  private static Row no(
      String why,
      String norm,
      String history,
      String asOf,
      @Nullable String attained,
      @Nullable String projected,
      int longest) {
    return new Row(why, norm, history, asOf, null, Holds.NO, attained, null, projected, longest);
  }

  private static Row unknown(String why, String norm, String history, String asOf) {
    return new Row(why, norm, history, asOf, null, Holds.UNKNOWN, null, null, null, 0);
  }

  private static Row known(Row row, String knownOn) {
    return new Row(
        row.why,
        row.norm,
        row.history,
        row.asOf,
        knownOn,
        row.holds,
        row.attained,
        row.since,
        row.projected,
        row.longest);
  }

  static Stream<Row> months() {
    String p1m = "\"areas\": {\"HOUSING\": \"P1M\"}";
    String p12m = "\"areas\": {\"HOUSING\": \"P12M\"}";
    String notCounted = P3M + ", \"monthRule\": \"START_DAY_NOT_COUNTED\"";
    String endOfMonth = P3M + ", \"monthRule\": \"END_OF_MONTH\"";
    String full = P3M + ", \"monthRule\": \"FULL_CALENDAR_MONTHS\"";
    return Stream.of(
        yes(
            "28 Nov 2022 + 3: due 28 Feb, attained the day before; 92 days seen",
            P3M,
            "HOUSING S 2022-11-28/..",
            "2023-02-27",
            "2023-02-27",
            "2023-02-27",
            92),
        yes(
            "29 Nov 2022 + 3: no 29 Feb in 2023, due clamps to 28 Feb",
            P3M,
            "HOUSING S 2022-11-29/..",
            "2023-02-27",
            "2023-02-27",
            "2023-02-27",
            91),
        yes(
            "30 Nov 2022 + 3: due clamps to 28 Feb as well",
            P3M,
            "HOUSING S 2022-11-30/..",
            "2023-02-27",
            "2023-02-27",
            "2023-02-27",
            90),
        yes(
            "30 Nov 2023 + 3: 2024 is a leap year, due 29 Feb",
            P3M,
            "HOUSING S 2023-11-30/..",
            "2024-02-28",
            "2024-02-28",
            "2024-02-28",
            91),
        yes(
            "31 Jan 2023 + 1: due 28 Feb, 28 days",
            p1m,
            "HOUSING S 2023-01-31/..",
            "2023-02-27",
            "2023-02-27",
            "2023-02-27",
            28),
        yes(
            "31 Jan 2023 + 3: due 30 Apr, not chained through 28 Feb",
            P3M,
            "HOUSING S 2023-01-31/..",
            "2023-04-29",
            "2023-04-29",
            "2023-04-29",
            89),
        yes(
            "29 Feb 2024 + 12: due 28 Feb 2025, which is 365 days",
            p12m,
            "HOUSING S 2024-02-29/..",
            "2025-02-27",
            "2025-02-27",
            "2025-02-27",
            365),
        yes(
            "28 Feb 2023, last of its month, means nothing when the start day counts: due 28 May",
            P3M,
            "HOUSING S 2023-02-28/..",
            "2023-05-27",
            "2023-05-27",
            "2023-05-27",
            89),
        yes(
            "28 Feb 2023 by end of month: due 31 May",
            endOfMonth,
            "HOUSING S 2023-02-28/..",
            "2023-05-30",
            "2023-05-30",
            "2023-05-30",
            92),
        yes(
            "27 Feb 2023 by end of month is no last day: due 27 May",
            endOfMonth,
            "HOUSING S 2023-02-27/..",
            "2023-05-26",
            "2023-05-26",
            "2023-05-26",
            89),
        yes(
            "31 Jan 2023 by end of month: due 30 Apr, the last day there",
            endOfMonth,
            "HOUSING S 2023-01-31/..",
            "2023-04-29",
            "2023-04-29",
            "2023-04-29",
            89),
        yes(
            "Feb, Mar, Apr 2023 = 28 + 31 + 30 = 89 days, the shortest three months",
            P3M,
            "HOUSING S 2023-02-01/..",
            "2023-04-30",
            "2023-04-30",
            "2023-04-30",
            89),
        yes(
            "Dec, Jan, Feb 2023 = 31 + 31 + 28 = 90 days",
            P3M,
            "HOUSING S 2022-12-01/..",
            "2023-02-28",
            "2023-02-28",
            "2023-02-28",
            90),
        yes(
            "Jan, Feb, Mar 2024 = 31 + 29 + 31 = 91 days",
            P3M,
            "HOUSING S 2024-01-01/..",
            "2024-03-31",
            "2024-03-31",
            "2024-03-31",
            91),
        yes(
            "Jul, Aug, Sep 2023 = 31 + 31 + 30 = 92 days, the longest",
            P3M,
            "HOUSING S 2023-07-01/..",
            "2023-09-30",
            "2023-09-30",
            "2023-09-30",
            92),
        yes(
            "90 days from 1 Feb 2023: 28 + 31 + 30 = 89 end on 30 Apr, so 1 May",
            "\"areas\": {\"HOUSING\": \"P90D\"}",
            "HOUSING S 2023-02-01/..",
            "2023-05-01",
            "2023-05-01",
            "2023-05-01",
            90),
        yes(
            "12 weeks from 1 Jan 2024 = 84 days: 31 + 29 = 60 to 1 Mar, 24 more is 25 Mar, the day"
                + " before",
            "\"areas\": {\"HOUSING\": \"P12W\"}",
            "HOUSING S 2024-01-01/..",
            "2024-03-24",
            "2024-03-24",
            "2024-03-24",
            84),
        yes(
            "start day not counted: 29 Feb 2016 + 3 months = 29 May (ECLI:NL:HR:2017:2225)",
            notCounted,
            "HOUSING S 2016-02-29/..",
            "2016-05-29",
            "2016-05-29",
            "2016-05-29",
            91),
        yes(
            "start day not counted, and the day is missing: 30 Nov 2022 gives 28 Feb",
            notCounted,
            "HOUSING S 2022-11-30/..",
            "2023-02-28",
            "2023-02-28",
            "2023-02-28",
            91),
        yes(
            "full months from 15 Jan 2024: Feb, Mar and Apr",
            full,
            "HOUSING S 2024-01-15/..",
            "2024-04-30",
            "2024-04-30",
            "2024-04-30",
            107),
        yes(
            "full months from 1 Jan 2024 begin at once: Jan, Feb, Mar",
            full,
            "HOUSING S 2024-01-01/..",
            "2024-03-31",
            "2024-03-31",
            "2024-03-31",
            91),
        yes(
            "2 days over the night the clock goes forward are 2 days",
            "\"areas\": {\"HOUSING\": \"P2D\"}",
            "HOUSING S 2024-03-30/2024-04-01",
            "2024-03-31",
            "2024-03-31",
            "2024-03-31",
            2),
        yes(
            "2 days over the night the clock goes back are 2 days",
            "\"areas\": {\"HOUSING\": \"P2D\"}",
            "HOUSING S 2024-10-26/2024-10-28",
            "2024-10-27",
            "2024-10-27",
            "2024-10-27",
            2),
        no(
            "exactly due on the day after R: 1 Jan gives 31 Mar, asked on 30 Mar",
            P3M,
            "HOUSING S 2024-01-01/..",
            "2024-03-30",
            null,
            "2024-03-31",
            90));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("months")
  @Covers({"SN-7", "SK-M-D"})
  void countsMonths(Row row) {
    row.holdsTrue();
  }

  static Stream<Row> periods() {
    return Stream.of(
        yes(
            "until = from of the next: the end day is not covered, so they meet without overlap",
            P3M,
            "HOUSING S 2024-01-01/2024-02-01; HOUSING S 2024-02-01/..",
            "2024-03-31",
            "2024-03-31",
            "2024-03-31",
            91),
        no(
            "a hole of one day, 1 Feb, starts the count again: 2 Feb gives 1 May",
            P3M,
            "HOUSING S 2024-01-01/2024-02-01; HOUSING S 2024-02-02/..",
            "2024-03-31",
            null,
            "2024-05-01",
            59),
        no(
            "opened and closed on 1 Feb covers no day, so it fills no hole",
            P3M,
            "HOUSING S 2024-01-01/2024-02-01; HOUSING S 2024-02-01/2024-02-01; HOUSING S"
                + " 2024-02-02/..",
            "2024-03-31",
            null,
            "2024-05-01",
            59),
        unknown(
            "only opened and closed on one day: no day was seen",
            P3M,
            "HOUSING S 2024-01-01/2024-01-01",
            "2024-06-01"),
        unknown(
            "inverted: never evidence and never swapped",
            P3M,
            "HOUSING S 2024-06-01/2024-01-01",
            "2024-06-01"),
        yes(
            "delivered twice counts once",
            P3M,
            "HOUSING S 2024-01-01/..; HOUSING S 2024-01-01/..",
            "2024-03-31",
            "2024-03-31",
            "2024-03-31",
            91),
        yes(
            "nested: the shorter one inside adds nothing and ends nothing",
            P3M,
            "HOUSING S 2024-01-01/..; HOUSING S 2024-01-10/2024-01-20",
            "2024-03-31",
            "2024-03-31",
            "2024-03-31",
            91),
        unknown("no data is not 'no'", P3M, "", "2024-06-01"),
        unknown(
            "an area that the norm does not name is no evidence",
            P3M,
            "CARE S 2024-01-01/..",
            "2024-06-01"),
        unknown(
            "asked, not known: that is no evidence", P3M, "HOUSING ? 2024-01-01/..", "2024-06-01"),
        no(
            "leading silence: nothing before the first stable day counts, bridging or not",
            P3M + ", \"gapToleranceDays\": 30",
            "HOUSING S 2024-01-10/..",
            "2024-03-31",
            null,
            "2024-04-09",
            82),
        no(
            "trailing silence is never bridged, so on 5 Feb the run is over",
            P3M + ", \"gapToleranceDays\": 30",
            "HOUSING S 2024-01-01/2024-02-01",
            "2024-02-05",
            null,
            null,
            31),
        yes(
            "200 years and a day: 73000 days, 49 leap days (2100 has none), and 1",
            P3M,
            "HOUSING S 1950-01-01/2200-12-31",
            "2150-01-01",
            "1950-03-31",
            "1950-03-31",
            73050));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("periods")
  @Covers({"SN-1", "SN-2"})
  void readsPeriods(Row row) {
    row.holdsTrue();
  }

  static Stream<Row> gaps() {
    String seven = P3M + ", \"gapToleranceDays\": 7";
    String twoSeven = TWO + ", \"gapToleranceDays\": 7";
    String notCounted = seven + ", \"bridgedDaysCount\": false";
    return Stream.of(
        yes(
            "gap of 1..7 Feb = 7 empty days = tolerance: bridged, the run goes on from 1 Jan",
            seven,
            "HOUSING S 2024-01-01/2024-02-01; HOUSING S 2024-02-08/..",
            "2024-03-31",
            "2024-03-31",
            "2024-03-31",
            91),
        no(
            "gap of 1..8 Feb = 8 empty days: one too many, again from 9 Feb",
            seven,
            "HOUSING S 2024-01-01/2024-02-01; HOUSING S 2024-02-09/..",
            "2024-03-31",
            null,
            "2024-05-08",
            52),
        yes(
            "days that are only UNKNOWN are empty days of the gap",
            seven,
            "HOUSING S 2024-01-01/2024-02-01; HOUSING ? 2024-02-01/2024-02-08; HOUSING S"
                + " 2024-02-08/..",
            "2024-03-31",
            "2024-03-31",
            "2024-03-31",
            91),
        no(
            "one UNSTABLE day in the gap: never bridged",
            seven,
            "HOUSING S 2024-01-01/2024-02-01; HOUSING U 2024-02-03/2024-02-04; HOUSING S"
                + " 2024-02-05/..",
            "2024-03-31",
            null,
            "2024-05-04",
            56),
        no(
            "UNKNOWN read as UNSTABLE is not bridged either",
            seven + ", \"unknownBreaks\": true",
            "HOUSING S 2024-01-01/2024-02-01; HOUSING ? 2024-02-01/2024-02-02; HOUSING S"
                + " 2024-02-02/..",
            "2024-03-31",
            null,
            "2024-05-01",
            59),
        yes(
            "gaps in two areas back to back, 1..7 Feb and 8..14 Feb: bridged per area before the"
                + " areas are put together; afterwards it would be one gap of 14",
            twoSeven,
            """
            HOUSING S 2024-01-01/2024-02-01; HOUSING S 2024-02-08/..
            CARE S 2024-01-01/2024-02-08; CARE S 2024-02-15/..
            """,
            "2024-03-31",
            "2024-03-31",
            "2024-03-31",
            91),
        no(
            "bridged days keep the run alive but do not count: due 1 Apr moves on by 7",
            notCounted,
            "HOUSING S 2024-01-01/2024-02-01; HOUSING S 2024-02-08/..",
            "2024-04-06",
            null,
            "2024-04-07",
            97),
        yes(
            "and on 7 Apr it is attained",
            notCounted,
            "HOUSING S 2024-01-01/2024-02-01; HOUSING S 2024-02-08/..",
            "2024-04-07",
            "2024-04-07",
            "2024-04-07",
            98),
        yes(
            "a gap after the norm was met does not move it back",
            notCounted,
            "HOUSING S 2024-01-01/2024-04-10; HOUSING S 2024-04-15/..",
            "2024-04-30",
            "2024-03-31",
            "2024-03-31",
            121));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("gaps")
  @Covers("SN-5")
  void bridgesGaps(Row row) {
    row.holdsTrue();
  }

  static Stream<Row> contradictions() {
    String inside =
        "HOUSING S 2024-01-01/.. by=shelter @2024-01-01; "
            + "HOUSING U 2024-02-01/2024-02-11 by=police @2024-02-01";
    String bank = "\"sourcePriority\": {\"HOUSING\": [\"shelter\", \"police\"]}";
    return Stream.of(
        no(
            "UNSTABLE wins 1..10 Feb, again from 11 Feb: due 11 May",
            P3M,
            inside,
            "2024-03-31",
            null,
            "2024-05-10",
            50),
        yes(
            "STABLE wins by name",
            P3M + ", \"contradiction\": \"STABLE_WINS\"",
            inside,
            "2024-03-31",
            "2024-03-31",
            "2024-03-31",
            91),
        no(
            "latest recorded wins: that is the unstable one",
            P3M + ", \"contradiction\": \"LATEST_RECORDED\"",
            inside,
            "2024-03-31",
            null,
            "2024-05-10",
            50),
        yes(
            "latest recorded wins: recorded again on 1 Mar as stable",
            P3M + ", \"contradiction\": \"LATEST_RECORDED\"",
            inside + "; HOUSING S 2024-02-01/2024-02-11 @2024-03-01",
            "2024-03-31",
            "2024-03-31",
            "2024-03-31",
            91),
        no(
            "recorded at the same instant: UNSTABLE wins",
            P3M + ", \"contradiction\": \"LATEST_RECORDED\"",
            inside + "; HOUSING S 2024-02-01/2024-02-11 @2024-02-01",
            "2024-03-31",
            null,
            "2024-05-10",
            50),
        yes(
            "the shelter is trusted more than the police",
            P3M + ", \"contradiction\": \"SOURCE_PRIORITY\", " + bank,
            inside,
            "2024-03-31",
            "2024-03-31",
            "2024-03-31",
            91),
        no(
            "sources that are not named come last",
            P3M
                + ", \"contradiction\": \"SOURCE_PRIORITY\", "
                + "\"sourcePriority\": {\"HOUSING\": [\"police\"]}",
            inside,
            "2024-03-31",
            null,
            "2024-05-10",
            50),
        no(
            "two sources that are not named: equal, so UNSTABLE wins",
            P3M
                + ", \"contradiction\": \"SOURCE_PRIORITY\", \"sourcePriority\": {\"HOUSING\":"
                + " [\"bank\"]}",
            inside,
            "2024-03-31",
            null,
            "2024-05-10",
            50),
        no(
            "at the beginning: stable begins when unstable ends, 11 Jan",
            P3M,
            "HOUSING S 2024-01-01/..; HOUSING U 2024-01-01/2024-01-11",
            "2024-03-31",
            null,
            "2024-04-10",
            81),
        no(
            "at the end: the last ten days are unstable",
            P3M,
            "HOUSING S 2024-01-01/2024-03-01; HOUSING U 2024-02-20/2024-03-01",
            "2024-02-29",
            null,
            null,
            50),
        no(
            "the same interval: all of it unstable",
            P3M,
            "HOUSING S 2024-01-01/..; HOUSING U 2024-01-01/..",
            "2024-06-01",
            null,
            null,
            0),
        yes(
            "UNKNOWN over STABLE takes no part",
            P3M,
            "HOUSING S 2024-01-01/..; HOUSING ? 2024-02-01/2024-02-11",
            "2024-03-31",
            "2024-03-31",
            "2024-03-31",
            91),
        no(
            "UNKNOWN over STABLE, read as UNSTABLE",
            P3M + ", \"unknownBreaks\": true",
            "HOUSING S 2024-01-01/..; HOUSING ? 2024-02-01/2024-02-11",
            "2024-03-31",
            null,
            "2024-05-10",
            50));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contradictions")
  @Covers({"SN-4", "SN-2"})
  void resolvesContradictions(Row row) {
    row.holdsTrue();
  }

  static Stream<Row> knowledge() {
    String aged = P3M + ", \"maxAgeDays\": {\"HOUSING\": 30}";
    return Stream.of(
        yes(
            "an open end goes on past R",
            P3M,
            "HOUSING S 2024-01-01/..",
            "2024-12-31",
            "2024-03-31",
            "2024-03-31",
            366),
        yes(
            "an end after R is taken as stated, up to R",
            P3M,
            "HOUSING S 2024-01-01/2024-08-01",
            "2024-04-10",
            "2024-03-31",
            "2024-03-31",
            101),
        unknown(
            "a start after R that was announced before it is not used",
            P3M,
            "HOUSING S 2024-07-01/.. @2024-05-01",
            "2024-06-01"),
        yes(
            "R in the past: what was recorded later about it counts",
            P3M,
            "HOUSING S 2024-01-01/2024-05-01 @2024-09-01",
            "2024-04-01",
            "2024-03-31",
            "2024-03-31",
            92),
        known(
            no(
                "T < R: an open end reaches T, 15 Apr, so nothing is said of 1 May",
                P3M,
                "HOUSING S 2024-01-01/.. @2024-01-02",
                "2024-05-01",
                "2024-03-31",
                null,
                106),
            "2024-04-15"),
        known(
            yes(
                "T < R: a stated end is taken as stated",
                P3M,
                "HOUSING S 2024-01-01/2024-06-01 @2024-01-02",
                "2024-05-01",
                "2024-03-31",
                "2024-03-31",
                122),
            "2024-04-15"),
        known(
            unknown(
                "recorded one minute into 1 Apr in Amsterdam: not known at the end of 31 Mar",
                P3M,
                "HOUSING S 2024-01-01/.. @2024-03-31T22:01:00Z",
                "2024-03-31"),
            "2024-03-31T12:00:00Z"),
        known(
            yes(
                "recorded one minute before midnight in Amsterdam: known at the end of that day,"
                    + " whatever the hour asked for",
                P3M,
                "HOUSING S 2024-01-01/.. @2024-03-31T21:59:00Z",
                "2024-03-31",
                "2024-03-31",
                "2024-03-31",
                91),
            "2024-03-31T08:00:00Z"),
        no(
            "shelf life 30 from 1 Jan: 1..30 Jan, silent from 31 Jan",
            aged,
            "HOUSING S 2024-01-01/.. @2024-01-01",
            "2024-01-31",
            null,
            null,
            30),
        no(
            "the day of confirmation is the first of the 30: on 30 Jan it still counts",
            aged,
            "HOUSING S 2024-01-01/.. @2024-01-01",
            "2024-01-30",
            null,
            "2024-03-31",
            30),
        yes(
            "confirmed late, on 31 Mar: the silence in between is filled",
            aged,
            "HOUSING S 2024-01-01/.. @2024-01-01; HOUSING S 2024-03-31/.. @2024-03-31",
            "2024-03-31",
            "2024-03-31",
            "2024-03-31",
            91),
        yes(
            "closed episodes do not age",
            aged,
            "HOUSING S 2024-01-01/2024-06-01 @2024-01-01",
            "2024-03-31",
            "2024-03-31",
            "2024-03-31",
            91),
        no(
            "an open UNSTABLE does not grow better by itself",
            aged,
            "HOUSING U 2024-01-01/.. @2024-01-01",
            "2024-06-01",
            null,
            null,
            0));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("knowledge")
  @Covers({"SN-3", "SN-8"})
  void knowsWhatWasRecorded(Row row) {
    row.holdsTrue();
  }

  static Stream<Row> corrections() {
    String first = "HOUSING S 2024-01-01/2024-06-01 #a @2024-01-05; ";
    return Stream.of(
        no(
            "shortened to 15 Mar: 74 days, and attained no more",
            P3M,
            first + "HOUSING S 2024-01-01/2024-03-15 #b ~a @2024-06-02",
            "2024-05-01",
            null,
            null,
            74),
        yes(
            "lengthened to 1 Sep",
            P3M,
            first + "HOUSING S 2024-01-01/2024-09-01 #b ~a @2024-06-02",
            "2024-08-31",
            "2024-03-31",
            "2024-03-31",
            244),
        unknown(
            "deleted: superseded by a period without days",
            P3M,
            first + "HOUSING S 2024-01-01/2024-01-01 #b ~a @2024-06-02",
            "2024-05-01"),
        unknown(
            "deleting the correction revives nothing",
            P3M,
            first
                + "HOUSING S 2024-01-01/2024-03-15 #b ~a @2024-06-02;"
                + "HOUSING S 2024-01-01/2024-01-01 #c ~b @2024-06-03",
            "2024-05-01"),
        yes(
            "reopened: the end is taken away",
            P3M,
            first + "HOUSING S 2024-01-01/.. #b ~a @2024-06-02",
            "2024-08-31",
            "2024-03-31",
            "2024-03-31",
            244),
        no(
            "delivered before the record it corrects: the order makes no difference",
            P3M,
            "HOUSING S 2024-01-01/2024-03-15 #b ~a @2024-06-02; " + first,
            "2024-05-01",
            null,
            null,
            74),
        yes(
            "two corrections at one instant both stand: 1 Jan to 15 Mar and 15 Mar to 1 May",
            P3M,
            first
                + "HOUSING S 2024-01-01/2024-03-15 #b ~a @2024-06-02;"
                + "HOUSING S 2024-03-15/2024-05-01 #c ~a @2024-06-02",
            "2024-04-30",
            "2024-03-31",
            "2024-03-31",
            121),
        unknown(
            "a correction whose period lies after R takes the old one away all the same",
            P3M,
            first + "HOUSING S 2024-09-01/2024-10-01 #b ~a @2024-06-02",
            "2024-05-01"),
        yes(
            "an inverted correction corrects nothing",
            P3M,
            first + "HOUSING S 2024-03-15/2024-01-01 #b ~a @2024-06-02",
            "2024-05-01",
            "2024-03-31",
            "2024-03-31",
            122),
        known(
            yes(
                "a correction that was not known yet does not count yet",
                P3M,
                first + "HOUSING S 2024-01-01/2024-03-15 #b ~a @2024-06-02",
                "2024-05-01",
                "2024-03-31",
                "2024-03-31",
                122),
            "2024-06-01"),
        yes(
            "an id of another partner is another observation",
            P3M,
            first + "HOUSING S 2024-01-01/2024-03-15 #b ~a key=clinic/9 @2024-06-02",
            "2024-05-01",
            "2024-03-31",
            "2024-03-31",
            122),
        no(
            "relapse on 1 May ends the mix and does not erase it; again the full three months from"
                + " 11 May",
            P3M,
            "HOUSING S 2024-01-01/2024-05-01; HOUSING U 2024-05-01/2024-05-11; HOUSING S"
                + " 2024-05-11/..",
            "2024-07-01",
            "2024-03-31",
            "2024-08-10",
            121));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("corrections")
  @Covers({"SN-9", "SK-M-D"})
  void takesCorrectionsForFinal(Row row) {
    row.holdsTrue();
  }

  static Stream<Row> mixes() {
    String both = "HOUSING S 2024-01-01/2024-04-10; CARE S 2024-03-01/..";
    return Stream.of(
        no(
            "each area had three months, 31 Mar and 31 May, but never on one day",
            TWO,
            both,
            "2024-06-30",
            null,
            null,
            40),
        yes(
            "housing since 1 Jan, care since 1 Mar: together from 31 May on",
            TWO,
            "HOUSING S 2024-01-01/..; CARE S 2024-03-01/..",
            "2024-06-30",
            "2024-05-31",
            "2024-05-31",
            122),
        yes(
            "mixed lengths: housing 1 month by 31 Jan, care 6 months by 30 Jun",
            "\"areas\": {\"HOUSING\": \"P1M\", \"CARE\": \"P6M\"}",
            "HOUSING S 2024-01-01/..; CARE S 2024-01-01/..",
            "2024-06-30",
            "2024-06-30",
            "2024-06-30",
            182),
        no(
            "two of three: housing and care ready 31 Jan and 29 Feb, one day too early",
            THREE + ", \"required\": 2",
            "HOUSING S 2024-01-01/..; CARE S 2024-02-01/..",
            "2024-02-28",
            null,
            "2024-02-29",
            28),
        yes(
            "two of three on 29 Feb",
            THREE + ", \"required\": 2",
            "HOUSING S 2024-01-01/..; CARE S 2024-02-01/..",
            "2024-02-29",
            "2024-02-29",
            "2024-02-29",
            29),
        yes(
            "two of three may change hands: housing and care, then care and income, in one go",
            THREE + ", \"required\": 2",
            "HOUSING S 2024-01-01/2024-05-01; CARE S 2024-01-01/..; INCOME S 2024-03-01/..",
            "2024-06-30",
            "2024-01-31",
            "2024-01-31",
            182),
        no(
            "a mix since 31 Mar has held three months on 29 Jun: [30 Mar, 29 Jun] would begin too"
                + " early",
            P3M + ", \"heldMonths\": 3",
            "HOUSING S 2024-01-01/..",
            "2024-06-29",
            null,
            "2024-06-30",
            181),
        yes(
            "30 Jun: [1 Apr, 30 Jun] is in the mix",
            P3M + ", \"heldMonths\": 3",
            "HOUSING S 2024-01-01/..",
            "2024-06-30",
            "2024-06-30",
            "2024-06-30",
            182),
        no(
            "held months are projected too: ready 31 Mar, held on 30 Jun",
            P3M + ", \"heldMonths\": 3",
            "HOUSING S 2024-01-01/..",
            "2024-02-01",
            null,
            "2024-06-30",
            32));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("mixes")
  @Covers({"SN-6", "SK-M3", "SK-M-D"})
  void putsAreasTogether(Row row) {
    row.holdsTrue();
  }

  static Stream<Row> qualifiers() {
    String income = "\"areas\": {\"INCOME\": \"P1M\"}";
    String care = "\"areas\": {\"CARE\": \"P1M\"}";
    return Stream.of(
        no(
            "unlawful income is UNSTABLE",
            income,
            "INCOME S 2024-01-01/.. legal=NO",
            "2024-02-01",
            null,
            null,
            0),
        unknown(
            "income of unknown lawfulness is UNKNOWN",
            income,
            "INCOME S 2024-01-01/.. legal=UNKNOWN",
            "2024-02-01"),
        no(
            "first the qualifier, then unknownBreaks",
            income + ", \"unknownBreaks\": true",
            "INCOME S 2024-01-01/.. legal=UNKNOWN",
            "2024-02-01",
            null,
            null,
            0),
        yes(
            "lawful income counts",
            income,
            "INCOME S 2024-01-01/.. legal=YES",
            "2024-01-31",
            "2024-01-31",
            "2024-01-31",
            31),
        unknown(
            "care without evidence is UNKNOWN",
            care,
            "CARE S 2024-01-01/.. evidence=NO",
            "2024-02-01"),
        unknown(
            "care of which nobody knows the evidence is UNKNOWN",
            care,
            "CARE S 2024-01-01/.. evidence=UNKNOWN",
            "2024-02-01"),
        yes(
            "care with evidence counts",
            care,
            "CARE S 2024-01-01/.. evidence=YES",
            "2024-01-31",
            "2024-01-31",
            "2024-01-31",
            31),
        yes(
            "lawfulness says nothing about care",
            care,
            "CARE S 2024-01-01/.. legal=NO",
            "2024-01-31",
            "2024-01-31",
            "2024-01-31",
            31),
        no(
            "unstable stays unstable",
            income,
            "INCOME U 2024-01-01/.. legal=YES",
            "2024-02-01",
            null,
            null,
            0));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("qualifiers")
  @Covers({"SK-M7", "SN-2"})
  void appliesQualifiersFirst(Row row) {
    row.holdsTrue();
  }

  @Test
  @Covers("SN-5")
  void attainedOnABridgedDayIsEstablishedWhenTheGapCloses() {
    StabilityNorm norm = Given.norm(P3M + ", \"gapToleranceDays\": 7");
    List<Observation> seen = Given.seen("HOUSING S 2024-01-01/2024-03-30; HOUSING S 2024-04-03/..");
    MixAssessment during = norm.assess(seen, Moment.asOf(LocalDate.parse("2024-04-02")));
    assertThat(during.attainedOn()).isNull();
    MixAssessment after = norm.assess(seen, Moment.asOf(LocalDate.parse("2024-04-03")));
    assertThat(after.attainedOn()).isEqualTo("2024-03-31");
    assertThat(after.establishedOn()).isEqualTo("2024-04-03");
    assertThat(after.areas().get(0).runs()).singleElement().matches(run -> run.bridgedDays() == 4);
  }

  @Test
  @Covers({"SN-6", "SN-2"})
  void namesLimitingAreasAndAreasWithoutEvidence() {
    MixAssessment mix =
        Given.norm(THREE)
            .assess(
                Given.seen("HOUSING S 2024-01-01/..; CARE S 2024-02-10/.."),
                Moment.asOf(LocalDate.parse("2024-03-01")));
    assertThat(mix.limitingAreas()).containsExactly("INCOME");
    assertThat(mix.areasWithoutEvidence()).containsExactly("INCOME");
    assertThat(mix.areas())
        .extracting(MixAssessment.AreaAssessment::standing)
        .containsExactly(Standing.QUALIFIED, Standing.TOO_SHORT, Standing.SILENT);
    assertThat(mix.areas().get(1).ready()).isEqualTo("2024-03-09");
  }

  @Test
  @Covers("SN-9")
  void exemptDaysCountAsQualifiedAndAreNoEvidence() {
    StabilityNorm norm = Given.norm(TWO);
    ClientFacts facts =
        ClientFacts.of(Given.seen("HOUSING S 2024-01-01/.."))
            .withExemptions(List.of(Given.exemption("CARE", "2024-04-05/2024-05-01")));
    MixAssessment mix = norm.assess(facts, Moment.asOf(LocalDate.parse("2024-04-30")));
    assertThat(mix.holds()).isEqualTo(Holds.YES);
    assertThat(mix.attainedOn()).isEqualTo("2024-04-05");
    assertThat(mix.areasWithoutEvidence()).containsExactly("CARE");
    MixAssessment later = norm.assess(facts, Moment.asOf(LocalDate.parse("2024-05-01")));
    assertThat(later.holds()).isEqualTo(Holds.NO);
    assertThat(later.attainedOn()).isEqualTo("2024-04-05");
  }

  @Test
  @Covers("SN-9")
  void daysBeforeBirthAndFromDeathOnAreSilent() {
    StabilityNorm norm = Given.norm(P3M);
    ClientFacts facts =
        ClientFacts.of(Given.seen("HOUSING S 2024-01-01/.."))
            .withLife(LocalDate.parse("2024-02-01"), LocalDate.parse("2024-06-01"));
    MixAssessment alive = norm.assess(facts, Moment.asOf(LocalDate.parse("2024-05-31")));
    assertThat(alive.attainedOn()).isEqualTo("2024-04-30");
    assertThat(alive.holds()).isEqualTo(Holds.YES);
    MixAssessment dead = norm.assess(facts, Moment.asOf(LocalDate.parse("2024-06-01")));
    assertThat(dead.holds()).isEqualTo(Holds.NO);
    assertThat(dead.attainedOn()).isEqualTo("2024-04-30");
  }

  @Test
  @Covers("SN-9")
  void twoClientsThatAreOneHaveTheUnionOfTheirObservations() {
    ClientFacts one = ClientFacts.of(Given.seen("HOUSING S 2024-01-01/2024-02-15"));
    ClientFacts other = ClientFacts.of(Given.seen("HOUSING S 2024-02-10/.. key=clinic/4"));
    MixAssessment mix =
        Given.norm(P3M).assess(one.merge(other), Moment.asOf(LocalDate.parse("2024-03-31")));
    assertThat(mix.attainedOn()).isEqualTo("2024-03-31");
  }

  @Test
  @Covers("SN-9")
  void theNormValidOnTheDayAnswersForAllDays() {
    StabilityNorms norms =
        StabilityNorms.of(
            List.of(
                Given.agreement("\"areas\": {\"HOUSING\": \"P6M\"}", "2024-05-01/..", 2),
                Given.agreement(P3M, "2020-01-01/2024-05-01", 1)));
    List<Observation> seen = Given.seen("HOUSING S 2024-01-01/..");
    LocalDate last = LocalDate.parse("2024-04-30");
    LocalDate first = LocalDate.parse("2024-05-01");
    assertThat(norms.on(last).orElseThrow().assess(seen, Moment.asOf(last)).holds())
        .isEqualTo(Holds.YES);
    MixAssessment changed = norms.on(first).orElseThrow().assess(seen, Moment.asOf(first));
    assertThat(changed.holds()).isEqualTo(Holds.NO);
    assertThat(changed.projectedOn()).isEqualTo("2024-06-30");
    assertThat(changed.norm().version()).isEqualTo(2);
    assertThat(norms.on(LocalDate.parse("2019-12-31"))).isEmpty();
    assertThatThrownBy(() -> norms.on(last).orElseThrow().assess(seen, Moment.asOf(first)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not valid on 2024-05-01");
  }

  @Test
  void versionsOfOneNormNeverOverlap() {
    assertThatThrownBy(
            () ->
                StabilityNorms.of(
                    List.of(
                        Given.agreement(P3M, "2020-01-01/..", 1),
                        Given.agreement(P3M, "2024-01-01/..", 2))))
        .hasMessageContaining("one version per day");
  }

  @Test
  void daysOutsideTheCalendarAreRefused() {
    assertThatThrownBy(() -> Given.norm(P3M).assess(List.of(), Moment.asOf(LocalDate.MAX)))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> Given.seen("HOUSING S 1849-12-31/.."))
        .isInstanceOf(InvalidValueException.class);
    assertThat(
            Given.norm(P3M)
                .assess(
                    Given.seen("HOUSING S 2200-01-01/2200-12-31"),
                    Moment.asOf(LocalDate.parse("2200-12-31")))
                .attainedOn())
        .isEqualTo("2200-03-31");
  }

  @Test
  @Covers("SK-M5")
  void aPersonConfirmsOnTopOfTheComputedOutcome() {
    StabilityNorm norm = Given.norm(P3M + ", \"confirmationRequired\": true");
    ClientFacts facts = ClientFacts.of(Given.seen("HOUSING S 2024-01-01/.."));
    Moment moment = Moment.asOf(LocalDate.parse("2024-05-01"));
    MixAssessment without = norm.assess(facts, moment);
    assertThat(without.holds()).isEqualTo(Holds.YES);
    assertThat(without.confirmation()).isEqualTo(Confirmed.MISSING);
    assertThat(without.countsNow()).isFalse();
    assertThat(without.countsEver()).isFalse();
    MixAssessment early =
        norm.assess(facts.withConfirmations(List.of(confirmation("2024-03-30"))), moment);
    assertThat(early.countsNow()).isFalse();
    MixAssessment with =
        norm.assess(facts.withConfirmations(List.of(confirmation("2024-03-31"))), moment);
    assertThat(with.confirmation()).isEqualTo(Confirmed.GIVEN);
    assertThat(with.confirmedOn()).isEqualTo("2024-03-31");
    assertThat(with.countsNow()).isTrue();
    assertThat(with.countsEver()).isTrue();
  }

  private static Confirmation confirmation(String on) {
    return new Confirmation(
        SourceKey.of("municipality", "1"),
        LocalDate.parse(on),
        "TRAJECTORY_DIRECTOR",
        Instant.parse(on + "T12:00:00Z"));
  }

  @Test
  @Covers({"SN-1", "SN-4", "SN-8", "SN-9", "SN-2", "SK-M7"})
  void reportsWhatIsOdd() {
    List<Observation> seen =
        Given.seen(
            """
            HOUSING S 2024-06-01/2024-01-01
            HOUSING S 2024-02-01/2024-02-01
            HOUSING S 2025-02-01/.. @2024-05-01
            HOUSING S 2024-01-01/2024-03-01 #a
            HOUSING S 2024-01-01/2024-03-01 #a
            HOUSING S 2024-01-01/2024-02-01 #b ~a
            HOUSING S 2024-01-01/2024-02-15 #c ~a
            HOUSING U 2024-02-10/2024-02-20
            INCOME S 2024-01-01/.. legal=NO
            """);
    assertThat(
            Given.norm(THREE)
                .findings(ClientFacts.of(seen), Moment.asOf(LocalDate.parse("2024-06-01"))))
        .extracting(finding -> finding.reason().toString())
        .containsExactly(
            "SK-M7 QUALIFIER_APPLIED [record:shelter/1, code:INCOME, date:2024-01-01]",
            "SN-1 INVERTED [record:shelter/1, code:HOUSING, date:2024-06-01]",
            "SN-1 NO_DAYS [record:shelter/1, code:HOUSING, date:2024-02-01]",
            "SN-2 DUPLICATE [record:shelter/1, code:HOUSING, date:2024-01-01]",
            "SN-4 CONTRADICTION [code:HOUSING, date:2024-02-10, date:2024-02-15]",
            "SN-8 FUTURE_DATED [record:shelter/1, code:HOUSING, date:2025-02-01]",
            "SN-9 CORRECTED_TWICE [record:shelter/1, code:HOUSING, date:2024-01-01]");
  }

  @Test
  void showsNothingOfHowItWent() {
    assertThat(Given.seen("INCOME U 2024-01-01/..").get(0).toString())
        .doesNotContain("UNSTABLE", "2024");
  }
}
