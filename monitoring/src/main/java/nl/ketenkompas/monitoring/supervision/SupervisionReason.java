package nl.ketenkompas.monitoring.supervision;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Texts;

/** Why an indicator is judged as it is, and what is remarkable about the evidence. */
public enum SupervisionReason implements ReasonCode {
  /** The indicator is met. */
  MET("ST-MARK"),
  /** The indicator is met, with a note. */
  MET_WITH_NOTE("ST-MARK"),
  /** The indicator is a point to improve. */
  TO_IMPROVE("ST-MARK"),
  /** Nobody said anything about it. */
  NOTHING_SAID("ST-MARK"),
  /** A statement did not prevail. */
  OVERRULED("ST-EVID"),
  /** Statements conflict and nobody said which prevails. */
  UNSETTLED("ST-EVID"),
  /** Finding: more partners answered than the framework asks for. */
  TOO_MANY_PARTNERS("ST-SRC"),
  /** Finding: an answer of somebody who was not asked. */
  NO_RESPONDENT("ST-SRC"),
  /** Finding: a statement about something outside the framework. */
  NO_INDICATOR("ST-MARK");

  private static final Texts TEXTS =
      Texts.of(SupervisionReason.class, name -> SupervisionReason.class.getResourceAsStream(name));

  private final String ruleId;

  SupervisionReason(String ruleId) {
    this.ruleId = ruleId;
  }

  static SupervisionReason of(Mark mark) {
    return switch (mark) {
      case PASS -> MET;
      case PASS_WITH_NOTE -> MET_WITH_NOTE;
      case IMPROVE -> TO_IMPROVE;
      case NO_EVIDENCE -> NOTHING_SAID;
    };
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
