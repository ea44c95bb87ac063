package nl.ketenkompas.monitoring.agreement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For whom the chain is: the target group filter (<i>doelgroep</i>, SK-C3). Immutable.
 *
 * @param fromMonths the age in months from which on, inclusive; null for any
 * @param untilMonths the age in months until which, exclusive; null for any
 * @param groups one of these target groups is asked for; empty for all
 * @param criteria codes of criteria that must all hold, such as {@code REGION_BINDING}
 */
@JsonPropertyOrder({"fromMonths", "untilMonths", "groups", "criteria"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Admission(
    @Min(0) @Max(1800) @Nullable Integer fromMonths,
    @Min(0) @Max(1800) @Nullable Integer untilMonths,
    List<@NotBlank String> groups,
    List<@NotBlank String> criteria) {

  /**
   * Copies the lists.
   *
   * @param fromMonths the age from which on
   * @param untilMonths the age until which
   * @param groups target groups
   * @param criteria codes of criteria
   */
  public Admission {
    groups = Copies.list(groups);
    criteria = Copies.list(criteria);
  }

  /**
   * Whether the ages fit together.
   *
   * @return false when nobody can have such an age
   */
  @JsonIgnore
  @AssertTrue(message = "expected fromMonths below untilMonths")
  public boolean isCoherent() {
    return fromMonths == null || untilMonths == null || fromMonths < untilMonths;
  }
}
