package nl.ketenkompas.model.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * On which date a holiday falls: a fixed date, so many days before or after Easter Sunday, or one
 * day of one year. Immutable.
 *
 * <p>Text and JSON: {@code 12-25}, {@code easter+39}, {@code easter-2}, {@code easter}, or {@code
 * 2022-05-27}; {@link #parse} inverts {@link #toString}.
 *
 * @param text the text
 */
public record HolidayDate(@JsonValue String text) {
  private static final String TYPE = "holidayDate";
  private static final Pattern EASTER = Pattern.compile("easter(?:([+-])([1-9][0-9]{0,2}))?");

  /**
   * Checks the text.
   *
   * @param text such as {@code 12-25}
   * @throws InvalidValueException if it is no date
   */
  public HolidayDate {
    if (!EASTER.matcher(text).matches() && fixed(text) == null && once(text) == null) {
      throw new InvalidValueException(TYPE, ValueError.FORMAT);
    }
  }

  /**
   * Obtains a date from its text.
   *
   * @param text such as {@code easter+39}
   * @return the date
   * @throws InvalidValueException if the text is none
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static HolidayDate parse(String text) {
    return new HolidayDate(text);
  }

  /**
   * The day in a year.
   *
   * @param year the year
   * @return the day, or empty when the year has none, as most years have no 29 February
   */
  public Optional<LocalDate> in(int year) {
    Matcher easter = EASTER.matcher(text);
    if (easter.matches()) {
      String days = easter.group(2);
      int offset = days == null ? 0 : Integer.parseInt(days);
      return Optional.of(easter(year).plusDays("-".equals(easter.group(1)) ? -offset : offset));
    }
    MonthDay fixed = fixed(text);
    if (fixed != null) {
      return fixed.isValidYear(year) ? Optional.of(fixed.atYear(year)) : Optional.empty();
    }
    return Optional.ofNullable(once(text)).filter(day -> day.getYear() == year);
  }

  private static @Nullable MonthDay fixed(String text) {
    try {
      return MonthDay.parse("--" + text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable LocalDate once(String text) {
    try {
      return Days.check(LocalDate.parse(text), TYPE);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * Easter Sunday (<i>eerste paasdag</i>) by the Gregorian reckoning, as Meeus and others give it.
   *
   * @param year from 1850 to 2200
   * @return the day
   * @throws InvalidValueException if the year is another
   */
  public static LocalDate easter(int year) {
    if (year < Days.FIRST.getYear() || year > Days.LAST.getYear()) {
      throw new InvalidValueException(TYPE, ValueError.OUT_OF_BOUNDS);
    }
    int golden = year % 19;
    int century = year / 100;
    int ofCentury = year % 100;
    int moon =
        (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    int toSunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7;
    int late = (golden + 11 * moon + 22 * toSunday) / 451;
    int sum = moon + toSunday - 7 * late + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }

  @Override
  public String toString() {
    return text;
  }
}
