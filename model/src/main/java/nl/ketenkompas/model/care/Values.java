package nl.ketenkompas.model.care;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/** What the constructors of this package check alike. Messages never hold the value. */
final class Values {
  /** The most items of any list. */
  static final int MOST = 1000;

  private static final LocalDate FIRST = LocalDate.of(1850, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2200, 12, 31);

  private Values() {}

  static <T> T given(@Nullable T value, String field) {
    if (value == null) {
      throw new InvalidValueException(field, ValueError.EMPTY);
    }
    return value;
  }

  static LocalDate date(@Nullable LocalDate date, String field) {
    LocalDate given = given(date, field);
    if (given.isBefore(FIRST) || given.isAfter(LAST)) {
      throw new InvalidValueException(field, ValueError.OUT_OF_BOUNDS);
    }
    return given;
  }

  static @Nullable LocalDate optionalDate(@Nullable LocalDate date, String field) {
    return date == null ? null : date(date, field);
  }

  static @Nullable Long cents(@Nullable Long cents, String field) {
    if (cents != null && cents < 0) {
      throw new InvalidValueException(field, ValueError.OUT_OF_BOUNDS);
    }
    return cents;
  }

  static <T> List<T> list(@Nullable List<T> list, String field) {
    if (list == null) {
      return List.of();
    }
    if (list.size() > MOST) {
      throw new InvalidValueException(field, ValueError.LENGTH);
    }
    for (T item : list) {
      given(item, field);
    }
    return List.copyOf(list);
  }

  static <T> List<T> filled(@Nullable List<T> list, String field) {
    List<T> copy = list(list, field);
    if (copy.isEmpty()) {
      throw new InvalidValueException(field, ValueError.EMPTY);
    }
    return copy;
  }

  /** Refuses a list in which a key occurs twice. */
  static <T> void unique(List<T> list, Function<T, ?> key, String field) {
    Set<Object> seen = new HashSet<>();
    for (T item : list) {
      if (!seen.add(key.apply(item))) {
        throw new InvalidValueException(field, ValueError.DUPLICATE_KEY);
      }
    }
  }
}
