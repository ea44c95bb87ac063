package nl.ketenkompas.monitoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.monitoring.disclosure.Earlier.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Covers("SK-C22")
class ProtectionTest {
  private static final DisclosureRules STANDARD = DisclosureRules.standard();

  /** Rows of counts, such as {@code 1 2; 3 4}, by dimensions a and b. */
  private static CountTable table(String counts) {
    return table(counts, "a", "b");
  }

  private static CountTable table(String counts, String rows, String columns) {
    long[][] numbers =
        Arrays.stream(counts.split(";", -1))
            .map(row -> Arrays.stream(row.trim().split(" +", -1)).mapToLong(Long::parseLong))
            .map(row -> row.toArray())
            .toArray(long[][]::new);
    return CountTable.of(
        "clients",
        ProtectionProperties.dimension(rows, numbers.length),
        ProtectionProperties.dimension(columns, numbers[0].length),
        numbers);
  }

  private static CountTable list(String counts) {
    long[] numbers = Arrays.stream(counts.split(" ", -1)).mapToLong(Long::parseLong).toArray();
    return CountTable.of("clients", ProtectionProperties.dimension("a", numbers.length), numbers);
  }

  /** What is shown, with a dot for a hidden count. */
  private static String text(Release release) {
    return release.found().map(ProtectionTest::text).orElse("withheld");
  }

  private static String text(ProtectedTable table) {
    return table.cells().stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> cell == null ? "." : cell.toString())
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # counts                  | shown, with totals
          # nothing small: zeros and the threshold itself are not
          10 0; 5 7                 | 10 0 10; 5 7 12; 15 7 22
          # four cells of a rectangle; hiding small ones costs least
          40 3; 25 12               | . . 43; . . 37; 65 15 80
          # threshold less one is small
          40 4; 25 12               | . . 44; . . 37; 65 16 81
          # one small count and nothing to hide it behind but the totals
          3                         | . .; . .
          # zeros can be hidden too
          3 0; 0 9                  | . 0 .; 0 9 9; . 9 .
          # a small total is a small count too
          2 2; 20 30                | . . .; . . .; 22 32 54
          0 0; 0 0                  | 0 0 0; 0 0 0; 0 0 0
          """,
      delimiter = '|')
  void hidesFewCells(String counts, String shown) {
    Release release = Protection.of(STANDARD).protect(table(counts));
    assertThat(text(release)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "10 20,      10; 20; 30",
    "3 20 30,    .; .; 30; 53",
    "4 20 30,    .; .; 30; 54",
    "5 20 30,    5; 20; 30; 55",
    "3 2 30,     .; .; 30; 35",
    "3,          .; .",
    "0,          0; 0"
  })
  void hidesFewOfOneDimension(String counts, String shown) {
    String text = text(Protection.of(STANDARD).protect(list(counts)));
    assertThat(text).isEqualTo(shown);
  }

  @Test
  void aCountThatIsHiddenCouldBeAnyOfManyAndNobodyLearnsWhichWasSmall() {
    ProtectedTable table =
        Protection.of(STANDARD).protect(table("40 3; 25 12")).found().orElseThrow();
    Attack attack = Attack.on(table);
    assertThat(attack.interval(0, 0)).isEqualTo(new Interval(28, 43L));
    assertThat(attack.interval(0, 1)).isEqualTo(new Interval(0, 15L));
    assertThat(attack.interval(1, 0)).isEqualTo(new Interval(22, 37L));
    assertThat(attack.interval(1, 1)).isEqualTo(new Interval(0, 15L));
    assertThat(attack.interval(2, 2)).isEqualTo(new Interval(80, 80L));
    assertThat(table.hidden()).isEqualTo(4);
    assertThat(table.roundedTo()).isEqualTo(1);
  }

  @Test
  void theSampleOfTheReadmeRuns() {
    CountTable table =
        CountTable.of(
            "clients",
            Dimension.of("district", "NORTH", "SOUTH"),
            Dimension.of("mix", "YES", "NO"),
            new long[][] {{40, 3}, {25, 12}});
    Release release = Protection.of(DisclosureRules.standard()).protect(table);
    assertThat(release.found().orElseThrow().cells())
        .hasToString("[[null, null, 43], [null, null, 37], [65, 15, 80]]");
    assertThat(release.reasons().get(0).text(Language.EN))
        .startsWith("Of 9 counts 4 are hidden, so that ");
  }

  @Test
  void saysWhatWasDone() {
    Release hidden = Protection.of(STANDARD).protect(table("40 3; 25 12"));
    assertThat(hidden.reasons().get(0).text(Language.NL))
        .isEqualTo(
            "Van 9 aantallen zijn er 4 verborgen, zodat geen aantal onder 5 te herleiden is."
                + " [SK-C22]");
    Release shown = Protection.of(STANDARD).protect(table("40 5; 25 12"));
    assertThat(shown.reasons().get(0).text(Language.EN))
        .isEqualTo("No count is below 5; all are shown. [SK-C22]");
    assertThat(cases(hidden)).isEqualTo("hidden");
    assertThat(cases(shown)).isEqualTo("shown");
  }

  private static String cases(Release release) {
    return release.fold(
        s -> "shown", h -> "hidden", m -> "merged", r -> "rounded", w -> "withheld");
  }

  @ParameterizedTest
  @CsvSource({
    "2, 3 1 1 30, 3; .; .; 30; 35",
    "4, 3 9 9 30, .; .; 9; 30; 51",
    "3, 3 9 9 30, 3; 9; 9; 30; 51"
  })
  void theThresholdIsAParameter(int threshold, String counts, String shown) {
    assertThat(text(Protection.of(STANDARD.withThreshold(threshold)).protect(list(counts))))
        .isEqualTo(shown);
  }

  @Test
  void totalsThatMustBeShownAre() {
    CountTable table = table("3 40 50; 20 30 60; 30 20 10");
    assertThat(text(Protection.of(STANDARD.keeping("a", "b")).protect(table)))
        .isEqualTo(". 40 . 93; 20 30 60 110; . 20 . 60; 53 90 120 263");
    CountTable one = table("3; 9");
    assertThat(text(Protection.of(STANDARD).protect(one))).isEqualTo(". .; . .; 12 12");
    assertThat(cases(Protection.of(STANDARD.keeping("a")).protect(one))).isEqualTo("withheld");
    assertThat(cases(Protection.of(STANDARD.keeping("b")).protect(one))).isEqualTo("hidden");
    assertThat(cases(Protection.of(STANDARD.keeping()).protect(list("3")))).isEqualTo("withheld");
    assertThat(cases(Protection.of(STANDARD.keeping()).protect(list("3 9")))).isEqualTo("hidden");
  }

  @Test
  void mergesNeighboursThatCountLeastWhenHidingDoesNotDo() {
    DisclosureRules rules = STANDARD.withMaxHidden(0).merging("a");
    Release merged = Protection.of(rules).protect(table("3 40; 20 30; 30 20; 9 9"));
    assertThat(text(merged)).isEqualTo("23 70 93; 39 29 68; 62 99 161");
    assertThat(cases(merged)).isEqualTo("merged");
    assertThat(merged.found().orElseThrow().rows().categories())
        .containsExactly("a-0 + a-1", "a-2 + a-3");
    assertThat(merged.reasons().get(1).text(Language.EN))
        .isEqualTo(
            "Categories of a were taken together, since hiding alone does not do; there are 2 now."
                + " [SK-C22]");
    assertThat(text(Protection.of(rules).protect(table("9 40; 20 30; 1 3; 2 2; 30 20; 9 9"))))
        .isEqualTo("9 40 49; 23 35 58; 30 20 50; 9 9 18; 71 104 175");
  }

  @Test
  void mergesColumnsAndStopsAtTwo() {
    DisclosureRules rules = STANDARD.withMaxHidden(0).merging("b");
    assertThat(text(Protection.of(rules).protect(table("9 2 3 40; 20 30 20 9"))))
        .isEqualTo("9 5 40 54; 20 50 9 79; 29 55 49 133");
    assertThat(cases(Protection.of(rules).protect(table("9 2; 3 40")))).isEqualTo("withheld");
    assertThat(cases(Protection.of(rules).protect(table("9 2 1; 3 1 40")))).isEqualTo("withheld");
    assertThat(cases(Protection.of(STANDARD.withMaxHidden(0)).protect(table("9 2 3; 20 30 40"))))
        .isEqualTo("withheld");
  }

  @Test
  void hidesAsManyAsAllowedAndNoMore() {
    CountTable table = table("40 3; 25 12");
    assertThat(cases(Protection.of(STANDARD.withMaxHidden(44)).protect(table)))
        .isEqualTo("withheld");
    assertThat(cases(Protection.of(STANDARD.withMaxHidden(45)).protect(table))).isEqualTo("hidden");
  }

  @Test
  void roundsWhenNothingElseDoes() {
    DisclosureRules rules = STANDARD.keeping("a", "b").rounding(10);
    Release rounded = Protection.of(rules).protect(table("3; 29"));
    assertThat(text(rounded)).isEqualTo("0 0; 30 30; 30 30");
    assertThat(cases(rounded)).isEqualTo("rounded");
    assertThat(rounded.found().orElseThrow().roundedTo()).isEqualTo(10);
    assertThat(rounded.reasons().get(0).text(Language.EN))
        .isEqualTo("All counts are rounded to multiples of 10; they still add up. [SK-C22]");
    assertThat(Attack.on(rounded.found().orElseThrow()).interval(0, 0))
        .isEqualTo(new Interval(0, 9L));
  }

  @Test
  void roundsToMoreWhenLessWouldTellTooMuch() {
    // A 0 out of fives is at most 4: closer than the threshold.
    DisclosureRules rules = STANDARD.keeping("a", "b").rounding(5);
    Release rounded = Protection.of(rules).protect(table("1; 29"));
    assertThat(rounded.found().orElseThrow().roundedTo()).isEqualTo(10);
    assertThat(text(rounded)).isEqualTo("0 0; 30 30; 30 30");
  }

  @Test
  void roundedCountsAddUpWhereTheNearestWouldNot() {
    DisclosureRules rules = STANDARD.withMaxHidden(0).rounding(10);
    ProtectedTable table = Protection.of(rules).protect(list("4 4 4 4 4 4")).found().orElseThrow();
    assertThat(table.cell(6, 0)).isEqualTo(20);
    assertThat(table.cells().stream().mapToLong(row -> row.get(0) == null ? 0 : row.get(0)).sum())
        .isEqualTo(40);
  }

  @Test
  void withholdsWhatCannotBeShown() {
    Release withheld = Protection.of(STANDARD.keeping()).protect(list("3"));
    assertThat(withheld.found()).isEmpty();
    assertThat(withheld.reasons().get(0).text(Language.EN))
        .isEqualTo(
            "This table cannot be shown without a count below 5 that can be worked out. [SK-C22]");
  }

  @Test
  void aTotalThatStandsInTwoTablesIsHiddenInBoth() {
    List<Release> releases =
        Protection.of(STANDARD)
            .protect(
                List.of(
                    table("3 20; 0 30; 0 9", "district", "mix"),
                    table("1 9; 2 50", "gender", "mix")),
                List.of());
    ProtectedTable first = releases.get(0).found().orElseThrow();
    ProtectedTable second = releases.get(1).found().orElseThrow();
    for (int c = 0; c < 3; c++) {
      assertThat(first.cell(3, c)).isEqualTo(second.cell(2, c));
    }
    assertThat(first.cell(3, 0)).isNull();
    Attack together = Attack.on(List.of(first, second));
    assertThat(together.interval(0, 0, 0).width()).isGreaterThanOrEqualTo(5);
    assertThat(together.interval(1, 1, 0).width()).isGreaterThanOrEqualTo(5);
    assertThat(together.interval(1, 2, 0)).isEqualTo(together.interval(0, 3, 0));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # other persons                        | expected
          1 2; 3 4 | a | b | 1 2; 3 5 | b | c    | same totals
          # a circle
          1 2; 3 4 | a | b | 1 2; 3 4 | a | b    | no circle
          # other categories
          1 2; 3 4 | a | b | 1 2 3; 3 4 0 | c | b | same categories of b
          """,
      delimiter = '|')
  void refusesTablesThatDoNotBelongTogether(
      String one, String a, String b, String two, String c, String d, String expected) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Protection.of(STANDARD)
                    .protect(List.of(table(one, a, b), table(two, c, d)), List.of()))
        .withMessageContaining(expected);
  }

  @Test
  void refusesADimensionInThreeTablesAndAnotherMeasure() {
    List<CountTable> three =
        List.of(table("9 9", "a", "x"), table("9 9", "b", "x"), table("9 9", "c", "x"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Protection.of(STANDARD).protect(three, List.of()))
        .withMessageContaining("at most two tables");
    CountTable other = CountTable.of("visits", Dimension.of("a", "a-0"), 18);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Protection.of(STANDARD).protect(List.of(three.get(0), other), List.of()))
        .withMessageContaining("one measure, also found visits");
  }

  private static Earlier earlier(String counts, Relation relation) {
    CountTable table = table(counts);
    return new Earlier(
        table, Protection.of(STANDARD).protect(table).found().orElseThrow(), relation);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # the same again: nothing comes out
          40 30; 25 12 | CONTAINED   | 40 30; 25 12 | 40 30 70; 25 12 37; 65 42 107
          # three more in one cell, so that it must not be shown, nor its totals
          40 30; 25 12 | CONTAINED   | 43 30; 25 12 | . 30 .; 25 12 37; . 42 .
          40 30; 25 12 | CONTAINED   | 45 30; 25 12 | 45 30 75; 25 12 37; 70 42 112
          40 30; 25 12 | CONTAINED   | 44 30; 25 12 | . 30 .; 25 12 37; . 42 .
          # three who do not live in the municipality
          40 30; 25 12 | CONTAINING  | 40 30; 25 9  | 40 30 70; 25 . .; 65 . .
          40 30; 25 12 | CONTAINING  | 40 25; 25 12 | 40 25 65; 25 12 37; 65 37 102
          # one went and another came, elsewhere
          40 30; 25 12 | OVERLAPPING | 40 31; 24 12 | 40 . .; . 12 .; . . 107
          40 30; 25 12 | OVERLAPPING | 40 36; 19 12 | 40 36 76; 19 12 31; 59 48 107
          # hidden before, hidden again
          40 3; 25 12  | CONTAINED   | 40 13; 25 12 | . . 53; . . 37; 65 25 90
          """,
      delimiter = '|')
  void nothingSmallComesOutOfSubtracting(String then, Relation relation, String now, String shown) {
    Release release = Protection.of(STANDARD).protect(table(now), List.of(earlier(then, relation)));
    assertThat(text(release)).isEqualTo(shown);
    assertThat(release.reasons()).extracting(r -> r.code().name()).contains("EARLIER_TABLES");
  }

  @Test
  void refusesEarlierTablesThatAreNotRelatedSo() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Protection.of(STANDARD)
                    .protect(table("9 9"), List.of(earlier("9 10", Relation.CONTAINED))))
        .withMessageContaining("CONTAINED");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Protection.of(STANDARD)
                    .protect(table("9 10"), List.of(earlier("9 9", Relation.CONTAINING))))
        .withMessageContaining("CONTAINING");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Protection.of(STANDARD)
                    .protect(table("9 10 11"), List.of(earlier("9 9", Relation.CONTAINED))))
        .withMessageContaining("same dimensions");
  }

  @Test
  void hidesTheFewestPossibleInSmallTables() {
    int ours = 0;
    int fewest = 0;
    for (int seed = 0; seed < 12; seed++) {
      Random random = new Random(seed);
      long[][] counts = new long[4][4];
      for (long[] row : counts) {
        for (int c = 0; c < 4; c++) {
          row[c] = random.nextInt(List.of(6, 30, 300).get(random.nextInt(3)));
        }
      }
      CountTable table =
          CountTable.of(
              "clients",
              ProtectionProperties.dimension("a", 4),
              ProtectionProperties.dimension("b", 4),
              counts);
      int hidden = Protection.of(STANDARD).protect(table).found().orElseThrow().hidden();
      ours += hidden;
      fewest += fewest(table, hidden);
    }
    assertThat(fewest).isPositive();
    assertThat(ours).isEqualTo(fewest);
  }

  /** Tries every choice of fewer cells, audited by the attack from outside. */
  private static int fewest(CountTable table, int known) {
    List<Integer> free = new ArrayList<>();
    BitSet hidden = new BitSet();
    for (int cell = 0; cell < 25; cell++) {
      long count = table.count(cell / 5, cell % 5);
      if (count > 0 && count < 5) {
        hidden.set(cell);
      } else {
        free.add(cell);
      }
    }
    for (int more = 0; hidden.cardinality() + more < known; more++) {
      if (isEnough(table, hidden, free, 0, more)) {
        return hidden.cardinality();
      }
    }
    return known;
  }

  private static boolean isEnough(
      CountTable table, BitSet hidden, List<Integer> free, int from, int more) {
    if (more == 0) {
      return isSafe(table, hidden);
    }
    for (int i = from; i + more <= free.size(); i++) {
      hidden.set(free.get(i));
      if (isEnough(table, hidden, free, i + 1, more - 1)) {
        return true;
      }
      hidden.clear(free.get(i));
    }
    return false;
  }

  private static boolean isSafe(CountTable table, BitSet hidden) {
    Network network = square(table);
    hidden.stream().forEach(network::hide);
    return hidden.stream()
        .filter(cell -> STANDARD.isSmall(table.count(cell / 5, cell % 5)))
        .allMatch(cell -> network.isWide(cell, 5));
  }

  private static Network square(CountTable table) {
    int[] tail = new int[25];
    int[] head = new int[25];
    long[] value = new long[25];
    for (int cell = 0; cell < 25; cell++) {
      int r = cell / 5;
      int c = cell % 5;
      value[cell] = table.count(r, c);
      tail[cell] = r < 4 ? (c < 4 ? r : 8) : (c < 4 ? 4 + c : 9);
      head[cell] = r < 4 ? (c < 4 ? 4 + c : r) : (c < 4 ? 9 : 8);
    }
    return new Network(10, tail, head, value);
  }
}
