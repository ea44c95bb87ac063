package nl.ketenkompas.identity.evidence;

import java.util.Arrays;

/** Numbers, one after the other. */
final class LongList {
  long[] values = new long[1 << 8];
  int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  void trim() {
    values = Arrays.copyOf(values, size);
  }
}
