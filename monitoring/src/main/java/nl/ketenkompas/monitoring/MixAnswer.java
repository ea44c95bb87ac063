package nl.ketenkompas.monitoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.monitoring.MixAssessment.Holds;
import org.jspecify.annotations.Nullable;

/**
 * What {@link MixAssessment} says of a client, without the runs and the reasons. Immutable.
 *
 * @param holds whether the mix holds
 * @param attainedOn the first day of the mix, or null when it was never attained
 * @param holdsSince the first day of the mix that holds, or null when none holds
 * @param projectedOn the day on which the mix will hold if nothing changes, or null
 * @param longestRunDays the most days in a row on which the required areas were good together
 * @param limitingAreas the areas that are ready last, in the order of the norm (SN-6)
 */
@JsonPropertyOrder({
  "holds",
  "attainedOn",
  "holdsSince",
  "projectedOn",
  "longestRunDays",
  "limitingAreas"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MixAnswer(
    Holds holds,
    @Nullable LocalDate attainedOn,
    @Nullable LocalDate holdsSince,
    @Nullable LocalDate projectedOn,
    int longestRunDays,
    List<String> limitingAreas) {

  /**
   * Copies the areas.
   *
   * @param holds whether the mix holds
   * @param attainedOn the first day of the mix, or null
   * @param holdsSince the first day of the mix that holds, or null
   * @param projectedOn the day on which the mix will hold if nothing changes, or null
   * @param longestRunDays the most days in a row on which the required areas were good together
   * @param limitingAreas the areas that are ready last
   */
  public MixAnswer {
    limitingAreas = List.copyOf(limitingAreas);
  }
}
