package nl.ketenkompas.identity.evidence;

/** Weights in thousandths of a bit, the same on every machine. */
final class Bits {
  private static final double LOG_TWO = StrictMath.log(2);

  private Bits() {}

  /** The weight of a ratio of chances. */
  static int of(double ratio) {
    return (int) StrictMath.round(1000 * StrictMath.log(ratio) / LOG_TWO);
  }

  /** The chance that goes with so many thousandths of a bit for against. */
  static double chance(int millibits) {
    return 1 / (1 + StrictMath.pow(2, -millibits / 1000.0));
  }
}
