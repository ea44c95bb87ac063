package nl.ketenkompas.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.MixAssessment.Confirmed;
import nl.ketenkompas.monitoring.MixAssessment.Holds;
import nl.ketenkompas.monitoring.MixAssessment.Standing;
import org.junit.jupiter.api.Test;

/**
 * What an assessment says beyond the columns of the conformance vectors: bridged days, standings,
 * versions, confirmation, findings. The edge cases are in {@link ConformanceTest}.
 */
class StabilityNormTest {
  private static final String P3M = "\"areas\": {\"HOUSING\": \"P3M\"}";
  private static final String THREE =
      "\"areas\": {\"HOUSING\": \"P1M\", \"CARE\": \"P1M\", \"INCOME\": \"P1M\"}";

  @Test
  @Covers("SN-5")
  void attainedOnABridgedDayIsEstablishedWhenTheGapCloses() {
    StabilityNorm norm = Given.norm(P3M + ", \"gapToleranceDays\": 7");
    List<Observation> seen = Given.seen("HOUSING S 2024-01-01/2024-03-30; HOUSING S 2024-04-03/..");
    MixAssessment during = norm.assess(seen, Moment.asOf(LocalDate.parse("2024-04-02")));
    assertThat(during.attainedOn()).isNull();
    MixAssessment after = norm.assess(seen, Moment.asOf(LocalDate.parse("2024-04-03")));
    assertThat(after.attainedOn()).isEqualTo("2024-03-31");
    assertThat(after.establishedOn()).isEqualTo("2024-04-03");
    assertThat(after.areas().get(0).runs()).singleElement().matches(run -> run.bridgedDays() == 4);
  }

  @Test
  @Covers({"SN-6", "SN-2"})
  void namesLimitingAreasAndAreasWithoutEvidence() {
    MixAssessment mix =
        Given.norm(THREE)
            .assess(
                Given.seen("HOUSING S 2024-01-01/..; CARE S 2024-02-10/.."),
                Moment.asOf(LocalDate.parse("2024-03-01")));
    assertThat(mix.limitingAreas()).containsExactly("INCOME");
    assertThat(mix.areasWithoutEvidence()).containsExactly("INCOME");
    assertThat(mix.areas())
        .extracting(MixAssessment.AreaAssessment::standing)
        .containsExactly(Standing.QUALIFIED, Standing.TOO_SHORT, Standing.SILENT);
    assertThat(mix.areas().get(1).ready()).isEqualTo("2024-03-09");
  }

  @Test
  @Covers("SN-9")
  void theNormValidOnTheDayAnswersForAllDays() {
    StabilityNorms norms =
        StabilityNorms.of(
            List.of(
                Given.agreement("\"areas\": {\"HOUSING\": \"P6M\"}", "2024-05-01/..", 2),
                Given.agreement(P3M, "2020-01-01/2024-05-01", 1)));
    List<Observation> seen = Given.seen("HOUSING S 2024-01-01/..");
    LocalDate last = LocalDate.parse("2024-04-30");
    LocalDate first = LocalDate.parse("2024-05-01");
    assertThat(norms.on(last).orElseThrow().assess(seen, Moment.asOf(last)).holds())
        .isEqualTo(Holds.YES);
    MixAssessment changed = norms.on(first).orElseThrow().assess(seen, Moment.asOf(first));
    assertThat(changed.holds()).isEqualTo(Holds.NO);
    assertThat(changed.projectedOn()).isEqualTo("2024-06-30");
    assertThat(changed.norm().version()).isEqualTo(2);
    assertThat(norms.on(LocalDate.parse("2019-12-31"))).isEmpty();
    assertThatThrownBy(() -> norms.on(last).orElseThrow().assess(seen, Moment.asOf(first)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not valid on 2024-05-01");
  }

  @Test
  void versionsOfOneNormNeverOverlap() {
    assertThatThrownBy(
            () ->
                StabilityNorms.of(
                    List.of(
                        Given.agreement(P3M, "2020-01-01/..", 1),
                        Given.agreement(P3M, "2024-01-01/..", 2))))
        .hasMessage("versions: OUT_OF_BOUNDS");
  }

  @Test
  void daysOutsideTheCalendarAreRefused() {
    assertThatThrownBy(() -> Given.norm(P3M).assess(List.of(), Moment.asOf(LocalDate.MAX)))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> Given.seen("HOUSING S 1849-12-31/.."))
        .isInstanceOf(InvalidValueException.class);
    assertThat(
            Given.norm(P3M)
                .assess(
                    Given.seen("HOUSING S 2200-01-01/2200-12-31"),
                    Moment.asOf(LocalDate.parse("2200-12-31")))
                .attainedOn())
        .isEqualTo("2200-03-31");
  }

  @Test
  @Covers("SK-M5")
  void aPersonConfirmsOnTopOfTheComputedOutcome() {
    StabilityNorm norm = Given.norm(P3M + ", \"confirmationRequired\": true");
    ClientFacts facts = ClientFacts.of(Given.seen("HOUSING S 2024-01-01/.."));
    Moment moment = Moment.asOf(LocalDate.parse("2024-05-01"));
    MixAssessment without = norm.assess(facts, moment);
    assertThat(without.holds()).isEqualTo(Holds.YES);
    assertThat(without.confirmation()).isEqualTo(Confirmed.MISSING);
    assertThat(without.countsNow()).isFalse();
    assertThat(without.countsEver()).isFalse();
    MixAssessment early =
        norm.assess(facts.withConfirmations(List.of(confirmation("2024-03-30"))), moment);
    assertThat(early.countsNow()).isFalse();
    MixAssessment with =
        norm.assess(facts.withConfirmations(List.of(confirmation("2024-03-31"))), moment);
    assertThat(with.confirmation()).isEqualTo(Confirmed.GIVEN);
    assertThat(with.confirmedOn()).isEqualTo("2024-03-31");
    assertThat(with.countsNow()).isTrue();
    assertThat(with.countsEver()).isTrue();
  }

  private static Confirmation confirmation(String on) {
    return new Confirmation(
        SourceKey.of("municipality", "1"),
        LocalDate.parse(on),
        "TRAJECTORY_DIRECTOR",
        Instant.parse(on + "T12:00:00Z"));
  }

  @Test
  @Covers({"SN-1", "SN-4", "SN-8", "SN-9", "SN-2", "SK-M7"})
  void reportsWhatIsOdd() {
    List<Observation> seen =
        Given.seen(
            """
            HOUSING S 2024-06-01/2024-01-01
            HOUSING S 2024-02-01/2024-02-01
            HOUSING S 2025-02-01/.. @2024-05-01
            HOUSING S 2024-01-01/2024-03-01 #a
            HOUSING S 2024-01-01/2024-03-01 #a
            HOUSING S 2024-01-01/2024-02-01 #b ~a
            HOUSING S 2024-01-01/2024-02-15 #c ~a
            HOUSING U 2024-02-10/2024-02-20
            INCOME S 2024-01-01/.. legal=NO
            """);
    assertThat(
            Given.norm(THREE)
                .findings(ClientFacts.of(seen), Moment.asOf(LocalDate.parse("2024-06-01"))))
        .extracting(finding -> finding.reason().toString())
        .containsExactly(
            "SK-M7 QUALIFIER_APPLIED [record:shelter/1, code:INCOME, date:2024-01-01]",
            "SN-1 INVERTED [record:shelter/1, code:HOUSING, date:2024-06-01]",
            "SN-1 NO_DAYS [record:shelter/1, code:HOUSING, date:2024-02-01]",
            "SN-2 DUPLICATE [record:shelter/1, code:HOUSING, date:2024-01-01]",
            "SN-4 CONTRADICTION [code:HOUSING, date:2024-02-10, date:2024-02-15]",
            "SN-8 FUTURE_DATED [record:shelter/1, code:HOUSING, date:2025-02-01]",
            "SN-9 CORRECTED_TWICE [record:shelter/1, code:HOUSING, date:2024-01-01]");
  }

  @Test
  void showsNothingOfHowItWent() {
    assertThat(Given.seen("INCOME U 2024-01-01/..").get(0).toString())
        .doesNotContain("UNSTABLE", "2024");
  }
}
