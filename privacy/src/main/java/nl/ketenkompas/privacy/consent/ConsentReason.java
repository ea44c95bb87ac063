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
  EMPTY_SCOPE("SK-C11");

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
