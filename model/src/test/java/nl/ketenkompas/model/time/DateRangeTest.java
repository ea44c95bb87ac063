package nl.ketenkompas.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateRangeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2011-01-01/2012-07-01",
        "2011-01-01/..",
        "2011-01-01/2011-01-01",
        "1850-01-01/2200-12-31"
      })
  void parseInvertsText(String text) {
    assertThat(DateRange.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "'',                               FORMAT",
    "2011-01-01,                       FORMAT",
    "2011-01-01/,                      FORMAT",
    "../2011-01-01,                    FORMAT",
    "2011-01-01/2012-02-30,            FORMAT",
    "2011-01-01/2012-01-01/2013-01-01, FORMAT",
    "2011-1-1/..,                      FORMAT",
    "2012-07-01/2011-01-01,            INVERTED",
    "1849-12-31/..,                    OUT_OF_BOUNDS",
    "2011-01-01/2201-01-01,            OUT_OF_BOUNDS",
    "+12345-01-01/..,                  OUT_OF_BOUNDS",
  })
  void refusesTheRest(String text, ValueError reason) {
    assertThatThrownBy(() -> DateRange.parse(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("dateRange: " + reason)
        .hasNoCause();
  }

  @ParameterizedTest
  @CsvSource({
    "2010-12-31, false, false",
    "2011-01-01, true,  true",
    "2012-06-30, true,  true",
    "2012-07-01, false, true",
    "2200-12-31, false, true",
  })
  void endsAreInclusiveThenExclusive(LocalDate day, boolean closed, boolean open) {
    assertThat(DateRange.parse("2011-01-01/2012-07-01").contains(day)).isEqualTo(closed);
    assertThat(DateRange.from(LocalDate.of(2011, 1, 1)).contains(day)).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "2011-01-01/2012-01-01, 2012-01-01/2013-01-01, false",
    "2011-01-01/2012-01-02, 2012-01-01/2013-01-01, true",
    "2011-01-01/..,         2012-01-01/2013-01-01, true",
    "2013-01-01/..,         2012-01-01/2013-01-01, false",
    "2013-01-01/..,         2012-01-01/..,         true",
    "2011-01-01/2014-01-01, 2012-01-01/2013-01-01, true",
    "2012-06-01/2012-06-01, 2012-01-01/2013-01-01, false",
    "2012-06-01/2012-06-01, 2012-06-01/2012-06-01, false",
  })
  void overlapsWhenADayIsShared(String one, String two, boolean overlap) {
    assertThat(DateRange.parse(one).overlaps(DateRange.parse(two))).isEqualTo(overlap);
    assertThat(DateRange.parse(two).overlaps(DateRange.parse(one))).isEqualTo(overlap);
  }

  @Test
  void isEmptyWhenTheEndsAreEqual() {
    LocalDate day = LocalDate.of(2011, 1, 1);
    assertThat(DateRange.of(day, day).isEmpty()).isTrue();
    assertThat(DateRange.of(day, day).contains(day)).isFalse();
    assertThat(DateRange.of(day, day.plusDays(1)).isEmpty()).isFalse();
    assertThat(DateRange.from(day).isEmpty()).isFalse();
  }
}
