package nl.ketenkompas.mandate.ladder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import org.jspecify.annotations.Nullable;

/** One level of the ladder, and what happened at it. */
final class Rung {
  final MandateTerms.Level level;

  /** Since when it must be told. */
  final LocalDate begun;

  /** Who was told, and when first. */
  final Map<String, LocalDate> told = new LinkedHashMap<>();

  final List<String> missing = new ArrayList<>();

  /** When it was over here without agreement: it failed, or a higher level was gone to. */
  @Nullable LocalDate left;

  Rung(MandateTerms.Level level, LocalDate begun) {
    this.level = level;
    this.begun = begun;
  }

  void tell(String function, @Nullable LocalDate on) {
    if (on == null) {
      missing.add(function);
    } else {
      told.put(function, on);
    }
  }

  boolean isSkipped() {
    return told.isEmpty() && left != null;
  }

  @Nullable LocalDate allToldOn() {
    return missing.isEmpty()
        ? told.values().stream().max(Comparator.naturalOrder()).orElse(null)
        : null;
  }

  /** Since when it is its turn: when all were told, or at least somebody when it went on. */
  @Nullable LocalDate since() {
    LocalDate all = allToldOn();
    return all != null || left == null
        ? all
        : told.values().stream().min(Comparator.naturalOrder()).orElse(null);
  }
}
