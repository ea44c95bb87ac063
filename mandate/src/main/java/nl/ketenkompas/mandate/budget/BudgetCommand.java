package nl.ketenkompas.mandate.budget;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Optional;
import nl.ketenkompas.mandate.Charge;
import nl.ketenkompas.mandate.Ruling;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.SourceKey;

/** What a host asks of the budget ledger. Amounts are in euro cents. Immutable. */
public sealed interface BudgetCommand {

  /**
   * The booking that a ruling proposes.
   *
   * @param ruling on advice
   * @return the command, or empty when the ruling needs no money
   */
  static Optional<BudgetCommand> of(Ruling ruling) {
    return ruling instanceof Ruling.Binding binding
        ? Optional.ofNullable(binding.charge()).map(Book::new)
        : Optional.empty();
  }

  /**
   * Adds to the plan-bound budget of a family.
   *
   * @param family whose budget
   * @param cents more than zero
   * @param on the day
   */
  @JsonPropertyOrder({"family", "cents", "on"})
  record Grant(SourceKey family, long cents, LocalDate on) implements BudgetCommand {}

  /**
   * Books the cost of advice, once.
   *
   * @param charge as {@link Ruling.Binding#charge} gives it; its row is the recovery action
   */
  @JsonPropertyOrder({"charge"})
  record Book(Charge charge) implements BudgetCommand {}

  /**
   * Takes a booking back, all of it; afterwards the advice can be booked anew.
   *
   * @param advice whose booking
   * @param on the day
   */
  @JsonPropertyOrder({"advice", "on"})
  record Cancel(SourceKey advice, LocalDate on) implements BudgetCommand {}

  /**
   * Carries what one year has left over to a later one; only by decision.
   *
   * @param from the year that has it left
   * @param to the later year
   * @param cents more than zero
   * @param decision reference to the decision, a code
   */
  @JsonPropertyOrder({"from", "to", "cents", "decision"})
  record CarryOver(int from, int to, long cents, String decision) implements BudgetCommand {

    /**
     * Checks the reference.
     *
     * @param from the year that has it left
     * @param to the later year
     * @param cents more than zero
     * @param decision reference to the decision
     * @throws InvalidValueException if it is no code
     */
    public CarryOver {
      Checks.code(decision, "decision");
    }
  }
}
