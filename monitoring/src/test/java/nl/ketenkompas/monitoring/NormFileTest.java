package nl.ketenkompas.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.MixAssessment.Holds;
import nl.ketenkompas.monitoring.agreement.NormTerms;
import org.junit.jupiter.api.Test;

/** One history, one file; every edit of the file turns an answer. */
class NormFileTest {
  private static final List<Observation> SEEN =
      Given.seen(
          """
          HOUSING S 2024-01-01/..
          CARE S 2024-01-01/2024-03-01
          CARE S 2024-03-08/..
          INCOME S 2024-02-01/..
          DAY_ACTIVITY S 2024-05-01/..
          HEALTH_INSURANCE S 2024-01-01/..
          """);

  private static MixAssessment ask(String preset, String asOf, String... edits) {
    String file = NormTerms.KIND.write(NormTerms.preset(preset)).replace("\" : ", "\": ");
    for (int i = 0; i < edits.length; i += 2) {
      assertThat(file).contains(edits[i]);
      file = file.replace(edits[i], edits[i + 1]);
    }
    return StabilityNorm.of(NormTerms.KIND.read(file, "norm.json").orThrow())
        .assess(SEEN, Moment.asOf(LocalDate.parse(asOf)));
  }

  @Test
  @Covers({"SK-M4", "SK-M2", "SK-M6"})
  void threeAreasHoldWhereFiveDoNot() {
    MixAssessment three = ask("rotterdam-3", "2024-06-30");
    assertThat(three.holds()).isEqualTo(Holds.YES);
    assertThat(three.attainedOn()).isEqualTo("2024-06-07");
    assertThat(three.norm().id()).isEqualTo("rotterdam-3");
    MixAssessment five = ask("vws-2008", "2024-06-30");
    assertThat(five.holds()).isEqualTo(Holds.NO);
    assertThat(five.limitingAreas()).containsExactly("DAY_ACTIVITY");
    assertThat(five.projectedOn()).isEqualTo("2024-07-31");
  }

  @Test
  @Covers({"SK-M3", "SK-M1"})
  void twelveMonthsTakeTwelveMonths() {
    assertThat(ask("rotterdam-12", "2025-04-29").holds()).isEqualTo(Holds.NO);
    MixAssessment year = ask("rotterdam-12", "2025-04-30");
    assertThat(year.holds()).isEqualTo(Holds.YES);
    assertThat(year.attainedOn()).isEqualTo("2025-04-30");
    assertThat(year.areas())
        .extracting(MixAssessment.AreaAssessment::area)
        .containsExactly("HOUSING", "CARE", "INCOME", "DAY_ACTIVITY", "HEALTH_INSURANCE");
  }

  @Test
  @Covers("SK-M3")
  void longerInTheFileIsNotYet() {
    assertThat(ask("rotterdam-3", "2024-06-30", "P3M", "P12M").holds()).isEqualTo(Holds.NO);
    assertThat(ask("rotterdam-3", "2024-06-30", "P3M", "P12M").projectedOn())
        .isEqualTo("2025-03-07");
  }

  @Test
  @Covers("SN-6")
  void anAreaTakenOutNoLongerLimits() {
    String[] withoutDayActivity = {"      \"DAY_ACTIVITY\": \"P3M\",\n", ""};
    MixAssessment four = ask("vws-2008", "2024-06-30", withoutDayActivity);
    assertThat(four.holds()).isEqualTo(Holds.YES);
    assertThat(four.limitingAreas()).containsExactly("CARE");
    assertThat(ask("vws-2008", "2024-06-30", "\"all\"", "4").holds()).isEqualTo(Holds.YES);
  }

  @Test
  @Covers("SN-5")
  void toleranceInTheFileBridgesTheWeekWithoutCare() {
    MixAssessment bridged =
        ask("rotterdam-3", "2024-05-01", "\"gapToleranceDays\": 0", "\"gapToleranceDays\": 7");
    assertThat(bridged.attainedOn()).isEqualTo("2024-04-30");
    assertThat(bridged.limitingAreas()).containsExactly("INCOME");
    assertThat(ask("rotterdam-3", "2024-05-01").attainedOn()).isNull();
  }

  @Test
  @Covers("SN-7")
  void theMonthRuleInTheFileMovesTheDay() {
    assertThat(
            ask("rotterdam-3", "2024-06-30", "START_DAY_COUNTS", "START_DAY_NOT_COUNTED")
                .attainedOn())
        .isEqualTo("2024-06-08");
    assertThat(
            ask("rotterdam-3", "2024-06-30", "START_DAY_COUNTS", "FULL_CALENDAR_MONTHS")
                .attainedOn())
        .isEqualTo("2024-06-30");
  }

  @Test
  @Covers("SK-M5")
  void aPersonIsAskedForInTheFile() {
    MixAssessment mix =
        ask(
            "rotterdam-3",
            "2024-06-30",
            "\"confirmationRequired\": false",
            "\"confirmationRequired\": true");
    assertThat(mix.holds()).isEqualTo(Holds.YES);
    assertThat(mix.countsNow()).isFalse();
    assertThat(ask("rotterdam-3", "2024-06-30").countsNow()).isTrue();
  }
}
