package nl.ketenkompas.identity.register;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;

/**
 * Who decided: a user of the host and the function in which. Immutable.
 *
 * @param user code of the user, such as {@code u-17}
 * @param function code of the function, one of the agreement's {@code deciders}
 */
@JsonPropertyOrder({"user", "function"})
public record Decider(String user, String function) {

  /**
   * Checks the codes.
   *
   * @param user code of the user
   * @param function code of the function
   * @throws InvalidValueException if one is no code
   */
  public Decider {
    Checks.code(user, "user");
    Checks.code(function, "function");
  }
}
