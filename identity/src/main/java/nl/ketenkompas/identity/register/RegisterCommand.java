package nl.ketenkompas.identity.register;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;

/** What a host asks of the client register. Its text shows keys and numbers only. Immutable. */
public sealed interface RegisterCommand {

  /**
   * A partner delivered a record under a source key that is not in the register.
   *
   * @param record as delivered
   * @param number a number that no client has; the client gets it when the record joins nobody, and
   *     otherwise it leads to the client that it joined
   */
  @JsonPropertyOrder({"record", "number"})
  record Receive(PersonRecord record, ClientId number) implements RegisterCommand {}

  /**
   * A partner delivered a record anew.
   *
   * @param record as it is now
   */
  @JsonPropertyOrder({"record"})
  record Correct(PersonRecord record) implements RegisterCommand {}

  /**
   * A partner took a record back.
   *
   * @param key of the record
   */
  @JsonPropertyOrder({"key"})
  record Withdraw(SourceKey key) implements RegisterCommand {}

  /**
   * Two clients are one person.
   *
   * @param one a client
   * @param other another one
   * @param by who says so
   */
  @JsonPropertyOrder({"one", "other", "by"})
  record Merge(ClientRef one, ClientRef other, Decider by) implements RegisterCommand {}

  /**
   * Two clients are never the same person, whatever their records say.
   *
   * @param one a client
   * @param other another one
   * @param by who says so
   */
  @JsonPropertyOrder({"one", "other", "by"})
  record Separate(ClientRef one, ClientRef other, Decider by) implements RegisterCommand {}

  /**
   * One client is two people.
   *
   * @param client the client
   * @param part the records of one of the two; the others are of the other one
   * @param by who says so
   */
  @JsonPropertyOrder({"client", "part", "by"})
  record Split(ClientRef client, List<SourceKey> part, Decider by) implements RegisterCommand {

    /**
     * Copies the list.
     *
     * @param client the client
     * @param part the records of one of the two
     * @param by who says so
     */
    public Split {
      part = List.copyOf(part);
    }
  }

  /**
   * A BSN took the place of another one of the same person (WABB-12); both are kept. The numbers
   * are those of two records, so that none is written here.
   *
   * @param old a record with the number that no longer counts
   * @param current a record with the number that counts
   * @param by who says so
   */
  @JsonPropertyOrder({"old", "current", "by"})
  record Supersede(SourceKey old, SourceKey current, Decider by) implements RegisterCommand {}

  /**
   * A second person confirms a decision where the agreement asks for four eyes; or somebody
   * confirms one whose records changed since.
   *
   * @param decision its number
   * @param by who confirms
   */
  @JsonPropertyOrder({"decision", "by"})
  record Confirm(long decision, Decider by) implements RegisterCommand {}

  /**
   * A decision was wrong: from now on it never happened.
   *
   * @param decision its number
   * @param by who undoes it
   */
  @JsonPropertyOrder({"decision", "by"})
  record Undo(long decision, Decider by) implements RegisterCommand {}

  /**
   * Whether two clients are one cannot be said yet.
   *
   * @param one a client
   * @param other another one
   * @param until the first day on which it is looked at again
   * @param by who says so
   */
  @JsonPropertyOrder({"one", "other", "until", "by"})
  record Defer(ClientRef one, ClientRef other, LocalDate until, Decider by)
      implements RegisterCommand {}
}
