package nl.ketenkompas.mandate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * What carrying out advice costs. Immutable.
 *
 * @param cents in euro cents, zero or more, or null when nobody knows
 * @param kind kind of cost, such as {@code COACH_HOURS} or {@code SERVICE}
 */
@JsonPropertyOrder({"cents", "kind"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Cost(@Nullable Long cents, String kind) {

  /**
   * Checks the amount and the kind.
   *
   * @param cents in euro cents, or null when nobody knows
   * @param kind kind of cost
   * @throws InvalidValueException if the amount is negative or the kind is no code
   */
  public Cost {
    if (cents != null && cents < 0) {
      throw new InvalidValueException("cost", ValueError.OUT_OF_BOUNDS);
    }
    Checks.code(kind, "costKind");
  }

  /**
   * Obtains a known cost.
   *
   * @param cents in euro cents, zero or more
   * @param kind kind of cost
   * @return the cost
   * @throws InvalidValueException if the amount is negative or the kind is no code
   */
  public static Cost of(long cents, String kind) {
    return new Cost(cents, kind);
  }

  /**
   * Obtains a cost of which the amount is unknown.
   *
   * @param kind kind of cost
   * @return the cost
   * @throws InvalidValueException if the kind is no code
   */
  public static Cost unknown(String kind) {
    return new Cost(null, kind);
  }
}
