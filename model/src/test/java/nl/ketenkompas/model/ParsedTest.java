package nl.ketenkompas.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ParsedTest {
  private static final Parsed<Integer> GOOD = Parsed.ok(7);
  private static final Parsed<Integer> BAD = Parsed.bad("number", ValueError.LENGTH);

  @Test
  void foldsBothCases() {
    assertThat(GOOD.<String>fold(n -> "n" + n, e -> "e" + e)).isEqualTo("n7");
    assertThat(BAD.<String>fold(n -> "n" + n, e -> "e" + e)).isEqualTo("eLENGTH");
  }

  @Test
  void givesTheValueOrTheReason() {
    assertThat(GOOD.value()).contains(7);
    assertThat(GOOD.orThrow()).isEqualTo(7);
    assertThat(BAD.value()).isEmpty();
    assertThatThrownBy(BAD::orThrow)
        .isInstanceOfSatisfying(
            InvalidValueException.class,
            e -> {
              assertThat(e.type()).isEqualTo("number");
              assertThat(e.error()).isEqualTo(ValueError.LENGTH);
            })
        .hasMessage("number: LENGTH");
  }

  @Test
  void keepsTextOfAllScripts() {
    assertThat(Checks.text("Ø ظ 张 𝟗 \u200e", 20, "name")).hasSize(10);
    assertThat(Checks.optionalText(null, 1, "name")).isNull();
  }
}
