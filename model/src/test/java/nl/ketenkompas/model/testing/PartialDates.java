package nl.ketenkompas.model.testing;

import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.person.PartialDate;

/**
 * Dates of which not everything is known, for tests: valid ones, what a partner may know of a day,
 * and texts that are almost dates.
 */
public final class PartialDates {
  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final int DAYS = 45_000;

  /** No such day; no such month; a day without its month; outside the years; no form of a date. */
  private static final List<String> BAD =
      List.of(
          "%1$04d-02-30",
          "%1$04d-04-31",
          "%1$04d-13-01",
          "%1$04d-00-12",
          "1%1$03d9-01-01",
          "0001-01-01",
          "%1$04d-1-1",
          "%1$04d/01/01",
          "31-12-%1$04d",
          "%1$04d-01-01 ");

  private PartialDates() {}

  /**
   * Any valid date between 1900 and 2023: whole, to the month, to the year, or unknown.
   *
   * @param dice which
   * @return the date
   */
  public static PartialDate any(Dice dice) {
    return known(FIRST.plusDays(dice.below(DAYS)), dice);
  }

  /**
   * What somebody may know of a day; it never contradicts the day.
   *
   * @param day the truth
   * @param dice how much is known
   * @return the day, its month, its year, or nothing
   */
  public static PartialDate known(LocalDate day, Dice dice) {
    return switch (dice.below(4)) {
      case 0 -> PartialDate.UNKNOWN;
      case 1 -> PartialDate.of(day.getYear(), 0, 0).orThrow();
      case 2 -> PartialDate.of(day.getYear(), day.getMonthValue(), 0).orThrow();
      default -> PartialDate.of(day);
    };
  }

  /**
   * A text that looks like a date and is none.
   *
   * @param dice which
   * @return the text
   */
  public static String nearly(Dice dice) {
    return dice.pick(BAD).formatted(dice.between(1900, 2023));
  }
}
