package nl.ketenkompas.monitoring.indicator;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.time.DateRange;

/**
 * Who left and came back within so many months (<i>terugval</i>). Only those who can be followed
 * for all those months count, so that a recent year does not look better than an older one.
 * Immutable.
 *
 * @param leftIn they left on one of these days
 * @param months within so many months, the day of leaving being the first day
 * @param followed how many exits can be followed for so long
 * @param returned after how many of them the person came back
 * @param tooRecent how many exits cannot be followed for so long yet
 * @param who those who came back
 */
@JsonPropertyOrder({"leftIn", "months", "followed", "returned", "tooRecent", "who"})
public record Returns(
    DateRange leftIn, int months, int followed, int returned, int tooRecent, Roster who) {

  /**
   * Counts the returns, as a rule within 6, 12 and 24 months.
   *
   * @param active the days on which each client was there; periods that overlap or meet are one
   * @param leftIn days of leaving
   * @param asOf the last day of which anything is known
   * @param months each at least 1
   * @return a count for each number of months, in the same order
   * @throws IllegalArgumentException if a number of months is below 1
   */
  public static List<Returns> within(
      Map<ClientId, List<DateRange>> active, DateRange leftIn, LocalDate asOf, int... months) {
    List<Returns> counts = new ArrayList<>();
    for (int within : months) {
      if (within < 1) {
        throw new IllegalArgumentException("months: expected at least 1");
      }
      counts.add(count(active, leftIn, asOf, within));
    }
    return List.copyOf(counts);
  }

  private static Returns count(
      Map<ClientId, List<DateRange>> active, DateRange leftIn, LocalDate asOf, int months) {
    int followed = 0;
    int tooRecent = 0;
    List<ClientId> returned = new ArrayList<>();
    for (Map.Entry<ClientId, List<DateRange>> client : active.entrySet()) {
      List<DateRange> spells = Spells.of(client.getValue());
      for (int i = 0; i < spells.size(); i++) {
        LocalDate left = spells.get(i).until();
        if (left == null || left.isAfter(asOf) || !leftIn.contains(left)) {
          continue;
        }
        LocalDate end = left.plusMonths(months);
        if (end.isAfter(asOf.plusDays(1))) {
          tooRecent++;
          continue;
        }
        followed++;
        if (i + 1 < spells.size() && spells.get(i + 1).from().isBefore(end)) {
          returned.add(client.getKey());
        }
      }
    }
    return new Returns(leftIn, months, followed, returned.size(), tooRecent, Roster.of(returned));
  }

  /**
   * How many of a thousand came back, rounded to the nearest, halves up.
   *
   * @return from 0 to 1000; -1 when nobody can be followed
   */
  public long perThousand() {
    return Ratio.perThousand(returned, followed);
  }
}
