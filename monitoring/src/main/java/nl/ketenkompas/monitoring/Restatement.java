package nl.ketenkompas.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.ketenkompas.model.rule.Fact;

/**
 * The same question about one client, as it could be answered at two times: what later knowledge
 * changed, and which records did it (SN-3, SN-9). Immutable.
 *
 * <p>The causes are records that became known between the two times and without any one of which
 * the later answer would not be what it is; when only several together changed it, all that became
 * known about the areas of the norm. There are none when only time passed: an open end counts up to
 * the day it is known on. By reference, never by content.
 *
 * @param earlier the answer as first known
 * @param later the answer as known later
 * @param changed whether the outcome differs: holds, attained on, holds since or limiting areas
 * @param learned how many records became known in between
 * @param causes the records that changed the answer, empty when it did not change
 */
@JsonPropertyOrder({"earlier", "later", "changed", "learned", "causes"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Restatement(
    MixAssessment earlier, MixAssessment later, boolean changed, int learned, List<Cause> causes) {

  /**
   * A record that changed an answer.
   *
   * @param record the key under which it was delivered
   * @param source who saw it
   * @param area code of its life area
   * @param from its first day
   * @param correction whether it corrects an earlier record
   */
  @JsonPropertyOrder({"record", "source", "area", "from", "correction"})
  public record Cause(Fact record, String source, Fact area, Fact from, boolean correction) {}

  /**
   * Copies the causes.
   *
   * @param earlier the answer as first known
   * @param later the answer as known later
   * @param changed whether the outcome differs
   * @param learned how many records became known in between
   * @param causes the records that changed the answer
   */
  public Restatement {
    causes = List.copyOf(causes);
  }
}
