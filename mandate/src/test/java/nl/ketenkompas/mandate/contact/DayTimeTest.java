package nl.ketenkompas.mandate.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import nl.ketenkompas.model.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTimeTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  @ParameterizedTest
  @CsvSource({
    "2011-05-01,       2011-05-02,       BEFORE",
    "2011-05-01T23:59, 2011-05-02,       BEFORE",
    "2011-05-02,       2011-05-01T23:59, NOT_BEFORE",
    "2011-05-02,       2011-05-02,       NOT_PROVABLE",
    "2011-05-02T09:00, 2011-05-02,       NOT_PROVABLE",
    "2011-05-02,       2011-05-02T09:00, NOT_PROVABLE",
    "2011-05-02T09:00, 2011-05-02T09:01, BEFORE",
    "2011-05-02T09:00, 2011-05-02T09:00, NOT_BEFORE",
    "2011-05-02T09:01, 2011-05-02T09:00, NOT_BEFORE"
  })
  void ordersWhatCanBeOrdered(String one, String other, DayTime.Order order) {
    assertThat(DayTime.parse(one).order(DayTime.parse(other))).isEqualTo(order);
  }

  @ParameterizedTest
  @CsvSource({
    "2011-05-02T09:00, 2011-05-03T09:00, false",
    "2011-05-02T09:00, 2011-05-03T09:01, true",
    "2011-05-02T09:00, 2011-05-03,       false",
    "2011-05-02T09:00, 2011-05-04,       true",
    "2011-05-02,       2011-05-03T23:59, false",
    "2011-05-02,       2011-05-04T00:00, true",
    "2011-05-02,       2011-05-03,       false",
    "2011-05-02,       2011-05-04,       true",
    "2011-03-26T12:00, 2011-03-27T12:30, false",
    "2011-03-26T12:00, 2011-03-27T13:01, true"
  })
  void countsHoursByTheClockOfTheZone(String contact, String later, boolean longer) {
    assertThat(DayTime.parse(contact).longerThan(1, DayTime.parse(later), AMSTERDAM))
        .isEqualTo(longer);
  }

  @Test
  void textIsReadBack() {
    assertThat(DayTime.parse("2011-05-02")).hasToString("2011-05-02");
    assertThat(DayTime.parse("2011-05-02T14:30")).hasToString("2011-05-02T14:30");
    assertThat(DayTime.ofJson("2011-05-02")).isEqualTo(DayTime.parse("2011-05-02"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "morgen", "2011-02-30", "2011-05-02T25:00", "2011-05-02 14:30"})
  void refusesOtherText(String text) {
    assertThatThrownBy(() -> DayTime.parse(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("dayTime: FORMAT");
  }

  @Test
  void refusesDaysOutOfBounds() {
    assertThatThrownBy(() -> DayTime.parse("1492-01-01")).isInstanceOf(InvalidValueException.class);
  }
}
