package nl.ketenkompas.model.port;

import nl.ketenkompas.model.client.ClientId;

/**
 * What one user may see at one moment; implemented by the privacy room. Asking books nothing and
 * gives no values. Implementations are immutable and thread safe.
 *
 * <pre>{@code
 * if (sight.level(client, "plan").atLeast(Level.SUMMARY)) { ... }
 * }</pre>
 */
@FunctionalInterface
public interface Sight {

  /**
   * How much of a kind of data of a client the user may see.
   *
   * @param client the client; an unknown one gives {@link Level#NONE}
   * @param kind code of the kind of data; an unknown one gives {@link Level#NONE}
   * @return the level
   */
  Level level(ClientId client, String kind);
}
