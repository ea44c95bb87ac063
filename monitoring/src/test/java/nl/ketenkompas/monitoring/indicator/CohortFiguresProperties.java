package nl.ketenkompas.monitoring.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.port.Sight;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;

class CohortFiguresProperties {
  private static final LocalDate START = LocalDate.parse("2010-01-01");

  /** Every day of every client is looked at. */
  @Property
  @Covers("SK-A1")
  void flowIsThatOfDaysAndBalances(@ForAll long seed) {
    Random random = new Random(seed);
    Map<ClientId, List<DateRange>> active = active(random);
    DateRange period = DateRange.of(START.plusDays(10), START.plusDays(11L + random.nextInt(30)));
    Flow flow = Flow.of(period, active);

    int entries = 0;
    int exits = 0;
    int atStart = 0;
    int atEnd = 0;
    for (List<DateRange> periods : active.values()) {
      atStart += isThere(periods, period.from().minusDays(1)) ? 1 : 0;
      LocalDate day = period.from();
      while (period.contains(day)) {
        boolean before = isThere(periods, day.minusDays(1));
        boolean now = isThere(periods, day);
        entries += !before && now ? 1 : 0;
        exits += before && !now ? 1 : 0;
        day = day.plusDays(1);
      }
      atEnd += isThere(periods, day.minusDays(1)) ? 1 : 0;
    }
    assertThat(flow.atStart().size()).isEqualTo(atStart);
    assertThat(flow.entries()).isEqualTo(entries);
    assertThat(flow.exits()).isEqualTo(exits);
    assertThat(flow.atEnd().size()).isEqualTo(atEnd);
    assertThat(atStart + entries - exits).isEqualTo(atEnd);
  }

  @Property
  @Covers("SK-A1")
  void whoReturnsLaterReturnsWithinMoreMonthsAndEveryExitIsCounted(@ForAll long seed) {
    Map<ClientId, List<DateRange>> active = active(new Random(seed));
    DateRange leftIn = DateRange.of(START, START.plusDays(60));
    List<Returns> returns = Returns.within(active, leftIn, START.plusYears(1), 1, 2, 6, 12, 24);
    int exits = Flow.of(leftIn, active).exits();
    for (int i = 0; i < returns.size(); i++) {
      Returns each = returns.get(i);
      assertThat(each.followed() + each.tooRecent()).isEqualTo(exits);
      assertThat(each.returned()).isBetween(each.who().size(), each.followed());
      if (i > 0 && each.tooRecent() == 0) {
        assertThat(each.returned()).isGreaterThanOrEqualTo(returns.get(i - 1).returned());
      }
    }
  }

  @Property
  @Covers({"SK-A3", "SK-A4", "SK-A5"})
  void aFigureIsAsLargeAsItsDrillDown(@ForAll long seed) {
    Random random = new Random(seed);
    List<Happening> all = new ArrayList<>();
    int count = random.nextInt(40);
    for (int i = 0; i < count; i++) {
      all.add(
          Happening.of(
              new ClientId("c" + random.nextInt(10)),
              random.nextBoolean() ? "NUISANCE" : "EVICTION",
              random.nextBoolean() ? "Rotterdam" : "Delft",
              START.plusDays(random.nextInt(700) - 100),
              Instant.parse("2010-01-01T00:00:00Z")));
    }
    Moment moment = Moment.asOf(START.plusDays(random.nextInt(700)));
    YearCount year = Happenings.of(all, moment).in(2010, "NUISANCE", "Rotterdam");
    List<Happening> naive =
        all.stream()
            .filter(h -> h.kind().equals("NUISANCE") && h.territory().equals("Rotterdam"))
            .filter(h -> h.on().getYear() == 2010 && !h.on().isAfter(moment.asOf()))
            .toList();
    assertThat(year.events()).isEqualTo(naive.size());
    assertThat(year.persons().seenBy((client, kind) -> Level.FULL, "incidents"))
        .hasSize(year.persons().size())
        .containsExactlyElementsOf(
            naive.stream().map(Happening::client).distinct().sorted().toList());
    Sight even = (client, kind) -> client.text().charAt(1) % 2 == 0 ? Level.SUMMARY : Level.NONE;
    assertThat(year.persons().seenBy(even, "incidents"))
        .allMatch(client -> client.text().charAt(1) % 2 == 0);
  }

  private static boolean isThere(List<DateRange> periods, LocalDate day) {
    return periods.stream().anyMatch(period -> period.contains(day));
  }

  private static Map<ClientId, List<DateRange>> active(Random random) {
    Map<ClientId, List<DateRange>> active = new LinkedHashMap<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      List<DateRange> periods = new ArrayList<>();
      for (int j = random.nextInt(5); j > 0; j--) {
        LocalDate from = START.plusDays(random.nextInt(60) - 5);
        periods.add(
            random.nextInt(6) == 0
                ? DateRange.from(from)
                : DateRange.of(from, from.plusDays(random.nextInt(15))));
      }
      active.put(new ClientId("c" + i), periods);
    }
    return active;
  }
}
