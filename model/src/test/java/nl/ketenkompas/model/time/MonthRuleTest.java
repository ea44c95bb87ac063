package nl.ketenkompas.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Covers("SN-7")
class MonthRuleTest {

  @ParameterizedTest
  @CsvSource({
    // from, months, start counts, not counted, end of month, full calendar months: due, then last
    "2010-11-28, 3, 2011-02-28 2011-02-27, 2011-02-28, 2011-02-28 2011-02-27, 2011-03-01"
        + " 2011-02-28",
    "2010-11-29, 3, 2011-02-28 2011-02-27, 2011-02-28, 2011-02-28 2011-02-27, 2011-03-01"
        + " 2011-02-28",
    "2010-11-30, 3, 2011-02-28 2011-02-27, 2011-02-28, 2011-02-28 2011-02-27, 2011-03-01"
        + " 2011-02-28",
    "2011-11-30, 3, 2012-02-29 2012-02-28, 2012-02-29, 2012-02-29 2012-02-28, 2012-03-01"
        + " 2012-02-29",
    "2011-01-31, 1, 2011-02-28 2011-02-27, 2011-02-28, 2011-02-28 2011-02-27, 2011-03-01"
        + " 2011-02-28",
    "2011-01-31, 3, 2011-04-30 2011-04-29, 2011-04-30, 2011-04-30 2011-04-29, 2011-05-01"
        + " 2011-04-30",
    "2012-02-29, 12, 2013-02-28 2013-02-27, 2013-02-28, 2013-02-28 2013-02-27, 2013-03-01"
        + " 2013-02-28",
    "2016-02-29, 3, 2016-05-29 2016-05-28, 2016-05-29, 2016-05-31 2016-05-30, 2016-06-01"
        + " 2016-05-31",
    "2011-02-28, 3, 2011-05-28 2011-05-27, 2011-05-28, 2011-05-31 2011-05-30, 2011-06-01"
        + " 2011-05-31",
    "2012-02-28, 3, 2012-05-28 2012-05-27, 2012-05-28, 2012-05-28 2012-05-27, 2012-06-01"
        + " 2012-05-31",
    "2011-03-01, 3, 2011-06-01 2011-05-31, 2011-06-01, 2011-06-01 2011-05-31, 2011-06-01"
        + " 2011-05-31",
    "2011-03-02, 1, 2011-04-02 2011-04-01, 2011-04-02, 2011-04-02 2011-04-01, 2011-05-01"
        + " 2011-04-30",
    "2011-12-31, 1, 2012-01-31 2012-01-30, 2012-01-31, 2012-01-31 2012-01-30, 2012-02-01"
        + " 2012-01-31",
    "1850-01-01, 1, 1850-02-01 1850-01-31, 1850-02-01, 1850-02-01 1850-01-31, 1850-02-01"
        + " 1850-01-31",
  })
  void countsFromTheAnchorAndClampsToTheMonthEnd(
      LocalDate from, int months, String counts, String not, String end, String full) {
    assertThat(both(MonthRule.START_DAY_COUNTS, from, months)).isEqualTo(counts);
    assertThat(both(MonthRule.START_DAY_NOT_COUNTED, from, months)).isEqualTo(not + " " + not);
    assertThat(both(MonthRule.END_OF_MONTH, from, months)).isEqualTo(end);
    assertThat(both(MonthRule.FULL_CALENDAR_MONTHS, from, months)).isEqualTo(full);
  }

  private static String both(MonthRule rule, LocalDate from, int months) {
    return rule.due(from, months) + " " + rule.lastDay(from, months);
  }

  @Test
  void noMonthsLeadToTheDayItself() {
    LocalDate day = LocalDate.of(2011, 1, 31);
    for (MonthRule rule : MonthRule.values()) {
      assertThat(rule.due(day, 0)).isEqualTo(day);
      assertThatThrownBy(() -> rule.lastDay(day, 0)).hasMessage("monthRule: OUT_OF_BOUNDS");
      assertThatThrownBy(() -> rule.due(day, -1)).hasMessage("monthRule: OUT_OF_BOUNDS");
    }
  }

  @ParameterizedTest
  @CsvSource({"1849-12-31, 1", "2200-12-01, 1", "2201-01-01, 0"})
  void staysWithin1850And2200(LocalDate from, int months) {
    assertThatThrownBy(() -> MonthRule.START_DAY_COUNTS.due(from, months))
        .hasMessage("monthRule: OUT_OF_BOUNDS");
  }

  @Test
  void onlyOneRuleLeavesTheStartDayOut() {
    assertThat(MonthRule.values())
        .filteredOn(rule -> !rule.countsStartDay())
        .containsExactly(MonthRule.START_DAY_NOT_COUNTED);
  }

  @ParameterizedTest
  @CsvSource({
    "START_DAY_COUNTS, 2250-02-28",
    "START_DAY_NOT_COUNTED, 2250-02-28",
    "END_OF_MONTH, 2250-02-28",
    "FULL_CALENDAR_MONTHS, 2250-03-01",
  })
  void countedGoesOnBeyondTheYear2200(MonthRule rule, LocalDate day) {
    LocalDate from = LocalDate.of(2199, 11, 30);

    assertThat(rule.counted(from, 603)).isEqualTo(day);
    assertThatThrownBy(() -> rule.due(from, 603)).hasMessage("monthRule: OUT_OF_BOUNDS");
  }
}
