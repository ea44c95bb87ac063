package nl.ketenkompas.privacy.workshop;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Texts;

/** What is odd about a covenant that can be used all the same, each with the rule it rests on. */
public enum CovenantFinding implements ReasonCode {
  /** The text of the clause asks more than the covenant gives. */
  CLAUSE_ASKS_MORE("FM-8.VIII"),
  /** A purpose does not stand in the register of processing. */
  PURPOSE_NOT_REGISTERED("AVG-30"),
  /** A clause names no legal basis, so it gives nothing. */
  BASIS_NEEDED("AVG-6"),
  /** A party has not signed in the published text; a signature may still be a fact. */
  PARTY_UNSIGNED("ST-PRIV"),
  /** Two clauses differ in width: one about data of some parties, one about all of them. */
  WIDTHS_DIFFER("FM-10.OPEN"),
  /** No party is entitled to the national number that a clause gives. */
  NUMBER_WITHOUT_ENTITLEMENT("UAVG-46");

  private static final Texts TEXTS =
      Texts.of(CovenantFinding.class, name -> CovenantFinding.class.getResourceAsStream(name));

  @SuppressWarnings(
      "ImmutableEnumChecker") // Rule is immutable; model carries no Error Prone annotations
  private final Rule rule;

  CovenantFinding(String rule) {
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
