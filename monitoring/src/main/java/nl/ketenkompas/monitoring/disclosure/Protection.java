package nl.ketenkompas.monitoring.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Makes of true counts what may be shown to everyone (<i>onthullingsbeveiliging</i>, SK-C22): small
 * counts are hidden, and so are others, totals too, until no hidden count can be worked out closer
 * than the threshold by anyone who sees all that is published. That is audited exactly, not by a
 * rule of thumb; {@link Attack} repeats it from the outside.
 *
 * <p>It reckons with what the tables say together, and with earlier tables that can be subtracted.
 * It does not reckon with what somebody knows of persons from elsewhere, and it does not stop a
 * category in which all persons share a trait from telling that trait.
 *
 * <p>Immutable and thread safe. The same tables give the same answer. The time it takes grows with
 * more than the square of the number of cells: tables are meant to fit on a page.
 *
 * <pre>{@code
 * Protection protection = Protection.of(DisclosureRules.standard());
 * Release release = protection.protect(table);
 * release.found().ifPresent(page::show);
 * }</pre>
 */
public final class Protection {
  private static final int DOUBLINGS = 3;

  private final DisclosureRules rules;

  private Protection(DisclosureRules rules) {
    this.rules = rules;
  }

  /**
   * Obtains the protection by some rules.
   *
   * @param rules what is small, and what may be done about it
   * @return the protection
   */
  public static Protection of(DisclosureRules rules) {
    return new Protection(rules);
  }

  /**
   * Protects a table of which nothing like it was published before.
   *
   * @param table the true counts
   * @return what may be shown
   */
  public Release protect(CountTable table) {
    return protect(table, List.of());
  }

  /**
   * Protects a table next to earlier ones, so that nothing small comes out of subtracting one from
   * the other. Only tables with the same categories can be compared; hand in the latest one of a
   * series, and each one that overlaps. Categories are not merged then.
   *
   * @param table the true counts
   * @param earlier the tables that are out already
   * @return what may be shown
   * @throws IllegalArgumentException if an earlier table has other categories, or its counts are
   *     not related as said
   */
  public Release protect(CountTable table, List<Earlier> earlier) {
    return protect(List.of(table), earlier).get(0);
  }

  /**
   * Protects tables that count the same persons by different dimensions, together: a total that
   * stands in two of them is hidden in both or in none.
   *
   * @param tables at least one, of one measure; each dimension in at most two of them, and no
   *     circle
   * @param earlier the tables that are out already
   * @return what may be shown of each, in the same order
   * @throws IllegalArgumentException if they do not count the same persons, too many stand side by
   *     side, an earlier table has other categories than all of them, or its counts are not related
   *     as said
   */
  public List<Release> protect(List<CountTable> tables, List<Earlier> earlier) {
    Attempt attempt = Attempt.of(tables, earlier, rules);
    List<ProtectedTable> hidden = attempt.hidden();
    if (hidden != null) {
      return releases(hidden, earlier, Map.of());
    }
    if (earlier.isEmpty()) {
      Map<String, Integer> merged = new TreeMap<>();
      for (Attempt fewer = fewer(attempt, merged); fewer != null; fewer = fewer(fewer, merged)) {
        hidden = fewer.hidden();
        if (hidden != null) {
          return releases(hidden, earlier, merged);
        }
      }
    }
    for (int i = 0, base = rules.roundTo(); i < DOUBLINGS && base > 0; i++, base *= 2) {
      List<ProtectedTable> rounded = attempt.rounded(base);
      if (rounded != null) {
        List<Reason> reasons = reasons(earlier);
        reasons.add(0, Reason.of(DisclosureReason.COUNTS_ROUNDED, Fact.number(base)));
        return rounded.stream().<Release>map(t -> new Release.Rounded(t, reasons)).toList();
      }
    }
    List<Reason> reasons = reasons(earlier);
    reasons.add(0, Reason.of(DisclosureReason.CANNOT_BE_PROTECTED, Fact.number(rules.threshold())));
    return tables.stream().<Release>map(table -> new Release.Withheld(reasons)).toList();
  }

  /** With the two neighbours as one that count least together; null when there are none left. */
  private @Nullable Attempt fewer(Attempt attempt, Map<String, Integer> merged) {
    String dimension = null;
    int first = 0;
    long least = Long.MAX_VALUE;
    for (String code : rules.merge().stream().sorted().toList()) {
      long[] totals = attempt.totals(code);
      for (int i = 0; i + 1 < totals.length && totals.length > 2; i++) {
        if (totals[i] + totals[i + 1] < least) {
          dimension = code;
          first = i;
          least = totals[i] + totals[i + 1];
        }
      }
    }
    if (dimension == null) {
      return null;
    }
    String code = dimension;
    int at = first;
    merged.put(code, attempt.totals(code).length - 1);
    return Attempt.of(
        attempt.tables().stream().map(table -> table.mergedAt(code, at)).toList(),
        List.of(),
        rules);
  }

  private List<Release> releases(
      List<ProtectedTable> tables, List<Earlier> earlier, Map<String, Integer> merged) {
    List<Release> releases = new ArrayList<>();
    for (ProtectedTable table : tables) {
      List<Reason> reasons = reasons(earlier);
      boolean fewer = false;
      for (Map.Entry<String, Integer> dimension : merged.entrySet()) {
        if (table.shape().has(dimension.getKey())) {
          fewer = true;
          reasons.add(
              Reason.of(
                  DisclosureReason.CATEGORIES_MERGED,
                  Fact.code(dimension.getKey()),
                  Fact.number(dimension.getValue())));
        }
      }
      int hidden = table.hidden();
      if (hidden > 0) {
        reasons.add(
            0,
            Reason.of(
                DisclosureReason.CELLS_HIDDEN,
                Fact.number(hidden),
                Fact.number((long) table.shape().height() * table.shape().width()),
                Fact.number(rules.threshold())));
      } else {
        reasons.add(0, Reason.of(DisclosureReason.NOTHING_SMALL, Fact.number(rules.threshold())));
      }
      releases.add(
          fewer
              ? new Release.Merged(table, reasons)
              : hidden > 0
                  ? new Release.Hidden(table, reasons)
                  : new Release.Shown(table, reasons));
    }
    return List.copyOf(releases);
  }

  private static List<Reason> reasons(List<Earlier> earlier) {
    List<Reason> reasons = new ArrayList<>();
    if (!earlier.isEmpty()) {
      reasons.add(Reason.of(DisclosureReason.EARLIER_TABLES, Fact.number(earlier.size())));
    }
    return reasons;
  }
}
