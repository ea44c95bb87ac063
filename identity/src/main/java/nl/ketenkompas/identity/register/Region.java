package nl.ketenkompas.identity.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.ketenkompas.identity.PersonIndex;
import nl.ketenkompas.model.journal.PersistentMap;

/**
 * The records around a change: all that are connected with it by whole keys or decisions. Nothing
 * outside can become another client through it, so only these are joined anew.
 */
final class Region {
  private static final long[] NONE = {};

  private final PersonIndex index;
  private final PersistentMap<Long, Held> decisions;
  private final PersistentMap<Integer, long[]> decisionsOf;
  private final PersistentVector<Entry> old;
  private PersistentVector<Entry> entries;

  private final Map<Integer, Integer> local = new HashMap<>();
  private final List<Integer> places = new ArrayList<>();
  private int clientsMore;

  Region(
      PersonIndex index,
      PersistentMap<Long, Held> decisions,
      PersistentMap<Integer, long[]> decisionsOf,
      PersistentVector<Entry> old,
      PersistentVector<Entry> entries) {
    this.index = index;
    this.decisions = decisions;
    this.decisionsOf = decisionsOf;
    this.old = old;
    this.entries = entries;
  }

  /** The entries with each its client. */
  PersistentVector<Entry> entries() {
    return entries;
  }

  /** How many clients there are more, or fewer. */
  int clientsMore() {
    return clientsMore;
  }

  void touch(int place) {
    if (local.putIfAbsent(place, places.size()) == null) {
      places.add(place);
    }
  }

  /** Touches whom a row that no longer counts was connected with. */
  void leave(int row) {
    index.sharing(row, this::counts, other -> touch(index.place(other)));
  }

  private boolean counts(int row) {
    Entry entry = entries.get(index.place(row));
    return entry != null && entry.live && entry.row == row;
  }

  /** Joins all that was touched, and what is connected with it, anew. */
  void join(long at) {
    Map<Long, Held> held = new TreeMap<>();
    for (int i = 0; i < places.size(); i++) {
      connect(places.get(i), held);
    }
    int[] live =
        places.stream()
            .mapToInt(Integer::intValue)
            .filter(place -> isLive(entries, place))
            .toArray();
    Set<Integer> before = new HashSet<>();
    for (int place : places) {
      if (isLive(old, place)) {
        before.add(index.place(entry(old, place).client));
      }
    }
    int clients = 0;
    if (live.length == 1) {
      name(new int[] {live[0]}, at);
      clients = 1;
    } else if (live.length > 1) {
      clients = name(live, labels(live, held), at);
    }
    clientsMore += clients - before.size();
  }

  private void connect(int place, Map<Long, Held> held) {
    Entry entry = entries.get(place);
    if (entry != null && entry.live) {
      index.sharing(entry.row, this::counts, other -> touch(index.place(other)));
    }
    for (long number : decisionsOf.get(place).orElse(NONE)) {
      Held decision = decisions.get(number).orElseThrow();
      if (decision.inForce()) {
        held.put(number, decision);
        for (int[] same : decision.same()) {
          if (Arrays.binarySearch(same, place) >= 0) {
            for (int each : same) {
              touch(each);
            }
          }
        }
      }
    }
  }

  private static boolean isLive(PersistentVector<Entry> entries, int place) {
    Entry entry = entries.get(place);
    return entry != null && entry.live;
  }

  private static Entry entry(PersistentVector<Entry> entries, int place) {
    Entry entry = entries.get(place);
    if (entry == null) {
      throw new IllegalStateException("no entry at place " + place);
    }
    return entry;
  }

  private int[] labels(int[] live, Map<Long, Held> held) {
    int[] rows = Arrays.stream(live).map(place -> entry(entries, place).row).toArray();
    if (held.isEmpty()) {
      return index.join(rows, PersonIndex.Decided.NOTHING);
    }
    Decisions decided = new Decisions(held);
    int[] roots = Arrays.stream(live).map(place -> decided.find(at(place))).toArray();
    Map<Integer, Integer> first = new HashMap<>();
    for (int i = 0; i < roots.length; i++) {
      first.putIfAbsent(roots[i], i);
    }
    return index.join(
        rows,
        new PersonIndex.Decided() {
          @Override
          public int unit(int row) {
            return first.getOrDefault(roots[row], row);
          }

          @Override
          public boolean apart(int one, int two) {
            return decided.apart(roots[one], roots[two]);
          }
        });
  }

  private int at(int place) {
    return local.getOrDefault(place, -1);
  }

  private int name(int[] live, int[] labels, long at) {
    int clients = Arrays.stream(labels).max().orElse(-1) + 1;
    List<List<Integer>> members = new ArrayList<>();
    for (int c = 0; c < clients; c++) {
      members.add(new ArrayList<>());
    }
    for (int i = 0; i < live.length; i++) {
      members.get(labels[i]).add(live[i]);
    }
    for (List<Integer> each : members) {
      each.sort(Comparator.comparingLong(place -> entry(entries, place).born));
      name(each.stream().mapToInt(Integer::intValue).toArray(), at);
    }
    return clients;
  }

  /** A client is called after its oldest record. */
  private void name(int[] members, long at) {
    int oldest = entry(entries, members[0]).row;
    for (int i = 0; i < members.length; i++) {
      Entry entry = entry(entries, members[i]);
      int next = members[(i + 1) % members.length];
      boolean renamed =
          entry.client == Entry.NOBODY
              || index.place(entry.client) != members[0]
              || !index.number(entry.client).equals(index.number(oldest));
      if (renamed || entry.next != next) {
        entries = entries.with(members[i], entry.joined(oldest, next, renamed, at));
      }
    }
  }

  /** What the decisions in force say of the records here, by position. */
  private final class Decisions {
    private final int[] parent = new int[places.size()];
    private final List<BitSet[]> apart = new ArrayList<>();

    Decisions(Map<Long, Held> held) {
      Arrays.setAll(parent, i -> i);
      List<Held> apartBy = held.values().stream().filter(Held::apart).toList();
      // The oldest first. One that the facts have made impossible since waits until they change.
      for (Held decision : held.values()) {
        for (int[] same : decision.same()) {
          BitSet together = roots(same);
          if (together.cardinality() > 1
              && bsns(together) < 2
              && apartBy.stream().noneMatch(by -> parts(by, together))) {
            int root = together.nextSetBit(0);
            together.stream().forEach(other -> parent[other] = root);
          }
        }
      }
      for (Held by : apartBy) {
        apart.add(new BitSet[] {roots(by.these()), roots(by.those())});
      }
    }

    int find(int position) {
      int root = position;
      while (parent[root] != root) {
        root = parent[root];
      }
      return root;
    }

    private BitSet roots(int[] some) {
      BitSet roots = new BitSet();
      for (int place : some) {
        if (at(place) >= 0) {
          roots.set(find(at(place)));
        }
      }
      return roots;
    }

    private long bsns(BitSet roots) {
      return places.stream()
          .filter(place -> isLive(entries, place) && roots.get(find(at(place))))
          .mapToInt(place -> index.bsn(entry(entries, place).row))
          .filter(bsn -> bsn != 0)
          .distinct()
          .count();
    }

    private boolean parts(Held by, BitSet together) {
      return roots(by.these()).intersects(together) && roots(by.those()).intersects(together);
    }

    boolean apart(int one, int two) {
      for (BitSet[] sides : apart) {
        if ((sides[0].get(one) && sides[1].get(two)) || (sides[1].get(one) && sides[0].get(two))) {
          return true;
        }
      }
      return false;
    }
  }
}
