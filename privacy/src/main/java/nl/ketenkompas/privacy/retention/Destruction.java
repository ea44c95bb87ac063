package nl.ketenkompas.privacy.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Verdict;
import nl.ketenkompas.model.time.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a request for destruction: within which time, and for each thing that is held
 * whether it goes or stays. Immutable.
 *
 * @param deadline within which time what goes must be gone and the client must be answered, or null
 *     when the request is not in writing yet
 * @param items one for each thing that is held, in the order in which it was asked
 * @param reasons what was asked and by which right
 */
@JsonPropertyOrder({"deadline", "items", "reasons"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Destruction(@Nullable Deadline deadline, List<Item> items, List<Reason> reasons)
    implements Verdict {

  /**
   * Copies the lists.
   *
   * @param deadline within which time, or null
   * @param items one for each thing that is held
   * @param reasons what was asked and by which right
   */
  public Destruction {
    items = List.copyOf(items);
    reasons = List.copyOf(reasons);
  }

  /**
   * What becomes of one thing that is held.
   *
   * @param holding what is held
   * @param destroy true if it goes
   * @param reasons why it goes or stays; objections that do not count are named as well
   */
  @JsonPropertyOrder({"holding", "destroy", "reasons"})
  public record Item(Holding holding, boolean destroy, List<Reason> reasons) {

    /**
     * Copies the reasons.
     *
     * @param holding what is held
     * @param destroy true if it goes
     * @param reasons at least one
     */
    public Item {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * What goes.
   *
   * @return in order
   */
  public List<Holding> going() {
    return items.stream().filter(Item::destroy).map(Item::holding).toList();
  }
}
