package nl.ketenkompas.model.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.ketenkompas.model.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class VersionsTest {

  private static Agreement<String> version(String kind, String id, int version, String valid) {
    return new Agreement<>(
        1, kind, id, version, new Title("a", "b"), "s", "UTC", DateRange.parse(valid), "terms");
  }

  private static Agreement<String> version(int version, String valid) {
    return version("norm", "x", version, valid);
  }

  private static final Versions<String> THREE =
      Versions.of(
          List.of(
              version(3, "2026-03-01/2026-04-01"),
              version(1, "2026-01-01/2026-02-01"),
              version(2, "2026-02-01/2026-02-10")));

  @ParameterizedTest
  @CsvSource({
    "2025-12-31, NOT_YET",
    "2026-01-01, 1",
    "2026-01-31, 1",
    "2026-02-01, 2",
    "2026-02-09, 2",
    "2026-02-10, BETWEEN",
    "2026-02-28, BETWEEN",
    "2026-03-01, 3",
    "2026-03-31, 3",
    "2026-04-01, EXPIRED",
    "2200-01-01, EXPIRED"
  })
  void aDayHasOneVersionOrSaysWhyNot(LocalDate day, String expected) {
    assertThat(THREE.on(day).<String>fold(a -> "" + a.version(), Enum::name)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-31, 1, false",
    "2026-01-01, 1, true",
    "2026-01-31, 1, true",
    "2026-02-01, 2, true",
    "2026-02-10, 2, false",
    "2026-02-28, 2, false",
    "2026-03-01, 3, true",
    "2026-04-01, 3, false",
    "2200-01-01, 3, false"
  })
  void anEngineOfEachVersionAnswersOnItsDays(LocalDate day, int nearest, boolean inForce) {
    Versions.Engines<String, String> engines = THREE.compiled(a -> "engine " + a.version());
    assertThat(THREE.nearest(day).version()).isEqualTo(nearest);
    assertThat(engines.nearest(day)).isEqualTo("engine " + nearest);
    assertThat(engines.on(day))
        .isEqualTo(inForce ? Optional.of("engine " + nearest) : Optional.empty());
    assertThat(engines.versions()).isSameAs(THREE);
  }

  @Test
  void anEngineIsMadeOnce() {
    List<Integer> made = new ArrayList<>();
    Versions.Engines<String, Object> engines =
        THREE.compiled(
            a -> {
              made.add(a.version());
              return new Object();
            });
    LocalDate day = LocalDate.of(2026, 1, 5);
    assertThat(engines.nearest(day)).isSameAs(engines.nearest(day));
    assertThat(made).containsExactly(1, 2, 3);
  }

  @Test
  void standInTheOrderInWhichTheyHold() {
    assertThat(THREE.all()).extracting(Agreement::version).containsExactly(1, 2, 3);
    assertThat(THREE).hasToString("norm x [1, 2, 3]");
  }

  @Test
  void aVersionWithoutEndDoesNotExpire() {
    Versions<String> open = Versions.of(List.of(version(1, "2026-01-01/..")));
    assertThat(open.on(LocalDate.of(2199, 1, 1)))
        .isEqualTo(new Versions.OnDay.InForce<>(open.all().get(0)));
  }

  static Stream<Arguments> impossible() {
    return Stream.of(
        arguments(List.of(), "versions: EMPTY"),
        arguments(
            List.of(version(1, "2026-01-01/2026-02-01"), version("norm", "y", 2, "2026-02-01/..")),
            "versions: FORMAT"),
        arguments(
            List.of(
                version(1, "2026-01-01/2026-02-01"), version("cohort", "x", 2, "2026-02-01/..")),
            "versions: FORMAT"),
        arguments(
            List.of(version(1, "2026-01-01/2026-02-01"), version(1, "2026-02-01/..")),
            "versions: DUPLICATE_KEY"),
        arguments(
            List.of(version(1, "2026-01-01/2026-02-02"), version(2, "2026-02-01/..")),
            "versions: OUT_OF_BOUNDS"),
        arguments(
            List.of(
                version(1, "2026-01-01/2026-12-01"),
                version(2, "2026-02-01/2026-02-01"),
                version(3, "2026-03-01/..")),
            "versions: OUT_OF_BOUNDS"),
        arguments(
            List.of(version(2, "2026-01-01/2026-02-01"), version(1, "2026-02-01/..")),
            "versions: INVERTED"));
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void refusesWhatIsNoHistoryOfOneAgreement(List<Agreement<String>> versions, String expected) {
    assertThatThrownBy(() -> Versions.of(versions)).hasMessage(expected);
  }
}
