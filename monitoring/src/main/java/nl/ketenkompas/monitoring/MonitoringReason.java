package nl.ketenkompas.monitoring;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Texts;

/** Every reason this room can give, with the rule it cites. */
public enum MonitoringReason implements ReasonCode {
  /** The norm that was used and the day it was asked for. */
  NORM_APPLIED("SK-M6"),
  /** Whether anything is known at all. */
  SEEN("SN-2"),
  /** An area that qualifies. */
  AREA_LONG_ENOUGH("SN-7"),
  /** An area that does not apply. */
  AREA_EXEMPT("SN-9"),
  /** An area that goes well, not yet for long enough. */
  AREA_TOO_SHORT("SN-7"),
  /** An area that does not go well: the mix ends. */
  AREA_UNSTABLE("SN-9"),
  /** An area of which nothing is known. */
  AREA_SILENT("SN-2"),
  /** Whether enough areas qualify together. */
  ENOUGH_AREAS("SN-6"),
  /** Empty days within tolerance. */
  DAYS_BRIDGED("SN-5"),
  /** The mix holds. */
  MIX_HOLDS("SN-6"),
  /** The mix does not hold. */
  MIX_DOES_NOT_HOLD("SN-6"),
  /** Nothing can be said. */
  NO_EVIDENCE("SN-2"),
  /** It was attained. */
  ATTAINED_BEFORE("SK-M-D"),
  /** The last run that ended: things did not go well. */
  ENDED_BY_UNSTABLE("SN-9"),
  /** The last run that ended: nothing was known any more. */
  ENDED_BY_SILENCE("SN-5"),
  /** The last run that ended: the area began to apply again. */
  ENDED_BY_EXEMPTION("SN-9"),
  /** Held months that are complete. */
  MIX_HELD_LONG_ENOUGH("SK-M3"),
  /** Held months that are not complete. */
  MIX_NOT_HELD_LONG_ENOUGH("SK-M3"),
  /** The norm asks for a person, who confirmed. */
  CONFIRMED("SK-M5"),
  /** The norm asks for a person, who did not confirm. */
  NOT_CONFIRMED("SK-M5"),
  /** Turning point: one bad day. */
  IF_UNSTABLE_ON("SN-9"),
  /** Turning point: one area that goes well for longer. */
  IF_STABLE_SINCE("SN-6"),
  /** Turning point: time. */
  IF_NOTHING_CHANGES("SN-6"),
  /** Finding: the end lies before the beginning. */
  INVERTED("SN-1"),
  /** Finding: a period without days. */
  NO_DAYS("SN-1"),
  /** Finding: announced for later. */
  FUTURE_DATED("SN-8"),
  /** Finding: unlawful income, or care without evidence. */
  QUALIFIER_APPLIED("SK-M7"),
  /** Finding: delivered more than once. */
  DUPLICATE("SN-2"),
  /** Finding: two corrections of one observation. */
  CORRECTED_TWICE("SN-9"),
  /** Finding: stable and unstable on one day. */
  CONTRADICTION("SN-4"),
  /** The step may be opened. */
  STEP_IN_ORDER("SK-C2"),
  /** An earlier step is not done. */
  STEP_OUT_OF_ORDER("SK-C2"),
  /** The step is not part of a phase that is in force. */
  STEP_NOT_ENABLED("SK-C20"),
  /** The step is open. */
  STEP_ALREADY_OPEN("SK-C2"),
  /** The step is done. */
  STEP_ALREADY_DONE("SK-C2"),
  /** The step is not open. */
  STEP_NOT_OPEN("SK-C2"),
  /** The step is closed. */
  STEP_CLOSED("SK-C1"),
  /** Exactly one person stays responsible. */
  RESPONSIBLE_CHANGED("SK-C2"),
  /** Nothing would change. */
  RESPONSIBLE_SAME("SK-C2"),
  /** An authorised override with a reason. */
  OVERRIDDEN("SK-C18"),
  /** The function may not override. */
  OVERRIDE_NOT_ALLOWED("SK-C18"),
  /** Back to an earlier step. */
  RELAPSED("SK-C2"),
  /** A relapse goes back. */
  NO_RELAPSE_AHEAD("SK-C2"),
  /** The trajectory is ended. */
  TRAJECTORY_ENDED("SK-C1"),
  /** Nothing is going on. */
  NOTHING_TO_END("SK-C2"),
  /** The date goes back in time. */
  BEFORE_EARLIER_EVENT("SK-C2"),
  /** Indicator: active trajectory. */
  ACTIVE_TRAJECTORY_SHARE("SK-A1"),
  /** Indicator: stable mix now. */
  STABLE_MIX_SHARE("SK-A2"),
  /** Indicator: stable mix ever. */
  STABLE_MIX_EVER_SHARE("SK-A2"),
  /** Who does not count, and why. */
  LEFT_OUT("SN-10"),
  /** Who counts as on the last day, and why. */
  FROZEN("SN-10"),
  /** The event that started the clock. */
  CLOCK_STARTED("SK-I6"),
  /** A timespan was added. */
  TIME_ADDED("SK-I6"),
  /** Paused days do not count. */
  TIME_PAUSED("SK-I6"),
  /** The end was moved off a day that is not worked. */
  END_MOVED("ATW-1"),
  /** The end was moved until two working days lie in the period. */
  END_EXTENDED("ATW-2"),
  /** Not late before the grace is over. */
  GRACE_ADDED("SK-I6"),
  /** When to warn. */
  WARNED_ON("SK-I6"),
  /** Finding: the source gives no figure and none was filled in. */
  NO_TIME_AGREED("ST-OUTREACH"),
  /** For a duty no time was agreed, and somebody accepts that. */
  TIME_LEFT_OPEN("ST-OUTREACH"),
  /** Who reported a client has no say over where the client goes. */
  NO_SAY("SK-I7"),
  /** Finding: fewer files than the committee discusses in a week. */
  MEETING_TOO_SHORT("SK-I7"),
  /** Finding: more files than the committee discusses in a week. */
  FILES_WAIT("SK-I7"),
  /** Finding: a file without a care weight of the agreement. */
  WEIGHT_UNKNOWN("SK-I10");

  private static final Texts TEXTS =
      Texts.of(MonitoringReason.class, name -> MonitoringReason.class.getResourceAsStream(name));

  private final String ruleId;

  MonitoringReason(String ruleId) {
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
