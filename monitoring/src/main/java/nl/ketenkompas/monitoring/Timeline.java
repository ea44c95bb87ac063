package nl.ketenkompas.monitoring;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The days on which one area was stable and those on which it was unstable; all other days are
 * silent. No day is both.
 */
final class Timeline {
  static final Timeline EMPTY = new Timeline(Intervals.NONE, Intervals.NONE);

  final int[] stable;
  final int[] unstable;

  private Timeline(int[] stable, int[] unstable) {
    this.stable = stable;
    this.unstable = unstable;
  }

  /**
   * What one observation covers, once periods, knowledge and qualifiers have been applied.
   *
   * @param from first day
   * @param until first day not covered; later than from
   * @param stable or else unstable
   * @param recordedAt for the policy that the latest wins
   * @param rank how far down the list of trusted sources; 0 is trusted most
   */
  record Piece(int from, int until, boolean stable, Instant recordedAt, int rank) {}

  /**
   * Lets the strongest piece decide each day, by a sweep over the days on which something begins or
   * ends, in O(n log n).
   *
   * @param strongestFirst which of two pieces decides
   */
  static Timeline of(List<Piece> pieces, Comparator<Piece> strongestFirst) {
    if (pieces.isEmpty()) {
      return EMPTY;
    }
    Piece[] byStart = pieces.toArray(new Piece[0]);
    Arrays.sort(byStart, Comparator.comparingInt(Piece::from));
    int[] cuts = new int[2 * byStart.length];
    for (int i = 0; i < byStart.length; i++) {
      cuts[2 * i] = byStart[i].from();
      cuts[2 * i + 1] = byStart[i].until();
    }
    Arrays.sort(cuts);
    Intervals.Builder stable = new Intervals.Builder();
    Intervals.Builder unstable = new Intervals.Builder();
    PriorityQueue<Piece> active = new PriorityQueue<>(strongestFirst);
    int next = 0;
    for (int c = 0; c + 1 < cuts.length; c++) {
      int day = cuts[c];
      if (day == cuts[c + 1]) {
        continue;
      }
      while (next < byStart.length && byStart[next].from() <= day) {
        active.add(byStart[next++]);
      }
      Piece strongest = active.peek();
      while (strongest != null && strongest.until() <= day) {
        active.poll();
        strongest = active.peek();
      }
      if (strongest != null) {
        (strongest.stable() ? stable : unstable).add(day, cuts[c + 1]);
      }
    }
    return new Timeline(stable.toArray(), unstable.toArray());
  }

  /** The same with other days from {@code from} up to and not including {@code until}. */
  Timeline with(int from, int until, boolean isStable) {
    int[] s = Intervals.minus(stable, from, until);
    int[] u = Intervals.minus(unstable, from, until);
    return isStable
        ? new Timeline(Intervals.plus(s, from, until), u)
        : new Timeline(s, Intervals.plus(u, from, until));
  }

  boolean hasEvidence() {
    return stable.length > 0 || unstable.length > 0;
  }
}
