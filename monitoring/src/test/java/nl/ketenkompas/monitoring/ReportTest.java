package nl.ketenkompas.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.Deadline;
import nl.ketenkompas.model.time.DeadlineRule;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.model.time.Timespan;
import nl.ketenkompas.model.time.WorkCalendar;
import nl.ketenkompas.monitoring.ReportTable.Audience;
import nl.ketenkompas.monitoring.ReportTable.Cell;
import nl.ketenkompas.monitoring.ReportTable.Column;
import nl.ketenkompas.monitoring.ReportTable.ColumnType;
import nl.ketenkompas.monitoring.ReportTable.Plot;
import nl.ketenkompas.monitoring.ReportTable.State;
import nl.ketenkompas.monitoring.agreement.AimTerms;
import nl.ketenkompas.monitoring.agreement.NormTerms;
import nl.ketenkompas.monitoring.agreement.ProcessStep;
import nl.ketenkompas.monitoring.disclosure.CountTable;
import nl.ketenkompas.monitoring.disclosure.Dimension;
import nl.ketenkompas.monitoring.disclosure.DisclosureRules;
import nl.ketenkompas.monitoring.disclosure.Protection;
import nl.ketenkompas.monitoring.disclosure.Release;
import nl.ketenkompas.monitoring.disclosure.ReleaseTable;
import nl.ketenkompas.monitoring.indicator.Achievement;
import nl.ketenkompas.monitoring.indicator.Aims;
import nl.ketenkompas.monitoring.indicator.FigureTables;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
  private static final JsonMapper JACKSON = JsonMapper.builder().build();
  private static final Title TITLE = new Title("Titel", "Title");
  private static final Moment MOMENT = Moment.parse("2013-12-31@2014-01-15T00:00:00Z");

  private static ReportTable table(String id, Audience audience, List<Cell> row) {
    return new ReportTable(
        id,
        TITLE,
        audience,
        Plot.BARS,
        List.of(
            Column.of("who", ColumnType.TEXT, "Wie", "Who"),
            Column.of("count", ColumnType.NUMBER, "Aantal", "Count"),
            Column.of("share", ColumnType.PER_THOUSAND, "Aandeel", "Share"),
            Column.of("on", ColumnType.DATE, "Op", "On")),
        List.of(row),
        List.of(new Title("Noot", "Note")));
  }

  private static final List<Cell> ROW =
      List.of(
          Cell.of("allen", "all"),
          Cell.of(12),
          Cell.HIDDEN,
          Cell.of(LocalDate.parse("2013-12-31")));

  /** What a row says, with a dot for what is hidden and a dash for nothing. */
  static String text(List<Cell> row) {
    StringBuilder text = new StringBuilder();
    for (Cell cell : row) {
      Title words = cell.text();
      String said =
          switch (cell.state()) {
            case HIDDEN -> ".";
            case NONE -> "-";
            case SHOWN ->
                words != null
                    ? words.en()
                    : cell.date() != null ? cell.date() : String.valueOf(cell.number());
          };
      text.append(text.isEmpty() ? "" : " | ").append(said);
    }
    return text.toString();
  }

  @Test
  @Covers("SK-M6")
  void isOneDocumentWithItsDefinitionsAndTheirHash() {
    Report report =
        Report.of("aims-2013", TITLE, MOMENT)
            .countedBy(NormTerms.KIND, NormTerms.preset("rotterdam-3"))
            .with(table("one", Audience.STAFF, ROW));
    String json = JACKSON.writeValueAsString(report);
    assertThat(json)
        .startsWith(
            "{\"schemaVersion\":1,\"id\":\"aims-2013\","
                + "\"title\":{\"nl\":\"Titel\",\"en\":\"Title\"},"
                + "\"moment\":\"2013-12-31@2014-01-15T00:00:00Z\","
                + "\"definitions\":[{\"kind\":\"norm\",\"id\":\"rotterdam-3\",\"version\":")
        .contains("\"hash\":\"" + NormTerms.KIND.hash(NormTerms.preset("rotterdam-3")) + "\"")
        .contains(
            "\"rows\":[[{\"state\":\"SHOWN\",\"text\":{\"nl\":\"allen\",\"en\":\"all\"}},"
                + "{\"state\":\"SHOWN\",\"number\":12},{\"state\":\"HIDDEN\"},"
                + "{\"state\":\"SHOWN\",\"date\":\"2013-12-31\"}]]")
        .contains("\"notes\":[{\"nl\":\"Noot\",\"en\":\"Note\"}]");
    assertThat(JACKSON.readValue(json, Report.class)).isEqualTo(report);
    assertThat(report.definitions().get(0).source())
        .isEqualTo(NormTerms.preset("rotterdam-3").source());
    assertThat(report.definitions().get(0).title())
        .isEqualTo(NormTerms.preset("rotterdam-3").title());
  }

  @Test
  void everyoneSeesOnlyWhatIsForEveryone() {
    Report report =
        Report.of("both", TITLE, MOMENT)
            .with(table("staff", Audience.STAFF, ROW))
            .with(table("all", Audience.EVERYONE, ROW));
    assertThat(report.forEveryone().tables()).extracting(ReportTable::id).containsExactly("all");
    assertThat(report.tables()).hasSize(2);
    assertThat(report.forEveryone().title()).isEqualTo(TITLE);
  }

  @Test
  void theSampleOfTheReadmeRuns() {
    Title title = new Title("Wijken", "Districts");
    Release release =
        Protection.of(DisclosureRules.standard())
            .protect(CountTable.of("clients", Dimension.of("district", "NORTH", "SOUTH"), 40, 25));
    List<Achievement> achievements =
        List.of(
            Aims.of(AimTerms.preset("stedelijk-kompas-2008"))
                .judge("NUISANCE", MOMENT.asOf(), 300, 410L));
    Report report =
        Report.of("districts-2013", title, MOMENT)
            .countedBy(NormTerms.KIND, NormTerms.preset("rotterdam-3"))
            .with(ReleaseTable.of("districts", title, release))
            .with(FigureTables.aims("aims", achievements));
    assertThat(report.forEveryone().tables())
        .extracting(ReportTable::id)
        .containsExactly("districts");
  }

  @Test
  void refusesWhatDoesNotFit() {
    Report report = Report.of("r", TITLE, MOMENT).with(table("one", Audience.STAFF, ROW));
    refused(() -> report.with(table("one", Audience.STAFF, ROW)));
    refused(() -> Report.of("a b", TITLE, MOMENT));
    refused(() -> new Report(2, "r", TITLE, MOMENT, List.of(), List.of()));
    refused(() -> table("a b", Audience.STAFF, ROW));
    refused(() -> table("one", Audience.STAFF, ROW.subList(0, 3)));
    refused(
        () ->
            table("one", Audience.STAFF, List.of(ROW.get(1), ROW.get(1), ROW.get(2), ROW.get(3))));
    refused(
        () ->
            table("one", Audience.STAFF, List.of(ROW.get(0), ROW.get(0), ROW.get(2), ROW.get(3))));
    refused(
        () ->
            table("one", Audience.STAFF, List.of(ROW.get(0), ROW.get(1), ROW.get(3), ROW.get(3))));
    refused(
        () ->
            table("one", Audience.STAFF, List.of(ROW.get(0), ROW.get(1), ROW.get(2), ROW.get(1))));
    refused(() -> Column.of("a b", ColumnType.TEXT, "x", "y"));
    refused(() -> new Cell(State.SHOWN, null, null, null));
    refused(() -> new Cell(State.HIDDEN, 1L, null, null));
    refused(() -> new Cell(State.NONE, null, "2013-12-31", null));
    refused(() -> new Cell(State.SHOWN, 1L, "2013-12-31", null));
    refused(() -> new Cell(State.SHOWN, null, "2013-12-31", TITLE));
    assertThat(Cell.of((LocalDate) null)).isEqualTo(Cell.NONE);
    assertThat(Cell.code("ggz").text()).isEqualTo(new Title("ggz", "ggz"));
  }

  private static void refused(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(InvalidValueException.class);
  }

  @Test
  @Covers("SK-M4")
  void theTimeLineShowsEveryRunAndTheMix() {
    StabilityNorm norm = StabilityNorm.of(NormTerms.preset("rotterdam-3"));
    MixAssessment mix =
        norm.assess(
            Given.seen(
                """
                HOUSING S 2013-01-01/2013-03-01
                HOUSING S 2013-06-01/..
                CARE S 2013-06-01/..
                INCOME S 2013-07-01/..
                """),
            Moment.asOf(LocalDate.parse("2013-12-31")));
    ReportTable table = MixTables.timeline("client", mix);
    assertThat(table.rows().stream().map(ReportTest::text))
        .containsExactly(
            "HOUSING | 2013-01-01 | 2013-03-01 | 2013-03-31 | 0",
            "HOUSING | 2013-06-01 | 2014-01-01 | 2013-08-31 | 0",
            "CARE | 2013-06-01 | 2014-01-01 | 2013-08-31 | 0",
            "INCOME | 2013-07-01 | 2014-01-01 | 2013-09-30 | 0",
            "stable mix | 2013-09-30 | 2014-01-01 | 2013-09-30 | -");
    assertThat(table.plot()).isEqualTo(Plot.PERIODS);
    assertThat(table.audience()).isEqualTo(Audience.STAFF);
    assertThat(table.notes()).hasSameSizeAs(mix.reasons());
    MixAssessment none =
        norm.assess(Given.seen("CARE S 2013-06-01/.."), Moment.asOf(LocalDate.parse("2013-12-31")));
    assertThat(MixTables.timeline("client", none).rows()).hasSize(1);
  }

  @Test
  @Covers("SK-C1")
  void theFunnelHasSixSteps() {
    ReportTable table =
        MixTables.funnel(
            "funnel", Map.of(ProcessStep.REGISTRATION, 90, ProcessStep.ALLOCATION, 30));
    assertThat(table.rows().stream().map(ReportTest::text))
        .containsExactly(
            "registration | 90",
            "triage | 0",
            "clarification of need | 0",
            "trajectory allocation | 30",
            "trajectory monitoring | 0",
            "outflow and aftercare | 0");
    assertThat(table.plot()).isEqualTo(Plot.FUNNEL);
    assertThat(
            table.rows().stream()
                .map(row -> row.get(0).text())
                .map(words -> words == null ? "" : words.nl()))
        .containsExactly(
            "aanmelding",
            "triage",
            "zorgvraagverduidelijking",
            "trajecttoewijzing",
            "trajectbewaking",
            "uitstroom en nazorg");
  }

  @ParameterizedTest
  @CsvSource({
    "2013-11-10, d1 | AD_FORM | OPEN | 2013-11-29 | 15",
    "2013-12-20, d1 | AD_FORM | OVERDUE | 2013-11-29 | -15"
  })
  @Covers("SK-I6")
  void theAgendaSaysWhatIsDue(LocalDate asOf, String row) {
    Deadline deadline =
        Deadline.of(
            "d1",
            DeadlineRule.within("AD_FORM", "SK-I6", Timespan.ofWeeks(4)),
            LocalDate.parse("2013-11-01"));
    ReportTable table =
        MixTables.agenda("agenda", List.of(deadline.at(asOf, WorkCalendar.preset("nl"))));
    assertThat(text(table.rows().get(0))).isEqualTo(row);
  }
}
