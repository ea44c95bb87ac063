package nl.ketenkompas.identity.evidence;

/**
 * How often each level of each field occurs among records of one person, of two people, and of two
 * people of one household; given that both sides say something.
 */
@SuppressWarnings("EnumOrdinal") // an index into columns of one run, never kept
final class Rates {
  static final int FIELDS = EvidenceField.values().length;
  static final int LEVELS = 8;

  static final boolean[] IMPLIED = new boolean[FIELDS];

  static {
    IMPLIED[EvidenceField.POSTCODE.ordinal()] = true;
    IMPLIED[EvidenceField.STREET.ordinal()] = true;
    IMPLIED[EvidenceField.PLACE.ordinal()] = true;
    IMPLIED[EvidenceField.REGION.ordinal()] = true;
  }

  final double[][] same = new double[FIELDS][LEVELS];
  final double[][] different = new double[FIELDS][LEVELS];
  final double[][] household = new double[FIELDS][LEVELS];

  /**
   * How often the field of an address is the same when another field of it is, of strangers. Of
   * other fields 1.
   */
  final double[] implied = new double[FIELDS];

  /** The share of matches among all pairs, compared or not. */
  double share;

  /** Matches for each pair of one household. */
  double matchesPerHousehold = 1;

  Rates copy() {
    Rates copy = new Rates();
    for (int field = 0; field < FIELDS; field++) {
      copy.same[field] = same[field].clone();
      copy.different[field] = different[field].clone();
      copy.implied[field] = implied[field];
      copy.household[field] = household[field].clone();
    }
    copy.share = share;
    copy.matchesPerHousehold = matchesPerHousehold;
    return copy;
  }
}
