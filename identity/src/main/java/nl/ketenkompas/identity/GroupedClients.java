package nl.ketenkompas.identity;

import java.util.Optional;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.Clients;
import nl.ketenkompas.model.time.Moment;

/**
 * The clients of one run of {@link Recogniser#group}, for the rooms that ask whose record it is.
 * One run has no history, so the answer is the same at every moment. Immutable and thread safe; an
 * answer takes time logarithmic in the number of records.
 */
public final class GroupedClients implements Clients {
  private final RecognisedClients recognised;

  private GroupedClients(RecognisedClients recognised) {
    this.recognised = recognised;
  }

  /**
   * Obtains the clients of a run.
   *
   * @param recognised by the run
   * @return the clients
   */
  public static GroupedClients of(RecognisedClients recognised) {
    return new GroupedClients(recognised);
  }

  @Override
  public Optional<ClientId> find(SourceKey key, Moment moment) {
    return recognised.clientOf(key);
  }

  /** Shows counts only. */
  @Override
  public String toString() {
    return "GroupedClients[" + recognised + "]";
  }
}
