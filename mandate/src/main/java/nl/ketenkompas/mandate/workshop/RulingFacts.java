package nl.ketenkompas.mandate.workshop;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.ketenkompas.mandate.MandateFacts;
import nl.ketenkompas.mandate.MandateFacts.ChosenFamily;
import nl.ketenkompas.mandate.MandateFacts.Holder;
import nl.ketenkompas.mandate.MandateFacts.PlanBudget;
import nl.ketenkompas.mandate.MandateFacts.Signature;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a mandate scenario: what happened under the agreement. Immutable.
 *
 * @param signatures of parties
 * @param families the days on which families were among the chosen ones
 * @param holders who had which role on which days
 * @param budgets what is left of the plan-bound budget of a family
 * @param settledOn the day on which ending early was settled, or null
 */
@JsonPropertyOrder({"signatures", "families", "holders", "budgets", "settledOn"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RulingFacts(
    List<@NotNull @Valid Signed> signatures,
    List<@NotNull @Valid Chosen> families,
    List<@NotNull @Valid InRole> holders,
    List<@NotNull @Valid Budget> budgets,
    @Nullable LocalDate settledOn) {

  /**
   * Copies the lists; a list that is missing is empty.
   *
   * @param signatures of parties
   * @param families the days on which families were among the chosen ones
   * @param holders who had which role on which days
   * @param budgets what is left of the plan-bound budget of a family
   * @param settledOn the day on which ending early was settled, or null
   */
  public RulingFacts {
    signatures = copy(signatures);
    families = copy(families);
    holders = copy(holders);
    budgets = copy(budgets);
  }

  /**
   * A party signed.
   *
   * @param party its id in the agreement
   * @param on the day
   */
  @JsonPropertyOrder({"party", "on"})
  public record Signed(@NotNull String party, @NotNull LocalDate on) {}

  /**
   * The partners chose a family.
   *
   * @param family the family
   * @param on the days
   */
  @JsonPropertyOrder({"family", "on"})
  public record Chosen(@NotNull SourceKey family, @NotNull DateRange on) {}

  /**
   * Somebody had a role.
   *
   * @param adviser code of staff
   * @param role its id in the agreement
   * @param on the days
   */
  @JsonPropertyOrder({"adviser", "role", "on"})
  public record InRole(@NotNull String adviser, @NotNull String role, @NotNull DateRange on) {}

  /**
   * What is left of a plan-bound budget.
   *
   * @param family the family
   * @param leftCents in euro cents
   */
  @JsonPropertyOrder({"family", "leftCents"})
  public record Budget(@NotNull SourceKey family, @NotNull @Min(0) Long leftCents) {}

  MandateFacts facts() {
    return new MandateFacts(
        signatures.stream().map(s -> new Signature(s.party(), s.on())).toList(),
        families.stream().map(f -> new ChosenFamily(f.family(), f.on())).toList(),
        holders.stream().map(h -> new Holder(h.adviser(), h.role(), h.on())).toList(),
        budgets.stream().map(b -> new PlanBudget(b.family(), b.leftCents())).toList(),
        settledOn);
  }

  /** Lists with holes must reach the validator, which reports each hole in its place. */
  private static <T> List<T> copy(@Nullable List<T> list) {
    return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
  }
}
