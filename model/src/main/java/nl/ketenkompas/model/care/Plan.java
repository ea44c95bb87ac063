package nl.ketenkompas.model.care;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.Digits;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed about a client or a family: goals, and actions with who, what and when. One shape
 * for all plans of the sources, told apart by {@link Kind}. A plan may be unfinished; {@link
 * PlanCheck} says what it lacks. A changed plan is a new one that supersedes the old; progress is
 * recorded without a new plan. Personal: {@link #toString} shows kind and key only. Immutable.
 *
 * <pre>{@code
 * Plan plan = mapper.readValue(json, Plan.class);
 * PlanCheck check = PlanCheck.with(LifeAreas.preset(plan.lifeAreas()));
 * check.gaps(plan); // [ACTION_DUE /actions/2/due]
 * }</pre>
 *
 * @param key under which the partner delivered it: the client, or the family
 * @param id the partner's code of this plan
 * @param kind which plan it is
 * @param members the members of the family, each once; empty for a plan of one person
 * @param lifeAreas code of the {@link LifeAreas} whose codes it uses
 * @param valid the days for which it is agreed
 * @param recordedAt when it was recorded
 * @param supersedes code of the plan of the same partner in whose place it comes, or null
 * @param budgetCents the budget that belongs to the plan, in euro cents, 0 or more (PH-GHPB), or
 *     null
 * @param goals what it is to bring about, each code once
 * @param actions what is done for that, each code once
 * @param deviations where partners did otherwise
 * @param progress states of the plan itself over time, in any order
 */
public record Plan(
    SourceKey key,
    String id,
    Kind kind,
    List<SourceKey> members,
    String lifeAreas,
    DateRange valid,
    Instant recordedAt,
    @Nullable String supersedes,
    @Nullable Long budgetCents,
    List<Goal> goals,
    List<Action> actions,
    List<Deviation> deviations,
    List<Progress> progress) {

  /** The plans that the sources know. */
  public enum Kind {
    /**
     * One coherent plan for one person across the areas of help (<i>Persoonlijk Herstel Plan</i>,
     * PHP; PH-DEF).
     */
    PERSONAL_RECOVERY("recovery-plan"),
    /**
     * Plans of the members and of the family as a whole, with a budget (<i>Gezins Herstel Plan</i>,
     * GHP; PH-GHP, FM-DEF.GHP).
     */
    FAMILY_RECOVERY("recovery-plan"),
    /** The joint plan of the chain for one client (<i>trajectplan</i>, SK-C1). */
    TRAJECTORY("trajectory"),
    /**
     * The package of individual agreements that a network sets, the one block that all partners may
     * read (<i>afsprakenpakket</i>, PH-CVS).
     */
    AGREEMENT_PACKAGE("agreement-package");

    private final String dataKind;

    Kind(String dataKind) {
      this.dataKind = dataKind;
    }

    /**
     * The kind of data that such a plan is, for who may see it.
     *
     * @return a code of the {@link DataKinds} {@code chain}
     */
    public String dataKind() {
      return dataKind;
    }

    /**
     * Whether it is meant to be read by all partners of the chain (PH-CVS); the privacy room still
     * decides who does.
     *
     * @return true for the agreement package alone
     */
    public boolean isForAllPartners() {
      return this == AGREEMENT_PACKAGE;
    }
  }

  /**
   * Checks the parts, and that they know each other: actions and deviations name goals of the plan,
   * goals and actions name its own people.
   *
   * @param key under which the partner delivered it
   * @param id the partner's code of this plan
   * @param kind which plan it is
   * @param members the members of the family
   * @param lifeAreas code of the list of life areas
   * @param valid the days for which it is agreed
   * @param recordedAt when it was recorded
   * @param supersedes code of the plan in whose place it comes, or null
   * @param budgetCents in euro cents, 0 or more, or null
   * @param goals what it is to bring about
   * @param actions what is done for that
   * @param deviations where partners did otherwise
   * @param progress states of the plan itself
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  public Plan {
    Values.given(key, "plan.key");
    Checks.code(Values.given(id, "plan.id"), "plan.id");
    Values.given(kind, "plan.kind");
    members = Values.list(members, "plan.members");
    Values.unique(members, member -> member, "plan.members");
    Checks.code(Values.given(lifeAreas, "plan.lifeAreas"), "plan.lifeAreas");
    Values.given(valid, "plan.valid");
    Values.given(recordedAt, "plan.recordedAt");
    if (supersedes != null) {
      Checks.code(supersedes, "plan.supersedes");
    }
    Values.cents(budgetCents, "plan.budgetCents");
    goals = Values.list(goals, "plan.goals");
    Values.unique(goals, Goal::id, "plan.goals");
    actions = Values.list(actions, "plan.actions");
    Values.unique(actions, Action::id, "plan.actions");
    deviations = Values.list(deviations, "plan.deviations");
    progress = Values.list(progress, "plan.progress");

    Set<SourceKey> people = new HashSet<>(members);
    if (members.isEmpty()) {
      people.add(key);
    }
    Set<String> known = new HashSet<>();
    for (Goal goal : goals) {
      known.add(goal.id());
      known(goal.person(), people, "goal.person");
    }
    for (Action action : actions) {
      known(action.goal(), known, "action.goal");
      known(action.person(), people, "action.person");
      known(action.actor() == null ? null : action.actor().person(), people, "actor.person");
    }
    for (Deviation deviation : deviations) {
      known(deviation.goal(), known, "deviation.goal");
    }
  }

  private static <T> void known(@Nullable T code, Set<T> known, String field) {
    if (code != null && !known.contains(code)) {
      throw new InvalidValueException(field, ValueError.UNKNOWN_CODE);
    }
  }

  static void checkLevel(@Nullable PlanLevel level, @Nullable SourceKey person, String field) {
    if (person != null && level != PlanLevel.PERSON) {
      throw new InvalidValueException(field, ValueError.FORMAT);
    }
  }

  /**
   * Obtains a plan from JSON.
   *
   * @param json an object with the components as fields; lists, {@code supersedes} and {@code
   *     budgetCents} may be absent
   * @return the plan
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Plan ofJson(@Nullable Object json) {
    return Fields.read(
        json,
        "plan",
        f ->
            new Plan(
                f.key("key"),
                f.text("id"),
                f.code("kind", Kind.class),
                f.keys("members"),
                f.text("lifeAreas"),
                f.range("valid"),
                f.instant("recordedAt"),
                f.optionalText("supersedes"),
                f.optionalLong("budgetCents"),
                f.list("goals", Goal::ofJson),
                f.list("actions", Action::ofJson),
                f.list("deviations", Deviation::ofJson),
                f.list("progress", Progress::ofJson)));
  }

  /**
   * The JSON form. Personal: not for logs.
   *
   * @return the fields in fixed order, without those that are absent or empty
   */
  @JsonValue
  public Map<String, Object> json() {
    return new Fields.Writer()
        .put("key", key)
        .put("id", id)
        .put("kind", kind)
        .put("members", members)
        .put("lifeAreas", lifeAreas)
        .put("valid", valid)
        .put("recordedAt", recordedAt)
        .put("supersedes", supersedes)
        .put("budgetCents", budgetCents)
        .put("goals", goals)
        .put("actions", actions)
        .put("deviations", deviations)
        .put("progress", progress)
        .done();
  }

  /**
   * How the plan itself stands.
   *
   * @param moment the day, and what counts as known
   * @return the state
   */
  public Progress.State state(Moment moment) {
    return Progress.at(progress, moment);
  }

  /**
   * The actions whose last day has passed while they are neither done nor stopped.
   *
   * @param moment the day, and what counts as known
   * @return in the order of the plan
   */
  public List<Action> overdue(Moment moment) {
    return actions.stream().filter(action -> action.isOverdue(moment)).toList();
  }

  /**
   * What all actions cost together (PH-GHPB).
   *
   * @return in euro cents; actions without a cost count for nothing
   * @throws ArithmeticException if it is more than a {@code long} holds
   */
  public long plannedCents() {
    long sum = 0;
    for (Action action : actions) {
      sum = Math.addExact(sum, action.costCents() == null ? 0 : action.costCents());
    }
    return sum;
  }

  /** Shows kind and key only. */
  @Override
  public String toString() {
    return "Plan[" + kind + " " + key + "]";
  }

  /** Mixed, so that a hash code in a dump tells nothing of the plan. */
  @Override
  public int hashCode() {
    return Digits.mix(Objects.hash(key, id, recordedAt));
  }
}
