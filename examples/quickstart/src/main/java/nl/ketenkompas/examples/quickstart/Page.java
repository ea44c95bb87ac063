package nl.ketenkompas.examples.quickstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.ketenkompas.model.rule.Language;

/**
 * The summary as one HTML page that needs nothing else: no network, no script, no other file. Every
 * text goes through {@link #escape}.
 */
final class Page {
  private static final String STYLE =
      """
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem;
        color: #1a1a1a; background: #fff; }
      h2 { margin-top: 2.5rem; border-bottom: 2px solid #205072; }
      table { border-collapse: collapse; margin: 1rem 0; }
      caption { text-align: left; font-weight: 600; padding: .3rem 0; }
      th, td { text-align: left; vertical-align: top; padding: .15rem .9rem .15rem 0;
        border-bottom: 1px solid #ccc; }
      th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; }
      nav ul { columns: 2; }
      """;

  private final StringBuilder html = new StringBuilder();

  private Page() {}

  static void write(Path file, Language language, String title, List<Section> sections)
      throws IOException {
    Page page = new Page();
    page.add(language, title, sections);
    Files.writeString(file, page.html, StandardCharsets.UTF_8);
  }

  private void add(Language language, String title, List<Section> sections) {
    line("<!DOCTYPE html>");
    line("<html lang=\"" + language.code() + "\">");
    line("<head>");
    line("<meta charset=\"utf-8\">");
    line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
    line("<title>" + escape(title) + "</title>");
    line("<style>");
    html.append(STYLE);
    line("</style>");
    line("</head>");
    line("<body>");
    line("<header><h1>" + escape(title) + "</h1></header>");
    line("<nav aria-label=\"" + escape(Words.CONTENTS.in(language)) + "\"><ul>");
    for (int i = 0; i < sections.size(); i++) {
      line("<li><a href=\"#s" + (i + 1) + "\">" + escape(sections.get(i).title()) + "</a></li>");
    }
    line("</ul></nav>");
    line("<main>");
    for (int i = 0; i < sections.size(); i++) {
      add(i + 1, sections.get(i));
    }
    line("</main>");
    line("</body>");
    line("</html>");
  }

  private void add(int number, Section section) {
    line("<section id=\"s" + number + "\">");
    line("<h2>" + escape(section.title()) + "</h2>");
    for (Object part : section.parts()) {
      if (part instanceof Table table) {
        add(table);
      } else {
        line("<p>" + escape(part.toString()) + "</p>");
      }
    }
    section.onPage().forEach(this::add);
    line("</section>");
  }

  private void add(Table table) {
    line("<table>");
    line("<caption>" + escape(table.caption()) + "</caption>");
    if (!table.head().isEmpty()) {
      line("<thead>");
      row(table, table.head(), "<th scope=\"col\"", "</th>", "<th scope=\"col\"", "</th>");
      line("</thead>");
    }
    line("<tbody>");
    for (List<String> cells : table.rows()) {
      row(table, cells, "<th scope=\"row\"", "</th>", "<td", "</td>");
    }
    line("</tbody>");
    line("</table>");
  }

  private void row(
      Table table,
      List<String> cells,
      String firstBegin,
      String firstEnd,
      String begin,
      String end) {
    html.append("<tr>");
    for (int c = 0; c < cells.size(); c++) {
      html.append(c == 0 ? firstBegin : begin)
          .append(table.isNumber(c) ? " class=\"number\">" : ">")
          .append(escape(cells.get(c)))
          .append(c == 0 ? firstEnd : end);
    }
    line("</tr>");
  }

  private void line(String text) {
    html.append(text).append('\n');
  }

  /** Text that means itself, in an element as well as in an attribute. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
