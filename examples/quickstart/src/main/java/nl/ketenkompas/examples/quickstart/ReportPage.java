package nl.ketenkompas.examples.quickstart;

import java.util.List;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.monitoring.Report;
import nl.ketenkompas.monitoring.Report.Definition;
import nl.ketenkompas.monitoring.ReportTable;
import nl.ketenkompas.monitoring.ReportTable.Cell;
import nl.ketenkompas.monitoring.ReportTable.Column;
import nl.ketenkompas.monitoring.ReportTable.ColumnType;
import nl.ketenkompas.monitoring.ReportTable.Plot;

/**
 * A report as one HTML page that needs nothing else: no network, no script, no other file. Every
 * plot stands beside a table of the same numbers.
 */
final class ReportPage {
  private static final String STYLE =
      """
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem;
        color: #1a1a1a; background: #fff; }
      h1, h2, p, li { overflow-wrap: anywhere; }
      .wide { overflow-x: auto; max-width: 100%; }
      table { border-collapse: collapse; margin: 1rem 0; }
      caption { text-align: left; font-weight: 600; }
      th, td { text-align: left; padding: .15rem .7rem .15rem 0; border-bottom: 1px solid #ccc; }
      .number { text-align: right; font-variant-numeric: tabular-nums; }
      svg { max-width: 100%; height: auto; font: 14px system-ui, sans-serif; }
      @media print { tr, svg, h2 { break-inside: avoid; } h2 { break-after: avoid; }
        .wide { overflow: visible; } }
      """;

  private final Language language;
  private final StringBuilder html = new StringBuilder();

  private ReportPage(Language language) {
    this.language = language;
  }

  /** The page. */
  static String of(Report report, Language language) {
    ReportPage page = new ReportPage(language);
    page.add(report);
    return page.html.toString();
  }

  private void add(Report report) {
    line("<!DOCTYPE html>");
    line("<html lang=\"" + language.code() + "\">");
    line("<head>");
    line("<meta charset=\"utf-8\">");
    line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    line("<title>" + text(report.title()) + "</title>");
    line("<style>");
    html.append(STYLE);
    line("</style>");
    line("</head>");
    line("<body>");
    line("<main>");
    line("<h1>" + text(report.title()) + "</h1>");
    line("<p>" + Page.escape(Words.AS_OF.in(language, report.moment().asOf())) + "</p>");
    line("<ul>");
    for (Definition by : report.definitions()) {
      line(
          "<li>"
              + text(by.title())
              + ": "
              + Page.escape(
                  by.kind()
                      + " "
                      + by.id()
                      + " "
                      + by.version()
                      + ", "
                      + by.hash()
                      + ", "
                      + by.source())
              + "</li>");
    }
    line("</ul>");
    report.tables().forEach(this::add);
    line("</main>");
    line("</body>");
    line("</html>");
  }

  private void add(ReportTable table) {
    line("<section id=\"" + Page.escape(table.id()) + "\">");
    line("<h2>" + text(table.title()) + "</h2>");
    if (table.plot() != Plot.NONE && !table.rows().isEmpty()) {
      html.append(Plots.of(table, language));
    }
    if (!table.rows().isEmpty()) {
      // Scrolls by itself on a narrow screen, also from the keyboard
      String label = text(table.title());
      line("<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"" + label + "\">");
      line("<table>");
      line("<caption>" + label + "</caption>");
      line("<thead>");
      html.append("<tr>");
      for (Column column : table.columns()) {
        html.append("<th scope=\"col\"")
            .append(number(column))
            .append('>')
            .append(text(column.title()))
            .append("</th>");
      }
      line("</tr>");
      line("</thead>");
      line("<tbody>");
      table.rows().forEach(row -> add(table.columns(), row));
      line("</tbody>");
      line("</table>");
      line("</div>");
    }
    line("<ul>");
    table.notes().forEach(note -> line("<li>" + text(note) + "</li>"));
    line("</ul>");
    line("</section>");
  }

  private void add(List<Column> columns, List<Cell> row) {
    html.append("<tr>");
    for (int c = 0; c < row.size(); c++) {
      html.append(c == 0 ? "<th scope=\"row\"" : "<td")
          .append(number(columns.get(c)))
          .append('>')
          .append(Page.escape(text(row.get(c), columns.get(c).type(), language)))
          .append(c == 0 ? "</th>" : "</td>");
    }
    line("</tr>");
  }

  private static String number(Column column) {
    return column.type() == ColumnType.NUMBER || column.type() == ColumnType.PER_THOUSAND
        ? " class=\"number\""
        : "";
  }

  /** What stands in a cell, in words. */
  static String text(Cell cell, ColumnType type, Language language) {
    return switch (cell.state()) {
      case HIDDEN -> Words.HIDDEN.in(language);
      case NONE -> "–";
      case SHOWN -> {
        Long number = cell.number();
        Title words = cell.text();
        if (number != null) {
          yield type == ColumnType.PER_THOUSAND ? percent(number, language) : number.toString();
        }
        yield words == null ? String.valueOf(cell.date()) : words.text(language);
      }
    };
  }

  private static String percent(long perThousand, Language language) {
    long tenths = Math.abs(perThousand);
    return (perThousand < 0 ? "-" : "")
        + tenths / 10
        + (language == Language.NL ? "," : ".")
        + tenths % 10
        + "%";
  }

  private String text(Title title) {
    return Page.escape(title.text(language));
  }

  private void line(String text) {
    html.append(text).append('\n');
  }
}
