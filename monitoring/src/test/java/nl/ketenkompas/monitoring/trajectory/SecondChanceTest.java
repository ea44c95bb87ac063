package nl.ketenkompas.monitoring.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.Agenda;
import nl.ketenkompas.model.time.Deadline;
import nl.ketenkompas.model.time.DeadlineRule;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.model.time.Timespan;
import nl.ketenkompas.model.time.WorkCalendar;
import nl.ketenkompas.monitoring.agreement.ReviewTerms;
import nl.ketenkompas.monitoring.agreement.SecondChanceTerms;
import nl.ketenkompas.monitoring.trajectory.SecondChanceStand.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondChanceTest {
  private static final WorkCalendar NL = WorkCalendar.preset("nl");
  private static final SecondChance CHANCE =
      SecondChance.of(SecondChanceTerms.preset("gooi-en-vechtstreek"));
  private static final String REFUSED =
      "REPORTED@2008-01-01 INVENTORIED@2008-01-10 HELP_OFFERED@2008-01-20 HELP_REFUSED@2008-02-01";

  private static List<CaseEvent> events(String text) {
    List<CaseEvent> events = new ArrayList<>();
    for (String part : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
      int at = part.indexOf('@');
      LocalDate on = LocalDate.parse(part.substring(at + 1));
      events.add(new CaseEvent("e" + events.size(), part.substring(0, at), on, Instant.EPOCH));
    }
    return events;
  }

  private static SecondChanceStand stand(String text, String on) {
    return CHANCE.stand(events(text), Moment.asOf(LocalDate.parse(on)));
  }

  @ParameterizedTest
  @Covers({"SK-E1", "SK-E4"})
  @CsvSource({
    "'', NOT_REPORTED, false",
    "REPORTED@2008-01-01, REPORTED, false",
    "REPORTED@2008-01-01 INVENTORIED@2008-01-01, INVENTORIED, false",
    "INVENTORIED@2008-01-01 REPORTED@2008-01-01 HELP_OFFERED@2008-01-01, HELP_OFFERED, false",
    "HELP_ACCEPTED@2008-01-01 INVENTORIED@2008-01-01 REPORTED@2008-01-01 HELP_OFFERED@2008-01-01,"
        + " SUSPENDED, false",
    "REPORTED@2008-01-01 INVENTORIED@2008-01-01 HELP_OFFERED@2008-01-01 HELP_REFUSED@2008-01-02,"
        + " REFUSED, true",
    "REPORTED@2008-01-01 INVENTORIED@2008-01-01 HELP_OFFERED@2008-01-01 HELP_ACCEPTED@2008-01-02"
        + " COOPERATION_ENDED@2008-03-01, REFUSED, true",
    "REPORTED@2008-01-01 INVENTORIED@2008-01-01 HELP_OFFERED@2008-01-01 HELP_ACCEPTED@2008-01-02"
        + " RESOLVED@2008-03-01, RESOLVED, false",
    "REPORTED@2008-01-01 INVENTORIED@2008-01-01 HELP_OFFERED@2008-01-01 HELP_ACCEPTED@2008-01-02"
        + " RESOLVED@2008-03-01 REPORTED@2008-05-01, REPORTED, false",
    "REPORTED@2008-01-01 OTHER@2008-01-02 REPORTED@2008-12-02, REPORTED, false",
  })
  void statesOfASecondChance(String events, State state, boolean follows) {
    SecondChanceStand stand = stand(events, "2008-12-01");
    assertThat(stand.state()).isEqualTo(state);
    assertThat(stand.evictionFollows()).isEqualTo(follows);
    assertThat(stand.findings()).isEmpty();
    assertThat(stand.barredUntil()).isNull();
  }

  @ParameterizedTest
  @Covers({"SK-E1", "SK-E4"})
  @CsvSource({
    "2008-02-29, 2008-02-29, BARRED, 2008-02-29, 2011-02-28",
    "2008-02-29, 2011-02-27, BARRED, 2008-02-29, 2011-02-28",
    "2008-02-29, 2011-02-28, EVICTED, 2011-02-28, 2011-02-28",
    "2008-03-01, 2011-02-28, BARRED, 2008-03-01, 2011-03-01",
    "2008-03-01, 2011-03-01, EVICTED, 2011-03-01, 2011-03-01",
    "2009-12-31, 2012-12-30, BARRED, 2009-12-31, 2012-12-31",
  })
  void barredForThreeYearsHalfOpen(
      String evicted, String on, State state, LocalDate since, LocalDate until) {
    assertThat(stand(REFUSED + " EVICTED@" + evicted, on))
        .isEqualTo(new SecondChanceStand(state, since, until, List.of()));
  }

  @Test
  @Covers("SK-E1")
  void whatDoesNotFitIsReported() {
    SecondChanceStand early = stand("REPORTED@2008-01-01 EVICTED@2008-02-01", "2008-03-01");
    assertThat(early.state()).isEqualTo(State.REPORTED);
    assertThat(early.since()).isEqualTo("2008-01-01");
    assertThat(early.findings())
        .extracting(f -> f.severity() + " " + f.reason())
        .containsExactly(
            "WARNING SK-E1 CHANCE_MISFIT [code:EVICTED, date:2008-02-01, code:REPORTED]");
    String barred = REFUSED + " EVICTED@2008-03-01";
    assertThat(stand(barred + " REPORTED@2011-02-28", "2011-02-28").findings()).hasSize(1);
    assertThat(stand(barred + " REPORTED@2011-03-01", "2011-03-01"))
        .isEqualTo(
            new SecondChanceStand(State.REPORTED, LocalDate.parse("2011-03-01"), null, List.of()));
  }

  @Test
  @Covers("SK-E4")
  void thePresetNamesTheParties() {
    assertThat(SecondChanceTerms.preset("gooi-en-vechtstreek").terms().parties())
        .contains("HOUSING_CORPORATION", "BAILIFF", "POLICE")
        .hasSize(9);
    String file = SecondChanceTerms.presetText("gooi-en-vechtstreek").replace("P3Y", "P3WD");
    assertThat(SecondChanceTerms.KIND.read(file, "x.json").toString()).contains("working days");
  }

  @ParameterizedTest
  @Covers({"SK-E2", "SK-E4", "SK-E5", "FM-12b.CONF", "FL-EVAL"})
  @CsvSource(
      delimiter = '|',
      value = {
        "eviction-prevention | RENT_UNPAID@2008-01-31 | 2008-02-29 | ARREARS 2008-02-29 DUE",
        "eviction-prevention | RENT_UNPAID@2008-01-31 | 2008-03-01 | ARREARS 2008-02-29 OVERDUE",
        "eviction-prevention | RENT_UNPAID@2009-01-31 | 2009-02-21 | ARREARS 2009-02-28 WARNING",
        "eviction-prevention | RENT_UNPAID@2009-01-31 ARREARS_ADDRESSED@2009-02-28 | 2009-04-01 |"
            + " ARREARS 2009-02-28 MET",
        "eviction-prevention | RENT_UNPAID@2009-01-31 RENT_PAID@2009-02-03 | 2009-04-01 |"
            + " ARREARS 2009-02-28 CANCELLED",
        "eviction-prevention | REPORTED@2009-01-31 | 2019-01-31 | INVENTORY - OPEN",
        "housing-first | CRISIS_SHELTER_ENTERED@2008-11-30 | 2009-02-28 | OWN_HOME 2009-02-28 DUE",
        "groningen-evaluation | PILOT_RESTARTED@2011-01-01 | 2012-06-30 |"
            + " CONFERENCE 2012-06-30 DUE",
        "groningen-evaluation | PILOT_RESTARTED@2011-01-01 | 2012-07-01 |"
            + " CONFERENCE 2012-06-30 OVERDUE",
        "groningen-evaluation | EVALUATION_YEAR_BEGUN@2012-01-01 | 2012-03-31 |"
            + " RESULTS 2012-03-31 DUE",
      })
  void furtherDeadlines(String preset, String events, String on, String expected) {
    Reviews reviews = Reviews.of(ReviewTerms.preset(preset), NL);
    CaseFile file = new CaseFile(SourceKey.of("corp", "1"), Map.of(), events(events));
    LocalDate day = LocalDate.parse(on);
    assertThat(
            reviews.deadlines(file, Moment.asOf(day)).stream()
                .map(d -> d.at(day, NL))
                .map(
                    s ->
                        s.deadline().rule().id()
                            + " "
                            + s.due().map(LocalDate::toString).orElse("-")
                            + " "
                            + s.state()))
        .containsExactly(expected);
  }

  @Test
  @Covers("SK-E2")
  void oneAgendaWithTheDeadlinesOfOthers() {
    Reviews reviews = Reviews.of(ReviewTerms.preset("eviction-prevention"), NL);
    SourceKey key = SourceKey.of("corp", "1");
    CaseFile file =
        new CaseFile(key, Map.of("CORPORATION", "clerk-3"), events("RENT_UNPAID@2009-01-31"));
    Deadline retention =
        Deadline.of(
                "retention-1",
                DeadlineRule.within("RETENTION", "SK-C17", Timespan.ofDays(3)),
                LocalDate.parse("2009-02-01"))
            .ownedBy("officer-1");
    Moment moment = Moment.asOf(LocalDate.parse("2009-03-05"));
    Agenda agenda = reviews.agenda(List.of(file), List.of(retention), moment);
    assertThat(agenda.overdue())
        .extracting(Deadline::owner)
        .containsExactly("officer-1", "clerk-3");
    assertThat(reviews.agenda(List.of(file), moment).overdue())
        .extracting(Deadline::owner)
        .containsExactly("clerk-3");
  }
}
