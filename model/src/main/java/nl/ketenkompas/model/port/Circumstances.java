package nl.ketenkompas.model.port;

import java.util.Optional;
import java.util.Set;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.Moment;

/**
 * What decides whose client someone is, one column a method; fed by the mandate and monitoring
 * rooms, read by privacy (the second axis of rule SK-C12). A client who is not known at a moment
 * has nothing in any column. Implementations are immutable and thread safe, and so is what they
 * return.
 *
 * <pre>{@code
 * if (circumstances.labels(client, moment).contains("repeat-offender")) { ... }
 * }</pre>
 */
public interface Circumstances {

  /**
   * The labels of a client.
   *
   * @param client the client
   * @param moment as of which day, and as known when
   * @return codes such as {@code repeat-offender}; all that partners gave
   */
  Set<String> labels(ClientId client, Moment moment);

  /**
   * The municipality to which a client belongs (<i>regiobinding</i>).
   *
   * @param client the client
   * @param moment as of which day, and as known when
   * @return its code, or empty when it is not known or in dispute
   */
  Optional<String> municipality(ClientId client, Moment moment);

  /**
   * The step of the process (<i>processtap</i>) that a client is in.
   *
   * @param client the client
   * @param moment as of which day, and as known when
   * @return its code, or empty when he is in none
   */
  Optional<String> processStep(ClientId client, Moment moment);

  /**
   * The families of a client.
   *
   * @param client the client
   * @param moment as of which day, and as known when
   * @return their keys
   */
  Set<SourceKey> families(ClientId client, Moment moment);

  /**
   * In whose caseload a client is.
   *
   * @param client the client
   * @param moment as of which day, and as known when
   * @return codes of users
   */
  Set<String> caseloads(ClientId client, Moment moment);
}
