package nl.ketenkompas.monitoring.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * A table as everyone may see it: counts with their totals, in which hidden cells are {@code null}.
 * Which cells are hidden because they are small, and which only to protect those, is not said: it
 * would help to work them out. Immutable.
 *
 * @param measure code of what is counted, over whom and when
 * @param rows the first dimension
 * @param columns the second dimension; null when there is none
 * @param roundedTo every cell is a multiple of this, next to the true count; 1 when not rounded
 * @param cells a row for each category and one for the total; in each a cell for each category of
 *     the second dimension and one for the total, or a single cell when there is one dimension;
 *     {@code null} is hidden
 */
@JsonPropertyOrder({"measure", "rows", "columns", "roundedTo", "cells"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProtectedTable(
    String measure,
    Dimension rows,
    @Nullable Dimension columns,
    long roundedTo,
    List<List<@Nullable Long>> cells) {

  /**
   * Checks the form.
   *
   * @param measure code of what is counted
   * @param rows the first dimension
   * @param columns the second dimension, or null
   * @param roundedTo 1 when not rounded
   * @param cells with totals; {@code null} is hidden
   * @throws InvalidValueException if there are too few or too many cells, or one is below 0
   */
  public ProtectedTable {
    Checks.code(measure, "measure");
    Shape shape = new Shape(measure, rows, columns);
    if (roundedTo < 1) {
      throw new InvalidValueException("roundedTo", ValueError.OUT_OF_BOUNDS);
    }
    if (cells.size() != shape.height()) {
      throw new InvalidValueException("cells", ValueError.LENGTH);
    }
    List<List<@Nullable Long>> copy = new ArrayList<>();
    for (List<@Nullable Long> row : cells) {
      if (row.size() != shape.width()) {
        throw new InvalidValueException("cells", ValueError.LENGTH);
      }
      for (Long cell : row) {
        if (cell != null && cell < 0) {
          throw new InvalidValueException("cells", ValueError.OUT_OF_BOUNDS);
        }
      }
      copy.add(Collections.unmodifiableList(new ArrayList<>(row)));
    }
    cells = Collections.unmodifiableList(copy);
  }

  /**
   * What is shown of a cell.
   *
   * @param row from 0; the number of rows means their total
   * @param column from 0; the number of columns means their total; 0 when there is one dimension
   * @return the count, or null when it is hidden
   */
  public @Nullable Long cell(int row, int column) {
    return cells.get(row).get(column);
  }

  /**
   * How many cells are hidden, totals included.
   *
   * @return the number
   */
  public int hidden() {
    int hidden = 0;
    for (List<@Nullable Long> row : cells) {
      hidden += Collections.frequency(row, null);
    }
    return hidden;
  }

  Shape shape() {
    return new Shape(measure, rows, columns);
  }
}
