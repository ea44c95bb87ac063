package nl.ketenkompas.model.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlanCheckTest {

  private static List<String> gaps(Plan plan) {
    return PlanCheck.with(LifeAreas.preset(plan.lifeAreas())).gaps(plan).stream()
        .map(PlanGap::toString)
        .toList();
  }

  private static List<String> expected(String gaps) {
    return gaps.isEmpty() ? List.of() : List.of(gaps.split(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "personal-recovery | true | ''",
        "family-recovery | true | ''",
        "agreement-package | true | ''",
        "trajectory | false | ACTION_ACTOR /actions/1/actor, ACTION_GOAL /actions/2/goal,"
            + " ACTION_DUE /actions/2/due, DEVIATION_REASON /deviations/0/reason",
      })
  @Covers("ST-PLAN")
  void samplePassesOrFails(String name, boolean meets, String gaps) {
    Plan plan = PlanSamples.plan(name);
    PlanCheck check = PlanCheck.with(LifeAreas.preset(plan.lifeAreas()));

    assertThat(check.gaps(plan)).extracting(PlanGap::toString).isEqualTo(expected(gaps));
    assertThat(check.meets(plan, "ST-PLAN")).isEqualTo(meets);
    assertThat(check.meets(plan, "PH-GHP")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"goal\": \"contact\", \"area\": \"HEALTH\", | \"area\": \"HEALTH\","
            + " | ACTION_GOAL /actions/0/goal",
        "\"actor\": {\"kind\": \"NETWORK\", \"name\": \"De buurvrouw\"}, |"
            + " | ACTION_ACTOR /actions/1/actor",
        "\"due\": \"2010-12-31\" | \"costCents\": 5 | ACTION_DUE /actions/1/due",
        "\"area\": \"SAFETY\", | | ''",
        "\"area\": \"SAFETY\" | \"area\": \"CARE\" | AREA_LISTED /actions/1/area",
        "\"Wekelijks contact houden\", \"area\": \"HEALTH\" | \"x\", \"area\": \"PSYCHE\""
            + " | AREA_LISTED /goals/0/area",
        "\"id\": \"pakket-1\", | \"id\": \"pakket-1\", \"budgetCents\": 0, | ''",
      })
  @Covers({"ST-PLAN", "PH-DEF"})
  void eachPieceThatIsMissingIsNamed(String piece, String other, String gaps) {
    assertThat(gaps(PlanSamples.edited("agreement-package", piece, other == null ? "" : other)))
        .isEqualTo(expected(gaps));
  }

  @Test
  @Covers("ST-PLAN")
  void emptyPlanLacksGoalsAndActions() {
    Plan plan = PlanSamples.plan("personal-recovery");
    Plan empty =
        new Plan(
            plan.key(),
            plan.id(),
            plan.kind(),
            List.of(),
            plan.lifeAreas(),
            plan.valid(),
            plan.recordedAt(),
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of());

    assertThat(gaps(empty)).containsExactly("GOALS /goals", "ACTIONS /actions");
    assertThat(PlanCheck.with(LifeAreas.preset("chain-8")).meets(empty, "ST-PLAN")).isFalse();
  }

  @Test
  @Covers("PH-DEF")
  void planThatUsesAnotherListIsTold() {
    assertThat(
            PlanCheck.with(LifeAreas.preset("norm-3")).gaps(PlanSamples.plan("personal-recovery")))
        .extracting(PlanGap::pointer)
        .contains("/lifeAreas", "/goals/1/area", "/actions/2/area")
        .doesNotContain("/goals/0/area");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"budgetCents\": 250000 | \"budgetCents\": 120000 | ''",
        "\"budgetCents\": 250000 | \"budgetCents\": 119999 | BUDGET /budgetCents",
        "\"budgetCents\": 250000, | | BUDGET /budgetCents",
        "\"costCents\": 0 | \"costCents\": 9223372036854775807 | BUDGET /budgetCents",
        "\"costKind\": \"SERVICE\" | \"costKind\": \"COACH_HOURS\""
            + " | NO_COACH_COST /actions/1/costKind",
        "\"area\": \"FAMILY\", \"level\": \"FAMILY\", | \"area\": \"FAMILY\","
            + " | FAMILY_LEVEL /actions, ACTION_LEVEL /actions/0/level",
        "\"level\": \"PERSON\", \"person\": \"municipality/7002\", | \"level\": \"FAMILY\","
            + " | PERSON_LEVEL /actions",
        "\"level\": \"PERSON\", \"person\": \"municipality/7002\", | \"level\": \"PERSON\","
            + " | ACTION_LEVEL /actions/1/level, ACTION_LEVEL /actions/2/level",
        "\"goal\": \"school\", \"area\": \"EDUCATION\", | \"goal\": \"school\","
            + " | ACTION_AREA /actions/1/area, ACTION_AREA /actions/2/area",
      })
  @Covers({"PH-GHP", "PH-GHPB", "FM-DEF.GHPB", "FM-DEF.GHP"})
  void familyPlanNeedsMore(String piece, String other, String gaps) {
    assertThat(gaps(PlanSamples.edited("family-recovery", piece, other == null ? "" : other)))
        .isEqualTo(expected(gaps));
  }

  @Test
  @Covers("ST-FAM")
  void familyHasAtLeastTwoMembers() {
    Plan alone =
        PlanSamples.JSON.readValue(
            PlanSamples.text("family-recovery")
                .replace(
                    "[\"municipality/7001\", \"municipality/7002\"]", "[\"municipality/7001\"]")
                .replace("municipality/7002", "municipality/7001"),
            Plan.class);

    assertThat(gaps(alone)).containsExactly("FAMILY_MEMBERS /members");
  }

  @Test
  void planOfOnePersonNeedsNeitherLevelsNorBudget() {
    Plan plan =
        PlanSamples.edited(
            "personal-recovery",
            "\"due\": \"2026-03-01\"",
            "\"due\": \"2026-03-01\", \"costCents\": 5");

    assertThat(gaps(plan)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(PlanCriterion.class)
  void criterionRestsOnAKnownRule(PlanCriterion criterion) {
    assertThat(Rule.of(criterion.rule()).id()).isEqualTo(criterion.rule());
  }

  @Test
  void onlyRulesOfCriteriaCanBeAskedFor() {
    Plan plan = PlanSamples.plan("trajectory");
    PlanCheck check = PlanCheck.with(LifeAreas.preset("monitoring-5"));

    assertThatThrownBy(() -> check.meets(plan, "SK-M1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe");
  }

  @ParameterizedTest
  @CsvSource({"''", "actions", "/", "/actions/", "/een naam", "/a/b/c/d/e"})
  void pointerOfAGapIsOne(String pointer) {
    assertThatThrownBy(() -> new PlanGap(PlanCriterion.GOALS, pointer))
        .hasMessage("planGap.pointer: FORMAT");
  }

  @Test
  void gapInJsonNamesTheRuleOfItsCriterion() {
    assertThatThrownBy(
            () ->
                PlanSamples.JSON.readValue(
                    "{\"criterion\":\"GOALS\",\"rule\":\"SK-M1\",\"pointer\":\"/goals\"}",
                    PlanGap.class))
        .hasRootCauseMessage("planGap.rule: UNKNOWN_CODE");
  }
}
