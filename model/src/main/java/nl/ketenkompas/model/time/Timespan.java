package nl.ketenkompas.model.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonForm;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * How long (<i>termijn</i>), as agreements say it: years, months, weeks, days and working days
 * (<i>werkdagen</i>). Each unit is kept as it was said: twelve weeks are not 84 days in the text,
 * although they lead to the same day. Immutable.
 *
 * <p>Text and JSON: as ISO 8601, with {@code WD} for working days: {@code P3M}, {@code P6W}, {@code
 * P1Y6M}, {@code P5WD}, {@code P1M5WD}; {@code P0D} is at once. {@link #parse} inverts {@link
 * #toString}.
 *
 * @param years calendar years, 0 to 99999
 * @param months calendar months
 * @param weeks of seven days
 * @param days calendar days
 * @param workingDays days that a calendar says are worked, counted last
 */
@JsonForm(
    "{'type': 'string', 'pattern': '^P(0D|(?=[1-9])([1-9][0-9]{0,4}Y)?([1-9][0-9]{0,4}M)?"
        + "([1-9][0-9]{0,4}W)?([1-9][0-9]{0,4}D)?([1-9][0-9]{0,4}WD)?)$'}")
public record Timespan(int years, int months, int weeks, int days, int workingDays) {
  /** At once: the day itself. */
  public static final Timespan ZERO = new Timespan(0, 0, 0, 0, 0);

  private static final String TYPE = "timespan";
  private static final int MOST = 99_999;
  private static final Pattern TEXT =
      Pattern.compile(
          "P(?:(#)Y)?(?:(#)M)?(?:(#)W)?(?:(#)D)?(?:(#)WD)?".replace("#", "[1-9][0-9]{0,4}"));

  /**
   * Checks the amounts.
   *
   * @param years calendar years
   * @param months calendar months
   * @param weeks of seven days
   * @param days calendar days
   * @param workingDays days that are worked
   * @throws InvalidValueException if an amount is negative or above 99999
   */
  public Timespan {
    check(years);
    check(months);
    check(weeks);
    check(days);
    check(workingDays);
  }

  private static void check(int amount) {
    if (amount < 0 || amount > MOST) {
      throw new InvalidValueException(TYPE, ValueError.OUT_OF_BOUNDS);
    }
  }

  /**
   * Obtains a number of calendar days.
   *
   * @param days how many
   * @return the timespan
   */
  public static Timespan ofDays(int days) {
    return new Timespan(0, 0, 0, days, 0);
  }

  /**
   * Obtains a number of weeks.
   *
   * @param weeks how many
   * @return the timespan
   */
  public static Timespan ofWeeks(int weeks) {
    return new Timespan(0, 0, weeks, 0, 0);
  }

  /**
   * Obtains a number of calendar months.
   *
   * @param months how many
   * @return the timespan
   */
  public static Timespan ofMonths(int months) {
    return new Timespan(0, months, 0, 0, 0);
  }

  /**
   * Obtains a number of calendar years.
   *
   * @param years how many
   * @return the timespan
   */
  public static Timespan ofYears(int years) {
    return new Timespan(years, 0, 0, 0, 0);
  }

  /**
   * Obtains a number of working days.
   *
   * @param workingDays how many
   * @return the timespan
   */
  public static Timespan ofWorkingDays(int workingDays) {
    return new Timespan(0, 0, 0, 0, workingDays);
  }

  /**
   * Obtains a timespan from its text.
   *
   * @param text such as {@code P3M} or {@code P5WD}
   * @return the timespan
   * @throws InvalidValueException if the text is none
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Timespan parse(String text) {
    if (text.equals("P0D")) {
      return ZERO;
    }
    Matcher matcher = TEXT.matcher(text);
    if (text.length() < 3 || !matcher.matches()) {
      throw new InvalidValueException(TYPE, ValueError.FORMAT);
    }
    return new Timespan(
        amount(matcher.group(1)),
        amount(matcher.group(2)),
        amount(matcher.group(3)),
        amount(matcher.group(4)),
        amount(matcher.group(5)));
  }

  private static int amount(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /**
   * Whether it is no time at all: at once.
   *
   * @return true for {@code P0D}
   */
  public boolean isZero() {
    return years == 0 && months == 0 && weeks == 0 && days == 0 && workingDays == 0;
  }

  /**
   * The last day of the timespan when it begins on a day: years and months first, by the rule, then
   * weeks and days, then working days.
   *
   * @param from the day from which is counted
   * @param rule whether that day counts, and how months are counted
   * @param calendar which days are worked
   * @return the last day; for {@link #ZERO} the day itself
   * @throws InvalidValueException if a day lies outside 1850 to 2200
   */
  public LocalDate lastDay(LocalDate from, MonthRule rule, WorkCalendar calendar) {
    return Days.date(lastDay(Days.of(from, TYPE), rule, calendar));
  }

  int lastDay(int from, MonthRule rule, WorkCalendar calendar) {
    int last = lastCalendarDay(from, rule);
    return workingDays == 0 ? last : calendar.plus(last, workingDays);
  }

  /** Without the working days; then the day before the count begins, when nothing else is there. */
  int lastCalendarDay(int from, MonthRule rule) {
    if (isZero()) {
      return from;
    }
    long day = from;
    int allMonths = 12 * years + months;
    if (allMonths > 0) {
      day = rule.due(Days.date(from), allMonths).toEpochDay();
    }
    return Days.check(day + 7L * weeks + days - rule.countedDays(), TYPE);
  }

  /**
   * The day that lies a timespan before another: years and months first, clamped to the end of the
   * month, then weeks and days, then working days.
   *
   * @param day the later day
   * @param calendar which days are worked
   * @return the earlier day
   * @throws InvalidValueException if a day lies outside 1850 to 2200
   */
  public LocalDate before(LocalDate day, WorkCalendar calendar) {
    return Days.date(before(Days.of(day, TYPE), calendar));
  }

  int before(int day, WorkCalendar calendar) {
    long earlier = day;
    int allMonths = 12 * years + months;
    if (allMonths > 0) {
      earlier = Days.date(day).minusMonths(allMonths).toEpochDay();
    }
    int checked = Days.check(earlier - 7L * weeks - days, TYPE);
    return workingDays == 0 ? checked : calendar.plus(checked, -workingDays);
  }

  @JsonValue
  @Override
  public String toString() {
    if (isZero()) {
      return "P0D";
    }
    StringBuilder text = new StringBuilder("P");
    append(text, years, "Y");
    append(text, months, "M");
    append(text, weeks, "W");
    append(text, days, "D");
    append(text, workingDays, "WD");
    return text.toString();
  }

  private static void append(StringBuilder text, int amount, String unit) {
    if (amount > 0) {
      text.append(amount).append(unit);
    }
  }
}
