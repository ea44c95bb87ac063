package nl.ketenkompas.mandate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/** Facts indexed for answering: days as numbers, everything by key. */
final class KnownFacts {
  static final long NEVER = Long.MAX_VALUE;

  private static final Spans NO_SPANS = new Spans();

  final MandateFacts facts;
  final long[] signedOn;
  final Ruling[] beforeSignature;
  final long settledOn;
  final Ruling ended;
  private final Map<SourceKey, Spans> families = new HashMap<>();
  private final Map<String, Map<String, Spans>> holders = new HashMap<>();
  private final Map<SourceKey, Long> budgets = new HashMap<>();

  KnownFacts(Table table, MandateFacts facts) {
    this.facts = facts;
    signedOn = new long[table.parties.size()];
    Arrays.fill(signedOn, NEVER);
    for (MandateFacts.Signature signature : facts.signatures()) {
      int party = table.parties.indexOf(signature.party());
      if (party >= 0) {
        signedOn[party] = Math.min(signedOn[party], signature.on().toEpochDay());
      }
    }
    beforeSignature = new Ruling[signedOn.length];
    for (int p = 0; p < signedOn.length; p++) {
      beforeSignature[p] =
          signedOn[p] == NEVER
              ? table.notSigned[p]
              : new Ruling.NotInForce(
                  List.of(
                      Reason.of(
                          MandateReason.BEFORE_SIGNATURE,
                          Fact.code(table.parties.get(p)),
                          Fact.date(LocalDate.ofEpochDay(signedOn[p])))));
    }
    LocalDate settled = facts.settledOn();
    settledOn = settled == null ? NEVER : settled.toEpochDay();
    ended =
        new Ruling.NotInForce(
            List.of(
                settled == null
                    ? Reason.of(MandateReason.ENDED_EARLY)
                    : Reason.of(MandateReason.ENDED_EARLY, Fact.date(settled))));
    for (MandateFacts.ChosenFamily family : facts.families()) {
      families.computeIfAbsent(family.family(), key -> new Spans()).add(family.on());
    }
    for (MandateFacts.Holder holder : facts.holders()) {
      holders
          .computeIfAbsent(holder.adviser(), key -> new HashMap<>())
          .computeIfAbsent(holder.role(), key -> new Spans())
          .add(holder.on());
    }
    for (MandateFacts.PlanBudget budget : facts.budgets()) {
      budgets.merge(budget.family(), budget.leftCents(), Math::min);
    }
  }

  Spans chosen(SourceKey family) {
    return families.getOrDefault(family, NO_SPANS);
  }

  Spans inRole(String adviser, String role) {
    Map<String, Spans> roles = holders.get(adviser);
    return roles == null ? NO_SPANS : roles.getOrDefault(role, NO_SPANS);
  }

  @Nullable Long left(SourceKey family) {
    return budgets.get(family);
  }

  /** Half-open ranges of days; few per key. */
  static final class Spans {
    private final List<DateRange> ranges = new ArrayList<>(1);
    private long[] ends = new long[0];

    private void add(DateRange range) {
      ranges.add(range);
      ends = Arrays.copyOf(ends, ends.length + 2);
      ends[ends.length - 2] = range.from().toEpochDay();
      LocalDate until = range.until();
      ends[ends.length - 1] = until == null ? NEVER : until.toEpochDay();
    }

    boolean covers(long day) {
      for (int i = 0; i < ends.length; i += 2) {
        if (ends[i] <= day && day < ends[i + 1]) {
          return true;
        }
      }
      return false;
    }

    boolean isEmpty() {
      return ends.length == 0;
    }

    /** Whether some range lies wholly before the day. */
    boolean endedBy(long day) {
      for (int i = 0; i < ends.length; i += 2) {
        if (ends[i + 1] <= day) {
          return true;
        }
      }
      return false;
    }

    @Nullable DateRange at(long day) {
      for (int i = 0; i < ranges.size(); i++) {
        if (ends[2 * i] <= day && day < ends[2 * i + 1]) {
          return ranges.get(i);
        }
      }
      return null;
    }

    void addBounds(List<Long> days) {
      for (int i = 0; i < ends.length; i += 2) {
        days.add(ends[i]);
        if (ends[i + 1] != NEVER) {
          days.add(ends[i + 1] - 1);
        }
      }
    }
  }
}
