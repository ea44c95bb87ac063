package nl.ketenkompas.model.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.Parsed;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.person.PartialDate.Precision;
import nl.ketenkompas.model.person.PartialDate.Relation;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartialDateTest {

  @ParameterizedTest
  @CsvSource({
    "1971-03-14, 1971-03-14, DAY,   1971, 3,  14",
    "19710314,   1971-03-14, DAY,   1971, 3,  14",
    "1971-03,    1971-03,    MONTH, 1971, 3,  0",
    "19710300,   1971-03,    MONTH, 1971, 3,  0",
    "1971,       1971,       YEAR,  1971, 0,  0",
    "19710000,   1971,       YEAR,  1971, 0,  0",
    "unknown,    unknown,    NONE,  0,    0,  0",
    "00000000,   unknown,    NONE,  0,    0,  0",
    "0000,       unknown,    NONE,  0,    0,  0",
    "1850-01-01, 1850-01-01, DAY,   1850, 1,  1",
    "2200-12-31, 2200-12-31, DAY,   2200, 12, 31",
    "1996-02-29, 1996-02-29, DAY,   1996, 2,  29",
    "2000-02-29, 2000-02-29, DAY,   2000, 2,  29",
  })
  void readsAllForms(String text, String written, Precision precision, int y, int m, int d) {
    PartialDate date = PartialDate.parse(text);
    assertThat(date.text()).isEqualTo(written);
    assertThat(date.precision()).isEqualTo(precision);
    assertThat(date.year()).isEqualTo(y);
    assertThat(date.month()).isEqualTo(m);
    assertThat(date.day()).isEqualTo(d);
    assertThat(PartialDate.parse(written)).isEqualTo(date).hasSameHashCodeAs(date);
  }

  @ParameterizedTest
  @CsvSource({
    "'',         EMPTY",
    "' ',        EMPTY",
    "1971-02-29, NONEXISTENT_DATE",
    "1900-02-29, NONEXISTENT_DATE",
    "1971-02-30, NONEXISTENT_DATE",
    "1971-04-31, NONEXISTENT_DATE",
    "1971-13,    NONEXISTENT_DATE",
    "19711301,   NONEXISTENT_DATE",
    "19710014,   NONEXISTENT_DATE",
    "1849-12-31, OUT_OF_BOUNDS",
    "2201-01-01, OUT_OF_BOUNDS",
    "00000314,   OUT_OF_BOUNDS",
    "14-03-1971, FORMAT",
    "1971/03/14, FORMAT",
    "1971-0314,  FORMAT",
    "197103,     FORMAT",
    "71-03-14,   FORMAT",
    "1971x03,    FORMAT",
    "1971-03x14, FORMAT",
    "1971x03-14, FORMAT",
    "197I0314,   FORMAT",
    "1971-+3-14, FORMAT",
    "١٩٧١٠٣١٤,   NON_ASCII_DIGITS",
    "Unknown,    FORMAT",
  })
  void refusesTheRest(String text, ValueError reason) {
    assertThat(PartialDate.tryParse(text)).isEqualTo(Parsed.bad("date", reason));
    assertThatThrownBy(() -> PartialDate.parse(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("date: " + reason)
        .hasNoCause();
  }

  @Test
  void refusesPartsThatDoNotExist() {
    assertThat(PartialDate.of(1971, -1, 0)).isEqualTo(bad(ValueError.NONEXISTENT_DATE));
    assertThat(PartialDate.of(1971, 1, -1)).isEqualTo(bad(ValueError.NONEXISTENT_DATE));
    assertThat(PartialDate.of(-1, 0, 0)).isEqualTo(bad(ValueError.OUT_OF_BOUNDS));
    assertThatThrownBy(() -> PartialDate.of(LocalDate.of(1849, 12, 31)))
        .isInstanceOf(InvalidValueException.class);
  }

  private static Parsed<PartialDate> bad(ValueError error) {
    return Parsed.bad("date", error);
  }

  @ParameterizedTest
  @CsvSource({
    "19710314, 19710314, EQUAL",
    "19710314, 19710315, CONTRADICTING",
    "19710314, 19710414, CONTRADICTING",
    "19710314, 19720314, CONTRADICTING",
    "19710000, 19710314, COMPATIBLE",
    "19710300, 19710314, COMPATIBLE",
    "19710400, 19710314, CONTRADICTING",
    "19720000, 19710314, CONTRADICTING",
    "19710000, 19710000, COMPATIBLE",
    "19710300, 19710300, COMPATIBLE",
    "19710300, 19710000, COMPATIBLE",
    "19950200, 19950217, COMPATIBLE",
    "00000000, 19950217, COMPATIBLE",
    "00000000, 00000000, COMPATIBLE",
  })
  @Covers("SK-C7")
  void comparesWhatIsKnown(String one, String two, Relation relation) {
    assertThat(PartialDate.parse(one).relationTo(PartialDate.parse(two))).isEqualTo(relation);
    assertThat(PartialDate.parse(two).relationTo(PartialDate.parse(one))).isEqualTo(relation);
  }

  @Test
  void isACivilDateOnlyWhenWhole() {
    assertThat(PartialDate.parse("19710314").toLocalDate()).contains(LocalDate.of(1971, 3, 14));
    assertThat(PartialDate.parse("19710300").toLocalDate()).isEmpty();
    assertThat(PartialDate.UNKNOWN.toLocalDate()).isEmpty();
    assertThat(PartialDate.of(LocalDate.of(1971, 3, 14)))
        .isEqualTo(PartialDate.parse("1971-03-14"));
  }

  @Test
  void sortsWhatIsUnknownFirst() {
    assertThat(PartialDate.UNKNOWN)
        .isLessThan(PartialDate.parse("1971"))
        .isNotEqualTo(PartialDate.parse("1971"))
        .isNotEqualTo("unknown");
    assertThat(PartialDate.parse("1971")).isLessThan(PartialDate.parse("1971-03"));
    assertThat(PartialDate.parse("1971-03")).isLessThan(PartialDate.parse("1971-03-01"));
  }

  @Test
  void showsThePrecisionOnly() {
    assertThat(PartialDate.parse("1971-03-14")).hasToString("PartialDate[DAY]");
    assertThat(PartialDate.parse("1971-03-14").hashCode()).isNotEqualTo(19710314);
  }
}
