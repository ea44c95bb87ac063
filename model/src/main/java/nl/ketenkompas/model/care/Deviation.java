package nl.ketenkompas.model.care;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.Digits;
import nl.ketenkompas.model.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * A partner that did otherwise than a goal of the plan asks. Goals lead for partners, so it owes a
 * reason (ST-PLAN). Personal: {@link #toString} shows nothing. Immutable.
 *
 * @param partner code of the partner
 * @param goal code of the goal
 * @param on the day
 * @param reason why, or null when none was given
 */
public record Deviation(String partner, String goal, LocalDate on, @Nullable FreeText reason) {

  /**
   * Checks the parts.
   *
   * @param partner code of the partner
   * @param goal code of the goal
   * @param on the day, in the years 1850 to 2200
   * @param reason why, or null
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  public Deviation {
    Checks.code(Values.given(partner, "deviation.partner"), "deviation.partner");
    Checks.code(Values.given(goal, "deviation.goal"), "deviation.goal");
    Values.date(on, "deviation.on");
  }

  /**
   * Obtains a deviation from JSON.
   *
   * @param json an object with the components as fields; {@code reason} may be absent
   * @return the deviation
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Deviation ofJson(@Nullable Object json) {
    return Fields.read(
        json,
        "deviation",
        f ->
            new Deviation(
                f.text("partner"),
                f.text("goal"),
                f.date("on"),
                f.optionalObject("reason", FreeText::ofJson)));
  }

  /**
   * The JSON form. Personal: not for logs.
   *
   * @return the fields in fixed order, without those that are absent
   */
  @JsonValue
  public Map<String, Object> json() {
    return new Fields.Writer()
        .put("partner", partner)
        .put("goal", goal)
        .put("on", on)
        .put("reason", reason)
        .done();
  }

  /** Shows nothing. */
  @Override
  public String toString() {
    return "Deviation[*]";
  }

  /** Mixed, so that a hash code in a dump tells nothing of the reason. */
  @Override
  public int hashCode() {
    return Digits.mix(Objects.hash(partner, goal, on, reason));
  }
}
