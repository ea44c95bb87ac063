package nl.ketenkompas.model.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceKeyTest {

  @ParameterizedTest
  @CsvSource({
    "shelter/0012, shelter, 0012",
    "ggz-1/a/b,    ggz-1,   a/b",
    "x/Zaak 12 é,  x,       Zaak 12 é",
  })
  void parseInvertsText(String text, String partner, String local) {
    SourceKey key = SourceKey.parse(text);
    assertThat(key).isEqualTo(SourceKey.of(partner, local)).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "'',             sourceKey: FORMAT",
    "shelter,        sourceKey: FORMAT",
    "/0012,          partner: EMPTY",
    "shel ter/0012,  partner: CHARACTERS",
    "-shelter/0012,  partner: CHARACTERS",
    "shelter/,       key: EMPTY",
    "'shelter/ ',    key: EMPTY",
  })
  void refusesTheRest(String text, String message) {
    assertThatThrownBy(() -> SourceKey.parse(text)).hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1\n2",
        "1\u00002",
        "1\u20282",
        "1\u20292",
        "1\ud8002",
        "1\udc00",
        "1\u202e2",
        "1\u20662"
      })
  void refusesWhatWouldSpoilALogLine(String local) {
    assertThatThrownBy(() -> SourceKey.of("shelter", local)).hasMessage("key: CHARACTERS");
  }

  @Test
  void limitsTheLength() {
    assertThat(SourceKey.of("p".repeat(80), "x".repeat(80)).local()).hasSize(80);
    assertThatThrownBy(() -> SourceKey.of("p", "x".repeat(81))).hasMessage("key: LENGTH");
    assertThatThrownBy(() -> SourceKey.of("p".repeat(81), "x")).hasMessage("partner: LENGTH");
    assertThat(SourceKey.of("p", "𝟗").local()).isEqualTo("𝟗");
  }

  @Test
  void sortsByPartnerThenNumber() {
    assertThat(SourceKey.of("a", "2")).isLessThan(SourceKey.of("b", "1"));
    assertThat(SourceKey.of("a", "1")).isLessThan(SourceKey.of("a", "2"));
    assertThat(SourceKey.of("a", "1")).isEqualByComparingTo(SourceKey.of("a", "1"));
  }

  @ParameterizedTest
  @CsvSource({
    "'',      clientId: EMPTY",
    "' ',     clientId: CHARACTERS",
    "a/b,     clientId: CHARACTERS",
    "_a,      clientId: CHARACTERS",
    "é,       clientId: CHARACTERS",
  })
  void clientIdsAreCodes(String text, String message) {
    assertThatThrownBy(() -> new ClientId(text)).hasMessage(message);
    assertThat(new ClientId("C-0.1_a")).hasToString("C-0.1_a").isGreaterThan(new ClientId("B"));
    assertThatThrownBy(() -> new ClientId("c".repeat(81))).hasMessage("clientId: LENGTH");
  }
}
