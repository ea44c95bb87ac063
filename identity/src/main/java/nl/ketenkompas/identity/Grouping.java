package nl.ketenkompas.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Joins records into clients, key by key, the strongest first. What was joined by one key is one
 * unit for the next. Units that share a value of the key are joined when no two of their records
 * are in conflict. Otherwise only those are joined that are in conflict with exactly the same
 * others, and that do not stand between two that are in conflict with each other: these might be
 * either. The same is done for units that several values of one key connect.
 *
 * <p>The outcome is a matter of sets only, so neither order nor threads can change it. Time is
 * linear in the number of records times {@code tooCommonAbove} at worst: what is larger than that
 * is not joined, and reported.
 */
final class Grouping {
  private final Clauses clauses;
  private final Traits[] records;
  private final BiConsumer<Clause, int[]> tooCommon;
  private final PersonIndex.Decided decided;

  /**
   * @param decided what people said, which is never overruled
   * @param tooCommon is told the key and the records that were not joined because they are too many
   */
  Grouping(
      Clauses clauses,
      Traits[] records,
      PersonIndex.Decided decided,
      BiConsumer<Clause, int[]> tooCommon) {
    this.clauses = clauses;
    this.records = records;
    this.decided = decided;
    this.tooCommon = tooCommon;
  }

  /**
   * The number of the client of each record; clients are numbered in the order of their first
   * record.
   */
  int[] clients(List<KeyIndex> indexes) {
    int[] unit = new int[records.length];
    int units = 0;
    for (int i = 0; i < unit.length; i++) {
      int first = decided.unit(i);
      unit[i] = first == i ? units++ : unit[first];
    }
    for (KeyIndex index : indexes) {
      if (index.clause.decides) {
        UnionFind joined = join(index, unit, units);
        int[] number = new int[units];
        int next = 0;
        for (int u = 0; u < units; u++) {
          int root = joined.find(u);
          number[u] = root == u ? next++ : number[root];
        }
        for (int i = 0; i < unit.length; i++) {
          unit[i] = number[unit[i]];
        }
        units = next;
      }
    }
    return unit;
  }

  private UnionFind join(KeyIndex index, int[] unit, int units) {
    Pairs pairs = new Pairs();
    for (int i = 0; i < unit.length; i++) {
      pairs.add(unit[i], i);
    }
    Groups members = pairs.byFirst(units);
    UnionFind connected = new UnionFind(units);
    List<int[]> links = new ArrayList<>();
    for (int g = 0; g < index.whole.count(); g++) {
      if (index.whole.size(g) > 1) {
        int[] touched = distinct(index.whole, g, unit);
        if (touched.length > 1) {
          if (size(members, touched) > clauses.tooCommonAbove) {
            tooCommon.accept(index.clause, recordsOf(members, touched));
          } else {
            for (int[] link : compatible(members, touched)) {
              if (link.length > 1) {
                links.add(link);
                connected.joinAll(link);
              }
            }
          }
        }
      }
    }
    Map<Integer, List<int[]>> linksByRoot = new LinkedHashMap<>();
    int[] linkCount = new int[units];
    for (int[] link : links) {
      linkCount[connected.find(link[0])]++;
    }
    UnionFind joined = new UnionFind(units);
    for (int[] link : links) {
      int root = connected.find(link[0]);
      if (linkCount[root] == 1) {
        joined.joinAll(link);
      } else {
        linksByRoot.computeIfAbsent(root, r -> new ArrayList<>()).add(link);
      }
    }
    for (List<int[]> chain : linksByRoot.values()) {
      joinChain(index, members, chain, joined);
    }
    return joined;
  }

  private void joinChain(KeyIndex index, Groups members, List<int[]> chain, UnionFind joined) {
    int[] touched = chain.stream().flatMapToInt(Arrays::stream).sorted().distinct().toArray();
    if (size(members, touched) > clauses.tooCommonAbove) {
      tooCommon.accept(index.clause, recordsOf(members, touched));
      return;
    }
    for (int[] cell : compatible(members, touched)) {
      for (int[] link : chain) {
        joined.joinAll(
            Arrays.stream(link).filter(u -> Arrays.binarySearch(cell, u) >= 0).toArray());
      }
    }
  }

  private static int[] distinct(Groups groups, int group, int[] unit) {
    int[] units = groups.members(group);
    for (int i = 0; i < units.length; i++) {
      units[i] = unit[units[i]];
    }
    return Arrays.stream(units).sorted().distinct().toArray();
  }

  private static long size(Groups members, int[] units) {
    long size = 0;
    for (int unit : units) {
      size += members.size(unit);
    }
    return size;
  }

  private static int[] recordsOf(Groups members, int[] units) {
    return Arrays.stream(units).flatMap(u -> Arrays.stream(members.members(u))).sorted().toArray();
  }

  /** The units that may be joined with each other, each in exactly one part; sorted within. */
  private List<int[]> compatible(Groups members, int[] units) {
    BitSet[] conflicts = conflicts(members, units);
    if (conflicts.length == 0) {
      return List.of(units);
    }
    Map<BitSet, List<Integer>> cells = new LinkedHashMap<>();
    List<int[]> parts = new ArrayList<>();
    for (int i = 0; i < units.length; i++) {
      if (isBetween(i, conflicts)) {
        parts.add(new int[] {units[i]});
      } else {
        cells.computeIfAbsent(conflicts[i], c -> new ArrayList<>()).add(units[i]);
      }
    }
    for (List<Integer> cell : cells.values()) {
      parts.add(cell.stream().mapToInt(Integer::intValue).toArray());
    }
    return parts;
  }

  /** Which units are in conflict with which; no rows at all when none is. */
  private BitSet[] conflicts(Groups members, int[] units) {
    BitSet[] conflicts = {};
    for (int i = 0; i < units.length; i++) {
      for (int j = i + 1; j < units.length; j++) {
        if (conflict(members, units[i], units[j])) {
          if (conflicts.length == 0) {
            conflicts = new BitSet[units.length];
            Arrays.setAll(conflicts, k -> new BitSet());
          }
          conflicts[i].set(j);
          conflicts[j].set(i);
        }
      }
    }
    return conflicts;
  }

  private boolean conflict(Groups members, int one, int two) {
    for (int i = 0; i < members.size(one); i++) {
      for (int j = 0; j < members.size(two); j++) {
        int a = members.member(one, i);
        int b = members.member(two, j);
        if (decided.apart(a, b) || clauses.conflict(records[a], records[b]) != null) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isBetween(int unit, BitSet[] conflicts) {
    for (int v = 0; v < conflicts.length; v++) {
      if (v != unit && !conflicts[unit].get(v)) {
        BitSet others = (BitSet) conflicts[v].clone();
        others.andNot(conflicts[unit]);
        others.clear(unit);
        if (!others.isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }
}
