package nl.ketenkompas.monitoring.disclosure;

import org.jspecify.annotations.Nullable;

/** What a table counts and by what, without any count. */
record Shape(String measure, Dimension rows, @Nullable Dimension columns) {

  int height() {
    return rows.size() + 1;
  }

  int width() {
    return columns == null ? 1 : columns.size() + 1;
  }

  boolean has(String dimension) {
    return rows.code().equals(dimension) || (columns != null && columns.code().equals(dimension));
  }

  /** The other dimension; null when there is none. */
  @Nullable Dimension beside(String dimension) {
    return rows.code().equals(dimension) ? columns : rows;
  }
}
