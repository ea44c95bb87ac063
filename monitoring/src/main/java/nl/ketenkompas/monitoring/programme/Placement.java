package nl.ketenkompas.monitoring.programme;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Verdict;

/**
 * What becomes of a nomination. Immutable.
 *
 * @param key of the client
 * @param outcome what becomes of it
 * @param reasons what that rests on
 */
@JsonPropertyOrder({"key", "outcome", "reasons"})
public record Placement(SourceKey key, Outcome outcome, List<Reason> reasons) implements Verdict {

  /** What can become of it. */
  public enum Outcome {
    /** There is a place. */
    PLACED,
    /** All places are taken. */
    WAITING,
    /** Not for this person, or not on this day. */
    REFUSED,
    /** Depends on what is not known. */
    UNKNOWN
  }

  /**
   * Copies the list.
   *
   * @param key of the client
   * @param outcome what becomes of it
   * @param reasons what that rests on
   */
  public Placement {
    reasons = List.copyOf(reasons);
  }
}
