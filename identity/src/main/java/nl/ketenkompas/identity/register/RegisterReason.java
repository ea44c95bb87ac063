package nl.ketenkompas.identity.register;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Texts;

/** Why the client register refuses, each with the rule it rests on. */
public enum RegisterReason implements ReasonCode {
  /** A record under this source key is there already. Facts: record. */
  RECORD_KNOWN("SK-C7"),
  /** No record under this source key is there. Facts: record. */
  RECORD_UNKNOWN("SK-C7"),
  /** The record is as it was. Facts: record. */
  RECORD_UNCHANGED("SK-C7"),
  /** The client number was given before. Facts: client. */
  NUMBER_IN_USE("SK-C7"),
  /** Nobody has this client number. Facts: client. */
  CLIENT_UNKNOWN("SK-C7"),
  /** The record is not, or no longer, of this client. Facts: record, client. */
  RECORD_OF_ANOTHER("SK-C7"),
  /** Both are one client already. Facts: client. */
  SAME_CLIENT("SK-C7"),
  /** A split needs some, but not all, of the records of the client. Facts: client. */
  NO_PART("SK-C7"),
  /** This was decided before. Facts: number of the decision. */
  DECIDED_BEFORE("SK-C7"),
  /**
   * This contradicts an earlier decision, which would have to be undone first. Facts: number of the
   * decision.
   */
  CONTRADICTS_DECISION("SK-C7"),
  /** They have different BSNs: which of them counts must be decided first. */
  BSN_DIFFERS("WABB-12"),
  /** The record has no BSN. Facts: record. */
  NO_BSN("WABB-12"),
  /** Both BSNs count as one already. */
  SAME_BSN("WABB-12"),
  /** There is no decision with this number. Facts: number. */
  DECISION_UNKNOWN("SK-C7"),
  /** The decision was undone before. Facts: number. */
  DECISION_UNDONE("SK-C7"),
  /** The decision is in force and its records did not change. Facts: number. */
  NOTHING_TO_CONFIRM("SK-C7"),
  /** The second person must be another one than the first. Facts: number. */
  SAME_PERSON("SK-C7"),
  /** By agreement this function does not decide. Facts: function. */
  NOT_A_DECIDER("SK-C7"),
  /** Other records contradict an authentic value: suggestion to report that. Facts: field. */
  AUTHENTIC_DOUBTED("BRP-2.34");

  private static final Texts TEXTS =
      Texts.of(RegisterReason.class, name -> RegisterReason.class.getResourceAsStream(name));

  @SuppressWarnings(
      "ImmutableEnumChecker") // Rule is immutable; model carries no Error Prone annotations
  private final Rule rule;

  RegisterReason(String rule) {
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
