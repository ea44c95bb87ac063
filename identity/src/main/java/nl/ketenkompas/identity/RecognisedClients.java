package nl.ketenkompas.identity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Finding;
import org.jspecify.annotations.Nullable;

/**
 * The clients recognised among the records of all partners, and what people must look at. Every
 * record belongs to exactly one client. Immutable and thread safe.
 */
public final class RecognisedClients {
  private final List<Client> clients;
  private final SourceKey[] keys;
  private final int[] clientOf;
  private final List<ReviewItem> review;
  private final List<Finding> findings;
  private final Clauses clauses;
  private final Map<ClientId, Client> byId;

  RecognisedClients(
      List<Client> clients,
      SourceKey[] keys,
      int[] clientOf,
      List<ReviewItem> review,
      List<Finding> findings,
      Clauses clauses) {
    this.clients = List.copyOf(clients);
    this.keys = keys;
    this.clientOf = clientOf;
    this.review = List.copyOf(review);
    this.findings = List.copyOf(findings);
    this.clauses = clauses;
    byId = new HashMap<>(clients.size() * 2);
    for (Client client : clients) {
      if (byId.put(client.id(), client) != null) {
        throw new IllegalArgumentException(
            "client number " + client.id() + " was given twice. Maybe two runs share a counter.");
      }
    }
  }

  /**
   * The clients.
   *
   * @return in the order of their smallest source keys
   */
  public List<Client> clients() {
    return clients;
  }

  /**
   * How many records there are in all.
   *
   * @return the number
   */
  public int records() {
    return keys.length;
  }

  /**
   * The client that a record belongs to.
   *
   * @param record its source key
   * @return the number, or empty if no such record was delivered
   */
  public Optional<ClientId> clientOf(SourceKey record) {
    int at = Arrays.binarySearch(keys, record);
    return at < 0 ? Optional.empty() : Optional.of(clients.get(clientOf[at]).id());
  }

  /**
   * A client by number.
   *
   * @param id the number
   * @return the client, or empty
   */
  public Optional<Client> client(ClientId id) {
    @Nullable Client client = byId.get(id);
    return Optional.ofNullable(client);
  }

  /**
   * The minimal data set of a client, made anew from its records: by trust, then fullness, then
   * source key.
   *
   * @param client one of {@link #clients}
   * @return the data set, each field with its source
   */
  public MinimalDataSet minimalDataSet(Client client) {
    return MinimalDataSet.of(client.records(), clauses::trustPlace);
  }

  /**
   * What people must look at.
   *
   * @return in the order of the smallest source keys concerned
   */
  public List<ReviewItem> review() {
    return review;
  }

  /**
   * What was noticed about the data as a whole, such as keys that too many records share.
   *
   * @return the findings
   */
  public List<Finding> findings() {
    return findings;
  }

  /** Shows counts only. */
  @Override
  public String toString() {
    return "RecognisedClients["
        + keys.length
        + " records, "
        + clients.size()
        + " clients, "
        + review.size()
        + " to review]";
  }
}
