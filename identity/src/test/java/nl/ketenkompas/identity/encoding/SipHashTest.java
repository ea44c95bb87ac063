package nl.ketenkompas.identity.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SipHashTest {

  /** The ninth of the published vectors: eight bytes 00 to 07 under the key 00 to 0f. */
  @Test
  void knownAnswer() {
    assertThat(SipHash.of(0x0706050403020100L, 0x0f0e0d0c0b0a0908L, 0x0706050403020100L))
        .isEqualTo(0x93f5f5799a932462L);
  }
}
