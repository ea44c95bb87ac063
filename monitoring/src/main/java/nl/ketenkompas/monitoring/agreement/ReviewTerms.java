package nl.ketenkompas.monitoring.agreement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementKind;
import nl.ketenkompas.model.agreement.Presets;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.time.EndRule;
import nl.ketenkompas.model.time.MonthRule;
import nl.ketenkompas.model.time.Timespan;
import org.jspecify.annotations.Nullable;

/**
 * What must be done in time around a trajectory: forms, visits, feedback, fixed evaluation moments,
 * checks afterwards, and how the allocation committee (<i>trajecttoewijzingscommissie</i>) works
 * through its files. Immutable.
 *
 * @param duties what must be done in time
 * @param allocation how files are allocated, or null when no committee does
 */
@JsonPropertyOrder({"duties", "allocation"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReviewTerms(
    @NotEmpty List<@NotNull @Valid Duty> duties, @Valid @Nullable Allocation allocation) {

  /** The kind of agreement in files: {@code review}. */
  public static final AgreementKind<ReviewTerms> KIND =
      AgreementKind.of("review", ReviewTerms.class, 1);

  private static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}";
  private static final Presets<ReviewTerms> PRESETS =
      Presets.of(
          KIND,
          "review-",
          file -> ReviewTerms.class.getResourceAsStream(file),
          "rotterdam-intake",
          "emmen-oggz",
          "eviction-prevention",
          "housing-first",
          "groningen-evaluation");

  /**
   * Something that must be done in time after an event of a case. Events are codes that the chain
   * chooses; the same codes stand in the case files. Immutable.
   *
   * @param id its code
   * @param rule where it comes from
   * @param text what must be done
   * @param on code of the event that starts the clock
   * @param metBy code of the event by which it is done
   * @param owner code of the role that must do it
   * @param within how long after the event; null when the source gives no figure and none was
   *     filled in, or when it repeats
   * @param every for fixed moments: how long from each to the next, always counted from the event
   * @param months how months are counted; {@code START_DAY_NOT_COUNTED} when absent
   * @param end what happens when the last day is not worked; {@code STAYS} when absent
   * @param grace how long after the due day it is not yet late, or null
   * @param warnBefore how long before the due day to warn, or null
   * @param warnAfter how long after the event to warn, or null
   * @param stoppedBy codes of the events after which it need not be done any more
   * @param pausedBy codes of the events that stop the clock
   * @param resumedBy codes of the events that let the clock run again
   * @param acceptedBy code of the function that accepts that no time was agreed, or null
   */
  @JsonPropertyOrder({
    "id",
    "rule",
    "text",
    "on",
    "metBy",
    "owner",
    "within",
    "every",
    "months",
    "end",
    "grace",
    "warnBefore",
    "warnAfter",
    "stoppedBy",
    "pausedBy",
    "resumedBy",
    "acceptedBy"
  })
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Duty(
      @NotNull @Pattern(regexp = CODE) String id,
      @NotNull Rule rule,
      @NotNull @Valid Title text,
      @NotNull @Pattern(regexp = CODE) String on,
      @NotNull @Pattern(regexp = CODE) String metBy,
      @NotNull @Pattern(regexp = CODE) String owner,
      @Nullable Timespan within,
      @Nullable Timespan every,
      MonthRule months,
      EndRule end,
      @Nullable Timespan grace,
      @Nullable Timespan warnBefore,
      @Nullable Timespan warnAfter,
      List<@NotBlank String> stoppedBy,
      List<@NotBlank String> pausedBy,
      List<@NotBlank String> resumedBy,
      @Pattern(regexp = CODE) @Nullable String acceptedBy) {

    /**
     * Fills in the defaults and copies the lists.
     *
     * @param id its code
     * @param rule where it comes from
     * @param text what must be done
     * @param on code of the event that starts the clock
     * @param metBy code of the event by which it is done
     * @param owner code of the role that must do it
     * @param within how long after the event
     * @param every how long from each fixed moment to the next
     * @param months how months are counted
     * @param end what happens when the last day is not worked
     * @param grace how long after the due day it is not yet late
     * @param warnBefore how long before the due day to warn
     * @param warnAfter how long after the event to warn
     * @param stoppedBy after which it need not be done any more
     * @param pausedBy what stops the clock
     * @param resumedBy what lets the clock run again
     * @param acceptedBy the function that accepts that no time was agreed
     */
    public Duty {
      months = months == null ? MonthRule.START_DAY_NOT_COUNTED : months;
      end = end == null ? EndRule.STAYS : end;
      stoppedBy = Copies.list(stoppedBy);
      pausedBy = Copies.list(pausedBy);
      resumedBy = Copies.list(resumedBy);
    }

    /**
     * Whether no figure was agreed: reported as a finding, never overdue.
     *
     * @return true without {@code within} and without {@code every}
     */
    @JsonIgnore
    public boolean isOpenNorm() {
      return within == null && every == null;
    }

    /**
     * Whether the times fit together.
     *
     * @return false when it is given both once and repeated, repeats at once, or an open norm has a
     *     grace or a warning before a day it does not have
     */
    @JsonIgnore
    @AssertTrue(
        message =
            "expected within or every, not both; every above zero; grace and warnBefore only with"
                + " one of them")
    public boolean isCoherent() {
      return (within == null || every == null)
          && (every == null || !every.isZero())
          && (!isOpenNorm() || (grace == null && warnBefore == null));
    }
  }

  /**
   * How the committee works through its files (SK-I7), by care weight (SK-I10). Immutable.
   *
   * @param least the fewest files a week
   * @param most the most files a week
   * @param weights the care weights (<i>zorgzwaarte</i>), heaviest first
   */
  @JsonPropertyOrder({"least", "most", "weights"})
  public record Allocation(
      @Min(0) int least, @Min(1) int most, @NotEmpty List<@NotNull @Valid Weight> weights) {

    /**
     * Copies the list.
     *
     * @param least the fewest files a week
     * @param most the most files a week
     * @param weights the care weights, heaviest first
     */
    public Allocation {
      weights = Copies.list(weights);
    }

    /**
     * Whether the numbers fit together.
     *
     * @return false when the fewest are more than the most
     */
    @JsonIgnore
    @AssertTrue(message = "expected at least as many files at most as at least")
    public boolean isCoherent() {
      return least <= most;
    }
  }

  /**
   * A care weight. Immutable.
   *
   * @param id its number
   * @param name what people call it
   * @param payers who pays, with parts, such as AWBZ 2 and MUNICIPALITY 1 for two thirds and one
   *     third; empty when the source does not say
   */
  @JsonPropertyOrder({"id", "name", "payers"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Weight(
      @Min(1) int id, @NotNull @Valid Title name, Map<@NotBlank String, @NotNull Integer> payers) {

    /**
     * Copies the map.
     *
     * @param id its number
     * @param name what people call it
     * @param payers who pays, with parts
     */
    public Weight {
      payers = Copies.ordered(payers);
    }
  }

  /**
   * Copies the list.
   *
   * @param duties what must be done in time
   * @param allocation how files are allocated
   */
  public ReviewTerms {
    duties = Copies.list(duties);
  }

  /**
   * The agreements that come with the library: {@code rotterdam-intake} with the AD form and the
   * allocation committee, {@code emmen-oggz} with visits, feedback and reviews, {@code
   * eviction-prevention} with rent arrears (SK-E2) and second chance (SK-E4), {@code housing-first}
   * (SK-E5) and {@code groningen-evaluation} (FM-12b.CONF, FL-EVAL).
   *
   * @return their ids
   */
  public static List<String> presets() {
    return PRESETS.ids();
  }

  /**
   * An agreement that comes with the library.
   *
   * @param id one of {@link #presets}
   * @return the agreement
   * @throws InvalidValueException if there is none with this id
   */
  public static Agreement<ReviewTerms> preset(String id) {
    return PRESETS.get(id);
  }

  /**
   * The JSON text of an agreement that comes with the library, to begin one's own from.
   *
   * @param id one of {@link #presets}
   * @return the text
   * @throws InvalidValueException if there is none with this id
   */
  public static String presetText(String id) {
    return PRESETS.text(id);
  }
}
