package nl.ketenkompas.model.journal;

import java.util.List;
import java.util.function.Function;
import nl.ketenkompas.model.rule.Reason;

/**
 * What a ledger answered to a command, as it stands in the journal; the same command under the same
 * key gets the same answer for ever. Immutable if the events are.
 *
 * @param <E> what the events of the ledger have in common
 */
public sealed interface Answer<E> {

  /**
   * One result for each case.
   *
   * @param accepted what to do when it was accepted
   * @param refused what to do when it was refused
   * @param <R> what comes out
   * @return what the function gives
   */
  default <R> R fold(Function<Accepted<E>, R> accepted, Function<Refused<E>, R> refused) {
    return this instanceof Accepted<E> a ? accepted.apply(a) : refused.apply((Refused<E>) this);
  }

  /**
   * The command was accepted.
   *
   * @param events what was recorded, in order
   * @param <E> what the events have in common
   */
  record Accepted<E>(List<Recorded<E>> events) implements Answer<E> {

    /**
     * Copies the events.
     *
     * @param events what was recorded
     */
    public Accepted {
      events = List.copyOf(events);
    }
  }

  /**
   * The command was refused; that was recorded too.
   *
   * @param refusal where the refusal stands in the journal
   * @param reasons why, the decisive one first; none when the key of the refusal was destroyed
   * @param <E> what the events have in common
   */
  record Refused<E>(String refusal, List<Reason> reasons) implements Answer<E> {

    /**
     * Copies the reasons.
     *
     * @param refusal where it stands in the journal
     * @param reasons why
     */
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }
}
