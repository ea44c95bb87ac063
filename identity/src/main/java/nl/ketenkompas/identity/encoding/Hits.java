package nl.ketenkompas.identity.encoding;

import java.util.Arrays;

/** Pairs that are alike, each once: a growing array that is sorted when it is full. */
final class Hits {
  private static final int FIRST = 1 << 12;
  private static final int MOST = 1 << 26;

  private long[] pairs = new long[FIRST];
  private int size;

  void add(int left, int right) {
    if (size == pairs.length) {
      settle();
      if (size > pairs.length / 2) {
        if (pairs.length == MOST) {
          throw new IllegalStateException(
              "too many pairs are alike. Maybe raise reviewFrom of the agreement.");
        }
        pairs = Arrays.copyOf(pairs, 2 * pairs.length);
      }
    }
    pairs[size++] = (long) left << Integer.SIZE | right;
  }

  private void settle() {
    Arrays.sort(pairs, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept == 0 || pairs[i] != pairs[kept - 1]) {
        pairs[kept++] = pairs[i];
      }
    }
    size = kept;
  }

  /** The pairs, the left one in the upper half, sorted. */
  long[] sorted() {
    settle();
    return Arrays.copyOf(pairs, size);
  }
}
