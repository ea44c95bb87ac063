package nl.ketenkompas.monitoring.disclosure;

import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.monitoring.ReportTable;
import nl.ketenkompas.monitoring.ReportTable.Audience;
import nl.ketenkompas.monitoring.ReportTable.Cell;
import nl.ketenkompas.monitoring.ReportTable.Column;
import nl.ketenkompas.monitoring.ReportTable.Plot;
import nl.ketenkompas.monitoring.ReportTable.Type;

/** A protected table as a table of a report: the only way in which counts come before everyone. */
public final class ReleaseTable {
  private static final Cell TOTAL = Cell.of("totaal", "total");

  private ReleaseTable() {}

  /**
   * Makes a table of a report.
   *
   * @param id code of the table
   * @param title what it is
   * @param release what may be shown
   * @return the counts with their totals, hidden ones marked, and a note on what was done; no rows
   *     when nothing may be shown
   */
  public static ReportTable of(String id, Title title, Release release) {
    List<Title> notes =
        release.reasons().stream()
            .map(reason -> new Title(reason.text(Language.NL), reason.text(Language.EN)))
            .toList();
    return release
        .found()
        .map(
            table ->
                new ReportTable(
                    id,
                    title,
                    Audience.EVERYONE,
                    Plot.BARS,
                    columns(table),
                    rows(table),
                    notes))
        .orElseGet(
            () ->
                new ReportTable(
                    id,
                    title,
                    Audience.EVERYONE,
                    Plot.NONE,
                    List.of(Column.of("none", Type.TEXT, "Geen gegevens", "No data")),
                    List.of(),
                    notes));
  }

  private static List<Column> columns(ProtectedTable table) {
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of("category", Type.TEXT, table.rows().code(), table.rows().code()));
    Dimension second = table.columns();
    if (second != null) {
      for (int c = 0; c < second.size(); c++) {
        String category = second.categories().get(c);
        columns.add(Column.of("c" + c, Type.NUMBER, category, category));
      }
    }
    columns.add(Column.of("total", Type.NUMBER, "totaal", "total"));
    return columns;
  }

  private static List<List<Cell>> rows(ProtectedTable table) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int r = 0; r < table.cells().size(); r++) {
      List<Cell> row = new ArrayList<>();
      row.add(
          r == table.rows().size() ? TOTAL : Cell.code(table.rows().categories().get(r)));
      for (Long cell : table.cells().get(r)) {
        row.add(cell == null ? Cell.HIDDEN : Cell.of(cell.longValue()));
      }
      rows.add(row);
    }
    return rows;
  }
}
