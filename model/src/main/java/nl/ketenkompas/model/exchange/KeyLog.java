package nl.ketenkompas.model.exchange;

/**
 * Which keys a file had, and what stood under them, as fingerprints of 64 bits each in one packed
 * table: sixteen bytes a key, so that millions fit beside a stream. Two different keys share a
 * fingerprint once in billions of files of this size; then a record is rejected as double, and the
 * report says so.
 */
final class KeyLog {
  /** What the log knows of a key. */
  enum Known {
    NEW,
    SAME,
    DIFFERENT
  }

  private final int most;
  private long[] table = new long[1 << 11];
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
    long h = (hash ^ bytes) * 0x9E3779B97F4A7C15L;
    return h ^ (h >>> 32);
  }

  static long fingerprint(String key) {
    long hash = key.length();
    for (int i = 0; i < key.length(); i++) {
      hash = step(hash, key.charAt(i) + 1L);
    }
    hash = mix(hash);
    return hash == 0 ? 1 : hash;
  }

  Known find(long key, long content) {
    int at = slot(table, key);
    if (table[at] == 0) {
      return Known.NEW;
    }
    return table[at + 1] == content ? Known.SAME : Known.DIFFERENT;
  }

  void add(long key, long content) {
    if (size >= most) {
      full = true;
      return;
    }
    if (size * 3L > table.length) {
      grow();
    }
    int at = slot(table, key);
    table[at] = key;
    table[at + 1] = content;
    size++;
  }

  boolean full() {
    return full;
  }

  int size() {
    return size;
  }

  private static int slot(long[] table, long key) {
    int mask = table.length - 1;
    int at = (int) (key << 1) & mask;
    while (table[at] != 0 && table[at] != key) {
      at = (at + 2) & mask;
    }
    return at;
  }

  private void grow() {
    long[] larger = new long[table.length * (table.length < 1 << 18 ? 8 : 2)];
    for (int i = 0; i < table.length; i += 2) {
      if (table[i] != 0) {
        int at = slot(larger, table[i]);
        larger[at] = table[i];
        larger[at + 1] = table[i + 1];
      }
    }
    table = larger;
  }
}
