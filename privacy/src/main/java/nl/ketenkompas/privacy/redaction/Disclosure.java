package nl.ketenkompas.privacy.redaction;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.function.Function;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Verdict;

/** What asking for a client file gave. Immutable. */
public sealed interface Disclosure extends Verdict {

  /**
   * The look was recorded, and the file is open as far as the viewer may see it.
   *
   * @param file the redacted file
   * @param reasons the clause for each kind of data in it, in the order of the schema
   */
  @JsonPropertyOrder({"file", "reasons"})
  record Opened(RedactedFile file, List<Reason> reasons) implements Disclosure {

    /**
     * Copies the reasons.
     *
     * @param file the redacted file
     * @param reasons the clause for each kind of data in it
     */
    public Opened {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * The look could not be recorded, so nothing was opened (NEN-7513).
   *
   * @param reasons why
   */
  @JsonPropertyOrder({"reasons"})
  record Closed(List<Reason> reasons) implements Disclosure {

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
   * @param opened for an open file
   * @param closed for a closed one
   * @param <R> the result type
   * @return what the function for the case returned
   */
  default <R> R fold(
      Function<? super Opened, ? extends R> opened, Function<? super Closed, ? extends R> closed) {
    return this instanceof Opened o ? opened.apply(o) : closed.apply((Closed) this);
  }
}
