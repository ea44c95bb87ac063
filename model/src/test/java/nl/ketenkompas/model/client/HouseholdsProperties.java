package nl.ketenkompas.model.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.Household.Member;
import nl.ketenkompas.model.client.Household.Role;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/** Histories of households against a table with a row for each day. */
class HouseholdsProperties {
  private static final LocalDate START = LocalDate.of(2011, 1, 1);
  private static final int DAYS = 30;

  record Stay(int household, int person, Role role, int from, @Nullable Integer days) {
    Member member() {
      LocalDate first = START.plusDays(from);
      return Member.of(
          key(person), role, new DateRange(first, days == null ? null : first.plusDays(days)));
    }

    boolean covers(int day) {
      return day >= from && (days == null || day < from + days);
    }
  }

  private static SourceKey key(int person) {
    return SourceKey.of("shelter", String.valueOf(person));
  }

  private static SourceKey household(int household) {
    return SourceKey.of("shelter", "G" + household);
  }

  @Provide
  Arbitrary<List<Stay>> stays() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(Role.class),
            Arbitraries.integers().between(0, DAYS),
            Arbitraries.integers().between(0, 10).injectNull(0.2))
        .as(Stay::new)
        .list()
        .ofMaxSize(8);
  }

  @Property
  void everyDayIsThatOfTheTable(@ForAll("stays") List<Stay> stays) {
    List<Stay> accepted = new ArrayList<>();
    List<Household> households = new ArrayList<>();
    for (int h = 0; h <= 2; h++) {
      households.add(Household.of(household(h)));
    }
    for (Stay stay : stays) {
      boolean clash = false;
      for (int day = 0; day < 2 * DAYS; day++) {
        for (Stay other : accepted) {
          clash |=
              other.household() == stay.household()
                  && other.person() == stay.person()
                  && other.covers(day)
                  && stay.covers(day);
        }
      }
      Household before = households.get(stay.household());
      try {
        households.set(stay.household(), before.with(stay.member()));
        assertThat(clash).isFalse();
        accepted.add(stay);
      } catch (InvalidValueException e) {
        assertThat(clash).isTrue();
      }
    }
    Households all = Households.of(households);
    for (int day = 0; day < 2 * DAYS; day++) {
      compare(all, accepted, day);
    }
  }

  private static void compare(Households all, List<Stay> accepted, int day) {
    LocalDate date = START.plusDays(day);
    for (int person = 0; person <= 3; person++) {
      SortedSet<SourceKey> in = new TreeSet<>();
      SortedSet<SourceKey> with = new TreeSet<>();
      for (Stay stay : accepted) {
        if (stay.person() == person && stay.covers(day)) {
          in.add(household(stay.household()));
          for (Stay other : accepted) {
            if (other.household() == stay.household()
                && other.person() != person
                && other.covers(day)) {
              with.add(key(other.person()));
            }
          }
        }
      }
      assertThat(all.of(key(person), date))
          .extracting(Household::key)
          .containsExactlyElementsOf(in);
      assertThat(all.livingWith(key(person), date)).containsExactlyElementsOf(with);
    }
    for (int h = 0; h <= 2; h++) {
      boolean parent = false;
      boolean child = false;
      for (Stay stay : accepted) {
        if (stay.household() == h && stay.covers(day)) {
          parent |= stay.role() == Role.PARENT;
          child |= stay.role() == Role.CHILD;
        }
      }
      assertThat(all.find(household(h)).orElseThrow().family(date)).isEqualTo(parent && child);
    }
  }

  @Property
  void whoLeftIsGoneAndNothingElseChanged(
      @ForAll("stays") List<Stay> stays, @ForAll("days") int leaving) {
    Household household = Household.of(household(0));
    for (Stay stay : stays) {
      try {
        household = household.with(stay.member());
      } catch (InvalidValueException e) {
        assertThat(e).hasMessage("member: DUPLICATE_KEY");
      }
    }
    Household left = household.without(key(1), START.plusDays(leaving));
    for (int day = 0; day < 2 * DAYS; day++) {
      LocalDate date = START.plusDays(day);
      int today = day;
      List<Member> expected =
          household.on(date).stream()
              .filter(member -> today < leaving || !member.person().equals(key(1)))
              .toList();
      assertThat(left.on(date))
          .extracting(Member::person, Member::role)
          .isEqualTo(
              expected.stream().map(member -> tuple(member.person(), member.role())).toList());
    }
  }

  @Provide
  Arbitrary<Integer> days() {
    return Arbitraries.integers().between(0, 2 * DAYS);
  }
}
