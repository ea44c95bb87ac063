package nl.ketenkompas.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalsTest {

  private static int[] days(String text) {
    return text == null || text.isBlank()
        ? Intervals.NONE
        : Arrays.stream(text.trim().split(" ", -1)).mapToInt(Integer::parseInt).toArray();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1 5 5 7, 1 7",
    "1, 5 7 1 5, 1 7",
    "1, 1 5 6 7, 1 5 6 7",
    "1, 1 9 2 3, 1 9",
    "1, 3 3 5 4, ''",
    "1, '', ''",
    "2, 1 5 4 8 7 9, 4 5 7 8",
    "2, 1 5 5 8, ''",
    "2, 1 5 1 5 3 4, 1 5",
    "3, 1 5 1 5 3 4, 3 4",
    "3, 1 5 2 6, ''"
  })
  void daysInAtLeastSoMany(int k, String lists, String expected) {
    assertThat(Intervals.atLeast(k, days(lists))).isEqualTo(days(expected));
  }

  @Test
  void listsArePutTogether() {
    assertThat(Intervals.atLeast(2, days("1 5"), days("3 9"), days("8 10")))
        .containsExactly(3, 5, 8, 9);
    assertThat(Intervals.union(days("4 6 1 5"))).containsExactly(1, 6);
    assertThat(Intervals.count(days("1 5 7 9"))).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "1 5 7 9, 2, 8, 2 5 7 8",
    "1 5 7 9, 5, 7, ''",
    "1 5 7 9, 0, 10, 1 5 7 9",
    "1 5 7 9, 4, 4, ''"
  })
  void clips(String list, int from, int until, String expected) {
    assertThat(Intervals.clip(days(list), from, until)).isEqualTo(days(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "1 5 7 9, 2, 8, 1 2 8 9",
    "1 5 7 9, 5, 7, 1 5 7 9",
    "1 5 7 9, 0, 10, ''",
    "1 5, 1, 2, 2 5",
    "1 5, 4, 5, 1 4",
    "'', 1, 2, ''"
  })
  void takesAway(String list, int from, int until, String expected) {
    assertThat(Intervals.minus(days(list), from, until)).isEqualTo(days(expected));
  }

  @ParameterizedTest
  @CsvSource({"1 5 7 9, 5, 7, 1 9", "1 5, 6, 7, 1 5 6 7", "'', 1, 2, 1 2", "4 5, 1, 9, 1 9"})
  void adds(String list, int from, int until, String expected) {
    assertThat(Intervals.plus(days(list), from, until)).isEqualTo(days(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "0, -1", "1, 0", "4, 0", "5, -1", "6, -1", "7, 1", "8, 1", "9, -1", "11, 2", "12, -1", "10, -1"
  })
  void findsADay(int day, int place) {
    int[] list = days("1 5 7 9 11 12");
    assertThat(Intervals.indexOf(list, day)).isEqualTo(place);
    assertThat(Intervals.contains(list, day)).isEqualTo(place >= 0);
    assertThat(Intervals.indexOf(Intervals.NONE, day)).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, false",
    "0, 2, true",
    "4, 5, true",
    "5, 7, false",
    "5, 8, true",
    "8, 9, true",
    "9, 11, false",
    "9, 12, true",
    "12, 20, false",
    "3, 3, true"
  })
  void touches(int from, int until, boolean expected) {
    assertThat(Intervals.touches(days("1 5 7 9 11 12"), from, until)).isEqualTo(expected);
    assertThat(Intervals.touches(Intervals.NONE, from, until)).isFalse();
  }

  @Test
  void theLongest() {
    assertThat(Intervals.longest(days("1 3 5 9 11 12"))).isEqualTo(4);
    assertThat(Intervals.longest(Intervals.NONE)).isZero();
  }

  @Test
  void theBuilderJoinsWhatTouchesAndLeavesOutWhatIsEmpty() {
    Intervals.Builder builder = new Intervals.Builder();
    for (int i = 0; i < 20; i++) {
      builder.add(10 * i, 10 * i + 5);
    }
    builder.add(190, 193);
    builder.add(195, 197);
    builder.add(199, 199);
    assertThat(builder.toArray()).hasSize(40).endsWith(180, 185, 190, 197);
    assertThat(new Intervals.Builder().toArray()).isSameAs(Intervals.NONE);
  }
}
