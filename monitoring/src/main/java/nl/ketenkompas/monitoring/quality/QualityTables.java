package nl.ketenkompas.monitoring.quality;

import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.client.PersonRecord.MinimalField;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.monitoring.ReportTable;
import nl.ketenkompas.monitoring.ReportTable.Audience;
import nl.ketenkompas.monitoring.ReportTable.Cell;
import nl.ketenkompas.monitoring.ReportTable.Column;
import nl.ketenkompas.monitoring.ReportTable.ColumnType;
import nl.ketenkompas.monitoring.ReportTable.Plot;

/** The page about quality as tables of a report; for staff. */
public final class QualityTables {

  private QualityTables() {}

  /**
   * How often each finding was made, and what to do about it.
   *
   * @param id code of the table
   * @param report what was found
   * @return a row for each finding that was made, in their order
   */
  public static ReportTable findings(String id, QualityReport report) {
    List<List<Cell>> rows = new ArrayList<>();
    report
        .counts()
        .forEach(
            (finding, count) ->
                rows.add(
                    List.of(
                        Cell.code(finding.name()),
                        Cell.code(finding.severity().name()),
                        Cell.code(finding.area().name()),
                        Cell.of(count.longValue()),
                        Cell.of(finding.advice(Language.NL), finding.advice(Language.EN)))));
    return new ReportTable(
        id,
        new Title("Bevindingen", "Findings"),
        Audience.STAFF,
        Plot.BARS,
        List.of(
            Column.of("finding", ColumnType.TEXT, "Bevinding", "Finding"),
            Column.of("severity", ColumnType.TEXT, "Ernst", "Severity"),
            Column.of("area", ColumnType.TEXT, "Onderwerp", "Area"),
            Column.of("count", ColumnType.NUMBER, "Aantal", "Count"),
            Column.of("advice", ColumnType.TEXT, "Wat te doen", "What to do")),
        rows,
        List.of());
  }

  /**
   * How good what each partner delivers is.
   *
   * @param id code of the table
   * @param report what was found
   * @return a row for each partner
   */
  public static ReportTable partners(String id, QualityReport report) {
    List<Column> columns =
        new ArrayList<>(
            List.of(
                Column.of("partner", ColumnType.TEXT, "Partner", "Partner"),
                Column.of("records", ColumnType.NUMBER, "Personen", "Persons"),
                Column.of("doubleEntry", ColumnType.PER_THOUSAND, "Dubbel", "Double entry"),
                Column.of("observations", ColumnType.NUMBER, "Waarnemingen", "Observations"),
                Column.of("late", ColumnType.PER_THOUSAND, "Te laat", "Late"),
                Column.of("delay", ColumnType.NUMBER, "Dagen (mediaan)", "Days (median)"),
                Column.of("stale", ColumnType.PER_THOUSAND, "Verouderd", "Stale"),
                Column.of(
                    "contradicted", ColumnType.PER_THOUSAND, "Tegengesproken", "Contradicted")));
    for (MinimalField field : MinimalField.values()) {
      columns.add(Column.of(field.name(), ColumnType.PER_THOUSAND, field.name(), field.name()));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (PartnerQuality partner : report.partners()) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.code(partner.partner()));
      row.add(Cell.of(partner.records()));
      row.add(share(partner.doubleEntryPerThousand()));
      row.add(Cell.of(partner.observations()));
      row.add(share(partner.latePerThousand()));
      row.add(partner.observations() == 0 ? Cell.NONE : Cell.of(partner.medianDelayDays()));
      row.add(share(partner.stalePerThousand()));
      row.add(share(partner.contradictedPerThousand()));
      partner.filled().values().forEach(filled -> row.add(share(filled)));
      rows.add(row);
    }
    return new ReportTable(
        id,
        new Title("Kwaliteit per partner", "Quality per partner"),
        Audience.STAFF,
        Plot.NONE,
        columns,
        rows,
        List.of());
  }

  private static Cell share(long perThousand) {
    return perThousand < 0 ? Cell.NONE : Cell.of(perThousand);
  }
}
