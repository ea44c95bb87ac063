package nl.ketenkompas.examples.quickstart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table: a caption, a head (empty: none), and rows. Numbers stand to the right. */
final class Table {
  private static final int NUMBER_WIDTH = 8;

  private final String caption;
  private final List<String> head;
  private final List<List<String>> rows = new ArrayList<>();

  /** A table; columns whose head begins with {@code #} hold numbers. */
  Table(String caption, String... head) {
    this.caption = caption;
    this.head = List.of(head);
  }

  Table row(Object... cells) {
    if (cells.length != head.size()) {
      throw new IllegalArgumentException("expected " + head.size() + " cells: " + caption);
    }
    rows.add(Arrays.stream(cells).map(String::valueOf).toList());
    return this;
  }

  String caption() {
    return caption;
  }

  boolean isNumber(int column) {
    return head.get(column).startsWith("#");
  }

  /** What stands above the columns; empty when nothing stands above any. */
  List<String> head() {
    List<String> shown =
        head.stream().map(text -> text.startsWith("#") ? text.substring(1) : text).toList();
    return shown.stream().allMatch(String::isEmpty) ? List.of() : shown;
  }

  List<List<String>> rows() {
    return List.copyOf(rows);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The table as text: columns aligned, the last as long as it likes. */
  List<String> lines() {
    List<List<String>> all = new ArrayList<>(rows);
    if (!head().isEmpty()) {
      all.add(0, head());
    }
    int[] widths = new int[head.size()];
    for (List<String> row : all) {
      for (int c = 0; c < widths.length; c++) {
        widths[c] =
            Math.max(Math.max(widths[c], isNumber(c) ? NUMBER_WIDTH : 0), row.get(c).length());
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : all) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < widths.length; c++) {
        String pad = " ".repeat(widths[c] - row.get(c).length());
        line.append(c == 0 ? "" : "  ");
        line.append(isNumber(c) ? pad + row.get(c) : row.get(c) + pad);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
