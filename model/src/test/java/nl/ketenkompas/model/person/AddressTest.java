package nl.ketenkompas.model.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.ketenkompas.model.testing.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

  @ParameterizedTest
  @CsvSource({"W, HOME", "B, CORRESPONDENCE"})
  @Covers("BRP-2.23")
  void knowsBothKinds(String code, Address.Kind kind) {
    assertThat(Address.Kind.ofCode(code)).isEqualTo(kind);
    assertThat(kind.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"w", "", "WB", "HOME"})
  void refusesOtherKinds(String code) {
    assertThatThrownBy(() -> Address.Kind.ofCode(code)).hasMessage("addressKind: UNKNOWN_CODE");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 99_999})
  void takesHouseNumbers(int number) {
    assertThat(home(number, null, null, null).houseNumber()).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 100_000, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void refusesOtherHouseNumbers(int number) {
    assertThatThrownBy(() -> home(number, null, null, null))
        .hasMessage("houseNumber: OUT_OF_BOUNDS");
  }

  @Test
  void limitsTheTexts() {
    assertThat(home(1, "a".repeat(10), "b".repeat(80), "c".repeat(80)).street()).hasSize(80);
    assertThatThrownBy(() -> home(1, "a".repeat(11), null, null))
        .hasMessage("houseNumberSuffix: LENGTH");
    assertThatThrownBy(() -> home(1, null, "a".repeat(81), null)).hasMessage("street: LENGTH");
    assertThatThrownBy(() -> home(1, null, null, "a".repeat(81))).hasMessage("place: LENGTH");
    assertThatThrownBy(() -> home(1, " ", null, null)).hasMessage("houseNumberSuffix: EMPTY");
  }

  @Test
  void comparesByValue() {
    assertThat(home(1, "a", null, null))
        .isEqualTo(home(1, "a", null, null))
        .hasSameHashCodeAs(home(1, "a", null, null))
        .isNotEqualTo(home(2, "a", null, null))
        .hasToString("Address[HOME]");
  }

  private static Address home(
      int number, @Nullable String suffix, @Nullable String street, @Nullable String place) {
    return new Address(Address.Kind.HOME, Postcode.parse("9712AB"), number, suffix, street, place);
  }
}
