package nl.ketenkompas.identity;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Texts;

/**
 * Why recognition answers as it does. Reasons about a key or an exception cite the rule that the
 * agreement gives for it; the rule here is the one cited otherwise.
 */
public enum RecognitionReason implements ReasonCode {
  /** All fields of a key are equal. Facts: key. */
  KEY_MATCHES("SK-C7"),
  /** The key is complete and nobody has it. Facts: key. */
  KEY_MATCHES_NOBODY("SK-C7"),
  /** The key fits several clients. Facts: key, number of clients. */
  KEY_AMBIGUOUS("SK-C7"),
  /** A field of the key is unknown or partly known in the record. Facts: key, field. */
  KEY_INCOMPLETE("SK-C7"),
  /** By agreement the key is a hint only. Facts: key. */
  KEY_ONLY_HINTS("SK-C7"),
  /**
   * All of the key that is known is equal, but a field is not equal and known on both sides. Facts:
   * key, field.
   */
  KEY_PARTLY_MATCHES("SK-C7"),
  /**
   * Too many records share the key, or the part of it that is searched by. Facts: key, number of
   * records.
   */
  KEY_TOO_COMMON("SK-C7"),
  /** No key of the agreement is complete. */
  TOO_LITTLE_KNOWN("SK-C7"),
  /** The key fits with a partner's surname in the place of the own one. Facts: key. */
  PARTNER_SURNAME("SK-C8"),
  /** Recognised without a BSN. */
  WITHOUT_BSN("SK-C10"),
  /** Two different valid BSNs. */
  DIFFERENT_BSN("WABB-12"),
  /** The same BSN, but what else is known points to different people. */
  BSN_OF_ANOTHER("WABB-12"),
  /** A field contradicts. Facts: field. */
  CONTRADICTS("SK-C7"),
  /** One is alive and the other deceased. */
  DECEASED_AND_LIVING("SK-C7"),
  /** Turning point: an equal field would make this known. Facts: field. */
  EQUAL_WOULD_DECIDE("SK-C7"),
  /** Turning point: without the field this would not be known. Facts: field. */
  UNKNOWN_WOULD_UNDECIDE("SK-C7");

  private static final Texts TEXTS =
      Texts.of(RecognitionReason.class, name -> RecognitionReason.class.getResourceAsStream(name));

  private final String rule;

  RecognitionReason(String rule) {
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

  /** The same reason, citing the rule of the clause that it rests on. */
  ReasonCode citing(Rule clause) {
    return clause.id().equals(rule) ? this : new Cited(this, clause);
  }
}
