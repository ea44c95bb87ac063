package nl.ketenkompas.monitoring.indicator;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;

/**
 * How often something happened in a year, somewhere. Immutable.
 *
 * @param kind code of what happened
 * @param territory where
 * @param year the year
 * @param until the last day that was counted
 * @param events how often
 * @param persons to whom
 */
@JsonPropertyOrder({"kind", "territory", "year", "until", "events", "persons"})
public record YearCount(
    String kind, String territory, int year, LocalDate until, int events, Roster persons) {

  /**
   * Whether the whole year was counted.
   *
   * @return true if the last day is 31 December
   */
  public boolean isComplete() {
    return !until.isBefore(LocalDate.of(year, 12, 31));
  }

  /**
   * What the year would come to if it went on like this (SK-A8: <i>geëxtrapoleerd</i>): the count
   * times the days of the year, over the days counted, rounded to the nearest, halves up.
   *
   * @return the count itself when the year is complete; 0 when the year has not begun
   */
  public long wholeYear() {
    if (until.getYear() < year) {
      return 0;
    }
    long days = until.getDayOfYear();
    return Math.floorDiv(2L * events * until.lengthOfYear() + days, 2 * days);
  }
}
