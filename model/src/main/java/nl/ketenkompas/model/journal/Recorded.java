package nl.ketenkompas.model.journal;

import java.time.Instant;
import java.util.function.Function;

/**
 * An event as it was recorded: what happened, with its place and time. Immutable if the event is.
 *
 * @param <E> what the events of the ledger have in common
 */
public sealed interface Recorded<E> {

  /**
   * The place in the ledger, from 1.
   *
   * @return the sequence
   */
  long sequence();

  /**
   * The id of the event.
   *
   * @return such as {@code budget-17}
   */
  String id();

  /**
   * When the single writer recorded it.
   *
   * @return the instant; never before that of an event with a lower sequence
   */
  Instant recordedAt();

  /**
   * One answer for each case.
   *
   * @param kept what to do with an event
   * @param erased what to do with one that nobody can read any more
   * @param <R> what comes out
   * @return what the function gives
   */
  default <R> R fold(Function<Kept<E>, R> kept, Function<Erased<E>, R> erased) {
    return this instanceof Kept<E> k ? kept.apply(k) : erased.apply((Erased<E>) this);
  }

  /**
   * An event that can be read. Its text shows the place only.
   *
   * @param sequence the place in the ledger
   * @param id the id of the event
   * @param recordedAt when it was recorded
   * @param command key of the command that caused it
   * @param event what happened
   * @param <E> what the events of the ledger have in common
   */
  record Kept<E>(long sequence, String id, Instant recordedAt, String command, E event)
      implements Recorded<E> {

    /** Shows the place only. */
    @Override
    public String toString() {
      return "Kept[" + id + "]";
    }
  }

  /**
   * The marker of an event whose key was destroyed (rule AVG-17): that something happened is known,
   * what is not.
   *
   * @param sequence the place in the ledger
   * @param id the id of the event
   * @param recordedAt when it was recorded
   * @param type code of its type
   * @param <E> what the events of the ledger have in common
   */
  record Erased<E>(long sequence, String id, Instant recordedAt, String type)
      implements Recorded<E> {}
}
