package nl.ketenkompas.model.journal;

import java.time.Instant;
import java.util.Optional;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.ReasonCode;

/**
 * What a room says about one kind of ledger: how commands are judged, and how events become state.
 * All of it without side effects, and without a clock: the same arguments always give the same
 * answer. Implementations are immutable and thread safe.
 *
 * <pre>{@code
 * Ledger<Order, Happened, Totals> ledger = Ledger.open(kind, journal, instants, keys);
 * Answer<Happened> answer = ledger.submit("order-12", order);
 * Totals totals = ledger.state().value();
 * }</pre>
 *
 * @param <C> the commands: records with Jackson's annotations
 * @param <E> the events: records with Jackson's annotations
 * @param <S> the state: immutable
 */
public interface LedgerKind<C, E, S> {

  /**
   * The name of the ledger.
   *
   * @return a code of at most 40 characters, the same for ever
   */
  String name();

  /**
   * The types of its events.
   *
   * @return always the same
   */
  EventTypes<E> types();

  /**
   * The state before anything happened.
   *
   * @return always an equal one
   */
  S start();

  /**
   * Judges a command. It must not throw on anything that a host can cause.
   *
   * @param state what is so
   * @param command what is asked
   * @param recordedAt the instant at which it will be recorded
   * @return accepted with events, or refused with reasons
   */
  Judgement<E> judge(S state, C command, Instant recordedAt);

  /**
   * The state after an event. It never refuses: what was recorded has happened.
   *
   * @param state what was so
   * @param event what happened
   * @return what is so now; {@code state} itself stays as it is
   */
  S fold(S state, Recorded.Kept<E> event);

  /**
   * The state after an event that nobody can read any more; unless told otherwise the same state.
   *
   * @param state what was so
   * @param event the marker
   * @return what is so now
   */
  default S erased(S state, Recorded.Erased<E> event) {
    return state;
  }

  /**
   * About whom a command is: all that is recorded of it is encrypted with the key of this subject.
   *
   * @param command what is asked
   * @return the subject, or empty when nothing in it is personal
   */
  default Optional<SourceKey> subject(C command) {
    return Optional.empty();
  }

  /**
   * The reason with a code, so that a refusal can be read back.
   *
   * @param name such as {@code BUDGET_SHORT}
   * @return the code
   * @throws IllegalArgumentException if there is none of that name
   */
  ReasonCode reason(String name);

  /**
   * How the state is written in a snapshot, so that replay can begin there.
   *
   * @return the form, or empty when this ledger is always replayed from the beginning
   */
  default Optional<SnapshotForm<S, ?>> snapshots() {
    return Optional.empty();
  }
}
