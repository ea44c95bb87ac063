package nl.ketenkompas.model.time;

import java.time.LocalDate;
import java.time.YearMonth;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;

/**
 * How a number of months is counted from a day (SN-7): always from that day, never month after
 * month, so that 31 January plus three months is 30 April and not 28 April. In agreements the rule
 * stands by its name.
 *
 * <p>From 30 November 2010, three months:
 *
 * <table>
 *   <caption>the same three months by each rule</caption>
 *   <tr><th>rule</th><th>{@link #due}</th><th>{@link #lastDay}</th></tr>
 *   <tr><td>START_DAY_COUNTS</td><td>28 February</td><td>27 February</td></tr>
 *   <tr><td>START_DAY_NOT_COUNTED</td><td>28 February</td><td>28 February</td></tr>
 *   <tr><td>END_OF_MONTH</td><td>28 February</td><td>27 February</td></tr>
 *   <tr><td>FULL_CALENDAR_MONTHS</td><td>1 March</td><td>28 February</td></tr>
 * </table>
 */
public enum MonthRule {
  /**
   * The first day counts: the months are full on the day before the same date, clamped to the end
   * of the month.
   */
  START_DAY_COUNTS,
  /**
   * The first day does not count: the months are full on the same date, clamped to the end of the
   * month. So courts count, and so deadlines do unless they say otherwise.
   */
  START_DAY_NOT_COUNTED,
  /** As the first, but from the last day of a month to the last day of a month. */
  END_OF_MONTH,
  /** Whole calendar months, from the first month that begins on or after the day. */
  FULL_CALENDAR_MONTHS;

  private static final String TYPE = "monthRule";

  /**
   * The day to which the months lead; no months lead to the day itself.
   *
   * @param from the day from which they are counted
   * @param months how many, not negative
   * @return the day
   * @throws InvalidValueException if the number is negative, or a day lies outside 1850 to 2200
   */
  public LocalDate due(LocalDate from, int months) {
    Days.check(from, TYPE);
    if (months < 0) {
      throw new InvalidValueException(TYPE, ValueError.OUT_OF_BOUNDS);
    }
    return months == 0 ? from : Days.check(counted(from, months), TYPE);
  }

  /**
   * As {@link #due}, but also beyond the year 2200: a span that ends there is one that nobody lives
   * to see, and no error.
   *
   * @param from the day from which they are counted
   * @param months how many, from 1
   * @return the day
   */
  public LocalDate counted(LocalDate from, int months) {
    return switch (this) {
      case START_DAY_COUNTS, START_DAY_NOT_COUNTED -> from.plusMonths(months);
      case END_OF_MONTH ->
          from.getDayOfMonth() == from.lengthOfMonth()
              ? YearMonth.from(from).plusMonths(months).atEndOfMonth()
              : from.plusMonths(months);
      case FULL_CALENDAR_MONTHS ->
          (from.getDayOfMonth() == 1 ? from : from.withDayOfMonth(1).plusMonths(1))
              .plusMonths(months);
    };
  }

  /**
   * The last day of the months: the day on which they are full.
   *
   * @param from the day from which they are counted
   * @param months how many, from 1
   * @return the day
   * @throws InvalidValueException if there are none, or a day lies outside 1850 to 2200
   */
  public LocalDate lastDay(LocalDate from, int months) {
    if (months < 1) {
      throw new InvalidValueException(TYPE, ValueError.OUT_OF_BOUNDS);
    }
    return due(from, months).minusDays(countedDays());
  }

  /**
   * Whether the day from which is counted is the first day of the period.
   *
   * @return false for {@link #START_DAY_NOT_COUNTED} only
   */
  public boolean countsStartDay() {
    return this != START_DAY_NOT_COUNTED;
  }

  int countedDays() {
    return countsStartDay() ? 1 : 0;
  }
}
