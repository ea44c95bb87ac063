package nl.ketenkompas.monitoring.supervision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Verdict;
import nl.ketenkompas.monitoring.agreement.EvidenceTerms.Statement;

/**
 * How an indicator is judged, who said what, and which statements prevailed (ST-EVID). Immutable.
 *
 * @param indicator its id, such as {@code ST-K16}
 * @param mark how it is judged
 * @param prevailed the statements it rests on
 * @param overruled the statements that did not prevail
 * @param reasons in words
 */
@JsonPropertyOrder({"indicator", "mark", "prevailed", "overruled", "reasons"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record IndicatorVerdict(
    Rule indicator,
    Mark mark,
    List<Statement> prevailed,
    List<Statement> overruled,
    List<Reason> reasons)
    implements Verdict {

  /**
   * Copies the lists.
   *
   * @param indicator its id
   * @param mark how it is judged
   * @param prevailed the statements it rests on
   * @param overruled the statements that did not prevail
   * @param reasons in words
   */
  public IndicatorVerdict {
    prevailed = List.copyOf(prevailed);
    overruled = List.copyOf(overruled);
    reasons = List.copyOf(reasons);
  }
}
