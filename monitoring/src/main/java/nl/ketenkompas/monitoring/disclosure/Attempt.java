package nl.ketenkompas.monitoring.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some tables, with these categories, and what can be made of them. */
final class Attempt {
  private final List<CountTable> tables;
  private final List<Guard> guards;
  private final DisclosureRules rules;
  private final Layout layout;
  private final Network network;

  private Attempt(List<CountTable> tables, List<Earlier> earlier, DisclosureRules rules) {
    this.tables = tables;
    this.rules = rules;
    this.layout = Layout.of(tables.stream().map(CountTable::shape).toList());
    this.network = layout.network(layout.read((t, r, c) -> tables.get(t).count(r, c)));
    this.guards = earlier.stream().map(each -> Guard.of(each, layout, network)).toList();
  }

  static Attempt of(List<CountTable> tables, List<Earlier> earlier, DisclosureRules rules) {
    return new Attempt(List.copyOf(tables), earlier, rules);
  }

  List<CountTable> tables() {
    return tables;
  }

  /** The totals per category of a dimension; none when no table has it. */
  long[] totals(String dimension) {
    return Arrays.stream(layout.totals(dimension)).mapToLong(cell -> network.value[cell]).toArray();
  }

  /** The tables with cells hidden; null when that does not protect them within the rules. */
  @Nullable List<ProtectedTable> hidden() {
    BitSet small = new BitSet();
    for (int cell = 0; cell < network.arcs(); cell++) {
      if (rules.isSmall(network.value[cell])) {
        small.set(cell);
      }
    }
    guards.forEach(guard -> guard.addSmallChanges(rules, small));
    BitSet before = new BitSet();
    guards.forEach(guard -> guard.addHidden(before));
    before.andNot(small);
    BitSet must = (BitSet) small.clone();
    must.or(before);
    BitSet hidden = new Suppressor(network, rules.threshold(), price(), must, before).protect();
    if (hidden == null
        || 100L * hidden.cardinality() > (long) rules.maxHiddenPercent() * network.arcs()) {
      return null;
    }
    return besideEarlier(tables((cell, value) -> hidden.get(cell) ? null : value, 1));
  }

  /** Rounded to multiples; null when that does not protect them. */
  @Nullable List<ProtectedTable> rounded(int base) {
    long[] rounded = multiples(base);
    for (int cell = 0; cell < rounded.length; cell++) {
      network.low[cell] = Math.max(network.floor[cell], base * rounded[cell] - base + 1);
      network.high[cell] = Math.min(network.ceiling[cell], base * rounded[cell] + base - 1);
    }
    for (int cell = 0; cell < rounded.length; cell++) {
      if (!network.isWide(cell, rules.threshold())) {
        return null;
      }
    }
    return besideEarlier(tables((cell, value) -> base * rounded[cell], base));
  }

  /** Each count by a multiple next to it, the nearest where possible, such that they add up. */
  private long[] multiples(int base) {
    long[] units = network.value.clone();
    for (int cell = 0; cell < units.length; cell++) {
      network.low[cell] = Math.floorDiv(network.value[cell], base);
      network.high[cell] = -Math.floorDiv(-network.value[cell], base);
      units[cell] = Math.floorDiv(2 * network.value[cell] + base, 2 * base);
    }
    if (!network.balance(units)) {
      throw new IllegalStateException("expected that counts which add up can be rounded");
    }
    return units;
  }

  private @Nullable List<ProtectedTable> besideEarlier(List<ProtectedTable> made) {
    Bounds bounds = Bounds.of(layout, made);
    boolean safe = guards.stream().allMatch(guard -> guard.staySafe(rules.threshold(), bounds));
    return safe ? made : null;
  }

  /** The fewest cells first; of as many, parts before totals, and small counts before large. */
  private long[] price() {
    long[] price = new long[network.arcs()];
    for (int cell = 0; cell < price.length; cell++) {
      price[cell] = 1_000_000 + Math.min(999, network.value[cell]);
    }
    for (CountTable table : tables) {
      priceTotals(price, table.rows());
      Dimension columns = table.columns();
      if (columns != null) {
        priceTotals(price, columns);
      }
    }
    price[Layout.total()] = rules.keepTotal() ? -1 : 1_003_000;
    return price;
  }

  private void priceTotals(long[] price, Dimension dimension) {
    for (int cell : layout.totals(dimension.code())) {
      price[cell] =
          rules.keepTotals().contains(dimension.code())
              ? -1
              : 1_001_000 + Math.min(999, network.value[cell]);
    }
  }

  private List<ProtectedTable> tables(Shower shower, long roundedTo) {
    List<ProtectedTable> made = new ArrayList<>();
    for (int t = 0; t < tables.size(); t++) {
      Shape shape = layout.shapes().get(t);
      List<List<@Nullable Long>> cells = new ArrayList<>();
      for (int r = 0; r < shape.height(); r++) {
        List<@Nullable Long> row = new ArrayList<>();
        for (int c = 0; c < shape.width(); c++) {
          int cell = layout.cell(t, r, c);
          row.add(shower.show(cell, network.value[cell]));
        }
        cells.add(row);
      }
      made.add(
          new ProtectedTable(shape.measure(), shape.rows(), shape.columns(), roundedTo, cells));
    }
    return made;
  }

  /** What is shown of a cell. */
  private interface Shower {
    /** The number, or null. */
    @Nullable Long show(int cell, long value);
  }
}
