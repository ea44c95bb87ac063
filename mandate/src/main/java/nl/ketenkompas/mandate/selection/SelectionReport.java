package nl.ketenkompas.mandate.selection;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Reason;

/**
 * All families that were designated, each with its answer, in the order of their keys. Immutable.
 *
 * @param families chosen or not, and why
 * @param mayStart whether the work may start: every party nominated and the first families are
 *     chosen
 * @param start why, or what lacks
 * @param findings what else is remarkable
 */
@JsonPropertyOrder({"families", "mayStart", "start", "findings"})
public record SelectionReport(
    List<Choice> families, boolean mayStart, List<Reason> start, List<Finding> findings) {

  /**
   * Copies the lists.
   *
   * @param families chosen or not, and why
   * @param mayStart whether the work may start
   * @param start why, or what lacks
   * @param findings what else is remarkable
   */
  public SelectionReport {
    families = List.copyOf(families);
    start = List.copyOf(start);
    findings = List.copyOf(findings);
  }
}
