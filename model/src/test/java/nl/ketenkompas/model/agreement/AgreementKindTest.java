package nl.ketenkompas.model.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import nl.ketenkompas.model.rule.Rule;
import org.junit.jupiter.api.Test;

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
    List<AgreementError> errors =
        KIND.read(bad, "lunch.json").fold(agreement -> List.<AgreementError>of(), e -> e);
    assertThat(errors)
        .extracting(AgreementError::toString)
        .containsExactly(
            "lunch.json:6:13 /colour: unknown field; expected one of [id, kind, schemaVersion, source, terms,"
                + " title, valid, version, zone]",
            "lunch.json:10:12 /valid: dateRange: FORMAT",
            "lunch.json:12:26 /terms/courses/0/kind: expected one of [SOUP, BREAD]",
            "lunch.json:12:76 /terms/courses/1/grams: must be greater than or equal to 1",
            "lunch.json:13:13 /terms/rule: rule: UNKNOWN_CODE");
  }
}
