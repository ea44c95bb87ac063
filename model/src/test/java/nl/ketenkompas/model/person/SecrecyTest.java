package nl.ketenkompas.model.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecrecyTest {

  @ParameterizedTest
  @CsvSource({
    "0, false, false, false",
    "1, true,  false, false",
    "2, false, true,  false",
    "3, false, false, true",
    "4, true,  true,  false",
    "5, true,  false, true",
    "6, false, true,  true",
    "7, true,  true,  true",
  })
  void saysToWhomNothingGoes(String code, boolean task, boolean church, boolean third) {
    Secrecy secrecy = Secrecy.ofCode(code);
    assertThat(secrecy.refuses(Secrecy.Recipient.PUBLIC_TASK)).isEqualTo(task);
    assertThat(secrecy.refuses(Secrecy.Recipient.CHURCH)).isEqualTo(church);
    assertThat(secrecy.refuses(Secrecy.Recipient.FREE_THIRD_PARTY)).isEqualTo(third);
    assertThat(secrecy.stands()).isEqualTo(task || church || third);
    assertThat(secrecy.code()).isEqualTo(code);
    assertThat(Secrecy.ofJson(Integer.valueOf(code))).isEqualTo(secrecy);
  }

  @ParameterizedTest
  @CsvSource({"8", "''", "00", "J"})
  void refusesOtherCodes(String code) {
    assertThatThrownBy(() -> Secrecy.ofCode(code)).hasMessage("secrecy: UNKNOWN_CODE");
  }

  @Test
  void twoTogetherRefuseWhatEitherRefuses() {
    for (Secrecy one : Secrecy.values()) {
      for (Secrecy two : Secrecy.values()) {
        for (Secrecy.Recipient recipient : Secrecy.Recipient.values()) {
          assertThat(one.and(two).refuses(recipient))
              .isEqualTo(one.refuses(recipient) || two.refuses(recipient));
        }
      }
    }
  }

  @Test
  @Covers({"BRP-2.40", "BRP-2.41"})
  void aHiddenAddressIsGivenOnRequestOnly() {
    Address address = new Address(Address.Kind.HOME, null, 12, null, "Grote Markt", "Groningen");
    HiddenAddress hidden = HiddenAddress.of(address);
    assertThat(hidden).hasToString("hidden/W").isEqualTo(HiddenAddress.of(address));
    assertThat(hidden.kind()).isEqualTo(Address.Kind.HOME);
    assertThat(hidden.reveal()).contains(address);
    HiddenAddress read = HiddenAddress.ofJson(hidden.toString());
    assertThat(read).isNotEqualTo(hidden).hasSameHashCodeAs(hidden);
    assertThat(read.reveal()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "W,        hiddenAddress: FORMAT",
    "hidden/X, addressKind: UNKNOWN_CODE",
    "hidden/,  addressKind: UNKNOWN_CODE",
  })
  void refusesOtherTexts(String text, String message) {
    assertThatThrownBy(() -> HiddenAddress.ofJson(text)).hasMessage(message);
  }
}
