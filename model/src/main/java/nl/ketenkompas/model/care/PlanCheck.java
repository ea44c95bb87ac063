package nl.ketenkompas.model.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says what a plan lacks: what every plan must hold (ST-PLAN: goals, and actions with goal, actor
 * and due date, and reasons where partners deviate), life areas that stand in their list (PH-DEF),
 * and what a family recovery plan needs besides (PH-GHP, PH-GHPB, ST-FAM, FM-DEF.GHPB). Findings
 * never stop anything; they are for people to weigh. Immutable and thread safe; takes time in the
 * size of the plan.
 *
 * <pre>{@code
 * PlanCheck check = PlanCheck.with(LifeAreas.preset("family-7"));
 * check.meets(plan, "ST-PLAN"); // false
 * check.gaps(plan).forEach(gap -> log.info("{}", gap)); // ACTION_DUE /actions/2/due
 * }</pre>
 */
public final class PlanCheck {
  private static final String COACH_HOURS = "COACH_HOURS";

  private final LifeAreas areas;

  private PlanCheck(LifeAreas areas) {
    this.areas = areas;
  }

  /**
   * Obtains a check.
   *
   * @param areas the life areas that plans may name
   * @return the check
   */
  public static PlanCheck with(LifeAreas areas) {
    return new PlanCheck(areas);
  }

  /**
   * What a plan lacks.
   *
   * @param plan the plan
   * @return criteria with places: the plan as a whole first, then goal by goal, action by action
   *     and deviation by deviation; empty when it lacks nothing
   */
  public List<PlanGap> gaps(Plan plan) {
    List<PlanGap> gaps = new ArrayList<>();
    boolean family = plan.kind() == Plan.Kind.FAMILY_RECOVERY;
    checkWhole(plan, gaps);
    if (family) {
      checkFamily(plan, gaps);
    }
    if (exceedsBudget(plan)) {
      gaps.add(new PlanGap(PlanCriterion.BUDGET, "/budgetCents"));
    }
    for (int i = 0; i < plan.goals().size(); i++) {
      checkArea(plan.goals().get(i).area(), "/goals/" + i, gaps);
    }
    for (int i = 0; i < plan.actions().size(); i++) {
      checkAction(plan.actions().get(i), "/actions/" + i, family, gaps);
    }
    for (int i = 0; i < plan.deviations().size(); i++) {
      ask(
          plan.deviations().get(i).reason(),
          PlanCriterion.DEVIATION_REASON,
          "/deviations/" + i + "/reason",
          gaps);
    }
    return List.copyOf(gaps);
  }

  /**
   * Whether a plan lacks nothing of what one rule asks.
   *
   * @param plan the plan
   * @param rule id of a rule, such as {@code ST-PLAN}
   * @return true if no gap is of that rule
   * @throws IllegalArgumentException if no criterion is of that rule
   */
  public boolean meets(Plan plan, String rule) {
    boolean known = false;
    for (PlanCriterion criterion : PlanCriterion.values()) {
      known |= criterion.rule().equals(rule);
    }
    if (!known) {
      throw new IllegalArgumentException(
          "expected the rule of a criterion\nMaybe look in PlanCriterion for those that exist.");
    }
    return gaps(plan).stream().noneMatch(gap -> gap.criterion().rule().equals(rule));
  }

  private void checkWhole(Plan plan, List<PlanGap> gaps) {
    if (plan.goals().isEmpty()) {
      gaps.add(new PlanGap(PlanCriterion.GOALS, "/goals"));
    }
    if (plan.actions().isEmpty()) {
      gaps.add(new PlanGap(PlanCriterion.ACTIONS, "/actions"));
    }
    if (!plan.lifeAreas().equals(areas.id())) {
      gaps.add(new PlanGap(PlanCriterion.AREA_LISTED, "/lifeAreas"));
    }
  }

  private static void checkFamily(Plan plan, List<PlanGap> gaps) {
    if (plan.members().size() < 2) {
      gaps.add(new PlanGap(PlanCriterion.FAMILY_MEMBERS, "/members"));
    }
    if (!plan.actions().isEmpty()) {
      checkLevel(plan, PlanLevel.FAMILY, PlanCriterion.FAMILY_LEVEL, gaps);
      checkLevel(plan, PlanLevel.PERSON, PlanCriterion.PERSON_LEVEL, gaps);
    }
  }

  private static void checkLevel(
      Plan plan, PlanLevel level, PlanCriterion criterion, List<PlanGap> gaps) {
    if (plan.actions().stream().noneMatch(action -> action.level() == level)) {
      gaps.add(new PlanGap(criterion, "/actions"));
    }
  }

  /** Without a budget nothing shows that the costs of a family plan can be met. */
  private static boolean exceedsBudget(Plan plan) {
    if (plan.kind() != Plan.Kind.FAMILY_RECOVERY && plan.budgetCents() == null) {
      return false;
    }
    long budget = Objects.requireNonNullElse(plan.budgetCents(), 0L);
    try {
      return plan.plannedCents() > budget;
    } catch (ArithmeticException e) {
      return true;
    }
  }

  private void checkAction(Action action, String place, boolean family, List<PlanGap> gaps) {
    ask(action.goal(), PlanCriterion.ACTION_GOAL, place + "/goal", gaps);
    ask(action.actor(), PlanCriterion.ACTION_ACTOR, place + "/actor", gaps);
    ask(action.due(), PlanCriterion.ACTION_DUE, place + "/due", gaps);
    checkArea(action.area(), place, gaps);
    if (family) {
      ask(action.area(), PlanCriterion.ACTION_AREA, place + "/area", gaps);
      boolean stated =
          action.level() == PlanLevel.FAMILY
              || (action.level() == PlanLevel.PERSON && action.person() != null);
      if (!stated) {
        gaps.add(new PlanGap(PlanCriterion.ACTION_LEVEL, place + "/level"));
      }
    }
    if (COACH_HOURS.equals(action.costKind())) {
      gaps.add(new PlanGap(PlanCriterion.NO_COACH_COST, place + "/costKind"));
    }
  }

  private void checkArea(@Nullable String area, String place, List<PlanGap> gaps) {
    if (area != null && !areas.contains(area)) {
      gaps.add(new PlanGap(PlanCriterion.AREA_LISTED, place + "/area"));
    }
  }

  private static void ask(
      @Nullable Object part, PlanCriterion criterion, String pointer, List<PlanGap> gaps) {
    if (part == null) {
      gaps.add(new PlanGap(criterion, pointer));
    }
  }
}
