package nl.ketenkompas.monitoring.agreement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonForm;
import nl.ketenkompas.model.ValueError;

/**
 * How many of the areas must be good at the same time: all of them, or at least so many (SN-6).
 * Immutable.
 *
 * <p>JSON: {@code "all"} or a number.
 *
 * @param count 0 for all, otherwise at least so many, at most 100
 */
@JsonForm("{'anyOf': [{'const': 'all'}, {'type': 'integer', 'minimum': 1, 'maximum': 100}]}")
public record Required(int count) {
  private static final String TYPE = "required";
  private static final String EVERY = "all";

  /** All areas of the norm. */
  public static final Required ALL = new Required(0);

  /**
   * Checks the count.
   *
   * @param count 0 for all
   * @throws InvalidValueException if it is negative or above 100
   */
  public Required {
    if (count < 0 || count > 100) {
      throw new InvalidValueException(TYPE, ValueError.OUT_OF_BOUNDS);
    }
  }

  /**
   * Obtains "at least so many".
   *
   * @param count from 1 to 100
   * @return the requirement
   * @throws InvalidValueException if the count is out of bounds
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Required atLeast(int count) {
    if (count < 1) {
      throw new InvalidValueException(TYPE, ValueError.OUT_OF_BOUNDS);
    }
    return new Required(count);
  }

  /**
   * Obtains a requirement from its text.
   *
   * @param text {@code all}
   * @return the requirement
   * @throws InvalidValueException for any other text
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Required parse(String text) {
    if (!text.equals(EVERY)) {
      throw new InvalidValueException(TYPE, ValueError.UNKNOWN_CODE);
    }
    return ALL;
  }

  /**
   * How many areas must be good, out of so many.
   *
   * @param areas the number of areas of the norm
   * @return how many
   */
  public int of(int areas) {
    return count == 0 ? areas : count;
  }

  /**
   * The JSON value.
   *
   * @return the text {@code all}, or the number
   */
  @JsonValue
  public Object json() {
    return count == 0 ? EVERY : (Object) count;
  }

  @Override
  public String toString() {
    return json().toString();
  }
}
