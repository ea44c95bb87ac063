package nl.ketenkompas.identity.evidence;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Texts;

/** What weighs for or against a pair being one person, and what was odd about a file. */
public enum EvidenceReason implements ReasonCode {
  /** Where every pair begins: how rare matches are among all pairs. */
  PRIOR("SK-C7"),
  /** Both say the same. Facts: field. */
  SAME("SK-C7"),
  /** They differ by a slip: a letter, a digit, two neighbours swapped. Facts: field. */
  NEAR("SK-C7"),
  /** They are alike in spelling or sound. Facts: field. */
  SIMILAR("SK-C7"),
  /** On a side only the initial is known, and it is the same. Facts: field. */
  INITIAL("SK-C7"),
  /** The surname of one is that of a partner of the other. Facts: field. */
  PARTNER_SURNAME("SK-C8"),
  /** Given names and surname changed places. Facts: field. */
  CROSSED("SK-C7"),
  /** Day and month changed places. Facts: field. */
  DAY_AND_MONTH_SWAPPED("SK-C7"),
  /** Two of the three parts of the date are the same. Facts: field. */
  TWO_PARTS("SK-C7"),
  /** The year is the same. Facts: field. */
  YEAR("SK-C7"),
  /** They are different. Facts: field. */
  DIFFERENT("SK-C7"),
  /** The value that they share is rarer or more common than most. Facts: field. */
  FREQUENCY("SK-C7"),
  /** Parts of an address follow from one another, and count once. */
  ADDRESS_COUNTS_ONCE("SK-C7"),
  /** What is the same may also be because they are family or live together. */
  RELATIVES("SK-C7"),
  /** Two different valid BSNs: never one person, whatever the score. */
  DIFFERENT_BSN("WABB-12"),
  /**
   * Given names, surname and birth date are known in full and all different, and so is the address
   * if known: never one person, also when a number is the same.
   */
  CONTRADICTING_IDENTITIES("WABB-12"),
  /** A field is the same for nearly all records. Facts: field. */
  CONSTANT_FIELD("SK-C7"),
  /** A field is in no record. Facts: field. */
  EMPTY_FIELD("SK-C7"),
  /**
   * Too many records share a key to compare them all. Facts: key, blocks, records in them, limit.
   */
  BLOCKS_SKIPPED("SK-C7"),
  /** Records that say too little to be recognised, and stay apart. Facts: number. */
  SAY_TOO_LITTLE("SK-C10"),
  /** Addresses that many share were left out. Facts: number of records. */
  SHARED_ADDRESSES("SK-C7"),
  /** Texts were longer than is looked at. Facts: number of texts. */
  TEXTS_CUT("SK-C7"),
  /** Very many records say the same. Facts: number of records. */
  MANY_EQUAL_RECORDS("SK-C7"),
  /**
   * Many birth dates are on the first of January, which is often typed for an unknown day. Facts:
   * number of records that say something different.
   */
  FIRST_OF_JANUARY("SK-C7"),
  /** Joined by decision though their BSNs differ; they stay apart. Facts: number of decisions. */
  DECISION_AGAINST_BSN("WABB-12");

  private static final Texts TEXTS =
      Texts.of(EvidenceReason.class, name -> EvidenceReason.class.getResourceAsStream(name));

  private final String rule;

  EvidenceReason(String rule) {
    this.rule = rule;
  }

  @Override
  public Rule rule() {
    return Rule.of(rule);
  }

  @Override
  public String template(Language language) {
    return TEXTS.text(this, language);
  }

  /** What a level of a field means. */
  static EvidenceReason of(EvidenceField field, int level) {
    if (level == Comparison.SAME) {
      return SAME;
    }
    return switch (field) {
      case GIVEN_NAMES ->
          switch (level) {
            case Comparison.NEAR -> NEAR;
            case Comparison.SIMILAR -> SIMILAR;
            case Comparison.INITIAL -> INITIAL;
            default -> DIFFERENT;
          };
      case SURNAME ->
          switch (level) {
            case Comparison.NEAR -> NEAR;
            case Comparison.SIMILAR -> SIMILAR;
            case Comparison.PARTNER -> PARTNER_SURNAME;
            case Comparison.CROSSED -> CROSSED;
            default -> DIFFERENT;
          };
      case BIRTH_DATE ->
          switch (level) {
            case Comparison.NEAR -> NEAR;
            case Comparison.SWAPPED -> DAY_AND_MONTH_SWAPPED;
            case Comparison.TWO_PARTS -> TWO_PARTS;
            case Comparison.YEAR -> YEAR;
            default -> DIFFERENT;
          };
      case GENDER, REGION -> DIFFERENT;
      case NUMBER, POSTCODE, HOUSE_NUMBER -> level == Comparison.NEAR ? NEAR : DIFFERENT;
      case STREET, PLACE ->
          level == Comparison.NEAR ? NEAR : level == Comparison.SIMILAR ? SIMILAR : DIFFERENT;
    };
  }
}
