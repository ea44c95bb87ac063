package nl.ketenkompas.model.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/** Histories of partners against a chain that is lived through day by day. */
class PartnersProperties {
  private static final LocalDate START = LocalDate.of(2011, 1, 1);
  private static final List<String> IDS = List.of("a", "b", "c", "d");
  private static final int DAYS = 40;

  record Spell(String id, int from, @Nullable Integer days, @Nullable String into) {
    Participation participation() {
      LocalDate first = START.plusDays(from);
      return new Participation(
          new Partner(id, "Partner"),
          1,
          new DateRange(first, days == null ? null : first.plusDays(days)),
          days == null || id.equals(into) ? null : into);
    }
  }

  @Provide
  Arbitrary<List<Participation>> histories() {
    return Combinators.combine(
            Arbitraries.of(IDS),
            Arbitraries.integers().between(0, 25),
            Arbitraries.integers().between(1, 12).injectNull(0.3),
            Arbitraries.of(IDS).injectNull(0.3))
        .as(Spell::new)
        .list()
        .ofMaxSize(12)
        .map(PartnersProperties::accepted);
  }

  /** Those that fit to those before them; mergers into nobody become departures. */
  private static List<Participation> accepted(List<Spell> spells) {
    List<Participation> plain = new ArrayList<>();
    for (Spell spell : spells) {
      Participation one = spell.participation();
      boolean clash =
          plain.stream()
              .anyMatch(
                  other ->
                      other.partner().id().equals(spell.id()) && other.on().overlaps(one.on()));
      if (!clash) {
        plain.add(one);
      }
    }
    List<Participation> accepted = new ArrayList<>();
    for (Participation one : plain) {
      String into = one.successor();
      LocalDate until = one.on().until();
      boolean there =
          into != null
              && until != null
              && plain.stream()
                  .anyMatch(
                      other -> other.partner().id().equals(into) && other.on().contains(until));
      accepted.add(there ? one : Participation.of(one.partner(), 1, one.on()));
    }
    return accepted;
  }

  @Property
  void everyDayIsThatOfTheChainLivedThrough(@ForAll("histories") List<Participation> history) {
    Partners partners = new Partners(history);
    Map<String, String> place = new HashMap<>();
    Map<String, List<LocalDate>> there = new HashMap<>();
    for (int d = 0; d < DAYS; d++) {
      LocalDate day = START.plusDays(d);
      for (Participation one : history) {
        if (day.equals(one.on().until())) {
          place.remove(one.partner().id());
          if (one.successor() != null) {
            place.put(one.partner().id(), one.successor());
          }
        }
      }
      for (Participation one : history) {
        if (one.on().contains(day)) {
          place.put(one.partner().id(), one.partner().id());
          there.computeIfAbsent(one.partner().id(), id -> new ArrayList<>()).add(day);
        }
      }
      for (String id : IDS) {
        String now = follow(place, id);
        assertThat(partners.successor(id, day).map(one -> one.partner().id()).orElse(""))
            .isEqualTo(now == null ? "" : now);
        Set<String> absorbed = new TreeSet<>();
        for (String other : IDS) {
          if (!other.equals(id) && id.equals(follow(place, other))) {
            absorbed.add(other);
          }
        }
        assertThat(partners.absorbed(id, day)).isEqualTo(absorbed);
      }
    }
    for (String id : IDS) {
      compareGaps(partners.gaps(id), there.getOrDefault(id, List.of()));
    }
  }

  private static @Nullable String follow(Map<String, String> place, String id) {
    String now = place.get(id);
    String before = id;
    while (now != null && !now.equals(before)) {
      before = now;
      now = place.get(now);
    }
    return now;
  }

  private static void compareGaps(List<DateRange> gaps, List<LocalDate> there) {
    for (int d = 0; d < DAYS; d++) {
      LocalDate day = START.plusDays(d);
      boolean between =
          !there.contains(day)
              && there.stream().anyMatch(day::isAfter)
              && there.stream().anyMatch(day::isBefore);
      assertThat(gaps.stream().anyMatch(gap -> gap.contains(day))).isEqualTo(between);
    }
  }

  @Property
  void nobodySucceedsAnAbsentPartner(@ForAll("histories") List<Participation> history) {
    for (Participation one : history) {
      if (one.successor() != null) {
        List<Participation> without = new ArrayList<>(history);
        without.removeIf(other -> other.partner().id().equals(one.successor()));
        try {
          new Partners(without);
          throw new AssertionError("accepted a merger into nobody");
        } catch (InvalidValueException e) {
          assertThat(e).hasMessage("successor: UNKNOWN_CODE");
        }
      }
    }
  }
}
