package nl.ketenkompas.monitoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.monitoring.disclosure.Earlier.Relation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureFormsTest {
  private static final Dimension AB = Dimension.of("ab", "A", "B");
  private static final Dimension XYZ = Dimension.of("xyz", "X", "Y", "Z");

  private static void assertRefused(ThrowingCallable call, ValueError error) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.error()).isEqualTo(error));
  }

  private static List<@Nullable Long> row(@Nullable Long... cells) {
    return Arrays.asList(cells);
  }

  @Test
  void aDimensionHasCategoriesEachOnce() {
    assertThat(AB.size()).isEqualTo(2);
    assertThat(XYZ.mergedAt(1).categories()).containsExactly("X", "Y + Z");
    assertThat(XYZ.mergedAt(0).categories()).containsExactly("X + Y", "Z");
    assertRefused(() -> Dimension.of("ab"), ValueError.EMPTY);
    assertRefused(() -> Dimension.of("ab", "A", "A"), ValueError.FORMAT);
    assertRefused(() -> Dimension.of("a b", "A"), ValueError.CHARACTERS);
    assertRefused(() -> Dimension.of("ab", "x".repeat(201)), ValueError.LENGTH);
    assertThat(Dimension.of("ab", "x".repeat(200)).size()).isEqualTo(1);
  }

  @Test
  void aTableAddsUp() {
    CountTable table = CountTable.of("clients", AB, XYZ, new long[][] {{1, 2, 3}, {40, 50, 60}});
    assertThat(table.count(0, 0)).isEqualTo(1);
    assertThat(table.count(1, 2)).isEqualTo(60);
    assertThat(table.count(0, 3)).isEqualTo(6);
    assertThat(table.count(1, 3)).isEqualTo(150);
    assertThat(table.count(2, 1)).isEqualTo(52);
    assertThat(table.count(2, 3)).isEqualTo(156);
    assertThat(table.measure()).isEqualTo("clients");
    assertThat(table.rows()).isEqualTo(AB);
    assertThat(table.columns()).isEqualTo(XYZ);
    assertThat(table).hasToString("CountTable[clients]");
    CountTable list = CountTable.of("clients", XYZ, 1, 2, 3);
    assertThat(list.count(1, 0)).isEqualTo(2);
    assertThat(list.count(3, 0)).isEqualTo(6);
    assertThat(list.columns()).isNull();
  }

  @Test
  @Covers("SK-C22")
  void countsThingsForAQuestionNobodyThoughtOf() {
    List<String> things = List.of("AX", "AX", "BZ", "AY");
    CountTable table =
        CountTable.counting("things", things, AB, t -> t.substring(0, 1), XYZ, t -> t.substring(1));
    assertThat(table.count(0, 0)).isEqualTo(2);
    assertThat(table.count(0, 1)).isEqualTo(1);
    assertThat(table.count(1, 2)).isEqualTo(1);
    assertThat(table.count(2, 3)).isEqualTo(4);
    assertRefused(
        () -> CountTable.counting("things", List.of("CX"), AB, t -> "C", XYZ, t -> "X"),
        ValueError.UNKNOWN_CODE);
  }

  @Test
  void neighboursMerge() {
    CountTable table = CountTable.of("clients", AB, XYZ, new long[][] {{1, 2, 3}, {40, 50, 60}});
    CountTable columns = table.mergedAt("xyz", 1);
    assertThat(columns.count(0, 0)).isEqualTo(1);
    assertThat(columns.count(0, 1)).isEqualTo(5);
    assertThat(columns.count(1, 1)).isEqualTo(110);
    CountTable first = table.mergedAt("xyz", 0);
    assertThat(first.count(0, 0)).isEqualTo(3);
    assertThat(first.count(0, 1)).isEqualTo(3);
    CountTable rows = table.mergedAt("ab", 0);
    assertThat(rows.count(0, 2)).isEqualTo(63);
    assertThat(rows.count(1, 3)).isEqualTo(156);
    assertThat(table.count(0, 2)).isEqualTo(3);
    assertThat(table.mergedAt("other", 0)).isSameAs(table);
    assertThat(CountTable.of("clients", AB, 1, 2).mergedAt("xyz", 0).rows()).isEqualTo(AB);
  }

  @Test
  void refusesCountsThatDoNotFit() {
    assertRefused(() -> CountTable.of("clients", AB, 1), ValueError.LENGTH);
    assertRefused(() -> CountTable.of("clients", AB, 1, 2, 3), ValueError.LENGTH);
    assertRefused(() -> CountTable.of("clients", AB, 1, -1), ValueError.OUT_OF_BOUNDS);
    assertRefused(
        () -> CountTable.of("clients", AB, XYZ, new long[][] {{1, 2, 3}, {4, 5}}),
        ValueError.LENGTH);
    assertRefused(
        () -> CountTable.of("clients", AB, AB, new long[][] {{1, 2}, {3, 4}}), ValueError.FORMAT);
    assertRefused(
        () -> CountTable.of("clients", AB, 1_000_000_000_000L, 1), ValueError.OUT_OF_BOUNDS);
    assertThat(CountTable.of("clients", AB, 999_999_999_999L, 1).count(2, 0))
        .isEqualTo(1_000_000_000_000L);
    assertRefused(() -> CountTable.of("the clients", AB, 1, 2), ValueError.CHARACTERS);
    long[] counts = {7, 8};
    CountTable kept = CountTable.of("clients", AB, counts);
    counts[0] = 3;
    assertThat(kept.count(0, 0)).isEqualTo(7);
  }

  @Test
  void aPublishedTableHasItsForm() {
    ProtectedTable table =
        new ProtectedTable("clients", AB, null, 1, List.of(row(1L), row((Long) null), row(9L)));
    assertThat(table.cell(0, 0)).isEqualTo(1);
    assertThat(table.cell(1, 0)).isNull();
    assertThat(table.hidden()).isEqualTo(1);
    assertRefused(
        () -> new ProtectedTable("clients", AB, null, 1, List.of(row(1L), row(9L))),
        ValueError.LENGTH);
    assertRefused(
        () -> new ProtectedTable("clients", AB, null, 1, List.of(row(1L, 1L), row(9L), row(1L))),
        ValueError.LENGTH);
    assertRefused(
        () -> new ProtectedTable("clients", AB, null, 0, List.of(row(1L), row(9L), row(10L))),
        ValueError.OUT_OF_BOUNDS);
    assertRefused(
        () -> new ProtectedTable("clients", AB, null, 1, List.of(row(-1L), row(9L), row(10L))),
        ValueError.OUT_OF_BOUNDS);
    assertThat(
            new ProtectedTable("clients", AB, null, 1, List.of(row(0L), row(9L), row(9L))).hidden())
        .isZero();
  }

  @Test
  void whatDoesNotAddUpIsNoTable() {
    ProtectedTable wrong =
        new ProtectedTable("clients", AB, null, 1, List.of(row(1L), row(2L), row(9L)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Attack.on(wrong))
        .withMessageContaining("add up");
    ProtectedTable tooMany =
        new ProtectedTable("clients", AB, null, 1, List.of(row(10L), row((Long) null), row(9L)));
    assertThatIllegalArgumentException().isThrownBy(() -> Attack.on(tooMany));
  }

  @Test
  void anAttackSeesOnlyWhatIsPublished() {
    Attack careless =
        Attack.on(
            new ProtectedTable(
                "clients", AB, null, 1, List.of(row(7L), row((Long) null), row(9L))));
    assertThat(careless.interval(1, 0)).isEqualTo(new Interval(2, 2L));
    Attack open =
        Attack.on(
            new ProtectedTable(
                "clients", AB, null, 1, List.of(row(7L), row((Long) null), row((Long) null))));
    assertThat(open.interval(1, 0)).isEqualTo(new Interval(0, null));
    assertThat(open.interval(2, 0)).isEqualTo(new Interval(7, null));
    Attack rounded =
        Attack.on(new ProtectedTable("clients", AB, null, 5, List.of(row(10L), row(0L), row(5L))));
    assertThat(rounded.interval(0, 0)).isEqualTo(new Interval(6, 9L));
    assertThat(rounded.interval(1, 0)).isEqualTo(new Interval(0, 3L));
    assertThat(rounded.interval(2, 0)).isEqualTo(new Interval(6, 9L));
  }

  @Test
  void anIntervalHasBothItsEnds() {
    Interval closed = new Interval(2, 5L);
    assertThat(closed.width()).isEqualTo(3);
    assertThat(closed.contains(1)).isFalse();
    assertThat(closed.contains(2)).isTrue();
    assertThat(closed.contains(5)).isTrue();
    assertThat(closed.contains(6)).isFalse();
    Interval open = new Interval(2, null);
    assertThat(open.width()).isEqualTo(Long.MAX_VALUE);
    assertThat(open.contains(1)).isFalse();
    assertThat(open.contains(1000)).isTrue();
  }

  @Test
  void rulesAreWithinBounds() {
    DisclosureRules rules =
        DisclosureRules.standard()
            .withThreshold(10)
            .withMaxHidden(30)
            .merging("age")
            .rounding(25)
            .keeping("municipality");
    assertThat(rules)
        .isEqualTo(new DisclosureRules(10, true, Set.of("municipality"), 30, Set.of("age"), 25));
    assertThat(rules.withThreshold(11).rounding(0).withMaxHidden(0).merging())
        .isEqualTo(new DisclosureRules(11, true, Set.of("municipality"), 0, Set.of(), 0));
    assertThat(DisclosureRules.standard().threshold()).isEqualTo(5);
    assertThat(rules.isSmall(0)).isFalse();
    assertThat(rules.isSmall(1)).isTrue();
    assertThat(rules.isSmall(9)).isTrue();
    assertThat(rules.isSmall(10)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 0, -1, 1001})
  void refusesThresholds(int threshold) {
    assertRefused(
        () -> DisclosureRules.standard().withThreshold(threshold), ValueError.OUT_OF_BOUNDS);
  }

  @Test
  void refusesPercentagesAndMultiples() {
    DisclosureRules rules = DisclosureRules.standard();
    assertRefused(() -> rules.withMaxHidden(-1), ValueError.OUT_OF_BOUNDS);
    assertRefused(() -> rules.withMaxHidden(101), ValueError.OUT_OF_BOUNDS);
    assertRefused(() -> rules.rounding(4), ValueError.OUT_OF_BOUNDS);
    assertRefused(() -> rules.rounding(10_001), ValueError.OUT_OF_BOUNDS);
    assertThat(rules.rounding(5).roundTo()).isEqualTo(5);
    assertThat(rules.rounding(10_000).withMaxHidden(100).withThreshold(1000).threshold())
        .isEqualTo(1000);
    assertThat(rules.withThreshold(2).threshold()).isEqualTo(2);
  }

  @Test
  void anEarlierTableIsTheOneThatWasShown() {
    CountTable counts = CountTable.of("clients", AB, 7, 8);
    ProtectedTable shown =
        Protection.of(DisclosureRules.standard()).protect(counts).found().orElseThrow();
    assertThat(new Earlier(counts, shown, Relation.CONTAINED))
        .hasToString("Earlier[clients, CONTAINED]");
    CountTable other = CountTable.of("clients", XYZ, 7, 8, 9);
    assertRefused(() -> new Earlier(other, shown, Relation.CONTAINED), ValueError.FORMAT);
  }
}
