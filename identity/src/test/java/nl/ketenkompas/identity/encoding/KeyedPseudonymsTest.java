package nl.ketenkompas.identity.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.port.Pseudonyms.Pseudonym;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.testing.PortContract;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyedPseudonymsTest {
  private static final ClientId ANNE = new ClientId("k-1");
  private static final ClientId BEN = new ClientId("k-2");
  private static final DomainKey ONE = Keys.of("domain-one", 1);
  private static final DomainKey ONE_NEXT = Keys.of("domain-one", 2);
  private static final DomainKey TWO = Keys.of("domain-two", 1);
  private static final KeyedPseudonyms FIRST = KeyedPseudonyms.of(DomainKeys.of(List.of(ONE, TWO)));
  private static final KeyedPseudonyms ROTATED =
      KeyedPseudonyms.of(DomainKeys.of(List.of(ONE, ONE_NEXT, TWO)));

  @TestFactory
  Stream<DynamicTest> keepsTheContract() {
    return PortContract.pseudonyms(FIRST, ROTATED, List.of(ANNE, BEN));
  }

  @Test
  @Covers({"WABB-10", "WABB-13"})
  void isTheHmacOfUseDomainAndNumber() throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Keys.secret(7), "HmacSHA256"));
    byte[] code = mac.doFinal("pseudonym\nstatistics\nk-1".getBytes(StandardCharsets.US_ASCII));
    DomainKey key = DomainKey.of("statistics", 3, Keys.secret(7));
    assertThat(KeyedPseudonyms.of(ANNE, key))
        .isEqualTo(new Pseudonym("statistics", 3, HexFormat.of().formatHex(code)));
  }

  @Test
  void withoutAKeyNothingIsMade() {
    assertThatThrownBy(() -> FIRST.of(ANNE, "domain-three"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no key of domain domain-three");
  }

  @Test
  void oneSecretGivesTwoDomainsDifferentNames() {
    DomainKey a = DomainKey.of("a", 1, Keys.secret(1));
    DomainKey b = DomainKey.of("b", 1, Keys.secret(1));
    assertThat(KeyedPseudonyms.of(ANNE, a).text()).isNotEqualTo(KeyedPseudonyms.of(ANNE, b).text());
  }

  @Test
  void theHolderOfBothKeysConverts() {
    PseudonymConversion conversion = PseudonymConversion.between(ONE, TWO, List.of(ANNE, BEN));
    assertThat(conversion.convert(FIRST.of(BEN, "domain-one")))
        .contains(FIRST.of(BEN, "domain-two"));
    assertThat(conversion.convert(FIRST.of(BEN, "domain-two"))).isEmpty();
    assertThat(conversion.convert(FIRST.of(new ClientId("k-3"), "domain-one"))).isEmpty();
    assertThat(conversion.convert(ROTATED.of(BEN, "domain-one"))).isEmpty();
    assertThat(conversion).hasToString("PseudonymConversion[2]");
  }

  @Test
  void oldNamesGoOverToTheNewKey() {
    PseudonymConversion conversion = PseudonymConversion.between(ONE, ONE_NEXT, List.of(ANNE));
    assertThat(conversion.convert(FIRST.of(ANNE, "domain-one")))
        .contains(ROTATED.of(ANNE, "domain-one"));
    assertThat(KeyedPseudonyms.of(ANNE, ONE)).isEqualTo(FIRST.of(ANNE, "domain-one"));
  }

  @ParameterizedTest
  @CsvSource({
    "a b, 1, 32, CHARACTERS",
    "a, 0, 32, OUT_OF_BOUNDS",
    "a, 1, 31, LENGTH",
    "a, 1, 1025, LENGTH"
  })
  void aKeyChecksItself(String domain, int version, int length, ValueError error) {
    byte[] secret = Arrays.copyOf(Keys.secret(1), length);
    assertThatThrownBy(() -> DomainKey.of(domain, version, secret))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.error()).isEqualTo(error));
  }

  @ParameterizedTest
  @CsvSource({"32", "1024"})
  void aKeyHasBounds(int length) {
    DomainKey key = DomainKey.of("a", 1, Arrays.copyOf(Keys.secret(1), length));
    assertThat(key.domain()).isEqualTo("a");
    assertThat(key.version()).isEqualTo(1);
    assertThat(key).hasToString("DomainKey[a 1]");
  }

  @ParameterizedTest
  @CsvSource({"0", "65"})
  void aKeyThatIsNoneIsRefused(byte each) {
    byte[] secret = new byte[32];
    Arrays.fill(secret, each);
    assertThatThrownBy(() -> DomainKey.of("a", 1, secret))
        .isInstanceOf(InvalidValueException.class);
    secret[31]++;
    assertThat(DomainKey.of("a", 1, secret).isDestroyed()).isFalse();
  }

  @Test
  void aDestroyedKeyMakesNothing() {
    DomainKey key = Keys.of("a", 1);
    KeyedPseudonyms pseudonyms = KeyedPseudonyms.of(DomainKeys.of(List.of(key)));
    assertThat(pseudonyms.of(ANNE, "a").keyVersion()).isEqualTo(1);
    key.destroy();
    assertThat(key.isDestroyed()).isTrue();
    assertThatThrownBy(() -> pseudonyms.of(ANNE, "a")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theHighestVersionIsTheCurrentOne() {
    for (List<DomainKey> keys : List.of(List.of(ONE, ONE_NEXT), List.of(ONE_NEXT, ONE))) {
      DomainKeys all = DomainKeys.of(keys);
      assertThat(all.current("domain-one")).containsSame(ONE_NEXT);
      assertThat(all.find("domain-one", 1)).containsSame(ONE);
      assertThat(all.find("domain-one", 3)).isEmpty();
      assertThat(all.find("domain-two", 1)).isEmpty();
      assertThat(all.current("domain-two")).isEmpty();
      assertThat(all).hasToString("DomainKeys[2]");
    }
    assertThatThrownBy(() -> DomainKeys.of(List.of(ONE, Keys.of("domain-one", 1))))
        .isInstanceOf(InvalidValueException.class);
  }
}
