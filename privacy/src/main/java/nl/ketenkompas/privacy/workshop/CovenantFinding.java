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
  NUMBER_WITHOUT_ENTITLEMENT("UAVG-46"),
  /** A role that is not in the list of roles. */
  ROLE_UNKNOWN("SK-C12"),
  /** A kind of data that is not in the list of kinds. */
  KIND_UNKNOWN("SK-C12"),
  /** A purpose, legal basis or party that is not in its list. */
  CODE_UNKNOWN("SK-C12"),
  /** A municipality in which the chain does not work. */
  REGION_UNKNOWN("SK-C12"),
  /** A label that no partner gives to clients. */
  LABEL_UNKNOWN("SK-C12"),
  /** Another clause always gives as much, so this one never decides. */
  GRANT_SHADOWED("SK-C12"),
  /** Two clauses give another level for the same case; the highest counts. */
  GRANTS_CONFLICT("SK-C12"),
  /** Another group of the role holds all clients of this one. */
  SCOPE_SHADOWED("SK-C12"),
  /** A role sees no clients, so its clauses give nothing. */
  ROLE_SEES_NOBODY("SK-C12"),
  /** No clause gives a role anything. */
  ROLE_WITHOUT_CLAUSE("SK-C12"),
  /** No clause gives a kind of data to anybody. */
  KIND_NEVER_GIVEN("SK-C4"),
  /** No clause serves a purpose. */
  PURPOSE_UNUSED("AVG-6"),
  /** No clause rests on a legal basis. */
  BASIS_UNUSED("AVG-6"),
  /** A legal basis stands on no day of the covenant. */
  BASIS_EXPIRED("AVG-6"),
  /** A legal basis does not stand on all days of the covenant. */
  BASIS_ENDS_EARLY("AVG-6"),
  /** The legal basis of a clause does not reach a protected kind of data. */
  BASIS_TOO_NARROW("AVG-9"),
  /** No party whose people hold the role can rest on the legal basis. */
  BASIS_OF_OTHERS("AVG-6"),
  /** No step of the process needs what a clause gives. */
  NEEDED_IN_NO_STEP("SK-C4"),
  /** A clause leaves room for outreach care, and outreach care opens none of its kinds. */
  OUTREACH_OPENS_NOTHING("SK-C11"),
  /** A clause gives everything of a kind without asking the client. */
  FULL_WITHOUT_CONSENT("SK-C11"),
  /** An exception runs longer than a year without anybody looking at it. */
  EXCEPTION_WITHOUT_END("SK-C11"),
  /** What is agreed about emergencies opens nothing. */
  EMERGENCY_OPENS_NOTHING("NEN-7513"),
  /** A clause relies on a party that did not sign while others did. */
  UNSIGNED_RELIED_ON("ST-PRIV"),
  /** Who is responsible for a step, or has direction in it, is left open. */
  STEP_LEFT_OPEN("SK-C21"),
  /** Some life areas are there and this one is missing. */
  LIFE_AREA_MISSING("SK-C21"),
  /** No period is agreed for which a kind of data is kept. */
  RETENTION_MISSING("WMO-5.3.4");

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
