package nl.ketenkompas.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.function.Function;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Verdict;

/**
 * Whether somebody is already known in the chain (rule SK-C7): known, possibly, or not. Never a
 * guess: what is incomplete, ambiguous or contradictory is possible, and a person decides.
 * Immutable.
 *
 * <pre>{@code
 * String answer = known.recognise(record).fold(
 *     k -> "client " + k.client(),
 *     p -> p.candidates().size() + " candidates",
 *     u -> "not known");
 * }</pre>
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Recognition.Known.class, name = "KNOWN"),
  @JsonSubTypes.Type(value = Recognition.Possible.class, name = "POSSIBLE"),
  @JsonSubTypes.Type(value = Recognition.Unknown.class, name = "UNKNOWN")
})
public sealed interface Recognition extends Verdict {

  /**
   * This is a known client.
   *
   * @param client which
   * @param reasons why, the decisive one first
   */
  @JsonPropertyOrder({"client", "reasons"})
  record Known(ClientId client, List<Reason> reasons) implements Recognition {

    /**
     * Copies the reasons.
     *
     * @param client which
     * @param reasons why
     */
    public Known {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * This may be a known client, or too little is known to say.
   *
   * @param candidates who it may be, the strongest evidence first, then by number; empty when too
   *     little is known to search, or too many people fit
   * @param more how many further candidates are not shown
   * @param reasons why it is not certain
   */
  @JsonPropertyOrder({"candidates", "more", "reasons"})
  record Possible(List<Candidate> candidates, int more, List<Reason> reasons)
      implements Recognition {

    /**
     * Copies the lists.
     *
     * @param candidates who it may be
     * @param more how many further candidates are not shown
     * @param reasons why it is not certain
     */
    public Possible {
      candidates = List.copyOf(candidates);
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * This is nobody known: at least one key is complete, and no client fits one, not even in part.
   *
   * @param reasons why
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Unknown(List<Reason> reasons) implements Recognition {

    /**
     * Copies the reasons.
     *
     * @param reasons why
     */
    public Unknown {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A client that somebody may be.
   *
   * @param client which
   * @param reasons what speaks for and against, without values
   */
  @JsonPropertyOrder({"client", "reasons"})
  record Candidate(ClientId client, List<Reason> reasons) {

    /**
     * Copies the reasons.
     *
     * @param client which
     * @param reasons what speaks for and against
     */
    public Candidate {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Handles all cases.
   *
   * @param known for a known client
   * @param possible for a possible one
   * @param unknown for nobody known
   * @param <R> the result type
   * @return what the function for the case returned
   */
  default <R> R fold(
      Function<? super Known, ? extends R> known,
      Function<? super Possible, ? extends R> possible,
      Function<? super Unknown, ? extends R> unknown) {
    if (this instanceof Known k) {
      return known.apply(k);
    }
    if (this instanceof Possible p) {
      return possible.apply(p);
    }
    return unknown.apply((Unknown) this);
  }
}
