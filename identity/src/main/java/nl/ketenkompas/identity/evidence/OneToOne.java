package nl.ketenkompas.identity.evidence;

import java.util.Arrays;

/**
 * Links each record to at most one of the other file: the most certain pairs first. When most
 * records turn out to be in both files, so will most of those that are left: they are linked by
 * less evidence, but only when nobody else comes near.
 */
final class OneToOne {
  /** The most that the others may lower the bar: about a chance of 31 in 32 to be in both files. */
  private static final double MOST_IN_BOTH = 0.97;

  /** How much better than any other the pair must be. */
  private static final int AHEAD = 1_500;

  private static final int NONE = Integer.MIN_VALUE / 2;

  private final Members members;
  private final Edges edges;
  private final int[] partners;
  private final boolean[] taken;
  private int linked;

  OneToOne(Members members, int first, Edges edges, int least) {
    this.members = members;
    this.edges = edges;
    int records = 0;
    for (int row = 0; row < members.rows(); row++) {
      records += members.size(row);
    }
    partners = new int[records];
    for (int record = 0; record < records; record++) {
      partners[record] = record;
    }
    taken = new boolean[records];
    int[] order = edges.byScore();
    for (int edge : order) {
      if (edges.scores[edge] < least) {
        break;
      }
      link(edge);
    }
    int smaller = Math.min(first, records - first);
    double inBoth = smaller == 0 ? 0 : Math.min(MOST_IN_BOTH, (double) linked / smaller);
    linkTheRest(order, least + Bits.of(1 - inBoth));
  }

  private void linkTheRest(int[] order, int least) {
    int[] best = new int[members.rows()];
    int[] next = new int[members.rows()];
    Arrays.fill(best, NONE);
    Arrays.fill(next, NONE);
    for (int edge : order) {
      if (free(edges.one(edge)) >= 0 && free(edges.two(edge)) >= 0) {
        note(best, next, edges.one(edge), edges.scores[edge]);
        note(best, next, edges.two(edge), edges.scores[edge]);
      }
    }
    for (int edge : order) {
      int score = edges.scores[edge];
      if (score < least) {
        break;
      }
      if (score - next[edges.one(edge)] >= AHEAD && score - next[edges.two(edge)] >= AHEAD) {
        link(edge);
      }
    }
  }

  /** The edges come best first. */
  private static void note(int[] best, int[] next, int row, int score) {
    if (best[row] == NONE) {
      best[row] = score;
    } else if (next[row] == NONE) {
      next[row] = score;
    }
  }

  private void link(int edge) {
    int one = free(edges.one(edge));
    int two = free(edges.two(edge));
    if (one >= 0 && two >= 0) {
      taken[one] = true;
      taken[two] = true;
      partners[Math.max(one, two)] = Math.min(one, two);
      linked++;
    }
  }

  private int free(int row) {
    for (int i = 0; i < members.size(row); i++) {
      if (!taken[members.member(row, i)]) {
        return members.member(row, i);
      }
    }
    return -1;
  }

  int[] partners() {
    return partners;
  }
}
