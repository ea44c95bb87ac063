package nl.ketenkompas.monitoring.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementKind;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.monitoring.agreement.ProcessStep;
import nl.ketenkompas.monitoring.agreement.TrajectoryTerms;
import nl.ketenkompas.monitoring.trajectory.Change.Ended;
import nl.ketenkompas.monitoring.trajectory.Change.Ending;
import nl.ketenkompas.monitoring.trajectory.Change.Extended;
import nl.ketenkompas.monitoring.trajectory.Change.OutOfOrder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EndingsTest {
  private static final TrajectoryRules KOMPAS = rules("stedelijk-kompas");
  private static final TrajectoryRules EMMEN = rules("emmen-oggz");
  private static final Outflow DONE = new Outflow(true, true, true, null);

  private static TrajectoryRules rules(String preset) {
    return TrajectoryRules.of(TrajectoryTerms.preset(preset));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static Trajectory of(Change... changes) {
    List<TrajectoryEvent> events = new ArrayList<>();
    for (Change change : changes) {
      events.add(new TrajectoryEvent("e" + events.size(), events.size(), Instant.EPOCH, change));
    }
    return Trajectory.of(events);
  }

  private static Change open(ProcessStep step, String on) {
    return new Change.Opened(day(on), step, "worker-1", "shelter", Set.of(), null);
  }

  private static Trajectory begun(String on) {
    return of(open(ProcessStep.REGISTRATION, on));
  }

  private static Ended end(String on, String ground, @Nullable Outflow outflow, String... groups) {
    return new Ended(day(on), new Ending(ground, "worker-1", Set.of(groups), outflow));
  }

  private static String judge(TrajectoryRules rules, Trajectory now, Change change) {
    Judgement judgement = rules.judge(now, change);
    return judgement.fold(accepted -> "accepted", refused -> "refused") + judgement.reasons();
  }

  private static List<String> said(List<Finding> findings) {
    return findings.stream().map(f -> f.severity() + " " + f.reason()).toList();
  }

  @Test
  @Covers({"PH-FOLLOW", "ST-CLOSE"})
  void nobodyIsLetGoBySilence() {
    Trajectory now = begun("2014-01-10");
    assertThat(judge(EMMEN, now, new Ended(day("2014-02-01"))))
        .isEqualTo("refused[PH-FOLLOW NO_GROUND]");
    assertThat(judge(EMMEN, now, end("2014-02-01", "SILENCE", DONE)))
        .isEqualTo("refused[ST-CLOSE GROUND_UNKNOWN [code:SILENCE]]");
    assertThat(EMMEN.findings(now, day("2030-01-01")))
        .extracting(Finding::reason)
        .extracting(Object::toString)
        .containsExactly("ST-MAX MAXIMUM_OVER [date:2015-01-10]");
    assertThat(now.isGoingOn()).isTrue();
    assertThat(now.ended()).isEmpty();
    assertThat(now.ending()).isEmpty();
  }

  @Test
  @Covers({"ST-CLOSE", "ST-MAX"})
  void groundsAskForWhatTheyNeed() {
    Trajectory now = begun("2014-01-10");
    String ended = "accepted[SK-C1 TRAJECTORY_ENDED [date:2014-06-01]]";
    assertThat(judge(EMMEN, now, end("2014-06-01", "MOVED_AWAY", null))).isEqualTo(ended);
    assertThat(judge(EMMEN, now, end("2014-06-01", "GOALS_MET", DONE))).isEqualTo(ended);
    for (Outflow outflow :
        new Outflow[] {null, Outflow.UNKNOWN, new Outflow(true, false, true, true)}) {
      assertThat(judge(EMMEN, now, end("2014-06-01", "GOALS_MET", outflow)))
          .isEqualTo("refused[ST-CLOSE GOALS_NOT_REACHED [code:GOALS_MET]]");
    }
    assertThat(judge(EMMEN, now, end("2015-01-09", "MAXIMUM", null)))
        .isEqualTo("refused[ST-MAX MAXIMUM_NOT_OVER [date:2015-01-10]]");
    assertThat(judge(EMMEN, now, end("2015-01-10", "MAXIMUM", null)))
        .isEqualTo(
            "accepted[SK-C1 TRAJECTORY_ENDED [date:2015-01-10],"
                + " ST-MAX CLOSED_WITHOUT_GOALS [code:MAXIMUM]]");
    assertThat(judge(EMMEN, now, end("2015-01-10", "MAXIMUM", DONE)))
        .isEqualTo("accepted[SK-C1 TRAJECTORY_ENDED [date:2015-01-10]]");
    assertThat(judge(EMMEN, Trajectory.NONE, end("2015-01-10", "MAXIMUM", DONE)))
        .isEqualTo("refused[SK-C2 NOTHING_TO_END]");
  }

  @Test
  @Covers("ST-CLOSE")
  void refusalByACareAvoiderIsFlagged() {
    Trajectory now = begun("2014-01-10");
    assertThat(judge(EMMEN, now, end("2014-06-01", "REFUSAL", null, "ADULT")))
        .isEqualTo("accepted[SK-C1 TRAJECTORY_ENDED [date:2014-06-01]]");
    Ended flagged = end("2014-06-01", "REFUSAL", null, "CARE_AVOIDER");
    assertThat(judge(EMMEN, now, flagged))
        .isEqualTo(
            "accepted[SK-C1 TRAJECTORY_ENDED [date:2014-06-01],"
                + " ST-CLOSE GROUND_CONFLICTS [code:REFUSAL, code:CARE_AVOIDER]]");
    Trajectory closed = of(open(ProcessStep.REGISTRATION, "2014-01-10"), flagged);
    assertThat(said(EMMEN.findings(closed, day("2020-01-01"))))
        .containsExactly("WARNING ST-CLOSE GROUND_CONFLICTS [code:REFUSAL, code:CARE_AVOIDER]");
    assertThat(closed.ended()).contains(day("2014-06-01"));
    assertThat(closed.ending())
        .contains(new Ending("REFUSAL", "worker-1", Set.of("CARE_AVOIDER"), null));
    assertThat(rules("six-steps").findings(closed, day("2020-01-01"))).isEmpty();
  }

  @ParameterizedTest
  @Covers({"ST-MAX", "DE-18"})
  @CsvSource({
    "2014-01-10, 2014-11-09, RUNNING, 2014-11-10, 2015-01-10",
    "2014-01-10, 2014-11-10, WARNING, 2014-11-10, 2015-01-10",
    "2014-01-10, 2015-01-09, WARNING, 2014-11-10, 2015-01-10",
    "2014-01-10, 2015-01-10, TOO_LONG, 2014-11-10, 2015-01-10",
    "2016-02-29, 2017-02-27, WARNING, 2016-12-28, 2017-02-28",
    "2016-02-29, 2017-02-28, TOO_LONG, 2016-12-28, 2017-02-28",
  })
  void atMostOneYear(
      String since, String on, TrajectoryTerm.State state, String warn, String until) {
    assertThat(EMMEN.term(begun(since), day(on)))
        .contains(new TrajectoryTerm(day(since), day(warn), day(until), state));
  }

  @Test
  @Covers("ST-MAX")
  void anExtensionHasAReason() {
    Trajectory now = begun("2014-01-10");
    OutOfOrder director = new OutOfOrder("CASE_DIRECTOR", "the debts take longer");
    Extended more = new Extended(day("2014-12-01"), day("2015-07-01"), director);
    assertThat(judge(EMMEN, now, more)).isEqualTo("accepted[ST-MAX EXTENDED [date:2015-07-01]]");
    assertThat(
            judge(EMMEN, now, new Extended(more.on(), more.until(), new OutOfOrder("CLERK", "no"))))
        .isEqualTo("refused[ST-MAX EXTENSION_NOT_ALLOWED [code:CLERK]]");
    assertThat(judge(EMMEN, now, new Extended(more.on(), day("2015-01-10"), director)))
        .isEqualTo("refused[ST-MAX NO_EXTENSION [date:2015-01-10]]");
    assertThat(judge(KOMPAS, now, more)).isEqualTo("refused[ST-MAX NO_MAXIMUM]");
    assertThat(judge(EMMEN, Trajectory.NONE, more)).isEqualTo("refused[SK-C2 NOTHING_TO_END]");
    Trajectory longer = of(open(ProcessStep.REGISTRATION, "2014-01-10"), more);
    assertThat(longer.extendedUntil()).contains(day("2015-07-01"));
    assertThat(said(EMMEN.findings(longer, day("2015-04-30")))).isEmpty();
    assertThat(said(EMMEN.findings(longer, day("2015-05-01"))))
        .containsExactly("INFO ST-MAX MAXIMUM_NEAR [date:2015-07-01]");
    assertThat(said(EMMEN.findings(longer, day("2015-07-01"))))
        .containsExactly("WARNING ST-MAX MAXIMUM_OVER [date:2015-07-01]");
    assertThatThrownBy(() -> new Extended(day("2015-07-02"), day("2015-07-01"), director))
        .isInstanceOf(InvalidValueException.class);
    Trajectory again =
        of(
            open(ProcessStep.REGISTRATION, "2014-01-10"),
            more,
            end("2015-02-01", "MOVED_AWAY", null),
            open(ProcessStep.REGISTRATION, "2016-02-01"));
    assertThat(again.extendedUntil()).isEmpty();
    assertThat(again.since()).contains(day("2016-02-01"));
    assertThat(again.ending()).isEmpty();
  }

  @Test
  @Covers("DE-18")
  void aftercareCanBeLeftOut() {
    String file =
        TrajectoryTerms.presetText("emmen-oggz")
            .replace("\"P1Y\"", "\"P18M\"")
            .replace("\"closing\": {", "\"closing\": {\"withoutAftercare\": true,")
            .replace("\"withoutAftercare\": false,", "");
    Agreement<TrajectoryTerms> read = TrajectoryTerms.KIND.read(file, "delft.json").orThrow();
    TrajectoryRules delft = TrajectoryRules.of(read);
    Change first = open(ProcessStep.REGISTRATION, "2006-03-31");
    Change aftercare = open(ProcessStep.OUTFLOW, "2007-09-29");
    LocalDate much = day("2009-01-01");
    assertThat(delft.term(of(first), day("2007-09-29")).orElseThrow().state())
        .isEqualTo(TrajectoryTerm.State.WARNING);
    assertThat(delft.term(of(first), day("2007-09-30")).orElseThrow())
        .isEqualTo(
            new TrajectoryTerm(
                day("2006-03-31"),
                day("2007-07-30"),
                day("2007-09-30"),
                TrajectoryTerm.State.TOO_LONG));
    assertThat(delft.term(of(first, aftercare), much).orElseThrow().state())
        .isEqualTo(TrajectoryTerm.State.WARNING);
    assertThat(EMMEN.term(of(first, aftercare), much).orElseThrow().state())
        .isEqualTo(TrajectoryTerm.State.TOO_LONG);
    Change back = new Change.Relapsed(day("2007-10-05"), ProcessStep.REGISTRATION, "worker-1");
    Trajectory relapsed = of(first, aftercare, back);
    assertThat(of(first, aftercare).aftercareSince()).contains(day("2007-09-29"));
    assertThat(relapsed.aftercareSince()).isEmpty();
    assertThat(delft.term(relapsed, much).orElseThrow().state())
        .isEqualTo(TrajectoryTerm.State.TOO_LONG);
    Trajectory ended = of(first, end("2007-09-01", "MOVED_AWAY", null));
    assertThat(delft.term(ended, much).orElseThrow().state())
        .isEqualTo(TrajectoryTerm.State.WARNING);
    assertThat(delft.term(Trajectory.NONE, much)).isEmpty();
    assertThat(KOMPAS.term(ended, much)).isEmpty();
    assertThat(rules("six-steps").term(ended, much)).isEmpty();
  }

  @ParameterizedTest
  @Covers("SK-C1")
  @CsvSource(
      nullValues = "?",
      value = {
        "true, true, true, false, true, ''",
        "true, true, false, true, true, ''",
        "true, true, ?, true, true, ''",
        "true, true, true, ?, true, ''",
        "true, true, false, false, false, NO_PLACE_TO_GO",
        "true, true, ?, false, ?, NO_PLACE_TO_GO",
        "true, true, false, ?, ?, NO_PLACE_TO_GO",
        "false, true, true, true, false, PLAN_NOT_CARRIED_OUT",
        "?, true, true, true, ?, PLAN_NOT_CARRIED_OUT",
        "true, false, true, true, false, RESULT_NOT_REACHED",
        "true, ?, true, true, ?, RESULT_NOT_REACHED",
        "?, false, true, true, false, PLAN_NOT_CARRIED_OUT RESULT_NOT_REACHED",
      })
  void outflowAsksForResultAndAPlace(
      @Nullable Boolean plan,
      @Nullable Boolean result,
      @Nullable Boolean self,
      @Nullable Boolean assisted,
      @Nullable Boolean allowed,
      String missing) {
    Outflow outflow = new Outflow(plan, result, self, assisted);
    assertThat(outflow.allowed()).isEqualTo(allowed);
    assertThat(String.join(" ", outflow.missing().stream().map(r -> r.code().name()).toList()))
        .isEqualTo(missing);
    String judged = judge(KOMPAS, begun("2010-01-01"), end("2011-01-01", "CARRIED_OUT", outflow));
    assertThat(judged.startsWith("accepted")).isEqualTo(Boolean.TRUE.equals(allowed));
  }

  @Test
  @Covers("SK-C1")
  void withoutAWordAboutOutflowNobodyFlowsOut() {
    assertThat(judge(KOMPAS, begun("2010-01-01"), end("2011-01-01", "CARRIED_OUT", null)))
        .isEqualTo(
            "refused[SK-C1 PLAN_NOT_CARRIED_OUT, SK-C1 RESULT_NOT_REACHED,"
                + " SK-C1 NO_PLACE_TO_GO]");
  }

  @Test
  @Covers("SK-E5")
  void aHomeMayComeBeforeTheInventory() {
    TrajectoryRules first = rules("housing-first");
    Trajectory intake =
        of(
            open(ProcessStep.REGISTRATION, "2010-01-01"),
            new Change.Closed(day("2010-01-01"), ProcessStep.REGISTRATION),
            open(ProcessStep.TRIAGE, "2010-01-02"),
            new Change.Closed(day("2010-01-02"), ProcessStep.TRIAGE));
    Change home = open(ProcessStep.ALLOCATION, "2010-01-05");
    assertThat(judge(first, intake, home))
        .isEqualTo("accepted[SK-C2 STEP_IN_ORDER [code:ALLOCATION]]");
    assertThat(judge(rules("six-steps"), intake, home))
        .isEqualTo("refused[SK-C2 STEP_OUT_OF_ORDER [code:ALLOCATION, code:CLARIFICATION]]");
    assertThat(judge(first, begun("2010-01-01"), home))
        .isEqualTo("refused[SK-C2 STEP_OUT_OF_ORDER [code:ALLOCATION, code:REGISTRATION]]");
    assertThat(judge(first, intake, open(ProcessStep.MONITORING, "2010-01-05")))
        .isEqualTo("refused[SK-C2 STEP_OUT_OF_ORDER [code:MONITORING, code:ALLOCATION]]");
    assertThat(judge(first, intake, open(ProcessStep.OUTFLOW, "2010-01-05")))
        .isEqualTo("refused[SK-C2 STEP_OUT_OF_ORDER [code:OUTFLOW, code:CLARIFICATION]]");
  }

  @ParameterizedTest
  @Covers("SK-C3")
  @CsvSource({
    "1990-05-01, 2008-04-30, REFUSED, AGE_OUTSIDE",
    "1990-05-01, 2008-05-01, ADMITTED, ADMITTED",
    "1988-02-29, 2006-02-27, REFUSED, AGE_OUTSIDE",
    "1988-02-29, 2006-02-28, ADMITTED, ADMITTED",
    "1990, 2008-05-01, UNKNOWN, AGE_UNKNOWN",
    "1989, 2008-05-01, ADMITTED, ADMITTED",
    "unknown, 2008-05-01, UNKNOWN, AGE_UNKNOWN",
  })
  void fromEighteenYearsOn(String birth, String on, AdmissionVerdict.Outcome outcome, String code) {
    Applicant applicant = new Applicant(PartialDate.parse(birth), Set.of(), Map.of());
    AdmissionVerdict verdict = KOMPAS.admit(applicant, day(on));
    assertThat(verdict.outcome()).isEqualTo(outcome);
    assertThat(verdict.reasons()).extracting(r -> r.code().name()).containsExactly(code);
    assertThat(applicant).hasToString("Applicant[*]");
  }

  @Test
  @Covers("SK-C3")
  void groupsAndCriteriaAreData() {
    String file =
        TrajectoryTerms.presetText("stedelijk-kompas")
            .replace(
                "\"fromMonths\": 216",
                "\"untilMonths\": 276, \"groups\": [\"HOMELESS_YOUTH\"],"
                    + " \"criteria\": [\"REGION_BINDING\"]");
    TrajectoryRules youth =
        TrajectoryRules.of(TrajectoryTerms.KIND.read(file, "youth.json").orThrow());
    assertThat(admitted(youth, "1990-05-01", "HOMELESS_YOUTH", true))
        .isEqualTo("ADMITTED[ADMITTED]");
    assertThat(admitted(youth, "1990-05-01", "HOMELESS_YOUTH", null))
        .isEqualTo("UNKNOWN[CRITERION_UNKNOWN]");
    assertThat(admitted(youth, "unknown", "HOMELESS_YOUTH", null))
        .isEqualTo("UNKNOWN[AGE_UNKNOWN, CRITERION_UNKNOWN]");
    assertThat(admitted(youth, "1985-05-01", "ADULT", false))
        .isEqualTo("REFUSED[AGE_OUTSIDE, GROUP_NOT_SERVED, CRITERION_NOT_MET]");
    assertThat(admitted(rules("six-steps"), "unknown", "ADULT", null))
        .isEqualTo("ADMITTED[ADMITTED]");
  }

  private static String admitted(
      TrajectoryRules rules, String birth, String group, @Nullable Boolean region) {
    Map<String, Boolean> criteria = region == null ? Map.of() : Map.of("REGION_BINDING", region);
    AdmissionVerdict verdict =
        rules.admit(
            new Applicant(PartialDate.parse(birth), Set.of(group), criteria), day("2008-05-01"));
    return verdict.outcome()
        + verdict.reasons().stream().map(r -> r.code().name()).toList().toString();
  }

  @ParameterizedTest
  @EnumSource
  void speaksBothLanguages(TrajectoryReason reason) {
    assertThat(reason.template(Language.NL)).isNotEqualTo(reason.template(Language.EN));
    for (String fact : List.of("{0}", "{1}")) {
      assertThat(reason.template(Language.NL).contains(fact))
          .isEqualTo(reason.template(Language.EN).contains(fact));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"most\": \"P1Y\" | \"most\": \"P0D\"",
        "\"most\": \"P1Y\" | \"most\": \"P5WD\"",
        "\"most\": \"P1Y\", | ''",
        "\"warnBefore\": \"P2M\" | \"warnBefore\": \"P2WD\"",
      })
  void timesOfTheAgreementFitTogether(String found, String replaced) {
    String preset = TrajectoryTerms.presetText("emmen-oggz");
    assertThat(preset).contains(found);
    String file = preset.replace(found, replaced);
    assertThat(TrajectoryTerms.KIND.read(file, "x.json"))
        .isInstanceOf(AgreementKind.Reading.Unusable.class);
  }
}
