package nl.ketenkompas.identity;

import java.util.Arrays;

/**
 * Numbered groups of ints in two arrays: group g is {@code members[start[g]]} up to {@code start[g
 * + 1]}.
 */
final class Groups {
  private final int[] start;
  private final int[] members;

  Groups(int[] start, int[] members) {
    this.start = start;
    this.members = members;
  }

  int count() {
    return start.length - 1;
  }

  int size(int group) {
    return start[group + 1] - start[group];
  }

  int member(int group, int index) {
    return members[start[group] + index];
  }

  int[] members(int group) {
    return Arrays.copyOfRange(members, start[group], start[group + 1]);
  }
}
