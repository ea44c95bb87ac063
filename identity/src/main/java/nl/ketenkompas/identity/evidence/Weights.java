package nl.ketenkompas.identity.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.identity.evidence.EvidenceModel.FieldWeights;

/** Rates turned into whole weights, and the score of a pair. Thread safe once made. */
@SuppressWarnings("EnumOrdinal") // an index into columns of one run, never kept
final class Weights {
  /** How far the frequency of a value may move the weight of its field. */
  static final int MOST_MOVE = 12_000;

  /** A pair that scores at least so much, and is no match, is for people to look at. */
  static final int REVIEW_FROM = -8_000;

  private static final int NO_ROW = -1;

  final int prior;
  final int householdPrior;
  final int[][] other = new int[Rates.FIELDS][Rates.LEVELS];
  final int[][] kin = new int[Rates.FIELDS][Rates.LEVELS];
  private final int[] average = new int[Rates.FIELDS];
  private final int[] implied = new int[Rates.FIELDS];
  private final Frequencies frequencies;

  Weights(Rates rates, Frequencies frequencies) {
    this.frequencies = frequencies;
    prior = Bits.of(rates.share / (1 - rates.share));
    householdPrior = Bits.of(rates.matchesPerHousehold);
    for (EvidenceField each : EvidenceField.values()) {
      int field = each.ordinal();
      for (int level = 1; level < each.levels(); level++) {
        other[field][level] = Bits.of(rates.same[field][level] / rates.different[field][level]);
        kin[field][level] = Bits.of(rates.same[field][level] / rates.household[field][level]);
      }
      implied[field] = Math.max(0, Bits.of(rates.same[field][1] / rates.implied[field]));
      average[field] = Bits.of(rates.different[field][1]);
    }
  }

  Weights(EvidenceModel model, Frequencies frequencies) {
    this.frequencies = frequencies;
    prior = model.prior();
    householdPrior = model.relatives();
    model
        .fields()
        .forEach(
            (each, weights) -> {
              int field = each.ordinal();
              for (int level = 1; level < each.levels(); level++) {
                if (level <= weights.strangers().size()) {
                  other[field][level] = weights.strangers().get(level - 1);
                }
                if (level <= weights.kin().size()) {
                  kin[field][level] = weights.kin().get(level - 1);
                }
              }
              implied[field] = weights.implied();
              average[field] = weights.average();
            });
  }

  /** Weights of another model, with the frequencies of these. */
  Weights by(EvidenceModel other) {
    return new Weights(other, frequencies);
  }

  EvidenceModel model() {
    Map<EvidenceField, FieldWeights> fields = new EnumMap<>(EvidenceField.class);
    for (EvidenceField each : EvidenceField.values()) {
      List<Integer> strangers = new ArrayList<>();
      List<Integer> relatives = new ArrayList<>();
      for (int level = 1; level < each.levels(); level++) {
        strangers.add(other[each.ordinal()][level]);
        relatives.add(kin[each.ordinal()][level]);
      }
      fields.put(
          each,
          new FieldWeights(strangers, relatives, average[each.ordinal()], implied[each.ordinal()]));
    }
    return new EvidenceModel(prior, householdPrior, 0, REVIEW_FROM, fields);
  }

  /** The score from the levels alone, against a pair of strangers. */
  int strangers(int pattern) {
    return prior + sum(other, pattern, NO_ROW);
  }

  /** The score against a pair of relatives. */
  int relatives(int pattern) {
    return householdPrior + sum(kin, pattern, NO_ROW);
  }

  /**
   * The weights of all fields together. Postcode, street, place and region may follow from one
   * another: of those that speak for a match the strongest counts in full, the others for what they
   * add to it.
   */
  private int sum(int[][] weights, int pattern, int row) {
    int sum = 0;
    int lead = 0;
    int added = 0;
    for (int field = 0, rest = pattern; rest != 0; field++, rest >>>= 3) {
      int level = rest & 7;
      if (level == 0) {
        continue;
      }
      int weight = weights[field][level];
      if (row >= 0 && level == 1) {
        weight += frequencyPart(field, row);
      }
      if (weight <= 0 || !Rates.IMPLIED[field]) {
        sum += weight;
        continue;
      }
      int addition = Math.min(weight, implied[field]);
      added += addition;
      lead = Math.max(lead, weight - addition);
    }
    return sum + lead + added;
  }

  /** What the frequency of the value of a field adds, when both sides say the same. */
  int frequencyPart(int field, int row) {
    if (!frequencies.has(field)) {
      return 0;
    }
    int move = frequencies.adjustment(field, row, average[field]);
    return Math.max(-MOST_MOVE, Math.min(MOST_MOVE, move));
  }

  /** How likely a pair is one person, in thousandths of a bit; the row is one of the two. */
  int score(int pattern, int row) {
    return Math.min(strangers(pattern, row), relatives(pattern));
  }

  /** The score against a pair of strangers, with the frequencies of the values. */
  int strangers(int pattern, int row) {
    return prior + sum(other, pattern, row);
  }
}
