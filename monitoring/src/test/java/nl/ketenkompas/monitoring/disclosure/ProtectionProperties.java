package nl.ketenkompas.monitoring.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.monitoring.disclosure.Earlier.Relation;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;

/**
 * Nobody leaks. Each case takes three tables, so that the build sees 600 and {@code -Dcases=3400}
 * more than 10,000.
 */
@Covers("SK-C22")
class ProtectionProperties {
  private static final double CLOSE = 1e-4;

  @Property
  void noHiddenCountCanBeWorkedOutAndNoSmallOneIsShown(@ForAll long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 3; i++) {
      DisclosureRules rules = rules(random);
      CountTable table = table(random, 1 + random.nextInt(7), 1 + random.nextInt(5));
      Release release = Protection.of(rules).protect(table);
      assertThat(release).isInstanceOfAny(Release.Shown.class, Release.Hidden.class);
      ProtectedTable shown = release.found().orElseThrow();
      assertSafe(rules, table, shown, new NaiveAttack().see("", List.of(shown)).ready());
      assertThat(shown.hidden() == 0).isEqualTo(release instanceof Release.Shown);
    }
  }

  @Property
  void theAttackFindsWhatPaperAndPencilFind(@ForAll long seed) {
    Random random = new Random(seed);
    DisclosureRules rules = rules(random);
    CountTable table = table(random, 1 + random.nextInt(5), 1 + random.nextInt(4));
    // Not protected: any cells hidden, so that many can be worked out.
    ProtectedTable shown =
        shown(table, (r, c) -> random.nextInt(100) < 40 ? null : table.count(r, c));
    NaiveAttack naive = new NaiveAttack().see("", List.of(shown)).ready();
    Attack attack = Attack.on(shown);
    for (int r = 0; r < shown.cells().size(); r++) {
      for (int c = 0; c < shown.cells().get(0).size(); c++) {
        Interval interval = attack.interval(r, c);
        String name = NaiveAttack.name("", shown, r, c);
        assertThat(interval.contains(table.count(r, c))).isTrue();
        assertThat((double) interval.low()).isCloseTo(naive.least(name), within());
        Long high = interval.high();
        if (high == null) {
          assertThat(naive.most(name)).isInfinite();
        } else {
          assertThat((double) high).isCloseTo(naive.most(name), within());
        }
      }
    }
    assertThat(rules.threshold()).isPositive();
  }

  @Property
  void linkedTablesAreSafeTogether(@ForAll long seed) {
    Random random = new Random(seed);
    DisclosureRules rules = rules(random);
    List<CountTable> tables = linked(random);
    List<Release> releases = Protection.of(rules).protect(tables, List.of());
    List<ProtectedTable> shown = releases.stream().map(r -> r.found().orElseThrow()).toList();
    NaiveAttack naive = new NaiveAttack().see("", shown).ready();
    Attack attack = Attack.on(shown);
    for (int t = 0; t < tables.size(); t++) {
      assertSafe(rules, tables.get(t), shown.get(t), naive);
      assertThat(attack.interval(t, 0, 0).contains(tables.get(t).count(0, 0))).isTrue();
    }
  }

  @Property
  void nothingSmallComesOutOfSubtractingReports(@ForAll long seed) {
    Random random = new Random(seed);
    Relation relation = List.of(Relation.values()).get(random.nextInt(3));
    DisclosureRules rules = rules(random).rounding(30);
    int height = 1 + random.nextInt(3);
    int width = 1 + random.nextInt(3);
    long[][] then = counts(random, height, width);
    long[][] now = changed(random, then, relation);
    CountTable before = table(then);
    CountTable after = table(now);
    Release first = Protection.of(rules).protect(before);
    ProtectedTable out = first.found().orElseThrow();
    Release second =
        Protection.of(rules).protect(after, List.of(new Earlier(before, out, relation)));
    if (second instanceof Release.Withheld) {
      return;
    }
    ProtectedTable later = second.found().orElseThrow();
    NaiveAttack naive =
        new NaiveAttack()
            .see("then", List.of(out))
            .see("now", List.of(later))
            .relate("then", "now", relation, out)
            .ready();
    for (int r = 0; r <= height; r++) {
      for (int c = 0; c <= width; c++) {
        String cell = NaiveAttack.name("", out, r, c);
        long change = Math.abs(after.count(r, c) - before.count(r, c));
        assertWide(rules, before.count(r, c), naive.width("then" + cell));
        assertWide(rules, after.count(r, c), naive.width("now" + cell));
        assertWide(rules, change, naive.width(Map.of("now" + cell, 1.0, "then" + cell, -1.0)));
      }
    }
  }

  @Property
  void roundedTablesAddUpAndAreSafe(@ForAll long seed) {
    Random random = new Random(seed);
    DisclosureRules rules = rules(random).withMaxHidden(0).rounding(12);
    CountTable table = table(random, 1 + random.nextInt(4), 1 + random.nextInt(3));
    Release release = Protection.of(rules).protect(table);
    if (!(release instanceof Release.Rounded rounded)) {
      assertThat(release).isInstanceOfAny(Release.Shown.class, Release.Withheld.class);
      return;
    }
    ProtectedTable shown = rounded.table();
    for (int r = 0; r < shown.cells().size(); r++) {
      for (int c = 0; c < shown.cells().get(0).size(); c++) {
        long cell = cell(shown, r, c);
        assertThat(cell % shown.roundedTo()).isZero();
        assertThat(Math.abs(cell - table.count(r, c))).isLessThan(shown.roundedTo());
      }
    }
    CountTable again = table(inner(shown));
    assertThat(again.count(again.rows().size(), 0)).isEqualTo(cell(shown, again.rows().size(), 0));
    NaiveAttack naive = new NaiveAttack().see("", List.of(shown)).ready();
    for (int r = 0; r < shown.cells().size(); r++) {
      for (int c = 0; c < shown.cells().get(0).size(); c++) {
        assertThat(naive.width(NaiveAttack.name("", shown, r, c)))
            .isGreaterThan(rules.threshold() - CLOSE);
      }
    }
  }

  @Property
  void aTableByOneDimensionIsSafe(@ForAll long seed) {
    Random random = new Random(seed);
    DisclosureRules rules = rules(random);
    long[] counts =
        IntStream.range(0, 1 + random.nextInt(8)).mapToLong(i -> draw(random)).toArray();
    CountTable table = CountTable.of("clients", dimension("a", counts.length), counts);
    ProtectedTable shown = Protection.of(rules).protect(table).found().orElseThrow();
    assertSafe(rules, table, shown, new NaiveAttack().see("", List.of(shown)).ready());
  }

  private static void assertSafe(
      DisclosureRules rules, CountTable table, ProtectedTable shown, NaiveAttack naive) {
    for (int r = 0; r < shown.cells().size(); r++) {
      for (int c = 0; c < shown.cells().get(0).size(); c++) {
        Long cell = shown.cell(r, c);
        if (cell == null) {
          assertThat(naive.width(NaiveAttack.name("", shown, r, c)))
              .isGreaterThan(rules.threshold() - CLOSE);
        } else {
          assertThat(cell).isEqualTo(table.count(r, c));
          assertThat(cell > 0 && cell < rules.threshold()).isFalse();
        }
      }
    }
  }

  private static void assertWide(DisclosureRules rules, long truth, double width) {
    if (truth > 0 && truth < rules.threshold()) {
      assertThat(width).isGreaterThan(rules.threshold() - CLOSE);
    }
  }

  private static Offset<Double> within() {
    return Offset.offset(CLOSE);
  }

  private static DisclosureRules rules(Random random) {
    return DisclosureRules.standard().withThreshold(random.nextInt(4) == 0 ? 11 : 5);
  }

  private static CountTable table(Random random, int rows, int columns) {
    return table(counts(random, rows, columns));
  }

  private static CountTable table(long[][] counts) {
    return CountTable.of(
        "clients", dimension("a", counts.length), dimension("b", counts[0].length), counts);
  }

  static Dimension dimension(String code, int size) {
    return new Dimension(code, IntStream.range(0, size).mapToObj(i -> code + "-" + i).toList());
  }

  private static long[][] counts(Random random, int rows, int columns) {
    long[][] counts = new long[rows][columns];
    for (long[] row : counts) {
      for (int c = 0; c < columns; c++) {
        row[c] = draw(random);
      }
    }
    return counts;
  }

  private static long draw(Random random) {
    return random.nextInt(List.of(1, 6, 6, 30, 300).get(random.nextInt(5)));
  }

  /** Tables a x b, b x c, c x d of the same persons, and one of a apart dimension. */
  private static List<CountTable> linked(Random random) {
    int people = random.nextInt(200);
    int[] sizes = {
      1 + random.nextInt(4), 1 + random.nextInt(4), 1 + random.nextInt(3), 1 + random.nextInt(3)
    };
    List<int[]> persons = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      persons.add(IntStream.of(sizes).map(size -> pick(random, size)).toArray());
    }
    List<CountTable> tables = new ArrayList<>();
    tables.add(cross(persons, sizes, 0, 1));
    tables.add(random.nextBoolean() ? cross(persons, sizes, 1, 2) : cross(persons, sizes, 2, 1));
    int third = random.nextInt(3);
    if (third > 0) {
      tables.add(random.nextInt(tables.size()), cross(persons, sizes, third == 1 ? 2 : 3, 3));
    }
    return tables;
  }

  private static int pick(Random random, int size) {
    return Math.min(random.nextInt(size), random.nextInt(size + 1));
  }

  private static CountTable cross(List<int[]> persons, int[] sizes, int a, int b) {
    long[][] counts = new long[sizes[a]][a == b ? 1 : sizes[b]];
    persons.forEach(person -> counts[person[a]][a == b ? 0 : person[b]]++);
    Dimension rows = dimension("d" + a, sizes[a]);
    return a == b
        ? CountTable.of("clients", rows, Arrays.stream(counts).mapToLong(row -> row[0]).toArray())
        : CountTable.of("clients", rows, dimension("d" + b, sizes[b]), counts);
  }

  private static long[][] changed(Random random, long[][] then, Relation relation) {
    long[][] now = new long[then.length][];
    for (int r = 0; r < then.length; r++) {
      now[r] = then[r].clone();
      for (int c = 0; c < now[r].length; c++) {
        long change = random.nextInt(3) > 0 ? 0 : draw(random) / 4;
        boolean fewer =
            relation == Relation.CONTAINING
                || (relation == Relation.OVERLAPPING && random.nextBoolean());
        now[r][c] = Math.max(0, now[r][c] + (fewer ? -change : change));
      }
    }
    return now;
  }

  /** What a careless hand would show. */
  private interface Hand {
    @Nullable Long show(int row, int column);
  }

  private static ProtectedTable shown(CountTable table, Hand hand) {
    Dimension columns = table.columns();
    List<List<@Nullable Long>> cells = new ArrayList<>();
    for (int r = 0; r <= table.rows().size(); r++) {
      List<@Nullable Long> row = new ArrayList<>();
      for (int c = 0; c <= (columns == null ? 0 : columns.size()); c++) {
        row.add(hand.show(r, c));
      }
      cells.add(row);
    }
    return new ProtectedTable(table.measure(), table.rows(), columns, 1, cells);
  }

  private static long cell(ProtectedTable table, int row, int column) {
    Long cell = table.cell(row, column);
    assertThat(cell).isNotNull();
    return cell == null ? -1 : cell;
  }

  private static long[][] inner(ProtectedTable table) {
    long[][] counts = new long[table.cells().size() - 1][table.cells().get(0).size() - 1];
    for (int r = 0; r < counts.length; r++) {
      for (int c = 0; c < counts[r].length; c++) {
        counts[r][c] = cell(table, r, c);
      }
    }
    return counts;
  }
}
