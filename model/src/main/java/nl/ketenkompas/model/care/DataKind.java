package nl.ketenkompas.model.care;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * A kind of data about clients (<i>soort gegeven</i>), such as a diagnosis; part of {@link
 * DataKinds}. Immutable.
 *
 * @param code unique in its list, such as {@code psychiatric-diagnosis}
 * @param name what people call it
 * @param sensitivity how much it can harm
 */
public record DataKind(String code, Words name, Sensitivity sensitivity) {

  /**
   * Checks the code.
   *
   * @param code unique in its list
   * @param name what people call it
   * @param sensitivity how much it can harm
   * @throws InvalidValueException with the reason
   */
  public DataKind {
    Checks.code(Values.given(code, "dataKind.code"), "dataKind.code");
    Values.given(name, "dataKind.name");
    Values.given(sensitivity, "dataKind.sensitivity");
  }

  /**
   * Obtains a kind of data from JSON.
   *
   * @param json an object with {@code code}, {@code name} and {@code sensitivity}
   * @return the kind
   * @throws InvalidValueException with the reason
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static DataKind ofJson(@Nullable Object json) {
    return Fields.read(
        json,
        "dataKind",
        f ->
            new DataKind(
                f.text("code"),
                f.object("name", Words::ofJson),
                f.code("sensitivity", Sensitivity.class)));
  }

  /**
   * The JSON form.
   *
   * @return the fields in fixed order
   */
  @JsonValue
  public Map<String, Object> json() {
    return new Fields.Writer()
        .put("code", code)
        .put("name", name)
        .put("sensitivity", sensitivity)
        .done();
  }
}
