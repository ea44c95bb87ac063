package nl.ketenkompas.model.journal;

import java.time.Instant;

/**
 * The state of a ledger at one place of its journal, as it is published to readers. Immutable if
 * the state is, which every ledger sees to.
 *
 * @param sequence of the last event that it takes into account, 0 at the beginning
 * @param recordedAt when that one was recorded, {@link Instant#MIN} at the beginning
 * @param value the state
 * @param <S> the type of the state
 */
public record State<S>(long sequence, Instant recordedAt, S value) {

  /** Shows the place only. */
  @Override
  public String toString() {
    return "State[" + sequence + "]";
  }
}
