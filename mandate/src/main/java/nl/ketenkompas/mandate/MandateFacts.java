package nl.ketenkompas.mandate;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * What happened under an agreement: who signed, which families were chosen, who holds which role,
 * what is left of the plan-bound budgets, and whether it ended early. Begin with {@link #none} and
 * add. Immutable.
 *
 * @param signatures of parties, in any order; of two by one party the first counts
 * @param families the days on which families were among the chosen ones
 * @param holders who had which role on which days
 * @param budgets what is left of the plan-bound budget of a family
 * @param settledOn the day on which the consequences of ending early were settled, from which
 *     nothing holds any more, or null
 */
@JsonPropertyOrder({"signatures", "families", "holders", "budgets", "settledOn"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MandateFacts(
    List<Signature> signatures,
    List<ChosenFamily> families,
    List<Holder> holders,
    List<PlanBudget> budgets,
    @Nullable LocalDate settledOn) {
  private static final MandateFacts NONE =
      new MandateFacts(List.of(), List.of(), List.of(), List.of(), null);

  /**
   * Copies the lists.
   *
   * @param signatures of parties
   * @param families the days on which families were among the chosen ones
   * @param holders who had which role on which days
   * @param budgets what is left of the plan-bound budgets
   * @param settledOn the day on which ending early was settled, or null
   */
  public MandateFacts {
    signatures = signatures == null ? List.of() : List.copyOf(signatures);
    families = families == null ? List.of() : List.copyOf(families);
    holders = holders == null ? List.of() : List.copyOf(holders);
    budgets = budgets == null ? List.of() : List.copyOf(budgets);
  }

  /**
   * A party signed, with one signature for all its bodies.
   *
   * @param party its id in the agreement
   * @param on the day
   */
  @JsonPropertyOrder({"party", "on"})
  public record Signature(String party, LocalDate on) {

    /**
     * Checks the code.
     *
     * @param party its id in the agreement
     * @param on the day
     * @throws InvalidValueException if it is no code
     */
    public Signature {
      Checks.code(party, "party");
    }
  }

  /**
   * The partners chose a family together.
   *
   * @param family the family
   * @param on from the day of the choice until the day on which they dropped it together
   */
  @JsonPropertyOrder({"family", "on"})
  public record ChosenFamily(SourceKey family, DateRange on) {}

  /**
   * Somebody had a role.
   *
   * @param adviser code of staff
   * @param role its id in the agreement
   * @param on the days
   */
  @JsonPropertyOrder({"adviser", "role", "on"})
  public record Holder(String adviser, String role, DateRange on) {

    /**
     * Checks the codes.
     *
     * @param adviser code of staff
     * @param role its id in the agreement
     * @param on the days
     * @throws InvalidValueException if one is no code
     */
    public Holder {
      Checks.code(adviser, "adviser");
      Checks.code(role, "role");
    }
  }

  /**
   * What is left of the plan-bound budget (<i>GHP-gebonden budget</i>) of a family.
   *
   * @param family the family
   * @param leftCents in euro cents, zero or more
   */
  @JsonPropertyOrder({"family", "leftCents"})
  public record PlanBudget(SourceKey family, long leftCents) {

    /**
     * Checks the amount.
     *
     * @param family the family
     * @param leftCents in euro cents
     * @throws InvalidValueException if it is negative
     */
    public PlanBudget {
      if (leftCents < 0) {
        throw new InvalidValueException("planBudget", ValueError.OUT_OF_BOUNDS);
      }
    }
  }

  /**
   * No facts at all: an unsigned draft.
   *
   * @return the facts
   */
  public static MandateFacts none() {
    return NONE;
  }

  /**
   * These facts with other signatures.
   *
   * @param all the signatures
   * @return the facts
   */
  public MandateFacts withSignatures(List<Signature> all) {
    return new MandateFacts(all, families, holders, budgets, settledOn);
  }

  /**
   * These facts with other chosen families.
   *
   * @param all the families
   * @return the facts
   */
  public MandateFacts withFamilies(List<ChosenFamily> all) {
    return new MandateFacts(signatures, all, holders, budgets, settledOn);
  }

  /**
   * These facts with other holders of roles.
   *
   * @param all the holders
   * @return the facts
   */
  public MandateFacts withHolders(List<Holder> all) {
    return new MandateFacts(signatures, families, all, budgets, settledOn);
  }

  /**
   * These facts with other budgets.
   *
   * @param all what is left
   * @return the facts
   */
  public MandateFacts withBudgets(List<PlanBudget> all) {
    return new MandateFacts(signatures, families, holders, all, settledOn);
  }

  /**
   * These facts with an early end.
   *
   * @param day the day on which its consequences were settled
   * @return the facts
   */
  public MandateFacts withSettlement(LocalDate day) {
    return new MandateFacts(signatures, families, holders, budgets, day);
  }
}
