package nl.ketenkompas.identity.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.ketenkompas.model.person.Gender;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockingTest {

  @ParameterizedTest
  @CsvSource({
    "Jansma, Anna, 19710314, Jansma, Anna, 19710314, true",
    "Jansma, Anna, 19710314, Jansma, Anna, 19550101, true",
    "Jansma, Anna, 19710314, Pietersen, Klaas, 19710314, true",
    "Jansma, Anna, 19710314, Anna, Jansma, 19710528, true",
    "Jansma, Anna, 19710305, Jansma, Klaas, 19710503, true",
    "Jansma, Anna, 19710314, Pietersen, Klaas, 19550102, false"
  })
  void rowsMeetWhenTheyHaveEnoughInCommon(
      String surname,
      String given,
      String born,
      String other,
      String otherGiven,
      String otherBorn,
      boolean meet) {
    PackedRows rows = new PackedRows();
    rows.add(ComparisonTest.evidence(given, List.of(surname), born), 0);
    rows.add(ComparisonTest.evidence(otherGiven, List.of(other), otherBorn), 0);
    assertThat(pairs(rows, false)).hasSize(meet ? 1 : 0);
  }

  @Test
  void aMissingPartIsNoKey() {
    PackedRows rows = new PackedRows();
    rows.add(ComparisonTest.evidence(null, List.of(), null), 0);
    rows.add(ComparisonTest.evidence(null, List.of(), null), 0);
    assertThat(pairs(rows, false)).isEmpty();
  }

  @Test
  void rowsOfOneFileDoNotMeetWhenTwoAreLinked() {
    PackedRows rows = new PackedRows();
    rows.add(ComparisonTest.evidence("Anna", List.of("Jansma"), "19710314"), 0);
    rows.add(ComparisonTest.evidence("Anna", List.of("Jansma"), "19710315"), 0);
    rows.add(ComparisonTest.evidence("Anna", List.of("Jansma"), "19710316"), 1);
    assertThat(pairs(rows, true)).containsExactlyInAnyOrder(2L, 1L << 32 | 2);
  }

  @Test
  void thePartnersSurnameIsAKeyToo() {
    PackedRows rows = new PackedRows();
    rows.add(ComparisonTest.evidence("Anna", List.of("Jansma", "Mulder"), "19710314"), 0);
    rows.add(ComparisonTest.evidence("Johanna", List.of("Mulder"), "19710000"), 0);
    assertThat(pairs(rows, false)).containsExactly(1L);
  }

  @Test
  void blocksThatAreTooLargeAreReportedAndNotCompared() {
    PackedRows rows = new PackedRows();
    for (int i = 0; i < 3_000; i++) {
      rows.add(
          new Evidence(
              null,
              null,
              List.of("Jansma"),
              null,
              Gender.UNKNOWN,
              null,
              null,
              null,
              null,
              null,
              null,
              null),
          0);
    }
    try (Crew crew = new Crew(1, Progress.NONE)) {
      Blocking blocking = new Blocking(rows, false, crew);
      assertThat(blocking.total()).isZero();
      assertThat(blocking.skipped())
          .singleElement()
          .satisfies(
              skipped -> {
                assertThat(skipped.key()).isEqualTo(BlockKey.RARE_SURNAME);
                assertThat(skipped.blocks()).isEqualTo(1);
                assertThat(skipped.rows()).isEqualTo(3_000);
                assertThat(skipped.largest()).isEqualTo(3_000);
                assertThat(skipped.limit()).isEqualTo(Blocking.LARGEST);
              });
    }
  }

  @ParameterizedTest
  @CsvSource({"10, 4", "5000, 4", "5000, 13"})
  void sortsByTheHighestBits(int length, int lowest) {
    Random random = new Random(length);
    long[] values = random.longs(length).map(v -> v >>> 3).toArray();
    long[] expected = values.clone();
    Arrays.sort(expected);
    int[] order = LongSort.order(values, length);
    for (int i = 0; i < length; i++) {
      assertThat(values[order[i]]).isEqualTo(expected[i]);
    }
    long[] sorted = LongSort.byBitsFrom(values.clone(), new long[length], length, lowest);
    for (int i = 1; i < length; i++) {
      assertThat(sorted[i] >>> lowest).isGreaterThanOrEqualTo(sorted[i - 1] >>> lowest);
    }
  }

  private static Set<Long> pairs(PackedRows rows, boolean linking) {
    List<Long> pairs = new ArrayList<>();
    try (Crew crew = new Crew(1, Progress.NONE)) {
      for (long[] list : new Blocking(rows, linking, crew).pairs()) {
        Arrays.stream(list).forEach(pairs::add);
      }
    }
    return new HashSet<>(pairs);
  }
}
