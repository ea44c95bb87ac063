package nl.ketenkompas.monitoring.indicator;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.StabilityNorm;
import org.jspecify.annotations.Nullable;

/**
 * Those who came in one year, and for how many of them a stable mix was attained within so many
 * months (<i>instroomcohort</i>). Only those count of whom all these months are over. Immutable.
 *
 * @param year in which they first came on a trajectory
 * @param months within so many months, the day of coming being the first day
 * @param entered all who came
 * @param followed those of whom these months are over
 * @param attained those of them for whom a stable mix was attained
 */
@JsonPropertyOrder({"year", "months", "entered", "followed", "attained"})
public record EntryCohort(int year, int months, Roster entered, Roster followed, Roster attained) {

  /**
   * Counts the cohorts.
   *
   * @param members everyone known
   * @param norm by which stability is measured
   * @param moment the last day that counts, and what was known
   * @param months each at least 1
   * @return for each year in which someone came up to that day, for each number of months, in order
   * @throws IllegalArgumentException if a number of months is below 1, or the norm is not valid on
   *     the day
   */
  public static List<EntryCohort> of(
      Collection<CohortMember> members, StabilityNorm norm, Moment moment, int... months) {
    Map<Integer, List<Entry>> years = new TreeMap<>();
    for (CohortMember member : members) {
      member.inTrajectory().stream()
          .filter(period -> !period.isEmpty() && !period.from().isAfter(moment.asOf()))
          .map(DateRange::from)
          .min(Comparator.naturalOrder())
          .ifPresent(
              day ->
                  years
                      .computeIfAbsent(day.getYear(), year -> new ArrayList<>())
                      .add(
                          new Entry(
                              member.client(),
                              day,
                              norm.assess(member.facts(), moment).attainedOn())));
    }
    List<EntryCohort> cohorts = new ArrayList<>();
    years.forEach(
        (year, entries) -> {
          for (int within : months) {
            cohorts.add(count(year, within, entries, moment.asOf()));
          }
        });
    return List.copyOf(cohorts);
  }

  private record Entry(ClientId client, LocalDate on, @Nullable LocalDate attainedOn) {}

  private static EntryCohort count(int year, int months, List<Entry> entries, LocalDate asOf) {
    if (months < 1) {
      throw new IllegalArgumentException("months: expected at least 1");
    }
    List<ClientId> entered = new ArrayList<>();
    List<ClientId> followed = new ArrayList<>();
    List<ClientId> attained = new ArrayList<>();
    for (Entry entry : entries) {
      entered.add(entry.client());
      LocalDate end = entry.on().plusMonths(months);
      if (!end.isAfter(asOf.plusDays(1))) {
        followed.add(entry.client());
        LocalDate attainedOn = entry.attainedOn();
        if (attainedOn != null && attainedOn.isBefore(end)) {
          attained.add(entry.client());
        }
      }
    }
    return new EntryCohort(
        year, months, Roster.of(entered), Roster.of(followed), Roster.of(attained));
  }
}
