package nl.ketenkompas.examples.chain;

import java.util.List;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A family of a pilot, as the project's office recorded it. Immutable.
 *
 * @param key of the family
 * @param members the records of its members, at any partner
 * @param chosen the days on which it was among the chosen families, or null: nominated only
 * @param budgetLeftCents what is left of its plan-bound budget in euro cents, or null when nobody
 *     stated it
 */
public record Family(
    SourceKey key,
    List<SourceKey> members,
    @Nullable DateRange chosen,
    @Nullable Long budgetLeftCents) {

  /** Copies the list. */
  public Family {
    members = List.copyOf(members);
  }

  /** Shows the key only. */
  @Override
  public String toString() {
    return "Family[" + key + "]";
  }
}
