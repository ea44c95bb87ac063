package nl.ketenkompas.mandate.workshop;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Texts;

/** What is odd about a mandate agreement that can be used all the same. */
public enum MandateFinding implements ReasonCode {
  /** Clauses say different things of one matter. */
  SAYS_DIFFERENT("FL-LIMIT"),
  /** Clauses say the same of one matter: when one is changed, so must the other be. */
  SAYS_TWICE("FM-0.AREA"),
  /** An institution stands in the table and belongs to nobody who signs. */
  ROW_WITHOUT_PARTY("FM-P.REP"),
  /** A deadline in words, such as at once, without a figure. */
  NO_FIGURE("FM-8.VI"),
  /** The term began before the text was written. */
  TERM_BEFORE_TEXT("FM-0.DRAFT"),
  /** The text does not say what happens when the highest level fails. */
  LAST_STEP_OPEN("FM-8.IV"),
  /** No party decides anything in a life area. */
  LIFE_AREA_WITHOUT_PARTY("PH-CHAIN"),
  /** Nobody's advice binds anybody. */
  NOTHING_BINDS("ST-MANDATE"),
  /** No levels settle a disagreement. */
  NO_ESCALATION("ST-ESC"),
  /** The text does not say when the approach of a family ends. */
  NOTHING_ON_CLOSING("ST-CLOSEDEF"),
  /** The text does not say how many families one coach or director has at most. */
  NOTHING_ON_CASELOAD("ST-CASELOAD"),
  /** The text does not say how soon help is there. */
  NOTHING_ON_AVAILABILITY("ST-AVAIL"),
  /** The text does not say how the agreement can end early. */
  NOTHING_ON_ENDING("FM-13.QUORUM"),
  /** A decision that the institution takes by the catalogue has no row. */
  DECISION_WITHOUT_ROW("FM-9.GRANT"),
  /** Nobody holds a role that gives binding advice. */
  ROLE_WITHOUT_HOLDER("FM-DEF.COACH");

  private static final Texts TEXTS =
      Texts.of(MandateFinding.class, name -> MandateFinding.class.getResourceAsStream(name));

  @SuppressWarnings(
      "ImmutableEnumChecker") // Rule is immutable; model carries no Error Prone annotations
  private final Rule rule;

  MandateFinding(String rule) {
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
