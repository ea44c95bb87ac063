package nl.ketenkompas.model.time;

import java.time.LocalDate;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;

/** The days that the library knows, 1850 to 2200, as numbers and back. */
final class Days {
  static final LocalDate FIRST = LocalDate.of(1850, 1, 1);
  static final LocalDate LAST = LocalDate.of(2200, 12, 31);
  static final int FIRST_DAY = (int) FIRST.toEpochDay();
  static final int LAST_DAY = (int) LAST.toEpochDay();

  private Days() {}

  static LocalDate check(LocalDate date, String type) {
    if (date.isBefore(FIRST) || date.isAfter(LAST)) {
      throw new InvalidValueException(type, ValueError.OUT_OF_BOUNDS);
    }
    return date;
  }

  static int check(long day, String type) {
    if (day < FIRST_DAY || day > LAST_DAY) {
      throw new InvalidValueException(type, ValueError.OUT_OF_BOUNDS);
    }
    return (int) day;
  }

  static int of(LocalDate date, String type) {
    return check(date.toEpochDay(), type);
  }

  static LocalDate date(int day) {
    return LocalDate.ofEpochDay(day);
  }
}
