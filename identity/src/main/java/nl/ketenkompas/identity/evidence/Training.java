package nl.ketenkompas.identity.evidence;

import java.util.Arrays;
import java.util.List;

/**
 * Learns how much each level weighs from the pairs themselves, without anybody saying which are
 * right (expectation maximisation over patterns of levels).
 *
 * <p>Three things differ from the textbook, each for a measured reason. The share of matches is one
 * of all pairs, not of those that keys found: else it ran to one. What two strangers have in common
 * is counted over all pairs, less what is expected of matches: in a file with many doubles most
 * equal birth dates are of one person. And rows that say the same were made one, so that pairs with
 * every field equal are missing; how many there were is inferred.
 */
@SuppressWarnings("EnumOrdinal") // an index into columns of one run, never kept
final class Training {
  /** So many pairs are enough to learn from. */
  private static final int ENOUGH = 1_500_000;

  private static final int STRANGERS = 200_000;
  private static final int ROUNDS = 40;

  /** What the rates that are shipped count for, in matches. */
  private static final double PRIOR_MATCHES = 25;

  /** What the shipped dependence within an address counts for, in pairs. */
  private static final double PRIOR_IMPLIED = 5;

  /** No error is rarer than this part of what is shipped: clean pairs are found first. */
  private static final double LEAST_OF_SHIPPED = 0.3;

  /** What the share of households that is shipped counts for, in pairs of relatives. */
  private static final double PRIOR_HOUSEHOLDS = 10;

  /** What the rates that are shipped count for, in pairs of strangers. */
  private static final double PRIOR_STRANGERS = 100_000;

  private final PackedRows rows;
  private final Frequencies frequencies;
  private final boolean linking;
  private final Rates shipped;
  private final double allPairs;
  private final int[] patterns;
  private final double[] counts;
  private final double[][] overall = new double[Rates.FIELDS][Rates.LEVELS];
  private final double[] bothKnown = new double[Rates.FIELDS];

  Training(
      PackedRows rows,
      Frequencies frequencies,
      boolean linking,
      double allPairs,
      Blocking blocking,
      Crew crew,
      Rates shipped) {
    this.rows = rows;
    this.frequencies = frequencies;
    this.linking = linking;
    this.allPairs = allPairs;
    this.shipped = shipped;
    PatternCounts sum = count(blocking, crew);
    patterns = sum.patterns();
    counts = new double[patterns.length];
    long every = every(blocking.total());
    for (int i = 0; i < patterns.length; i++) {
      counts[i] = (double) sum.count(patterns[i]) * every;
    }
    strangers();
  }

  private static long every(long pairs) {
    return Math.max(1, pairs / ENOUGH);
  }

  private PatternCounts count(Blocking blocking, Crew crew) {
    List<long[]> lists = blocking.pairs();
    long every = every(blocking.total());
    PatternCounts[] each = new PatternCounts[lists.size()];
    ThreadLocal<Comparison> comparisons = ThreadLocal.withInitial(() -> new Comparison(rows));
    crew.run(
        lists.size(),
        part -> {
          Comparison comparison = comparisons.get();
          PatternCounts own = new PatternCounts();
          for (long pair : lists.get(part)) {
            if (every == 1 || Long.remainderUnsigned(Mix.of(pair), every) == 0) {
              own.add(comparison.pattern((int) (pair >>> 32), (int) pair), 1);
            }
          }
          each[part] = own;
        });
    PatternCounts sum = new PatternCounts();
    for (PatternCounts own : each) {
      sum.addAll(own);
    }
    return sum;
  }

  /** What any two rows have in common: equal values counted, the other levels by drawing pairs. */
  private void strangers() {
    Comparison comparison = new Comparison(rows);
    int count = rows.count();
    long[][] drawn = new long[Rates.FIELDS][Rates.LEVELS];
    for (int i = 0; i < STRANGERS && count > 1; i++) {
      long random = Mix.of(i);
      int one = (int) ((random >>> 33) % count);
      int two = (int) ((random & 0x7FFFFFFF) % count);
      if (one == two) {
        continue;
      }
      int pattern = comparison.pattern(one, two);
      for (int field = 0; field < Rates.FIELDS; field++) {
        drawn[field][(pattern >>> (3 * field)) & 7]++;
      }
    }
    for (int field = 0; field < Rates.FIELDS; field++) {
      double known = 0;
      double all = 0;
      for (int level = 0; level < Rates.LEVELS; level++) {
        all += drawn[field][level];
        known += level == 0 ? 0 : drawn[field][level];
      }
      bothKnown[field] = all == 0 ? 0 : allPairs * known / all;
      double equal =
          frequencies.has(field) ? frequencies.equalShare(field) : drawn[field][1] / (known + 1e-9);
      double rest = known - drawn[field][1];
      overall[field][1] = equal;
      for (int level = 2; level < Rates.LEVELS; level++) {
        overall[field][level] = rest == 0 ? 0 : (1 - equal) * drawn[field][level] / rest;
      }
    }
  }

  /** The rates after training. */
  Rates learn() {
    Rates rates = shipped.copy();
    rates.share = Math.min(0.1, Math.max(1, 0.2 * rows.count()) / Math.max(1, allPairs));
    double[][] matched = new double[Rates.FIELDS][Rates.LEVELS];
    mixStrangers(rates, matched);
    for (int round = 0; round < ROUNDS; round++) {
      Expected expected = expect(rates, matched);
      rates.share = Math.min(0.5, Math.max(0.5, expected.matches) / Math.max(1, allPairs));
      rates.matchesPerHousehold =
          (expected.matches + shipped.matchesPerHousehold * PRIOR_HOUSEHOLDS)
              / (expected.households + PRIOR_HOUSEHOLDS);
      mixStrangers(rates, matched);
      if (!linking) {
        addEqualRows(rates, matched, expected.matches);
      }
      maximise(rates, matched);
    }
    return rates;
  }

  /**
   * What is expected of the pairs.
   *
   * @param matches how many are of one person
   * @param households how many are of two people of one household
   */
  private record Expected(double matches, double households) {}

  /** How many matches there are of each level, as the rates have it; and in all. */
  private Expected expect(Rates rates, double[][] matched) {
    for (double[] levels : matched) {
      Arrays.fill(levels, 0);
    }
    Weights weights = new Weights(rates, frequencies);
    double matches = 0;
    double households = 0;
    double[] follows = new double[Rates.FIELDS];
    double[] mayFollow = new double[Rates.FIELDS];
    for (int i = 0; i < patterns.length; i++) {
      int pattern = patterns[i];
      // chances of a stranger and of a relative, for each chance of a match
      double stranger = StrictMath.pow(2, -weights.strangers(pattern) / 1000.0);
      double relative = StrictMath.pow(2, -weights.relatives(pattern) / 1000.0);
      double here = counts[i] / (1 + stranger + relative);
      matches += here;
      households += here * relative;
      follow(pattern, here * stranger, follows, mayFollow);
      for (int field = 0; field < Rates.FIELDS; field++) {
        matched[field][(pattern >>> (3 * field)) & 7] += here;
      }
    }
    for (int field = 0; field < Rates.FIELDS; field++) {
      if (Rates.IMPLIED[field]) {
        rates.implied[field] =
            (follows[field] + PRIOR_IMPLIED * shipped.implied[field])
                / (mayFollow[field] + PRIOR_IMPLIED);
      }
    }
    return new Expected(matches, households);
  }

  /** Counts, among strangers with one field of the address in common, how often others are too. */
  private static void follow(int pattern, double pairs, double[] follows, double[] mayFollow) {
    for (int field = 0; field < Rates.FIELDS; field++) {
      int level = (pattern >>> (3 * field)) & 7;
      if (!Rates.IMPLIED[field] || level == 0) {
        continue;
      }
      for (int other = 0; other < Rates.FIELDS; other++) {
        if (other != field && Rates.IMPLIED[other] && ((pattern >>> (3 * other)) & 7) == 1) {
          mayFollow[field] += pairs;
          follows[field] += level == 1 ? pairs : 0;
        }
      }
    }
  }

  private void mixStrangers(Rates rates, double[][] matched) {
    for (EvidenceField each : EvidenceField.values()) {
      int field = each.ordinal();
      double matchedKnown = 0;
      for (int level = 1; level < each.levels(); level++) {
        matchedKnown += matched[field][level];
      }
      double pairs = Math.max(0, bothKnown[field] - matchedKnown);
      double sum = 0;
      for (int level = 1; level < each.levels(); level++) {
        double seen =
            Math.max(
                0.02 * overall[field][level] * bothKnown[field],
                overall[field][level] * bothKnown[field] - matched[field][level]);
        double rate =
            (seen + shipped.different[field][level] * PRIOR_STRANGERS) / (pairs + PRIOR_STRANGERS);
        rates.different[field][level] = rate;
        sum += rate;
      }
      for (int level = 1; level < each.levels(); level++) {
        rates.different[field][level] /= sum;
      }
    }
  }

  /** Adds what is missing because rows that say the same were made one. */
  private static void addEqualRows(Rates rates, double[][] matched, double matches) {
    if (matches <= 0) {
      return;
    }
    double allEqual = 1;
    double[] equalKnown = new double[Rates.FIELDS];
    double[] equal = new double[Rates.FIELDS];
    for (int field = 0; field < Rates.FIELDS; field++) {
      double silent = matched[field][0] / matches;
      equalKnown[field] = (1 - silent) * rates.same[field][1];
      equal[field] = equalKnown[field] + silent;
      allEqual *= equal[field];
    }
    double missing = matches * Math.min(3, allEqual / Math.max(0.05, 1 - allEqual));
    for (int field = 0; field < Rates.FIELDS; field++) {
      if (equal[field] > 0) {
        matched[field][1] += missing * equalKnown[field] / equal[field];
      }
    }
  }

  private void maximise(Rates rates, double[][] matched) {
    for (EvidenceField each : EvidenceField.values()) {
      int field = each.ordinal();
      double sum = 0;
      for (int level = 1; level < each.levels(); level++) {
        sum += matched[field][level] + shipped.same[field][level] * PRIOR_MATCHES;
      }
      double total = 0;
      for (int level = 1; level < each.levels(); level++) {
        double rate = (matched[field][level] + shipped.same[field][level] * PRIOR_MATCHES) / sum;
        rates.same[field][level] = Math.max(rate, LEAST_OF_SHIPPED * shipped.same[field][level]);
        total += rates.same[field][level];
      }
      for (int level = 1; level < each.levels(); level++) {
        rates.same[field][level] /= total;
      }
    }
  }
}
