package nl.ketenkompas.identity.presence;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.function.Function;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Verdict;

/**
 * Whether somebody is known in the chain, and nothing more: not who, not where, not how sure.
 * Somebody with the secrecy indicator is not known. Immutable.
 *
 * <pre>{@code
 * String answer = desk.ask(asker, reference, person, now).fold(
 *     known -> "ask the chain director",
 *     notKnown -> "register",
 *     underReview -> "wait",
 *     unanswered -> unanswered.reasons().get(0).text(Language.EN));
 * }</pre>
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Presence.Known.class, name = "KNOWN"),
  @JsonSubTypes.Type(value = Presence.NotKnown.class, name = "NOT_KNOWN"),
  @JsonSubTypes.Type(value = Presence.UnderReview.class, name = "UNDER_REVIEW"),
  @JsonSubTypes.Type(value = Presence.Unanswered.class, name = "UNANSWERED")
})
public sealed interface Presence extends Verdict {

  /**
   * Somebody is known who is this person by the keys of the recognition agreement.
   *
   * @param reasons always the same
   */
  record Known(List<Reason> reasons) implements Presence {

    /**
     * Copies the reasons.
     *
     * @param reasons why
     */
    public Known {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Nobody is known of whom that may be told.
   *
   * @param reasons always the same
   */
  record NotKnown(List<Reason> reasons) implements Presence {

    /**
     * Copies the reasons.
     *
     * @param reasons why
     */
    public NotKnown {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * It is not certain; a person has to look.
   *
   * @param reasons always the same
   */
  record UnderReview(List<Reason> reasons) implements Presence {

    /**
     * Copies the reasons.
     *
     * @param reasons why
     */
    public UnderReview {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * The question was not put to the register.
   *
   * @param reasons why not; they depend on the question only
   */
  record Unanswered(List<Reason> reasons) implements Presence {

    /**
     * Copies the reasons.
     *
     * @param reasons why not
     */
    public Unanswered {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Handles all cases.
   *
   * @param known for somebody known
   * @param notKnown for nobody known
   * @param underReview when it is not certain
   * @param unanswered when the question was not put
   * @param <R> the result type
   * @return what the function for the case returned
   */
  default <R> R fold(
      Function<? super Known, ? extends R> known,
      Function<? super NotKnown, ? extends R> notKnown,
      Function<? super UnderReview, ? extends R> underReview,
      Function<? super Unanswered, ? extends R> unanswered) {
    if (this instanceof Known k) {
      return known.apply(k);
    }
    if (this instanceof NotKnown n) {
      return notKnown.apply(n);
    }
    if (this instanceof UnderReview r) {
      return underReview.apply(r);
    }
    return unanswered.apply((Unanswered) this);
  }
}
