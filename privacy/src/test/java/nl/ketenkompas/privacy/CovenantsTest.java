package nl.ketenkompas.privacy;

import static nl.ketenkompas.privacy.Facts.CLIENT;
import static nl.ketenkompas.privacy.Facts.client;
import static nl.ketenkompas.privacy.Facts.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of a covenant with several versions, the one in force on the day answers, and no other. */
class CovenantsTest {
  private static final User SHELTER = new User("u1", "shelter", "shelter-worker", "Arnhem");

  private static Agreement<CovenantTerms> version(int version, String valid, String level) {
    return Samples.read(
        Samples.SMALL
            .replace("\"version\": 1", "\"version\": " + version)
            .replace("2026-01-01/..", valid)
            .replace("\"condition\": \"CONSENT\"}", "\"condition\": \"NONE\"}")
            .replace("\"level\": \"FULL\"", "\"level\": \"" + level + "\""));
  }

  private static final Covenants COVENANTS =
      Covenants.of(
          List.of(
              version(2, "2026-07-01/2026-10-01", "SUMMARY"),
              version(1, "2026-01-01/2026-06-01", "FULL")));

  @Covers("SK-C11")
  @ParameterizedTest
  @CsvSource({
    "2025-12-31, NOT_COVERED NONE",
    "2026-01-01, GRANTED FULL",
    "2026-05-31, GRANTED FULL",
    "2026-06-01, NOT_COVERED NONE",
    "2026-06-30, NOT_COVERED NONE",
    "2026-07-01, GRANTED SUMMARY",
    "2026-09-30, GRANTED SUMMARY",
    "2026-10-01, NOT_COVERED NONE"
  })
  void theVersionInForceAnswers(LocalDate day, String expected) {
    Situation situation =
        COVENANTS.at(
            Moment.asOf(day), facts().with(client("Arnhem", "homeless")).all(), Facts::resolve);

    assertThat(World.answer(situation.viewer(SHELTER, "care").decide(CLIENT, "identity")))
        .isEqualTo(expected);
  }

  @Test
  void versionsNeverOverlap() {
    List<Agreement<CovenantTerms>> both =
        List.of(version(1, "2026-01-01/..", "FULL"), version(2, "2026-07-01/..", "FULL"));

    assertThatThrownBy(() -> Covenants.of(both)).hasMessage("versions: OUT_OF_BOUNDS");
  }
}
