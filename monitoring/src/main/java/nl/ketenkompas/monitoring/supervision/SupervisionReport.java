package nl.ketenkompas.monitoring.supervision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.time.DateRange;

/**
 * How an approach is judged. Immutable.
 *
 * @param approach id of the evidence
 * @param verdicts one per indicator of the framework, in its order
 * @param findings what is remarkable about the evidence
 * @param followUp the month in which a report on the progress is due, in days (ST-FOLLOW)
 */
@JsonPropertyOrder({"approach", "verdicts", "findings", "followUp"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record SupervisionReport(
    String approach, List<IndicatorVerdict> verdicts, List<Finding> findings, DateRange followUp) {

  /**
   * Copies the lists.
   *
   * @param approach id of the evidence
   * @param verdicts one per indicator
   * @param findings what is remarkable
   * @param followUp when a report is due
   */
  public SupervisionReport {
    verdicts = List.copyOf(verdicts);
    findings = List.copyOf(findings);
  }

  /**
   * The month in which a report on the progress is due.
   *
   * @return the month
   */
  public YearMonth followUpMonth() {
    return YearMonth.from(followUp.from());
  }

  /**
   * The verdict on an indicator.
   *
   * @param indicator its id
   * @return the verdict, or empty when it does not stand in the framework
   */
  public Optional<IndicatorVerdict> on(Rule indicator) {
    return verdicts.stream().filter(verdict -> verdict.indicator().equals(indicator)).findFirst();
  }

  /**
   * The indicators with a mark.
   *
   * @param mark which
   * @return their ids, in the order of the framework
   */
  public List<Rule> marked(Mark mark) {
    return verdicts.stream()
        .filter(verdict -> verdict.mark() == mark)
        .map(IndicatorVerdict::indicator)
        .toList();
  }
}
