package nl.ketenkompas.model.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * How a verdict came about: the steps in the order in which they were taken, and the smallest
 * changes that would turn it, each verified by asking again. Immutable.
 *
 * @param verdict the same verdict as the question without explanation gives
 * @param steps the clauses that were looked at, in order
 * @param turningPoints the smallest changes that would give another verdict; empty when there is
 *     none
 * @param <V> the type of the verdict
 */
@JsonPropertyOrder({"verdict", "steps", "turningPoints"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Explanation<V extends Verdict>(
    V verdict, List<Step> steps, List<TurningPoint<V>> turningPoints) {

  /**
   * A change that would turn the verdict (the counterfactual).
   *
   * @param change what would have to be different
   * @param verdict the verdict that would then be given
   * @param <V> the type of the verdict
   */
  @JsonPropertyOrder({"change", "verdict"})
  public record TurningPoint<V extends Verdict>(Reason change, V verdict) {}

  /**
   * Copies the lists.
   *
   * @param verdict the verdict
   * @param steps the clauses that were looked at
   * @param turningPoints the smallest changes that would give another verdict
   */
  public Explanation {
    steps = List.copyOf(steps);
    turningPoints = List.copyOf(turningPoints);
  }
}
