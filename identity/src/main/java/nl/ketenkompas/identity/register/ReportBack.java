package nl.ketenkompas.identity.register;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Reason;

/**
 * A suggestion to report back (<i>terugmelden</i>) that an authentic value may be wrong (BRP-2.34).
 * Value-free. Immutable.
 *
 * @param authentic the record with the authentic value, which stays as it is
 * @param doubtedBy the records that contradict it, by source key
 * @param reason the rule and the field
 */
@JsonPropertyOrder({"authentic", "doubtedBy", "reason"})
public record ReportBack(SourceKey authentic, List<SourceKey> doubtedBy, Reason reason) {

  /**
   * Copies the list.
   *
   * @param authentic the record with the authentic value
   * @param doubtedBy the records that contradict it
   * @param reason the rule and the field
   */
  public ReportBack {
    doubtedBy = List.copyOf(doubtedBy);
  }
}
