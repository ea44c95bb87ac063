package nl.ketenkompas.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.ketenkompas.model.person.PartialDate.Precision;
import nl.ketenkompas.model.person.PartialDate.Relation;

class PartialDateProperties {

  @Provide
  Arbitrary<PartialDate> dates() {
    // Few years and days, so that equal and compatible pairs are common
    return Arbitraries.integers()
        .between(0, 3 * 400)
        .map(n -> LocalDate.of(1970, 1, 1).plusDays(n))
        .flatMap(
            day ->
                Arbitraries.of(
                    PartialDate.of(day),
                    PartialDate.of(day.getYear(), day.getMonthValue(), 0).orThrow(),
                    PartialDate.of(day.getYear(), 0, 0).orThrow(),
                    PartialDate.UNKNOWN));
  }

  @Property
  void parseInvertsText(@ForAll("dates") PartialDate date) {
    assertThat(PartialDate.parse(date.text())).isEqualTo(date);
    String brp = String.format(Locale.ROOT, "%04d%02d%02d", date.year(), date.month(), date.day());
    assertThat(PartialDate.parse(brp)).isEqualTo(date);
  }

  @Property
  void relationIsSymmetricAndSaysWhetherADayIsPossible(
      @ForAll("dates") PartialDate one, @ForAll("dates") PartialDate two) {
    Relation relation = one.relationTo(two);
    assertThat(two.relationTo(one)).isEqualTo(relation);
    Set<LocalDate> shared = days(one);
    shared.retainAll(days(two));
    assertThat(relation == Relation.CONTRADICTING).isEqualTo(shared.isEmpty());
    assertThat(relation == Relation.EQUAL)
        .isEqualTo(one.equals(two) && one.precision() == Precision.DAY);
  }

  @Property
  void acceptsExactlyTheDaysOfTheCalendar(
      @ForAll @IntRange(min = 1840, max = 2210) int year,
      @ForAll @IntRange(min = 1, max = 14) int month,
      @ForAll @IntRange(min = 1, max = 33) int day) {
    boolean exists;
    try {
      exists = LocalDate.of(year, month, day).getYear() == year && year >= 1850 && year <= 2200;
    } catch (DateTimeException e) {
      exists = false;
    }
    assertThat(PartialDate.of(year, month, day).value().isPresent()).isEqualTo(exists);
  }

  private static Set<LocalDate> days(PartialDate date) {
    Set<LocalDate> days = new HashSet<>();
    for (LocalDate day = LocalDate.of(1970, 1, 1); day.getYear() < 1974; day = day.plusDays(1)) {
      if ((date.year() == 0 || date.year() == day.getYear())
          && (date.month() == 0 || date.month() == day.getMonthValue())
          && (date.day() == 0 || date.day() == day.getDayOfMonth())) {
        days.add(day);
      }
    }
    return days;
  }
}
