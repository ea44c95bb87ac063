package nl.ketenkompas.monitoring.agreement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.time.Timespan;
import org.jspecify.annotations.Nullable;

/**
 * When a trajectory may be closed (ST-CLOSE) and how long it may last (ST-MAX, DE-18). Nothing here
 * closes by itself: silence is no ground (PH-FOLLOW). Immutable.
 *
 * @param grounds the grounds to close, a closed list
 * @param most how long a trajectory may last, in years, months, weeks and days; null without a
 *     maximum
 * @param warnBefore how long before the maximum to warn, or null
 * @param withoutAftercare whether the time in outflow and aftercare does not count
 */
@JsonPropertyOrder({"grounds", "most", "warnBefore", "withoutAftercare"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Closing(
    @NotEmpty List<@NotNull @Valid Ground> grounds,
    @Nullable Timespan most,
    @Nullable Timespan warnBefore,
    boolean withoutAftercare) {

  /** What a ground asks for before a trajectory may be closed on it. */
  public enum Needs {
    /** Nothing more. */
    NOTHING,
    /** That the goals of the plan were reached. */
    GOALS,
    /** Outflow as agreed (<i>uitstroom</i>, SK-C1). */
    OUTFLOW,
    /** That the maximum duration is over. */
    MAXIMUM
  }

  /**
   * A ground to close. Immutable.
   *
   * @param id its code
   * @param rule where it comes from
   * @param text in words
   * @param needs what it asks for; {@code NOTHING} when absent
   * @param flaggedFor target groups for whom closing on this ground is remarkable, such as a
   *     refusal by a care avoider (<i>zorgmijder</i>)
   */
  @JsonPropertyOrder({"id", "rule", "text", "needs", "flaggedFor"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Ground(
      @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}") String id,
      @NotNull Rule rule,
      @NotNull @Valid Title text,
      Needs needs,
      List<@NotBlank String> flaggedFor) {

    /**
     * Fills in the defaults and copies the list.
     *
     * @param id its code
     * @param rule where it comes from
     * @param text in words
     * @param needs what it asks for
     * @param flaggedFor target groups for whom it is remarkable
     */
    public Ground {
      needs = needs == null ? Needs.NOTHING : needs;
      flaggedFor = Copies.list(flaggedFor);
    }
  }

  /**
   * Copies the list.
   *
   * @param grounds the grounds to close
   * @param most how long a trajectory may last
   * @param warnBefore how long before the maximum to warn
   * @param withoutAftercare whether aftercare does not count
   */
  public Closing {
    grounds = Copies.list(grounds);
  }

  /**
   * Whether the times fit together.
   *
   * @return false for a warning or a ground without a maximum, and for times in working days
   */
  @JsonIgnore
  @AssertTrue(
      message =
          "expected most with warnBefore and with grounds that need MAXIMUM, above zero and without"
              + " working days")
  public boolean isCoherent() {
    if (most == null) {
      return warnBefore == null
          && grounds.stream().noneMatch(g -> g != null && g.needs == Needs.MAXIMUM);
    }
    return !most.isZero()
        && most.workingDays() == 0
        && (warnBefore == null || warnBefore.workingDays() == 0);
  }
}
