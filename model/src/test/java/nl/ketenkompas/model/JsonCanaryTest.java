package nl.ketenkompas.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a canary in every place of the JSON of every sample of a personal package, and listens to
 * what both lines of Jackson say when they refuse it, and to what comes of it when they do not. New
 * types are covered by their sample, which {@link JsonTest} asks for.
 */
class JsonCanaryTest {
  private static final com.fasterxml.jackson.databind.ObjectMapper JACKSON_2 =
      new com.fasterxml.jackson.databind.ObjectMapper();
  private static final JsonMapper JACKSON_3 = JsonMapper.builder().build();

  private static final List<String> CANARIES =
      List.of(
          "\"Kanarie\"",
          "\"Kanarie\\u0000\"",
          "\"\\u202eKanarie\"",
          "\"" + "Kanarie".repeat(300) + "\"",
          "\"7319731973\"",
          "\"7319-73-19\"",
          "73197319",
          // Longer ones in place of an object Jackson refuses itself, and shows; no number of a
          // person is that long
          "7319731973197319731",
          "-73197.3197",
          "true",
          "[\"Kanarie\"]",
          "[[\"Kanarie\"]]",
          "[73197319]",
          "{\"other\":\"Kanarie\"}",
          "{\"other\":73197319}");

  static Stream<Map.Entry<Object, String>> samples() {
    return Samples.all().entrySet().stream()
        .filter(sample -> CanaryTest.isPersonal(sample.getKey().getClass()));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("samples")
  void noCanarySings(Map.Entry<Object, String> sample) {
    Class<?> type = sample.getKey().getClass();
    for (String canary : CANARIES) {
      for (String json : JsonMutations.replaced(sample.getValue(), canary)) {
        try {
          assertSilent(JACKSON_2.readValue(json, type));
        } catch (JsonProcessingException e) {
          assertSilent(e);
        }
        try {
          assertSilent(JACKSON_3.readValue(json, type));
        } catch (JacksonException e) {
          assertSilent(e);
        }
      }
    }
  }

  private static void assertSilent(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      assertThat(t.toString()).doesNotContain("Kanarie").doesNotContain("73197");
      for (Throwable suppressed : t.getSuppressed()) {
        assertSilent(suppressed);
      }
    }
  }

  private static void assertSilent(Object value) {
    assertThat(value == null ? "" : value.toString())
        .doesNotContain("Kanarie")
        .doesNotContain("73197");
  }
}
