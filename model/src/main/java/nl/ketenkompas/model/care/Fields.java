package nl.ketenkompas.model.care;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonScalar;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, as either line of Jackson reads it without a module. Everything
 * that does not fit is refused by us with the name of the field, since Jackson would show the
 * value; unknown fields are refused too, without their name, which a file may have made up. Not
 * thread safe.
 */
final class Fields {
  private final String of;
  private final Map<?, ?> values;
  private final Set<String> taken = new HashSet<>();

  private Fields(String of, Map<?, ?> values) {
    this.of = of;
    this.values = values;
  }

  /**
   * Reads an object and refuses fields that were not asked for.
   *
   * @param json as Jackson read it
   * @param of what it is
   * @param read makes the value
   */
  static <T> T read(@Nullable Object json, String of, Function<Fields, T> read) {
    if (!(json instanceof Map<?, ?> map)) {
      throw new InvalidValueException(of, ValueError.FORMAT);
    }
    Fields fields = new Fields(of, map);
    T value = read.apply(fields);
    if (!fields.taken.containsAll(map.keySet())) {
      throw new InvalidValueException(of + ".field", ValueError.UNKNOWN_CODE);
    }
    return value;
  }

  private String name(String field) {
    return of + "." + field;
  }

  private @Nullable Object take(String field) {
    taken.add(field);
    return values.get(field);
  }

  private Object must(String field) {
    return Values.given(take(field), name(field));
  }

  String text(String field) {
    return JsonScalar.text(must(field), name(field));
  }

  @Nullable String optionalText(String field) {
    Object value = take(field);
    return value == null ? null : JsonScalar.text(value, name(field));
  }

  int integer(String field) {
    Integer value = JsonScalar.integer(must(field), name(field));
    return Values.given(value, name(field));
  }

  @Nullable Long optionalLong(String field) {
    Object value = take(field);
    if (value == null) {
      return null;
    }
    try {
      return new BigInteger(JsonScalar.text(value, name(field))).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      // Without the cause: it shows the text
      throw new InvalidValueException(name(field), ValueError.FORMAT);
    }
  }

  boolean flag(String field) {
    return JsonScalar.flag(take(field), name(field));
  }

  LocalDate date(String field) {
    return scalar(must(field), field, LocalDate::parse);
  }

  @Nullable LocalDate optionalDate(String field) {
    Object value = take(field);
    return value == null ? null : scalar(value, field, LocalDate::parse);
  }

  Instant instant(String field) {
    return scalar(must(field), field, Instant::parse);
  }

  DateRange range(String field) {
    return scalar(must(field), field, DateRange::parse);
  }

  SourceKey key(String field) {
    return scalar(must(field), field, SourceKey::parse);
  }

  @Nullable SourceKey optionalKey(String field) {
    Object value = take(field);
    return value == null ? null : scalar(value, field, SourceKey::parse);
  }

  private <T> T scalar(Object value, String field, Function<String, T> parse) {
    try {
      return parse.apply(JsonScalar.text(value, name(field)));
    } catch (DateTimeException e) {
      // Without the cause: it shows the text
      throw new InvalidValueException(name(field), ValueError.FORMAT);
    }
  }

  <E extends Enum<E>> E code(String field, Class<E> type) {
    return code(type, text(field), name(field));
  }

  <E extends Enum<E>> @Nullable E optionalCode(String field, Class<E> type) {
    String text = optionalText(field);
    return text == null ? null : code(type, text, name(field));
  }

  /** The constant with this name; an unknown one is refused without showing it. */
  static <E extends Enum<E>> E code(Class<E> type, String text, String field) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    throw new InvalidValueException(field, ValueError.UNKNOWN_CODE);
  }

  <T> T object(String field, Function<Object, T> read) {
    return read.apply(must(field));
  }

  <T> @Nullable T optionalObject(String field, Function<Object, T> read) {
    Object value = take(field);
    return value == null ? null : read.apply(value);
  }

  <T> List<T> list(String field, Function<Object, T> read) {
    Object value = take(field);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> list)) {
      throw new InvalidValueException(name(field), ValueError.FORMAT);
    }
    List<T> items = new ArrayList<>(list.size());
    for (Object item : list) {
      items.add(read.apply(Values.given(item, name(field))));
    }
    return items;
  }

  List<String> texts(String field) {
    return list(field, item -> JsonScalar.text(item, name(field)));
  }

  List<SourceKey> keys(String field) {
    return list(field, item -> scalar(item, field, SourceKey::parse));
  }

  /** Writes an object: fields in the order in which they are put, nothing for what is absent. */
  static final class Writer {
    private final Map<String, Object> values = new LinkedHashMap<>();

    Writer put(String field, @Nullable Object value) {
      if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
        values.put(field, plain(value));
      }
      return this;
    }

    Writer flag(String field, boolean value) {
      return value ? put(field, true) : this;
    }

    /** Dates as text, since one line of Jackson wants a module for them. */
    private static Object plain(Object value) {
      return value instanceof LocalDate || value instanceof Instant ? value.toString() : value;
    }

    Map<String, Object> done() {
      return values;
    }
  }
}
