package nl.ketenkompas.model.care;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * One side of life in which things can go well or not (<i>leefgebied</i>), such as housing; part of
 * {@link LifeAreas}. Immutable.
 *
 * @param code unique in its list, such as {@code HOUSING}
 * @param name what people call it
 */
public record LifeArea(String code, Words name) {

  /**
   * Checks the code.
   *
   * @param code unique in its list
   * @param name what people call it
   * @throws InvalidValueException with the reason
   */
  public LifeArea {
    Checks.code(Values.given(code, "lifeArea.code"), "lifeArea.code");
    Values.given(name, "lifeArea.name");
  }

  /**
   * Obtains a life area from JSON.
   *
   * @param json an object with {@code code} and {@code name}
   * @return the life area
   * @throws InvalidValueException with the reason
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static LifeArea ofJson(@Nullable Object json) {
    return Fields.read(
        json, "lifeArea", f -> new LifeArea(f.text("code"), f.object("name", Words::ofJson)));
  }

  /**
   * The JSON form.
   *
   * @return the fields in fixed order
   */
  @JsonValue
  public Map<String, Object> json() {
    return new Fields.Writer().put("code", code).put("name", name).done();
  }
}
