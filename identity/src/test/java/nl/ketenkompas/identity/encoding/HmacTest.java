package nl.ketenkompas.identity.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HmacTest {

  @ParameterizedTest(name = "RFC 4231, case {0}")
  @CsvSource(
      textBlock =
          """
          1, 0b*20, 4869205468657265, b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7
          2, 4a656665, 7768617420646f2079612077616e7420666f72206e6f7468696e673f, 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843
          3, aa*20, dd*50, 773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe
          4, 0102030405060708090a0b0c0d0e0f10111213141516171819, cd*50, 82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b
          6, aa*131, 54657374205573696e67204c6172676572205468616e20426c6f636b2d53697a65204b6579202d2048617368204b6579204669727374, 60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54
          """)
  void knownAnswers(int number, String key, String message, String code) {
    Hmac hmac = new Hmac(bytes(key));
    assertThat(HexFormat.of().formatHex(hmac.of(bytes(message)))).as("" + number).isEqualTo(code);
    assertThat(HexFormat.of().formatHex(hmac.of(bytes(message)))).as("again").isEqualTo(code);
  }

  @Test
  void theKeyIsTakenAsItIsNow() {
    byte[] secret = bytes("0b*20");
    Hmac hmac = new Hmac(secret);
    assertThat(secret).isEqualTo(bytes("0b*20"));
    byte[] before = hmac.of(bytes("aa"));
    secret[0] = 0;
    assertThat(hmac.of(bytes("aa"))).isEqualTo(before);
  }

  @Test
  void manyThreadsGetTheSame() {
    Hmac hmac = new Hmac(bytes("aa*32"));
    List<String> codes =
        IntStream.range(0, 2000)
            .parallel()
            .mapToObj(i -> ("" + i % 10).getBytes(StandardCharsets.US_ASCII))
            .map(message -> HexFormat.of().formatHex(hmac.of(message)))
            .distinct()
            .toList();
    assertThat(codes).hasSize(10);
  }

  @Test
  void whatIsForgottenMakesNothing() {
    Hmac hmac = new Hmac(bytes("aa*32"));
    assertThat(hmac.of(bytes("00"))).hasSize(Hmac.BYTES);
    assertThat(hmac.forgotten()).isFalse();
    hmac.forget();
    assertThat(hmac.forgotten()).isTrue();
    assertThatThrownBy(() -> hmac.of(bytes("00")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the key was destroyed");
  }

  private static byte[] bytes(String text) {
    int star = text.indexOf('*');
    return HexFormat.of()
        .parseHex(
            star < 0
                ? text
                : text.substring(0, star).repeat(Integer.parseInt(text.substring(star + 1))));
  }
}
