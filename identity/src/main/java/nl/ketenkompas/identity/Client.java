package nl.ketenkompas.identity;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;

/**
 * A client of the chain (<i>cliënt</i>): a number, and what partners delivered about this person.
 * Personal: {@link #toString} shows the number and the source keys only. Immutable.
 *
 * @param id the number
 * @param records at least one, by source key
 */
@JsonPropertyOrder({"id", "records"})
public record Client(ClientId id, List<PersonRecord> records) {

  /**
   * Checks the records.
   *
   * @param id the number
   * @param records at least one
   * @throws IllegalArgumentException if there is none
   */
  public Client {
    records = List.copyOf(records);
    if (records.isEmpty()) {
      throw new IllegalArgumentException("client " + id + ": expected at least one record");
    }
  }
}
