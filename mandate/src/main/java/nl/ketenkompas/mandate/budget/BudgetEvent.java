package nl.ketenkompas.mandate.budget;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import nl.ketenkompas.mandate.Charge;
import nl.ketenkompas.model.client.SourceKey;

/** What happened in a budget ledger. Amounts are in euro cents. Immutable. */
public sealed interface BudgetEvent {

  /**
   * The plan-bound budget of a family grew.
   *
   * @param family whose budget
   * @param cents by how much
   * @param on the day
   */
  @JsonPropertyOrder({"family", "cents", "on"})
  record Granted(SourceKey family, long cents, LocalDate on) implements BudgetEvent {}

  /**
   * The cost of advice was booked.
   *
   * @param charge the booking
   */
  @JsonPropertyOrder({"charge"})
  record Booked(Charge charge) implements BudgetEvent {}

  /**
   * A booking was taken back.
   *
   * @param charge the booking
   * @param on the day
   */
  @JsonPropertyOrder({"charge", "on"})
  record Cancelled(Charge charge, LocalDate on) implements BudgetEvent {}

  /**
   * What one year had left was carried over to a later one.
   *
   * @param from the year that had it left
   * @param to the later year
   * @param cents how much
   * @param decision reference to the decision
   */
  @JsonPropertyOrder({"from", "to", "cents", "decision"})
  record CarriedOver(int from, int to, long cents, String decision) implements BudgetEvent {}
}
