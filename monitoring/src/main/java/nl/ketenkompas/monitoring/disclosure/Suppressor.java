package nl.ketenkompas.monitoring.disclosure;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Chooses which cells to hide: those that must be, and few others, such that every hidden cell
 * could be any of enough numbers, but for some that are hidden for another reason. Every choice is
 * audited by the exact bounds of {@link Network}. The same table gives the same choice.
 */
final class Suppressor {
  /** In a network with so few cells the fewest are looked for, not only few. */
  private static final int SMALL = 40;

  /** So many choices are looked at in a small network, then the fewest found so far do. */
  private static final int PATIENCE = 2000;

  private final Network network;
  private final long width;
  private final long[] price;
  private final BitSet must;
  private final BitSet narrow;
  private final long[] x;
  private final BitSet safe;
  private int patience = PATIENCE;

  /**
   * Looks at a table.
   *
   * @param network the cells
   * @param width how wide the interval of each hidden cell must be
   * @param price of hiding a cell; below 0 for one that must be shown
   * @param must the cells that must be hidden
   * @param narrow those of them of which the interval may be narrow
   */
  Suppressor(Network network, long width, long[] price, BitSet must, BitSet narrow) {
    this.network = network;
    this.width = width;
    this.price = price;
    this.must = must;
    this.narrow = narrow;
    this.x = new long[network.arcs()];
    this.safe = new BitSet(network.arcs());
  }

  /** Hides cells in the network and tells which; null if there is no way. */
  @Nullable BitSet protect() {
    if (must.stream().anyMatch(arc -> price[arc] < 0)) {
      return null;
    }
    BitSet best = must;
    for (boolean worstFirst : new boolean[] {false, true}) {
      BitSet found = widened(worstFirst);
      if (found == null) {
        return null;
      }
      dropNeedless(found);
      if (!worstFirst || cost(found) < cost(best)) {
        best = found;
      }
    }
    if (network.arcs() <= SMALL) {
      best = fewer(best);
    }
    hide(best);
    return best;
  }

  private long cost(BitSet hidden) {
    return hidden.stream().filter(arc -> !must.get(arc)).mapToLong(arc -> price[arc]).sum();
  }

  private void hide(BitSet hidden) {
    for (int arc = 0; arc < network.arcs(); arc++) {
      if (hidden.get(arc)) {
        network.hide(arc);
      } else {
        network.show(arc);
      }
    }
  }

  /** Hides the cheapest further cells, one unsafe cell after the other. */
  private @Nullable BitSet widened(boolean worstFirst) {
    BitSet hidden = (BitSet) must.clone();
    hide(hidden);
    safe.clear();
    for (int arc = unsafe(hidden, worstFirst); arc >= 0; arc = unsafe(hidden, worstFirst)) {
      int[] more = widen(arc);
      if (more.length == 0) {
        return null;
      }
      for (int hide : more) {
        hidden.set(hide);
        network.hide(hide);
      }
    }
    return hidden;
  }

  /** A hidden cell that could be too few numbers: the first, or the one with the fewest; or -1. */
  private int unsafe(BitSet hidden, boolean worstFirst) {
    int worst = -1;
    long least = width;
    for (int arc = hidden.nextSetBit(0); arc >= 0; arc = hidden.nextSetBit(arc + 1)) {
      if (!safe.get(arc) && !narrow.get(arc)) {
        long found = width(arc);
        if (found < least) {
          worst = arc;
          least = found;
          if (!worstFirst) {
            return worst;
          }
        }
      }
    }
    return worst;
  }

  /** How wide the interval of a cell is; not looked at beyond what is wide enough. */
  private long width(int arc) {
    System.arraycopy(network.value, 0, x, 0, x.length);
    long grown = network.growth(arc, x, width);
    markSafe();
    if (grown < width) {
      System.arraycopy(network.value, 0, x, 0, x.length);
      grown += network.shrinkage(arc, x, width - grown);
      markSafe();
    }
    if (grown >= width) {
      safe.set(arc);
    }
    return grown;
  }

  /** All cells may be what they are in x, given what is shown: a witness for each that differs. */
  private void markSafe() {
    for (int arc = 0; arc < x.length; arc++) {
      if (Math.abs(x[arc] - network.value[arc]) >= width) {
        safe.set(arc);
      }
    }
  }

  private int[] widen(int arc) {
    long[] up = network.value.clone();
    long grown = network.growth(arc, up, width);
    long[] down = network.value.clone();
    long shrunk = network.shrinkage(arc, down, width);
    long above = network.ceiling[arc] - network.value[arc] - grown;
    long below = network.value[arc] - network.floor[arc] - shrunk;
    for (long amount = width - grown - shrunk; amount > 0; amount /= 2) {
      int[] best = {};
      long cheapest = Long.MAX_VALUE;
      if (above >= amount) {
        best = network.toHide(arc, true, up, amount, price);
        cheapest = network.priceFound();
      }
      if (below >= amount) {
        int[] other = network.toHide(arc, false, down, amount, price);
        best = network.priceFound() < cheapest ? other : best;
      }
      if (best.length > 0) {
        return best;
      }
    }
    return new int[0];
  }

  /** Shows again what need not be hidden, the dearest first. */
  private void dropNeedless(BitSet hidden) {
    hidden.stream()
        .filter(arc -> !must.get(arc))
        .boxed()
        .sorted((a, b) -> Long.compare(price[b], price[a]))
        .forEach(
            arc -> {
              hidden.clear(arc);
              network.show(arc);
              safe.clear();
              if (unsafe(hidden, false) >= 0) {
                hidden.set(arc);
                network.hide(arc);
              }
            });
  }

  /** The fewest cells, among those the cheapest, as long as patience lasts. */
  private BitSet fewer(BitSet best) {
    int most = best.cardinality() - must.cardinality();
    for (int count = 0; count < most && patience > 0; count++) {
      hide(must);
      BitSet found = search((BitSet) must.clone(), new BitSet(), count);
      if (found != null) {
        return found;
      }
    }
    return best;
  }

  private @Nullable BitSet search(BitSet hidden, BitSet shown, int left) {
    safe.clear();
    int arc = unsafe(hidden, false);
    if (arc < 0) {
      return (BitSet) hidden.clone();
    }
    if (left == 0 || patience-- <= 0) {
      return null;
    }
    int[] open = across(arc, shown);
    BitSet found = null;
    for (int i = 0; i < open.length && found == null; i++) {
      hidden.set(open[i]);
      network.hide(open[i]);
      found = search(hidden, shown, left - 1);
      hidden.clear(open[i]);
      network.show(open[i]);
      shown.set(open[i]);
    }
    for (int choice : open) {
      shown.clear(choice);
    }
    return found;
  }

  /** The cells of which one at least must be hidden to make a cell safe; the cheapest first. */
  private int[] across(int arc, BitSet shown) {
    BitSet open = new BitSet();
    long[] flow = network.value.clone();
    if (network.growth(arc, flow, Network.ENDLESS) < network.ceiling[arc] - network.value[arc]) {
      network.across(arc, true, flow, open);
    }
    flow = network.value.clone();
    if (network.shrinkage(arc, flow, Network.ENDLESS) < network.value[arc] - network.floor[arc]) {
      network.across(arc, false, flow, open);
    }
    return open.stream()
        .filter(choice -> price[choice] >= 0 && !shown.get(choice))
        .boxed()
        .sorted((a, b) -> Long.compare(price[a], price[b]))
        .mapToInt(choice -> choice)
        .toArray();
  }
}
