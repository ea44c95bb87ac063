package nl.ketenkompas.model.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.ketenkompas.model.Parsed;
import nl.ketenkompas.model.ValueError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationNumbersTest {

  @ParameterizedTest
  @CsvSource({
    "'',          EMPTY",
    "000000000,   ALL_ZEROS",
    "00000012,    LENGTH",
    "9999900190,  LENGTH",
    "999990018,   ELEVEN_TEST",
    "99999001X,   CHARACTERS",
    "٩99990019,   NON_ASCII_DIGITS",
  })
  void rsinRefuses(String text, ValueError reason) {
    assertThat(Rsin.tryParse(text)).isEqualTo(Parsed.bad("rsin", reason));
    assertThatThrownBy(() -> new Rsin(text)).hasMessage("rsin: " + reason);
  }

  @Test
  void rsinIsATypeOfItsOwn() {
    assertThat(Rsin.parse("999990019")).hasToString("999990019");
    assertThat(Rsin.tryParse("000000012").orThrow()).isLessThan(Rsin.parse("999990019"));
  }

  @ParameterizedTest
  @CsvSource({
    "'',        EMPTY",
    "00000000,  ALL_ZEROS",
    "1234567,   LENGTH",
    "123456789, LENGTH",
    "1234567X,  CHARACTERS",
    "١2345678,  NON_ASCII_DIGITS",
  })
  void kvkRefuses(String text, ValueError reason) {
    assertThat(Kvk.tryParse(text)).isEqualTo(Parsed.bad("kvk", reason));
    assertThatThrownBy(() -> new Kvk(text)).hasMessage("kvk: " + reason);
  }

  @Test
  void kvkKeepsItsZeros() {
    assertThat(Kvk.parse("01234567")).hasToString("01234567").isLessThan(Kvk.parse("12345678"));
    assertThat(Kvk.tryParse("01234567").orThrow()).isEqualTo(Kvk.parse("01234567"));
  }

  @Test
  void oinHoldsANumberOfARegister() {
    Oin legalPerson = Oin.parse("00000001999990019000");
    assertThat(legalPerson.rsin()).contains(Rsin.parse("999990019"));
    assertThat(legalPerson.kvk()).isEmpty();
    assertThat(Oin.of(Rsin.parse("999990019"))).isEqualTo(legalPerson);
    Oin company = Oin.of(Kvk.parse("01234567"));
    assertThat(company).hasToString("00000003012345670000").isGreaterThan(legalPerson);
    assertThat(company.kvk()).contains(Kvk.parse("01234567"));
    assertThat(company.rsin()).isEmpty();
    assertThat(company.register()).isEqualTo("00000003");
    assertThat(Oin.tryParse("000000041AB456789000").orThrow().register()).isEqualTo("00000004");
  }

  @ParameterizedTest
  @CsvSource({
    "' ',                   EMPTY",
    "0000000199999001900,   LENGTH",
    "000000019999900190000, LENGTH",
    "A0000001999990019000,  CHARACTERS",
    "0000000499999001a000,  CHARACTERS",
    "0000000499999001٩000,  NON_ASCII_DIGITS",
    "00000004999990019001,  FORMAT",
    "00000000999990019000,  FORMAT",
    "00000001999990018000,  ELEVEN_TEST",
    "00000001000000000000,  ALL_ZEROS",
    "00000003012345678000,  FORMAT",
    "00000003000000000000,  ALL_ZEROS",
    "000000030123456A0000,  CHARACTERS",
  })
  void oinRefuses(String text, ValueError reason) {
    assertThat(Oin.tryParse(text)).isEqualTo(Parsed.bad("oin", reason));
    assertThatThrownBy(() -> new Oin(text)).hasMessage("oin: " + reason);
  }
}
