package nl.ketenkompas.monitoring.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.monitoring.ReportTable;
import nl.ketenkompas.monitoring.ReportTable.Audience;
import nl.ketenkompas.monitoring.ReportTable.Cell;
import nl.ketenkompas.monitoring.ReportTable.Plot;
import nl.ketenkompas.monitoring.agreement.AimTerms;
import org.junit.jupiter.api.Test;

class FigureTablesTest {
  private static final Aims AIMS = Aims.of(AimTerms.preset("stedelijk-kompas-2008"));
  private static final Map<ClientId, List<DateRange>> ACTIVE =
      Map.of(
          new ClientId("a"), List.of(DateRange.parse("2010-02-01/2010-05-01")),
          new ClientId("b"), List.of(DateRange.parse("2009-02-01/..")));

  private static String text(List<Cell> row) {
    StringBuilder text = new StringBuilder();
    for (Cell cell : row) {
      Title words = cell.text();
      text.append(text.isEmpty() ? "" : " | ")
          .append(
              cell.state() != ReportTable.State.SHOWN
                  ? "-"
                  : words != null
                      ? words.nl()
                      : cell.date() != null ? cell.date() : String.valueOf(cell.number()));
    }
    return text.toString();
  }

  @Test
  @Covers({"SK-A5", "SK-A9"})
  void anAimOverTimeIsDrawnAgainstWhatWasAgreed() {
    ReportTable course =
        FigureTables.aims(
            "nuisance",
            List.of(
                AIMS.judge("NUISANCE", LocalDate.parse("2011-12-31"), 400, 410L),
                AIMS.judge("NUISANCE", LocalDate.parse("2012-12-31"), 300, 410L)));
    assertThat(course.plot()).isEqualTo(Plot.LINE);
    assertThat(course.audience()).isEqualTo(Audience.STAFF);
    assertThat(course.rows().stream().map(FigureTablesTest::text))
        .containsExactly(
            "NUISANCE | 2011-12-31 | Rotterdam | 400 | 410 | 976 | 750 | NOT_REACHED",
            "NUISANCE | 2012-12-31 | Rotterdam | 300 | 410 | 732 | 750 | REACHED");
    assertThat(course.notes()).hasSize(5);
    assertThat(course.notes().get(0).en())
        .isEqualTo("NUISANCE on 2011-12-31: 400, against 410 in 2008. [SK-A5]");
    ReportTable one =
        FigureTables.aims(
            "one", List.of(AIMS.judge("PLACES", LocalDate.parse("2011-12-31"), 900, null)));
    assertThat(one.plot()).isEqualTo(Plot.NONE);
    assertThat(text(one.rows().get(0)))
        .isEqualTo("PLACES | 2011-12-31 | Rotterdam | 900 | - | - | 1300 | NOT_REACHED");
    ReportTable two =
        FigureTables.aims(
            "two",
            List.of(
                AIMS.judge("PLACES", LocalDate.parse("2011-12-31"), 900, null),
                Aims.of(AimTerms.preset("groningen-2011"))
                    .judge("PROCESS_WORKED_OUT", LocalDate.parse("2011-12-31"), 2, null)));
    assertThat(two.plot()).isEqualTo(Plot.NONE);
    assertThat(text(two.rows().get(1)))
        .isEqualTo("PROCESS_WORKED_OUT | 2011-12-31 | Groningen | 2 | - | - | - | CANNOT_SAY");
  }

  @Test
  @Covers("SK-A1")
  void flowReturnsAndCohortsAreTables() {
    ReportTable flow =
        FigureTables.flow(
            "flow", List.of(Flow.of(DateRange.parse("2010-01-01/2011-01-01"), ACTIVE)));
    assertThat(text(flow.rows().get(0))).isEqualTo("2010-01-01 | 1 | 1 | 1 | 1");
    assertThat(flow.plot()).isEqualTo(Plot.BARS);
    ReportTable returns =
        FigureTables.returns(
            "returns",
            Returns.within(
                ACTIVE,
                DateRange.parse("2010-01-01/2011-01-01"),
                LocalDate.parse("2010-12-31"),
                6,
                12));
    assertThat(returns.rows().stream().map(FigureTablesTest::text))
        .containsExactly("2010-01-01 | 6 | 1 | 0 | 0 | 0", "2010-01-01 | 12 | 0 | 0 | - | 1");
    Roster two = Roster.of(ACTIVE.keySet());
    Roster one = Roster.of(List.of(new ClientId("a")));
    Roster none = Roster.of(List.of());
    ReportTable cohorts =
        FigureTables.cohorts(
            "cohorts",
            List.of(
                new EntryCohort(2009, 12, two, two, one),
                new EntryCohort(2010, 12, two, none, none)));
    assertThat(cohorts.rows().stream().map(FigureTablesTest::text))
        .containsExactly("2009 | 12 | 2 | 2 | 1 | 500", "2010 | 12 | 2 | 0 | 0 | -");
    assertThat(List.of(flow, returns, cohorts))
        .allMatch(table -> table.audience() == Audience.STAFF && table.notes().isEmpty());
  }
}
