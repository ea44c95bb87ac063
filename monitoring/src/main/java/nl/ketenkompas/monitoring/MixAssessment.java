package nl.ketenkompas.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Verdict;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a stability norm about one client on one day: does a stable mix hold, and was it
 * ever attained? These are two answers: relapse ends the mix and does not erase that it was
 * attained (SK-M-D). Immutable.
 *
 * @param norm by which it was measured (SK-M6)
 * @param asOf the day the question is about, at its end
 * @param knownOn what was recorded up to the end of this day counts; null for everything
 * @param holds whether the mix holds at the end of {@code asOf}
 * @param attainedOn the first day of the mix, or null when it was never attained
 * @param establishedOn the first day at whose end that could be said, or null
 * @param holdsSince the first day of the mix that holds, or null when none holds
 * @param projectedOn the day on which the mix will hold if nothing changes, or null
 * @param longestRunDays the most days in a row on which the required areas were good together
 * @param limitingAreas the areas that are ready last, in the order of the norm (SN-6)
 * @param brokenBy what ended the last run of the required areas together that ended, in the order
 *     of the norm; empty when none ever ended
 * @param confirmation whether a person confirmed the mix that holds, where the norm asks it (SK-M5)
 * @param confirmedOn the first day of the mix that a person confirmed, or null
 * @param areas what was found per area, in the order of the norm
 * @param reasons why, the decisive reason first
 */
@JsonPropertyOrder({
  "norm",
  "asOf",
  "knownOn",
  "holds",
  "attainedOn",
  "establishedOn",
  "holdsSince",
  "projectedOn",
  "longestRunDays",
  "limitingAreas",
  "brokenBy",
  "confirmation",
  "confirmedOn",
  "areas",
  "reasons"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MixAssessment(
    NormRef norm,
    LocalDate asOf,
    @Nullable LocalDate knownOn,
    Holds holds,
    @Nullable LocalDate attainedOn,
    @Nullable LocalDate establishedOn,
    @Nullable LocalDate holdsSince,
    @Nullable LocalDate projectedOn,
    int longestRunDays,
    List<String> limitingAreas,
    List<Break> brokenBy,
    Confirmed confirmation,
    @Nullable LocalDate confirmedOn,
    List<AreaAssessment> areas,
    List<Reason> reasons)
    implements Verdict {

  /** Whether a stable mix holds. */
  public enum Holds {
    /** It holds. */
    YES,
    /** It does not hold. */
    NO,
    /** No required area was ever seen to be stable or unstable: nothing can be said (SN-2). */
    UNKNOWN
  }

  /** Whether a person confirmed the mix. */
  public enum Confirmed {
    /** The norm does not ask it. */
    NOT_ASKED,
    /** The norm asks it, and the mix that holds has it. */
    GIVEN,
    /** The norm asks it, and there is no mix that holds and has it. */
    MISSING
  }

  /** How an area stands on the day of the question. */
  public enum Standing {
    /** It has gone well for as long as the norm asks. */
    QUALIFIED,
    /** It does not apply on this day, so it counts as qualified. */
    EXEMPT,
    /** It goes well, and not yet for as long as the norm asks. */
    TOO_SHORT,
    /** It does not go well. */
    UNSTABLE,
    /** Nothing is known of this day. */
    SILENT
  }

  /**
   * The norm of an answer, so that nobody has to guess how it was measured.
   *
   * @param id of the agreement
   * @param version of the agreement
   * @param hash of its content
   */
  @JsonPropertyOrder({"id", "version", "hash"})
  public record NormRef(String id, int version, String hash) {}

  /**
   * Days in a row on which things went well in one area, bridged days included.
   *
   * @param from the first day
   * @param until the first day after the run
   * @param attainedOn the day on which it is, or would be, long enough; in the run when it got
   *     there
   * @param bridgedDays how many of its days were empty and bridged
   * @param bridged which days those were
   */
  @JsonPropertyOrder({"from", "until", "attainedOn", "bridgedDays", "bridged"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Run(
      LocalDate from,
      LocalDate until,
      LocalDate attainedOn,
      int bridgedDays,
      List<DateRange> bridged) {

    /**
     * Copies the bridged days.
     *
     * @param from the first day
     * @param until the first day after the run
     * @param attainedOn the day on which it is, or would be, long enough
     * @param bridgedDays how many of its days were empty and bridged
     * @param bridged which days those were
     */
    public Run {
      bridged = List.copyOf(bridged);
    }

    /**
     * Whether the run got as long as the norm asks.
     *
     * @return true if it did
     */
    public boolean isQualified() {
      return attainedOn.isBefore(until);
    }
  }

  /** Why an area was no longer good. */
  public enum BrokenWhy {
    /** It did not go well. */
    UNSTABLE,
    /** Nothing was known any more, for longer than the norm bridges. */
    SILENT,
    /** It began to apply again. */
    NO_LONGER_EXEMPT
  }

  /**
   * What ended a run of the required areas together.
   *
   * @param on the first day after the run
   * @param area that was no longer good
   * @param why it was not
   * @param record the record that says so, or the last one that said it went well; null in an
   *     answer about what is not so
   * @param source who saw it, or null for an exemption
   */
  @JsonPropertyOrder({"on", "area", "why", "record", "source"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Break(
      LocalDate on, String area, BrokenWhy why, @Nullable Fact record, @Nullable String source) {}

  /**
   * What was found in one area.
   *
   * @param area its code
   * @param standing how it stands on the day of the question
   * @param evidence whether it was ever seen to be stable or unstable
   * @param ready the first qualified day of the run that goes on, past or (if nothing changes)
   *     future; null when the area is not good
   * @param runs the runs up to the day of the question, in order
   */
  @JsonPropertyOrder({"area", "standing", "evidence", "ready", "runs"})
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record AreaAssessment(
      String area, Standing standing, boolean evidence, @Nullable LocalDate ready, List<Run> runs) {

    /**
     * Copies the runs.
     *
     * @param area its code
     * @param standing how it stands on the day of the question
     * @param evidence whether it was ever seen to be stable or unstable
     * @param ready the first qualified day, or null
     * @param runs the runs
     */
    public AreaAssessment {
      runs = List.copyOf(runs);
    }
  }

  /**
   * Copies the lists.
   *
   * @param norm by which it was measured
   * @param asOf the day the question is about
   * @param knownOn what was recorded up to the end of this day counts; null for everything
   * @param holds whether the mix holds
   * @param attainedOn the first day of the mix, or null
   * @param establishedOn the first day at whose end that could be said, or null
   * @param holdsSince the first day of the mix that holds, or null
   * @param projectedOn the day on which the mix will hold if nothing changes, or null
   * @param longestRunDays the most days in a row on which the required areas were good together
   * @param limitingAreas the areas that are ready last
   * @param brokenBy what ended the last run that ended
   * @param confirmation whether a person confirmed the mix that holds
   * @param confirmedOn the first day of the mix that a person confirmed, or null
   * @param areas what was found per area
   * @param reasons why
   */
  public MixAssessment {
    limitingAreas = List.copyOf(limitingAreas);
    brokenBy = List.copyOf(brokenBy);
    areas = List.copyOf(areas);
    reasons = List.copyOf(reasons);
  }

  /**
   * Whether a mix holds and, where the norm asks it, a person confirmed it.
   *
   * @return true if it counts as reached now
   */
  public boolean countsNow() {
    return holds == Holds.YES && confirmation != Confirmed.MISSING;
  }

  /**
   * Whether a mix was ever attained and, where the norm asks it, a person confirmed it.
   *
   * @return true if it counts as reached, now or before
   */
  public boolean countsEver() {
    return attainedOn != null && (confirmation == Confirmed.NOT_ASKED || confirmedOn != null);
  }

  /**
   * The areas of which nothing was ever known (SN-2).
   *
   * @return their codes, in the order of the norm
   */
  public List<String> areasWithoutEvidence() {
    return areas.stream().filter(a -> !a.evidence()).map(AreaAssessment::area).toList();
  }

  /**
   * Handles the three answers.
   *
   * @param yes when a mix holds
   * @param no when none holds
   * @param unknown when nothing can be said
   * @param <R> the result type
   * @return what the function for the case returned
   */
  public <R> R fold(
      Function<? super MixAssessment, ? extends R> yes,
      Function<? super MixAssessment, ? extends R> no,
      Function<? super MixAssessment, ? extends R> unknown) {
    return switch (holds) {
      case YES -> yes.apply(this);
      case NO -> no.apply(this);
      case UNKNOWN -> unknown.apply(this);
    };
  }
}
