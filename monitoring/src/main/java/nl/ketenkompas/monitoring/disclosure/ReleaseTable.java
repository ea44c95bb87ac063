package nl.ketenkompas.monitoring.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.monitoring.ReportTable;
import nl.ketenkompas.monitoring.ReportTable.Audience;
import nl.ketenkompas.monitoring.ReportTable.Cell;
import nl.ketenkompas.monitoring.ReportTable.Column;
import nl.ketenkompas.monitoring.ReportTable.ColumnType;
import nl.ketenkompas.monitoring.ReportTable.Plot;

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
    return of(id, title, release, Map.of());
  }

  /**
   * Makes a table of a report, with words for its codes.
   *
   * @param id code of the table
   * @param title what it is
   * @param release what may be shown
   * @param words for codes of dimensions and categories; a code without any stands as it is, and of
   *     merged categories each part has its own
   * @return the counts with their totals, hidden ones marked, and a note on what was done; no rows
   *     when nothing may be shown
   */
  public static ReportTable of(String id, Title title, Release release, Map<String, Title> words) {
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
                    columns(table, words),
                    rows(table, words),
                    notes))
        .orElseGet(
            () ->
                new ReportTable(
                    id,
                    title,
                    Audience.EVERYONE,
                    Plot.NONE,
                    List.of(Column.of("none", ColumnType.TEXT, "Geen gegevens", "No data")),
                    List.of(),
                    notes));
  }

  private static List<Column> columns(ProtectedTable table, Map<String, Title> words) {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("category", words(table.rows().code(), words), ColumnType.TEXT));
    Dimension second = table.columns();
    if (second != null) {
      for (int c = 0; c < second.size(); c++) {
        columns.add(
            new Column("c" + c, words(second.categories().get(c), words), ColumnType.NUMBER));
      }
    }
    columns.add(Column.of("total", ColumnType.NUMBER, "totaal", "total"));
    return columns;
  }

  private static List<List<Cell>> rows(ProtectedTable table, Map<String, Title> words) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int r = 0; r < table.cells().size(); r++) {
      List<Cell> row = new ArrayList<>();
      row.add(r == table.rows().size() ? TOTAL : cell(table.rows().categories().get(r), words));
      for (Long cell : table.cells().get(r)) {
        row.add(cell == null ? Cell.HIDDEN : Cell.of(cell.longValue()));
      }
      rows.add(row);
    }
    return rows;
  }

  private static Cell cell(String category, Map<String, Title> words) {
    Title said = words(category, words);
    return Cell.of(said.nl(), said.en());
  }

  private static Title words(String code, Map<String, Title> words) {
    List<String> nl = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (String part : code.split(Pattern.quote(Dimension.AND), -1)) {
      Title said = words.getOrDefault(part, new Title(part, part));
      nl.add(said.nl());
      en.add(said.en());
    }
    return new Title(String.join(Dimension.AND, nl), String.join(Dimension.AND, en));
  }
}
