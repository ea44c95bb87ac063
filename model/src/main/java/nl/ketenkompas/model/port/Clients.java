package nl.ketenkompas.model.port;

import java.util.Optional;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.Moment;

/**
 * Which client a source key belongs to; implemented by the identity room. The other rooms keep
 * facts under the key with which they were delivered and ask at read time, so that a merge, a split
 * or an undo rewrites nothing. Implementations are immutable and thread safe.
 *
 * <pre>{@code
 * clients.find(observation.key(), moment).ifPresent(client -> ...);
 * }</pre>
 */
@FunctionalInterface
public interface Clients {

  /**
   * The client to whom a record belongs.
   *
   * @param key under which a partner delivered it
   * @param moment as of which day, and as known when
   * @return the number, or empty when no such record is known at that moment
   */
  Optional<ClientId> find(SourceKey key, Moment moment);
}
