package nl.ketenkompas.monitoring.programme;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Texts;

/** What becomes of a nomination, and what is remarkable about a programme. */
public enum ProgrammeReason implements ReasonCode {
  /** There is a place. */
  PLACED("DE-50"),
  /** All places are taken. */
  ALL_TAKEN("DE-50"),
  /** Nominated outside the window. */
  OUTSIDE_WINDOW("DE-WINDOW"),
  /** Not of the age of the programme. */
  AGE_OUTSIDE("DE-AGE"),
  /** The age is not known well enough. */
  AGE_UNKNOWN("DE-AGE"),
  /** In none of the target groups. */
  NOT_OF_GROUP("DE-GROUP"),
  /** A criterion does not hold. */
  CRITERION_FAILS("DE-BENEFIT"),
  /** Not known whether a criterion holds. */
  CRITERION_OPEN("DE-BENEFIT"),
  /** Finding: a track lasts too long. */
  TRACK_TOO_LONG("DE-18"),
  /** Finding: a partner does not take part. */
  NO_NOMINATIONS("PH-EVAL"),
  /** Finding: one partner supplies too many. */
  ONE_SIDED("PH-EVAL"),
  /** Finding: fewer people than aimed at. */
  TARGET_MISSED("PH-EVAL"),
  /** Finding: the intake stagnates. */
  STAGNATES("FL-STAG");

  private static final Texts TEXTS =
      Texts.of(ProgrammeReason.class, name -> ProgrammeReason.class.getResourceAsStream(name));

  private final String ruleId;

  ProgrammeReason(String ruleId) {
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
