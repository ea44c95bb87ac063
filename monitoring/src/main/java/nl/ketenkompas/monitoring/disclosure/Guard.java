package nl.ketenkompas.monitoring.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import nl.ketenkompas.monitoring.disclosure.Earlier.Relation;

/**
 * An earlier table beside the cells of new ones. It reckons with somebody who knows more than what
 * is published: for the new counts, every count of the earlier table; for the earlier ones, every
 * count of the new table, or else every difference. Who is safe from those is safe.
 */
final class Guard {
  private final Earlier earlier;
  private final Network then;
  private final Bounds shown;

  /** Number in the new tables of each cell of the earlier one, and what it counts now. */
  private final int[] now;

  private final long[] counted;

  private Guard(Earlier earlier, Layout layout, int[] now, Network network) {
    CountTable counts = earlier.counts();
    this.earlier = earlier;
    this.then = layout.network(layout.read((t, r, c) -> counts.count(r, c)));
    this.shown = Bounds.of(layout, List.of(earlier.shown()));
    this.now = now;
    this.counted = Arrays.stream(now).mapToLong(cell -> network.value[cell]).toArray();
  }

  /** Puts an earlier table beside new ones, and bounds the new cells by it. */
  static Guard of(Earlier earlier, Layout news, Network network) {
    Layout layout = Layout.of(List.of(earlier.counts().shape()));
    int table = table(earlier.counts().shape(), news);
    long[] now = layout.read((t, r, c) -> news.cell(table, r, c));
    Guard guard =
        new Guard(
            earlier, layout, Arrays.stream(now).mapToInt(Math::toIntExact).toArray(), network);
    guard.bound(network);
    return guard;
  }

  private static int table(Shape shape, Layout news) {
    for (int t = 0; t < news.shapes().size(); t++) {
      Shape other = news.shapes().get(t);
      if (other.equals(new Shape(other.measure(), shape.rows(), shape.columns()))) {
        return t;
      }
    }
    throw new IllegalArgumentException(
        "earlier table: expected the same dimensions with the same categories.\n"
            + "Maybe merge the categories of the new counts in the same way first");
  }

  private void bound(Network network) {
    for (int cell = 0; cell < now.length; cell++) {
      long before = then.value[cell];
      if (earlier.relation() == Relation.CONTAINED) {
        check(before <= counted[cell]);
        network.floor[now[cell]] = Math.max(network.floor[now[cell]], before);
      } else if (earlier.relation() == Relation.CONTAINING) {
        check(before >= counted[cell]);
        network.ceiling[now[cell]] = Math.min(network.ceiling[now[cell]], before);
      }
    }
  }

  private void check(boolean related) {
    if (!related) {
      throw new IllegalArgumentException(
          "earlier table: expected counts that are "
              + earlier.relation()
              + ".\nMaybe they are OVERLAPPING");
    }
  }

  /** Adds the new cells that differ from the earlier ones by few. */
  void addSmallChanges(DisclosureRules rules, BitSet small) {
    for (int cell = 0; cell < now.length; cell++) {
      if (rules.isSmall(Math.abs(counted[cell] - then.value[cell]))) {
        small.set(now[cell]);
      }
    }
  }

  /** Adds the cells that were hidden before: shown now, they would tell of then. */
  void addHidden(BitSet hidden) {
    for (int cell = 0; cell < now.length; cell++) {
      if (shown.high()[cell] == Network.ENDLESS) {
        hidden.set(now[cell]);
      }
    }
  }

  /** Whether the earlier hidden counts are as safe with the new tables as they were without. */
  boolean staySafe(long width, Bounds news) {
    boolean[] alone = wide(width, shown);
    boolean[] sameChange = wide(width, ifChangesAreKnown(news));
    boolean[] sameNow = wide(width, ifCountsNowAreKnown());
    for (int cell = 0; cell < now.length; cell++) {
      if (alone[cell] && !sameChange[cell] && !sameNow[cell]) {
        return false;
      }
    }
    return true;
  }

  private Bounds ifChangesAreKnown(Bounds news) {
    long[] low = shown.low().clone();
    long[] high = shown.high().clone();
    for (int cell = 0; cell < now.length; cell++) {
      long change = counted[cell] - then.value[cell];
      low[cell] = Math.max(low[cell], news.low()[now[cell]] - change);
      high[cell] = Math.min(high[cell], news.high()[now[cell]] - change);
    }
    return new Bounds(low, high);
  }

  private Bounds ifCountsNowAreKnown() {
    long[] low = shown.low().clone();
    long[] high = shown.high().clone();
    for (int cell = 0; cell < now.length; cell++) {
      if (earlier.relation() == Relation.CONTAINED) {
        high[cell] = Math.min(high[cell], counted[cell]);
      } else if (earlier.relation() == Relation.CONTAINING) {
        low[cell] = Math.max(low[cell], counted[cell]);
      }
    }
    return new Bounds(low, high);
  }

  private boolean[] wide(long width, Bounds bounds) {
    System.arraycopy(bounds.low(), 0, then.low, 0, now.length);
    System.arraycopy(bounds.high(), 0, then.high, 0, now.length);
    boolean[] wide = new boolean[now.length];
    for (int cell = 0; cell < now.length; cell++) {
      wide[cell] = then.isWide(cell, width);
    }
    return wide;
  }
}
