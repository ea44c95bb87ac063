package nl.ketenkompas.monitoring.trajectory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.rule.Finding;

/**
 * What the allocation committee discusses in a week. Immutable.
 *
 * @param on the day of the meeting
 * @param discussed the files, heaviest first
 * @param waiting the files that wait for another week, heaviest first
 * @param findings what is remarkable
 */
@JsonPropertyOrder({"on", "discussed", "waiting", "findings"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record AllocationMeeting(
    LocalDate on,
    List<AllocationFile> discussed,
    List<AllocationFile> waiting,
    List<Finding> findings) {

  /**
   * Copies the lists.
   *
   * @param on the day of the meeting
   * @param discussed the files, heaviest first
   * @param waiting the files that wait
   * @param findings what is remarkable
   */
  public AllocationMeeting {
    discussed = List.copyOf(discussed);
    waiting = List.copyOf(waiting);
    findings = List.copyOf(findings);
  }
}
