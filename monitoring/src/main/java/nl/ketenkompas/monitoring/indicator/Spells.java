package nl.ketenkompas.monitoring.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/** Periods of one client as they are without overlap: those that meet are one. */
final class Spells {

  private Spells() {}

  /** In order; the empty ones are gone. */
  static List<DateRange> of(Collection<DateRange> periods) {
    List<DateRange> spells = new ArrayList<>();
    for (DateRange period :
        periods.stream()
            .filter(each -> !each.isEmpty())
            .sorted(Comparator.comparing(DateRange::from))
            .toList()) {
      DateRange last = spells.isEmpty() ? null : spells.get(spells.size() - 1);
      LocalDate end = last == null ? null : last.until();
      if (last != null && (end == null || !period.from().isAfter(end))) {
        spells.set(spells.size() - 1, new DateRange(last.from(), later(end, period.until())));
      } else {
        spells.add(period);
      }
    }
    return spells;
  }

  private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || b == null ? null : a.isAfter(b) ? a : b;
  }
}
