package nl.ketenkompas.privacy.consent;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Texts;

/** Why the consent ledger refuses, each with the rule it rests on. */
public enum ConsentReason implements ReasonCode {
  /** There is no reference to a signed document. */
  NO_DOCUMENT("AVG-7"),
  /** The document is in the ledger already. */
  DOCUMENT_KNOWN("SK-C11"),
  /** The document is not in the ledger. */
  DOCUMENT_UNKNOWN("SK-C11"),
  /** A limited consent that covers everything. */
  NOT_LIMITED("SK-C11"),
  /** A consent that covers nothing. */
  EMPTY_SCOPE("SK-C11"),
  /** At the age of the client it takes the signature of a representative, or he is incapable. */
  REPRESENTATIVE_NEEDED("WMO-5.3.3"),
  /** At the age of the client it takes his own signature. */
  CLIENT_NEEDED("WMO-5.3.3"),
  /** Outreach care without a motivation. */
  NO_MOTIVATION("SK-C11"),
  /** Outreach care without a day of review after the decision. */
  NO_REVIEW("SK-C11"),
  /** Outreach care for all kinds of data, or for none, instead of the fewest that will do. */
  NOT_MINIMAL("SK-C4"),
  /** The reference stands in the ledger already. */
  REFERENCE_KNOWN("SK-C11"),
  /** The reference does not stand in the ledger. */
  REFERENCE_UNKNOWN("SK-C11"),
  /** An emergency without a reason. */
  NO_REASON("NEN-7513"),
  /** An emergency without an end. */
  NO_END("NEN-7513"),
  /** The review of an earlier emergency of the same user is overdue. */
  REVIEW_OVERDUE("NEN-7513"),
  /** Nobody reviews his own emergency. */
  OWN_REVIEW("NEN-7513");

  private static final Texts TEXTS =
      Texts.of(ConsentReason.class, name -> ConsentReason.class.getResourceAsStream(name));

  @SuppressWarnings(
      "ImmutableEnumChecker") // Rule is immutable; model carries no Error Prone annotations
  private final Rule rule;

  ConsentReason(String rule) {
    this.rule = Rule.of(rule);
  }

  @Override
  public Rule rule() {
    return rule;
  }

  @Override
  public String template(Language language) {
    return TEXTS.text(this, language);
  }
}
