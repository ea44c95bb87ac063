package nl.ketenkompas.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.MonthRule;
import nl.ketenkompas.monitoring.agreement.NormLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Covers({"SN-7", "SN-5"})
class AreaNormTest {
  /** Days after which the Gregorian calendar repeats itself. */
  private static final int FOUR_HUNDRED_YEARS = 146_097;

  private static AreaNorm norm(String length, MonthRule rule) {
    return new AreaNorm("HOUSING", NormLength.parse(length), rule, 0, true);
  }

  private static int day(String date) {
    return Days.of(LocalDate.parse(date));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-11-28, P3M, START_DAY_COUNTS, 2023-02-27",
    "2022-11-29, P3M, START_DAY_COUNTS, 2023-02-27",
    "2022-11-30, P3M, START_DAY_COUNTS, 2023-02-27",
    "2023-11-30, P3M, START_DAY_COUNTS, 2024-02-28",
    "2023-01-31, P1M, START_DAY_COUNTS, 2023-02-27",
    "2023-01-31, P3M, START_DAY_COUNTS, 2023-04-29",
    "2024-02-29, P12M, START_DAY_COUNTS, 2025-02-27",
    "2016-02-29, P3M, START_DAY_NOT_COUNTED, 2016-05-29",
    "2022-11-30, P3M, START_DAY_NOT_COUNTED, 2023-02-28",
    "2023-02-28, P3M, END_OF_MONTH, 2023-05-30",
    "2023-02-27, P3M, END_OF_MONTH, 2023-05-26",
    "2024-02-28, P3M, END_OF_MONTH, 2024-05-27",
    "2024-04-30, P1M, END_OF_MONTH, 2024-05-30",
    "2024-01-01, P1M, FULL_CALENDAR_MONTHS, 2024-01-31",
    "2024-01-02, P1M, FULL_CALENDAR_MONTHS, 2024-02-29",
    "2023-12-31, P2M, FULL_CALENDAR_MONTHS, 2024-02-29",
    "2024-01-01, P1D, START_DAY_COUNTS, 2024-01-01",
    "2024-01-01, P1D, START_DAY_NOT_COUNTED, 2024-01-02",
    "2023-02-01, P90D, END_OF_MONTH, 2023-05-01",
    "2024-01-01, P12W, FULL_CALENDAR_MONTHS, 2024-03-24",
    "2024-01-01, P12W, START_DAY_NOT_COUNTED, 2024-03-25",
    "1850-01-01, P1M, START_DAY_COUNTS, 1850-01-31",
    "2200-12-31, P1M, START_DAY_COUNTS, 2201-01-30"
  })
  void longEnoughOn(String from, String length, MonthRule rule, String attained) {
    AreaNorm norm = norm(length, rule);
    assertThat(Days.date(norm.attainedOn(day(from)))).isEqualTo(attained);
    assertThat(norm.dueOn(day(from))).isEqualTo(day(attained));
    assertThat(norm.dueOn(day(from))).as("from the table").isEqualTo(day(attained));
  }

  @ParameterizedTest
  @EnumSource
  void fourHundredYearsLaterEveryMonthIsTheSame(MonthRule rule) {
    for (String length : new String[] {"P1M", "P3M", "P12M", "P90D", "P12W"}) {
      AreaNorm norm = norm(length, rule);
      for (int day = day("1899-12-31"); day < day("1905-01-02"); day++) {
        assertThat(norm.attainedOn(day + FOUR_HUNDRED_YEARS))
            .isEqualTo(norm.attainedOn(day) + FOUR_HUNDRED_YEARS);
        assertThat(Days.date(norm.attainedOn(day)))
            .isEqualTo(NaiveNorm.attainedOn(Days.date(day), NormLength.parse(length), rule));
        assertThat(SecondReading.attained(day, length, rule.name()))
            .isEqualTo(norm.attainedOn(day));
      }
    }
  }

  @Test
  void anObservationTakes24BytesInColumns() {
    int bytes = 0;
    for (Field column : Columns.class.getDeclaredFields()) {
      if (!Modifier.isStatic(column.getModifiers())) {
        Class<?> value = column.getType().getComponentType();
        bytes += value == int.class ? 4 : 2;
        assertThat(value).isIn(int.class, short.class, char.class);
      }
    }
    assertThat(bytes).isEqualTo(24);
  }
}
