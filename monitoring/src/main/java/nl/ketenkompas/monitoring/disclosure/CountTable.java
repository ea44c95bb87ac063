package nl.ketenkompas.monitoring.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * True counts of persons, by one or two dimensions; not to be shown to anyone before {@link
 * Protection} has seen it. Its text form has no counts, and it has no JSON form for that reason.
 * Immutable.
 *
 * <pre>{@code
 * CountTable table =
 *     CountTable.of(
 *         "clients",
 *         Dimension.of("district", "NORTH", "SOUTH"),
 *         Dimension.of("mix", "YES", "NO"),
 *         new long[][] {{40, 3}, {25, 12}});
 * }</pre>
 */
public final class CountTable {
  private static final long MOST = 1_000_000_000_000L;

  private final String measure;
  private final Dimension rows;
  private final @Nullable Dimension columns;
  private final long[][] counts;

  private CountTable(String measure, Dimension rows, @Nullable Dimension columns, long[][] counts) {
    this.measure = Checks.code(measure, "measure");
    this.rows = rows;
    this.columns = columns;
    this.counts = counts;
  }

  /**
   * Obtains a table by two dimensions.
   *
   * @param measure code of what is counted, over whom and when; tables with the same one count the
   *     same persons
   * @param rows the first dimension
   * @param columns the second dimension, another one
   * @param counts a row for each category of the first, in it a count for each of the second;
   *     without totals; from 0 to a thousand billion together
   * @return the table
   * @throws InvalidValueException if the numbers of counts are not those of the categories, a count
   *     is out of bounds, or the dimensions are one
   */
  public static CountTable of(String measure, Dimension rows, Dimension columns, long[][] counts) {
    if (rows.code().equals(columns.code())) {
      throw new InvalidValueException("dimension", ValueError.FORMAT);
    }
    return new CountTable(measure, rows, columns, copy(rows.size(), columns.size(), counts));
  }

  /**
   * Obtains a table by one dimension.
   *
   * @param measure code of what is counted, over whom and when
   * @param rows the dimension
   * @param counts one for each category, without the total; from 0 to a thousand billion together
   * @return the table
   * @throws InvalidValueException if the number of counts is not that of the categories, or a count
   *     is out of bounds
   */
  public static CountTable of(String measure, Dimension rows, long... counts) {
    long[][] column = new long[counts.length][];
    for (int r = 0; r < counts.length; r++) {
      column[r] = new long[] {counts[r]};
    }
    return new CountTable(measure, rows, null, copy(rows.size(), 1, column));
  }

  /**
   * Counts things by two dimensions, for a question that nobody thought of before (SK-C22). Nobody
   * vanishes: a thing in no category is an error, so give a dimension a category for what is not
   * known.
   *
   * @param measure code of what is counted, over whom and when
   * @param things each once
   * @param rows the first dimension
   * @param row the category of a thing in it
   * @param columns the second dimension, another one
   * @param column the category of a thing in it
   * @param <T> what is counted
   * @return the table
   * @throws InvalidValueException if a thing is in no category, or the dimensions are one
   */
  public static <T> CountTable counting(
      String measure,
      Iterable<T> things,
      Dimension rows,
      Function<T, String> row,
      Dimension columns,
      Function<T, String> column) {
    long[][] counts = new long[rows.size()][columns.size()];
    for (T thing : things) {
      counts[rows.indexOf(row.apply(thing))][columns.indexOf(column.apply(thing))]++;
    }
    return of(measure, rows, columns, counts);
  }

  private static long[][] copy(int rows, int columns, long[][] counts) {
    if (counts.length != rows) {
      throw new InvalidValueException("counts", ValueError.LENGTH);
    }
    long[][] copy = new long[rows][];
    long sum = 0;
    for (int r = 0; r < rows; r++) {
      copy[r] = counts[r].clone();
      if (copy[r].length != columns) {
        throw new InvalidValueException("counts", ValueError.LENGTH);
      }
      for (long count : copy[r]) {
        if (count < 0 || count > MOST - sum) {
          throw new InvalidValueException("counts", ValueError.OUT_OF_BOUNDS);
        }
        sum += count;
      }
    }
    return copy;
  }

  /**
   * What is counted.
   *
   * @return its code
   */
  public String measure() {
    return measure;
  }

  /**
   * The first dimension.
   *
   * @return its categories are the rows
   */
  public Dimension rows() {
    return rows;
  }

  /**
   * The second dimension.
   *
   * @return its categories are the columns; null when the table has one dimension
   */
  public @Nullable Dimension columns() {
    return columns;
  }

  /**
   * A count, or a total.
   *
   * @param row from 0; the number of rows means their total
   * @param column from 0; the number of columns means their total; 0 when there is one dimension
   * @return how many persons
   */
  public long count(int row, int column) {
    int width = columns == null ? 0 : columns.size();
    long sum = 0;
    for (int r = row == rows.size() ? 0 : row; r < (row == rows.size() ? row : row + 1); r++) {
      if (columns != null && column == width) {
        for (long count : counts[r]) {
          sum += count;
        }
      } else {
        sum += counts[r][column];
      }
    }
    return sum;
  }

  /**
   * The same persons with two neighbouring categories as one, named {@code A + B}.
   *
   * @param dimension code of the dimension
   * @param first number of the first of the two categories, from 0
   * @return the table with one category less; this one if it does not have the dimension
   */
  public CountTable mergedAt(String dimension, int first) {
    if (rows.code().equals(dimension)) {
      List<long[]> merged = new ArrayList<>(List.of(counts));
      long[] sum = counts[first].clone();
      for (int c = 0; c < sum.length; c++) {
        sum[c] += counts[first + 1][c];
      }
      merged.set(first, sum);
      merged.remove(first + 1);
      return new CountTable(measure, rows.mergedAt(first), columns, merged.toArray(long[][]::new));
    }
    if (columns == null || !columns.code().equals(dimension)) {
      return this;
    }
    long[][] merged = new long[counts.length][columns.size() - 1];
    for (int r = 0; r < merged.length; r++) {
      for (int c = 0; c < columns.size(); c++) {
        merged[r][c > first ? c - 1 : c] += counts[r][c];
      }
    }
    return new CountTable(measure, rows, columns.mergedAt(first), merged);
  }

  Shape shape() {
    return new Shape(measure, rows, columns);
  }

  @Override
  public String toString() {
    return "CountTable[" + measure + "]";
  }
}
