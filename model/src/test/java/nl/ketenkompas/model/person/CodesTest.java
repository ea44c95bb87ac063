package nl.ketenkompas.model.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

  @ParameterizedTest
  @CsvSource({"M, MALE", "V, FEMALE", "O, UNKNOWN"})
  void knowsGenders(String code, Gender gender) {
    assertThat(Gender.ofCode(code)).isEqualTo(gender);
    assertThat(gender.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"M, MALE", "F, FEMALE", "UNK, UNKNOWN", "UN, UNKNOWN"})
  void knowsGendersOfCare(String code, Gender gender) {
    assertThat(Gender.ofZibCode(code)).isEqualTo(gender);
    assertThat(Gender.ofZibCode(gender.zibCode())).isEqualTo(gender);
    assertThat(gender.zibCode()).isEqualTo(code.replaceAll("^UN$", "UNK"));
  }

  @ParameterizedTest
  @CsvSource({"NL1, OWN", "NL2, PARTNER", "NL3, PARTNER_OWN", "NL4, OWN_PARTNER"})
  void knowsNameUsagesOfCare(String code, NameUsage usage) {
    assertThat(NameUsage.ofZibCode(code)).isEqualTo(usage);
    assertThat(usage.zibCode()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "MALE,    FEMALE,  true",
    "FEMALE,  MALE,    true",
    "MALE,    MALE,    false",
    "UNKNOWN, MALE,    false",
    "FEMALE,  UNKNOWN, false",
    "UNKNOWN, UNKNOWN, false",
  })
  void unknownGenderContradictsNothing(Gender one, Gender two, boolean contradiction) {
    assertThat(one.contradicts(two)).isEqualTo(contradiction);
  }

  @ParameterizedTest
  @CsvSource({"E, OWN", "P, PARTNER", "V, PARTNER_OWN", "N, OWN_PARTNER"})
  void knowsNameUsages(String code, NameUsage usage) {
    assertThat(NameUsage.ofCode(code)).isEqualTo(usage);
    assertThat(usage.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "m", "X", "MALE"})
  void refusesOtherCodes(String code) {
    assertThatThrownBy(() -> Gender.ofCode(code)).hasMessage("gender: UNKNOWN_CODE");
    assertThatThrownBy(() -> NameUsage.ofCode(code)).hasMessage("nameUsage: UNKNOWN_CODE");
    assertThatThrownBy(() -> NameUsage.ofZibCode(code)).hasMessage("nameUsage: UNKNOWN_CODE");
    assertThatThrownBy(() -> Gender.ofZibCode(code)).hasMessage("gender: UNKNOWN_CODE");
  }

  @Test
  void hasNoMoreThanTheRegisterHas() {
    assertThat(Gender.values()).hasSize(3);
    assertThat(NameUsage.values()).hasSize(4);
  }
}
