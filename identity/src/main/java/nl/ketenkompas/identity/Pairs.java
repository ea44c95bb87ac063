package nl.ketenkompas.identity;

import java.util.Arrays;

/** Pairs of two ints in order of arrival, and what can be made of them. */
final class Pairs {
  private int[] firsts = new int[256];
  private int[] seconds = new int[256];
  private int size;

  void add(int first, int second) {
    if (size == firsts.length) {
      firsts = Arrays.copyOf(firsts, size * 2);
      seconds = Arrays.copyOf(seconds, size * 2);
    }
    firsts[size] = first;
    seconds[size++] = second;
  }

  /**
   * The seconds by their first, which runs from 0 to below {@code count}; in order of arrival
   * within each.
   */
  Groups byFirst(int count) {
    int[] start = new int[count + 1];
    for (int i = 0; i < size; i++) {
      start[firsts[i] + 1]++;
    }
    for (int i = 0; i < count; i++) {
      start[i + 1] += start[i];
    }
    int[] members = new int[size];
    int[] next = Arrays.copyOf(start, count);
    for (int i = 0; i < size; i++) {
      members[next[firsts[i]]++] = seconds[i];
    }
    return new Groups(start, members);
  }
}
