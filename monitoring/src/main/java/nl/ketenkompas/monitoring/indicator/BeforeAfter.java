package nl.ketenkompas.monitoring.indicator;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * How often something happened before and after a turning point in the lives of the same persons,
 * over equal times (SK-A8). Immutable.
 *
 * @param kind code of what happened
 * @param months so many before, and so many after
 * @param persons of whom all months after are over
 * @param tooRecent of whom they are not; they are in neither count
 * @param before how often in the months before
 * @param after how often in the months after
 */
@JsonPropertyOrder({"kind", "months", "persons", "tooRecent", "before", "after"})
public record BeforeAfter(
    String kind, int months, Roster persons, Roster tooRecent, int before, int after) {

  /**
   * How many of a thousand there are fewer, rounded to the nearest, halves up.
   *
   * @return such as 760 for 76 percent fewer; below 0 when there are more; {@link Long#MIN_VALUE}
   *     when there were none before
   */
  public long fewerPerThousand() {
    return before == 0 ? Long.MIN_VALUE : Ratio.perThousand((long) before - after, before);
  }
}
