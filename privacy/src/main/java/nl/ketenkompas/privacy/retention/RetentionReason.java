package nl.ketenkompas.privacy.retention;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Texts;

/**
 * Why data are kept or go. Where a row of a plan or a ground is the reason, the reason cites the
 * rule that it names instead of the rule below.
 */
public enum RetentionReason implements ReasonCode {
  /** The term still runs: kept until and including a day. */
  TERM_RUNS("WMO-5.3.4"),
  /** The term is over. */
  TERM_OVER("WMO-5.3.4"),
  /** The file is open, so the term does not run yet. */
  FILE_OPEN("WMO-5.3.4"),
  /** The plan has no row for this kind of data and purpose on this day. */
  NO_TERM("WMO-5.3.4"),
  /** The client asked for it. */
  REQUESTED("WMO-5.3.5"),
  /** The request was not in writing. */
  NOT_WRITTEN("WMO-5.3.5"),
  /** Refused on a ground of the plan. */
  REFUSED("WMO-5.3.5"),
  /** The objection names a ground that the plan does not know: it does not count. */
  GROUND_UNKNOWN("WMO-5.3.5"),
  /** The objection has no motivation on record: it does not count. */
  GROUND_NOT_MOTIVATED("WMO-5.3.5"),
  /** The least time that these data must be kept is not over. */
  MINIMUM_RUNS("WMO-5.3.5");

  private static final Texts TEXTS =
      Texts.of(RetentionReason.class, name -> RetentionReason.class.getResourceAsStream(name));

  @SuppressWarnings(
      "ImmutableEnumChecker") // Rule is immutable; model carries no Error Prone annotations
  private final Rule rule;

  RetentionReason(String rule) {
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
