package nl.ketenkompas.model.care;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.Digits;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What somebody does for a goal of a plan (<i>actie</i>, in recovery plans <i>herstelactie</i>):
 * what, who and when. What is not agreed yet is absent; {@link PlanCheck} says what a complete plan
 * still lacks. Personal: {@link #toString} shows nothing. Immutable.
 *
 * @param id code, unique in the plan
 * @param text what is done, in own words
 * @param goal code of the goal that it serves, or null
 * @param area code of the life area, or null
 * @param level person or family (PH-GHP), or null when the plan is of one person
 * @param person for whom it is; for {@link PlanLevel#PERSON}, or null
 * @param actor who does it, or null
 * @param due the last day on which it is to be done, or null
 * @param costCents what it costs in euro cents, 0 or more (PH-GHPB), or null when nothing is
 *     budgeted
 * @param costKind kind of cost, such as {@code SERVICE} or {@code COACH_HOURS}, or null
 * @param progress its states over time, in any order
 */
public record Action(
    String id,
    FreeText text,
    @Nullable String goal,
    @Nullable String area,
    @Nullable PlanLevel level,
    @Nullable SourceKey person,
    @Nullable Actor actor,
    @Nullable LocalDate due,
    @Nullable Long costCents,
    @Nullable String costKind,
    List<Progress> progress) {

  /**
   * Checks the parts.
   *
   * @param id code, unique in the plan
   * @param text what is done
   * @param goal code of the goal that it serves, or null
   * @param area code of the life area, or null
   * @param level person or family, or null
   * @param person for whom it is, or null
   * @param actor who does it, or null
   * @param due the last day, in the years 1850 to 2200, or null
   * @param costCents in euro cents, 0 or more, or null
   * @param costKind kind of cost, or null
   * @param progress its states over time
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  public Action {
    Checks.code(Values.given(id, "action.id"), "action.id");
    Values.given(text, "action.text");
    if (goal != null) {
      Checks.code(goal, "action.goal");
    }
    if (area != null) {
      Checks.code(area, "action.area");
    }
    Plan.checkLevel(level, person, "action.person");
    Values.optionalDate(due, "action.due");
    Values.cents(costCents, "action.costCents");
    if (costKind != null) {
      Checks.code(costKind, "action.costKind");
    }
    progress = Values.list(progress, "action.progress");
  }

  /**
   * Obtains an action from JSON.
   *
   * @param json an object with the components as fields; only {@code id} and {@code text} must be
   *     there
   * @return the action
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Action ofJson(@Nullable Object json) {
    return Fields.read(
        json,
        "action",
        f ->
            new Action(
                f.text("id"),
                f.object("text", FreeText::ofJson),
                f.optionalText("goal"),
                f.optionalText("area"),
                f.optionalCode("level", PlanLevel.class),
                f.optionalKey("person"),
                f.optionalObject("actor", Actor::ofJson),
                f.optionalDate("due"),
                f.optionalLong("costCents"),
                f.optionalText("costKind"),
                f.list("progress", Progress::ofJson)));
  }

  /**
   * The JSON form. Personal: not for logs.
   *
   * @return the fields in fixed order, without those that are absent
   */
  @JsonValue
  public Map<String, Object> json() {
    return new Fields.Writer()
        .put("id", id)
        .put("text", text)
        .put("goal", goal)
        .put("area", area)
        .put("level", level)
        .put("person", person)
        .put("actor", actor)
        .put("due", due)
        .put("costCents", costCents)
        .put("costKind", costKind)
        .put("progress", progress)
        .done();
  }

  /**
   * How it stands.
   *
   * @param moment the day, and what counts as known
   * @return the state
   */
  public Progress.State state(Moment moment) {
    return Progress.at(progress, moment);
  }

  /**
   * Whether its last day has passed while it is neither done nor stopped.
   *
   * @param moment the day, and what counts as known
   * @return true from the day after {@code due}; never without one
   */
  public boolean isOverdue(Moment moment) {
    return due != null && moment.asOf().isAfter(due) && !state(moment).isClosed();
  }

  /** Shows nothing. */
  @Override
  public String toString() {
    return "Action[*]";
  }

  /** Mixed, so that a hash code in a dump tells nothing of the action. */
  @Override
  public int hashCode() {
    return Digits.mix(Objects.hash(id, text, goal, area, level, person, due, costCents));
  }
}
