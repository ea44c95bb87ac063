package nl.ketenkompas.identity.encoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.ketenkompas.identity.agreement.EncodingTerms;
import nl.ketenkompas.identity.agreement.EncodingTerms.Blocking;
import nl.ketenkompas.identity.encoding.EncodedLinkage.Link;
import nl.ketenkompas.model.agreement.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * Finds the people whom two partners share among their encodings. It needs the agreement but no
 * key, so that a third party can do it who knows neither names nor numbers. Immutable and thread
 * safe.
 *
 * <pre>{@code
 * EncodedLinkage linkage = PersonLinker.of(terms).link(ours, theirs);
 * }</pre>
 *
 * <p>The most alike pairs come first, and whoever is linked is out. When somebody is equally alike
 * to two others, nobody guesses: the pairs go to review. The outcome does not depend on the order
 * of the people.
 *
 * <p>With blocking a pair is compared when it agrees in all bits of some handful (Hamming LSH). The
 * handfuls are drawn, from the hash of the agreement, among those bits that are most nearly set in
 * half of all filters. Pairs that never agree are missed: how many depends on the numbers in the
 * agreement. Time grows with the number of pairs that agree; filters that are all the same make
 * that every pair.
 */
public final class PersonLinker {
  private final String hash;
  private final int length;
  private final int linkFrom;
  private final int reviewFrom;
  private final @Nullable Blocking blocking;

  private PersonLinker(Agreement<EncodingTerms> agreement) {
    EncodingTerms terms = agreement.terms();
    hash = EncodingTerms.KIND.hash(agreement);
    length = terms.length();
    linkFrom = terms.linkFrom();
    reviewFrom = terms.reviewFrom();
    blocking = terms.blocking();
  }

  /**
   * Obtains a linker.
   *
   * @param agreement under which both partners encoded
   * @return the linker
   */
  public static PersonLinker of(Agreement<EncodingTerms> agreement) {
    return new PersonLinker(agreement);
  }

  /**
   * Finds who are the same.
   *
   * @param left of one partner
   * @param right of the other
   * @return the links and what a person must look at
   * @throws IllegalArgumentException if either was encoded under another agreement
   * @throws IllegalStateException if more than some fifty million pairs are alike
   */
  public EncodedLinkage link(EncodedPersons left, EncodedPersons right) {
    if (!left.hash.equals(hash) || !right.hash.equals(hash)) {
      throw new IllegalArgumentException("expected encodings under this agreement");
    }
    Hits hits = new Hits();
    long compared =
        blocking == null ? all(left, right, hits) : blocked(left, right, blocking, hits);
    return outcome(left, right, hits.sorted(), compared);
  }

  private long all(EncodedPersons left, EncodedPersons right, Hits hits) {
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        compare(left, i, right, j, hits);
      }
    }
    return (long) left.size() * right.size();
  }

  private void compare(EncodedPersons left, int i, EncodedPersons right, int j, Hits hits) {
    int width = left.width;
    int common = EncodedPersons.common(left.words, i * width, right.words, j * width, width);
    if (2000 * common >= reviewFrom * (left.ones[i] + right.ones[j]) && common > 0) {
      hits.add(i, j);
    }
  }

  private long blocked(EncodedPersons left, EncodedPersons right, Blocking blocking, Hits hits) {
    int[] pool = telling(left, right);
    long seed = Long.parseUnsignedLong(hash.substring(0, 16), 16);
    long compared = 0;
    for (int table = 0; table < blocking.tables(); table++) {
      int[] handful =
          handful(pool, Math.min(blocking.bits(), pool.length), new Random(seed + table));
      Buckets ours = new Buckets(left, handful);
      Buckets theirs = new Buckets(right, handful);
      for (int b = 0; b < 1 << handful.length; b++) {
        int from = theirs.start[b];
        int to = theirs.start[b + 1];
        for (int i = ours.start[b]; i < ours.start[b + 1] && from < to; i++) {
          for (int j = from; j < to; j++) {
            compare(left, ours.members[i], right, theirs.members[j], hits);
          }
          compared += to - from;
        }
      }
    }
    return compared;
  }

  /** The half of the bits that are most nearly set in half of all filters. */
  private int[] telling(EncodedPersons left, EncodedPersons right) {
    int[] set = new int[length];
    for (EncodedPersons persons : List.of(left, right)) {
      for (int i = 0; i < persons.words.length; i++) {
        int word = i % persons.width * Long.SIZE;
        for (long rest = persons.words[i]; rest != 0; rest &= rest - 1) {
          set[word + Long.numberOfTrailingZeros(rest)]++;
        }
      }
    }
    int all = left.size() + right.size();
    return IntStream.range(0, length)
        .boxed()
        .sorted(Comparator.comparing(bit -> Math.abs(2 * set[bit] - all)))
        .limit(length / 2)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int[] handful(int[] pool, int bits, Random random) {
    int[] rest = pool.clone();
    for (int i = 0; i < bits; i++) {
      int other = i + random.nextInt(rest.length - i);
      int drawn = rest[other];
      rest[other] = rest[i];
      rest[i] = drawn;
    }
    return Arrays.copyOf(rest, bits);
  }

  /** People by the bits of a handful, so that those who agree in them stand together. */
  private static final class Buckets {
    final int[] start;
    final int[] members;

    Buckets(EncodedPersons persons, int[] handful) {
      start = new int[(1 << handful.length) + 1];
      members = new int[persons.size()];
      int[] bucketOf = new int[persons.size()];
      for (int i = 0; i < bucketOf.length; i++) {
        int from = i * persons.width;
        int bucket = 0;
        for (int bit : handful) {
          bucket = (bucket << 1) | ((int) (persons.words[from + (bit >>> 6)] >>> bit) & 1);
        }
        bucketOf[i] = bucket;
        start[bucket + 1]++;
      }
      for (int b = 1; b < start.length; b++) {
        start[b] += start[b - 1];
      }
      int[] next = start.clone();
      for (int i = 0; i < bucketOf.length; i++) {
        members[next[bucketOf[i]]++] = i;
      }
    }
  }

  private EncodedLinkage outcome(
      EncodedPersons left, EncodedPersons right, long[] hits, long compared) {
    int[] similarity = new int[hits.length];
    for (int h = 0; h < hits.length; h++) {
      similarity[h] = left.similarity((int) (hits[h] >>> Integer.SIZE), right, (int) hits[h]);
    }
    int[] order =
        IntStream.range(0, hits.length)
            .boxed()
            .sorted(Comparator.comparing((Integer h) -> -similarity[h]))
            .mapToInt(Integer::intValue)
            .toArray();
    boolean[] leftTaken = new boolean[left.size()];
    boolean[] rightTaken = new boolean[right.size()];
    boolean[] linked = new boolean[hits.length];
    boolean[] review = new boolean[hits.length];
    for (int at = 0; at < order.length; ) {
      int end = at;
      while (end < order.length && similarity[order[end]] == similarity[order[at]]) {
        end++;
      }
      equallyAlike(
          Arrays.copyOfRange(order, at, end),
          hits,
          similarity[order[at]] >= linkFrom,
          leftTaken,
          rightTaken,
          linked,
          review);
      at = end;
    }
    return new EncodedLinkage(
        named(left, right, hits, similarity, linked),
        named(left, right, hits, similarity, review),
        compared);
  }

  /** Decides about pairs that are equally alike, of people who are still free. */
  private static void equallyAlike(
      int[] group,
      long[] hits,
      boolean enough,
      boolean[] leftTaken,
      boolean[] rightTaken,
      boolean[] linked,
      boolean[] review) {
    int[] free =
        Arrays.stream(group)
            .filter(h -> !leftTaken[(int) (hits[h] >>> Integer.SIZE)] && !rightTaken[(int) hits[h]])
            .toArray();
    if (!enough) {
      for (int h : free) {
        review[h] = true;
      }
      return;
    }
    int[] lefts = Arrays.stream(free).map(h -> (int) (hits[h] >>> Integer.SIZE)).sorted().toArray();
    int[] rights = Arrays.stream(free).map(h -> (int) hits[h]).sorted().toArray();
    for (int h : free) {
      boolean alone =
          isOnce(lefts, (int) (hits[h] >>> Integer.SIZE)) && isOnce(rights, (int) hits[h]);
      linked[h] = alone;
      review[h] = !alone;
    }
    for (int h : free) {
      leftTaken[(int) (hits[h] >>> Integer.SIZE)] = true;
      rightTaken[(int) hits[h]] = true;
    }
  }

  private static boolean isOnce(int[] sorted, int value) {
    int at = Arrays.binarySearch(sorted, value);
    return (at == 0 || sorted[at - 1] != value)
        && (at == sorted.length - 1 || sorted[at + 1] != value);
  }

  /** By the names, since these have an order that does not depend on that of the pairs. */
  private static List<Link> named(
      EncodedPersons left, EncodedPersons right, long[] hits, int[] similarity, boolean[] which) {
    List<Link> links = new ArrayList<>();
    for (int h = 0; h < hits.length; h++) {
      if (which[h]) {
        links.add(
            new Link(
                left.keys[(int) (hits[h] >>> Integer.SIZE)],
                right.keys[(int) hits[h]],
                similarity[h]));
      }
    }
    return links;
  }
}
