package nl.ketenkompas.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.Report;
import nl.ketenkompas.monitoring.ReportTable;
import nl.ketenkompas.monitoring.ReportTable.Audience;
import nl.ketenkompas.monitoring.ReportTable.Cell;
import nl.ketenkompas.monitoring.ReportTable.Column;
import nl.ketenkompas.monitoring.ReportTable.ColumnType;
import nl.ketenkompas.monitoring.ReportTable.Plot;
import nl.ketenkompas.monitoring.agreement.NormTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportPageTest {
  private static final Title TITLE = new Title("Wijken & <buurten>", "Districts");
  private static final Pattern SAID = Pattern.compile("<text class=\"said\"[^>]*>([^<]*)</text>");
  private static final Pattern CELL = Pattern.compile("<td( class=\"number\")?>([^<]*)</td>");

  private static Report report(Plot plot, List<Column> columns, List<List<Cell>> rows) {
    return Report.of("r", TITLE, Moment.parse("2013-12-31@.."))
        .countedBy(NormTerms.KIND, NormTerms.preset("rotterdam-3"))
        .with(
            new ReportTable(
                "t",
                TITLE,
                Audience.EVERYONE,
                plot,
                columns,
                rows,
                List.of(new Title("Noot.", "Note."))));
  }

  private static Report counts(Plot plot) {
    return report(
        plot,
        List.of(
            Column.of("district", ColumnType.TEXT, "Wijk", "District"),
            Column.of("yes", ColumnType.NUMBER, "Ja", "Yes"),
            Column.of("total", ColumnType.NUMBER, "Totaal", "Total")),
        List.of(
            List.of(Cell.code("NORTH"), Cell.HIDDEN, Cell.of(43)),
            List.of(Cell.code("SOUTH"), Cell.of(0), Cell.NONE)));
  }

  private static List<String> all(Pattern pattern, int group, String page) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(page);
    matcher.results().map((MatchResult r) -> r.group(group)).forEach(found::add);
    return found;
  }

  @ParameterizedTest
  @EnumSource(names = {"BARS", "LINE", "FUNNEL"})
  void thePlotSaysTheNumbersOfTheTableBesideIt(Plot plot) {
    for (Language language : Language.values()) {
      String page = ReportPage.of(counts(plot), language);
      assertThat(all(SAID, 1, page)).isEqualTo(all(CELL, 2, page)).hasSize(4);
      assertThat(all(CELL, 2, page))
          .containsExactly(language == Language.NL ? "verborgen" : "hidden", "43", "0", "–");
      assertThat(page.split("<rect ", -1)).hasSize(4);
    }
  }

  @Test
  void sharesAreDrawnAsPercentages() {
    Report report =
        report(
            Plot.BARS,
            List.of(
                Column.of("year", ColumnType.NUMBER, "Jaar", "Year"),
                Column.of("share", ColumnType.PER_THOUSAND, "Aandeel", "Share")),
            List.of(List.of(Cell.of(2012), Cell.of(732)), List.of(Cell.of(2013), Cell.of(-5))));
    assertThat(all(SAID, 1, ReportPage.of(report, Language.EN))).containsExactly("73.2%", "-0.5%");
    assertThat(all(SAID, 1, ReportPage.of(report, Language.NL))).containsExactly("73,2%", "-0,5%");
  }

  @Test
  void periodsLieOnATimeLine() {
    List<Column> columns =
        List.of(
            Column.of("area", ColumnType.TEXT, "Leefgebied", "Life area"),
            Column.of("from", ColumnType.DATE, "Van", "From"),
            Column.of("until", ColumnType.DATE, "Tot", "Until"));
    Report report =
        report(
            Plot.PERIODS,
            columns,
            List.of(
                List.of(
                    Cell.code("CARE"),
                    Cell.of(LocalDate.parse("2013-01-01")),
                    Cell.of(LocalDate.parse("2013-01-11"))),
                List.of(
                    Cell.code("HOUSING"),
                    Cell.of(LocalDate.parse("2013-01-06")),
                    Cell.of(LocalDate.parse("2013-01-11"))),
                List.of(Cell.code("INCOME"), Cell.NONE, Cell.NONE)));
    String page = ReportPage.of(report, Language.EN);
    assertThat(all(SAID, 1, page)).containsExactly("2013-01-11", "2013-01-11");
    assertThat(page)
        .contains("<rect x=\"250\" y=\"8\" width=\"310\"")
        .contains("<rect x=\"405\" y=\"28\" width=\"155\"");
    Report empty =
        report(Plot.PERIODS, columns, List.of(List.of(Cell.code("CARE"), Cell.NONE, Cell.NONE)));
    assertThat(ReportPage.of(empty, Language.EN)).doesNotContain("<rect");
  }

  @Test
  void needsNothingElseAndSaysByWhatItWasCounted() {
    String page = ReportPage.of(counts(Plot.BARS), Language.NL);
    assertThat(page)
        .startsWith("<!DOCTYPE html>\n<html lang=\"nl\">")
        .contains("<h1>Wijken &amp; &lt;buurten&gt;</h1>")
        .contains("Stand aan het eind van 2013-12-31")
        .contains(NormTerms.KIND.hash(NormTerms.preset("rotterdam-3")))
        .contains("<li>Noot.</li>")
        .contains("role=\"img\"", "scope=\"col\"", "scope=\"row\"", "<caption>")
        .contains("overflow-x: auto", "@media print", "width=device-width")
        .doesNotContain("<script", "http:", "https:", "src=", "url(");
    for (String tag : List.of("table", "section", "svg", "tr", "div", "ul", "li", "main")) {
      assertThat(page.split("<" + tag + "[ >]", -1))
          .as(tag)
          .hasSameSizeAs(page.split("</" + tag + ">", -1));
    }
  }

  @Test
  void whatCannotBeShownHasItsNoteAlone() {
    Report report =
        report(Plot.NONE, List.of(Column.of("x", ColumnType.TEXT, "Geen", "None")), List.of());
    assertThat(ReportPage.of(report, Language.EN))
        .contains("<li>Note.</li>")
        .doesNotContain("<table", "<svg");
    assertThat(ReportPage.of(counts(Plot.NONE), Language.EN))
        .contains("<table")
        .doesNotContain("<svg");
  }
}
