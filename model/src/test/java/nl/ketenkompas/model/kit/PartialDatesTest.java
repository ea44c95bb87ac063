package nl.ketenkompas.model.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import nl.ketenkompas.model.Parsed;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.testing.Dice;
import nl.ketenkompas.model.testing.PartialDates;
import org.junit.jupiter.api.Test;

class PartialDatesTest {

  @Test
  void everyPrecisionComes() {
    Set<PartialDate.Precision> seen = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      seen.add(PartialDates.any(Dice.of(1, i)).precision());
    }
    assertThat(seen).containsExactlyInAnyOrder(PartialDate.Precision.values());
  }

  @Test
  void theSameSeedGivesTheSameDates() {
    for (int i = 0; i < 50; i++) {
      assertThat(PartialDates.any(Dice.of(7, i))).isEqualTo(PartialDates.any(Dice.of(7, i)));
    }
  }

  @Test
  void whatIsKnownNeverContradictsTheTruth() {
    LocalDate truth = LocalDate.of(1971, 3, 14);
    for (int i = 0; i < 100; i++) {
      assertThat(PartialDates.known(truth, Dice.of(2, i)).relationTo(PartialDate.of(truth)))
          .isNotEqualTo(PartialDate.Relation.CONTRADICTING);
    }
  }

  @Test
  void almostDatesAreNone() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 300; i++) {
      String text = PartialDates.nearly(Dice.of(3, i));
      seen.add(text.replaceAll("[0-9]", "9"));
      assertThat(PartialDate.tryParse(text)).as(text).isInstanceOf(Parsed.Bad.class);
    }
    assertThat(seen).hasSizeGreaterThanOrEqualTo(5);
  }
}
