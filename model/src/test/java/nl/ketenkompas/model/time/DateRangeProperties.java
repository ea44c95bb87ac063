package nl.ketenkompas.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DateRangeProperties {
  private static final LocalDate START = LocalDate.of(2011, 1, 1);

  @Provide
  Arbitrary<DateRange> ranges() {
    return Arbitraries.integers()
        .between(0, 20)
        .flatMap(
            from ->
                Arbitraries.integers()
                    .between(0, 10)
                    .injectNull(0.2)
                    .map(
                        days ->
                            new DateRange(
                                START.plusDays(from),
                                days == null ? null : START.plusDays(from + days))));
  }

  @Property
  void parseInvertsText(@ForAll("ranges") DateRange range) {
    assertThat(DateRange.parse(range.toString())).isEqualTo(range);
  }

  @Property
  void overlapMeansASharedDay(@ForAll("ranges") DateRange one, @ForAll("ranges") DateRange two) {
    boolean shared = false;
    for (LocalDate day = START; day.isBefore(START.plusDays(40)); day = day.plusDays(1)) {
      shared |= one.contains(day) && two.contains(day);
    }
    assertThat(one.overlaps(two)).isEqualTo(shared).isEqualTo(two.overlaps(one));
  }
}
