package nl.ketenkompas.identity.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.ketenkompas.identity.evidence.LinkageQuality.Bin;
import nl.ketenkompas.identity.evidence.LinkageQuality.Figures;

/** Measures an outcome with the truth. */
final class Judge {
  private static final int BINS = 10;

  private final PackedRows rows;
  private final Members members;
  private final int first;
  private final LinkageKind kind;
  private final EvidenceModel model;
  private final Edges edges;
  private final boolean[] silent;
  private final int[] clusterOf;
  private final List<long[]> candidates;
  private final int[] truth;
  private long right;
  private long found;

  Judge(
      PackedRows rows,
      Members members,
      int first,
      LinkageKind kind,
      EvidenceModel model,
      Edges edges,
      boolean[] silent,
      int[] clusterOf,
      List<long[]> candidates,
      int[] truth) {
    this.rows = rows;
    this.members = members;
    this.first = first;
    this.kind = kind;
    this.model = model;
    this.edges = edges;
    this.silent = silent;
    this.clusterOf = clusterOf;
    this.candidates = candidates;
    this.truth = truth;
  }

  LinkageQuality quality() {
    long known = Arrays.stream(truth).filter(person -> person >= 0).count();
    int[] everybody = new int[truth.length];
    long truePairs = pairsWithin(truth, everybody);
    long clustered = pairsWithin(clusterOf, knownOnly());
    long rightlyClustered = pairsWithin(clusterOf, truth);
    Figures clusters = Figures.of(rightlyClustered, clustered, truePairs);
    List<Bin> calibration = pairs();
    return new LinkageQuality(
        known,
        truePairs,
        Figures.of(right, found, truePairs),
        clusters,
        truePairs == 0 ? 1 : (double) compared() / truePairs,
        bsnConflicts(),
        calibration);
  }

  private int[] knownOnly() {
    int[] known = new int[truth.length];
    for (int record = 0; record < known.length; record++) {
      known[record] = truth[record] < 0 ? -1 : 0;
    }
    return known;
  }

  /** Pairs of records that two numberings agree on; records with a number below zero are out. */
  private long pairsWithin(int[] one, int[] two) {
    long[] cells = new long[one.length];
    int size = 0;
    for (int record = 0; record < one.length; record++) {
      if (one[record] >= 0 && two[record] >= 0 && truth[record] >= 0) {
        long file = kind.linking() && record >= first ? 1 : 0;
        cells[size++] = ((long) one[record] << 31 | two[record]) << 1 | file;
      }
    }
    Arrays.sort(cells, 0, size);
    long pairs = 0;
    for (int at = 0; at < size; ) {
      int end = at;
      long second = 0;
      while (end < size && cells[end] >> 1 == cells[at] >> 1) {
        second += cells[end++] & 1;
      }
      pairs += pairs(end - at - second, second);
      at = end;
    }
    return pairs;
  }

  private long pairs(long ofFirst, long ofSecond) {
    return kind.linking() ? ofFirst * ofSecond : ofFirst * (ofFirst - 1) / 2;
  }

  /** Counts the pairs that score enough, and fills the bins. */
  private List<Bin> pairs() {
    long[] count = new long[BINS];
    long[] good = new long[BINS];
    double[] chances = new double[BINS];
    for (int edge = 0; edge < edges.size(); edge++) {
      int one = edges.one(edge);
      int two = edges.two(edge);
      long all = knownIn(one) * knownIn(two);
      long same = same(one, two);
      double chance = Bits.chance(edges.scores[edge]);
      int bin = Math.min(BINS - 1, (int) (chance * BINS));
      count[bin] += all;
      good[bin] += same;
      chances[bin] += chance * all;
      if (edges.scores[edge] >= model.match() && !silent[one] && !silent[two]) {
        found += all;
        right += same;
      }
    }
    for (int row = 0; row < members.rows() && !kind.linking(); row++) {
      if (members.size(row) > 1 && !silent[row]) {
        found += knownIn(row) * (knownIn(row) - 1) / 2;
        right += sameWithin(row);
      }
    }
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      double pairs = Math.max(1, count[bin]);
      bins.add(
          new Bin(
              bin / 10.0, (bin + 1) / 10.0, count[bin], chances[bin] / pairs, good[bin] / pairs));
    }
    return bins;
  }

  private long knownIn(int row) {
    long known = 0;
    for (int i = 0; i < members.size(row); i++) {
      known += truth[members.member(row, i)] >= 0 ? 1 : 0;
    }
    return known;
  }

  private long same(int one, int two) {
    if (members.size(one) == 1 && members.size(two) == 1) {
      int person = truth[members.first(one)];
      return person >= 0 && person == truth[members.first(two)] ? 1 : 0;
    }
    int[] left = people(one);
    int[] right = people(two);
    long same = 0;
    for (int i = 0, j = 0; i < left.length && j < right.length; ) {
      if (left[i] == right[j]) {
        int person = left[i];
        long a = 0;
        long b = 0;
        while (i < left.length && left[i] == person) {
          i++;
          a++;
        }
        while (j < right.length && right[j] == person) {
          j++;
          b++;
        }
        same += a * b;
      } else if (left[i] < right[j]) {
        i++;
      } else {
        j++;
      }
    }
    return same;
  }

  private long sameWithin(int row) {
    int[] people = people(row);
    long same = 0;
    for (int at = 0; at < people.length; ) {
      int end = at;
      while (end < people.length && people[end] == people[at]) {
        end++;
      }
      same += (long) (end - at) * (end - at - 1) / 2;
      at = end;
    }
    return same;
  }

  private int[] people(int row) {
    int[] people = new int[members.size(row)];
    int size = 0;
    for (int i = 0; i < people.length; i++) {
      int person = truth[members.member(row, i)];
      if (person >= 0) {
        people[size++] = person;
      }
    }
    people = Arrays.copyOf(people, size);
    Arrays.sort(people);
    return people;
  }

  /** How many true pairs were compared. */
  private long compared() {
    LongList trueOnes = new LongList();
    for (long[] list : candidates) {
      for (long pair : list) {
        if (same((int) (pair >>> 32), (int) pair) > 0) {
          trueOnes.add(pair);
        }
      }
    }
    trueOnes.trim();
    Arrays.sort(trueOnes.values);
    long compared = 0;
    long before = -1;
    for (long pair : trueOnes.values) {
      if (pair != before) {
        compared += same((int) (pair >>> 32), (int) pair);
      }
      before = pair;
    }
    for (int row = 0; row < members.rows() && !kind.linking(); row++) {
      compared += candidates.isEmpty() || members.size(row) == 1 ? 0 : sameWithin(row);
    }
    return compared;
  }

  private long bsnConflicts() {
    int[] bsnOf = new int[clusterOf.length];
    boolean[] conflict = new boolean[clusterOf.length];
    for (int row = 0; row < members.rows(); row++) {
      int bsn = rows.cells[(row << PackedRows.SHIFT) + PackedRows.BSN];
      for (int i = 0; bsn != 0 && i < members.size(row); i++) {
        int cluster = clusterOf[members.member(row, i)];
        conflict[cluster] |= bsnOf[cluster] != 0 && bsnOf[cluster] != bsn;
        bsnOf[cluster] = bsn;
      }
    }
    long conflicts = 0;
    for (boolean each : conflict) {
      conflicts += each ? 1 : 0;
    }
    return conflicts;
  }
}
