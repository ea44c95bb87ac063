package nl.ketenkompas.model.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonScalar;
import nl.ketenkompas.model.Parsed;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * The data items that a chain added (rule SK-C15), and the check of a client's values against them.
 * Immutable and thread safe.
 *
 * <pre>{@code
 * Extensions values =
 *     fields.check(Map.of("shoeSize", 42, "veteran", true)).orThrow();
 * values.get("shoeSize"); // "42"
 * }</pre>
 *
 * @param fields each name once
 */
public record ExtensionFields(List<ExtensionField> fields) {

  /**
   * Checks that no name stands twice.
   *
   * @param fields each name once
   * @throws InvalidValueException if one does
   */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public ExtensionFields {
    fields = fields == null ? List.of() : List.copyOf(fields);
    Set<String> names = new HashSet<>();
    for (ExtensionField field : fields) {
      if (!names.add(field.name())) {
        throw new InvalidValueException("extensionField", ValueError.DUPLICATE_KEY);
      }
    }
  }

  /** What came of checking a client's values: the values, or everything that is wrong with them. */
  public sealed interface Checked {

    /**
     * All values are in order.
     *
     * @param values in their written form
     */
    record Good(Extensions values) implements Checked {}

    /**
     * Something is wrong.
     *
     * @param errors all of them, in the order of the fields; unknown names last, by name
     */
    record Refused(List<FieldError> errors) implements Checked {

      /**
       * Copies the list.
       *
       * @param errors all of them
       */
      public Refused {
        errors = List.copyOf(errors);
      }
    }

    /**
     * Handles both cases.
     *
     * @param good for values
     * @param refused for errors
     * @param <R> the result type
     * @return what the function for the case returned
     */
    default <R> R fold(
        Function<? super Extensions, ? extends R> good,
        Function<? super List<FieldError>, ? extends R> refused) {
      if (this instanceof Good g) {
        return good.apply(g.values());
      }
      return refused.apply(((Refused) this).errors());
    }

    /**
     * The values, or an exception for the first error.
     *
     * @return the values
     * @throws InvalidValueException if something is wrong; no value is in the message
     */
    default Extensions orThrow() {
      return fold(
          Function.identity(),
          errors -> {
            throw new InvalidValueException(errors.get(0).field(), errors.get(0).error());
          });
    }
  }

  /**
   * What is wrong with one value; never the value itself.
   *
   * @param field name of the field; {@code extensionField} for a name that is not declared, since
   *     names that nobody declared may hold anything
   * @param error what is wrong: {@link ValueError#EMPTY} for a required value that is missing,
   *     {@link ValueError#UNKNOWN_CODE} for a name or code that is not declared
   */
  public record FieldError(String field, ValueError error) {

    /**
     * Checks the parts.
     *
     * @param field name of the field
     * @param error what is wrong
     * @throws InvalidValueException if one is missing
     */
    public FieldError {
      Checks.code(field, "extensionField");
      Checks.given(error, "error");
    }
  }

  /**
   * The field with a name.
   *
   * @param name of the field
   * @return the field, or empty
   */
  public Optional<ExtensionField> find(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /**
   * Checks the values of a client: texts, whole numbers, booleans, or decimal numbers as text. Null
   * counts as no value.
   *
   * @param values by name of the field
   * @return the values, or all errors at once
   */
  public Checked check(Map<String, ? extends @Nullable Object> values) {
    Map<String, String> good = new TreeMap<>();
    List<FieldError> errors = new ArrayList<>();
    Set<String> unknown = new TreeSet<>(values.keySet());
    for (ExtensionField field : fields) {
      unknown.remove(field.name());
      Object value = values.get(field.name());
      if (value != null) {
        read(field, value)
            .fold(
                text -> good.put(field.name(), text),
                error -> errors.add(new FieldError(field.name(), error)));
      } else if (field.required()) {
        errors.add(new FieldError(field.name(), ValueError.EMPTY));
      }
    }
    unknown.forEach(name -> errors.add(new FieldError("extensionField", ValueError.UNKNOWN_CODE)));
    return errors.isEmpty() ? new Checked.Good(new Extensions(good)) : new Checked.Refused(errors);
  }

  private static Parsed<String> read(ExtensionField field, Object value) {
    if (value instanceof Boolean flag) {
      return field.type() == ExtensionField.Type.BOOLEAN
          ? Parsed.ok(flag.toString())
          : Parsed.bad(field.name(), ValueError.FORMAT);
    }
    try {
      return field.read(JsonScalar.text(value, field.name()));
    } catch (InvalidValueException e) {
      return Parsed.bad(field.name(), e.error());
    }
  }

  /**
   * A client's values without those of some sensitivities, as when they go to somebody who may not
   * see these. Values of fields that are not declared here fall away too.
   *
   * @param values of a client
   * @param kept the sensitivities that stay
   * @return the values that stay
   */
  public Extensions only(Extensions values, Set<ExtensionField.Sensitivity> kept) {
    Map<String, String> rest = new TreeMap<>();
    for (ExtensionField field : fields) {
      String value = values.get(field.name()).orElse(null);
      if (value != null && kept.contains(field.sensitivity())) {
        rest.put(field.name(), value);
      }
    }
    return new Extensions(rest);
  }
}
