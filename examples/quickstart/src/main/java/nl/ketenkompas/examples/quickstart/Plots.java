package nl.ketenkompas.examples.quickstart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.monitoring.ReportTable;
import nl.ketenkompas.monitoring.ReportTable.Cell;
import nl.ketenkompas.monitoring.ReportTable.ColumnType;
import nl.ketenkompas.monitoring.ReportTable.Plot;

/**
 * The numbers of a table as a drawing. Each mark carries the number as the table says it; hidden
 * cells are drawn as hidden.
 */
final class Plots {
  private static final int WIDTH = 640;
  private static final int LEFT = 250;
  private static final int RIGHT = 80;
  private static final int HIGH = 20;

  private final ReportTable table;
  private final Language language;
  private final StringBuilder marks = new StringBuilder();
  private int y = HIGH;

  private Plots(ReportTable table, Language language) {
    this.table = table;
    this.language = language;
  }

  /** The drawing. */
  static String of(ReportTable table, Language language) {
    Plots plots = new Plots(table, language);
    if (table.plot() == Plot.PERIODS) {
      plots.periods();
    } else {
      plots.bars();
    }
    return "<svg role=\"img\" viewBox=\"0 0 "
        + WIDTH
        + " "
        + plots.y
        + "\" aria-label=\""
        + Page.escape(table.title().text(language))
        + "\">\n"
        + plots.marks
        + "</svg>\n";
  }

  /** A bar for each number of each row; shares where there are any, else counts. */
  private void bars() {
    boolean shares = table.columns().stream().anyMatch(c -> c.type() == ColumnType.PER_THOUSAND);
    List<Integer> drawn = columns(shares ? ColumnType.PER_THOUSAND : ColumnType.NUMBER);
    long most = 1;
    for (List<Cell> row : table.rows()) {
      for (int c : drawn) {
        most = Math.max(most, number(row.get(c)));
      }
    }
    for (List<Cell> row : table.rows()) {
      for (int c : drawn) {
        String label = said(row, 0) + ", " + table.columns().get(c).title().text(language);
        bar(label, 0, WIDTH - LEFT - RIGHT, number(row.get(c)), most, said(row, c));
      }
    }
  }

  private static long number(Cell cell) {
    Long number = cell.number();
    return number == null ? 0 : Math.max(0, number);
  }

  private void periods() {
    List<Integer> dates = columns(ColumnType.DATE);
    LocalDate first = null;
    LocalDate last = null;
    for (List<Cell> row : table.rows()) {
      String from = row.get(dates.get(0)).date();
      String until = row.get(dates.get(1)).date();
      if (from != null && until != null) {
        LocalDate begin = LocalDate.parse(from);
        LocalDate end = LocalDate.parse(until);
        first = first == null || begin.isBefore(first) ? begin : first;
        last = last == null || end.isAfter(last) ? end : last;
      }
    }
    if (first == null || last == null) {
      return;
    }
    long days = Math.max(1, ChronoUnit.DAYS.between(first, last));
    for (List<Cell> row : table.rows()) {
      String from = row.get(dates.get(0)).date();
      String until = row.get(dates.get(1)).date();
      if (from != null && until != null) {
        long skip = ChronoUnit.DAYS.between(first, LocalDate.parse(from));
        long length = ChronoUnit.DAYS.between(LocalDate.parse(from), LocalDate.parse(until));
        int room = WIDTH - LEFT - RIGHT;
        bar(
            said(row, 0) + ", " + from,
            (int) (room * skip / days),
            room,
            length,
            days,
            said(row, dates.get(1)));
      }
    }
  }

  private List<Integer> columns(ColumnType type) {
    List<Integer> columns = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c++) {
      if (table.columns().get(c).type() == type) {
        columns.add(c);
      }
    }
    return columns;
  }

  private String said(List<Cell> row, int column) {
    return ReportPage.text(row.get(column), table.columns().get(column).type(), language);
  }

  private void bar(String label, int skip, int room, long length, long most, String said) {
    long wide = Math.max(1, room * length / most);
    boolean hidden = said.equals(ReportPage.text(Cell.HIDDEN, ColumnType.NUMBER, language));
    marks
        .append("<text x=\"")
        .append(LEFT - 8)
        .append("\" y=\"")
        .append(y)
        .append("\" text-anchor=\"end\">")
        .append(Page.escape(label))
        .append("</text>");
    if (!hidden) {
      marks
          .append("<rect x=\"")
          .append(LEFT + skip)
          .append("\" y=\"")
          .append(y - 12)
          .append("\" width=\"")
          .append(wide)
          .append("\" height=\"14\" fill=\"#205072\"/>");
    }
    marks
        .append("<text class=\"said\" x=\"")
        .append(LEFT + skip + (hidden ? 0 : wide) + 6)
        .append("\" y=\"")
        .append(y)
        .append("\">")
        .append(Page.escape(said))
        .append("</text>\n");
    y += HIGH;
  }
}
