package nl.ketenkompas.model.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The one place that configures JSON of events. */
final class EventJson {
  /** Far above any payload of this library, far below what would hurt a host. */
  private static final int MAX_TEXT = 50_000_000;

  private static final int MAX_NESTING = 60;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
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
          .build();

  private EventJson() {}

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
