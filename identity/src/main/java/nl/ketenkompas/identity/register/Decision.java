package nl.ketenkompas.identity.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.ketenkompas.model.client.SourceKey;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about clients. It is about records, not numbers, so that it stands whatever
 * becomes of the clients. Immutable.
 *
 * @param number of the decision, to confirm or undo it by
 * @param kind what was decided
 * @param these the records of the one
 * @param those the records of the other
 * @param by who decided
 * @param confirmedBy who confirmed, or null
 * @param status whether it counts
 */
@JsonPropertyOrder({"number", "kind", "these", "those", "by", "confirmedBy", "status"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Decision(
    long number,
    Kind kind,
    List<SourceKey> these,
    List<SourceKey> those,
    Decider by,
    @Nullable Decider confirmedBy,
    Status status) {

  /** What can be decided. */
  public enum Kind {
    /** They are one person. */
    MERGED,
    /** They are never the same person. */
    SEPARATED,
    /** The ones are one person, and the others another one. */
    SPLIT,
    /** The BSN of the ones no longer counts; that of the others took its place. */
    SUPERSEDED
  }

  /** Whether a decision counts. */
  public enum Status {
    /** It waits for a second person. */
    PROPOSED,
    /** It counts. */
    IN_FORCE,
    /** It never happened. */
    UNDONE
  }

  /**
   * Copies the lists.
   *
   * @param number of the decision
   * @param kind what was decided
   * @param these the records of the one
   * @param those the records of the other
   * @param by who decided
   * @param confirmedBy who confirmed, or null
   * @param status whether it counts
   */
  public Decision {
    these = List.copyOf(these);
    those = List.copyOf(those);
  }

  Decision with(Status status, @Nullable Decider confirmedBy) {
    return new Decision(number, kind, these, those, by, confirmedBy, status);
  }
}
