package nl.ketenkompas.privacy.audit;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Texts;

/** What is wrong with a log. */
public enum ChainProblem implements ReasonCode {
  /** A line does not have the hash that belongs to it and all before it. */
  ALTERED,
  /** Lines are missing before this one, or it stands in the wrong place. */
  MISSING,
  /** The log ends before a line that was anchored. */
  CUT_OFF,
  /** All lines fit together, but not with what was anchored: the log was written anew. */
  REWRITTEN;

  private static final Rule RULE = Rule.of("NEN-7513");
  private static final Texts TEXTS =
      Texts.of(ChainProblem.class, name -> ChainProblem.class.getResourceAsStream(name));

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public String template(Language language) {
    return TEXTS.text(this, language);
  }
}
