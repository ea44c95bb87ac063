package nl.ketenkompas.privacy;

import nl.ketenkompas.privacy.agreement.Standing;

/**
 * What decides whether a client is in view, packed by row: most questions need nothing else, and a
 * row takes 13 bytes instead of an object of its own, which is where the time went.
 */
final class Columns {
  /** No municipality, and more than one. */
  static final int NOWHERE = -1;

  static final int SEVERAL = -2;

  /** Bits of the flags above those of the standing. */
  static final int UNKNOWN = 8;

  static final int DESIGNATED = 16;
  static final int OPENED = 32;

  /** The bit of a standing. */
  static int bit(Standing standing) {
    return switch (standing) {
      case CURRENT -> 1;
      case FORMER -> 2;
      case DECEASED -> 4;
    };
  }

  final long[] labels;
  final int[] places;
  final byte[] flags;

  Columns(Traits[] traits) {
    labels = new long[traits.length];
    places = new int[traits.length];
    flags = new byte[traits.length];
    for (int row = 0; row < traits.length; row++) {
      Traits of = traits[row];
      labels[row] = of.labels;
      int many = of.municipalities.length;
      places[row] = many == 0 ? NOWHERE : many == 1 ? of.municipalities[0] : SEVERAL;
      int bits = of.standing == null ? UNKNOWN : bit(of.standing);
      bits |= of.designated ? DESIGNATED : 0;
      bits |= of.hasEmergencies() ? OPENED : 0;
      flags[row] = (byte) bits;
    }
  }
}
