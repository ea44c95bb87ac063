package nl.ketenkompas.monitoring.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.ketenkompas.model.care.Action;
import nl.ketenkompas.model.care.Actor;
import nl.ketenkompas.model.care.FreeText;
import nl.ketenkompas.model.care.Goal;
import nl.ketenkompas.model.care.LifeAreas;
import nl.ketenkompas.model.care.Plan;
import nl.ketenkompas.model.care.PlanCheck;
import nl.ketenkompas.model.care.PlanCriterion;
import nl.ketenkompas.model.care.PlanGap;
import nl.ketenkompas.model.care.Progress;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClientPlansTest {
  private static final LifeAreas AREAS = LifeAreas.presets().get(0);
  private static final PlanCheck CHECK = PlanCheck.with(AREAS);
  private static final LocalDate DAY = LocalDate.parse("2010-06-01");
  private static final Moment NOW = new Moment(DAY, Instant.parse("2010-06-01T12:00:00Z"));

  private static Instant at(String date) {
    return Instant.parse(date + "T09:00:00Z");
  }

  private static Plan plan(
      String key,
      String id,
      String valid,
      String recorded,
      @Nullable String supersedes,
      List<Goal> goals,
      List<Action> actions,
      Progress... progress) {
    return new Plan(
        SourceKey.of("oggz", key),
        id,
        Plan.Kind.TRAJECTORY,
        List.of(),
        AREAS.id(),
        DateRange.parse(valid),
        at(recorded),
        supersedes,
        null,
        goals,
        actions,
        List.of(),
        List.of(progress));
  }

  private static Plan plan(String id, String valid, String recorded, @Nullable String supersedes) {
    return plan("1", id, valid, recorded, supersedes, List.of(), List.of());
  }

  private static String found(Plan... plans) {
    ClientPlans of = ClientPlans.of(List.of(plans), CHECK);
    return of.inForce(Plan.Kind.TRAJECTORY, NOW).stream().map(Plan::id).toList()
        + " "
        + of.findings(Plan.Kind.TRAJECTORY, NOW).stream()
            .map(f -> f.severity() + " " + f.reason())
            .toList();
  }

  @Test
  @Covers("PH-ONEPLAN")
  void onePlanAtATime() {
    Plan one = plan("p1", "2010-01-01/..", "2010-01-01", null);
    Plan two = plan("p2", "2010-06-01/..", "2010-05-01", null);
    assertThat(found()).isEqualTo("[] [INFO PH-ONEPLAN NO_PLAN [date:2010-06-01, number:0]]");
    assertThat(found(one)).isEqualTo("[p1] []");
    assertThat(found(two, one))
        .isEqualTo("[p1, p2] [WARNING PH-ONEPLAN SEVERAL_PLANS [date:2010-06-01, number:2]]");
    assertThat(found(one, plan("p2", "2010-06-02/..", "2010-05-01", null))).isEqualTo("[p1] []");
    assertThat(found(plan("p1", "2010-01-01/2010-06-01", "2010-01-01", null), two))
        .isEqualTo("[p2] []");
    assertThat(found(one, plan("p2", "2010-06-01/..", "2010-05-01", "p1"))).isEqualTo("[p2] []");
    assertThat(found(one, plan("p2", "2010-06-01/..", "2010-06-02", "p1"))).isEqualTo("[p1] []");
  }

  @Test
  @Covers("PH-ONEPLAN")
  void theLatestVersionCounts() {
    Plan early = plan("p1", "2010-01-01/..", "2010-01-01", null);
    Plan late = plan("p1", "2010-01-01/2010-03-01", "2010-02-01", null);
    Plan itself = plan("p1", "2010-01-01/..", "2010-03-01", "p1");
    assertThat(found(early, late)).startsWith("[] ");
    assertThat(found(late, early)).startsWith("[] ");
    assertThat(found(late, early, itself)).isEqualTo("[p1] []");
    Progress done = new Progress(DAY, at("2010-06-01"), Progress.State.DONE);
    assertThat(
            found(plan("1", "p1", "2010-01-01/..", "2010-01-01", null, List.of(), List.of(), done)))
        .startsWith("[] ");
    assertThat(ClientPlans.of(List.of(early), CHECK).inForce(Plan.Kind.PERSONAL_RECOVERY, NOW))
        .isEmpty();
  }

  private static Action action(
      String id, @Nullable String due, @Nullable Actor actor, Progress.State... states) {
    List<Progress> progress =
        Arrays.stream(states).map(s -> new Progress(DAY, at("2010-06-01"), s)).toList();
    return new Action(
        id,
        FreeText.of("do"),
        "g1",
        null,
        null,
        null,
        actor,
        due == null ? null : LocalDate.parse(due),
        null,
        null,
        progress);
  }

  @Test
  @Covers("ST-PLAN")
  void progressAndWhatIsMissing() {
    Goal goal = new Goal("g1", FreeText.of("home"), null, null, null, null, List.of());
    Actor actor = Actor.partner("shelter", null);
    Plan whole =
        plan(
            "1",
            "p1",
            "2010-01-01/..",
            "2010-01-01",
            null,
            List.of(goal),
            List.of(
                action("a1", "2010-05-31", actor),
                action("a2", "2010-06-01", actor, Progress.State.UNDER_WAY),
                action("a3", "2010-05-31", actor, Progress.State.DONE),
                action("a4", "2010-05-31", actor, Progress.State.DONE),
                action("a5", "2010-05-31", actor, Progress.State.STOPPED)));
    ClientPlans plans = ClientPlans.of(List.of(whole), CHECK);
    PlanProgress progress = plans.progress(whole, NOW);
    assertThat(progress).isEqualTo(new PlanProgress(1, 1, 2, 1, 1, List.of()));
    assertThat(progress.complete()).isTrue();
    Plan lacking =
        plan(
            "1",
            "p1",
            "2010-01-01/..",
            "2010-01-01",
            null,
            List.of(goal),
            List.of(action("a1", null, null)));
    assertThat(plans.progress(lacking, NOW).gaps())
        .containsExactly(
            new PlanGap(PlanCriterion.ACTION_ACTOR, "/actions/0/actor"),
            new PlanGap(PlanCriterion.ACTION_DUE, "/actions/0/due"));
    assertThat(plans.progress(lacking, NOW).complete()).isFalse();
  }

  @Test
  @Covers("ST-PARENTS")
  void parentsKeepTheDirection() {
    assertThat(new ParentsPart(true, true, true, true).findings()).isEmpty();
    assertThat(new ParentsPart(false, false, false, false).findings())
        .extracting(f -> f.severity() + " " + f.pointer() + " " + f.reason().code().name())
        .containsExactly(
            "WARNING /direct PARENTS_NOT_DIRECTING",
            "WARNING /setGoals GOALS_WITHOUT_PARENTS",
            "INFO /meet MEETINGS_WITHOUT_PARENTS",
            "WARNING /stepDown NO_STEP_DOWN");
    assertThat(new ParentsPart(null, true, null, true).findings())
        .extracting(f -> f.severity() + " " + f.pointer() + " " + f.reason().code().name())
        .containsExactly("INFO /direct PARENTS_PART_UNKNOWN", "INFO /meet PARENTS_PART_UNKNOWN");
  }
}
