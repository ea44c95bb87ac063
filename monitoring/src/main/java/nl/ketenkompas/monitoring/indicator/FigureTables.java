package nl.ketenkompas.monitoring.indicator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.monitoring.ReportTable;
import nl.ketenkompas.monitoring.ReportTable.Audience;
import nl.ketenkompas.monitoring.ReportTable.Cell;
import nl.ketenkompas.monitoring.ReportTable.Column;
import nl.ketenkompas.monitoring.ReportTable.ColumnType;
import nl.ketenkompas.monitoring.ReportTable.Plot;
import nl.ketenkompas.monitoring.agreement.AimTerms.Goal;
import nl.ketenkompas.monitoring.agreement.AimTerms.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Figures as tables of a report; for staff, since they are not protected. What goes to everyone
 * goes through the package {@code disclosure}.
 */
public final class FigureTables {

  private FigureTables() {}

  /**
   * Aims and how they stand; with one aim at several days, its course against the aim.
   *
   * @param id code of the table
   * @param achievements in the order of the page
   * @return a row for each; the notes say why
   */
  public static ReportTable aims(String id, List<Achievement> achievements) {
    List<List<Cell>> rows = new ArrayList<>();
    Set<String> aims = new LinkedHashSet<>();
    List<Title> notes = new ArrayList<>();
    for (Achievement each : achievements) {
      aims.add(each.aim());
      rows.add(
          List.of(
              Cell.code(each.aim()),
              Cell.of(each.asOf()),
              Cell.code(each.territory()),
              Cell.of(each.count()),
              number(each.comparedWith()),
              each.perThousand() < 0 ? Cell.NONE : Cell.of(each.perThousand()),
              goal(each.goal()),
              Cell.code(each.state().name())));
      for (Reason reason : each.reasons()) {
        notes.add(new Title(reason.text(Language.NL), reason.text(Language.EN)));
      }
    }
    return new ReportTable(
        id,
        new Title("Doelen", "Aims"),
        Audience.STAFF,
        aims.size() == 1 && rows.size() > 1 ? Plot.LINE : Plot.NONE,
        List.of(
            Column.of("aim", ColumnType.TEXT, "Doel", "Aim"),
            Column.of("asOf", ColumnType.DATE, "Op", "On"),
            Column.of("territory", ColumnType.TEXT, "Gebied", "Territory"),
            Column.of("count", ColumnType.NUMBER, "Aantal", "Count"),
            Column.of("comparedWith", ColumnType.NUMBER, "Van of tegen", "Of or against"),
            Column.of("share", ColumnType.PER_THOUSAND, "Aandeel", "Share"),
            Column.of("goal", ColumnType.NUMBER, "Afgesproken", "Agreed"),
            Column.of("state", ColumnType.TEXT, "Stand", "State")),
        rows,
        notes);
  }

  private static Cell number(@Nullable Long number) {
    return number == null ? Cell.NONE : Cell.of(number.longValue());
  }

  /** In parts of a thousand where the share is, so that both can be drawn. */
  private static Cell goal(@Nullable Goal goal) {
    if (goal == null) {
      return Cell.NONE;
    }
    return Cell.of(goal.unit() == Unit.NUMBER ? goal.value() : 10L * goal.value());
  }

  /**
   * Who came, was there and left, period after period.
   *
   * @param id code of the table
   * @param flows in the order of the page
   * @return a row for each
   */
  public static ReportTable flow(String id, List<Flow> flows) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Flow flow : flows) {
      rows.add(
          List.of(
              Cell.of(flow.period().from()),
              Cell.of(flow.atStart().size()),
              Cell.of(flow.entries()),
              Cell.of(flow.exits()),
              Cell.of(flow.atEnd().size())));
    }
    return new ReportTable(
        id,
        new Title("Instroom en uitstroom", "Flow in and out"),
        Audience.STAFF,
        Plot.BARS,
        List.of(
            Column.of("from", ColumnType.DATE, "Vanaf", "From"),
            Column.of("start", ColumnType.NUMBER, "Begin", "Start"),
            Column.of("in", ColumnType.NUMBER, "In", "In"),
            Column.of("out", ColumnType.NUMBER, "Uit", "Out"),
            Column.of("end", ColumnType.NUMBER, "Eind", "End")),
        rows,
        List.of());
  }

  /**
   * Returns within so many months.
   *
   * @param id code of the table
   * @param returns in the order of the page
   * @return a row for each
   */
  public static ReportTable returns(String id, List<Returns> returns) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Returns each : returns) {
      rows.add(
          List.of(
              Cell.of(each.leftIn().from()),
              Cell.of(each.months()),
              Cell.of(each.followed()),
              Cell.of(each.returned()),
              each.perThousand() < 0 ? Cell.NONE : Cell.of(each.perThousand()),
              Cell.of(each.tooRecent())));
    }
    return new ReportTable(
        id,
        new Title("Terugkeer na uitstroom", "Returns after leaving"),
        Audience.STAFF,
        Plot.BARS,
        List.of(
            Column.of("leftFrom", ColumnType.DATE, "Uitgestroomd vanaf", "Left from"),
            Column.of("months", ColumnType.NUMBER, "Binnen maanden", "Within months"),
            Column.of("followed", ColumnType.NUMBER, "Gevolgd", "Followed"),
            Column.of("returned", ColumnType.NUMBER, "Terug", "Returned"),
            Column.of("share", ColumnType.PER_THOUSAND, "Aandeel", "Share"),
            Column.of("tooRecent", ColumnType.NUMBER, "Nog te kort", "Too recent")),
        rows,
        List.of());
  }

  /**
   * Entry cohorts.
   *
   * @param id code of the table
   * @param cohorts in the order of the page
   * @return a row for each
   */
  public static ReportTable cohorts(String id, List<EntryCohort> cohorts) {
    List<List<Cell>> rows = new ArrayList<>();
    for (EntryCohort cohort : cohorts) {
      long share = Ratio.perThousand(cohort.attained().size(), cohort.followed().size());
      rows.add(
          List.of(
              Cell.of(cohort.year()),
              Cell.of(cohort.months()),
              Cell.of(cohort.entered().size()),
              Cell.of(cohort.followed().size()),
              Cell.of(cohort.attained().size()),
              share < 0 ? Cell.NONE : Cell.of(share)));
    }
    return new ReportTable(
        id,
        new Title("Instroomcohorten", "Entry cohorts"),
        Audience.STAFF,
        Plot.BARS,
        List.of(
            Column.of("year", ColumnType.NUMBER, "Jaar van instroom", "Year of entry"),
            Column.of("months", ColumnType.NUMBER, "Binnen maanden", "Within months"),
            Column.of("entered", ColumnType.NUMBER, "Ingestroomd", "Entered"),
            Column.of("followed", ColumnType.NUMBER, "Gevolgd", "Followed"),
            Column.of("attained", ColumnType.NUMBER, "Stabiele mix behaald", "Stable mix attained"),
            Column.of("share", ColumnType.PER_THOUSAND, "Aandeel", "Share")),
        rows,
        List.of());
  }
}
