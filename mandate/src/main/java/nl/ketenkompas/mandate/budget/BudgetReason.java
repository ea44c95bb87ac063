package nl.ketenkompas.mandate.budget;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Texts;

/** Why the budget ledger refuses, each with the clause it rests on. */
public enum BudgetReason implements ReasonCode {
  /** The amount is not more than zero, or beyond all bounds. */
  NO_AMOUNT("PH-GHPB"),
  /** The budget does not pay this kind of cost. */
  KIND_EXCLUDED("FM-DEF.GHPB"),
  /** Another budget pays this kind of cost. */
  OTHER_BUDGET("DE-PARN"),
  /** The day lies outside the term. */
  OUT_OF_TERM("FM-12.EXPL"),
  /** The cost of this advice was booked before. */
  BOOKED_BEFORE("PH-GHPB"),
  /** There is no such booking. */
  NOT_BOOKED("PH-GHPB"),
  /** The family has no plan-bound budget. */
  NO_FAMILY_BUDGET("PH-GHPB"),
  /** Too little is left of the budget of the family. */
  FAMILY_SHORT("PH-GHPB"),
  /** In this plan families have no budgets. */
  NOT_PER_FAMILY("FM-DEF.GHPB"),
  /** The plan has no part for this year. */
  NO_TRANCHE("DE-BUDGET"),
  /** Too little is left of the part of this year. */
  TRANCHE_SHORT("DE-BUDGET"),
  /** Money is carried over to a later year only. */
  CARRY_BACK("DE-BUDGET"),
  /** Too little is left of the whole budget. */
  TOTAL_SHORT("FM-12.TOTAL");

  private static final Texts TEXTS =
      Texts.of(BudgetReason.class, name -> BudgetReason.class.getResourceAsStream(name));

  @SuppressWarnings(
      "ImmutableEnumChecker") // Rule is immutable; model carries no Error Prone annotations
  private final Rule rule;

  BudgetReason(String rule) {
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
