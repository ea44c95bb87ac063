package nl.ketenkompas.model.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The one place that configures JSON of events. */
final class EventJson {
  /** Far above any payload of this library, far below what would hurt a host. */
  private static final int MAX_TEXT = 50_000_000;

  private static final int MAX_NESTING = 60;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  // The shared pool, one queue for all threads, took a tenth of replaying a journal
                  .recyclerPool(JsonRecyclerPools.threadLocalPool())
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_NESTING)
                          .maxStringLength(MAX_TEXT)
                          .build())
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
          .addModule(new SimpleModule("dates").addDeserializer(LocalDate.class, new IsoDay()))
          .build();

  private EventJson() {}

  /** Java's own parser of days took a fifth of the time of replaying a journal. */
  private static final class IsoDay extends ValueDeserializer<LocalDate> {
    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        throw new InvalidValueException("date", ValueError.FORMAT);
      }
      return day(parser.getString());
    }
  }

  /**
   * Strictly {@code yyyy-MM-dd}, as every event writes it; the exception does not quote the text.
   */
  static LocalDate day(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      throw new InvalidValueException("date", ValueError.FORMAT);
    }
    try {
      return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
    } catch (DateTimeException e) {
      throw new InvalidValueException("date", ValueError.FORMAT);
    }
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new InvalidValueException("date", ValueError.FORMAT);
      }
      number = number * 10 + digit;
    }
    return number;
  }

  static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  static ObjectReader reader(Class<?> type) {
    return MAPPER.readerFor(type);
  }

  /** Neither the text nor Jackson's message, which could quote it, is in the exception. */
  static <T> T parse(String text, Class<T> type, String what) {
    @Nullable T value;
    try {
      value = MAPPER.readValue(text, type);
    } catch (JacksonException e) {
      throw new InvalidValueException(what, ValueError.FORMAT);
    }
    if (value == null) {
      throw new InvalidValueException(what, ValueError.FORMAT);
    }
    return value;
  }

  static Map<String, @Nullable Object> map(String text) {
    return MAPPER.readValue(text, new TypeReference<LinkedHashMap<String, @Nullable Object>>() {});
  }
}
