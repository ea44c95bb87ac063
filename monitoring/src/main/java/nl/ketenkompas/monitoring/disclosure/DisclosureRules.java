package nl.ketenkompas.monitoring.disclosure;

import java.util.Set;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;

/**
 * How tables are protected (SK-C22). Immutable.
 *
 * <pre>{@code
 * DisclosureRules.standard().withThreshold(10).keeping("municipality").merging("age");
 * }</pre>
 *
 * @param threshold counts from 1 up to and not including this are small; a hidden count could be
 *     any number of an interval at least this wide; from 2 to 1000, 5 unless told
 * @param keepTotal whether the total of all must be shown
 * @param keepTotals codes of dimensions of which the total per category must be shown
 * @param maxHiddenPercent if more of the cells would have to be hidden, something else is done;
 *     from 0 to 100, which is the default
 * @param merge codes of dimensions of which neighbouring categories may be taken together, when
 *     hiding does not do
 * @param roundTo counts may be rounded to multiples of this, or of twice or four times as much,
 *     when nothing else does; 0, the default, when not; else at least the threshold
 */
public record DisclosureRules(
    int threshold,
    boolean keepTotal,
    Set<String> keepTotals,
    int maxHiddenPercent,
    Set<String> merge,
    int roundTo) {

  /**
   * Checks the numbers.
   *
   * @param threshold counts from 1 up to and not including this are small
   * @param keepTotal whether the total of all must be shown
   * @param keepTotals codes of dimensions of which the totals must be shown
   * @param maxHiddenPercent how many of the cells may be hidden
   * @param merge codes of dimensions of which categories may be merged
   * @param roundTo multiples of which counts may be rounded to; 0 for none
   * @throws InvalidValueException if a number is out of bounds
   */
  public DisclosureRules {
    check(threshold >= 2 && threshold <= 1000, "threshold");
    check(maxHiddenPercent >= 0 && maxHiddenPercent <= 100, "maxHiddenPercent");
    check(roundTo == 0 || (roundTo >= threshold && roundTo <= 10_000), "roundTo");
    keepTotals = Set.copyOf(keepTotals);
    merge = Set.copyOf(merge);
  }

  private static void check(boolean good, String field) {
    if (!good) {
      throw new InvalidValueException(field, ValueError.OUT_OF_BOUNDS);
    }
  }

  /**
   * Threshold 5; every total may be hidden too; nothing is merged or rounded.
   *
   * @return the rules
   */
  public static DisclosureRules standard() {
    return new DisclosureRules(5, false, Set.of(), 100, Set.of(), 0);
  }

  /**
   * With another threshold.
   *
   * @param threshold from 2 to 1000
   * @return the rules
   * @throws InvalidValueException if it is out of bounds
   */
  public DisclosureRules withThreshold(int threshold) {
    return new DisclosureRules(threshold, keepTotal, keepTotals, maxHiddenPercent, merge, roundTo);
  }

  /**
   * With the total of all always shown, and with it the totals per category of some dimensions.
   *
   * @param dimensions their codes
   * @return the rules
   */
  public DisclosureRules keeping(String... dimensions) {
    return new DisclosureRules(
        threshold, true, Set.of(dimensions), maxHiddenPercent, merge, roundTo);
  }

  /**
   * With no more than so many of the cells hidden.
   *
   * @param percent from 0 to 100
   * @return the rules
   * @throws InvalidValueException if it is out of bounds
   */
  public DisclosureRules withMaxHidden(int percent) {
    return new DisclosureRules(threshold, keepTotal, keepTotals, percent, merge, roundTo);
  }

  /**
   * With neighbouring categories of some dimensions taken together when hiding does not do.
   *
   * @param dimensions their codes
   * @return the rules
   */
  public DisclosureRules merging(String... dimensions) {
    return new DisclosureRules(
        threshold, keepTotal, keepTotals, maxHiddenPercent, Set.of(dimensions), roundTo);
  }

  /**
   * With rounding when nothing else does.
   *
   * @param base at least the threshold
   * @return the rules
   * @throws InvalidValueException if it is out of bounds
   */
  public DisclosureRules rounding(int base) {
    return new DisclosureRules(threshold, keepTotal, keepTotals, maxHiddenPercent, merge, base);
  }

  boolean isSmall(long count) {
    return count > 0 && count < threshold;
  }
}
