package nl.ketenkompas.model.time;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * A holiday (<i>feestdag</i>) as data: on which date, in which years, and what happens on a Sunday.
 * A day with a history is several of them under one code or more. Immutable.
 *
 * <p>In JSON: {@code
 * {"code":"KINGS_DAY","on":"04-27","firstYear":2014,"sunday":"SATURDAY_BEFORE"}}.
 *
 * @param code such as {@code KINGS_DAY}; derivations cite it
 * @param on its date
 * @param firstYear the first year in which it is kept, or null for always
 * @param lastYear the last year in which it is kept, or null for still
 * @param everyYears only in years that this number divides, as 5 for lustrum years, or null for
 *     every year
 * @param sunday where it goes when the date is a Sunday; {@code STAYS} when absent
 * @param source where that is known from, or null
 */
@JsonPropertyOrder({"code", "on", "firstYear", "lastYear", "everyYears", "sunday", "source"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Holiday(
    String code,
    HolidayDate on,
    @Nullable Integer firstYear,
    @Nullable Integer lastYear,
    @Nullable Integer everyYears,
    SundayRule sunday,
    @Nullable String source) {
  private static final String TYPE = "holiday";

  /**
   * Checks the parts and fills in the default.
   *
   * @param code such as {@code KINGS_DAY}
   * @param on its date
   * @param firstYear the first year in which it is kept
   * @param lastYear the last year in which it is kept
   * @param everyYears only in years that this number divides
   * @param sunday where it goes when the date is a Sunday
   * @param source where that is known from
   * @throws InvalidValueException if the code is none, the years are inverted or outside 1850 to
   *     2200, or the divisor is below 1
   */
  public Holiday {
    Checks.code(code, TYPE);
    check(firstYear);
    check(lastYear);
    if (firstYear != null && lastYear != null && lastYear < firstYear) {
      throw new InvalidValueException(TYPE, ValueError.INVERTED);
    }
    if (everyYears != null && everyYears < 1) {
      throw new InvalidValueException(TYPE, ValueError.OUT_OF_BOUNDS);
    }
    sunday = sunday == null ? SundayRule.STAYS : sunday;
    Checks.optionalText(source, 500, TYPE);
  }

  private static void check(@Nullable Integer year) {
    if (year != null && (year < Days.FIRST.getYear() || year > Days.LAST.getYear())) {
      throw new InvalidValueException(TYPE, ValueError.OUT_OF_BOUNDS);
    }
  }

  /**
   * Obtains a holiday that is kept in all years, wherever it falls.
   *
   * @param code such as {@code CHRISTMAS}
   * @param on its date, such as {@code 12-25}
   * @return the holiday
   */
  public static Holiday of(String code, String on) {
    return new Holiday(code, HolidayDate.parse(on), null, null, null, SundayRule.STAYS, null);
  }

  /**
   * The day on which it is kept in a year.
   *
   * @param year the year
   * @return the day, or empty when it is not kept
   */
  public Optional<LocalDate> in(int year) {
    boolean kept =
        (firstYear == null || year >= firstYear)
            && (lastYear == null || year <= lastYear)
            && (everyYears == null || year % everyYears == 0);
    return kept ? on.in(year).map(this::moved) : Optional.empty();
  }

  private LocalDate moved(LocalDate day) {
    if (day.getDayOfWeek() != DayOfWeek.SUNDAY) {
      return day;
    }
    return switch (sunday) {
      case STAYS -> day;
      case SATURDAY_BEFORE -> day.minusDays(1);
      case MONDAY_AFTER -> day.plusDays(1);
    };
  }
}
