package nl.ketenkompas.model.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.care.Progress.State;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
  private static final ObjectMapper JACKSON_2 = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {"personal-recovery", "family-recovery", "trajectory", "agreement-package"})
  @Covers({"PH-DEF", "PH-GHP", "FM-DEF.GHP", "SK-C1", "PH-CVS"})
  void sampleLosesNothingOnItsWay(String name) throws JsonProcessingException {
    String text = PlanSamples.text(name);
    Plan plan = PlanSamples.plan(name);

    String written = PlanSamples.JSON.writeValueAsString(plan);

    assertThat(JACKSON_2.readValue(text, Plan.class)).isEqualTo(plan);
    assertThat(JACKSON_2.writeValueAsString(plan)).isEqualTo(written);
    assertThat(PlanSamples.JSON.readTree(written)).isEqualTo(PlanSamples.JSON.readTree(text));
    assertThat(PlanSamples.JSON.readValue(written, Plan.class))
        .isEqualTo(plan)
        .hasSameHashCodeAs(plan);
  }

  @ParameterizedTest
  @CsvSource({
    "personal-recovery, PERSONAL_RECOVERY, recovery-plan, false",
    "family-recovery, FAMILY_RECOVERY, recovery-plan, false",
    "trajectory, TRAJECTORY, trajectory, false",
    "agreement-package, AGREEMENT_PACKAGE, agreement-package, true",
  })
  @Covers("PH-CVS")
  void onlyThePackageIsForAllPartners(String name, Plan.Kind kind, String data, boolean all) {
    assertThat(PlanSamples.plan(name).kind()).isEqualTo(kind);
    assertThat(kind.dataKind()).isEqualTo(data);
    assertThat(kind.isForAllPartners()).isEqualTo(all);
  }

  @Test
  @Covers({"PH-GHP", "PH-GHPB", "FM-DEF.GHP"})
  void familyPlanHasBothLevelsAndBudgetedActions() {
    Plan plan = PlanSamples.plan("family-recovery");

    assertThat(plan.members()).hasSize(2);
    assertThat(plan.actions())
        .extracting(Action::level)
        .containsExactly(PlanLevel.FAMILY, PlanLevel.PERSON, PlanLevel.PERSON);
    assertThat(plan.actions()).extracting(Action::costCents).containsExactly(null, 120_000L, 0L);
    assertThat(plan.plannedCents()).isEqualTo(120_000);
    assertThat(plan.budgetCents()).isEqualTo(250_000);
  }

  @Test
  void costsBeyondALongAreAnError() {
    Plan plan =
        PlanSamples.edited(
            "family-recovery", "\"costCents\": 0", "\"costCents\": " + Long.MAX_VALUE);

    assertThatThrownBy(plan::plannedCents).isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-11@.., PLANNED, PLANNED",
    "2026-02-12@.., DONE, PLANNED",
    "2026-02-12@2026-02-12T15:59:59Z, PLANNED, PLANNED",
    "2026-02-12@2026-02-12T16:00:00Z, DONE, PLANNED",
    "2026-03-02@.., DONE, PLANNED",
  })
  void stateIsThatOfTheDayAsFarAsKnown(Moment moment, State first, State second) {
    Plan plan = PlanSamples.plan("personal-recovery");

    assertThat(plan.actions().get(0).state(moment)).isEqualTo(first);
    assertThat(plan.actions().get(1).state(moment)).isEqualTo(second);
    assertThat(plan.state(moment)).isEqualTo(State.PLANNED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-02-15@.. | ''",
        "2026-02-16@2026-02-12T15:59:59Z | a1",
        "2026-02-16@.. | ''",
        "2026-03-01@.. | ''",
        "2026-03-02@.. | a2",
        "2026-04-02@.. | a2 a3",
      })
  void actionIsOverdueFromTheDayAfterItsLast(Moment moment, String overdue) {
    assertThat(PlanSamples.plan("personal-recovery").overdue(moment))
        .extracting(Action::id)
        .containsExactly(overdue.isEmpty() ? new String[0] : overdue.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"PLANNED, false", "UNDER_WAY, false", "DONE, true", "STOPPED, true"})
  void doneAndStoppedAreClosed(State state, boolean closed) {
    assertThat(state.isClosed()).isEqualTo(closed);
  }

  @Test
  void goalIsReachedWhenItsProgressSaysSo() {
    Goal goal = PlanSamples.plan("personal-recovery").goals().get(1);

    assertThat(goal.state(Moment.asOf(LocalDate.of(2026, 2, 9)))).isEqualTo(State.PLANNED);
    assertThat(goal.state(Moment.asOf(LocalDate.of(2026, 2, 10)))).isEqualTo(State.UNDER_WAY);
  }

  @Test
  void planWithoutAnyProgressIsPlannedAndPackageIsUnderWay() {
    Plan plan = PlanSamples.plan("agreement-package");

    assertThat(plan.state(Moment.asOf(LocalDate.of(2010, 4, 30)))).isEqualTo(State.PLANNED);
    assertThat(plan.state(Moment.asOf(LocalDate.of(2010, 5, 1)))).isEqualTo(State.UNDER_WAY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"goal\": \"calm\" | \"goal\": \"peace\" | action.goal: UNKNOWN_CODE",
        "\"id\": \"school\" | \"id\": \"calm\" | plan.goals: DUPLICATE_KEY",
        "\"id\": \"a2\" | \"id\": \"a1\" | plan.actions: DUPLICATE_KEY",
        "[\"municipality/7001\", \"municipality/7002\"] | [\"a/1\", \"a/1\"]"
            + " | plan.members: DUPLICATE_KEY",
        "\"members\": [\"municipality/7001\", | \"members\": [ | actor.person: UNKNOWN_CODE",
        "\"municipality/7002\"], | \"municipality/1\"], | goal.person: UNKNOWN_CODE",
        "\"level\": \"FAMILY\"} | \"level\": \"FAMILY\", \"person\": \"municipality/7001\"}"
            + " | goal.person: FORMAT",
        "\"level\": \"FAMILY\", | \"person\": \"municipality/7001\", | action.person: FORMAT",
        "\"costCents\": 0 | \"costCents\": -1 | action.costCents: OUT_OF_BOUNDS",
        "\"budgetCents\": 250000 | \"budgetCents\": -1 | plan.budgetCents: OUT_OF_BOUNDS",
        "\"costKind\": \"SERVICE\" | \"costKind\": \"a service\" | action.costKind: CHARACTERS",
        "\"due\": \"2011-06-01\" | \"due\": \"2011-02-30\" | goal.due: FORMAT",
        "\"due\": \"2011-02-15\" | \"due\": \"1811-02-15\" | action.due: OUT_OF_BOUNDS",
        "\"kind\": \"FAMILY_RECOVERY\" | \"kind\": \"HOLIDAY\" | plan.kind: UNKNOWN_CODE",
        "\"id\": \"ghp-1\" | \"id\": \"\" | plan.id: EMPTY",
        "\"id\": \"ghp-1\", | | plan.id: EMPTY",
        "\"family-7\" | \"family 7\" | plan.lifeAreas: CHARACTERS",
        "\"kind\": \"CLIENT\" | \"kind\": \"CLIENT\", \"partner\": \"x\" | actor.partner: FORMAT",
        "\"kind\": \"CLIENT\" | \"kind\": \"NETWORK\" | actor.person: FORMAT",
        "\"partner\": \"school\" | \"role\": \"teacher\" | actor.partner: EMPTY",
      })
  void planThatContradictsItselfIsRefused(String piece, String other, String message) {
    assertThatThrownBy(
            () -> PlanSamples.edited("family-recovery", piece, other == null ? "" : other))
        .hasRootCauseInstanceOf(InvalidValueException.class)
        .hasRootCauseMessage(message);
  }

  @Test
  void planOfOnePersonNamesThatPersonOnly() {
    Plan own =
        PlanSamples.edited(
            "personal-recovery",
            "{\"kind\": \"CLIENT\"}",
            "{\"kind\": \"CLIENT\", \"person\": \"shelter/0012\"}");
    assertThat(own.actions().get(1).actor())
        .isEqualTo(Actor.client(SourceKey.of("shelter", "0012")));

    assertThatThrownBy(
            () ->
                PlanSamples.edited(
                    "personal-recovery",
                    "{\"kind\": \"CLIENT\"}",
                    "{\"kind\": \"CLIENT\", \"person\": \"shelter/0013\"}"))
        .hasRootCauseMessage("actor.person: UNKNOWN_CODE");
    assertThatThrownBy(
            () ->
                PlanSamples.edited(
                    "trajectory", "\"goal\": \"mix\", \"on\"", "\"goal\": \"max\", \"on\""))
        .hasRootCauseMessage("deviation.goal: UNKNOWN_CODE");
  }

  @Test
  void laterRecordOfTheSameDayCorrects() {
    LocalDate day = LocalDate.of(2026, 5, 1);
    Instant first = Instant.parse("2026-05-02T08:00:00Z");
    List<Progress> steps =
        List.of(
            new Progress(day, first.plusSeconds(60), State.UNDER_WAY),
            new Progress(day, first, State.DONE));

    assertThat(Progress.at(steps, new Moment(day, first))).isEqualTo(State.DONE);
    assertThat(Progress.at(steps, Moment.asOf(day))).isEqualTo(State.UNDER_WAY);
    assertThat(
            Progress.at(
                List.of(
                    new Progress(day, first, State.STOPPED), new Progress(day, first, State.DONE)),
                Moment.asOf(day)))
        .isEqualTo(State.DONE);
  }

  @Test
  void textsShowKindAndKeyAtMost() {
    Plan plan = PlanSamples.plan("agreement-package");

    assertThat(plan).hasToString("Plan[AGREEMENT_PACKAGE public-health/55]");
    assertThat(plan.goals()).hasToString("[Goal[*]]");
    assertThat(plan.actions()).hasToString("[Action[*], Action[*]]");
    assertThat(plan.actions().get(1).actor()).hasToString("Actor[NETWORK]");
    assertThat(plan.progress()).hasToString("[Progress[UNDER_WAY]]");
    assertThat(PlanSamples.plan("trajectory").deviations().get(1)).hasToString("Deviation[*]");
  }
}
