package nl.ketenkompas.model.exchange;

import java.util.Arrays;

/**
 * Which keys a file had, and what stood under them, so that millions fit beside a stream: twelve
 * bytes each while they come in order, eighteen to thirty-four once they do not.
 *
 * <p>Most exports are in the order of their keys, and a key beyond all before it is new. So such
 * keys are only written down, and go into the table, all at once, when the first comes that may
 * have been there before. A miss of the cache for each record was a fifth of the time of reading.
 *
 * <p>Of keys that come in no order a filter of eight to sixteen bits a key knows that most are new;
 * it is small enough for the cache. So they are written down as well, and go into the table some at
 * a time, while the processor waits for the memory once for all of them.
 *
 * <p>A place in the table has the upper 32 bits of the fingerprint of the key as its tag, and apart
 * from that the lower 44 with 20 of the fingerprint of the record, which are read only when the tag
 * fits. Sixteen tags lie together and are looked at without a branch that depends on them, so that
 * the processor goes on while the memory answers: that halved the time that doubles cost.
 *
 * <p>Two different keys have one fingerprint once in millions of files of four million records;
 * then a record is rejected as double, and the report says so.
 */
final class KeyLog {
  /** What the log knows of a key. */
  enum Known {
    NEW,
    SAME,
    DIFFERENT
  }

  private static final int TOGETHER = 16;
  private static final int FIRST = 1 << 10;
  private static final int LARGE = 1 << 18;
  private static final int CONTENT = 20;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final int most;
  private int[] tags = new int[FIRST];
  private long[] rests = new long[FIRST];
  private int[] waitingTags = new int[FIRST];
  private long[] waitingRests = new long[FIRST];
  private int waiting;

  /** Bits for the keys in the table, and for so many of those that wait; see {@link #filter}. */
  private long[] bits = new long[FIRST * 16 / Long.SIZE];

  private int filtered;
  private String last = "";
  private int size;
  private boolean full;

  KeyLog(int most) {
    this.most = most;
  }

  static long mix(long value) {
    long h = value * 0xBF58476D1CE4E5B9L;
    h ^= h >>> 32;
    h *= 0x94D049BB133111EBL;
    return h ^ (h >>> 29);
  }

  /**
   * Takes in eight more bytes: one multiplication each, since this runs over every byte of a file.
   */
  static long step(long hash, long bytes) {
    long h = (hash ^ bytes) * GOLDEN;
    return h ^ (h >>> 32);
  }

  static long fingerprint(String key) {
    int length = key.length();
    long hash = length;
    int at = 0;
    for (; at + 4 <= length; at += 4) {
      hash =
          step(
              hash,
              key.charAt(at)
                  | (long) key.charAt(at + 1) << 16
                  | (long) key.charAt(at + 2) << 32
                  | (long) key.charAt(at + 3) << 48);
    }
    long rest = 0;
    for (; at < length; at++) {
      rest = rest << 16 | key.charAt(at);
    }
    return mix(step(hash, rest));
  }

  /** Never 0, which marks an empty place. */
  private static int tag(long key) {
    int tag = (int) (key >>> 32);
    return tag == 0 ? 1 : tag;
  }

  private static long rest(long key, long content) {
    return (key << CONTENT) | (content >>> (Long.SIZE - CONTENT));
  }

  /** By length first, so that numbers come in their order. */
  private boolean beyond(String key) {
    int longer = key.length() - last.length();
    return longer > 0 || (longer == 0 && key.compareTo(last) > 0);
  }

  /** What is known of a key of which this is the fingerprint, with that of what stands under it. */
  Known find(String text, long key, long content) {
    return beyond(text) ? Known.NEW : find(key, content);
  }

  /** As {@link #find(String, long, long)}, for keys without an order. */
  Known find(long key, long content) {
    filter();
    int tag = tag(key);
    int bit = bit(tag, bits);
    return (bits[bit >>> 6] >>> bit & 1) == 0 ? Known.NEW : findSettled(tag, rest(key, content));
  }

  private Known findSettled(int tag, long rest) {
    settle();
    int at = home(tag, tags.length);
    while (true) {
      int others = -1;
      int used = 0;
      for (int i = at; i < at + TOGETHER; i++) {
        int each = tags[i];
        int difference = each ^ tag;
        others &= difference | -difference; // keeps its sign as long as none is the same
        used += (each | -each) >>> 31;
      }
      if (others >= 0) {
        Known known = compare(at, tag, rest);
        if (known != Known.NEW) {
          return known;
        }
      }
      if (used < TOGETHER) {
        return Known.NEW;
      }
      at = at + TOGETHER == tags.length ? 0 : at + TOGETHER;
    }
  }

  /** Sees to it that every key has its bit, and that there are enough bits. */
  private void filter() {
    long wanted = Math.min(size * 8L, 1L << 30);
    if (wanted > bits.length * (long) Long.SIZE) {
      bits = new long[(int) (Long.highestOneBit(wanted) * 2 / Long.SIZE)];
      for (int tag : tags) {
        if (tag != 0) {
          mark(tag);
        }
      }
      filtered = 0;
    }
    while (filtered < waiting) {
      mark(waitingTags[filtered++]);
    }
  }

  private void mark(int tag) {
    int bit = bit(tag, bits);
    bits[bit >>> 6] |= 1L << bit;
  }

  /** The upper bits of the tag, so that a full table is gone through in the order of the bits. */
  private static int bit(int tag, long[] bits) {
    return tag >>> (Integer.SIZE - 6 - Integer.numberOfTrailingZeros(bits.length));
  }

  private Known compare(int at, int tag, long rest) {
    for (int i = at; i < at + TOGETHER; i++) {
      if (tags[i] == tag && (rests[i] ^ rest) >>> CONTENT == 0) {
        return rests[i] == rest ? Known.SAME : Known.DIFFERENT;
      }
    }
    return Known.NEW;
  }

  /** Remembers a key that is new, if there is room. */
  void add(String text, long key, long content) {
    if (beyond(text)) {
      last = text;
    }
    add(key, content);
  }

  /** As {@link #add(String, long, long)}, for keys without an order. */
  void add(long key, long content) {
    if (size >= most) {
      full = true;
      return;
    }
    if (waiting == waitingTags.length) {
      int places = (int) Math.min(most, waiting * 2L);
      waitingTags = Arrays.copyOf(waitingTags, places);
      waitingRests = Arrays.copyOf(waitingRests, places);
    }
    waitingTags[waiting] = tag(key);
    waitingRests[waiting++] = rest(key, content);
    size++;
  }

  /** Puts what waits into the table. */
  private void settle() {
    room(size);
    for (int i = 0; i < waiting; i++) {
      put(tags, rests, waitingTags[i], waitingRests[i]);
    }
    waiting = 0;
    filtered = 0;
    if (waitingTags.length > FIRST) {
      waitingTags = new int[FIRST];
      waitingRests = new long[FIRST];
    }
  }

  private static void put(int[] tags, long[] rests, int tag, long rest) {
    int at = home(tag, tags.length);
    while (true) {
      int used = 0;
      for (int i = at; i < at + TOGETHER; i++) {
        used += (tags[i] | -tags[i]) >>> 31;
      }
      if (used < TOGETHER) {
        tags[at + used] = tag;
        rests[at + used] = rest;
        return;
      }
      at = at + TOGETHER == tags.length ? 0 : at + TOGETHER;
    }
  }

  /** Sees to it that a quarter of the places stays empty. */
  private void room(int wanted) {
    if (wanted <= tags.length / 4 * 3) {
      return;
    }
    long places = tags.length;
    while (wanted > places / 4 * 3) {
      places *= places < LARGE ? 4 : 2;
    }
    // No larger than what it may ever hold.
    places = Math.min(places, (most / 3L * 4 + FIRST) / TOGETHER * TOGETHER);
    int[] moreTags = new int[(int) places];
    long[] moreRests = new long[(int) places];
    for (int i = 0; i < tags.length; i++) {
      if (tags[i] != 0) {
        put(moreTags, moreRests, tags[i], rests[i]);
      }
    }
    tags = moreTags;
    rests = moreRests;
  }

  /** Whether there were more keys than are remembered. */
  boolean full() {
    return full;
  }

  int size() {
    return size;
  }

  private static int home(int tag, int places) {
    return (int) (((tag & 0xffff_ffffL) * (places / TOGETHER)) >>> 32) * TOGETHER;
  }
}
