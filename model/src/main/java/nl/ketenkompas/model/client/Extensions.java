package nl.ketenkompas.model.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.Digits;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonScalar;
import nl.ketenkompas.model.ValueError;

/**
 * A client's values of the fields that a chain added (rule SK-C15), each in its one written form.
 * Obtain them from {@link ExtensionFields#check}; what is read from JSON is to be checked again by
 * the chain that reads it. Personal: {@link #toString} shows how many there are. Immutable.
 *
 * <p>JSON: an object of texts, by name: {@code {"shoeSize":"42","veteran":"true"}}.
 *
 * @param values by name of the field, each a line of at most 2000 characters
 */
public record Extensions(@JsonValue Map<String, String> values) {
  /** No values. */
  public static final Extensions NONE = new Extensions(Map.of());

  /**
   * Checks names and texts.
   *
   * @param values by name of the field
   * @throws InvalidValueException if a name is no code or a value no line of text; neither is in
   *     the message
   */
  @JsonCreator(mode = JsonCreator.Mode.DISABLED)
  public Extensions {
    Map<String, String> sorted = new TreeMap<>(Checks.given(values, "extensions"));
    sorted.forEach(
        (name, value) -> {
          Checks.code(name, "extensionField");
          Checks.text(value, 2000, "extension");
        });
    values = Collections.unmodifiableMap(sorted);
  }

  /**
   * Obtains values from JSON.
   *
   * @param value an object of texts
   * @return the values
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Extensions ofJson(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new InvalidValueException("extensions", ValueError.FORMAT);
    }
    Map<String, String> values = new TreeMap<>();
    map.forEach(
        (name, text) ->
            values.put(
                JsonScalar.text(name, "extensionField"), JsonScalar.text(text, "extension")));
    return new Extensions(values);
  }

  /**
   * The value of a field. Personal.
   *
   * @param name of the field
   * @return the written form, or empty when there is none
   */
  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Shows how many there are. */
  @Override
  public String toString() {
    return "Extensions[" + values.size() + "]";
  }

  /** Mixed, so that a hash code in a dump is not that of the values. */
  @Override
  public int hashCode() {
    return Digits.mix(values.hashCode());
  }
}
