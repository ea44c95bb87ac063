package nl.ketenkompas.model.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * One step of an explanation: a clause that was looked at, whether it held, and what it rested on.
 * Exceptions to the clause are steps of their own below it. Immutable.
 *
 * @param reason the clause and the facts used
 * @param holds whether the clause held
 * @param exceptions the exceptions that were looked at, in order
 */
@JsonPropertyOrder({"reason", "holds", "exceptions"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Step(Reason reason, boolean holds, List<Step> exceptions) {

  /**
   * Copies the exceptions.
   *
   * @param reason the clause and the facts used
   * @param holds whether the clause held
   * @param exceptions the exceptions that were looked at
   */
  public Step {
    exceptions = List.copyOf(exceptions);
  }

  /**
   * A clause that held.
   *
   * @param reason the clause and the facts used
   * @return the step
   */
  public static Step holds(Reason reason) {
    return new Step(reason, true, List.of());
  }

  /**
   * A clause that did not hold.
   *
   * @param reason the clause and the facts used
   * @return the step
   */
  public static Step fails(Reason reason) {
    return new Step(reason, false, List.of());
  }
}
