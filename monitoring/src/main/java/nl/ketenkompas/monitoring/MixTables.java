package nl.ketenkompas.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.time.DeadlineStatus;
import nl.ketenkompas.monitoring.MixAssessment.AreaAssessment;
import nl.ketenkompas.monitoring.MixAssessment.Run;
import nl.ketenkompas.monitoring.ReportTable.Audience;
import nl.ketenkompas.monitoring.ReportTable.Cell;
import nl.ketenkompas.monitoring.ReportTable.Column;
import nl.ketenkompas.monitoring.ReportTable.ColumnType;
import nl.ketenkompas.monitoring.ReportTable.Plot;
import nl.ketenkompas.monitoring.agreement.ProcessStep;

/** Tables about where clients are on the way; for staff, since they are not protected. */
public final class MixTables {

  private MixTables() {}

  /**
   * The time line of one client: the good runs of each area, and the mix.
   *
   * @param id code of the table
   * @param mix the assessment
   * @return a row for each run, in the order of the norm, then one for the mix that holds
   */
  public static ReportTable timeline(String id, MixAssessment mix) {
    List<List<Cell>> rows = new ArrayList<>();
    for (AreaAssessment area : mix.areas()) {
      for (Run run : area.runs()) {
        rows.add(
            List.of(
                Cell.code(area.area()),
                Cell.of(run.from()),
                Cell.of(run.until()),
                Cell.of(run.attainedOn()),
                Cell.of(run.bridgedDays())));
      }
    }
    LocalDate since = mix.holdsSince();
    if (since != null) {
      rows.add(
          List.of(
              Cell.of("stabiele mix", "stable mix"),
              Cell.of(since),
              Cell.of(mix.asOf().plusDays(1)),
              Cell.of(mix.attainedOn()),
              Cell.NONE));
    }
    return new ReportTable(
        id,
        new Title("Tijdlijn per leefgebied", "Time line per life area"),
        Audience.STAFF,
        Plot.PERIODS,
        List.of(
            Column.of("area", ColumnType.TEXT, "Leefgebied", "Life area"),
            Column.of("from", ColumnType.DATE, "Van", "From"),
            Column.of("until", ColumnType.DATE, "Tot", "Until"),
            Column.of("attained", ColumnType.DATE, "Lang genoeg op", "Long enough on"),
            Column.of("bridged", ColumnType.NUMBER, "Overbrugde dagen", "Days bridged")),
        rows,
        mix.reasons().stream()
            .map(reason -> new Title(reason.text(Language.NL), reason.text(Language.EN)))
            .toList());
  }

  /**
   * The funnel of the six steps (<i>trechter</i>, SK-C1).
   *
   * @param id code of the table
   * @param clients how many clients came to each step; a step that is not in it has none
   * @return a row for each step, in their order
   */
  public static ReportTable funnel(String id, Map<ProcessStep, Integer> clients) {
    List<List<Cell>> rows = new ArrayList<>();
    for (ProcessStep step : ProcessStep.values()) {
      Title name = name(step);
      rows.add(
          List.of(
              Cell.of(name.nl(), name.en()), Cell.of(clients.getOrDefault(step, 0).longValue())));
    }
    return new ReportTable(
        id,
        new Title("Trechter van de zes processtappen", "Funnel of the six process steps"),
        Audience.STAFF,
        Plot.FUNNEL,
        List.of(
            Column.of("step", ColumnType.TEXT, "Stap", "Step"),
            Column.of("clients", ColumnType.NUMBER, "Cliënten", "Clients")),
        rows,
        List.of());
  }

  private static Title name(ProcessStep step) {
    return switch (step) {
      case REGISTRATION -> new Title("aanmelding", "registration");
      case TRIAGE -> new Title("triage", "triage");
      case CLARIFICATION -> new Title("zorgvraagverduidelijking", "clarification of need");
      case ALLOCATION -> new Title("trajecttoewijzing", "trajectory allocation");
      case MONITORING -> new Title("trajectbewaking", "trajectory monitoring");
      case OUTFLOW -> new Title("uitstroom en nazorg", "outflow and aftercare");
    };
  }

  /**
   * The agenda: what is due, and what is late.
   *
   * @param id code of the table
   * @param deadlines in the order of the page
   * @return a row for each
   */
  public static ReportTable agenda(String id, List<DeadlineStatus> deadlines) {
    List<List<Cell>> rows = new ArrayList<>();
    for (DeadlineStatus status : deadlines) {
      rows.add(
          List.of(
              Cell.code(status.deadline().id()),
              Cell.code(status.deadline().rule().id()),
              Cell.code(status.state().name()),
              Cell.of(status.due().orElse(null)),
              status.workingDaysLeft().isPresent()
                  ? Cell.of((long) status.workingDaysLeft().getAsInt())
                  : Cell.NONE));
    }
    return new ReportTable(
        id,
        new Title("Agenda", "Agenda"),
        Audience.STAFF,
        Plot.NONE,
        List.of(
            Column.of("deadline", ColumnType.TEXT, "Termijn", "Deadline"),
            Column.of("duty", ColumnType.TEXT, "Afspraak", "Duty"),
            Column.of("state", ColumnType.TEXT, "Stand", "State"),
            Column.of("due", ColumnType.DATE, "Uiterlijk", "Due"),
            Column.of("workingDays", ColumnType.NUMBER, "Werkdagen", "Working days")),
        rows,
        List.of());
  }
}
