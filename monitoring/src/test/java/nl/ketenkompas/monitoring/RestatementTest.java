package nl.ketenkompas.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.monitoring.MixAssessment.Holds;
import org.junit.jupiter.api.Test;

/** What later knowledge changed in an answer, and because of which records (SN-3, SN-9). */
class RestatementTest {
  private static final LocalDate AS_OF = LocalDate.parse("2024-06-30");
  private static final Instant FIRST = Instant.parse("2024-07-01T12:00:00Z");
  private static final Instant LATER = Instant.parse("2024-08-01T12:00:00Z");
  private static final StabilityNorm NORM = Given.norm("\"areas\": {\"HOUSING\": \"P3M\"}");

  @Test
  @Covers({"SN-3", "SN-9"})
  void namesTheCorrectionThatTookTheMixAway() {
    Restatement restatement =
        restate(
            """
            HOUSING S 2024-01-01/2024-07-01 @2024-01-05 #1
            HOUSING S 2024-05-01/2024-07-01 @2024-07-10 #2 ~1 by=clinic
            HOUSING S 2024-05-05/2024-05-10 @2024-07-11 #3
            """);
    assertThat(restatement.earlier().holds()).isEqualTo(Holds.YES);
    assertThat(restatement.later().holds()).isEqualTo(Holds.NO);
    assertThat(restatement.changed()).isTrue();
    assertThat(restatement.learned()).isEqualTo(2);
    assertThat(restatement.causes())
        .singleElement()
        .satisfies(
            cause -> {
              assertThat(cause.source()).isEqualTo("clinic");
              assertThat(cause.area()).hasToString("code:HOUSING");
              assertThat(cause.from()).hasToString("date:2024-05-01");
              assertThat(cause.correction()).isTrue();
            });
  }

  @Test
  @Covers("SN-3")
  void nothingChangesWithoutNewRecords() {
    Restatement restatement = restate("HOUSING S 2024-01-01/2024-07-01 @2024-01-05");
    assertThat(restatement.changed()).isFalse();
    assertThat(restatement.learned()).isZero();
    assertThat(restatement.causes()).isEmpty();
  }

  @Test
  @Covers("SN-3")
  void recordsThatChangeNothingAreNoCause() {
    Restatement restatement =
        restate(
            """
            HOUSING S 2024-01-01/2024-07-01 @2024-01-05
            HOUSING S 2024-02-01/2024-03-01 @2024-07-20
            CARE U 2024-02-01/2024-03-01 @2024-07-20
            """);
    assertThat(restatement.changed()).isFalse();
    assertThat(restatement.learned()).isEqualTo(1);
    assertThat(restatement.causes()).isEmpty();
  }

  @Test
  @Covers("SN-4")
  void recordsThatEachWouldDoAreNamedTogether() {
    Restatement restatement =
        restate(
            """
            HOUSING S 2024-01-01/2024-07-01 @2024-01-05
            HOUSING U 2024-06-20/2024-06-25 @2024-07-21 by=b
            HOUSING U 2024-06-20/2024-06-25 @2024-07-20 by=a
            """);
    assertThat(restatement.changed()).isTrue();
    assertThat(restatement.causes())
        .extracting(Restatement.Cause::source)
        .containsExactly("a", "b");
  }

  @Test
  @Covers("SN-3")
  void withoutNewRecordsTimeAloneMayChangeTheAnswerOfAnOpenEnd() {
    Restatement restatement =
        NORM.restate(
            ClientFacts.of(Given.seen("HOUSING S 2024-01-01/.. @2024-01-05")),
            AS_OF,
            Instant.parse("2024-06-15T12:00:00Z"),
            LATER);
    assertThat(restatement.earlier().holds()).isEqualTo(Holds.NO);
    assertThat(restatement.later().holds()).isEqualTo(Holds.YES);
    assertThat(restatement.causes()).isEmpty();
  }

  @Test
  void refusesTimesTheWrongWayRound() {
    assertThatThrownBy(() -> NORM.restate(ClientFacts.NONE, AS_OF, LATER, FIRST))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe the two were exchanged.");
  }

  private static Restatement restate(String lines) {
    return NORM.restate(ClientFacts.of(Given.seen(lines)), AS_OF, FIRST, LATER);
  }
}
