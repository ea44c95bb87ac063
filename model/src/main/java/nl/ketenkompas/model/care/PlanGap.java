package nl.ketenkompas.model.care;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * Something that a plan lacks: the criterion, and where in the plan. Nothing of what stands in the
 * plan is in it, so it is safe to log. Immutable.
 *
 * @param criterion what is asked
 * @param pointer where, as JSON pointer into the plan, such as {@code /actions/2/due}
 */
public record PlanGap(PlanCriterion criterion, String pointer) {

  /**
   * Checks the parts.
   *
   * @param criterion what is asked
   * @param pointer where, as JSON pointer
   * @throws InvalidValueException with the reason
   */
  public PlanGap {
    Values.given(criterion, "planGap.criterion");
    if (!Values.given(pointer, "planGap.pointer").matches("(/[a-zA-Z0-9]{1,20}){1,4}")) {
      throw new InvalidValueException("planGap.pointer", ValueError.FORMAT);
    }
  }

  /**
   * Obtains a gap from JSON.
   *
   * @param json an object with {@code criterion} and {@code pointer}; {@code rule} may be there
   * @return the gap
   * @throws InvalidValueException with the reason
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PlanGap ofJson(@Nullable Object json) {
    return Fields.read(
        json,
        "planGap",
        f -> {
          PlanGap gap = new PlanGap(f.code("criterion", PlanCriterion.class), f.text("pointer"));
          String rule = f.optionalText("rule");
          if (rule != null && !rule.equals(gap.criterion.rule())) {
            throw new InvalidValueException("planGap.rule", ValueError.UNKNOWN_CODE);
          }
          return gap;
        });
  }

  /**
   * The JSON form, with the rule of the criterion.
   *
   * @return the fields in fixed order
   */
  @JsonValue
  public Map<String, Object> json() {
    return new Fields.Writer()
        .put("criterion", criterion)
        .put("rule", criterion.rule())
        .put("pointer", pointer)
        .done();
  }

  @Override
  public String toString() {
    return criterion + " " + pointer;
  }
}
