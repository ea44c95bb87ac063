package nl.ketenkompas.model.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.ketenkompas.model.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two agreements of a kind: where, never what stood there. Immutable.
 *
 * @param clause the place by names: as a JSON pointer, but elements of lists by their code where
 *     they have one, such as {@code /terms/keys/bsn/outcome}
 * @param type what happened there
 * @param before JSON pointer in the first agreement, or null when it is not there
 * @param after JSON pointer in the second agreement, or null when it is not there
 * @param rules the rules that the clause carries in either agreement, sorted by id; those of the
 *     nearest enclosing clause that carries any
 */
@JsonPropertyOrder({"clause", "type", "before", "after", "rules"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Change(
    String clause, Type type, @Nullable String before, @Nullable String after, List<Rule> rules) {

  /** What happened at a place. */
  public enum Type {
    /** It is only in the second agreement. */
    ADDED,
    /** It is only in the first agreement. */
    REMOVED,
    /** It has another value. */
    CHANGED,
    /** The elements that both lists have stand in another order. */
    REORDERED
  }

  /**
   * Copies the list.
   *
   * @param clause the place by names
   * @param type what happened there
   * @param before JSON pointer in the first agreement
   * @param after JSON pointer in the second agreement
   * @param rules the rules of the clause
   */
  public Change {
    rules = rules == null ? List.of() : List.copyOf(rules);
  }

  /**
   * The same difference seen from the other side.
   *
   * @return before and after changed places
   */
  public Change mirrored() {
    Type mirrored =
        switch (type) {
          case ADDED -> Type.REMOVED;
          case REMOVED -> Type.ADDED;
          case CHANGED, REORDERED -> type;
        };
    return new Change(clause, mirrored, /* before= */ after, /* after= */ before, rules);
  }
}
