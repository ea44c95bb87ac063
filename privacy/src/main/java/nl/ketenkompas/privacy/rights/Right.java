package nl.ketenkompas.privacy.rights;

import nl.ketenkompas.model.rule.Rule;

/** What a client can ask for. */
public enum Right {
  /** To see what is held, and a copy (<i>inzage</i>). */
  ACCESS("AVG-15"),
  /** To have what is wrong put right (<i>rectificatie</i>). */
  RECTIFICATION("AVG-16"),
  /** To have data erased (<i>vernietiging</i>); weighed by a retention plan. */
  ERASURE("AVG-17"),
  /** To have the use of data stopped (<i>bezwaar</i>); while it is weighed the use is on hold. */
  OBJECTION("AVG-18");

  @SuppressWarnings(
      "ImmutableEnumChecker") // Rule is immutable; model carries no Error Prone annotations
  private final Rule rule;

  Right(String rule) {
    this.rule = Rule.of(rule);
  }

  /**
   * The rule that gives the right.
   *
   * @return the rule
   */
  public Rule rule() {
    return rule;
  }
}
