package nl.ketenkompas.model.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.stream.Stream;
import nl.ketenkompas.model.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AgreementKindTest {

  public record Lunch(@NotEmpty List<@NotNull @Valid Course> courses, @NotNull Rule rule) {}

  public record Course(@NotNull Kind kind, @Min(1) int grams) {}

  public enum Kind {
    SOUP,
    BREAD
  }

  private static final AgreementKind<Lunch> KIND = AgreementKind.of("lunch", Lunch.class, 1);

  private static final String GOOD =
      """
      {
        "schemaVersion": 1,
        "kind": "lunch",
        "id": "monday",
        "version": 2,
        "title": {"nl": "Maandag", "en": "Monday"},
        "source": "the cook",
        "zone": "Europe/Amsterdam",
        "valid": "2026-01-01/..",
        "terms": {
          "courses": [{"kind": "SOUP", "grams": 300}, {"kind": "BREAD", "grams": 90}],
          "rule": "SK-C7"
        }
      }
      """;

  @Test
  void writesWhatItReads() {
    Agreement<Lunch> lunch = KIND.read(GOOD, "lunch.json").orThrow();
    String written = KIND.write(lunch);
    assertThat(KIND.read(written, "again.json").orThrow()).isEqualTo(lunch);
    assertThat(KIND.write(KIND.read(written, "again.json").orThrow())).isEqualTo(written);
    assertThat(KIND.hash(lunch)).hasSize(64);
  }

  @Test
  void reportsAllErrorsAtOnceWithTheirPlaces() {
    String bad =
        GOOD.replace("\"SOUP\"", "\"STEW\"")
            .replace("\"grams\": 90", "\"grams\": 0")
            .replace("\"SK-C7\"", "\"SK-C7x\"")
            .replace("\"version\": 2", "\"version\": 2,\n  \"colour\": {\"a\": 1}")
            .replace("2026-01-01/..", "2026-01-01");
    List<AgreementError> errors = errors(bad, "lunch.json");
    assertThat(errors)
        .extracting(AgreementError::toString)
        .containsExactly(
            "lunch.json:6:13 /colour: unknown field; expected one of [id, kind, schemaVersion,"
                + " source, terms, title, valid, version, zone]",
            "lunch.json:10:12 /valid: dateRange: FORMAT",
            "lunch.json:12:26 /terms/courses/0/kind: expected one of [SOUP, BREAD]",
            "lunch.json:12:76 /terms/courses/1/grams: expected 1 or more",
            "lunch.json:13:13 /terms/rule: rule: UNKNOWN_CODE");
  }

  private static List<AgreementError> errors(String json, String file) {
    return KIND.read(json, file).fold(agreement -> List.of(), errors -> errors);
  }

  static Stream<Arguments> brokenFiles() {
    return Stream.of(
        arguments("an empty file", "", "f:1:1 /: expected a JSON object, the file is empty"),
        arguments(
            "only white space", "  \n ", "f:1:1 /: expected a JSON object, the file is empty"),
        arguments("a list", "[1]", "f:1:1 /: expected a JSON object"),
        arguments("a text", "\"x\"", "f:1:1 /: expected a JSON object"),
        arguments(
            "a field that stands twice",
            GOOD.replace("\"version\": 2", "\"version\": 2, \"version\": 3"),
            "f:5:17 /version: this field stands twice in its object"),
        arguments(
            "a text for a number",
            GOOD.replace("\"version\": 2", "\"version\": \"2\""),
            "f:5:14 /version: expected a whole number"),
        arguments(
            "a fraction for a number",
            GOOD.replace("\"version\": 2", "\"version\": 2.5"),
            "f:5:14 /version: expected a whole number"),
        arguments(
            "a number above the range",
            GOOD.replace("\"version\": 2", "\"version\": 99999999999"),
            "f:5:14 /version: expected a whole number"),
        arguments(
            "a number for a text",
            GOOD.replace("\"the cook\"", "7"),
            "f:7:13 /source: expected a text"),
        arguments(
            "an object for a list",
            GOOD.replace(
                "[{\"kind\": \"SOUP\", \"grams\": 300}, {\"kind\": \"BREAD\", \"grams\": 90}]",
                "{}"),
            "f:11:16 /terms/courses: expected a list"),
        arguments(
            "a missing field",
            GOOD.replace("\"source\": \"the cook\",", ""),
            "f:1:1 /source: expected a text that is not blank"),
        arguments(
            "a missing field deeper down",
            GOOD.replace("\"kind\": \"BREAD\", ", ""),
            "f:11:49 /terms/courses/1/kind: expected a value, there is none"),
        arguments(
            "another kind of agreement",
            GOOD.replace("\"kind\": \"lunch\"", "\"kind\": \"covenant\""),
            "f:3:11 /kind: expected \"lunch\""),
        arguments(
            "a newer form",
            GOOD.replace("\"schemaVersion\": 1", "\"schemaVersion\": 2"),
            "f:2:20 /schemaVersion: expected at most 1. Maybe this file was written for a newer"
                + " version of the library."),
        arguments(
            "an inverted validity",
            GOOD.replace("2026-01-01/..", "2026-01-01/2025-01-01"),
            "f:9:12 /valid: dateRange: INVERTED"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("brokenFiles")
  void saysWhatIsWrongAndWhere(String what, String json, String expected) {
    assertThat(errors(json, "f")).extracting(Object::toString).containsExactly(expected);
  }

  @Test
  void brokenSyntaxIsOneErrorWithItsPlace() {
    List<AgreementError> errors = errors(GOOD.replace("\"version\": 2,", "\"version\": 2"), "f");
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0).line()).isEqualTo(6);
    assertThat(errors.get(0).expected()).startsWith("not valid JSON: ");
  }

  @Test
  void nestingWithoutEndIsRefused() {
    String deep = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);
    assertThat(errors(deep, "f")).hasSize(1);
  }

  @Test
  void theHashDoesNotDependOnFormattingOrOrder() {
    Agreement<Lunch> lunch = KIND.read(GOOD, "f").orThrow();
    String shuffled =
        GOOD.replace("  \"version\": 2,\n", "")
            .replace("\"kind\": \"lunch\",", "\"kind\":\"lunch\",\n\n\"version\":2,");
    assertThat(KIND.hash(KIND.read(shuffled, "g").orThrow())).isEqualTo(KIND.hash(lunch));
    assertThat(KIND.hash(KIND.read(GOOD.replace("300", "301"), "g").orThrow()))
        .isNotEqualTo(KIND.hash(lunch));
  }

  @Test
  void anUnusableFileThrowsWithEveryError() {
    var reading = KIND.read(GOOD.replace("\"SOUP\"", "1").replace("90", "0"), "f");
    assertThatThrownBy(reading::orThrow)
        .isInstanceOf(AgreementException.class)
        .hasMessageContaining("/terms/courses/0/kind")
        .hasMessageContaining("/terms/courses/1/grams");
  }
}
