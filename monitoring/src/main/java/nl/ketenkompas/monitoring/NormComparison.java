package nl.ketenkompas.monitoring;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.MixAssessment.Holds;
import nl.ketenkompas.monitoring.MixAssessment.NormRef;

/**
 * How two norms judge the same clients: why two vendors, or two towns, report another percentage
 * from the same data. The reading of a norm alone moves the share that attained a stable mix by
 * twenty points (SK-A2, SK-M6). Immutable.
 *
 * @param first the one norm
 * @param second the other norm
 * @param asOf the day the questions are about
 * @param clients how many were measured
 * @param attainedFirst how many ever had a mix by the first norm
 * @param attainedSecond how many ever had a mix by the second norm
 * @param holdsFirst how many have a mix now by the first norm
 * @param holdsSecond how many have a mix now by the second norm
 * @param unknown of how many nothing can be said by the first norm
 * @param otherAttainedOn of how many the day differs on which the mix was attained, never included
 * @param otherHolds of how many the answer differs whether a mix holds
 * @param otherLimiting of how many other areas are ready last
 * @param witnesses the places of the first clients whose answers differ, at most twenty
 */
@JsonPropertyOrder({
  "first",
  "second",
  "asOf",
  "clients",
  "attainedFirst",
  "attainedSecond",
  "holdsFirst",
  "holdsSecond",
  "unknown",
  "otherAttainedOn",
  "otherHolds",
  "otherLimiting",
  "witnesses"
})
public record NormComparison(
    NormRef first,
    NormRef second,
    LocalDate asOf,
    int clients,
    int attainedFirst,
    int attainedSecond,
    int holdsFirst,
    int holdsSecond,
    int unknown,
    int otherAttainedOn,
    int otherHolds,
    int otherLimiting,
    List<Integer> witnesses) {
  private static final int MOST_WITNESSES = 20;

  /**
   * Copies the witnesses.
   *
   * @param first the one norm
   * @param second the other norm
   * @param asOf the day the questions are about
   * @param clients how many were measured
   * @param attainedFirst how many ever had a mix by the first norm
   * @param attainedSecond how many ever had a mix by the second norm
   * @param holdsFirst how many have a mix now by the first norm
   * @param holdsSecond how many have a mix now by the second norm
   * @param unknown of how many nothing can be said by the first norm
   * @param otherAttainedOn of how many the day differs on which the mix was attained
   * @param otherHolds of how many the answer differs whether a mix holds
   * @param otherLimiting of how many other areas are ready last
   * @param witnesses the places of the first clients whose answers differ
   */
  public NormComparison {
    witnesses = List.copyOf(witnesses);
  }

  /**
   * Measures the same clients by two norms.
   *
   * @param first the one norm
   * @param second the other norm, in the same zone
   * @param episodes of the clients
   * @param moment the day it is about, and what was known
   * @return how the answers differ; all zeros when the norms are the same
   * @throws IllegalArgumentException if a norm is not valid on that day, or its zone differs
   */
  public static NormComparison of(
      StabilityNorm first, StabilityNorm second, Episodes episodes, Moment moment) {
    Mixes one = first.assess(episodes, moment);
    Mixes other = second.assess(episodes, moment);
    int attained = 0;
    int holds = 0;
    int limiting = 0;
    List<Integer> witnesses = new ArrayList<>();
    for (int i = 0; i < one.clients(); i++) {
      boolean otherDay = one.attainedDay(i) != other.attainedDay(i);
      boolean otherAnswer = one.holds(i) != other.holds(i);
      boolean otherAreas = !one.limitingAreas(i).equals(other.limitingAreas(i));
      attained += otherDay ? 1 : 0;
      holds += otherAnswer ? 1 : 0;
      limiting += otherAreas ? 1 : 0;
      if ((otherDay || otherAnswer) && witnesses.size() < MOST_WITNESSES) {
        witnesses.add(i);
      }
    }
    return new NormComparison(
        one.norm(),
        other.norm(),
        moment.asOf(),
        one.clients(),
        one.attained(),
        other.attained(),
        one.count(Holds.YES),
        other.count(Holds.YES),
        one.count(Holds.UNKNOWN),
        attained,
        holds,
        limiting,
        witnesses);
  }

  /**
   * A share of all measured clients.
   *
   * @param count such as {@link #attainedFirst}
   * @return per thousand, rounded half up; 0 when there are no clients
   */
  public int perThousand(int count) {
    return clients == 0 ? 0 : (int) ((2000L * count + clients) / (2L * clients));
  }
}
