package nl.ketenkompas.monitoring.trajectory;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Texts;

/** Why a trajectory may end or not, who belongs to it, and what is remarkable about its plan. */
public enum TrajectoryReason implements ReasonCode {
  /** Refused: a trajectory is not closed without a ground. */
  NO_GROUND("PH-FOLLOW"),
  /** Refused: the ground is none of the agreement. */
  GROUND_UNKNOWN("ST-CLOSE"),
  /** Refused: the goals were not reached. */
  GOALS_NOT_REACHED("ST-CLOSE"),
  /** Closed on a ground that conflicts with the target group. */
  GROUND_CONFLICTS("ST-CLOSE"),
  /** Closed because it lasted long enough, without reaching the goals. */
  CLOSED_WITHOUT_GOALS("ST-MAX"),
  /** Refused: the maximum duration is not over. */
  MAXIMUM_NOT_OVER("ST-MAX"),
  /** Finding: the maximum duration comes near. */
  MAXIMUM_NEAR("ST-MAX"),
  /** Finding: the trajectory lasts too long. */
  MAXIMUM_OVER("ST-MAX"),
  /** Refused: there is no maximum to extend. */
  NO_MAXIMUM("ST-MAX"),
  /** Refused: this function may not extend. */
  EXTENSION_NOT_ALLOWED("ST-MAX"),
  /** Refused: the extension adds nothing. */
  NO_EXTENSION("ST-MAX"),
  /** Accepted: extended with a reason. */
  EXTENDED("ST-MAX"),
  /** Outflow: the plan was not carried out. */
  PLAN_NOT_CARRIED_OUT("SK-C1"),
  /** Outflow: the wished result is missing. */
  RESULT_NOT_REACHED("SK-C1"),
  /** Outflow: neither self-reliant nor in assisted living. */
  NO_PLACE_TO_GO("SK-C1"),
  /** Belongs to the target group. */
  ADMITTED("SK-C3"),
  /** Not of the age of the target group. */
  AGE_OUTSIDE("SK-C3"),
  /** Not known whether of the age of the target group. */
  AGE_UNKNOWN("SK-C3"),
  /** In none of the target groups. */
  GROUP_NOT_SERVED("SK-C3"),
  /** A criterion does not hold. */
  CRITERION_NOT_MET("SK-C3"),
  /** Not known whether a criterion holds. */
  CRITERION_UNKNOWN("SK-C3"),
  /** Finding: no plan is in force. */
  NO_PLAN("PH-ONEPLAN"),
  /** Finding: more than one plan is in force. */
  SEVERAL_PLANS("PH-ONEPLAN"),
  /** Finding: the parents do not keep the direction. */
  PARENTS_NOT_DIRECTING("ST-PARENTS"),
  /** Finding: the goals were not set with the parents. */
  GOALS_WITHOUT_PARENTS("ST-PARENTS"),
  /** Finding: meetings are without the parents. */
  MEETINGS_WITHOUT_PARENTS("ST-PARENTS"),
  /** Finding: nobody looked at lighter help. */
  NO_STEP_DOWN("ST-PARENTS"),
  /** Finding: the part of the parents is not known. */
  PARENTS_PART_UNKNOWN("ST-PARENTS"),
  /** Finding: an event does not fit the second chance so far. */
  CHANCE_MISFIT("SK-E1");

  private static final Texts TEXTS =
      Texts.of(TrajectoryReason.class, name -> TrajectoryReason.class.getResourceAsStream(name));

  private final String ruleId;

  TrajectoryReason(String ruleId) {
    this.ruleId = ruleId;
  }

  @Override
  public Rule rule() {
    return Rule.of(ruleId);
  }

  @Override
  public String template(Language language) {
    return TEXTS.text(this, language);
  }
}
