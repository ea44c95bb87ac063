package nl.ketenkompas.identity.encoding;

/**
 * SipHash-2-4 (Aumasson and Bernstein, 2012): a keyed function of short texts that cannot be told
 * from chance without its key of 128 bits. An HMAC for every pair of letters took thirty times as
 * long; here HMAC makes the keys, and this the positions.
 */
final class SipHash {
  private static final long V0 = 0x736f6d6570736575L;
  private static final long V1 = 0x646f72616e646f6dL;
  private static final long V2 = 0x6c7967656e657261L;
  private static final long V3 = 0x7465646279746573L;
  private static final long EIGHT_BYTES = 8L << 56;

  private SipHash() {}

  /** The value of a message of eight bytes, the lowest first. */
  static long of(long k0, long k1, long message) {
    long v0 = k0 ^ V0;
    long v1 = k1 ^ V1;
    long v2 = k0 ^ V2;
    long v3 = k1 ^ V3 ^ message;
    // Four rounds for the message and its length, and four to end with; written out, since it runs
    // for every pair of letters
    for (int round = 0; round < 8; round++) {
      v0 += v1;
      v1 = Long.rotateLeft(v1, 13) ^ v0;
      v0 = Long.rotateLeft(v0, 32);
      v2 += v3;
      v3 = Long.rotateLeft(v3, 16) ^ v2;
      v0 += v3;
      v3 = Long.rotateLeft(v3, 21) ^ v0;
      v2 += v1;
      v1 = Long.rotateLeft(v1, 17) ^ v2;
      v2 = Long.rotateLeft(v2, 32);
      if (round == 1) {
        v0 ^= message;
        v3 ^= EIGHT_BYTES;
      } else if (round == 3) {
        v0 ^= EIGHT_BYTES;
        v2 ^= 0xff;
      }
    }
    return v0 ^ v1 ^ v2 ^ v3;
  }
}
