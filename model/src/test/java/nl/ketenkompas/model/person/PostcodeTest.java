package nl.ketenkompas.model.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.ketenkompas.model.Parsed;
import nl.ketenkompas.model.ValueError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodeTest {

  @ParameterizedTest
  @ValueSource(strings = {"9712AB", "9712 AB", "9712ab", "9712 aB"})
  void readsWithOrWithoutSpaceInEitherCase(String text) {
    assertThat(Postcode.parse(text).text()).isEqualTo("9712AB");
    assertThat(Postcode.parse(text))
        .isEqualTo(Postcode.parse("9712AB"))
        .hasSameHashCodeAs(Postcode.parse("9712AB"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000AA", "9999ZZ", "1011SB", "1011AS", "1011XS"})
  void readsTheEdges(String text) {
    assertThat(Postcode.parse(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "'',         EMPTY",
    "'  ',       EMPTY",
    "0712AB,     CHARACTERS",
    "97I2AB,     CHARACTERS",
    "9712A1,     CHARACTERS",
    "97121B,     CHARACTERS",
    "9712-AB,    LENGTH",
    "971 2AB,    LENGTH",
    "9712  AB,   LENGTH",
    "9712A,      LENGTH",
    "9712ABC,    LENGTH",
    "9712SA,     UNKNOWN_CODE",
    "9712sd,     UNKNOWN_CODE",
    "9712 SS,    UNKNOWN_CODE",
    "9712ßA,     CHARACTERS",
    "9712ıB,     CHARACTERS",
    "9712ſB,     CHARACTERS",
    "9712ÀB,     CHARACTERS",
    "9712[B,     CHARACTERS",
    "9712@B,     CHARACTERS",
    "9712{b,     CHARACTERS",
    "9712`b,     CHARACTERS",
    "97١2AB,     NON_ASCII_DIGITS",
  })
  void refusesTheRest(String text, ValueError reason) {
    assertThat(Postcode.tryParse(text)).isEqualTo(Parsed.bad("postcode", reason));
    assertThatThrownBy(() -> Postcode.parse(text)).hasMessage("postcode: " + reason).hasNoCause();
  }

  @Test
  void showsNothing() {
    assertThat(Postcode.parse("9712AB")).hasToString("Postcode[*]");
    assertThat(Postcode.parse("9712AB").hashCode()).isNotEqualTo("9712AB".hashCode());
    assertThat(Postcode.parse("9712AB")).isNotEqualTo(Postcode.parse("9712AC")).isNotEqualTo("x");
  }
}
