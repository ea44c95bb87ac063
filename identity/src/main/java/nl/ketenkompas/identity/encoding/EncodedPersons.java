package nl.ketenkompas.identity.encoding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;

/**
 * The encoded people of one partner, sorted by their names, which tell nothing. Made by {@link
 * PersonEncoder} or read by {@link EncodedFile}. Immutable and thread safe; in one array, since
 * millions of pairs are compared.
 */
public final class EncodedPersons {
  final String hash;
  final int width;
  final String[] keys;
  final long[] words;
  final int[] ones;

  private EncodedPersons(String hash, int width, String[] keys, long[] words, int[] ones) {
    this.hash = hash;
    this.width = width;
    this.keys = keys;
    this.words = words;
    this.ones = ones;
  }

  static EncodedPersons of(String hash, int length, List<String> names, List<long[]> filters) {
    int width = length / Long.SIZE;
    int size = names.size();
    int[] order =
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparing(names::get))
            .mapToInt(Integer::intValue)
            .toArray();
    String[] keys = new String[size];
    long[] words = new long[Math.multiplyExact(size, width)];
    int[] ones = new int[size];
    for (int i = 0; i < size; i++) {
      keys[i] = names.get(order[i]);
      if (i > 0 && keys[i].equals(keys[i - 1])) {
        throw new InvalidValueException("key", ValueError.DUPLICATE_KEY);
      }
      long[] filter = filters.get(order[i]);
      System.arraycopy(filter, 0, words, i * width, width);
      for (long word : filter) {
        ones[i] += Long.bitCount(word);
      }
    }
    return new EncodedPersons(hash, width, keys, words, ones);
  }

  /**
   * How many there are.
   *
   * @return the number
   */
  public int size() {
    return keys.length;
  }

  /**
   * The names.
   *
   * @return a new list, in the order in which the people are numbered
   */
  public List<String> keys() {
    return new ArrayList<>(List.of(keys));
  }

  /**
   * How alike somebody here is to somebody there: twice the bits that both have, out of the bits
   * that either has (the coefficient of Dice).
   *
   * @param i number of the one, from 0
   * @param others encoded under the same agreement
   * @param j number of the other, from 0
   * @return in whole thousandths, rounded down; 0 when neither has any
   * @throws IllegalArgumentException if the agreements differ
   */
  public int similarity(int i, EncodedPersons others, int j) {
    checkSame(others);
    int common = common(words, i * width, others.words, j * width, width);
    return similarity(common, ones[i] + others.ones[j]);
  }

  void checkSame(EncodedPersons others) {
    if (!hash.equals(others.hash)) {
      throw new IllegalArgumentException("expected encodings under one agreement");
    }
  }

  static int similarity(int common, int together) {
    return together == 0 ? 0 : 2000 * common / together;
  }

  static int common(long[] a, int from, long[] b, int fromB, int width) {
    int common = 0;
    for (int w = 0; w < width; w++) {
      common += Long.bitCount(a[from + w] & b[fromB + w]);
    }
    return common;
  }

  /** Shows how many there are. */
  @Override
  public String toString() {
    return "EncodedPersons[" + keys.length + "]";
  }
}
