package nl.ketenkompas.identity.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import org.jspecify.annotations.Nullable;

/** What happened in a client register. Its text shows keys and numbers only. Immutable. */
public sealed interface RegisterEvent {

  /**
   * A record came.
   *
   * @param record as delivered
   * @param number the client number that came with it
   */
  @JsonPropertyOrder({"record", "number"})
  record Received(PersonRecord record, ClientId number) implements RegisterEvent {}

  /**
   * A record came anew.
   *
   * @param record as it is now
   */
  @JsonPropertyOrder({"record"})
  record Corrected(PersonRecord record) implements RegisterEvent {}

  /**
   * A record was taken back.
   *
   * @param key of the record
   * @param heir another record of the same client, to which the number of this one leads; or null
   */
  @JsonPropertyOrder({"key", "heir"})
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Withdrawn(SourceKey key, @Nullable SourceKey heir) implements RegisterEvent {}

  /**
   * A person decided. The sequence of this event is the number of the decision.
   *
   * @param kind what
   * @param these the records of the one
   * @param those the records of the other
   * @param by who
   * @param proposed whether it waits for a second person
   */
  @JsonPropertyOrder({"kind", "these", "those", "by", "proposed"})
  record Decided(
      Decision.Kind kind,
      List<SourceKey> these,
      List<SourceKey> those,
      Decider by,
      boolean proposed)
      implements RegisterEvent {

    /**
     * Copies the lists.
     *
     * @param kind what
     * @param these the records of the one
     * @param those the records of the other
     * @param by who
     * @param proposed whether it waits for a second person
     */
    public Decided {
      these = List.copyOf(these);
      those = List.copyOf(those);
    }
  }

  /**
   * A decision was confirmed.
   *
   * @param decision its number
   * @param by who
   */
  @JsonPropertyOrder({"decision", "by"})
  record Confirmed(long decision, Decider by) implements RegisterEvent {}

  /**
   * A decision was undone.
   *
   * @param decision its number
   * @param by who
   */
  @JsonPropertyOrder({"decision", "by"})
  record Undone(long decision, Decider by) implements RegisterEvent {}

  /**
   * A question was put off.
   *
   * @param one a record of one client
   * @param other a record of another one
   * @param until the first day on which it is looked at again
   * @param by who
   */
  @JsonPropertyOrder({"one", "other", "until", "by"})
  record Deferred(SourceKey one, SourceKey other, LocalDate until, Decider by)
      implements RegisterEvent {}
}
