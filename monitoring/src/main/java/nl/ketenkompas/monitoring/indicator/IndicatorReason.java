package nl.ketenkompas.monitoring.indicator;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Texts;

/**
 * What can be said of an aim. Where an aim names a rule of its own, a reason cites that one: see
 * {@link AimReason}.
 */
public enum IndicatorReason implements ReasonCode {
  /** A number by itself. */
  COUNTED,
  /** A number out of another one. */
  COUNTED_OF,
  /** A number against that of the base year. */
  COUNTED_AGAINST,
  /** The aim is reached. */
  AIM_REACHED,
  /** The aim is not reached. */
  AIM_NOT_REACHED,
  /** The last day has not come. */
  NOT_DUE,
  /** No number was agreed. */
  NO_NUMBER_AGREED,
  /** There is nothing to compare with. */
  NOTHING_TO_COMPARE;

  private static final Texts TEXTS =
      Texts.of(IndicatorReason.class, name -> IndicatorReason.class.getResourceAsStream(name));

  @Override
  public Rule rule() {
    return Rule.of("SN-10");
  }

  @Override
  public String template(Language language) {
    return TEXTS.text(this, language);
  }
}
