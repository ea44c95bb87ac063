package nl.ketenkompas.model.care;

/** What is asked of a plan, each by its rule. */
public enum PlanCriterion {
  /** The plan holds goals. */
  GOALS("ST-PLAN"),
  /** The plan holds actions. */
  ACTIONS("ST-PLAN"),
  /** Each action serves a goal. */
  ACTION_GOAL("ST-PLAN"),
  /** Each action says who does it. */
  ACTION_ACTOR("ST-PLAN"),
  /** Each action says when it is to be done. */
  ACTION_DUE("ST-PLAN"),
  /** A partner that did otherwise than a goal asks gave its reason. */
  DEVIATION_REASON("ST-PLAN"),
  /** The life areas of goals and actions stand in the list of the plan. */
  AREA_LISTED("PH-DEF"),
  /** A family plan names at least two people: a parent and a child. */
  FAMILY_MEMBERS("ST-FAM"),
  /** Each action of a family plan says in which life area it is. */
  ACTION_AREA("PH-GHP"),
  /** Each action of a family plan says whether it is for the family, or for whom. */
  ACTION_LEVEL("PH-GHP"),
  /** A family plan has actions for the family as a whole. */
  FAMILY_LEVEL("PH-GHP"),
  /** A family plan has actions for its members. */
  PERSON_LEVEL("PH-GHP"),
  /**
   * The actions together cost no more than the budget of the plan; those of a family plan without
   * one cost nothing.
   */
  BUDGET("PH-GHPB"),
  /** The budget of the plan does not pay the hours of the coach. */
  NO_COACH_COST("FM-DEF.GHPB");

  private final String rule;

  PlanCriterion(String rule) {
    this.rule = rule;
  }

  /**
   * The rule that asks it.
   *
   * @return its id
   */
  public String rule() {
    return rule;
  }
}
