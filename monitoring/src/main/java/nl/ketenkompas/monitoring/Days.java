package nl.ketenkompas.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/** Civil days as numbers: the atom of every norm (SN-1). */
final class Days {
  /** Before every day that an observation can have. */
  static final int BEFORE_ALL = -1_000_000;

  /** After every day that an observation or a projection can have. */
  static final int NEVER = 1_000_000;

  private static final LocalDate FIRST = LocalDate.of(1850, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2200, 12, 31);
  static final int FIRST_DAY = of(FIRST);
  static final int LAST_DAY = of(LAST);
  private static final Instant END_OF_TIME = Instant.parse("2300-01-01T00:00:00Z");
  private static final Instant START_OF_TIME = Instant.parse("1800-01-01T00:00:00Z");

  private Days() {}

  static LocalDate check(LocalDate date, String field) {
    if (date.isBefore(FIRST) || date.isAfter(LAST)) {
      throw new InvalidValueException(field, ValueError.OUT_OF_BOUNDS);
    }
    return date;
  }

  static int of(LocalDate date) {
    return (int) date.toEpochDay();
  }

  static LocalDate date(int day) {
    return LocalDate.ofEpochDay(day);
  }

  static @Nullable LocalDate dateOrNull(int day) {
    return day == NEVER ? null : date(day);
  }

  /** The civil day of an instant; instants beyond every calendar are before or after all days. */
  static int of(Instant instant, ZoneId zone) {
    if (instant.isAfter(END_OF_TIME)) {
      return NEVER;
    }
    if (instant.isBefore(START_OF_TIME)) {
      return BEFORE_ALL;
    }
    return of(LocalDate.ofInstant(instant, zone));
  }
}
