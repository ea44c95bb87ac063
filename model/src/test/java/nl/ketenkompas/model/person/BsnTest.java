package nl.ketenkompas.model.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.Parsed;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BsnTest {

  @ParameterizedTest
  @CsvSource({
    "999990019, 999990019",
    "999990007, 999990007",
    "000000012, 000000012",
    "00000012,  000000012",
    "00099909,  000099909",
  })
  @Covers({"SK-C7", "WABB-10"})
  void readsEightOrNineDigits(String text, String expected) {
    assertThat(Bsn.tryParse(text).fold(Bsn::text, error -> "")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'',                    EMPTY",
    "' ',                   EMPTY",
    "'\t',                  EMPTY",
    "000000000,             ALL_ZEROS",
    "00000000,              ALL_ZEROS",
    "12,                    LENGTH",
    "0000012,               LENGTH",
    "0000000012,            LENGTH",
    "99999999999999999999,  LENGTH",
    "999990018,             ELEVEN_TEST",
    "00000013,              ELEVEN_TEST",
    "٩٩٩٩٩٠٠١٩,             NON_ASCII_DIGITS",
    "99999001٩,             NON_ASCII_DIGITS",
    "９９９９９００１９,    NON_ASCII_DIGITS",
    "𝟗𝟗𝟗𝟗𝟗𝟎𝟎𝟏𝟗,             NON_ASCII_DIGITS",
    "9999.90.019,           CHARACTERS",
    "' 00099909',           CHARACTERS",
    "'999990019 ',          CHARACTERS",
    "99999001X,             CHARACTERS",
    "-99990019,             CHARACTERS",
    "+99990019,             CHARACTERS",
  })
  @Covers({"SK-C7", "WABB-12"})
  void refusesStrictly(String text, ValueError reason) {
    assertThat(Bsn.tryParse(text)).isEqualTo(Parsed.bad("bsn", reason));
    assertThatThrownBy(() -> Bsn.parse(text))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.error()).isEqualTo(reason))
        .hasMessage("bsn: " + reason)
        .hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "999990019",
        "9999.90.019",
        " 999990019",
        "999990019\n",
        "999 990 019",
        "999-990-019",
        "999\u00a0990\u00a0019",
        "999\u202f990\u202f019",
        "999\u2007990\u2007019"
      })
  void passesOverSeparatorsWhenLenient(String typed) {
    assertThat(Bsn.tryParseLenient(typed).orThrow().text()).isEqualTo("999990019");
  }

  @ParameterizedTest
  @CsvSource({
    "...,          EMPTY",
    "0000.00.000,  ALL_ZEROS",
    "9999_90_019,  CHARACTERS",
    "٩٩٩٩٩٠٠١٩,    NON_ASCII_DIGITS",
    "1 2,          LENGTH",
  })
  void staysHonestWhenLenient(String typed, ValueError reason) {
    assertThat(Bsn.tryParseLenient(typed)).isEqualTo(Parsed.bad("bsn", reason));
  }

  @Test
  void normalisesEightDigits() {
    Bsn eight = Bsn.parse("00099909");
    assertThat(eight).isEqualTo(Bsn.parse("000099909")).hasSameHashCodeAs(Bsn.parse("000099909"));
    assertThat(eight).isEqualByComparingTo(Bsn.parse("000099909"));
    assertThat(eight).isLessThan(Bsn.parse("999990019"));
  }

  @ParameterizedTest
  @CsvSource({
    "999990007, true",
    "999990196, true",
    "000000012, true",
    "000099995, true",
  })
  void knowsTheTestRanges(String text, boolean test) {
    Bsn.tryParse(text).value().ifPresent(b -> assertThat(b.isTestNumber()).isEqualTo(test));
  }

  @Test
  void knowsNumbersOutsideTheTestRanges() {
    // The first valid numbers beyond each range, found here so that none stands in the source
    assertThat(firstValidFrom(100_000).isTestNumber()).isFalse();
    assertThat(firstValidFrom(999_989_900).isTestNumber()).isFalse();
  }

  private static Bsn firstValidFrom(int number) {
    int n = number;
    while (true) {
      Parsed<Bsn> bsn = Bsn.tryParse(String.format(java.util.Locale.ROOT, "%09d", n++));
      if (bsn.value().isPresent()) {
        return bsn.orThrow();
      }
    }
  }

  @Test
  void differsFromOtherNumbersAndTypes() {
    assertThat(Bsn.parse("999990019"))
        .isNotEqualTo(Bsn.parse("999990020"))
        .isNotEqualTo("999990019");
  }

  @Test
  void showsNoDigit() {
    assertThat(Bsn.parse("999990019").toString()).doesNotContainPattern("[0-9]");
    assertThat(Bsn.parse("999990019").hashCode()).isNotEqualTo(999990019);
  }
}
