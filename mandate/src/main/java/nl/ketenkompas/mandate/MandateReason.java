package nl.ketenkompas.mandate;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Texts;

/**
 * Everything that rulings, explanations and findings of this room can say, each with the clause it
 * rests on.
 */
public enum MandateReason implements ReasonCode {
  /** The day lies within the term. */
  IN_TERM("FM-0.TERM"),
  /** The day lies within a term without an end. */
  IN_TERM_OPEN("FM-0.TERM"),
  /** The day lies before the term. */
  BEFORE_TERM("FM-0.TERM"),
  /** The agreement had lapsed by itself. */
  TERM_EXPIRED("FM-13.EXPIRE"),
  /** The party had signed, which counts as the grant of the mandate. */
  SIGNED("FM-9.GRANT"),
  /** The institution is of nobody who signs. */
  SIGNATURE_NOT_NEEDED("FM-P.REP"),
  /** The party has not signed. */
  NOT_SIGNED("FM-0.DRAFT"),
  /** The party signed later. */
  BEFORE_SIGNATURE("FM-0.DRAFT"),
  /** The agreement had not ended early. */
  NOT_ENDED("FM-13.SETTLE"),
  /** The agreement had ended early, its consequences settled. */
  ENDED_EARLY("FM-13.SETTLE"),
  /** The family was among the chosen ones on that day. */
  SELECTED("FM-0.ONLY"),
  /** The family was never chosen. */
  NEVER_SELECTED("FM-0.ONLY"),
  /** The family was chosen later. */
  BEFORE_SELECTION("FM-0.ONLY"),
  /** The family was no longer among the chosen ones. */
  AFTER_DESELECTION("FM-0.ONLY"),
  /** Mandates count for the chosen families only. */
  ONLY_CHOSEN_FAMILIES("FM-10.SCOPE"),
  /** The adviser held the mandate on that day. */
  HOLDS_MANDATE("FM-DEF.COACH"),
  /** This role does not hold the mandate. */
  ROLE_WITHOUT_MANDATE("FM-DEF.COACH"),
  /** A role that guards or advises does not hold the mandate. */
  LEADER_GUARDS("FM-5.GUARD"),
  /** The adviser did not have the role on that day. */
  NOT_IN_ROLE("FM-DEF.COACH"),
  /** Advice of the project leader on placement or a court measure does not bind. */
  LEADER_ADVISES("FM-5.ADVISE"),
  /** The decision stands in the table. */
  ROW_FOUND("FM-9.GRANT"),
  /** The institution is no partner. */
  NO_PARTNER("FM-P.NOT"),
  /** The table has no row for this decision of this institution. */
  NO_ROW("FM-9.GRANT"),
  /** A corporation was asked about another's stock. */
  NOT_ITS_STOCK("FM-P.G"),
  /** The row gives a mandate, not only cooperation. */
  MANDATE_ROW("FM-9.GRANT"),
  /** The row is an arrangement to cooperate. */
  COOPERATION_ONLY("FM-9.GRANT"),
  /** Only data of the life area of the decision are asked. */
  DATA_OF_THE_DECISION("FM-9.GRANT"),
  /** A mandate opens no file; the covenant says what may be seen. */
  COVENANT_DECIDES("FM-DEF.FM"),
  /** The institution works along without having signed. */
  NO_SIGNATORY("FM-P.REP"),
  /** The row binds the nomination, not the admission. */
  NOMINATION_ONLY("FM-9.1TO1"),
  /** Somebody else takes the formal decision; the row binds the request. */
  REQUEST_ONLY("FM-DEF.FM"),
  /** A legal ground was cited. */
  LEGAL_BAR("FM-9.LAW"),
  /** A legal objection without a ground. */
  NO_LEGAL_GROUND("FM-9.LAW"),
  /** The plan-bound budget pays the known cost. */
  BUDGET_PAYS("FM-9.BUDGET"),
  /** This agreement has no budget that takes away objections. */
  BUDGET_NOT_USED("FM-9.BUDGET"),
  /** The plan-bound budget is too small; the booking was refused. */
  BUDGET_SHORT("FM-9.BUDGET"),
  /** Nobody stated what is left of the plan-bound budget; the booking was refused. */
  BUDGET_UNKNOWN("FM-9.BUDGET"),
  /** The cost is unknown; the booking was refused. */
  COST_UNKNOWN("FM-9.BUDGET"),
  /** The budget does not pay this kind of cost; the booking was refused. */
  COST_EXCLUDED("FM-DEF.GHPB"),
  /** An objection that is neither legal nor about money. */
  OTHER_OBJECTION("FM-8.II"),
  /** The agreement has no levels that settle a disagreement. */
  NO_LADDER("ST-ESC"),
  /** The disagreement goes to the next level at once. */
  SCALE_UP("FM-8.III"),
  /** Meanwhile the advice stands. */
  ADVICE_STANDS("FM-8.II"),
  /** The advice binds. */
  ADVICE_BINDS("FM-DEF.FM"),
  /** The institution takes the proposal over unchanged. */
  FOLLOW_UNCHANGED("FM-9.1TO1"),
  /** The agreement does not say how it can end early. */
  NO_EARLY_END("FM-13.QUORUM"),
  /** Too few parties ask to end the agreement early. */
  NOTICES_SHORT("FM-13.QUORUM"),
  /** Enough parties asked to end the agreement early. */
  QUORUM_REACHED("FM-13.QUORUM"),
  /** The consequences of ending early are not settled yet. */
  NOT_SETTLED("FM-13.SETTLE"),
  /** The advice does not refer to an entry of the plan. */
  NO_PLAN_ENTRY("FM-10.NOTE"),
  /** The term began before the party signed. */
  TERM_BEFORE_SIGNATURE("FM-0.DRAFT"),
  /** A signature of somebody who is no party. */
  UNKNOWN_SIGNATORY("FM-P.REP"),
  /** Two people held a role that is for one at a time. */
  TWO_LEADERS("FM-0.LEAD"),
  /** If the advice were of another day. */
  ADVISE_ANOTHER_DAY("FM-0.TERM"),
  /** If the party had signed by then. */
  PARTY_SIGNS("FM-0.DRAFT"),
  /** If the partners had chosen the family by then. */
  CHOOSE_FAMILY("FM-DEF.PARTNER"),
  /** If a holder of the mandate gave the advice. */
  ADVICE_BY_HOLDER("FM-DEF.COACH"),
  /** If the table had a row for this decision. */
  ADD_ROW("FM-9.GRANT"),
  /** If the corporation that owns the dwelling were asked. */
  ASK_OWNER("FM-P.G"),
  /** If the legal objections were withdrawn. */
  WITHDRAW_LEGAL("FM-9.LAW"),
  /** If the budget objections were withdrawn. */
  WITHDRAW_BUDGET("FM-9.BUDGET"),
  /** If the other objections were withdrawn. */
  WITHDRAW_OTHER("FM-8.II"),
  /** If enough were left of the plan-bound budget. */
  ENOUGH_LEFT("FM-9.BUDGET"),
  /** If the cost were known and within what is left. */
  COST_STATED("FM-9.BUDGET"),
  /** No disagreement was recorded. */
  NO_DISAGREEMENT("FM-8.III"),
  /** There was no agreement, so a higher level must be told at once. */
  TELL_AT_ONCE("FM-8.III"),
  /** A function of the level that must still be told. */
  STILL_TO_TELL("FM-8.III"),
  /** Until when telling is in time. */
  TELL_LATEST("FM-8.III"),
  /** Everybody of the level was told. */
  ALL_TOLD("FM-8.III"),
  /** Not everybody of the level was told. */
  NOT_ALL_TOLD("FM-8.III"),
  /** The level was told too late. */
  TOLD_LATE("FM-8.III"),
  /** The level must settle it. */
  LEVEL_SETTLES("FM-8.IV"),
  /** Until when, in calendar days and working days. */
  SETTLE_BY("FM-8.IV"),
  /** The last day is not worked. */
  FREE_DAY("FM-8.IV"),
  /** No time was agreed for the level. */
  NO_FIGURE("FM-8.III"),
  /** The time of the level is over. */
  SETTLE_LATE("FM-8.IV"),
  /** The level found agreement. */
  LEVEL_AGREED("FM-8.IV"),
  /** The level found no agreement. */
  LEVEL_FAILED("FM-8.IV"),
  /** The disagreement is gone. */
  DISAGREEMENT_WITHDRAWN("FM-8.III"),
  /** Who finds a way out. */
  GOES_TO_STEERING("FM-DEF.STEER"),
  /** The agreement does not say what happens now. */
  NO_WAY_OUT("FM-8.IV"),
  /** The party that disagrees also sits at the level. */
  BOTH_SIDES("FM-8.IV"),
  /** A level was passed over. */
  LEVEL_SKIPPED("FM-8.IV"),
  /** A duty without a figure that is not done. */
  DUTY_OPEN("FM-5.GUARD"),
  /** Such a duty waits for longer than was thought fit. */
  DUTY_WAITS("FM-5.GUARD"),
  /** No time was agreed for something, and nobody accepted that. */
  NO_TIME_AGREED("FM-8.VI"),
  /** No time was agreed for something, and somebody accepts that. */
  TIME_LEFT_OPEN("FM-8.VI"),
  /** If the others of the level were told. */
  IF_TOLD("FM-8.III"),
  /** If the level found agreement. */
  IF_AGREED("FM-8.IV"),
  /** If the level found no agreement. */
  IF_NOT_AGREED("FM-8.IV");

  private static final Texts TEXTS =
      Texts.of(MandateReason.class, name -> MandateReason.class.getResourceAsStream(name));

  @SuppressWarnings(
      "ImmutableEnumChecker") // Rule is immutable; model carries no Error Prone annotations
  private final Rule rule;

  MandateReason(String rule) {
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
