package nl.ketenkompas.identity.evidence;

import java.util.Arrays;

/** How often each pattern of levels occurs. */
final class PatternCounts {
  private int[] keys = new int[1 << 10];
  private long[] counts = new long[1 << 10];
  private int size;

  /** Adds to the count of a pattern. */
  void add(int pattern, long count) {
    int at = place(pattern);
    if (counts[at] == 0) {
      keys[at] = pattern;
      size++;
    }
    counts[at] += count;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  private int place(int pattern) {
    int mask = keys.length - 1;
    int at = (int) Mix.of(pattern) & mask;
    while (counts[at] != 0 && keys[at] != pattern) {
      at = at + 1 & mask;
    }
    return at;
  }

  private void grow() {
    int[] oldKeys = keys;
    long[] oldCounts = counts;
    keys = new int[oldKeys.length * 2];
    counts = new long[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldCounts[i] != 0) {
        int at = place(oldKeys[i]);
        keys[at] = oldKeys[i];
        counts[at] = oldCounts[i];
      }
    }
  }

  void addAll(PatternCounts other) {
    for (int i = 0; i < other.keys.length; i++) {
      if (other.counts[i] != 0) {
        add(other.keys[i], other.counts[i]);
      }
    }
  }

  long count(int pattern) {
    return counts[place(pattern)];
  }

  /** The patterns, in order. */
  int[] patterns() {
    int[] patterns = new int[size];
    int at = 0;
    for (int i = 0; i < keys.length; i++) {
      if (counts[i] != 0) {
        patterns[at++] = keys[i];
      }
    }
    Arrays.sort(patterns);
    return patterns;
  }
}
