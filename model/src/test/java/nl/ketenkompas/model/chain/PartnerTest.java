package nl.ketenkompas.model.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PartnerTest {

  @Test
  void hasACodeAndAName() {
    assertThat(new Partner("shelter", "Het Kopland").id()).isEqualTo("shelter");
    assertThatThrownBy(() -> new Partner("", "x")).hasMessage("partner: EMPTY");
    assertThatThrownBy(() -> new Partner("het kopland", "x")).hasMessage("partner: CHARACTERS");
    assertThatThrownBy(() -> new Partner("x", " ")).hasMessage("partnerName: EMPTY");
    assertThatThrownBy(() -> new Partner("x", "n".repeat(201))).hasMessage("partnerName: LENGTH");
  }
}
