package nl.ketenkompas.model.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class UpgradeTest {

  public record Soup(@NotNull String broth, @NotNull Integer litres) {}

  private static final AgreementKind<Soup> KIND =
      AgreementKind.of("soup", Soup.class, 4)
          .upgrading(3, Upgrade.rename("liters", "litres"))
          .upgrading(
              2,
              terms ->
                  terms.put(
                      "liters", (Integer) Objects.requireNonNull(terms.remove("millis")) / 1000));

  private static String file(int schemaVersion, String terms) {
    return """
    {"schemaVersion": %d, "kind": "soup", "id": "pea", "version": 1,
     "title": {"nl": "Snert", "en": "Pea soup"}, "source": "the cook",
     "zone": "Europe/Amsterdam", "valid": "2026-01-01/..",
     "terms": %s}
    """
        .formatted(schemaVersion, terms);
  }

  private static List<String> errors(String json) {
    return KIND.read(json, "f")
        .fold(usable -> List.of(), errors -> errors.stream().map(Object::toString).toList());
  }

  @Test
  void anOldFilePassesThroughEveryStep() {
    Agreement<Soup> now = KIND.read(file(4, "{\"broth\":\"a\",\"litres\":2}"), "f").orThrow();
    Agreement<Soup> three = KIND.read(file(3, "{\"liters\":2,\"broth\":\"a\"}"), "f").orThrow();
    Agreement<Soup> two = KIND.read(file(2, "{\"broth\":\"a\",\"millis\":2000}"), "f").orThrow();
    assertThat(three).isEqualTo(now);
    assertThat(two).isEqualTo(now);
    assertThat(KIND.schemaVersion()).isEqualTo(4);
    assertThat(KIND.oldestSchemaVersion()).isEqualTo(2);
    assertThat(KIND.write(two)).contains("\"schemaVersion\" : 4");
  }

  @Test
  void aFileThatIsTooOldSaysSo() {
    assertThat(errors(file(1, "{\"broth\":\"a\",\"litres\":2}")))
        .contains("f:1:19 /schemaVersion: expected at least 2");
  }

  @Test
  void whatAStepCannotReadIsReportedWithoutShowingIt() {
    assertThat(errors(file(2, "{\"broth\":\"a\",\"millis\":\"Wilhelmina\"}")))
        .contains("f:4:11 /terms: expected the form of schemaVersion 2")
        .noneMatch(error -> error.contains("Wilhelmina"));
    assertThat(errors(file(2, "[]"))).contains("f:4:11 /terms: expected an object");
  }

  @Test
  void anErrorInAnOldFileStandsAtTheNearestPlace() {
    assertThat(errors(file(3, "{\"broth\":\"a\",\n  \"liters\":\"x\"}")))
        .containsExactly("f:4:11 /terms/litres: expected a whole number");
  }

  @Test
  void aNameThatIsTakenIsNotOverwritten() {
    assertThat(errors(file(3, "{\"broth\":\"a\",\"liters\":2,\"litres\":3}")))
        .containsExactly("f:4:33 /terms/liters: unknown field; expected one of [broth, litres]");
    assertThat(KIND.read(file(3, "{\"broth\":\"a\",\"litres\":3}"), "f").orThrow().terms().litres())
        .isEqualTo(3);
  }

  @Test
  void stepsAreRegisteredOnceAndInBounds() {
    Upgrade none = terms -> {};
    assertThatThrownBy(() -> KIND.upgrading(4, none)).hasMessage("upgrade: OUT_OF_BOUNDS");
    assertThatThrownBy(() -> KIND.upgrading(0, none)).hasMessage("upgrade: OUT_OF_BOUNDS");
    assertThatThrownBy(() -> KIND.upgrading(3, none)).hasMessage("upgrade: DUPLICATE_KEY");
  }
}
