package nl.ketenkompas.identity.evidence;

/** Spreads the bits of a number (the finaliser of SplitMix64); the same on every machine. */
final class Mix {
  private Mix() {}

  static long of(long value) {
    long z = value + 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
