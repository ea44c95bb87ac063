package nl.ketenkompas.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimespanTest {
  private static final WorkCalendar NL = WorkCalendar.preset("nl");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P0D",
        "P3M",
        "P12W",
        "P90D",
        "P1Y",
        "P5WD",
        "P1Y6M",
        "P3M5WD",
        "P1Y2M3W4D5WD",
        "P99999D"
      })
  void parseInvertsText(String text) {
    assertThat(Timespan.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P",
        "3M",
        "P3",
        "P03M",
        "P0M",
        "P0DP0D",
        "P-3M",
        "P3M1Y",
        "P5WD3D",
        "PT5H",
        "p3m",
        "P3M ",
        "P100000D",
        "P٣M",
        "P1.5M",
        "P3MW",
        "PD"
      })
  void refusesTheRest(String text) {
    assertThatThrownBy(() -> Timespan.parse(text)).hasMessage("timespan: FORMAT").hasNoCause();
  }

  @Test
  void amountsAreZeroTo99999() {
    for (int bad : new int[] {-1, 100_000}) {
      assertThatThrownBy(() -> Timespan.ofYears(bad)).hasMessageContaining("OUT_OF_BOUNDS");
      assertThatThrownBy(() -> Timespan.ofMonths(bad)).hasMessageContaining("OUT_OF_BOUNDS");
      assertThatThrownBy(() -> Timespan.ofWeeks(bad)).hasMessageContaining("OUT_OF_BOUNDS");
      assertThatThrownBy(() -> Timespan.ofDays(bad)).hasMessageContaining("OUT_OF_BOUNDS");
      assertThatThrownBy(() -> Timespan.ofWorkingDays(bad))
          .hasMessage("timespan: " + ValueError.OUT_OF_BOUNDS);
    }
    assertThat(Timespan.ofYears(1)).hasToString("P1Y");
    assertThat(Timespan.ofMonths(2)).hasToString("P2M");
    assertThat(Timespan.ofWeeks(3)).hasToString("P3W");
    assertThat(Timespan.ofDays(4)).hasToString("P4D");
    assertThat(Timespan.ofWorkingDays(99_999)).hasToString("P99999WD");
  }

  @ParameterizedTest
  @CsvSource({
    "P0D, true",
    "P1Y, false",
    "P1M, false",
    "P1W, false",
    "P1D, false",
    "P1WD, false",
  })
  void zeroIsAtOnce(String text, boolean zero) {
    assertThat(Timespan.parse(text).isZero()).isEqualTo(zero);
  }

  @ParameterizedTest
  @Covers("SN-7")
  @CsvSource({
    "2011-05-02, P0D,      START_DAY_NOT_COUNTED, 2011-05-02",
    "2011-05-02, P0D,      START_DAY_COUNTS,      2011-05-02",
    "2011-05-02, P7D,      START_DAY_NOT_COUNTED, 2011-05-09",
    "2011-05-02, P7D,      START_DAY_COUNTS,      2011-05-08",
    "2011-05-02, P1W,      START_DAY_NOT_COUNTED, 2011-05-09",
    "2011-05-02, P2W3D,    START_DAY_NOT_COUNTED, 2011-05-19",
    "2010-11-30, P3M,      START_DAY_NOT_COUNTED, 2011-02-28",
    "2010-11-30, P3M,      START_DAY_COUNTS,      2011-02-27",
    "2010-11-30, P3M,      FULL_CALENDAR_MONTHS,  2011-02-28",
    "2012-02-29, P1Y,      START_DAY_NOT_COUNTED, 2013-02-28",
    "2012-02-29, P1Y,      END_OF_MONTH,          2013-02-27",
    "2011-01-31, P1Y1M,    START_DAY_NOT_COUNTED, 2012-02-29",
    "2011-01-31, P1M1D,    START_DAY_NOT_COUNTED, 2011-03-01",
    "2011-04-21, P1WD,     START_DAY_NOT_COUNTED, 2011-04-22",
    "2011-04-22, P1WD,     START_DAY_NOT_COUNTED, 2011-04-26",
    "2011-04-22, P1WD,     START_DAY_COUNTS,      2011-04-22",
    "2011-04-23, P1WD,     START_DAY_COUNTS,      2011-04-26",
    "2011-04-22, P5WD,     START_DAY_NOT_COUNTED, 2011-05-02",
    "2011-01-31, P3M5WD,   START_DAY_NOT_COUNTED, 2011-05-09",
    "2011-03-31, P1M5WD,   START_DAY_COUNTS,      2011-05-09",
    "2200-12-01, P30D,     START_DAY_NOT_COUNTED, 2200-12-31",
  })
  void lastDay(LocalDate from, String span, MonthRule rule, LocalDate last) {
    assertThat(Timespan.parse(span).lastDay(from, rule, NL)).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "2011-03-31, P1M,   2011-02-28",
    "2011-05-09, P1W,   2011-05-02",
    "2011-05-09, P1Y,   2010-05-09",
    "2011-05-09, P9D,   2011-04-30",
    "2011-04-26, P1WD,  2011-04-22",
    "2011-04-26, P1D1WD, 2011-04-22",
    "2011-05-09, P0D,   2011-05-09",
  })
  void before(LocalDate day, String span, LocalDate earlier) {
    assertThat(Timespan.parse(span).before(day, NL)).isEqualTo(earlier);
  }

  @ParameterizedTest
  @CsvSource({"2200-12-01, P31D", "2200-12-01, P99999D", "2200-12-30, P2WD", "2200-01-01, P1Y"})
  void staysBefore2201(LocalDate from, String span) {
    assertThatThrownBy(
            () -> Timespan.parse(span).lastDay(from, MonthRule.START_DAY_NOT_COUNTED, NL))
        .hasMessageContaining("OUT_OF_BOUNDS");
  }

  @ParameterizedTest
  @CsvSource({"1850-01-01, P1D", "1850-01-31, P1M", "1850-01-02, P1WD", "2201-01-01, P1D"})
  void staysAfter1849(LocalDate day, String span) {
    assertThatThrownBy(() -> Timespan.parse(span).before(day, NL))
        .hasMessageContaining("OUT_OF_BOUNDS");
  }
}
