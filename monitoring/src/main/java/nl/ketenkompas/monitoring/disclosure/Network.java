package nl.ketenkompas.monitoring.disclosure;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The cells of a table as arcs of a network, so that "the parts add up to the total" means "what
 * flows in flows out". Bounds of a cell, given the rest, are then flows, in whole numbers and
 * exact. Holds one numbering of the cells at a time; for one thread.
 */
final class Network {
  /** More than any count; a cell that may grow to it has no bound. */
  static final long ENDLESS = 1L << 52;

  private final int nodes;
  private final int[] tail;
  private final int[] head;
  private final int[][] arcsAt;
  final long[] value;
  final long[] floor;
  final long[] ceiling;
  final long[] low;
  final long[] high;

  private final int[] queue;
  private final int[] cameBy;
  private final boolean[] seen;
  private final long[] cost;
  private long priceFound;

  /** A network in which each cell is known; hidden ones could be anything from 0 on. */
  Network(int nodes, int[] tail, int[] head, long[] value) {
    this.nodes = nodes;
    this.tail = tail;
    this.head = head;
    this.value = value;
    this.floor = new long[value.length];
    this.ceiling = new long[value.length];
    Arrays.fill(ceiling, ENDLESS);
    this.low = value.clone();
    this.high = value.clone();
    this.queue = new int[nodes];
    this.cameBy = new int[nodes];
    this.seen = new boolean[nodes];
    this.cost = new long[nodes];
    int[] degree = new int[nodes];
    for (int arc = 0; arc < tail.length; arc++) {
      degree[tail[arc]]++;
      degree[head[arc]]++;
    }
    this.arcsAt = new int[nodes][];
    for (int node = 0; node < nodes; node++) {
      arcsAt[node] = new int[degree[node]];
    }
    for (int arc = tail.length - 1; arc >= 0; arc--) {
      arcsAt[tail[arc]][--degree[tail[arc]]] = arc;
      arcsAt[head[arc]][--degree[head[arc]]] = arc;
    }
  }

  int arcs() {
    return tail.length;
  }

  boolean isHidden(int arc) {
    return low[arc] < high[arc];
  }

  /** From now on nothing is known of a cell but its floor and ceiling. */
  void hide(int arc) {
    low[arc] = floor[arc];
    high[arc] = ceiling[arc];
  }

  void show(int arc) {
    low[arc] = value[arc];
    high[arc] = value[arc];
  }

  /** How far a cell can grow, up to a limit; leaves in x how the others would have to change. */
  long growth(int arc, long[] x, long limit) {
    return flow(x, head[arc], tail[arc], arc, Math.min(limit, high[arc] - value[arc]));
  }

  /** How far a cell can shrink, up to a limit; leaves in x how the others would have to change. */
  long shrinkage(int arc, long[] x, long limit) {
    return flow(x, tail[arc], head[arc], arc, Math.min(limit, value[arc] - low[arc]));
  }

  /** Whether a cell, given what is shown, could be anything in an interval at least so wide. */
  boolean isWide(int arc, long width) {
    long grown = growth(arc, value.clone(), width);
    return grown >= width || grown + shrinkage(arc, value.clone(), width - grown) >= width;
  }

  /** Sends up to a limit from one node to another, not through one cell. */
  private long flow(long[] x, int from, int to, int without, long limit) {
    long sent = 0;
    while (sent < limit) {
      long more = augment(x, from, to, without, limit - sent);
      if (more == 0) {
        break;
      }
      sent += more;
    }
    return sent;
  }

  private long augment(long[] x, int from, int to, int without, long limit) {
    Arrays.fill(seen, false);
    int first = 0;
    int last = 0;
    queue[last++] = from;
    seen[from] = true;
    while (first < last && !seen[to]) {
      int node = queue[first++];
      for (int arc : arcsAt[node]) {
        boolean along = tail[arc] == node;
        int next = along ? head[arc] : tail[arc];
        if (!seen[next] && arc != without && room(x, arc, along) > 0) {
          seen[next] = true;
          cameBy[next] = arc;
          queue[last++] = next;
        }
      }
    }
    return seen[to] ? push(x, from, to, limit) : 0;
  }

  private long push(long[] x, int from, int to, long limit) {
    long amount = limit;
    for (int node = to; node != from; node = before(node)) {
      amount = Math.min(amount, room(x, cameBy[node], head[cameBy[node]] == node));
    }
    for (int node = to; node != from; node = before(node)) {
      x[cameBy[node]] += head[cameBy[node]] == node ? amount : -amount;
    }
    return amount;
  }

  private int before(int node) {
    return head[cameBy[node]] == node ? tail[cameBy[node]] : head[cameBy[node]];
  }

  private long room(long[] x, int arc, boolean along) {
    return along ? high[arc] - x[arc] : x[arc] - low[arc];
  }

  /**
   * Brings cells into balance, within their bounds.
   *
   * @param x within the bounds, changed
   * @return false if there is no way
   */
  boolean balance(long[] x) {
    long[] excess = new long[nodes];
    for (int arc = 0; arc < tail.length; arc++) {
      excess[head[arc]] += x[arc];
      excess[tail[arc]] -= x[arc];
    }
    for (int from = 0; from < nodes; from++) {
      for (int to = 0; to < nodes && excess[from] > 0; to++) {
        if (excess[to] < 0) {
          long sent = flow(x, from, to, -1, Math.min(excess[from], -excess[to]));
          excess[from] -= sent;
          excess[to] += sent;
        }
      }
      if (excess[from] > 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * The cheapest cells to hide so that a cell can change by so much more.
   *
   * @param arc the cell
   * @param grow whether it is to grow, or to shrink
   * @param x how the others change already
   * @param amount by how much more
   * @param price of hiding a cell; below 0 for one that must not be hidden
   * @return the cells, empty when there are none; {@link #priceFound} says what they cost
   */
  int[] toHide(int arc, boolean grow, long[] x, long amount, long[] price) {
    int from = grow ? head[arc] : tail[arc];
    int to = grow ? tail[arc] : head[arc];
    Arrays.fill(cost, Long.MAX_VALUE);
    Arrays.fill(seen, false);
    cost[from] = 0;
    for (int node = nearest(); node >= 0 && node != to; node = nearest()) {
      seen[node] = true;
      for (int via : arcsAt[node]) {
        boolean along = tail[via] == node;
        int next = along ? head[via] : tail[via];
        long step = isHidden(via) ? 0 : price[via];
        if (via != arc
            && step >= 0
            && cost[node] + step < cost[next]
            && roomIfHidden(x, via, along) >= amount) {
          cost[next] = cost[node] + step;
          cameBy[next] = via;
        }
      }
    }
    priceFound = cost[to];
    if (priceFound == Long.MAX_VALUE) {
      return new int[0];
    }
    int count = 0;
    for (int node = to; node != from; node = before(node)) {
      if (!isHidden(cameBy[node])) {
        queue[count++] = cameBy[node];
      }
    }
    return Arrays.copyOf(queue, count);
  }

  private long roomIfHidden(long[] x, int arc, boolean along) {
    return along ? ceiling[arc] - x[arc] : x[arc] - floor[arc];
  }

  private int nearest() {
    int best = -1;
    for (int node = 0; node < nodes; node++) {
      if (!seen[node] && cost[node] < Long.MAX_VALUE && (best < 0 || cost[node] < cost[best])) {
        best = node;
      }
    }
    return best;
  }

  /** What the cells last given by {@link #toHide} cost; the most there is when there were none. */
  long priceFound() {
    return priceFound;
  }

  /**
   * The cells of which at least one must be hidden if a cell is to change any further.
   *
   * @param arc the cell
   * @param grow whether it is to grow, or to shrink
   * @param x how the others change already, as far as they can
   * @param open receives the cells
   */
  void across(int arc, boolean grow, long[] x, BitSet open) {
    // No way through is left, so the search marks one side of the gap.
    augment(x, grow ? head[arc] : tail[arc], grow ? tail[arc] : head[arc], arc, ENDLESS);
    for (int via = 0; via < tail.length; via++) {
      if (via != arc
          && !isHidden(via)
          && seen[tail[via]] != seen[head[via]]
          && roomIfHidden(value, via, seen[tail[via]]) > 0) {
        open.set(via);
      }
    }
  }
}
