package nl.ketenkompas.monitoring.disclosure;

import java.util.List;

/**
 * What anyone can work out from tables that were published, exactly: of each cell the least and the
 * most that it can be, given that counts are whole, none is below 0, and the parts add up to the
 * totals. It sees only what everyone sees, so it judges tables of others as well.
 *
 * <p>Two flows through the cells for each hidden one; immutable and thread safe once made.
 *
 * <pre>{@code
 * Attack attack = Attack.on(table);
 * attack.interval(0, 1); // such as 0..17
 * attack.narrowest(); // 17: no cell can be pinned down any further
 * }</pre>
 */
public final class Attack {
  private final Layout layout;
  private final Interval[] intervals;

  private Attack(Layout layout, Interval[] intervals) {
    this.layout = layout;
    this.intervals = intervals;
  }

  /**
   * Attacks one table.
   *
   * @param table as published
   * @return what can be worked out
   * @throws IllegalArgumentException if no counts at all can have given this table
   */
  public static Attack on(ProtectedTable table) {
    return on(List.of(table));
  }

  /**
   * Attacks tables of the same persons together.
   *
   * @param tables as published, at least one; each dimension in at most two of them, and no circle
   * @return what can be worked out
   * @throws IllegalArgumentException if no counts at all can have given these tables, or they are
   *     not about the same persons, or too many stand side by side
   */
  public static Attack on(List<ProtectedTable> tables) {
    Layout layout = Layout.of(tables.stream().map(ProtectedTable::shape).toList());
    Network network = layout.network(new long[layout.cells()]);
    Bounds bounds = Bounds.of(layout, tables);
    System.arraycopy(bounds.low(), 0, network.low, 0, network.low.length);
    System.arraycopy(bounds.high(), 0, network.high, 0, network.high.length);
    System.arraycopy(bounds.low(), 0, network.value, 0, network.value.length);
    if (!network.balance(network.value)) {
      throw new IllegalArgumentException(
          "tables: expected counts that add up to the totals.\n"
              + "Maybe the cells were changed after they were protected");
    }
    Interval[] intervals = new Interval[layout.cells()];
    for (int cell = 0; cell < intervals.length; cell++) {
      long value = network.value[cell];
      long grown = network.growth(cell, network.value.clone(), Network.ENDLESS);
      long shrunk = network.shrinkage(cell, network.value.clone(), Network.ENDLESS);
      intervals[cell] =
          new Interval(value - shrunk, value + grown >= Network.ENDLESS / 2 ? null : value + grown);
    }
    return new Attack(layout, intervals);
  }

  /**
   * What a cell of the first table can be.
   *
   * @param row from 0; the number of rows means their total
   * @param column from 0; the number of columns means their total; 0 when there is one dimension
   * @return the interval
   */
  public Interval interval(int row, int column) {
    return interval(0, row, column);
  }

  /**
   * What a cell can be.
   *
   * @param table number of the table, from 0
   * @param row from 0; the number of rows means their total
   * @param column from 0; the number of columns means their total; 0 when there is one dimension
   * @return the interval
   */
  public Interval interval(int table, int row, int column) {
    return intervals[layout.cell(table, row, column)];
  }
}
