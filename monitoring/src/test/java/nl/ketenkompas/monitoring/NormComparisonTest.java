package nl.ketenkompas.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.Moment;
import org.junit.jupiter.api.Test;

/** Why two vendors report another percentage from the same data. */
class NormComparisonTest {
  private static final Moment MOMENT = Moment.asOf(LocalDate.parse("2024-06-30"));
  private static final Episodes EPISODES =
      Episodes.collect(ZoneId.of("Europe/Amsterdam"))
          .add("a", ClientFacts.of(Given.seen("HOUSING S 2024-02-28/2024-05-28")))
          .add("b", ClientFacts.of(Given.seen("HOUSING S 2024-01-01/..; CARE S 2024-06-01/..")))
          .add("c", ClientFacts.of(Given.seen("HOUSING U 2024-01-01/..")))
          .client("d")
          .build();

  @Test
  @Covers({"SK-M6", "SK-A2"})
  void countsWhoseAnswersDiffer() {
    StabilityNorm months = Given.norm("\"areas\": {\"HOUSING\": \"P3M\"}");
    StabilityNorm days = Given.norm("\"areas\": {\"HOUSING\": \"P91D\"}");
    NormComparison comparison = NormComparison.of(months, days, EPISODES, MOMENT);
    assertThat(comparison.clients()).isEqualTo(4);
    assertThat(comparison.attainedFirst()).isEqualTo(2);
    assertThat(comparison.attainedSecond()).isEqualTo(1);
    assertThat(comparison.holdsFirst()).isEqualTo(1);
    assertThat(comparison.holdsSecond()).isEqualTo(1);
    assertThat(comparison.unknown()).isEqualTo(1);
    // a: 28 Feb + 3 months is reached on 27 May, 91 days are not; b: 31 March and 31 March.
    assertThat(comparison.otherAttainedOn()).isEqualTo(1);
    assertThat(comparison.otherHolds()).isZero();
    assertThat(comparison.witnesses()).containsExactly(0);
    assertThat(comparison.perThousand(comparison.attainedFirst())).isEqualTo(500);
  }

  @Test
  @Covers("SK-M4")
  void fewerAreasAreReachedSooner() {
    StabilityNorm one = Given.norm("\"areas\": {\"HOUSING\": \"P3M\"}");
    StabilityNorm two = Given.norm("\"areas\": {\"HOUSING\": \"P3M\", \"CARE\": \"P3M\"}");
    NormComparison comparison = NormComparison.of(one, two, EPISODES, MOMENT);
    assertThat(comparison.attainedSecond()).isZero();
    assertThat(comparison.otherHolds()).isEqualTo(1);
    assertThat(comparison.otherLimiting()).isEqualTo(4);
    assertThat(comparison.witnesses()).containsExactly(0, 1);
  }

  @Test
  void aNormDoesNotDifferFromItself() {
    StabilityNorm norm = Given.norm("\"areas\": {\"HOUSING\": \"P3M\"}");
    NormComparison comparison = NormComparison.of(norm, norm, EPISODES, MOMENT);
    assertThat(comparison.otherAttainedOn() + comparison.otherHolds() + comparison.otherLimiting())
        .isZero();
    assertThat(comparison.witnesses()).isEmpty();
  }

  @Test
  void noClientsAreNoShare() {
    StabilityNorm norm = Given.norm("\"areas\": {\"HOUSING\": \"P3M\"}");
    Episodes none = Episodes.collect(ZoneId.of("Europe/Amsterdam")).build();
    assertThat(NormComparison.of(norm, norm, none, MOMENT).perThousand(0)).isZero();
  }
}
