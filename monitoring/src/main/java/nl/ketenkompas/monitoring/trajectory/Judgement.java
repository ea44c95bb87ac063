package nl.ketenkompas.monitoring.trajectory;

import java.util.List;
import java.util.function.Function;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Verdict;

/** Whether a change of a trajectory is accepted. */
public sealed interface Judgement extends Verdict {

  /**
   * The writer may record the change.
   *
   * @param change what to record
   * @param reasons why
   */
  record Accepted(Change change, List<Reason> reasons) implements Judgement {

    /**
     * Copies the reasons.
     *
     * @param change what to record
     * @param reasons why
     */
    public Accepted {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * The change is not recorded.
   *
   * @param reasons why not
   */
  record Refused(List<Reason> reasons) implements Judgement {

    /**
     * Copies the reasons.
     *
     * @param reasons why not
     */
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Handles both cases.
   *
   * @param accepted when it may be recorded
   * @param refused when it may not
   * @param <R> the result type
   * @return what the function for the case returned
   */
  default <R> R fold(
      Function<? super Accepted, ? extends R> accepted,
      Function<? super Refused, ? extends R> refused) {
    if (this instanceof Accepted a) {
      return accepted.apply(a);
    }
    return refused.apply((Refused) this);
  }
}
