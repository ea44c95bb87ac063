package nl.ketenkompas.monitoring.trajectory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.ketenkompas.model.care.PlanGap;

/**
 * How far a plan is, in actions, and what it lacks (ST-PLAN). Immutable.
 *
 * @param planned actions not yet begun
 * @param underWay actions that were begun
 * @param done actions that are done
 * @param stopped actions that were given up
 * @param overdue actions, of the first two, of which the time is over
 * @param gaps what the plan lacks
 */
@JsonPropertyOrder({"planned", "underWay", "done", "stopped", "overdue", "gaps"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PlanProgress(
    int planned, int underWay, int done, int stopped, int overdue, List<PlanGap> gaps) {

  /**
   * Copies the list.
   *
   * @param planned not yet begun
   * @param underWay begun
   * @param done done
   * @param stopped given up
   * @param overdue of which the time is over
   * @param gaps what the plan lacks
   */
  public PlanProgress {
    gaps = List.copyOf(gaps);
  }

  /**
   * Whether the plan lacks nothing: goals, actions, and who does what when.
   *
   * @return true if it is complete
   */
  public boolean complete() {
    return gaps.isEmpty();
  }
}
