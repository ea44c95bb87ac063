package nl.ketenkompas.mandate;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import nl.ketenkompas.model.client.SourceKey;

/**
 * The command to book a cost on the plan-bound budget of a family. A ruling only proposes it:
 * nothing is booked until a ledger accepts it. Immutable.
 *
 * @param advice the advice that causes it; a ledger books it once
 * @param family whose budget
 * @param on day of the advice
 * @param row the row of the table
 * @param cents in euro cents
 * @param kind kind of cost
 */
@JsonPropertyOrder({"advice", "family", "on", "row", "cents", "kind"})
public record Charge(
    SourceKey advice, SourceKey family, LocalDate on, String row, long cents, String kind) {
  /** Kind of a cost of which only the amount was asked about, in a counterfactual. */
  static final String UNSTATED = "UNSTATED";
}
