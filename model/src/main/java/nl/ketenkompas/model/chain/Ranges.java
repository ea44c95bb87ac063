package nl.ketenkompas.model.chain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/** What histories ask of half-open ranges. */
final class Ranges {

  private Ranges() {}

  /** The days that two ranges share. */
  static Optional<DateRange> shared(DateRange one, DateRange two) {
    if (!one.overlaps(two)) {
      return Optional.empty();
    }
    LocalDate from = one.from().isAfter(two.from()) ? one.from() : two.from();
    return Optional.of(new DateRange(from, earlier(one.until(), two.until())));
  }

  /** The days of a range that none of the others covers, in order. */
  static List<DateRange> gaps(DateRange within, Collection<DateRange> covered) {
    List<DateRange> sorted =
        covered.stream()
            .flatMap(range -> shared(within, range).stream())
            .sorted(Comparator.comparing(DateRange::from))
            .toList();
    List<DateRange> gaps = new ArrayList<>();
    LocalDate open = within.from();
    for (DateRange range : sorted) {
      if (open != null && range.from().isAfter(open)) {
        gaps.add(DateRange.of(open, range.from()));
      }
      open = open == null ? null : later(open, range.until());
    }
    if (open != null && (within.until() == null || open.isBefore(within.until()))) {
      gaps.add(new DateRange(open, within.until()));
    }
    return List.copyOf(gaps);
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate two) {
    if (one == null || two == null) {
      return one == null ? two : one;
    }
    return one.isBefore(two) ? one : two;
  }

  /** The later of two ends, of which the second may be open. */
  private static @Nullable LocalDate later(LocalDate one, @Nullable LocalDate two) {
    return two == null || two.isAfter(one) ? two : one;
  }
}
