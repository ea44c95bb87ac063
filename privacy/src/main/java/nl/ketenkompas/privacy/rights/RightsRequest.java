package nl.ketenkompas.privacy.rights;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.ketenkompas.privacy.rights.RightsCommand.Ask;
import nl.ketenkompas.privacy.rights.RightsCommand.Outcome;
import nl.ketenkompas.privacy.rights.RightsCommand.Reply;
import nl.ketenkompas.privacy.rights.RightsCommand.Tell;
import org.jspecify.annotations.Nullable;

/**
 * A request with what became of it. Personal: {@link #toString} shows the reference only.
 * Immutable.
 *
 * @param asked what was asked
 * @param reply the answer, or null while there is none
 * @param told which recipients were told of it, in order
 */
@JsonPropertyOrder({"asked", "reply", "told"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RightsRequest(Ask asked, @Nullable Reply reply, List<Tell> told) {

  /**
   * Copies the list.
   *
   * @param asked what was asked
   * @param reply the answer, or null
   * @param told which recipients were told
   */
  public RightsRequest {
    told = List.copyOf(told);
  }

  RightsRequest with(Reply newReply) {
    return new RightsRequest(asked, newReply, told);
  }

  RightsRequest with(Tell tell) {
    List<Tell> more = new ArrayList<>(told);
    more.add(tell);
    return new RightsRequest(asked, reply, more);
  }

  /**
   * Whether the use of data is on hold because of it (AVG-18): while a rectification or an
   * objection is not answered, and for good when an objection was granted.
   *
   * @param kind code of the kind of data
   * @param asOf the day, evaluated at its end
   * @return true if these data may be kept but not used
   */
  public boolean holds(String kind, LocalDate asOf) {
    boolean stops = asked.right() == Right.RECTIFICATION || asked.right() == Right.OBJECTION;
    boolean about = asked.kind() == null || asked.kind().equals(kind);
    if (!stops || !about || asked.askedOn().isAfter(asOf)) {
      return false;
    }
    return reply == null
        || reply.on().isAfter(asOf)
        || (asked.right() == Right.OBJECTION && reply.outcome() == Outcome.GRANTED);
  }

  /** Whether recipients must hear of it (AVG-19). */
  boolean isToTell() {
    return reply != null && reply.outcome() != Outcome.REFUSED && asked.right() != Right.ACCESS;
  }

  /**
   * Who must still be told that data were corrected, erased or put on hold (AVG-19).
   *
   * @param recipients codes of the partners that received the data, as the audit trail tells
   * @return those who were not told yet, in order; nobody when nothing changed
   */
  public SortedSet<String> toTell(Collection<String> recipients) {
    SortedSet<String> left = new TreeSet<>(isToTell() ? recipients : List.of());
    told.forEach(tell -> left.remove(tell.partner()));
    return left;
  }

  /** Shows the reference only. */
  @Override
  public String toString() {
    return "RightsRequest[" + asked.reference() + "]";
  }
}
