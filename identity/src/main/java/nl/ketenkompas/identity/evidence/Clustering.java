package nl.ketenkompas.identity.evidence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins rows into people, the most certain pairs first. Two clusters with different valid BSNs, or
 * with a pair that was decided to be two people, are never joined, nor those with full identities
 * that have nothing in common; and clusters of more than one row only when the pairs between them,
 * also those that no key found, do not speak against it on average: one wrong pair does not make
 * one of two people.
 */
final class Clustering {
  /** How many rows of a cluster are looked at when it is joined with another. */
  private static final int LOOKED_AT = 6;

  /** How many rows of a cluster may contradict those of another. */
  private static final int CHECKED = 64;

  /** How much one pair may say for or against. */
  private static final int MOST = 14_000;

  /** How much the pairs between two clusters may speak against joining them, on average. */
  private static final int LEAST_AVERAGE = -3_000;

  private final Weights weights;
  private final Comparison comparison;
  private final int[] parent;
  private final int[] size;
  private final int[] bsn;
  private final int[] next;
  private final int[] last;
  private final Map<Integer, Set<Integer>> enemies = new HashMap<>();

  Clustering(PackedRows rows, Weights weights) {
    this.weights = weights;
    comparison = new Comparison(rows);
    int count = rows.count();
    parent = new int[count];
    size = new int[count];
    bsn = new int[count];
    next = new int[count];
    last = new int[count];
    Arrays.fill(size, 1);
    Arrays.fill(next, -1);
    for (int row = 0; row < count; row++) {
      parent[row] = row;
      last[row] = row;
      bsn[row] = rows.cells[(row << PackedRows.SHIFT) + PackedRows.BSN];
    }
  }

  /** Keeps pairs of rows apart, and joins others, by decision; before all else. */
  int decide(List<int[]> apart, List<int[]> together) {
    for (int[] pair : apart) {
      enemies.computeIfAbsent(pair[0], row -> new HashSet<>()).add(pair[1]);
      enemies.computeIfAbsent(pair[1], row -> new HashSet<>()).add(pair[0]);
    }
    int against = 0;
    for (int[] pair : together) {
      int one = find(pair[0]);
      int two = find(pair[1]);
      if (one != two) {
        if (mayNot(one, two)) {
          against++;
        } else {
          join(Math.min(one, two), Math.max(one, two));
        }
      }
    }
    return against;
  }

  /** Joins along the edges that score high enough. */
  void join(Edges edges, int least) {
    for (int edge : edges.byScore()) {
      if (edges.scores[edge] < least) {
        return;
      }
      int one = find(edges.one(edge));
      int two = find(edges.two(edge));
      if (one == two) {
        continue;
      }
      if (mayNot(one, two)
          || (size[one] + size[two] > 2
              && (average(one, two) < least + LEAST_AVERAGE || contradict(one, two)))) {
        continue;
      }
      join(Math.min(one, two), Math.max(one, two));
    }
  }

  private boolean mayNot(int one, int two) {
    if (bsn[one] != 0 && bsn[two] != 0 && bsn[one] != bsn[two]) {
      return true;
    }
    Set<Integer> others = enemies.get(one);
    if (others != null) {
      for (int row : others) {
        if (find(row) == two) {
          return true;
        }
      }
    }
    return false;
  }

  private void join(int root, int other) {
    parent[other] = root;
    size[root] += size[other];
    next[last[root]] = other;
    last[root] = last[other];
    if (bsn[root] == 0) {
      bsn[root] = bsn[other];
    }
    Set<Integer> others = enemies.remove(other);
    if (others != null) {
      enemies.computeIfAbsent(root, row -> new HashSet<>()).addAll(others);
    }
  }

  /** Whether a full identity in one has nothing in common with a full identity in the other. */
  private boolean contradict(int one, int two) {
    int a = one;
    for (int i = 0; i < CHECKED && a >= 0; i++, a = next[a]) {
      int b = two;
      for (int j = 0; j < CHECKED && b >= 0; j++, b = next[b]) {
        if (comparison.contradicts(comparison.pattern(a, b), a, b)) {
          return true;
        }
      }
    }
    return false;
  }

  private int average(int one, int two) {
    long sum = 0;
    int pairs = 0;
    int a = one;
    for (int i = 0; i < LOOKED_AT && a >= 0; i++, a = next[a]) {
      int b = two;
      for (int j = 0; j < LOOKED_AT && b >= 0; j++, b = next[b]) {
        int score = weights.score(comparison.pattern(a, b), Math.min(a, b));
        sum += Math.max(-MOST, Math.min(MOST, score));
        pairs++;
      }
    }
    return (int) (sum / pairs);
  }

  /** The cluster of a row: its lowest row. */
  int find(int row) {
    int root = row;
    while (parent[root] != root) {
      root = parent[root];
    }
    while (parent[row] != root) {
      int up = parent[row];
      parent[row] = root;
      row = up;
    }
    return root;
  }
}
