package nl.ketenkompas.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1850-03-31", "1876-04-16", "1900-04-15", "1913-03-23", "1943-04-25", "1954-04-18",
        "1961-04-02", "1981-04-19", "2000-04-23", "2008-03-23", "2011-04-24", "2014-04-20",
        "2018-04-01", "2019-04-21", "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25",
        "2049-04-18", "2076-04-19", "2100-03-28", "2200-04-06"
      })
  void easter(LocalDate sunday) {
    assertThat(HolidayDate.easter(sunday.getYear())).isEqualTo(sunday);
  }

  @ParameterizedTest
  @ValueSource(ints = {1849, 2201})
  void easterIsKnownFrom1850To2200(int year) {
    assertThatThrownBy(() -> HolidayDate.easter(year)).hasMessage("holidayDate: OUT_OF_BOUNDS");
  }

  @ParameterizedTest
  @CsvSource({
    "12-25,      2011, 2011-12-25",
    "02-29,      2012, 2012-02-29",
    "02-29,      2011,",
    "easter,     2011, 2011-04-24",
    "easter-2,   2011, 2011-04-22",
    "easter+39,  2011, 2011-06-02",
    "2022-05-27, 2022, 2022-05-27",
    "2022-05-27, 2023,",
  })
  void dates(String text, int year, LocalDate day) {
    HolidayDate date = HolidayDate.parse(text);
    assertThat(date).hasToString(text);
    assertThat(date.in(year).orElse(null)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "13-01",
        "02-30",
        "1-1",
        "easter+0",
        "easter+",
        "easter+1000",
        "Easter",
        "2022-02-30",
        "1849-12-31",
        "--12-25"
      })
  void refusesTheRest(String text) {
    assertThatThrownBy(() -> HolidayDate.parse(text))
        .hasMessageStartingWith("holidayDate: ")
        .hasNoCause();
  }

  @ParameterizedTest
  @CsvSource({
    "STAYS,           2013, 2013-04-27",
    "STAYS,           2014, 2014-04-27",
    "SATURDAY_BEFORE, 2014, 2014-04-26",
    "MONDAY_AFTER,    2014, 2014-04-28",
    "MONDAY_AFTER,    2013, 2013-04-27",
    "STAYS,           2010, 2010-04-27",
    "STAYS,           2009,",
    "STAYS,           2020, 2020-04-27",
    "STAYS,           2021,",
  })
  void keptInItsYears(SundayRule sunday, int year, LocalDate day) {
    Holiday holiday =
        new Holiday("DAY", HolidayDate.parse("04-27"), 2010, 2020, null, sunday, null);
    assertThat(holiday.in(year).orElse(null)).isEqualTo(day);
  }

  @Test
  void keptInLustrumYears() {
    Holiday holiday =
        new Holiday("DAY", HolidayDate.parse("05-05"), null, null, 5, SundayRule.STAYS, null);
    assertThat(holiday.in(2010)).contains(LocalDate.of(2010, 5, 5));
    assertThat(holiday.in(2011)).isEmpty();
    assertThat(holiday.in(2015)).contains(LocalDate.of(2015, 5, 5));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "a b,  -,    -,    -, CHARACTERS",
        "DAY, 2012, 2011, -, INVERTED",
        "DAY, 1849, -,    -, OUT_OF_BOUNDS",
        "DAY, -,    2201, -, OUT_OF_BOUNDS",
        "DAY, -,    -,    0, OUT_OF_BOUNDS",
      })
  void checksItsParts(String code, Integer first, Integer last, Integer every, String error) {
    HolidayDate on = HolidayDate.parse("05-05");
    assertThatThrownBy(() -> new Holiday(code, on, first, last, every, SundayRule.STAYS, null))
        .hasMessage("holiday: " + error);
    assertThatThrownBy(() -> new Holiday("DAY", on, null, null, null, SundayRule.STAYS, " "))
        .hasMessage("holiday: EMPTY");
    assertThat(new Holiday("DAY", on, 1850, 2200, 1, SundayRule.STAYS, "law").in(2011)).isPresent();
    assertThat(new Holiday("DAY", on, 2011, 2011, 1, SundayRule.STAYS, "law").in(2011)).isPresent();
  }
}
