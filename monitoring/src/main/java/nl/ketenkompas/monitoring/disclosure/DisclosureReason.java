package nl.ketenkompas.monitoring.disclosure;

import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Texts;

/** What was done to a table before it was shown, and why. */
public enum DisclosureReason implements ReasonCode {
  /** Nothing is small. */
  NOTHING_SMALL,
  /** Cells are hidden. */
  CELLS_HIDDEN,
  /** Categories were taken together. */
  CATEGORIES_MERGED,
  /** Counts are rounded. */
  COUNTS_ROUNDED,
  /** The table cannot be shown. */
  CANNOT_BE_PROTECTED,
  /** An earlier table was taken into account. */
  EARLIER_TABLES;

  private static final Texts TEXTS =
      Texts.of(DisclosureReason.class, name -> DisclosureReason.class.getResourceAsStream(name));

  @Override
  public Rule rule() {
    return Rule.of("SK-C22");
  }

  @Override
  public String template(Language language) {
    return TEXTS.text(this, language);
  }
}
