package nl.ketenkompas.identity.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The distinct words of all columns, each a number from 1 on; 0 is no word. Bytes lie in one array:
 * a million texts as objects took three times the room. Not thread safe while words are added.
 */
final class Words {
  private static final int CACHED = 1 << 14;

  private byte[] bytes = new byte[1 << 12];
  private int[] start = new int[1 << 8];
  private long[] hashes = new long[1 << 8];
  private int[] sounds = new int[1 << 8];
  private int[] table = new int[1 << 9];
  private int count = 1;
  private final String[] askedText = new String[CACHED];
  private final int[] askedWord = new int[CACHED];

  /** The number of a folded word, which is added when it is new; 0 for the empty text. */
  int add(String folded) {
    if (folded.isEmpty()) {
      return 0;
    }
    int place = (folded.hashCode() * 0x9E3779B9) >>> 18;
    if (folded.equals(askedText[place])) {
      return askedWord[place];
    }
    byte[] utf8 = folded.getBytes(StandardCharsets.UTF_8);
    int length = Math.min(utf8.length, Similarity.LONGEST);
    int word = add(utf8, length);
    askedText[place] = folded;
    askedWord[place] = word;
    return word;
  }

  private int add(byte[] word, int length) {
    long hash = hash(word, length);
    int mask = table.length - 1;
    int at = (int) hash & mask;
    while (table[at] != 0) {
      int known = table[at];
      if (hashes[known] == hash && same(known, word, length)) {
        return known;
      }
      at = at + 1 & mask;
    }
    int number = count++;
    if (number + 1 >= start.length) {
      start = Arrays.copyOf(start, start.length * 2);
      hashes = Arrays.copyOf(hashes, hashes.length * 2);
      sounds = Arrays.copyOf(sounds, sounds.length * 2);
    }
    int from = start[number];
    if (from + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length + (bytes.length >> 1), from + length));
    }
    System.arraycopy(word, 0, bytes, from, length);
    start[number + 1] = from + length;
    hashes[number] = hash;
    sounds[number] = Sound.of(word, length);
    table[at] = number;
    if (count * 2 > table.length) {
      rehash();
    }
    return number;
  }

  private void rehash() {
    int[] larger = new int[table.length * 2];
    int mask = larger.length - 1;
    for (int word = 1; word < count; word++) {
      int at = (int) hashes[word] & mask;
      while (larger[at] != 0) {
        at = at + 1 & mask;
      }
      larger[at] = word;
    }
    table = larger;
  }

  private boolean same(int known, byte[] word, int length) {
    int from = start[known];
    return Arrays.equals(bytes, from, start[known + 1], word, 0, length);
  }

  private static long hash(byte[] word, int length) {
    long hash = 0x243F6A8885A308D3L ^ length;
    for (int i = 0; i < length; i++) {
      hash = (hash ^ word[i]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return Mix.of(hash);
  }

  /** How many numbers are in use, 0 included. */
  int count() {
    return count;
  }

  /** A hash of what the word is, whatever its number. */
  long hash(int word) {
    return hashes[word];
  }

  /** A code of how the word sounds, never 0 for a word. */
  int sound(int word) {
    return sounds[word];
  }

  int length(int word) {
    return start[word + 1] - start[word];
  }

  byte at(int word, int place) {
    return bytes[start[word] + place];
  }

  /** The first letters as one number, 0 when the word is shorter. */
  int begin(int word, int letters) {
    if (length(word) < letters) {
      return 0;
    }
    int code = 1;
    for (int i = 0; i < letters; i++) {
      code = code * 257 + (at(word, i) & 0xFF);
    }
    return code;
  }

  boolean oneEdit(int one, int two) {
    return Similarity.oneEdit(bytes, start[one], start[one + 1], bytes, start[two], start[two + 1]);
  }

  int jaroWinkler(int one, int two) {
    return Similarity.jaroWinkler(
        bytes, start[one], start[one + 1], bytes, start[two], start[two + 1]);
  }
}
