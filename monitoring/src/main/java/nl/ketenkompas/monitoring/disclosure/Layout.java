package nl.ketenkompas.monitoring.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The cells of tables that count the same persons, as one network: from the total through the
 * categories of one dimension after the other and back to the total. A total that two tables share
 * is one cell. Tables in which a dimension is beside three others, or that go round in a circle,
 * are no network.
 */
final class Layout {
  private static final int TOTAL = 0;

  private final List<Shape> shapes;
  private final Map<String, int[]> margins = new HashMap<>();
  private final int[][][] inner;
  private final List<int[]> arcs = new ArrayList<>();
  private int nodes = 1;

  private Layout(List<Shape> shapes) {
    this.shapes = shapes;
    this.inner = new int[shapes.size()][][];
  }

  /**
   * Lays out tables.
   *
   * @param shapes at least one
   * @return their cells
   * @throws IllegalArgumentException if they count different things, or are no network
   */
  static Layout of(List<Shape> shapes) {
    Layout layout = new Layout(List.copyOf(shapes));
    layout.lay();
    return layout;
  }

  private void lay() {
    Map<String, List<Integer>> tablesOf = new LinkedHashMap<>();
    Map<String, Dimension> dimensions = new HashMap<>();
    for (int t = 0; t < shapes.size(); t++) {
      Shape shape = shapes.get(t);
      if (!shape.measure().equals(shapes.get(0).measure())) {
        throw new IllegalArgumentException(
            "linked tables: expected one measure, also found " + shape.measure());
      }
      List<Integer> ofRows = add(shape.rows(), dimensions, tablesOf);
      Dimension columns = shape.columns();
      if (columns != null) {
        ofRows.add(t);
        add(columns, dimensions, tablesOf).add(t);
      }
    }
    if (tablesOf.values().stream().anyMatch(tables -> tables.size() > 2)) {
      throw noNetwork();
    }
    arcs.add(new int[] {0, 0});
    Set<String> done = new HashSet<>();
    int at = 0;
    for (Map.Entry<String, List<Integer>> tables : tablesOf.entrySet()) {
      if (tables.getValue().size() < 2 && !done.contains(tables.getKey())) {
        at = walk(tables.getKey(), at, dimensions, tablesOf, done);
      }
    }
    if (done.size() < dimensions.size()) {
      throw noNetwork();
    }
    // What came through all dimensions is the total again.
    arcs.set(TOTAL, new int[] {at, 0});
  }

  private static List<Integer> add(
      Dimension dimension, Map<String, Dimension> dimensions, Map<String, List<Integer>> tablesOf) {
    Dimension known = dimensions.putIfAbsent(dimension.code(), dimension);
    if (known != null && !known.equals(dimension)) {
      throw new IllegalArgumentException(
          "linked tables: expected the same categories of " + dimension.code());
    }
    return tablesOf.computeIfAbsent(dimension.code(), code -> new ArrayList<>());
  }

  private static IllegalArgumentException noNetwork() {
    return new IllegalArgumentException(
        "linked tables: expected that each dimension stands in at most two tables, and no circle.\n"
            + "Maybe protect fewer tables at a time and hand in the others as earlier ones");
  }

  /** One dimension after the other, from one that has no table on its one side. */
  private int walk(
      String first,
      int from,
      Map<String, Dimension> dimensions,
      Map<String, List<Integer>> tablesOf,
      Set<String> done) {
    List<Integer> tables = tablesOf.getOrDefault(first, List.of());
    int[] before = new int[Objects.requireNonNull(dimensions.get(first)).size()];
    Arrays.fill(before, from);
    String code = first;
    done.add(code);
    while (!tables.isEmpty()) {
      int table = tables.get(0);
      Dimension next = Objects.requireNonNull(shapes.get(table).beside(code));
      int[] out = margin(code, before, nodes(before.length));
      int[] in = nodes(next.size());
      boolean rowsFirst = shapes.get(table).rows().code().equals(code);
      inner[table] = new int[shapes.get(table).rows().size()][rowsFirst ? in.length : out.length];
      for (int o = 0; o < out.length; o++) {
        for (int i = 0; i < in.length; i++) {
          inner[table][rowsFirst ? o : i][rowsFirst ? i : o] = arc(out[o], in[i]);
        }
      }
      code = next.code();
      done.add(code);
      before = in;
      tables =
          tablesOf.getOrDefault(code, List.of()).stream().filter(other -> other != table).toList();
    }
    int[] end = new int[before.length];
    Arrays.fill(end, nodes(1)[0]);
    margin(code, before, end);
    return end[0];
  }

  private int[] margin(String code, int[] in, int[] out) {
    int[] cells = new int[in.length];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = arc(in[i], out[i]);
    }
    margins.put(code, cells);
    return out;
  }

  private int[] nodes(int count) {
    int[] made = new int[count];
    for (int i = 0; i < count; i++) {
      made[i] = nodes++;
    }
    return made;
  }

  private int arc(int tail, int head) {
    arcs.add(new int[] {tail, head});
    return arcs.size() - 1;
  }

  int cells() {
    return arcs.size();
  }

  List<Shape> shapes() {
    return shapes;
  }

  /** The number of a cell. */
  int cell(int table, int row, int column) {
    Shape shape = shapes.get(table);
    Dimension columns = shape.columns();
    boolean allRows = row == shape.rows().size();
    if (columns == null || column == columns.size()) {
      return allRows ? TOTAL : margin(shape.rows(), row);
    }
    return allRows ? margin(columns, column) : inner[table][row][column];
  }

  private int margin(Dimension dimension, int category) {
    return totals(dimension.code())[category];
  }

  /** The cells that are totals of a category of a dimension. */
  int[] totals(String dimension) {
    return margins.getOrDefault(dimension, new int[0]);
  }

  /** The cell that is the total of all. */
  static int total() {
    return TOTAL;
  }

  /** The network with these numbers in its cells. */
  Network network(long[] values) {
    int[] tail = new int[arcs.size()];
    int[] head = new int[arcs.size()];
    for (int arc = 0; arc < tail.length; arc++) {
      tail[arc] = arcs.get(arc)[0];
      head[arc] = arcs.get(arc)[1];
    }
    return new Network(nodes, tail, head, values);
  }

  /** Reads one number per cell off the tables. */
  long[] read(CellReader reader) {
    long[] values = new long[cells()];
    boolean[] known = new boolean[cells()];
    for (int t = 0; t < shapes.size(); t++) {
      for (int r = 0; r < shapes.get(t).height(); r++) {
        for (int c = 0; c < shapes.get(t).width(); c++) {
          int cell = cell(t, r, c);
          long value = reader.read(t, r, c);
          if (known[cell] && values[cell] != value) {
            throw new IllegalArgumentException(
                "linked tables: expected the same totals of the same persons, not at "
                    + shapes.get(t).rows().code()
                    + " "
                    + r
                    + ", "
                    + c);
          }
          known[cell] = true;
          values[cell] = value;
        }
      }
    }
    return values;
  }

  /** What stands in a cell of a table. */
  @FunctionalInterface
  interface CellReader {
    /** What stands there. */
    long read(int table, int row, int column);
  }
}
