package nl.ketenkompas.model.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ObservationTest {
  private static final SourceKey KEY = SourceKey.of("shelter", "12");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final Instant RECORDED = Instant.parse("2026-01-06T09:30:00Z");

  private static Observation observation(
      String area, Status status, Qualifier legal, Qualifier evidence) {
    return new Observation(
        KEY, area, status, DAY, null, "shelter", RECORDED, null, null, legal, evidence);
  }

  @ParameterizedTest
  @CsvSource({
    "INCOME, STABLE, YES, NO, STABLE",
    "INCOME, STABLE, NO, YES, UNSTABLE",
    "INCOME, STABLE, UNKNOWN, YES, UNKNOWN",
    "INCOME, STABLE, NOT_STATED, NO, STABLE",
    "INCOME, UNSTABLE, YES, YES, UNSTABLE",
    "INCOME, UNKNOWN, NO, YES, UNKNOWN",
    "CARE, STABLE, NO, YES, STABLE",
    "CARE, STABLE, YES, NO, UNKNOWN",
    "CARE, STABLE, YES, UNKNOWN, UNKNOWN",
    "CARE, STABLE, NO, NOT_STATED, STABLE",
    "CARE, UNSTABLE, YES, NO, UNSTABLE",
    "HOUSING, STABLE, NO, NO, STABLE",
    "HOUSING, UNKNOWN, YES, YES, UNKNOWN",
  })
  @Covers({"SK-M7", "SN-2"})
  void qualifiersCountFirst(
      String area, Status status, Qualifier legal, Qualifier evidence, Status counts) {
    assertThat(observation(area, status, legal, evidence).qualifiedStatus()).isEqualTo(counts);
  }

  @Test
  void areasWithQualifiersStandInTheListThatIsMonitored() {
    assertThat(LifeAreas.preset("monitoring-5").contains(Observation.INCOME)).isTrue();
    assertThat(LifeAreas.preset("monitoring-5").contains(Observation.CARE)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"2026-01-04, true", "2026-01-05, false", "2026-01-06, false", ", false"})
  @Covers("SN-1")
  void invertedPeriodIsKeptAndTold(LocalDate until, boolean inverted) {
    Observation observation =
        new Observation(
            KEY,
            "HOUSING",
            Status.STABLE,
            DAY,
            until,
            "shelter",
            RECORDED,
            "2",
            "1",
            Qualifier.NOT_STATED,
            Qualifier.NOT_STATED);

    assertThat(observation.isInverted()).isEqualTo(inverted);
    assertThat(observation.supersedes()).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "HOUSING | STABLE | - | - | -",
        "INCOME | UNSTABLE | YES | - | -",
        "housing? | STABLE | - | - | area: CHARACTERS",
        "HOUSING | GOOD | - | - | status: UNKNOWN_CODE",
        "INCOME | STABLE | MAYBE | - | legal: UNKNOWN_CODE",
        "CARE | STABLE | YES | no | evidence: UNKNOWN_CODE",
      })
  void textsOfAFileAreReadOrRefused(
      String area, String status, String legal, String evidence, String message) {
    if (message == null) {
      assertThat(parse(area, status, legal, evidence))
          .isEqualTo(
              observation(
                  area,
                  Status.valueOf(status),
                  legal == null ? Qualifier.NOT_STATED : Qualifier.valueOf(legal),
                  Qualifier.NOT_STATED));
    } else {
      assertThatThrownBy(() -> parse(area, status, legal, evidence)).hasMessage(message);
    }
  }

  private static Observation parse(String area, String status, String legal, String evidence) {
    return Observation.parse(
        KEY, area, status, DAY, null, "shelter", RECORDED, null, null, legal, evidence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1849-12-31", "2201-01-01"})
  void datesAreBounded(LocalDate day) {
    assertThatThrownBy(
            () -> Observation.of(KEY, "CARE", Status.STABLE, day, null, "shelter", RECORDED))
        .hasMessage("from: OUT_OF_BOUNDS");
    assertThatThrownBy(
            () -> Observation.of(KEY, "CARE", Status.STABLE, DAY, day, "shelter", RECORDED))
        .hasMessage("until: OUT_OF_BOUNDS");
  }

  @Test
  void firstAndLastDayOfTheBoundsAreWithin() {
    Observation observation =
        Observation.of(
            KEY,
            "CARE",
            Status.STABLE,
            LocalDate.of(1850, 1, 1),
            LocalDate.of(2200, 12, 31),
            "shelter",
            RECORDED);

    assertThat(observation.qualifiedStatus()).isEqualTo(Status.STABLE);
    assertThat(observation).hasToString("Observation[shelter/12]");
  }

  @Test
  void qualifierThatIsNotGivenIsNotStated() {
    String json =
        "{\"key\":\"shelter/12\",\"area\":\"CARE\",\"status\":\"STABLE\",\"from\":\"2026-01-05\","
            + "\"source\":\"shelter\",\"recordedAt\":\"2026-01-06T09:30:00Z\"}";

    assertThat(JsonMapper.builder().build().readValue(json, Observation.class))
        .isEqualTo(observation("CARE", Status.STABLE, Qualifier.NOT_STATED, Qualifier.NOT_STATED))
        .hasSameHashCodeAs(
            observation("CARE", Status.STABLE, Qualifier.NOT_STATED, Qualifier.NOT_STATED));
  }
}
