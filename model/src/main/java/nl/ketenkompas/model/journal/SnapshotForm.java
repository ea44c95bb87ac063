package nl.ketenkompas.model.journal;

import java.util.List;
import java.util.Optional;
import nl.ketenkompas.model.client.SourceKey;

/**
 * How a state is taken apart for a snapshot and put together again. Parts about a person are
 * encrypted with the key of that person; once it is destroyed they are left out, as their events
 * are on replay. Immutable and thread safe.
 *
 * @param <S> the state
 * @param <P> a part of it: a record with Jackson's annotations
 */
public interface SnapshotForm<S, P> {

  /**
   * The version of the form. A snapshot of another version is not used.
   *
   * @return from 1; raise it when the form or the way of folding changes
   */
  int version();

  /**
   * The type of the parts.
   *
   * @return the record
   */
  Class<P> part();

  /**
   * Takes a state apart.
   *
   * @param state the state
   * @return its parts, in an order that is always the same
   */
  List<P> write(S state);

  /**
   * About whom a part is.
   *
   * @param part a part
   * @return the subject, or empty when nothing in it is personal
   */
  Optional<SourceKey> subject(P part);

  /**
   * Puts a state together.
   *
   * @param parts those that can still be read, in order
   * @return the state
   */
  S read(List<P> parts);
}
