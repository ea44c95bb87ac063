package nl.ketenkompas.mandate.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.OpenNorm;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.Deadline;
import nl.ketenkompas.model.time.DeadlineState;
import nl.ketenkompas.model.time.DeadlineStatus;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.model.time.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groningen: coach, project leader and management, college, steering group. */
class LadderTest {
  private static final WorkCalendar NL = WorkCalendar.preset("nl");
  private static final Agreement<MandateTerms> GRONINGEN = MandateTerms.preset("groningen-2011");
  private static final Ladder LADDER = Ladder.of(GRONINGEN, NL);
  private static final Dispute DISPUTE = dispute("CORPORATIES");
  private static final Instant RECORDED = Instant.parse("2011-05-01T09:00:00Z");

  private static Dispute dispute(String institution) {
    return new Dispute(SourceKey.of("pilot", "advice-1"), LocalDate.of(2011, 4, 18), institution);
  }

  private static LocalDate day(String monthDay) {
    return LocalDate.parse("2011-" + monthDay);
  }

  private static Moment on(String monthDay) {
    return Moment.asOf(day(monthDay));
  }

  /**
   * Such as {@code -1@05-02} not agreed, {@code +2@..} agreed, {@code PL@..} told, {@code x@..}.
   */
  private static List<LadderEvent> events(String text) {
    List<LadderEvent> events = new ArrayList<>();
    for (String event : text.isEmpty() ? new String[0] : text.split(" ", -1)) {
      String what = event.substring(0, event.indexOf('@'));
      LocalDate on = day(event.substring(event.indexOf('@') + 1));
      String id = "e" + events.size();
      events.add(
          switch (what) {
            case "PL" -> LadderEvent.told(id, 2, "PROJECT_LEADER", on, RECORDED);
            case "MR" -> LadderEvent.told(id, 2, "MANAGEMENT_REPRESENTATIVE", on, RECORDED);
            case "BW" -> LadderEvent.told(id, 3, "COLLEGE_REPRESENTATIVE", on, RECORDED);
            case "x" -> LadderEvent.withdrawn(id, on, RECORDED);
            case "ACCOUNT" -> LadderEvent.done(id, "ACCOUNT", on, RECORDED);
            default ->
                what.charAt(0) == '-'
                    ? LadderEvent.notAgreed(id, what.charAt(1) - '0', on, RECORDED)
                    : LadderEvent.agreed(id, what.charAt(1) - '0', on, RECORDED);
          });
    }
    return events;
  }

  private static String name(LadderState state) {
    return state.fold(
        new LadderState.Cases<String>() {
          @Override
          public String notApplicable(LadderState.NotApplicable s) {
            return "NOT_APPLICABLE";
          }

          @Override
          public String notStarted(LadderState.NotStarted s) {
            return "NOT_STARTED";
          }

          @Override
          public String scalingUp(LadderState.ScalingUp s) {
            return "SCALING_UP " + s.level() + " " + String.join(",", s.action().tell());
          }

          @Override
          public String atLevel(LadderState.AtLevel s) {
            return "AT_LEVEL " + s.level();
          }

          @Override
          public String settled(LadderState.Settled s) {
            return "SETTLED " + s.level() + " " + s.on().toString().substring(5);
          }

          @Override
          public String withdrawn(LadderState.Withdrawn s) {
            return "WITHDRAWN " + s.on().toString().substring(5);
          }

          @Override
          public String unresolved(LadderState.Unresolved s) {
            return "UNRESOLVED " + s.to() + " " + s.since().toString().substring(5);
          }
        });
  }

  private static List<String> warnings(LadderState state) {
    return state.warnings().stream().map(Reason::toString).toList();
  }

  @ParameterizedTest
  @Covers({"FM-8.III", "FM-8.IV", "FM-DEF.STEER"})
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                                   | 05-20 | NOT_STARTED",
        "-1@05-02                                             | 05-01 | NOT_STARTED",
        "-1@05-02 | 05-02 | SCALING_UP 2 PROJECT_LEADER,MANAGEMENT_REPRESENTATIVE",
        "-1@05-02 PL@05-02 | 05-02 | SCALING_UP 2 MANAGEMENT_REPRESENTATIVE",
        "-1@05-02 MR@05-02 | 05-02 | SCALING_UP 2 PROJECT_LEADER",
        "-1@05-02 PL@05-02 MR@05-03                           | 05-03 | AT_LEVEL 2",
        "-1@05-02 PL@05-02 MR@05-03                           | 06-30 | AT_LEVEL 2",
        "-1@05-02 PL@05-02 MR@05-03 +2@05-09                  | 05-09 | SETTLED 2 05-09",
        "-1@05-02 PL@05-02 MR@05-03 +2@05-09                  | 05-08 | AT_LEVEL 2",
        "-1@05-02 PL@05-02 MR@05-03 -2@05-09 | 05-09 | SCALING_UP 3 COLLEGE_REPRESENTATIVE",
        "-1@05-02 PL@05-02 MR@05-03 -2@05-09 BW@05-10         | 05-10 | AT_LEVEL 3",
        "-1@05-02 PL@05-02 MR@05-03 -2@05-09 BW@05-10         | 05-30 | AT_LEVEL 3",
        "-1@05-02 PL@05-02 MR@05-03 -2@05-09 BW@05-10 +3@05-17| 05-30 | SETTLED 3 05-17",
        "-1@05-02 PL@05-02 MR@05-03 -2@05-09 BW@05-10 -3@05-17| 05-30 | UNRESOLVED"
            + " STEERING_GROUP 05-17",
        "-1@05-02 PL@05-02 MR@05-03 -2@05-09 BW@05-10 -3@05-17 +3@06-01 | 06-01 | SETTLED 3 06-01",
        "-1@05-02 PL@05-02 MR@05-03 -2@05-09 BW@05-10 -3@05-10 | 05-10 | UNRESOLVED STEERING_GROUP"
            + " 05-10",
        "-1@05-02 x@05-04 | 05-03 | SCALING_UP 2 PROJECT_LEADER,MANAGEMENT_REPRESENTATIVE",
        "-1@05-02 x@05-04                                     | 05-20 | WITHDRAWN 05-04",
        "-1@05-02 x@05-04 +2@05-04                            | 05-20 | SETTLED 2 05-04",
        "-1@05-02 +2@05-04 x@05-03                            | 05-20 | WITHDRAWN 05-03",
        "-1@05-02 +2@05-04 +3@05-04                           | 05-20 | SETTLED 3 05-04",
        "-1@05-02 +1@05-03                                    | 05-20 | SETTLED 1 05-03",
        "+1@05-03                                             | 05-20 | SETTLED 1 05-03",
        "-1@05-02 +2@05-04 -2@05-05                           | 05-20 | SETTLED 2 05-04",
        "-1@05-02 BW@05-04                                    | 05-20 | AT_LEVEL 3",
        "-1@05-02 -2@05-04 | 05-20 | SCALING_UP 3 COLLEGE_REPRESENTATIVE",
        "-1@05-02 -3@05-04                                    | 05-20 | UNRESOLVED STEERING_GROUP"
            + " 05-04",
        "PL@05-02 MR@05-02                                    | 05-20 | AT_LEVEL 2",
        "-1@05-02 -2@05-02 BW@05-02 MR@05-02 PL@05-02         | 05-02 | AT_LEVEL 3",
      })
  void whereItStands(String events, String asOf, String state) {
    assertThat(name(LADDER.at(DISPUTE, events(events), on(asOf)))).isEqualTo(state);
  }

  @ParameterizedTest
  @Covers("FM-8.III")
  @CsvSource({
    // Thursday before Easter: one working day of grace ends on Friday; Friday's on Tuesday
    "04-21, 04-21, 04-22",
    "04-22, 04-22, 04-26",
    "04-23, 04-23, 04-26",
    "05-02, 05-02, 05-03",
    "05-04, 05-04, 05-06",
    "06-01, 06-01, 06-03",
  })
  void atOnceIsLateAfterOneWorkingDay(String failed, String due, String late) {
    LadderState state = LADDER.at(DISPUTE, events("-1@" + failed), on(failed));
    NextAction action = state.next().orElseThrow();
    DeadlineStatus deadline = Objects.requireNonNull(action.deadline());
    assertThat(action.kind()).isEqualTo(NextAction.Kind.TELL);
    assertThat(action.owners()).containsExactly("COACH");
    assertThat(deadline.due()).contains(day(due));
    assertThat(deadline.lateAfter()).contains(day(late));
    assertThat(warnings(state)).isEmpty();
    String after = day(late).plusDays(1).toString().substring(5);
    assertThat(warnings(LADDER.at(DISPUTE, events("-1@" + failed), on(after))))
        .containsExactly("FM-8.III TOLD_LATE [number:2, date:2011-" + late + "]");
  }

  @ParameterizedTest
  @Covers("FM-8.IV")
  @CsvSource({
    // told, asked, due, calendar days, working days, the next working day when due is a free day
    "05-10, 05-10, 05-17, 7,  5,",
    "05-10, 05-16, 05-17, 1,  1,",
    "05-10, 05-17, 05-17, 0,  0,",
    "05-13, 05-13, 05-20, 7,  5,",
    "05-14, 05-14, 05-21, 7,  5, 05-23",
    "06-06, 06-06, 06-13, 7,  4, 06-14",
    "06-06, 06-10, 06-13, 3,  0, 06-14",
  })
  void theCollegeHasOneWeek(
      String told, String asked, String due, int calendar, int working, String next) {
    LadderState state =
        LADDER.at(DISPUTE, events("-1@05-02 PL@05-02 MR@05-02 -2@05-09 BW@" + told), on(asked));
    NextAction action = state.next().orElseThrow();
    DeadlineStatus deadline = Objects.requireNonNull(action.deadline());
    assertThat(action.kind()).isEqualTo(NextAction.Kind.SETTLE);
    assertThat(action.owners()).containsExactly("COLLEGE_REPRESENTATIVE");
    assertThat(deadline.due()).contains(day(due));
    List<String> reasons = new ArrayList<>();
    reasons.add("FM-8.IV LEVEL_SETTLES [number:3, date:2011-" + told + "]");
    reasons.add(
        "FM-8.IV SETTLE_BY [date:2011-%s, number:%d, number:%d]".formatted(due, calendar, working));
    if (next != null) {
      reasons.add("FM-8.IV FREE_DAY [date:2011-%s, date:2011-%s]".formatted(due, next));
    }
    reasons.add("FM-8.II ADVICE_STANDS");
    assertThat(state.reasons()).extracting(Reason::toString).containsExactlyElementsOf(reasons);
  }

  @Test
  @Covers("FM-8.IV")
  void passingTheWeekIsLateAndNothingElse() {
    List<LadderEvent> events = events("-1@05-02 PL@05-02 MR@05-02 -2@05-09 BW@05-10 ACCOUNT@05-11");
    assertThat(warnings(LADDER.at(DISPUTE, events, on("05-17")))).isEmpty();
    LadderState late = LADDER.at(DISPUTE, events, on("05-18"));
    assertThat(name(late)).isEqualTo("AT_LEVEL 3");
    assertThat(late.reasons().get(1))
        .hasToString("FM-8.IV SETTLE_LATE [number:3, date:2011-05-17]");
    assertThat(warnings(late)).containsExactly("FM-8.IV SETTLE_LATE [number:3, date:2011-05-17]");
    List<LadderEvent> settled =
        events("-1@05-02 PL@05-02 MR@05-02 -2@05-09 BW@05-10 +3@05-18 ACCOUNT@05-11");
    assertThat(warnings(LADDER.at(DISPUTE, settled, on("05-30"))))
        .containsExactly("FM-8.IV SETTLE_LATE [number:3, date:2011-05-17]");
    List<LadderEvent> failed =
        events("-1@05-02 PL@05-02 MR@05-02 -2@05-09 BW@05-10 -3@05-17 ACCOUNT@05-11");
    assertThat(warnings(LADDER.at(DISPUTE, failed, on("05-30")))).isEmpty();
  }

  @Test
  @Covers("FM-8.III")
  void noTimeWasAgreedForTheSecondLevel() {
    LadderState state = LADDER.at(DISPUTE, events("-1@05-02 PL@05-02 MR@05-03"), on("06-30"));
    assertThat(state.reasons())
        .extracting(Reason::toString)
        .containsExactly(
            "FM-8.III LEVEL_SETTLES [number:2, date:2011-05-03]",
            "FM-8.III NO_FIGURE [number:2]",
            "FM-8.II ADVICE_STANDS");
    assertThat(state.next().orElseThrow().owners())
        .containsExactly("PROJECT_LEADER", "MANAGEMENT_REPRESENTATIVE");
    assertThat(warnings(state)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-1@05-02 PL@05-02 MR@05-04 | 05-04 | FM-8.III TOLD_LATE [number:2, date:2011-05-03]",
        "-1@05-02 PL@05-02 MR@05-03 | 05-20 | ''",
        "-1@05-02 PL@05-02 -2@05-03 | 05-03 | FM-8.III NOT_ALL_TOLD [number:2,"
            + " code:MANAGEMENT_REPRESENTATIVE]",
        "-1@05-02 BW@05-03 | 05-03 | FM-8.III LEVEL_SKIPPED [number:2]",
        "-1@05-02 x@05-03 | 05-30 | ''",
        "-1@05-02 x@05-04 | 05-30 | FM-8.III TOLD_LATE [number:2, date:2011-05-03]",
      })
  void whatIsNotInOrder(String events, String asOf, String warnings) {
    assertThat(String.join("; ", warnings(LADDER.at(DISPUTE, events(events), on(asOf)))))
        .isEqualTo(warnings);
  }

  @Test
  @Covers("FM-8.IV")
  void theMunicipalityOnBothSidesIsFlagged() {
    List<LadderEvent> events = events("-1@05-02 PL@05-02 MR@05-02 -2@05-03");
    assertThat(warnings(LADDER.at(dispute("SOZAWE"), events, on("05-03"))))
        .containsExactly("FM-8.IV BOTH_SIDES [code:A, number:3]");
    assertThat(warnings(LADDER.at(dispute("BJZ"), events, on("05-03")))).isEmpty();
    assertThat(warnings(LADDER.at(dispute("UNHEARD_OF"), events, on("05-03")))).isEmpty();
    assertThat(warnings(LADDER.at(dispute("SOZAWE"), events("-1@05-02"), on("05-03")))).isEmpty();
  }

  @Test
  @Covers("FM-DEF.STEER")
  void theSteeringGroupFindsAWayOut() {
    LadderState state =
        LADDER.at(
            DISPUTE, events("-1@05-02 PL@05-02 MR@05-02 -2@05-03 BW@05-03 -3@05-09"), on("05-09"));
    NextAction action = state.next().orElseThrow();
    assertThat(action)
        .isEqualTo(
            new NextAction(
                NextAction.Kind.FIND_WAY_OUT, 3, List.of("STEERING_GROUP"), List.of(), null));
    assertThat(state.reasons())
        .extracting(reason -> reason.text(Language.NL))
        .containsExactly(
            "Op niveau 3 is men het niet eens geworden, op 2011-05-09. [FM-8.IV]",
            "STEERING_GROUP zoekt een oplossing. [FM-DEF.STEER]",
            "Intussen blijft het advies staan. [FM-8.II]");
    assertThat(state.reasons().get(1).text(Language.EN))
        .isEqualTo("STEERING_GROUP finds a way out. [FM-DEF.STEER]");
  }

  @Test
  void anAgreementMayNotSayWhoFindsAWayOut() {
    String file = GRONINGEN_FILE.replaceFirst("(?s)\"unresolved\" : \\{.*?\\}\\s*\\},", "");
    Ladder ladder = Ladder.of(MandateTerms.KIND.read(file, "edited.json").orThrow(), NL);
    LadderState state = ladder.at(DISPUTE, events("-1@05-02 -3@05-09"), on("05-09"));
    assertThat(name(state)).isEqualTo("UNRESOLVED null 05-09");
    assertThat(state.reasons().get(1)).hasToString("FM-8.IV NO_WAY_OUT");
    assertThat(state.next().orElseThrow().owners()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "\"afterLevel\" : 3, \"afterLevel\" : 4, /terms/duties/0/afterLevel",
    "\"level\" : 3, \"level\" : 2, /terms/ladder/1/level",
    "\"by\" : \"COACH\", '\"by\" : \"COACH\", \"party\" : \"Z\"', /terms/ladder/0/party",
    "\"INFORM\", \"ACCOUNT\", /terms/duties/1/id",
  })
  void ladderDataMustFit(String was, String is, String pointer) {
    assertThat(GRONINGEN_FILE).contains(was);
    assertThatThrownBy(
            () -> MandateTerms.KIND.read(GRONINGEN_FILE.replace(was, is), "edited.json").orThrow())
        .hasMessageContaining(pointer);
  }

  private static final String GRONINGEN_FILE = MandateTerms.KIND.write(GRONINGEN);

  @ParameterizedTest
  @Covers("FM-5.GUARD")
  @CsvSource({
    "05-10, '', OPEN",
    "05-16, '', OPEN",
    "05-17, 'FM-5.GUARD DUTY_OPEN [code:PROJECT_LEADER, code:ACCOUNT, date:2011-05-10];"
        + " FM-5.GUARD DUTY_WAITS [number:7]', WARNING",
  })
  void scalingUpToTheCollegeIsAccountedFor(String asOf, String warnings, DeadlineState state) {
    List<LadderEvent> events = events("-1@05-02 PL@05-02 MR@05-02 -2@05-09 BW@05-10 +3@05-11");
    LadderState asked = LADDER.at(DISPUTE, events, on(asOf));
    assertThat(String.join("; ", warnings(asked))).isEqualTo(warnings);
    assertThat(asked.deadlines())
        .filteredOn(d -> d.deadline().rule().id().equals("ACCOUNT"))
        .singleElement()
        .satisfies(duty -> assertThat(duty.deadline().owner()).isEqualTo("PROJECT_LEADER"))
        .satisfies(duty -> assertThat(duty.state()).isEqualTo(state));
    List<LadderEvent> done = new ArrayList<>(events);
    done.add(LadderEvent.done("done", "ACCOUNT", day("05-12"), RECORDED));
    assertThat(warnings(LADDER.at(DISPUTE, done, on("06-30")))).isEmpty();
  }

  @Test
  @Covers("FM-8.VI")
  void informingAfterwardsIsADutyWithoutAFigure() {
    Deadline inform = LADDER.duty("INFORM", "contact-1", day("05-02"));
    assertThat(inform.owner()).isEqualTo("INSTITUTION");
    assertThat(inform.rule().rule()).isEqualTo("FM-8.VI");
    assertThat(inform.at(day("05-02"), NL).state()).isEqualTo(DeadlineState.OPEN);
    assertThat(inform.at(day("05-03"), NL).state()).isEqualTo(DeadlineState.WARNING);
    assertThat(inform.at(day("06-30"), NL).state()).isEqualTo(DeadlineState.WARNING);
    assertThatThrownBy(() -> LADDER.duty("SING", "contact-1", day("05-02")))
        .hasMessage("no such duty. Maybe one of [ACCOUNT, INFORM]");
  }

  private static Ladder edited(String from, String to) {
    String text = MandateTerms.presetText("groningen-2011").replace(from, to);
    return Ladder.of(MandateTerms.KIND.read(text, "edited").orThrow(), NL);
  }

  private static List<String> findings(Ladder ladder) {
    return ladder.findings().stream()
        .map(f -> f.severity() + " " + f.pointer() + " " + f.reason().text(Language.EN))
        .toList();
  }

  @Test
  @Covers({"FM-8.III", "FM-8.VI", "FM-5.GUARD"})
  void whatWasLeftVagueIsReportedUntilItIsFilledInOrAccepted() {
    assertThat(findings(LADDER))
        .containsExactly(
            "WARNING /terms/ladder/0/settleDays No time was agreed for LEVEL-2; fill it in, or let"
                + " somebody accept that. [FM-8.III]",
            "WARNING /terms/duties/0/withinDays No time was agreed for ACCOUNT; fill it in, or let"
                + " somebody accept that. [FM-5.GUARD]",
            "WARNING /terms/duties/1/withinDays No time was agreed for INFORM; fill it in, or let"
                + " somebody accept that. [FM-8.VI]");
    assertThat(LADDER.openNorms())
        .extracting(OpenNorm::state)
        .containsExactly(
            OpenNorm.State.OPEN,
            OpenNorm.State.CONFIGURED,
            OpenNorm.State.OPEN,
            OpenNorm.State.OPEN);
    String warn = "\"warnAfterDays\" : 1";
    assertThat(findings(edited(warn, warn + ", \"acceptedBy\" : \"DIRECTOR_BU\"")).get(2))
        .isEqualTo(
            "INFO /terms/duties/1/withinDays No time was agreed for INFORM; DIRECTOR_BU accepts"
                + " that. [FM-8.VI]");
    assertThat(findings(edited(warn, warn + ", \"withinDays\" : 2"))).hasSize(2);
    String by = "\"by\" : \"COACH\"";
    assertThat(findings(edited(by, by + ", \"acceptedBy\" : \"PROJECT_LEADER\"")).get(0))
        .startsWith("INFO /terms/ladder/0/settleDays");
  }

  @Test
  @Covers("FM-8.VI")
  void aFigureThatIsFilledInMakesADutyLate() {
    String warn = "\"warnAfterDays\" : 1";
    Ladder ladder = edited(warn, warn + ", \"withinDays\" : 2");
    Deadline inform = ladder.duty("INFORM", "contact-1", day("05-02"));
    assertThat(inform.at(day("05-04"), NL).due()).contains(day("05-04"));
    assertThat(inform.at(day("05-05"), NL).state()).isEqualTo(DeadlineState.OVERDUE);
    String seven = "\"warnAfterDays\" : 7";
    List<LadderEvent> events = events("-1@05-02 PL@05-02 MR@05-02 -2@05-02 BW@05-02");
    assertThat(
            warnings(
                edited(seven, seven + ", \"withinDays\" : 5").at(DISPUTE, events, on("05-08"))))
        .anyMatch(w -> w.contains("DUTY_OPEN"))
        .noneMatch(w -> w.contains("DUTY_WAITS"));
  }

  @Test
  void allDeadlinesStandOnTheAgenda() {
    LadderState state =
        LADDER.at(DISPUTE, events("-1@05-02 PL@05-02 MR@05-03 -2@05-09 BW@05-10"), on("05-11"));
    assertThat(state.deadlines())
        .extracting(d -> d.deadline().id() + " " + d.deadline().owner() + " " + d.state())
        .containsExactly(
            "pilot/advice-1#TELL-2 COACH MET",
            "pilot/advice-1#SETTLE-2 PROJECT_LEADER CANCELLED",
            "pilot/advice-1#TELL-3 PROJECT_LEADER MET",
            "pilot/advice-1#SETTLE-3 COLLEGE_REPRESENTATIVE OPEN",
            "pilot/advice-1#ACCOUNT PROJECT_LEADER OPEN");
    assertThat(state.deadlines())
        .allSatisfy(d -> assertThat(d.deadline().subject()).isEqualTo("pilot/advice-1"));
    assertThat(state.deadlines().get(3).derivation())
        .extracting(Object::toString)
        .containsExactly("STARTED SETTLE-3 2011-05-10", "ADDED P7D 2011-05-17");
  }

  @ParameterizedTest
  @Covers({"FM-0.TERM", "FM-13.EXPIRE"})
  @CsvSource({
    "2010-12-31, NOT_APPLICABLE, BEFORE_TERM", "2011-01-01, NOT_STARTED, NO_DISAGREEMENT",
    "2012-06-30, NOT_STARTED, NO_DISAGREEMENT", "2012-07-01, NOT_APPLICABLE, TERM_EXPIRED",
  })
  void onlyAdviceOfTheTermHasALadder(LocalDate adviceOn, String state, String reason) {
    Dispute dispute = new Dispute(SourceKey.of("pilot", "advice-1"), adviceOn, "BJZ");
    LadderState asked = LADDER.at(dispute, List.of(), Moment.asOf(LocalDate.of(2012, 7, 2)));
    assertThat(name(asked)).isEqualTo(state);
    assertThat(asked.reasons().get(0).code().name()).isEqualTo(reason);
    assertThat(asked.next()).isEmpty();
    assertThat(asked.deadlines()).isEmpty();
  }

  @Test
  void aLadderUnderWayRunsOnAfterTheTerm() {
    Dispute late = new Dispute(SourceKey.of("pilot", "advice-1"), LocalDate.of(2012, 6, 29), "BJZ");
    LadderEvent begun = LadderEvent.notAgreed("e", 1, LocalDate.of(2012, 7, 3), RECORDED);
    assertThat(name(LADDER.at(late, List.of(begun), Moment.asOf(LocalDate.of(2012, 7, 4)))))
        .startsWith("SCALING_UP 2");
  }

  @Test
  void orderAndDuplicatesDoNotMatter() {
    List<LadderEvent> events = events("-1@05-02 PL@05-02 MR@05-02 -2@05-02 BW@05-02 ACCOUNT@05-03");
    LadderState state = LADDER.at(DISPUTE, events, on("05-04"));
    List<LadderEvent> other = new ArrayList<>(events);
    other.addAll(events);
    Collections.reverse(other);
    assertThat(LADDER.at(DISPUTE, other, on("05-04"))).isEqualTo(state);
    List<LadderEvent> conflict = new ArrayList<>(events);
    conflict.add(LadderEvent.agreed("e0", 2, day("05-02"), RECORDED));
    assertThatThrownBy(() -> LADDER.at(DISPUTE, conflict, on("05-04")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("event e0: expected the same content each time it is delivered");
  }

  @Test
  void onlyWhatWasRecordedCounts() {
    List<LadderEvent> events = events("-1@05-02");
    Moment before = new Moment(day("05-20"), RECORDED.minusMillis(1));
    assertThat(name(LADDER.at(DISPUTE, events, before))).isEqualTo("NOT_STARTED");
    assertThat(name(LADDER.at(DISPUTE, events, new Moment(day("05-20"), RECORDED))))
        .startsWith("SCALING_UP 2");
  }

  @Test
  void explainsLevelByLevel() {
    List<LadderEvent> events = events("-1@05-02 PL@05-02 MR@05-03 -2@05-09 BW@05-10");
    Explanation<LadderState> why = LADDER.explain(DISPUTE, events, on("05-11"));
    assertThat(why.verdict()).isEqualTo(LADDER.at(DISPUTE, events, on("05-11")));
    assertThat(why.steps())
        .extracting(step -> step.holds() + " " + step.reason().text(Language.NL))
        .containsExactly(
            "true Het advies van 2011-04-18 valt in de looptijd van 2011-01-01 tot 2012-07-01."
                + " [FM-0.TERM]",
            "true Iedereen van niveau 2 weet het sinds 2011-05-03. [FM-8.III]",
            "true Iedereen van niveau 3 weet het sinds 2011-05-10. [FM-8.IV]",
            "false Niveau 3 moet het regelen, sinds 2011-05-10. [FM-8.IV]");
    assertThat(why.turningPoints())
        .extracting(point -> point.change().text(Language.EN) + " " + name(point.verdict()))
        .containsExactly(
            "If agreement were reached at level 3 on 2011-05-11. [FM-8.IV] SETTLED 3 05-11",
            "If no agreement were reached at level 3 on 2011-05-11. [FM-8.IV]"
                + " UNRESOLVED STEERING_GROUP 05-11");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                         | IF_NOT_AGREED",
        "-1@05-02                   | IF_AGREED",
        "-1@05-02 PL@05-02          | IF_TOLD IF_AGREED",
        "-1@05-02 PL@05-02 MR@05-02 | IF_AGREED IF_NOT_AGREED",
        "-1@05-02 -3@05-03          | IF_AGREED",
        "-1@05-02 +2@05-03          | ''",
        "-1@05-02 x@05-03           | ''",
      })
  void whatWouldMoveItOn(String events, String changes) {
    Explanation<LadderState> why = LADDER.explain(DISPUTE, events(events), on("05-04"));
    assertThat(
            String.join(
                " ", why.turningPoints().stream().map(p -> p.change().code().name()).toList()))
        .isEqualTo(changes);
    assertThat(why.turningPoints())
        .allSatisfy(point -> assertThat(name(point.verdict())).isNotEqualTo(name(why.verdict())));
  }

  @Test
  void explainsThatThereIsNoLadder() {
    Dispute early =
        new Dispute(SourceKey.of("pilot", "advice-1"), LocalDate.of(2010, 12, 31), "BJZ");
    Explanation<LadderState> why = LADDER.explain(early, List.of(), on("05-04"));
    assertThat(why.steps()).singleElement().satisfies(step -> assertThat(step.holds()).isFalse());
    assertThat(why.turningPoints()).isEmpty();
    assertThat(LADDER.explain(DISPUTE, List.of(), on("05-04")).steps())
        .extracting(step -> step.reason().code().name())
        .containsExactly("IN_TERM", "NO_DISAGREEMENT");
    assertThat(LADDER.explain(DISPUTE, events("-1@05-02 PL@05-02"), on("05-04")).steps())
        .extracting(step -> step.reason().code().name())
        .containsExactly("IN_TERM", "NOT_ALL_TOLD", "TELL_AT_ONCE");
    LadderEvent taken = LadderEvent.notAgreed("if", 1, day("05-02"), RECORDED);
    assertThat(LADDER.explain(DISPUTE, List.of(taken), on("05-04")).turningPoints()).hasSize(1);
  }

  @Test
  void eventsCheckTheirParts() {
    LocalDate may = day("05-02");
    assertThatThrownBy(() -> LadderEvent.told("e", 1, "PROJECT_LEADER", may, RECORDED))
        .hasMessage("ladderEvent: OUT_OF_BOUNDS");
    assertThatThrownBy(() -> LadderEvent.agreed("e", 0, may, RECORDED))
        .hasMessage("ladderEvent: OUT_OF_BOUNDS");
    assertThatThrownBy(() -> LadderEvent.agreed("e e", 1, may, RECORDED))
        .hasMessage("ladderEvent: CHARACTERS");
    assertThatThrownBy(() -> LadderEvent.told("e", 2, "a b", may, RECORDED))
        .hasMessage("ladderEvent: CHARACTERS");
    assertThatThrownBy(() -> LadderEvent.agreed("e", 1, LocalDate.of(1849, 1, 1), RECORDED))
        .hasMessageContaining("OUT_OF_BOUNDS");
    assertThatThrownBy(() -> new LadderEvent("e", LadderEvent.Kind.TOLD, 2, null, may, RECORDED))
        .hasMessage("ladderEvent: EMPTY");
    assertThatThrownBy(() -> new LadderEvent("e", LadderEvent.Kind.AGREED, 2, "x", may, RECORDED))
        .hasMessage("ladderEvent: EMPTY");
    assertThatThrownBy(() -> dispute("a b")).hasMessage("institution: CHARACTERS");
  }

  @Test
  void textsHaveBothLanguages() {
    List<LadderState> states =
        Stream.of("", "-1@05-02", "-1@05-02 PL@05-02 MR@05-02", "-1@05-02 x@05-03")
            .map(events -> LADDER.at(DISPUTE, events(events), on("05-09")))
            .toList();
    assertThat(states)
        .allSatisfy(
            state ->
                assertThat(state.reasons())
                    .allSatisfy(
                        reason ->
                            assertThat(reason.text(Language.NL))
                                .isNotEqualTo(reason.text(Language.EN))
                                .doesNotContain("{")));
  }
}
