package nl.ketenkompas.identity.evidence;

/**
 * What is assumed of Dutch records before any were seen, so that two hundred records can be
 * weighed. Shares are rounded guesses of practice, not measured of any file; training moves them.
 */
@SuppressWarnings("EnumOrdinal") // an index into columns of one run, never kept
final class Priors {
  private Priors() {}

  static Rates dutch() {
    Rates rates = new Rates();
    for (int field = 0; field < Rates.FIELDS; field++) {
      rates.implied[field] = Rates.IMPLIED[field] ? 0.9 : 1;
    }
    set(rates, EvidenceField.GIVEN_NAMES, 0.80, 0.07, 0.02, 0.06, 0.05);
    not(rates, EvidenceField.GIVEN_NAMES, 0.005, 0.003, 0.025, 0.04, 0.927);
    kin(rates, EvidenceField.GIVEN_NAMES, 0.03, 0.01, 0.03, 0.09, 0.84);
    set(rates, EvidenceField.SURNAME, 0.86, 0.06, 0.02, 0.01, 0.04, 0.01);
    not(rates, EvidenceField.SURNAME, 0.001, 0.001, 0.012, 0.0005, 0.9854, 0.0001);
    kin(rates, EvidenceField.SURNAME, 0.86, 0.06, 0.02, 0.01, 0.04, 0.01);
    set(rates, EvidenceField.BIRTH_DATE, 0.88, 0.06, 0.01, 0.02, 0.015, 0.015);
    not(rates, EvidenceField.BIRTH_DATE, 0.00005, 0.001, 0.0001, 0.004, 0.015, 0.97985);
    kin(rates, EvidenceField.BIRTH_DATE, 0.02, 0.005, 0.0005, 0.005, 0.02, 0.9495);
    set(rates, EvidenceField.GENDER, 0.985, 0.015);
    not(rates, EvidenceField.GENDER, 0.5, 0.5);
    kin(rates, EvidenceField.GENDER, 0.5, 0.5);
    set(rates, EvidenceField.NUMBER, 0.96, 0.03, 0.01);
    not(rates, EvidenceField.NUMBER, 0.000001, 0.00001, 0.999989);
    kin(rates, EvidenceField.NUMBER, 0.0001, 0.0001, 0.9998);
    set(rates, EvidenceField.POSTCODE, 0.75, 0.05, 0.20);
    not(rates, EvidenceField.POSTCODE, 0.0005, 0.005, 0.9945);
    kin(rates, EvidenceField.POSTCODE, 0.75, 0.05, 0.20);
    set(rates, EvidenceField.HOUSE_NUMBER, 0.75, 0.05, 0.20);
    not(rates, EvidenceField.HOUSE_NUMBER, 0.012, 0.06, 0.928);
    kin(rates, EvidenceField.HOUSE_NUMBER, 0.75, 0.05, 0.20);
    set(rates, EvidenceField.STREET, 0.72, 0.08, 0.05, 0.15);
    not(rates, EvidenceField.STREET, 0.001, 0.001, 0.03, 0.968);
    kin(rates, EvidenceField.STREET, 0.72, 0.08, 0.05, 0.15);
    set(rates, EvidenceField.PLACE, 0.80, 0.06, 0.04, 0.10);
    not(rates, EvidenceField.PLACE, 0.02, 0.005, 0.02, 0.955);
    kin(rates, EvidenceField.PLACE, 0.80, 0.06, 0.04, 0.10);
    set(rates, EvidenceField.REGION, 0.9, 0.1);
    not(rates, EvidenceField.REGION, 0.15, 0.85);
    kin(rates, EvidenceField.REGION, 0.9, 0.1);
    return rates;
  }

  private static void set(Rates rates, EvidenceField field, double... levels) {
    System.arraycopy(levels, 0, rates.same[field.ordinal()], 1, levels.length);
  }

  private static void not(Rates rates, EvidenceField field, double... levels) {
    System.arraycopy(levels, 0, rates.different[field.ordinal()], 1, levels.length);
  }

  private static void kin(Rates rates, EvidenceField field, double... levels) {
    System.arraycopy(levels, 0, rates.household[field.ordinal()], 1, levels.length);
  }
}
