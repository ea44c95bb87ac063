package nl.ketenkompas.privacy.rights;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Verdict;

/**
 * Whether somebody may use the rights of a client. Immutable.
 *
 * @param may true if so
 * @param reasons why or why not
 */
@JsonPropertyOrder({"may", "reasons"})
public record Entitlement(boolean may, List<Reason> reasons) implements Verdict {

  /**
   * Copies the reasons.
   *
   * @param may true if so
   * @param reasons at least one
   */
  public Entitlement {
    reasons = List.copyOf(reasons);
  }
}
