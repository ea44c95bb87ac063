package nl.ketenkompas.privacy.workshop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Basis;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Party;
import org.jspecify.annotations.Nullable;

/** The periods on whose days two covenants answer the same all along. */
final class Periods {
  private Periods() {}

  /** From the first day of either to the last of either, cut where a basis or signature begins. */
  static List<DateRange> of(Agreement<CovenantTerms> one, Agreement<CovenantTerms> other) {
    LocalDate first =
        one.valid().from().isBefore(other.valid().from())
            ? one.valid().from()
            : other.valid().from();
    LocalDate end = later(one.valid().until(), other.valid().until());
    TreeSet<LocalDate> cuts = new TreeSet<>();
    for (CovenantTerms terms : List.of(one.terms(), other.terms())) {
      for (Basis basis : terms.bases()) {
        DateRange valid = basis.valid();
        if (valid != null) {
          cuts.add(valid.from());
          if (valid.until() != null) {
            cuts.add(valid.until());
          }
        }
      }
      for (Party party : terms.parties()) {
        if (party.signedOn() != null) {
          cuts.add(party.signedOn());
        }
      }
    }
    cuts.add(first);
    List<DateRange> periods = new ArrayList<>();
    for (LocalDate from : cuts.tailSet(first)) {
      if (end == null || from.isBefore(end)) {
        LocalDate next = cuts.higher(from);
        periods.add(new DateRange(from, next == null ? end : earlier(next, end)));
      }
    }
    return List.copyOf(periods);
  }

  /** Joins periods that follow upon each other; in their order. */
  static List<DateRange> joined(List<DateRange> periods) {
    List<DateRange> joined = new ArrayList<>();
    for (DateRange period : periods) {
      int last = joined.size() - 1;
      if (last >= 0 && period.from().equals(joined.get(last).until())) {
        joined.set(last, new DateRange(joined.get(last).from(), period.until()));
      } else {
        joined.add(period);
      }
    }
    return joined;
  }

  private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
    if (a == null || b == null) {
      return null;
    }
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, @Nullable LocalDate b) {
    return b == null || a.isBefore(b) ? a : b;
  }
}
