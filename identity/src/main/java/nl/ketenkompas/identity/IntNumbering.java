package nl.ketenkompas.identity;

import java.util.Arrays;

/** Numbers distinct non-negative ints from 0 in order of arrival; made for a handful of them. */
final class IntNumbering {
  private static final int FEW = 8;

  private int[] values = new int[FEW];
  private int size;

  /** Value plus one, and its number; only once there are more than a few. */
  private int[] slots = {};

  int size() {
    return size;
  }

  int value(int number) {
    return values[number];
  }

  int[] values() {
    return Arrays.copyOf(values, size);
  }

  int add(int value) {
    int number = find(value);
    if (number >= 0) {
      return number;
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size] = value;
    if (size >= FEW) {
      if (slots.length < 4 * (size + 1)) {
        slots = new int[8 * Integer.highestOneBit(size)];
        for (int i = 0; i < size; i++) {
          slots[slot(values[i])] = i + 1;
        }
      }
      slots[slot(value)] = size + 1;
    }
    return size++;
  }

  /** The number of a value, or -1. */
  int find(int value) {
    if (size <= FEW) {
      for (int i = 0; i < size; i++) {
        if (values[i] == value) {
          return i;
        }
      }
      return -1;
    }
    return slots[slot(value)] - 1;
  }

  private int slot(int value) {
    int mask = slots.length - 1;
    int slot = ((value * 0x9E3779B9) >>> 7) & mask;
    while (slots[slot] != 0 && values[slots[slot] - 1] != value) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
