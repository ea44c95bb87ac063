package nl.ketenkompas.monitoring.disclosure;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Verdict;

/**
 * What may be shown of a table (SK-C22). True counts that are not shown are not in it. Immutable.
 *
 * <pre>{@code
 * release.fold(
 *     shown -> shown.table(),
 *     hidden -> hidden.table(),
 *     merged -> merged.table(),
 *     rounded -> rounded.table(),
 *     withheld -> null);
 * }</pre>
 */
public sealed interface Release extends Verdict {

  /**
   * All of it, as counted.
   *
   * @param table the counts
   * @param reasons why
   */
  @JsonPropertyOrder({"table", "reasons"})
  record Shown(ProtectedTable table, List<Reason> reasons) implements Release {
    /**
     * Copies the reasons.
     *
     * @param table the counts
     * @param reasons why
     */
    public Shown {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * The counts with some of them hidden.
   *
   * @param table the counts; hidden ones are null
   * @param reasons why
   */
  @JsonPropertyOrder({"table", "reasons"})
  record Hidden(ProtectedTable table, List<Reason> reasons) implements Release {
    /**
     * Copies the reasons.
     *
     * @param table the counts; hidden ones are null
     * @param reasons why
     */
    public Hidden {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Fewer categories, possibly with some counts hidden as well.
   *
   * @param table the counts of the categories as they are now; hidden ones are null
   * @param reasons why
   */
  @JsonPropertyOrder({"table", "reasons"})
  record Merged(ProtectedTable table, List<Reason> reasons) implements Release {
    /**
     * Copies the reasons.
     *
     * @param table the counts of the categories as they are now
     * @param reasons why
     */
    public Merged {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Rounded counts that still add up.
   *
   * @param table multiples of {@link ProtectedTable#roundedTo}
   * @param reasons why
   */
  @JsonPropertyOrder({"table", "reasons"})
  record Rounded(ProtectedTable table, List<Reason> reasons) implements Release {
    /**
     * Copies the reasons.
     *
     * @param table the multiples
     * @param reasons why
     */
    public Rounded {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Nothing: the rules allow no way to protect it.
   *
   * @param reasons why
   */
  @JsonPropertyOrder("reasons")
  record Withheld(List<Reason> reasons) implements Release {
    /**
     * Copies the reasons.
     *
     * @param reasons why
     */
    public Withheld {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Takes the case apart.
   *
   * @param shown when all is shown
   * @param hidden when counts are hidden
   * @param merged when categories were merged
   * @param rounded when counts were rounded
   * @param withheld when nothing can be shown
   * @param <T> the type of the answer
   * @return the answer of the case at hand
   */
  default <T> T fold(
      Function<Shown, T> shown,
      Function<Hidden, T> hidden,
      Function<Merged, T> merged,
      Function<Rounded, T> rounded,
      Function<Withheld, T> withheld) {
    if (this instanceof Shown all) {
      return shown.apply(all);
    }
    if (this instanceof Hidden some) {
      return hidden.apply(some);
    }
    if (this instanceof Merged fewer) {
      return merged.apply(fewer);
    }
    if (this instanceof Rounded round) {
      return rounded.apply(round);
    }
    return withheld.apply((Withheld) this);
  }

  /**
   * The table, whatever was done to it.
   *
   * @return what may be shown, or empty when nothing may
   */
  default Optional<ProtectedTable> found() {
    return fold(
        shown -> Optional.of(shown.table()),
        hidden -> Optional.of(hidden.table()),
        merged -> Optional.of(merged.table()),
        rounded -> Optional.of(rounded.table()),
        withheld -> Optional.empty());
  }
}
