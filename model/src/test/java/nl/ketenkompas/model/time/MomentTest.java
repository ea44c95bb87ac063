package nl.ketenkompas.model.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTest {

  @Test
  void everythingRecordedCounts() {
    LocalDate day = LocalDate.of(2012, 3, 1);
    assertThat(Moment.asOf(day))
        .isEqualTo(new Moment(day, Instant.MAX))
        .hasToString("2012-03-01@..");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2012-03-01@..", "2012-03-01@2012-04-15T09:30:00Z"})
  void parseInvertsText(String text) {
    assertThat(Moment.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2012-03-01", "2012-03-01@", "2012-02-30@..", "2012-03-01@2012-04-15", "@.."})
  void refusesTheRest(String text) {
    assertThatThrownBy(() -> Moment.parse(text)).hasMessage("moment: FORMAT").hasNoCause();
  }
}
