package nl.ketenkompas.model.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.OptionalInt;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeTest {

  @ParameterizedTest
  @CsvSource({
    "1996-02-29, 2016-02-28, 19",
    "1996-02-29, 2016-02-29, 20",
    "1996-02-29, 2017-02-28, 20",
    "1996-02-29, 2017-03-01, 21",
    "2000-06-15, 2010-06-14, 9",
    "2000-06-15, 2010-06-15, 10",
    "2000-06-15, 2010-06-16, 10",
    "2000-06-15, 2010-05-31, 9",
    "2000-06-15, 2010-07-01, 10",
    "2000-06-15, 2000-06-15, 0",
    "2000-06-15, 2000-07-14, 0",
    "2000-06-15, 2000-06-14, ",
    "2000-06-15, 2000-05-15, ",
    "2000-06-15, 1999-06-15, ",
    "2000-06,    2010-05-31, 9",
    "2000-06,    2010-06-01, ",
    "2000-06,    2010-06-30, ",
    "2000-06,    2010-07-01, 10",
    "2000-06,    2000-06-30, ",
    "2000-06,    2000-05-01, ",
    "2000,       2010-12-31, ",
    "unknown,    2010-12-31, ",
  })
  void followsTheRegister(String birth, LocalDate day, Integer age) {
    assertThat(PartialDate.parse(birth).ageOn(day))
        .isEqualTo(age == null ? OptionalInt.empty() : OptionalInt.of(age));
  }

  @ParameterizedTest
  @CsvSource({
    "2002-07-01, 2002-06-30, 19",
    "2002-07-01, 2002-07-01, ",
    "2002-07,    2002-06-30, 19",
    "2002,       2001-12-31, 18",
    "2002,       2002-01-01, ",
    "unknown,    1990-01-01, ",
  })
  void deathEndsIt(String death, LocalDate day, Integer age) {
    PersonRecord person =
        PersonRecord.of(SourceKey.of("a", "1"))
            .withBirthDate(PartialDate.parse("1983-05-26"))
            .withDeathDate(PartialDate.parse(death));
    assertThat(person.ageOn(day))
        .isEqualTo(age == null ? OptionalInt.empty() : OptionalInt.of(age));
    assertThat(person.withDeathDate(null).ageOn(day)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "1971-01-01, true",
    "1971-01-02, false",
    "1971-02-01, false",
    "1971-01,    false",
    "1971,       false",
    "unknown,    false",
  })
  void newYearsDayMayStandForTheYear(String date, boolean may) {
    assertThat(PartialDate.parse(date).mayStandForYear()).isEqualTo(may);
  }

  @ParameterizedTest
  @CsvSource({
    "2026, 26, 2026",
    "2026, 27, 1927",
    "2026, 0,  2000",
    "2026, 99, 1999",
    "1949, 49, 1949",
    "1949, 50, 1850",
    "2200, 0,  2200",
    "2200, 1,  2101",
  })
  void twoDigitsMeanAYearOfTheHundred(int latest, int twoDigits, int year) {
    assertThat(CenturyRule.upTo(latest).year(twoDigits)).isEqualTo(year);
    assertThat(CenturyRule.parse(CenturyRule.upTo(latest).toString()).latest()).isEqualTo(latest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1927", "1927..2027", "1928..2026", "1849..1948", "2102..2201", "a..b"})
  void refusesOtherRules(String text) {
    assertThatThrownBy(() -> CenturyRule.parse(text)).hasMessageStartingWith("centuryRule: ");
  }

  @Test
  void refusesYearsOfMoreThanTwoDigits() {
    assertThatThrownBy(() -> CenturyRule.upTo(2026).year(100))
        .hasMessageContaining("OUT_OF_BOUNDS");
    assertThatThrownBy(() -> CenturyRule.upTo(2026).year(-1)).hasMessageContaining("OUT_OF_BOUNDS");
  }
}
