package nl.ketenkompas.identity;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Which numbers were filed under which 64-bit value; grows only. One thread adds, others may look
 * up meanwhile: a number that is being added is seen whole or not at all. About 24 bytes a value
 * and 8 a number.
 */
final class Postings {
  private static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);

  private volatile Table table = new Table(1 << 10, 1 << 10);
  private int values;
  private int size;

  /** A slot is taken once it has a head; heads and nexts are places plus one. */
  private static final class Table {
    final long[] keys;
    final int[] heads;

    /** Number and next by turns: together, since a walk waits for memory at each. */
    final int[] links;

    Table(int slots, int places) {
      this(new long[slots], new int[slots], new int[2 * places]);
    }

    Table(long[] keys, int[] heads, int[] links) {
      this.keys = keys;
      this.heads = heads;
      this.links = links;
    }

    int slot(long key) {
      int mask = keys.length - 1;
      int slot = (int) (key ^ (key >>> 32)) & mask;
      while ((int) INTS.getAcquire(heads, slot) != 0 && keys[slot] != key) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }
  }

  void add(long key, int number) {
    Table now = roomy();
    int slot = now.slot(key);
    now.links[2 * size] = number;
    now.links[2 * size + 1] = now.heads[slot];
    size++;
    if (now.heads[slot] == 0) {
      now.keys[slot] = key;
      values++;
    }
    INTS.setRelease(now.heads, slot, size);
  }

  private Table roomy() {
    Table now = table;
    if (2 * size == now.links.length) {
      // Heads apart: who reads the old ones must not find places that the old numbers lack.
      now =
          new Table(
              now.keys, now.heads.clone(), Arrays.copyOf(now.links, 2 * (size + (size >> 2))));
      table = now;
    }
    if (values * 3L >= now.keys.length * 2L) {
      Table wider =
          new Table(new long[now.keys.length * 2], new int[now.keys.length * 2], now.links);
      for (int i = 0; i < now.keys.length; i++) {
        if (now.heads[i] != 0) {
          int slot = wider.slot(now.keys[i]);
          wider.keys[slot] = now.keys[i];
          wider.heads[slot] = now.heads[i];
        }
      }
      now = wider;
      table = now;
    }
    return now;
  }

  /** The numbers under a value, the latest first, until the reader returns false. */
  void each(long key, IntPredicate reader) {
    Table now = table;
    for (int at = (int) INTS.getAcquire(now.heads, now.slot(key)); at != 0; ) {
      if (!reader.test(now.links[2 * at - 2])) {
        return;
      }
      at = now.links[2 * at - 1];
    }
  }

  /** Spreads the bits of a value; two values never become one. */
  static long mix(long value) {
    long h = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    h = (h ^ (h >>> 27)) * 0x94D049BB133111EBL;
    return h ^ (h >>> 31);
  }
}
