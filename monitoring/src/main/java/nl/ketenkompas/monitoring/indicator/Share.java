package nl.ketenkompas.monitoring.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Verdict;
import nl.ketenkompas.monitoring.MixAssessment.NormRef;
import nl.ketenkompas.monitoring.agreement.CohortTerms.Denominator;
import org.jspecify.annotations.Nullable;

/**
 * A share as two counts, with their names and with everyone who is not in them (SN-10). Immutable.
 *
 * @param indicator what was counted in the numerator
 * @param asOf the day it is about
 * @param norm by which stability was measured; null when it was not (SK-M6)
 * @param numerator how many
 * @param over whom the denominator counts
 * @param denominator out of how many
 * @param unknown how many of the denominator of whom nothing can be said; they are not in the
 *     numerator
 * @param leftOut how many were left out of both counts, per reason
 * @param frozen how many were counted as on the last day before they left, per reason
 * @param reasons the rules the counts rest on
 */
@JsonPropertyOrder({
  "indicator",
  "asOf",
  "norm",
  "numerator",
  "over",
  "denominator",
  "unknown",
  "leftOut",
  "frozen",
  "reasons"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Share(
    Indicator indicator,
    LocalDate asOf,
    @Nullable NormRef norm,
    int numerator,
    Denominator over,
    int denominator,
    int unknown,
    Map<String, Integer> leftOut,
    Map<String, Integer> frozen,
    List<Reason> reasons)
    implements Verdict {

  /** What is counted in the numerator. */
  public enum Indicator {
    /** Persons on a trajectory on the day of the question (SK-A1). */
    ACTIVE_TRAJECTORY,
    /** Persons for whom a stable mix holds on the day of the question (SK-A2). */
    STABLE_MIX_NOW,
    /** Persons for whom a stable mix was attained, now or before (SK-A2). */
    STABLE_MIX_EVER
  }

  /**
   * Copies the collections.
   *
   * @param indicator what was counted in the numerator
   * @param asOf the day it is about
   * @param norm by which stability was measured
   * @param numerator how many
   * @param over whom the denominator counts
   * @param denominator out of how many
   * @param unknown how many of whom nothing can be said
   * @param leftOut how many were left out, per reason
   * @param frozen how many were frozen, per reason
   * @param reasons the rules the counts rest on
   */
  public Share {
    leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
    frozen = Collections.unmodifiableMap(new LinkedHashMap<>(frozen));
    reasons = List.copyOf(reasons);
  }

  /**
   * Whether the share is at least so many percent, without rounding.
   *
   * @param percent the aim, such as 60 (SK-A2)
   * @return true if it is; false when nobody is counted
   */
  public boolean isAtLeast(int percent) {
    return denominator > 0 && 100L * numerator >= (long) percent * denominator;
  }
}
