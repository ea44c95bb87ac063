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
 * What a plan is to bring about (<i>doel</i>), for one person or for a family as a whole. Personal:
 * {@link #toString} shows nothing. Immutable.
 *
 * @param id code, unique in the plan
 * @param text the goal in own words
 * @param area code of the life area, or null when it is about several
 * @param level person or family, or null when the plan is of one person
 * @param person whose goal it is; for {@link PlanLevel#PERSON}, or null
 * @param due the last day on which it is to be reached, or null when none is agreed
 * @param progress its states over time, in any order
 */
public record Goal(
    String id,
    FreeText text,
    @Nullable String area,
    @Nullable PlanLevel level,
    @Nullable SourceKey person,
    @Nullable LocalDate due,
    List<Progress> progress) {

  /**
   * Checks the parts.
   *
   * @param id code, unique in the plan
   * @param text the goal in own words
   * @param area code of the life area, or null
   * @param level person or family, or null
   * @param person whose goal it is, or null
   * @param due the last day, in the years 1850 to 2200, or null
   * @param progress its states over time
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  public Goal {
    Checks.code(Values.given(id, "goal.id"), "goal.id");
    Values.given(text, "goal.text");
    if (area != null) {
      Checks.code(area, "goal.area");
    }
    Plan.checkLevel(level, person, "goal.person");
    Values.optionalDate(due, "goal.due");
    progress = Values.list(progress, "goal.progress");
  }

  /**
   * Obtains a goal from JSON.
   *
   * @param json an object with the components as fields; only {@code id} and {@code text} must be
   *     there
   * @return the goal
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Goal ofJson(@Nullable Object json) {
    return Fields.read(
        json,
        "goal",
        f ->
            new Goal(
                f.text("id"),
                f.object("text", FreeText::ofJson),
                f.optionalText("area"),
                f.optionalCode("level", PlanLevel.class),
                f.optionalKey("person"),
                f.optionalDate("due"),
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
        .put("area", area)
        .put("level", level)
        .put("person", person)
        .put("due", due)
        .put("progress", progress)
        .done();
  }

  /**
   * How it stands.
   *
   * @param moment the day, and what counts as known
   * @return the state; {@link Progress.State#DONE} when reached
   */
  public Progress.State state(Moment moment) {
    return Progress.at(progress, moment);
  }

  /** Shows nothing. */
  @Override
  public String toString() {
    return "Goal[*]";
  }

  /** Mixed, so that a hash code in a dump tells nothing of the goal. */
  @Override
  public int hashCode() {
    return Digits.mix(Objects.hash(id, text, area, level, person, due));
  }
}
