package nl.ketenkompas.model.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataKeyTest {
  private final DataKey key = key(1);

  private static DataKey key(int seed) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) seed;
    return new DataKey("k" + seed, new SecretKeySpec(bytes, "HmacSHA256"));
  }

  @Covers("AVG-17")
  @ParameterizedTest
  @ValueSource(strings = {"", "c1", "Ĳsbrand"})
  void sealsAndOpensATextInItsContextOnly(String text) {
    String sealed = key.seal("log", text);

    assertThat(key.open("log", sealed)).contains(text);
    assertThat(key.seal("log", text)).isEqualTo(sealed);
    assertThat(key.seal("other", text)).isNotEqualTo(sealed);
    assertThat(key.open("other", sealed)).isEmpty();
    assertThat(key(2).open("log", sealed)).isEmpty();
    assertThat(key(2).seal("log", text)).isNotEqualTo(sealed);
  }

  @Test
  void whatIsAlteredOrTooShortDoesNotOpen() {
    String sealed = key.seal("log", "c1");
    byte[] bytes = Base64.getDecoder().decode(sealed);
    bytes[bytes.length - 1] ^= 1;

    assertThat(key.open("log", Base64.getEncoder().encodeToString(bytes))).isEmpty();
    assertThat(key.open("log", "no base64!")).isEmpty();
    for (int length = 0; length <= 28; length++) {
      assertThat(key.open("log", Base64.getEncoder().encodeToString(new byte[length]))).isEmpty();
    }
  }
}
