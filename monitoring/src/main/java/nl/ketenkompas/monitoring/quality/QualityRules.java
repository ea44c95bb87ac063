package nl.ketenkompas.monitoring.quality;

import java.time.ZoneId;
import java.util.Set;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;

/**
 * From when on something is odd. Immutable.
 *
 * @param zone in which the day of recording is taken
 * @param areas codes of the life areas that should be seen, such as those of a norm
 * @param lateAfterDays recorded more days than this after it began is late; 30 unless told
 * @param staleAfterDays nothing heard for more days than this is stale; 90 unless told
 * @param openAtMostDays a stay that began more days ago than this and goes on is odd; 365 unless
 *     told
 * @param longestDays a closed observation of more days than this is odd; 1826 unless told
 * @param youngest younger than this is odd (SK-C3); 18 unless told
 * @param oldest older than this is odd; 110 unless told
 */
public record QualityRules(
    ZoneId zone,
    Set<String> areas,
    int lateAfterDays,
    int staleAfterDays,
    int openAtMostDays,
    int longestDays,
    int youngest,
    int oldest) {

  /**
   * Checks the numbers.
   *
   * @param zone in which the day of recording is taken
   * @param areas codes of the life areas that should be seen
   * @param lateAfterDays recorded more days than this after it began is late
   * @param staleAfterDays nothing heard for more days than this is stale
   * @param openAtMostDays a stay that began more days ago than this and goes on is odd
   * @param longestDays an observation of more days than this is odd
   * @param youngest younger than this is odd
   * @param oldest older than this is odd
   * @throws InvalidValueException if a number is below 0
   */
  public QualityRules {
    areas = Set.copyOf(areas);
    if (Math.min(
            Math.min(
                Math.min(lateAfterDays, staleAfterDays), Math.min(openAtMostDays, longestDays)),
            Math.min(youngest, oldest))
        < 0) {
      throw new InvalidValueException("qualityRules", ValueError.OUT_OF_BOUNDS);
    }
  }

  /**
   * With the usual numbers.
   *
   * @param zone in which the day of recording is taken, as a rule {@code Europe/Amsterdam}
   * @param areas codes of the life areas that should be seen
   * @return the rules
   */
  public static QualityRules standard(ZoneId zone, Set<String> areas) {
    return new QualityRules(zone, areas, 30, 90, 365, 1826, 18, 110);
  }
}
