package nl.ketenkompas.monitoring.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;

/**
 * What happened, as known at a moment, counted per year and around a turning point (SK-A3, SK-A4,
 * SK-A5, SK-A8). Immutable and thread safe.
 *
 * <pre>{@code
 * Happenings known = Happenings.of(all, moment);
 * YearCount year = known.in(2008, "HOMELESS_BY_EVICTION", "Rotterdam");
 * year.events(); // counted; year.wholeYear() when the year is not over
 * }</pre>
 */
public final class Happenings {
  private final List<Happening> known;
  private final Moment moment;

  private Happenings(List<Happening> known, Moment moment) {
    this.known = known;
    this.moment = moment;
  }

  /**
   * Takes what had happened and was recorded, and not withdrawn, at a moment.
   *
   * @param all everything
   * @param moment the last day that counts, and what was known when
   * @return what was known
   */
  public static Happenings of(Collection<Happening> all, Moment moment) {
    return new Happenings(
        all.stream()
            .filter(
                each ->
                    !each.on().isAfter(moment.asOf())
                        && !each.recordedAt().isAfter(moment.knownOn())
                        && (each.withdrawnAt() == null
                            || each.withdrawnAt().isAfter(moment.knownOn())))
            .toList(),
        moment);
  }

  /**
   * Counts a year.
   *
   * @param year such as 2008
   * @param kind code of what happened
   * @param territory where
   * @return the count, up to the day of the question
   */
  public YearCount in(int year, String kind, String territory) {
    DateRange days = DateRange.of(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    List<ClientId> persons = new ArrayList<>();
    for (Happening happening : known) {
      if (happening.kind().equals(kind)
          && happening.territory().equals(territory)
          && days.contains(happening.on())) {
        persons.add(happening.client());
      }
    }
    LocalDate last = LocalDate.of(year, 12, 31);
    return new YearCount(
        kind,
        territory,
        year,
        moment.asOf().isBefore(last) ? moment.asOf() : last,
        persons.size(),
        Roster.of(persons));
  }

  /**
   * Counts before and after a turning point in each life, such as the day on which the stable mix
   * was attained (SK-A8). Only those count of whom all months after it are over.
   *
   * @param kind code of what happened
   * @param turn the day of each client; it is the first day after
   * @param months so many before, and so many after; at least 1
   * @return the counts
   * @throws IllegalArgumentException if the number of months is below 1
   */
  public BeforeAfter around(String kind, Map<ClientId, LocalDate> turn, int months) {
    if (months < 1) {
      throw new IllegalArgumentException("months: expected at least 1");
    }
    List<ClientId> followed = new ArrayList<>();
    List<ClientId> tooRecent = new ArrayList<>();
    turn.forEach(
        (client, day) ->
            (day.plusMonths(months).isAfter(moment.asOf().plusDays(1)) ? tooRecent : followed)
                .add(client));
    Roster persons = Roster.of(followed);
    int before = 0;
    int after = 0;
    for (Happening happening : known) {
      LocalDate day = turn.get(happening.client());
      if (day == null || !happening.kind().equals(kind) || !persons.contains(happening.client())) {
        continue;
      }
      if (DateRange.of(day.minusMonths(months), day).contains(happening.on())) {
        before++;
      } else if (DateRange.of(day, day.plusMonths(months)).contains(happening.on())) {
        after++;
      }
    }
    return new BeforeAfter(kind, months, persons, Roster.of(tooRecent), before, after);
  }
}
