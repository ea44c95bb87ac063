package nl.ketenkompas.mandate.selection;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Texts;

/** What the selection of families can say, each with the clause it rests on. */
public enum SelectionReason implements ReasonCode {
  /** The parties chose the family together. */
  CHOSEN_TOGETHER("FM-DEF.PARTNER"),
  /** Too few parties chose the family. */
  NOT_TOGETHER("FM-DEF.PARTNER"),
  /** The agreement has no clause on selection. */
  NO_SELECTION("FM-DEF.PARTNER"),
  /** The family keeps coming back. */
  KEEPS_COMING_BACK("FM-7.a1"),
  /** The family constantly causes nuisance. */
  CONSTANT_NUISANCE("FM-7.a2"),
  /** The children are structurally unsafe. */
  CHILDREN_UNSAFE("FM-7.a3"),
  /** The family structurally has many helpers. */
  MANY_HELPERS("FM-7.a4"),
  /** There is an acute crisis. */
  ACUTE_CRISIS("FM-7.a5"),
  /** Another ground of the agreement holds. */
  OTHER_GROUND("FM-7.a1"),
  /** Too few grounds of the target group hold. */
  TOO_FEW_GROUNDS("FM-7.a1"),
  /** A ground that the agreement does not know. */
  UNKNOWN_GROUND("FM-7.a1"),
  /** Some partner can use coercion. */
  COERCION_POSSIBLE("FM-7.b"),
  /** Nobody wrote down which partner can use which coercion. */
  NO_COERCION("FM-7.b"),
  /** The family lives in a district where the approach begins. */
  CORE_DISTRICT("FM-7.c"),
  /** The family lives in a district to which the approach may go. */
  EXTENSION_DISTRICT("FM-7.c"),
  /** The family lives elsewhere, or nobody wrote down where. */
  OTHER_DISTRICT("FM-0.AREA"),
  /** The family was chosen on or after its first contact. */
  AFTER_FIRST_CONTACT("FM-7.TEN"),
  /** The family of the first selection was chosen on or after the start of the work. */
  AFTER_START("FM-7.TEN"),
  /** The first selection has more families than was agreed. */
  FIRST_TOO_LARGE("FM-7.TEN"),
  /** Later selections together have more families than was agreed. */
  EXTRA_TOO_LARGE("FM-7.EXTRA"),
  /** There were more later selections than was agreed. */
  TOO_MANY_SELECTIONS("FM-7.EXTRA"),
  /** A family was chosen twice. */
  CHOSEN_TWICE("FM-7.EXTRA"),
  /** A family was chosen of which nobody delivered a file. */
  UNKNOWN_FAMILY("FM-DEF.PARTNER"),
  /** Somebody who is no party chose or nominated. */
  UNKNOWN_PARTY("FM-P.NOT"),
  /** Nobody wrote down which coach hours are paid from where. */
  HOURS_MISSING("FM-7.HOURS"),
  /** Nobody stated which coercive situations there are. */
  SITUATIONS_NOT_STATED("FM-10.COERCE"),
  /** Nobody stated how the organisation supports the coach in a coercive situation. */
  SUPPORT_NOT_STATED("FM-10.COERCE"),
  /** Every party nominated and the first families are chosen. */
  MAY_START("FL-TOP10"),
  /** A party did not nominate a family. */
  NOT_NOMINATED("FL-TOP10"),
  /** The first families are not all chosen. */
  TOO_FEW_CHOSEN("FL-TOP10"),
  /** A chosen family has no coach. */
  NO_COACH("FL-ONE"),
  /** A family has two coaches at a time. */
  TWO_COACHES("FL-ONE"),
  /** A chosen family has no plan. */
  NO_PLAN("FL-ONE"),
  /** A family has two plans at a time. */
  TWO_PLANS("FL-ONE"),
  /** Who coordinates the help in a family also gives it there. */
  COORDINATOR_HELPS("ST-COORD");

  private static final Texts TEXTS =
      Texts.of(SelectionReason.class, name -> SelectionReason.class.getResourceAsStream(name));

  @SuppressWarnings(
      "ImmutableEnumChecker") // Rule is immutable; model carries no Error Prone annotations
  private final Rule rule;

  SelectionReason(String rule) {
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
