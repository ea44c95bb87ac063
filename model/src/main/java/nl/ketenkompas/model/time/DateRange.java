package nl.ketenkompas.model.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonForm;
import nl.ketenkompas.model.JsonScalar;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * Civil days from {@code from}, inclusive, until {@code until}, exclusive. Without {@code until} it
 * is open: until further notice. A range whose ends are equal covers no day. Years run from 1850 to
 * 2200. Immutable.
 *
 * <p>Text and JSON: {@code 2011-01-01/2012-07-01}, open {@code 2011-01-01/..}; {@link #parse}
 * inverts {@link #toString}.
 *
 * @param from the first day
 * @param until the first day no longer covered, or null when open
 */
@JsonForm(
    "{'type': 'string', 'pattern':"
        + " '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])/([.][.]|[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))$'}")
public record DateRange(LocalDate from, @Nullable LocalDate until) {
  private static final String TYPE = "dateRange";
  private static final LocalDate FIRST = LocalDate.of(1850, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

  /**
   * Checks the ends.
   *
   * @param from the first day
   * @param until the first day no longer covered, or null when open
   * @throws InvalidValueException if the end lies before the beginning, or outside 1850 to 2200
   */
  public DateRange {
    check(from);
    if (until != null) {
      check(until);
      if (until.isBefore(from)) {
        throw new InvalidValueException(TYPE, ValueError.INVERTED);
      }
    }
  }

  private static void check(LocalDate date) {
    if (date.isBefore(FIRST) || date.isAfter(LAST)) {
      throw new InvalidValueException(TYPE, ValueError.OUT_OF_BOUNDS);
    }
  }

  /**
   * Obtains a range without an end.
   *
   * @param from the first day
   * @return the range
   */
  public static DateRange from(LocalDate from) {
    return new DateRange(from, null);
  }

  /**
   * Obtains a range.
   *
   * @param from the first day
   * @param until the first day no longer covered
   * @return the range
   */
  public static DateRange of(LocalDate from, LocalDate until) {
    return new DateRange(from, until);
  }

  /**
   * Obtains a range from JSON.
   *
   * @param value the text
   * @return the range
   * @throws InvalidValueException if the value is no such text; it is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static DateRange ofJson(Object value) {
    return parse(JsonScalar.text(value, TYPE));
  }

  /**
   * Obtains a range from its text.
   *
   * @param text such as {@code 2011-01-01/2012-07-01}
   * @return the range
   * @throws InvalidValueException if the text is none
   */
  public static DateRange parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new InvalidValueException(TYPE, ValueError.FORMAT);
    }
    String end = text.substring(slash + 1);
    try {
      return new DateRange(
          LocalDate.parse(text.substring(0, slash)),
          end.equals("..") ? null : LocalDate.parse(end));
    } catch (DateTimeException e) {
      throw new InvalidValueException(TYPE, ValueError.FORMAT);
    }
  }

  /**
   * Whether a day is covered.
   *
   * @param day the day
   * @return true from {@code from} up to and not including {@code until}
   */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }

  /**
   * Whether two ranges have a day in common.
   *
   * @param other the other
   * @return true if they share at least one day
   */
  public boolean overlaps(DateRange other) {
    return !isEmpty()
        && !other.isEmpty()
        && (until == null || other.from.isBefore(until))
        && (other.until == null || from.isBefore(other.until));
  }

  /**
   * Whether no day is covered.
   *
   * @return true when the ends are equal
   */
  public boolean isEmpty() {
    return from.equals(until);
  }

  @JsonValue
  @Override
  public String toString() {
    return from + "/" + (until == null ? ".." : until);
  }
}
