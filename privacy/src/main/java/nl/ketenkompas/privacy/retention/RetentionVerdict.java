package nl.ketenkompas.privacy.retention;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Verdict;

/** The answer to "must these data be kept, or go?". Immutable. */
public sealed interface RetentionVerdict extends Verdict {

  /**
   * The term runs.
   *
   * @param until the last day of keeping
   * @param reasons the row of the plan that says so
   */
  @JsonPropertyOrder({"verdict", "until", "reasons"})
  record Keep(LocalDate until, List<Reason> reasons) implements RetentionVerdict {

    /**
     * Copies the reasons.
     *
     * @param until the last day of keeping
     * @param reasons at least one
     */
    public Keep {
      reasons = List.copyOf(reasons);
    }

    /**
     * The name of the case in JSON.
     *
     * @return KEEP
     */
    @JsonProperty("verdict")
    public String verdict() {
      return "KEEP";
    }
  }

  /**
   * The term is over: the data must be destroyed.
   *
   * @param since the first day after the term
   * @param reasons the row of the plan that says so
   */
  @JsonPropertyOrder({"verdict", "since", "reasons"})
  record Destroy(LocalDate since, List<Reason> reasons) implements RetentionVerdict {

    /**
     * Copies the reasons.
     *
     * @param since the first day after the term
     * @param reasons at least one
     */
    public Destroy {
      reasons = List.copyOf(reasons);
    }

    /**
     * The name of the case in JSON.
     *
     * @return DESTROY
     */
    @JsonProperty("verdict")
    public String verdict() {
      return "DESTROY";
    }
  }

  /**
   * It cannot be told: the plan has no term, or the term does not run yet. The data are kept.
   *
   * @param reasons why
   */
  @JsonPropertyOrder({"verdict", "reasons"})
  record Open(List<Reason> reasons) implements RetentionVerdict {

    /**
     * Copies the reasons.
     *
     * @param reasons at least one
     */
    public Open {
      reasons = List.copyOf(reasons);
    }

    /**
     * The name of the case in JSON.
     *
     * @return OPEN
     */
    @JsonProperty("verdict")
    public String verdict() {
      return "OPEN";
    }
  }

  /**
   * Handles all cases.
   *
   * @param keep for a term that runs
   * @param destroy for a term that is over
   * @param open for what cannot be told
   * @param <R> the result type
   * @return what the function for the case returned
   */
  default <R> R fold(
      Function<? super Keep, ? extends R> keep,
      Function<? super Destroy, ? extends R> destroy,
      Function<? super Open, ? extends R> open) {
    if (this instanceof Keep k) {
      return keep.apply(k);
    }
    return this instanceof Destroy d ? destroy.apply(d) : open.apply((Open) this);
  }
}
