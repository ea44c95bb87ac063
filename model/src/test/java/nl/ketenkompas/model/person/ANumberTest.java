package nl.ketenkompas.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import nl.ketenkompas.model.Parsed;
import nl.ketenkompas.model.ValueError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ANumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"1010101010", "1010101025", "1010101291", "1010101819"})
  void readsTenDigits(String text) {
    assertThat(ANumber.parse(text).text()).isEqualTo(text);
    assertThat(ANumber.parse(text))
        .isEqualTo(ANumber.parse(text))
        .hasSameHashCodeAs(ANumber.parse(text))
        .hasToString("ANumber[**********]");
  }

  @ParameterizedTest
  @CsvSource({
    "'',          EMPTY",
    "101010101,   LENGTH",
    "10101010100, LENGTH",
    "0000000000,  ALL_ZEROS",
    "0101010101,  FORMAT",
    "1010101011,  FORMAT",
    "1100101010,  FORMAT",
    "1010101012,  ELEVEN_TEST",
    "1010101015,  ELEVEN_TEST",
    "2010101010,  ELEVEN_TEST",
    "101010101A,  CHARACTERS",
    "١010101010,  NON_ASCII_DIGITS",
  })
  void refusesTheRest(String text, ValueError reason) {
    assertThat(ANumber.tryParse(text)).isEqualTo(Parsed.bad("aNumber", reason));
  }

  @Test
  void sortsByNumber() {
    assertThat(ANumber.parse("1010101010"))
        .isLessThan(ANumber.parse("1010101025"))
        .isNotEqualTo(ANumber.parse("1010101025"))
        .isNotEqualTo("1010101010");
  }
}
