package nl.ketenkompas.mandate.budget;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * What partners agreed about money. Immutable.
 *
 * @param id code of the agreement
 * @param term the days on which costs may be made
 * @param totalCents the most that may be booked, in euro cents, or null when there is no such cap
 * @param perFamily whether each family has a budget of its own
 * @param tranches the most for each calendar year, in euro cents; none when years do not matter
 * @param excludedKinds kinds of cost that this budget never pays
 * @param otherBudgetKinds kinds of cost that another budget pays
 */
@JsonPropertyOrder({
  "id",
  "term",
  "totalCents",
  "perFamily",
  "tranches",
  "excludedKinds",
  "otherBudgetKinds"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BudgetPlan(
    String id,
    DateRange term,
    @Nullable Long totalCents,
    boolean perFamily,
    List<Tranche> tranches,
    List<String> excludedKinds,
    List<String> otherBudgetKinds) {

  /**
   * The part of one calendar year.
   *
   * @param year the year
   * @param cents the most that may be booked in it, in euro cents, zero or more
   */
  @JsonPropertyOrder({"year", "cents"})
  public record Tranche(int year, long cents) {

    /**
     * Checks the amount.
     *
     * @param year the year
     * @param cents in euro cents
     * @throws InvalidValueException if it is negative
     */
    public Tranche {
      if (cents < 0) {
        throw new InvalidValueException("tranche", ValueError.OUT_OF_BOUNDS);
      }
    }
  }

  /**
   * Checks that the tranches are of different years and together no more than the total.
   *
   * @param id code of the agreement
   * @param term the days on which costs may be made
   * @param totalCents the most that may be booked, or null
   * @param perFamily whether each family has a budget of its own
   * @param tranches the most for each calendar year
   * @param excludedKinds kinds of cost that this budget never pays
   * @param otherBudgetKinds kinds of cost that another budget pays
   * @throws InvalidValueException with the reason
   */
  public BudgetPlan {
    Checks.code(id, "budgetPlan");
    tranches = List.copyOf(tranches);
    excludedKinds = List.copyOf(excludedKinds);
    otherBudgetKinds = List.copyOf(otherBudgetKinds);
    if (tranches.stream().map(Tranche::year).distinct().count() < tranches.size()) {
      throw new InvalidValueException("tranche", ValueError.DUPLICATE_KEY);
    }
    if (totalCents != null
        && (totalCents < 0
            || tranches.stream().mapToLong(Tranche::cents).reduce(0, Math::addExact)
                > totalCents)) {
      throw new InvalidValueException("totalCents", ValueError.OUT_OF_BOUNDS);
    }
  }

  /**
   * The budget of a functional mandate (FM-12.TOTAL, FM-DEF.GHPB), with a plan-bound budget for
   * each family, until the end of the term (FM-12.EXPL).
   *
   * @param agreement as read by {@link MandateTerms#KIND}
   * @return the plan, or empty when the agreement has no budget
   */
  public static Optional<BudgetPlan> of(Agreement<MandateTerms> agreement) {
    return Optional.ofNullable(agreement.terms().budget())
        .map(
            budget ->
                new BudgetPlan(
                    agreement.id(),
                    MandateTerms.inForce(agreement),
                    budget.totalCents(),
                    true,
                    List.of(),
                    budget.excludedKinds(),
                    List.of()));
  }

  /**
   * Fifty tracks for care clients, Delft 2005 (DE-BUDGET): 267,750 euros from the Work budget in
   * three years. What Parnassia does comes from another budget (DE-PARN).
   *
   * @return the plan
   */
  public static BudgetPlan delft2005() {
    return new BudgetPlan(
        "delft-2005",
        DateRange.of(LocalDate.of(2005, 1, 1), LocalDate.of(2008, 1, 1)),
        26_775_000L,
        false,
        List.of(
            new Tranche(2005, 5_355_000),
            new Tranche(2006, 16_065_000),
            new Tranche(2007, 5_355_000)),
        List.of(),
        List.of("PARNASSIA"));
  }
}
