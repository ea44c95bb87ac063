package nl.ketenkompas.model.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import nl.ketenkompas.model.Parsed;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.testing.Bsns;
import nl.ketenkompas.model.testing.Dice;
import org.junit.jupiter.api.Test;

class BsnsTest {

  @Test
  void enumeratesBothTestRanges() {
    assertThat(Bsns.test()).isSorted().doesNotHaveDuplicates().allMatch(Bsn::isTestNumber);
    // One in eleven of 100,000 and of 10,000 numbers; the sum that would need a tenth digit has
    // none
    assertThat(Bsns.test()).hasSizeBetween(9_900, 10_050);
  }

  @Test
  void givesDifferentNumbersOutsideTheTestRanges() {
    Set<Bsn> seen = new HashSet<>();
    for (int i = 0; i < 30_000; i++) {
      assertThat(seen.add(Bsns.number(i))).isTrue();
      assertThat(seen.add(Bsns.number(Bsns.NUMBERS - 1 - i))).isTrue();
    }
    assertThat(seen).noneMatch(Bsn::isTestNumber);
    assertThatThrownBy(() -> Bsns.number(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> Bsns.number(Bsns.NUMBERS))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void oneWrongDigitIsNeverANumber() {
    Bsn bsn = Bsns.test().get(4_711);
    assertThat(Bsns.nearly(bsn))
        .hasSize(81)
        .doesNotHaveDuplicates()
        .allMatch(text -> Bsn.tryParse(text) instanceof Parsed.Bad)
        .contains(Bsns.nearly(bsn, Dice.of(1)));
  }
}
