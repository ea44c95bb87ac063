package nl.ketenkompas.model.journal;

import java.util.Arrays;

/**
 * The shapes of lines that came back unchanged when they were read and written again: names,
 * braces, commas, and which values are texts, numbers, flags or nothing. Writing every line again
 * took a quarter of replaying a journal, and whether a component came or went is seen from the
 * shape.
 *
 * <p>Thread safe: whoever does not see a shape that another thread adds writes the line once more.
 */
final class Shapes {
  /** A line with free keys has a shape of its own each time: those are not worth keeping. */
  private static final int MOST = 32;

  private static final long PRIME = 0x100000001B3L;

  private volatile long[] known = {};

  boolean has(String json) {
    long[] all = known;
    if (all.length == 0) {
      return false;
    }
    long shape = shape(json);
    for (long one : all) {
      if (one == shape) {
        return true;
      }
    }
    return false;
  }

  synchronized void add(String json) {
    long[] before = known;
    if (before.length < MOST) {
      long[] after = Arrays.copyOf(before, before.length + 1);
      after[before.length] = shape(json);
      known = after;
    }
  }

  /** FNV-1a of all but what stands in texts and numbers; of valid JSON without spaces. */
  static long shape(String json) {
    long shape = 0xCBF29CE484222325L;
    int length = json.length();
    int i = 0;
    while (i < length) {
      char c = json.charAt(i++);
      if (c == '"') {
        int begin = i;
        int end = json.indexOf('"', i);
        while (end > 0 && escaped(json, begin, end)) {
          end = json.indexOf('"', end + 1);
        }
        if (end < 0) {
          break;
        }
        i = end + 1;
        if (i < length && json.charAt(i) == ':') {
          for (int j = begin; j < end; j++) {
            shape = (shape ^ json.charAt(j)) * PRIME;
          }
        }
      } else if (c >= '0' && c <= '9') {
        while (i < length && json.charAt(i) >= '0' && json.charAt(i) <= '9') {
          i++;
        }
        c = '0';
      }
      shape = (shape ^ c) * PRIME;
    }
    return shape;
  }

  private static boolean escaped(String json, int begin, int quote) {
    int i = quote;
    while (i > begin && json.charAt(i - 1) == '\\') {
      i--;
    }
    return (quote - i) % 2 == 1;
  }
}
