package nl.ketenkompas.privacy.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.rule.Language;

/**
 * Who looked into the file of a client, at what and why (AVG-15), in the order in which it
 * happened. Made by {@link AuditDesk} only. Personal: {@link #toString} masks. Immutable.
 */
@JsonPropertyOrder({"client", "records"})
public final class AccessOverview {
  private final ClientId client;
  private final List<AccessRecord> records;
  private final Book book;

  AccessOverview(ClientId client, List<AccessRecord> records, Book book) {
    this.client = client;
    this.records = List.copyOf(records);
    this.book = book;
  }

  /**
   * Whose file.
   *
   * @return the number of the client
   */
  @JsonProperty("client")
  public ClientId client() {
    return client;
  }

  /**
   * The records, with the codes of the users: for who handles the request.
   *
   * @return the oldest first
   */
  @JsonProperty("records")
  public List<AccessRecord> records() {
    return records;
  }

  /**
   * The overview in plain words for the client, one text a look: when, of which organisation, in
   * which role, what for, what was to be seen, and why that was allowed. It names roles, not
   * persons; who asks for a name has it weighed by the organisation.
   *
   * @param language of the words
   * @return the oldest first
   */
  public List<String> text(Language language) {
    List<String> texts = new ArrayList<>(records.size());
    for (AccessRecord record : records) {
      texts.add(new LookText(record, book, language).text());
    }
    return texts;
  }

  /** Shows how many there are. */
  @Override
  public String toString() {
    return "AccessOverview[" + records.size() + "]";
  }
}
