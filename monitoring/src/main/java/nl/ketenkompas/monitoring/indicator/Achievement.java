package nl.ketenkompas.monitoring.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Verdict;
import nl.ketenkompas.monitoring.agreement.AimTerms.Goal;
import org.jspecify.annotations.Nullable;

/**
 * How a count stands to an aim, with everything that names it. Immutable.
 *
 * @param aim code of the aim
 * @param territory of which the count is
 * @param asOf the day it is about
 * @param numerator code of what is counted
 * @param count how many
 * @param denominator code of those over whom it is counted; null when it is a number by itself
 * @param excluded codes of who is left out of both
 * @param baseYear the year it is compared with; null when there is none
 * @param comparedWith how many the denominator counts, or how many there were in the base year;
 *     null when not known
 * @param goal the number that was agreed; null when none was
 * @param due the last day on which it can be reached; null when none was agreed
 * @param state whether it is reached
 * @param reasons the rules the answer rests on
 */
@JsonPropertyOrder({
  "aim",
  "territory",
  "asOf",
  "numerator",
  "count",
  "denominator",
  "excluded",
  "baseYear",
  "comparedWith",
  "goal",
  "due",
  "state",
  "reasons"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Achievement(
    String aim,
    String territory,
    LocalDate asOf,
    String numerator,
    long count,
    @Nullable String denominator,
    List<String> excluded,
    @Nullable Integer baseYear,
    @Nullable Long comparedWith,
    @Nullable Goal goal,
    @Nullable LocalDate due,
    State state,
    List<Reason> reasons)
    implements Verdict {

  /** Whether an aim is reached. */
  public enum State {
    /** It is. */
    REACHED,
    /** It is not. */
    NOT_REACHED,
    /** No number was agreed, or there is nothing to compare with. */
    CANNOT_SAY
  }

  /**
   * Copies the lists.
   *
   * @param aim code of the aim
   * @param territory of which the count is
   * @param asOf the day it is about
   * @param numerator code of what is counted
   * @param count how many
   * @param denominator code of those over whom it is counted, or null
   * @param excluded codes of who is left out
   * @param baseYear the year it is compared with, or null
   * @param comparedWith how many the denominator counts, or there were in the base year, or null
   * @param goal the number that was agreed, or null
   * @param due the last day, or null
   * @param state whether it is reached
   * @param reasons the rules the answer rests on
   */
  public Achievement {
    excluded = List.copyOf(excluded);
    reasons = List.copyOf(reasons);
  }

  /**
   * The count out of a thousand of what it is compared with, rounded to the nearest, halves up.
   *
   * @return such as 732 for 73.2 percent; -1 when there is nothing to compare with
   */
  public long perThousand() {
    return comparedWith == null ? -1 : Ratio.perThousand(count, comparedWith);
  }
}
