package nl.ketenkompas.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {
  private static final WorkCalendar NL = WorkCalendar.preset("nl");

  @ParameterizedTest
  @CsvSource({
    "nl, 2011, 01-01 NEW_YEAR; 04-24 EASTER_SUNDAY; 04-25 EASTER_MONDAY; 04-30 QUEENS_DAY;"
        + " 05-05 LIBERATION_DAY; 06-02 ASCENSION; 06-12 WHIT_SUNDAY; 06-13 WHIT_MONDAY;"
        + " 12-25 CHRISTMAS; 12-26 BOXING_DAY",
    "nl, 2026, 01-01 NEW_YEAR; 04-05 EASTER_SUNDAY; 04-06 EASTER_MONDAY; 04-27 KINGS_DAY;"
        + " 05-05 LIBERATION_DAY; 05-14 ASCENSION; 05-24 WHIT_SUNDAY; 05-25 WHIT_MONDAY;"
        + " 12-25 CHRISTMAS; 12-26 BOXING_DAY",
    "nl-lustrum, 2011, 01-01 NEW_YEAR; 04-24 EASTER_SUNDAY; 04-25 EASTER_MONDAY;"
        + " 04-30 QUEENS_DAY; 06-02 ASCENSION; 06-12 WHIT_SUNDAY; 06-13 WHIT_MONDAY;"
        + " 12-25 CHRISTMAS; 12-26 BOXING_DAY",
    "nl-lustrum, 2015, 01-01 NEW_YEAR; 04-05 EASTER_SUNDAY; 04-06 EASTER_MONDAY; 04-27 KINGS_DAY;"
        + " 05-05 LIBERATION_DAY; 05-14 ASCENSION; 05-24 WHIT_SUNDAY; 05-25 WHIT_MONDAY;"
        + " 12-25 CHRISTMAS; 12-26 BOXING_DAY",
    "termijnenwet, 2022, 01-01 NEW_YEAR; 04-15 GOOD_FRIDAY; 04-18 EASTER_MONDAY; 04-27 KINGS_DAY;"
        + " 05-05 LIBERATION_DAY; 05-26 ASCENSION; 06-06 WHIT_MONDAY; 12-25 CHRISTMAS;"
        + " 12-26 BOXING_DAY",
    "nl, 1900, 01-01 NEW_YEAR; 04-15 EASTER_SUNDAY; 04-16 EASTER_MONDAY; 05-24 ASCENSION;"
        + " 06-03 WHIT_SUNDAY; 06-04 WHIT_MONDAY; 08-31 QUEENS_DAY; 12-25 CHRISTMAS;"
        + " 12-26 BOXING_DAY",
    "nl, 1850, 01-01 NEW_YEAR; 03-31 EASTER_SUNDAY; 04-01 EASTER_MONDAY; 05-09 ASCENSION;"
        + " 05-19 WHIT_SUNDAY; 05-20 WHIT_MONDAY; 12-25 CHRISTMAS; 12-26 BOXING_DAY",
    "nl, 2200, 01-01 NEW_YEAR; 04-06 EASTER_SUNDAY; 04-07 EASTER_MONDAY; 04-26 KINGS_DAY;"
        + " 05-05 LIBERATION_DAY; 05-15 ASCENSION; 05-25 WHIT_SUNDAY; 05-26 WHIT_MONDAY;"
        + " 12-25 CHRISTMAS; 12-26 BOXING_DAY",
    "nl, 2008, 01-01 NEW_YEAR; 03-23 EASTER_SUNDAY; 03-24 EASTER_MONDAY; 04-30 QUEENS_DAY;"
        + " 05-01 ASCENSION; 05-05 LIBERATION_DAY; 05-11 WHIT_SUNDAY; 05-12 WHIT_MONDAY;"
        + " 12-25 CHRISTMAS; 12-26 BOXING_DAY",
  })
  @Covers("ATW-3")
  void holidaysOfAYear(String calendar, int year, String days) {
    String found =
        WorkCalendar.preset(calendar).holidaysIn(year).entrySet().stream()
            .map(
                day ->
                    day.getKey().toString().substring(5) + " " + String.join("+", day.getValue()))
            .collect(Collectors.joining("; "));
    assertThat(found).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "1890-08-31,", "1891-08-31, QUEENS_DAY", "1948-08-31, QUEENS_DAY", "1949-08-31,",
    "1948-04-30,", "1949-04-30, QUEENS_DAY", "1950-04-30,", "1950-05-01, QUEENS_DAY",
    "1967-05-01, QUEENS_DAY", "1972-05-01, QUEENS_DAY", "1978-05-01, QUEENS_DAY", "1978-04-30,",
    "1979-04-30, QUEENS_DAY", "1980-04-30, QUEENS_DAY", "1989-04-30,", "1989-04-29, QUEENS_DAY",
    "1989-05-01,", "1995-04-29, QUEENS_DAY", "2000-04-29, QUEENS_DAY", "2006-04-29, QUEENS_DAY",
    "2012-04-30, QUEENS_DAY", "2013-04-30, QUEENS_DAY", "2014-04-30,", "2013-04-27,",
    "2014-04-27,", "2014-04-26, KINGS_DAY", "2015-04-27, KINGS_DAY", "2025-04-26, KINGS_DAY",
    "2025-04-27,", "2031-04-26, KINGS_DAY", "2026-04-27, KINGS_DAY",
  })
  void kingsAndQueensDays(LocalDate day, String code) {
    assertThat(NL.holidaysOn(day)).isEqualTo(code == null ? List.of() : List.of(code));
  }

  @Test
  void twoHolidaysCanShareADay() {
    WorkCalendar calendar = NL.with(Holiday.of("LABOUR_DAY", "05-01"));
    assertThat(calendar.holidaysOn(LocalDate.of(2008, 5, 1)))
        .containsExactly("ASCENSION", "LABOUR_DAY");
    assertThat(calendar.without("ASCENSION").holidaysOn(LocalDate.of(2008, 5, 1)))
        .containsExactly("LABOUR_DAY");
  }

  @ParameterizedTest
  @CsvSource({
    "2011-04-22, true,  2011-04-22, 2011-04-22",
    "2011-04-23, false, 2011-04-26, 2011-04-22",
    "2011-04-24, false, 2011-04-26, 2011-04-22",
    "2011-04-25, false, 2011-04-26, 2011-04-22",
    "2011-04-26, true,  2011-04-26, 2011-04-26",
    "2011-12-31, false, 2012-01-02, 2011-12-30",
    "1850-01-02, true,  1850-01-02, 1850-01-02",
    "2200-12-31, true,  2200-12-31, 2200-12-31",
  })
  void workingDays(LocalDate day, boolean working, LocalDate after, LocalDate before) {
    assertThat(NL.isWorkingDay(day)).isEqualTo(working);
    assertThat(NL.onOrAfter(day)).isEqualTo(after);
    assertThat(NL.onOrBefore(day)).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "2011-04-22, 0,  2011-04-22", "2011-04-23, 0,  2011-04-23", "2011-04-22, 1,  2011-04-26",
    "2011-04-23, 1,  2011-04-26", "2011-04-26, -1, 2011-04-22", "2011-04-25, -1, 2011-04-22",
    "2011-04-26, -2, 2011-04-21", "2011-12-23, 1,  2011-12-27", "2011-12-23, 6,  2012-01-03",
    "1850-01-01, 1,  1850-01-02", "2200-12-30, 1,  2200-12-31", "2011-01-03, 254, 2011-12-30",
  })
  void plusWorkingDays(LocalDate day, int count, LocalDate expected) {
    assertThat(NL.plusWorkingDays(day, count)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2011-04-18, 2011-04-25, 5", "2011-04-22, 2011-04-26, 1", "2011-04-23, 2011-04-26, 0",
    "2011-04-26, 2011-04-26, 0", "2011-04-26, 2011-04-22, -1", "1850-01-01, 1850-01-03, 1",
    "2200-12-29, 2200-12-31, 2",
  })
  void workingDaysBetween(LocalDate from, LocalDate until, int days) {
    assertThat(NL.workingDaysBetween(from, until)).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({"2200-12-31, 1", "1850-01-02, -1", "2011-01-01, 99999", "2011-01-01, -99999"})
  void doesNotLeave1850To2200(LocalDate day, int count) {
    assertThatThrownBy(() -> NL.plusWorkingDays(day, count))
        .hasMessage("workCalendar: OUT_OF_BOUNDS");
  }

  @ParameterizedTest
  @CsvSource({"1849-12-31", "2201-01-01"})
  void refusesDaysOutside1850To2200(LocalDate day) {
    assertThatThrownBy(() -> NL.isWorkingDay(day)).hasMessage("workCalendar: OUT_OF_BOUNDS");
    assertThatThrownBy(() -> NL.holidaysOn(day)).hasMessage("workCalendar: OUT_OF_BOUNDS");
  }

  @Test
  void aHolidayOfTheBoundsMayFallOutside() {
    Holiday eve =
        new Holiday(
            "EVE", HolidayDate.parse("01-01"), null, null, null, SundayRule.SATURDAY_BEFORE, null);
    Holiday after =
        new Holiday(
            "AFTER", HolidayDate.parse("12-31"), null, null, null, SundayRule.MONDAY_AFTER, null);
    WorkCalendar calendar = WorkCalendar.of("odd", null, List.of(eve, after));
    assertThat(calendar.holidaysIn(2011))
        .containsOnlyKeys(LocalDate.of(2011, 1, 1), LocalDate.of(2011, 12, 31));
    assertThat(calendar.holidaysOn(LocalDate.of(2011, 12, 31))).containsExactly("EVE", "AFTER");
    assertThat(calendar.holidaysIn(2012)).containsOnlyKeys(LocalDate.of(2012, 12, 31));
    assertThat(calendar.holidaysIn(2018))
        .containsOnlyKeys(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31));
    assertThat(calendar.holidaysIn(2023)).isEmpty();
    assertThat(calendar.holidaysIn(2024))
        .containsOnlyKeys(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));
    WorkCalendar early =
        WorkCalendar.of("early", null, List.of(Holiday.of("ADVENT", "easter-120")));
    assertThat(early.holidaysIn(1850)).containsOnlyKeys(LocalDate.of(1850, 12, 21));
    assertThat(early.isWorkingDay(LocalDate.of(1850, 1, 1))).isTrue();
  }

  @Test
  void aChainAddsAndDropsDays() {
    LocalDate liberation = LocalDate.of(2011, 5, 5);
    WorkCalendar without = NL.without("LIBERATION_DAY");
    assertThat(NL.isWorkingDay(liberation)).isFalse();
    assertThat(without.isWorkingDay(liberation)).isTrue();
    assertThat(without.without("LIBERATION_DAY")).isEqualTo(without);
    Holiday bridge = Holiday.of("BRIDGE", "2011-06-03");
    WorkCalendar with = NL.with(bridge);
    assertThat(with.isWorkingDay(LocalDate.of(2011, 6, 3))).isFalse();
    assertThat(with.isWorkingDay(LocalDate.of(2012, 6, 4))).isTrue();
    assertThat(with.with(bridge)).isSameAs(with);
    assertThat(with.holidays()).hasSize(NL.holidays().size() + 1).endsWith(bridge);
    assertThat(with.without("BRIDGE")).isEqualTo(NL).hasSameHashCodeAs(NL);
    assertThat(with).isNotEqualTo(NL).hasToString("nl [SATURDAY, SUNDAY] 14 holidays");
  }

  @Test
  void theWeekendIsData() {
    WorkCalendar six = WorkCalendar.of("six", Set.of(DayOfWeek.SUNDAY), null);
    WorkCalendar seven = WorkCalendar.of("seven", Set.of(), null);
    LocalDate saturday = LocalDate.of(2011, 4, 23);
    assertThat(six.isWorkingDay(saturday)).isTrue();
    assertThat(six.isWorkingDay(saturday.plusDays(1))).isFalse();
    assertThat(seven.isWorkingDay(saturday.plusDays(1))).isTrue();
    assertThat(six.weekend()).containsExactly(DayOfWeek.SUNDAY);
    assertThat(six).isNotEqualTo(WorkCalendar.of("six", null, null)).isNotEqualTo("six");
    assertThat(six).isNotEqualTo(WorkCalendar.of("other", Set.of(DayOfWeek.SUNDAY), null));
    assertThatThrownBy(() -> WorkCalendar.of("none", EnumSet.allOf(DayOfWeek.class), null))
        .hasMessage("workCalendar: EMPTY");
    assertThatThrownBy(() -> WorkCalendar.of("a b", null, null))
        .hasMessage("workCalendar: CHARACTERS");
  }

  @Test
  void presetsAreNamed() {
    assertThat(WorkCalendar.presets())
        .containsExactlyInAnyOrder("nl", "nl-lustrum", "termijnenwet");
    assertThat(WorkCalendar.presets())
        .allSatisfy(id -> assertThat(WorkCalendar.preset(id).id()).isEqualTo(id));
    assertThat(NL.holidays()).allSatisfy(h -> assertThat(h.source()).isNotBlank());
    assertThatThrownBy(() -> WorkCalendar.preset("be")).hasMessage("workCalendar: UNKNOWN_CODE");
  }
}
