package nl.ketenkompas.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Covers("SK-C6")
class PersonLogTest {

  @Test
  void knowsWhatASetKnows() {
    Random random = new Random(1);
    PersonLog log = new PersonLog(10_000);
    Set<Integer> set = new HashSet<>();
    for (int i = 0; i < 5_000; i++) {
      int number = 1 + random.nextInt(4_000) * (random.nextBoolean() ? 1 : 1 << 16);
      assertThat(log.add(number)).isEqualTo(set.add(number));
    }
  }

  @Test
  void numbersWithOnePlaceGoRoundTheTable() {
    PersonLog log = new PersonLog(100);
    for (int i = 0; i < 5; i++) {
      assertThat(log.add((i << 8) | 0xff)).isTrue();
    }
    assertThat(log.add(0x100)).isTrue();
    for (int i = 0; i < 5; i++) {
      assertThat(log.add((i << 8) | 0xff)).isFalse();
    }
    assertThat(log.add(0x100)).isFalse();
    assertThat(log.add(0x5ff)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 192, 193, 500})
  void remembersAsManyAsItMay(int most) {
    PersonLog log = new PersonLog(most);
    for (int number = 1; number <= most + 2; number++) {
      assertThat(log.add(number)).isTrue();
    }
    for (int number = 1; number <= most + 2; number++) {
      assertThat(log.add(number)).isEqualTo(number > most);
    }
  }

  @Test
  void noTwoBsnsHaveOneHashCodeAndNoneHasZero() {
    Set<Integer> hashes = new HashSet<>();
    int count = 0;
    for (int number = 999_990_000; number <= 999_999_999; number++) {
      if (Bsn.tryParse(Integer.toString(number)).value().isPresent()) {
        hashes.add(Bsn.parse(Integer.toString(number)).hashCode());
        count++;
      }
    }
    assertThat(hashes).hasSize(count).doesNotContain(0);
  }
}
