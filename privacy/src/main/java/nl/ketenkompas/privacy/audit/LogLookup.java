package nl.ketenkompas.privacy.audit;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.function.Function;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Verdict;

/** What asking for the access log of a client gave. Immutable. */
public sealed interface LogLookup extends Verdict {

  /**
   * The look into the log was written down, and may be taken.
   *
   * @param overview who looked into the file of the client
   * @param reasons the clause that allows it
   */
  @JsonPropertyOrder({"overview", "reasons"})
  record Opened(AccessOverview overview, List<Reason> reasons) implements LogLookup {

    /**
     * Copies the reasons.
     *
     * @param overview who looked
     * @param reasons the clause that allows it
     */
    public Opened {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * The log stays closed.
   *
   * @param reasons why: it may not be seen in full, or the look could not be written down
   */
  @JsonPropertyOrder({"reasons"})
  record Closed(List<Reason> reasons) implements LogLookup {

    /**
     * Copies the reasons.
     *
     * @param reasons why
     */
    public Closed {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Handles both cases.
   *
   * @param opened for an open log
   * @param closed for a closed one
   * @param <R> the result type
   * @return what the function for the case returned
   */
  default <R> R fold(
      Function<? super Opened, ? extends R> opened, Function<? super Closed, ? extends R> closed) {
    return this instanceof Opened o ? opened.apply(o) : closed.apply((Closed) this);
  }
}
