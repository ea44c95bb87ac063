package nl.ketenkompas.identity.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds pairs worth comparing. Each {@link BlockKey} sorts the rows by its hash; rows with the same
 * hash form a block. For each key blocks are taken from small to large as long as there is room for
 * their pairs; larger ones are skipped and counted, but for those of the keys that are nearly a
 * proof, where rows are still compared with the next few.
 */
@SuppressWarnings("EnumOrdinal") // an index into columns of one run, never kept
final class Blocking {
  /** How many pairs a key may bring, for each row. */
  static final double PAIRS_EACH = 0.4;

  /** How many pairs a key may bring in any case: small files are compared more widely. */
  static final int PAIRS_LEAST = 250_000;

  /** The most rows of a block of which all pairs are compared. */
  static final int LARGEST = 1_000;

  /** Of a hash 33 bits are kept: three digits to sort by, and few keys that share one by chance. */
  private static final int SPARE_BITS = 31;

  private static final int NEXT_FEW = 3;
  private static final int PARTS = 64;

  /**
   * Blocks that were too large.
   *
   * @param key which
   * @param blocks how many
   * @param rows in them, together
   * @param largest rows in the largest
   * @param limit the most rows of a block that was compared
   */
  record Skipped(BlockKey key, int blocks, long rows, int largest, int limit) {}

  private final PackedRows rows;
  private final boolean linking;
  private final Crew crew;
  private final int idBits;
  private final long idMask;
  private final List<Skipped> skipped = new ArrayList<>();
  private final List<long[]> pairs = new ArrayList<>();
  private final long[][] skippedKeys = new long[BlockKey.all().length][];
  private long total;

  Blocking(PackedRows rows, boolean linking, Crew crew) {
    this.rows = rows;
    this.linking = linking;
    this.crew = crew;
    idBits = Math.max(1, 32 - Integer.numberOfLeadingZeros(rows.count()));
    idMask = (1L << idBits) - 1;
    BlockKey[] keys = BlockKey.all();
    for (BlockKey key : keys) {
      crew.report(Progress.Phase.FINDING, key.ordinal(), keys.length);
      find(key);
    }
  }

  /** The pairs: the row with the lower number in the upper half. A pair may come twice. */
  List<long[]> pairs() {
    return pairs;
  }

  long total() {
    return total;
  }

  List<Skipped> skipped() {
    return skipped;
  }

  private void find(BlockKey key) {
    long[] entries = entries(key);
    int length = entries.length;
    if (length < 2) {
      return;
    }
    entries = LongSort.byBitsFrom(entries, new long[length], length, idBits);
    int limit = limit(entries, length);
    int[] from = starts(entries, length);
    long[] sorted = entries;
    LongList[] found = new LongList[from.length - 1];
    LongList[] large = new LongList[from.length - 1];
    crew.run(
        from.length - 1,
        part -> {
          LongList own = new LongList();
          LongList tooLarge = new LongList();
          blocks(key, sorted, from[part], from[part + 1], limit, own, tooLarge);
          own.trim();
          found[part] = own;
          large[part] = tooLarge;
        });
    for (LongList list : found) {
      if (list.size > 0) {
        pairs.add(list.values);
        total += list.size;
      }
    }
    remember(key, sorted, length, large, limit);
  }

  private void remember(BlockKey key, long[] entries, int length, LongList[] large, int limit) {
    int blocks = 0;
    long members = 0;
    int largest = 0;
    LongList keys = new LongList();
    for (LongList list : large) {
      for (int i = 0; i < list.size; i++) {
        int at = (int) list.values[i];
        int size = end(entries, at, length) - at;
        blocks++;
        members += size;
        largest = Math.max(largest, size);
        keys.add(entries[at] >>> idBits);
      }
    }
    if (blocks > 0) {
      keys.trim();
      Arrays.sort(keys.values);
      skippedKeys[key.ordinal()] = keys.values;
      skipped.add(new Skipped(key, blocks, members, largest, limit));
    }
  }

  /** Hash and row of all rows that have the key. */
  private long[] entries(BlockKey key) {
    int count = rows.count();
    int parts = Math.min(PARTS, 1 + count / 4096);
    long[][] each = new long[parts][];
    crew.run(
        parts,
        part -> {
          int from = (int) ((long) count * part / parts);
          int to = (int) ((long) count * (part + 1) / parts);
          long[] own = new long[to - from];
          int size = 0;
          boolean surname = key.ofSurname();
          for (int row = from; row < to; row++) {
            int at = row << PackedRows.SHIFT;
            long hash = key.of(rows, row, rows.cells[at + PackedRows.SURNAME]);
            if (hash == 0) {
              continue;
            }
            if (size == own.length) {
              own = Arrays.copyOf(own, size + (size >> 1) + 4);
            }
            own[size++] = hash >>> SPARE_BITS << idBits | row;
            int others = rows.cells[at + PackedRows.OTHERS];
            for (int i = 1; surname && others != 0 && i <= rows.others[others]; i++) {
              if (size == own.length) {
                own = Arrays.copyOf(own, size + (size >> 1) + 4);
              }
              own[size++] =
                  key.of(rows, row, rows.others[others + i]) >>> SPARE_BITS << idBits | row;
            }
          }
          each[part] = size == own.length ? own : Arrays.copyOf(own, size);
        });
    int length = 0;
    for (long[] own : each) {
      length += own.length;
    }
    long[] all = new long[length];
    int at = 0;
    for (long[] own : each) {
      System.arraycopy(own, 0, all, at, own.length);
      at += own.length;
    }
    return all;
  }

  /** The largest block for whose pairs, and those of all smaller ones, there is room. */
  private int limit(long[] entries, int length) {
    long[] pairsOfSize = new long[LARGEST + 1];
    for (int at = 0; at < length; ) {
      int end = end(entries, at, length);
      int size = end - at;
      if (size <= LARGEST) {
        pairsOfSize[size] += pairsIn(entries, at, end);
      }
      at = end;
    }
    long room = Math.max(PAIRS_LEAST, (long) (PAIRS_EACH * rows.count()));
    int limit = 1;
    while (limit < LARGEST && room - pairsOfSize[limit + 1] >= 0) {
      limit++;
      room -= pairsOfSize[limit];
    }
    return limit;
  }

  private long pairsIn(long[] entries, int from, int to) {
    long size = (long) to - from;
    if (!linking) {
      return size * (size - 1) / 2;
    }
    long second = 0;
    for (int i = from; i < to; i++) {
      second += rows.file((int) (entries[i] & idMask));
    }
    return second * (size - second);
  }

  private int end(long[] entries, int at, int length) {
    long hash = entries[at] >>> idBits;
    int end = at + 1;
    while (end < length && entries[end] >>> idBits == hash) {
      end++;
    }
    return end;
  }

  /** Where parts of about the same length begin, each at the beginning of a block. */
  private int[] starts(long[] entries, int length) {
    int parts = Math.min(PARTS, 1 + length / 512);
    int[] starts = new int[parts + 1];
    for (int part = 1; part < parts; part++) {
      int at = Math.max(starts[part - 1], (int) ((long) length * part / parts));
      while (at < length && at > 0 && entries[at] >>> idBits == entries[at - 1] >>> idBits) {
        at++;
      }
      starts[part] = at;
    }
    starts[parts] = length;
    return starts;
  }

  private void blocks(
      BlockKey key,
      long[] entries,
      int from,
      int to,
      int limit,
      LongList found,
      LongList tooLarge) {
    for (int at = from; at < to; ) {
      int end = end(entries, at, to);
      int size = end - at;
      if (size > limit) {
        tooLarge.add(at);
      }
      int reach = size <= limit ? size : key.chained ? NEXT_FEW : 0;
      for (int i = at; i < end && reach > 0; i++) {
        int one = (int) (entries[i] & idMask);
        int last = Math.min(end, i + 1 + reach);
        for (int j = i + 1; j < last; j++) {
          int two = (int) (entries[j] & idMask);
          if (one != two
              && (!linking || rows.file(one) != rows.file(two))
              && !foundBefore(key, one, two)) {
            found.add((long) Math.min(one, two) << 32 | Math.max(one, two));
          }
        }
      }
      at = end;
    }
  }

  /** Whether an earlier key brought this pair. */
  private boolean foundBefore(BlockKey key, int one, int two) {
    int shared = BlockKey.shared(rows, one, two);
    BlockKey[] keys = BlockKey.all();
    for (int k = 0; k < key.ordinal(); k++) {
      int mask = keys[k].mask;
      if ((shared & mask) == mask && !wasSkipped(keys[k], one)) {
        return true;
      }
    }
    return false;
  }

  private boolean wasSkipped(BlockKey key, int row) {
    long[] keys = skippedKeys[key.ordinal()];
    if (keys == null) {
      return false;
    }
    int surname = rows.cells[(row << PackedRows.SHIFT) + PackedRows.SURNAME];
    long hash = key.of(rows, row, surname) >>> SPARE_BITS;
    return Arrays.binarySearch(keys, hash) >= 0;
  }
}
