package nl.ketenkompas.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AgeProperties {

  @Property
  void ofAWholeDateIsThatOfThePeriod(
      @ForAll @IntRange(max = 60_000) int birth, @ForAll @IntRange(max = 60_000) int later) {
    LocalDate born = LocalDate.of(1900, 1, 1).plusDays(birth);
    LocalDate day = born.plusDays(later);
    assertThat(PartialDate.of(born).ageOn(day))
        .isEqualTo(OptionalInt.of(Period.between(born, day).getYears()));
  }

  @Property
  void ofAMonthIsGivenWhenAllItsDaysAgree(
      @ForAll @IntRange(max = 1_200) int months, @ForAll @IntRange(max = 40_000) int later) {
    YearMonth month = YearMonth.of(1900, 1).plusMonths(months);
    LocalDate day = month.atEndOfMonth().plusDays(1L + later);
    Set<Integer> ages = new HashSet<>();
    for (int d = 1; d <= month.lengthOfMonth(); d++) {
      ages.add(Period.between(month.atDay(d), day).getYears());
    }
    OptionalInt age =
        PartialDate.of(month.getYear(), month.getMonthValue(), 0).orThrow().ageOn(day);
    if (day.getMonthValue() == month.getMonthValue()) {
      assertThat(age).isEmpty();
    } else {
      assertThat(ages).containsExactly(age.orElseThrow());
    }
  }
}
