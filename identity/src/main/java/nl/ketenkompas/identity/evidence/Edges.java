package nl.ketenkompas.identity.evidence;

import java.util.Arrays;
import java.util.List;

/** Pairs of rows with their scores, each pair once, in the order of the rows. */
final class Edges {
  final long[] pairs;
  final int[] scores;

  private Edges(long[] pairs, int[] scores) {
    this.pairs = pairs;
    this.scores = scores;
  }

  int size() {
    return pairs.length;
  }

  int one(int edge) {
    return (int) (pairs[edge] >>> 32);
  }

  int two(int edge) {
    return (int) pairs[edge];
  }

  /** Compares all pairs that keys found and keeps those that score high enough. */
  static Edges of(PackedRows rows, Blocking blocking, Weights weights, int least, Crew crew) {
    List<long[]> lists = blocking.pairs();
    LongList[] kept = new LongList[lists.size()];
    LongList[] scores = new LongList[lists.size()];
    ThreadLocal<Comparison> comparisons = ThreadLocal.withInitial(() -> new Comparison(rows));
    int step = 256;
    for (int begin = 0; begin < lists.size(); begin += step) {
      int first = begin;
      crew.report(Progress.Phase.COMPARING, begin, lists.size());
      crew.run(
          Math.min(step, lists.size() - begin),
          part -> {
            Comparison comparison = comparisons.get();
            LongList own = new LongList();
            LongList ownScores = new LongList();
            for (long pair : lists.get(first + part)) {
              int one = (int) (pair >>> 32);
              int two = (int) pair;
              int pattern = comparison.pattern(one, two);
              int score = weights.score(pattern, one);
              if (score >= least
                  && !veto(rows, one, two)
                  && !comparison.contradicts(pattern, one, two)) {
                own.add(pair);
                ownScores.add(score);
              }
            }
            kept[first + part] = own;
            scores[first + part] = ownScores;
          });
    }
    return merged(kept, scores);
  }

  /** Two different valid BSNs are never one person. */
  static boolean veto(PackedRows rows, int one, int two) {
    int bsn = rows.cells[(one << PackedRows.SHIFT) + PackedRows.BSN];
    int other = rows.cells[(two << PackedRows.SHIFT) + PackedRows.BSN];
    return bsn != 0 && other != 0 && bsn != other;
  }

  private static Edges merged(LongList[] kept, LongList[] scores) {
    int length = 0;
    for (LongList list : kept) {
      length += list.size;
    }
    long[] pairs = new long[length];
    int[] all = new int[length];
    int at = 0;
    for (int i = 0; i < kept.length; i++) {
      for (int j = 0; j < kept[i].size; j++) {
        pairs[at] = kept[i].values[j];
        all[at++] = (int) scores[i].values[j];
      }
      kept[i] = null;
      scores[i] = null;
    }
    int[] order = LongSort.order(pairs, length);
    long[] once = new long[length];
    int[] scoreOf = new int[length];
    int size = 0;
    for (int place : order) {
      if (size == 0 || once[size - 1] != pairs[place]) {
        once[size] = pairs[place];
        scoreOf[size++] = all[place];
      }
    }
    return new Edges(Arrays.copyOf(once, size), Arrays.copyOf(scoreOf, size));
  }

  /** Those between rows that say enough. */
  Edges without(boolean[] silent) {
    long[] kept = new long[pairs.length];
    int[] keptScores = new int[pairs.length];
    int size = 0;
    for (int edge = 0; edge < pairs.length; edge++) {
      if (!silent[one(edge)] && !silent[two(edge)]) {
        kept[size] = pairs[edge];
        keptScores[size++] = scores[edge];
      }
    }
    return new Edges(Arrays.copyOf(kept, size), Arrays.copyOf(keptScores, size));
  }

  /** The edges, those with the highest score first; equal ones in the order of the rows. */
  int[] byScore() {
    int length = pairs.length;
    long[] keys = new long[length];
    for (int i = 0; i < length; i++) {
      keys[i] = ((long) Integer.MAX_VALUE - scores[i]) << 32 | i;
    }
    keys = LongSort.byBitsFrom(keys, new long[length], length, 32);
    int[] order = new int[length];
    for (int i = 0; i < length; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }
}
