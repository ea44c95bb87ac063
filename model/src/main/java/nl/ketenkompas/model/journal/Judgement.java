package nl.ketenkompas.model.journal;

import java.util.List;
import java.util.function.Function;
import nl.ketenkompas.model.rule.Reason;

/**
 * What a ledger says to a command before anything is recorded. Immutable.
 *
 * @param <E> what the events of the ledger have in common
 */
public sealed interface Judgement<E> {

  /**
   * Accepts a command.
   *
   * @param events what it causes, at least one, in order
   * @param <E> what the events have in common
   * @return the judgement
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  static <E> Judgement<E> accept(E... events) {
    return new Accept<>(List.of(events));
  }

  /**
   * Refuses a command.
   *
   * @param reasons why, at least one, the decisive one first
   * @param <E> what the events have in common
   * @return the judgement
   */
  static <E> Judgement<E> refuse(Reason... reasons) {
    return new Refuse<>(List.of(reasons));
  }

  /**
   * One answer for each case.
   *
   * @param accept what to do when it is accepted
   * @param refuse what to do when it is refused
   * @param <R> what comes out
   * @return what the function gives
   */
  default <R> R fold(Function<Accept<E>, R> accept, Function<Refuse<E>, R> refuse) {
    return this instanceof Accept<E> a ? accept.apply(a) : refuse.apply((Refuse<E>) this);
  }

  /**
   * The command is accepted.
   *
   * @param events what it causes, at least one, in order
   * @param <E> what the events have in common
   */
  record Accept<E>(List<E> events) implements Judgement<E> {

    /**
     * Copies the events.
     *
     * @param events what it causes
     * @throws IllegalArgumentException if there are none
     */
    public Accept {
      events = List.copyOf(events);
      if (events.isEmpty()) {
        throw new IllegalArgumentException("an accepted command causes at least one event");
      }
    }

    /** Shows how many. */
    @Override
    public String toString() {
      return "Accept[" + events.size() + "]";
    }
  }

  /**
   * The command is refused.
   *
   * @param reasons why, at least one, the decisive one first
   * @param <E> what the events have in common
   */
  record Refuse<E>(List<Reason> reasons) implements Judgement<E> {

    /**
     * Copies the reasons.
     *
     * @param reasons why
     * @throws IllegalArgumentException if there are none
     */
    public Refuse {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) {
        throw new IllegalArgumentException("a refusal has at least one reason");
      }
    }
  }
}
