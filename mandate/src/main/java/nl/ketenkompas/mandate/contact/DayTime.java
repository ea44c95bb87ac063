package nl.ketenkompas.mandate.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonScalar;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A civil day, with the time of day where somebody wrote it down. Two of one day of which one has
 * no time cannot be put in order. Immutable.
 *
 * <p>Text and JSON: {@code 2011-05-02} or {@code 2011-05-02T14:30}; {@link #parse} inverts {@link
 * #toString}.
 *
 * @param on the day, 1850 to 2200
 * @param at the time in the zone of the agreement, or null when only the day is known
 */
public record DayTime(LocalDate on, @Nullable LocalTime at) {
  private static final String TYPE = "dayTime";

  /** Whether one comes before another. */
  public enum Order {
    /** Strictly before. */
    BEFORE,
    /** At the same time or after. */
    NOT_BEFORE,
    /** On one day, and the time of at least one is not known. */
    NOT_PROVABLE
  }

  /**
   * Checks the bounds of the day.
   *
   * @param on the day
   * @param at the time, or null
   * @throws InvalidValueException if the day is out of bounds
   */
  public DayTime {
    DateRange.from(on);
  }

  /**
   * Obtains a day without a time.
   *
   * @param on the day
   * @return the day
   * @throws InvalidValueException if it is out of bounds
   */
  public static DayTime of(LocalDate on) {
    return new DayTime(on, null);
  }

  /**
   * Obtains a day with a time.
   *
   * @param at day and time in the zone of the agreement
   * @return the day and time
   * @throws InvalidValueException if the day is out of bounds
   */
  public static DayTime of(LocalDateTime at) {
    return new DayTime(at.toLocalDate(), at.toLocalTime());
  }

  /**
   * Obtains a day or a day with a time from a value in JSON.
   *
   * @param value a text
   * @return the day
   * @throws InvalidValueException if it is no such text; it is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static DayTime ofJson(Object value) {
    return parse(JsonScalar.text(value, TYPE));
  }

  /**
   * Reads a day, or a day with a time.
   *
   * @param text such as {@code 2011-05-02} or {@code 2011-05-02T14:30}
   * @return the day
   * @throws InvalidValueException if it is neither, or out of bounds
   */
  public static DayTime parse(String text) {
    try {
      return text.indexOf('T') < 0 ? of(LocalDate.parse(text)) : of(LocalDateTime.parse(text));
    } catch (DateTimeException e) {
      throw new InvalidValueException(TYPE, ValueError.FORMAT);
    }
  }

  /**
   * Whether this comes before another.
   *
   * @param other the other
   * @return yes, no, or that it cannot be proven
   */
  public Order order(DayTime other) {
    if (!on.equals(other.on)) {
      return on.isBefore(other.on) ? Order.BEFORE : Order.NOT_BEFORE;
    }
    if (at == null || other.at == null) {
      return Order.NOT_PROVABLE;
    }
    return at.isBefore(other.at) ? Order.BEFORE : Order.NOT_BEFORE;
  }

  /**
   * Whether certainly more than so many times 24 hours passed between this and a later one: by the
   * clock where both times are known, otherwise by whole days that lie between.
   */
  boolean longerThan(int days, DayTime later, ZoneId zone) {
    if (at == null || later.at == null) {
      return later.on.isAfter(on.plusDays(days));
    }
    return on.atTime(at)
        .atZone(zone)
        .toInstant()
        .plusSeconds(days * 86_400L)
        .isBefore(later.on.atTime(later.at).atZone(zone).toInstant());
  }

  @Override
  @JsonValue
  public String toString() {
    return at == null ? on.toString() : on.atTime(at).toString();
  }
}
