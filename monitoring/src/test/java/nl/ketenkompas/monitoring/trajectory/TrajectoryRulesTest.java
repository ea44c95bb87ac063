package nl.ketenkompas.monitoring.trajectory;

import static nl.ketenkompas.monitoring.agreement.ProcessStep.ALLOCATION;
import static nl.ketenkompas.monitoring.agreement.ProcessStep.CLARIFICATION;
import static nl.ketenkompas.monitoring.agreement.ProcessStep.MONITORING;
import static nl.ketenkompas.monitoring.agreement.ProcessStep.OUTFLOW;
import static nl.ketenkompas.monitoring.agreement.ProcessStep.REGISTRATION;
import static nl.ketenkompas.monitoring.agreement.ProcessStep.TRIAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.agreement.ProcessStep;
import nl.ketenkompas.monitoring.agreement.TrajectoryTerms;
import nl.ketenkompas.monitoring.trajectory.Change.OutOfOrder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrajectoryRulesTest {
  private static final LocalDate DAY = LocalDate.parse("2010-03-01");
  private static final TrajectoryRules SIX =
      TrajectoryRules.of(TrajectoryTerms.preset("six-steps"));

  private final List<TrajectoryEvent> events = new ArrayList<>();

  private Trajectory now() {
    return Trajectory.of(events);
  }

  /** The reasons of the judgement; an accepted change is recorded. */
  private List<String> judge(TrajectoryRules rules, Change change) {
    Judgement judgement = rules.judge(now(), change);
    String outcome =
        judgement.fold(
            accepted -> {
              record(accepted.change());
              return "accepted";
            },
            refused -> "refused");
    List<String> words = new ArrayList<>(List.of(outcome));
    judgement.reasons().forEach(reason -> words.add(reason.toString()));
    return words;
  }

  private void record(Change change) {
    long sequence = events.size() + 1L;
    Instant at = change.on().atTime(9, 0).toInstant(ZoneOffset.UTC);
    events.add(new TrajectoryEvent("e" + sequence, sequence, at, change));
  }

  private static Change open(ProcessStep step, int day) {
    return open(step, day, null);
  }

  private static Change open(ProcessStep step, int day, @Nullable OutOfOrder override) {
    return new Change.Opened(DAY.plusDays(day), step, "worker-1", "shelter", Set.of(), override);
  }

  private static Change close(ProcessStep step, int day) {
    return new Change.Closed(DAY.plusDays(day), step);
  }

  private void take(ProcessStep... steps) {
    for (ProcessStep step : steps) {
      assertThat(judge(SIX, open(step, 0))).contains("accepted");
      assertThat(judge(SIX, close(step, 0))).contains("accepted");
    }
  }

  @Test
  @Covers({"SK-C1", "SK-C2"})
  void sixStepsAreTakenInOrder() {
    assertThat(ProcessStep.values())
        .containsExactly(REGISTRATION, TRIAGE, CLARIFICATION, ALLOCATION, MONITORING, OUTFLOW);
    take(REGISTRATION, TRIAGE, CLARIFICATION, ALLOCATION, MONITORING, OUTFLOW);
    assertThat(now().done()).hasSize(6);
    assertThat(judge(SIX, new Change.Ended(DAY.plusDays(1))))
        .containsExactly("accepted", "SK-C1 TRAJECTORY_ENDED [date:2010-03-02]");
    assertThat(now().isGoingOn()).isFalse();
  }

  @Test
  @Covers("SK-C2")
  void aStepBeforeItsTurnIsRefused() {
    take(REGISTRATION);
    assertThat(judge(SIX, open(ALLOCATION, 1)))
        .containsExactly("refused", "SK-C2 STEP_OUT_OF_ORDER [code:ALLOCATION, code:TRIAGE]");
    judge(SIX, open(TRIAGE, 1));
    assertThat(judge(SIX, open(CLARIFICATION, 2)))
        .containsExactly("refused", "SK-C2 STEP_OUT_OF_ORDER [code:CLARIFICATION, code:TRIAGE]");
    assertThat(judge(SIX, open(TRIAGE, 2)))
        .containsExactly("refused", "SK-C2 STEP_ALREADY_OPEN [code:TRIAGE]");
    assertThat(judge(SIX, open(REGISTRATION, 2)))
        .containsExactly("refused", "SK-C2 STEP_ALREADY_DONE [code:REGISTRATION]");
    assertThat(judge(SIX, close(MONITORING, 2)))
        .containsExactly("refused", "SK-C2 STEP_NOT_OPEN [code:MONITORING]");
    assertThat(judge(SIX, close(TRIAGE, 0)))
        .containsExactly("refused", "SK-C2 BEFORE_EARLIER_EVENT [date:2010-03-02]");
  }

  @Test
  @Covers("SK-C18")
  void whoeverMayCanDepartFromTheOrderWithAReason() {
    take(REGISTRATION);
    assertThat(judge(SIX, open(ALLOCATION, 1, new OutOfOrder("CLERK", "crisis"))))
        .containsExactly(
            "refused",
            "SK-C18 OVERRIDE_NOT_ALLOWED [code:CLERK]",
            "SK-C2 STEP_OUT_OF_ORDER [code:ALLOCATION, code:TRIAGE]");
    assertThat(judge(SIX, open(ALLOCATION, 1, new OutOfOrder("CASE_DIRECTOR", "crisis"))))
        .containsExactly(
            "accepted",
            "SK-C18 OVERRIDDEN [code:ALLOCATION]",
            "SK-C2 STEP_OUT_OF_ORDER [code:ALLOCATION, code:TRIAGE]");
    assertThat(now().open()).containsOnlyKeys(ALLOCATION);
    assertThatThrownBy(() -> new OutOfOrder("CASE_DIRECTOR", " "))
        .isInstanceOf(InvalidValueException.class);
  }

  @Test
  @Covers("SK-C2")
  void everyOpenStepHasExactlyOneResponsiblePerson() {
    judge(SIX, open(REGISTRATION, 0));
    assertThat(now().open()).containsEntry(REGISTRATION, "worker-1");
    assertThat(judge(SIX, new Change.Assigned(DAY, REGISTRATION, "worker-1")))
        .containsExactly("refused", "SK-C2 RESPONSIBLE_SAME [code:REGISTRATION]");
    assertThat(judge(SIX, new Change.Assigned(DAY, REGISTRATION, "worker-2")))
        .containsExactly("accepted", "SK-C2 RESPONSIBLE_CHANGED [code:REGISTRATION]");
    assertThat(now().open()).containsEntry(REGISTRATION, "worker-2").hasSize(1);
    assertThat(judge(SIX, new Change.Assigned(DAY, TRIAGE, "worker-2")))
        .containsExactly("refused", "SK-C2 STEP_NOT_OPEN [code:TRIAGE]");
  }

  @Test
  @Covers("SK-C2")
  void relapseGoesBackAndReentryBeginsAgain() {
    take(REGISTRATION, TRIAGE, CLARIFICATION, ALLOCATION);
    judge(SIX, open(MONITORING, 10));
    assertThat(judge(SIX, new Change.Relapsed(DAY.plusDays(20), OUTFLOW, "worker-3")))
        .containsExactly("refused", "SK-C2 NO_RELAPSE_AHEAD [code:OUTFLOW]");
    assertThat(judge(SIX, new Change.Relapsed(DAY.plusDays(20), CLARIFICATION, "worker-3")))
        .containsExactly("accepted", "SK-C2 RELAPSED [code:CLARIFICATION]");
    assertThat(now().open()).containsOnlyKeys(CLARIFICATION);
    assertThat(now().done()).containsExactly(REGISTRATION, TRIAGE);
    assertThat(SIX.inTrajectory(now())).containsExactly(DateRange.from(DAY));

    judge(SIX, new Change.Ended(DAY.plusDays(30)));
    assertThat(judge(SIX, new Change.Ended(DAY.plusDays(31))))
        .containsExactly("refused", "SK-C2 NOTHING_TO_END");
    assertThat(judge(SIX, open(REGISTRATION, 40)))
        .containsExactly("accepted", "SK-C2 STEP_IN_ORDER [code:REGISTRATION]");
    assertThat(now().rounds()).isEqualTo(2);
    assertThat(SIX.inTrajectory(now())).containsExactly(DateRange.of(DAY, DAY.plusDays(30)));
  }

  @Test
  @Covers({"SK-C2", "SK-C20"})
  void aChainMayStartWithTheFirstThree() {
    TrajectoryRules three = TrajectoryRules.of(TrajectoryTerms.preset("first-three-steps"));
    take(REGISTRATION, TRIAGE, CLARIFICATION);
    assertThat(judge(three, open(ALLOCATION, 1)))
        .containsExactly("refused", "SK-C20 STEP_NOT_ENABLED [code:ALLOCATION, date:2010-03-02]");
    assertThat(three.inTrajectory(now())).containsExactly(DateRange.from(DAY));
    assertThat(SIX.inTrajectory(now())).isEmpty();
  }

  @Test
  @Covers("SK-C20")
  void phasesInTheFileIntroduceStepsByDateGroupAndPartner() {
    String file =
        TrajectoryTerms.KIND
            .write(TrajectoryTerms.preset("first-three-steps"))
            .replace("\" : ", "\": ")
            .replace(
                "\"phases\": [",
                """
                "phases": [
                  {"valid": "2010-06-01/..", "steps": ["ALLOCATION"],
                   "targetGroups": ["HOMELESS_YOUTH"], "partners": ["shelter"]},
                """);
    TrajectoryRules phased =
        TrajectoryRules.of(TrajectoryTerms.KIND.read(file, "phases.json").orThrow());
    Set<String> youth = Set.of("HOMELESS_YOUTH");
    LocalDate first = LocalDate.parse("2010-06-01");
    assertThat(phased.steps(first, youth, "shelter"))
        .containsExactly(REGISTRATION, TRIAGE, CLARIFICATION, ALLOCATION);
    assertThat(phased.steps(first.minusDays(1), youth, "shelter")).doesNotContain(ALLOCATION);
    assertThat(phased.steps(first, Set.of("ADULT"), "shelter")).doesNotContain(ALLOCATION);
    assertThat(phased.steps(first, youth, "clinic")).doesNotContain(ALLOCATION);
  }

  @Test
  void whatWasRecordedLaterWasNotKnown() {
    take(REGISTRATION);
    judge(SIX, open(TRIAGE, 5));
    assertThat(Trajectory.of(events, Moment.asOf(DAY.plusDays(4))).open()).isEmpty();
    assertThat(Trajectory.of(events, Moment.asOf(DAY.plusDays(5))).open()).containsOnlyKeys(TRIAGE);
    assertThat(
            Trajectory.of(
                    events, new Moment(DAY.plusDays(5), Instant.parse("2010-03-06T08:59:59Z")))
                .open())
        .isEmpty();
  }

  @Test
  void oneIdHasOneContent() {
    judge(SIX, open(REGISTRATION, 0));
    events.add(new TrajectoryEvent("e1", 1, events.get(0).recordedAt(), close(REGISTRATION, 0)));
    assertThatThrownBy(this::now).hasMessageContaining("event e1");
  }
}
