package nl.ketenkompas.monitoring.quality;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.care.Qualifier;
import nl.ketenkompas.model.care.Status;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Fact;
import org.jspecify.annotations.Nullable;

/** What is odd about the observations of one client. */
final class ObservationChecks {
  private final QualityRules rules;
  private final LocalDate today;

  ObservationChecks(QualityRules rules, LocalDate today) {
    this.rules = rules;
    this.today = today;
  }

  void check(ClientFile file, Notes notes) {
    LifeDates life = LifeDates.of(file.records());
    Set<SourceKey> keys =
        file.records().stream().map(PersonRecord::key).collect(Collectors.toSet());
    List<Observation> distinct = new ArrayList<>();
    Set<Observation> met = new HashSet<>();
    for (Observation seen : file.observations()) {
      if (met.add(seen)) {
        distinct.add(seen);
      } else {
        notes.of(QualityFinding.OBSERVATION_TWICE, seen);
      }
    }
    for (Observation seen : distinct) {
      if (!keys.contains(seen.key())) {
        notes.of(QualityFinding.OBSERVATION_OF_UNKNOWN_KEY, seen);
      }
      if (!rules.areas().contains(seen.area())) {
        notes.of(QualityFinding.AREA_NOT_IN_NORM, seen);
      }
      days(seen, life, notes);
      recording(seen, notes);
      qualifiers(seen, notes);
    }
    corrections(distinct, notes);
    List<Observation> standing = standing(distinct);
    contradictions(standing, notes);
    areas(standing, notes);
  }

  private void days(Observation seen, LifeDates life, Notes notes) {
    LocalDate until = seen.until();
    if (seen.isInverted()) {
      notes.of(QualityFinding.OBSERVATION_INVERTED, seen);
    } else if (seen.from().equals(until) && seen.supersedes() == null) {
      notes.of(QualityFinding.OBSERVATION_NO_DAYS, seen);
    } else if (until != null && ChronoUnit.DAYS.between(seen.from(), until) > rules.longestDays()) {
      notes.of(QualityFinding.OBSERVATION_VERY_LONG, seen);
    }
    if (seen.from().isAfter(today)) {
      notes.of(QualityFinding.OBSERVATION_FUTURE, seen);
    }
    if (life.isBeforeBirth(seen.from())) {
      notes.of(QualityFinding.OBSERVATION_BEFORE_BIRTH, seen);
    } else if (life.isAfterDeath(seen.from())) {
      notes.of(QualityFinding.OBSERVATION_AFTER_DEATH, seen);
    }
  }

  private void recording(Observation seen, Notes notes) {
    LocalDate recorded = recorded(seen);
    if (recorded.isAfter(today)) {
      notes.of(QualityFinding.RECORDED_AFTER_TODAY, seen);
    } else if (isLate(seen)) {
      notes.of(QualityFinding.OBSERVATION_LATE, seen);
    } else if (recorded.isBefore(seen.from()) && !seen.from().isAfter(today)) {
      notes.of(QualityFinding.OBSERVATION_AHEAD, seen);
    }
  }

  /** Whether it was recorded late; a correction is not. */
  boolean isLate(Observation seen) {
    return seen.supersedes() == null && delay(seen) > rules.lateAfterDays();
  }

  /** So many days after it began. */
  long delay(Observation seen) {
    return ChronoUnit.DAYS.between(seen.from(), recorded(seen));
  }

  private LocalDate recorded(Observation seen) {
    return seen.recordedAt().atZone(rules.zone()).toLocalDate();
  }

  private static void qualifiers(Observation seen, Notes notes) {
    boolean income = seen.area().equals(Observation.INCOME);
    boolean care = seen.area().equals(Observation.CARE);
    boolean stable = seen.status() == Status.STABLE;
    if (income && stable && seen.legal() == Qualifier.NOT_STATED) {
      notes.of(QualityFinding.INCOME_LEGALITY_NOT_STATED, seen);
    } else if (income && stable && seen.legal() == Qualifier.NO) {
      notes.of(QualityFinding.INCOME_UNLAWFUL_AS_STABLE, seen);
    } else if (care && stable && seen.evidence() == Qualifier.NOT_STATED) {
      notes.of(QualityFinding.CARE_EVIDENCE_NOT_STATED, seen);
    } else if (care && stable && seen.evidence() == Qualifier.NO) {
      notes.of(QualityFinding.CARE_UNPROVEN_AS_STABLE, seen);
    }
    if ((!income && seen.legal() != Qualifier.NOT_STATED)
        || (!care && seen.evidence() != Qualifier.NOT_STATED)) {
      notes.of(QualityFinding.QUALIFIER_OUT_OF_PLACE, seen);
    }
  }

  private record Reference(String partner, String id) {}

  private static @Nullable Reference reference(Observation seen, @Nullable String id) {
    return id == null ? null : new Reference(seen.key().partner(), id);
  }

  private static void corrections(List<Observation> distinct, Notes notes) {
    Map<Reference, Observation> byReference = new HashMap<>();
    for (Observation seen : distinct) {
      Reference reference = reference(seen, seen.id());
      if (reference != null && byReference.putIfAbsent(reference, seen) != null) {
        notes.of(QualityFinding.ID_REUSED, seen);
      }
    }
    Set<Reference> corrected = new HashSet<>();
    for (Observation seen : distinct) {
      Reference target = reference(seen, seen.supersedes());
      if (target == null) {
        continue;
      }
      if (Objects.equals(seen.id(), seen.supersedes())) {
        notes.of(QualityFinding.CORRECTS_ITSELF, seen);
      } else if (!byReference.containsKey(target)) {
        notes.of(QualityFinding.CORRECTS_NOTHING, seen);
      } else if (!corrected.add(target)) {
        notes.of(QualityFinding.CORRECTED_TWICE, seen);
      }
    }
  }

  /** Those that no other one of the same partner corrects. */
  static List<Observation> standing(List<Observation> distinct) {
    Set<Reference> corrected =
        distinct.stream()
            .filter(seen -> !Objects.equals(seen.id(), seen.supersedes()))
            .map(seen -> reference(seen, seen.supersedes()))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return distinct.stream()
        .filter(
            seen -> {
              Reference reference = reference(seen, seen.id());
              return reference == null || !corrected.contains(reference);
            })
        .toList();
  }

  private static void contradictions(List<Observation> standing, Notes notes) {
    Set<String> told = new HashSet<>();
    for (int i = 0; i < standing.size(); i++) {
      Observation one = standing.get(i);
      for (Observation two : standing.subList(i + 1, standing.size())) {
        if (contradict(one, two)) {
          boolean own = one.key().partner().equals(two.key().partner());
          QualityFinding finding =
              own ? QualityFinding.PARTNER_CONTRADICTS_ITSELF : QualityFinding.PARTNERS_CONTRADICT;
          if (told.add(finding + one.area())) {
            notes.of(finding, one.key(), two.key(), one.area());
          }
        }
      }
    }
  }

  /** Whether two say that an area went well and did not, on one day. */
  static boolean contradict(Observation one, Observation two) {
    return one.area().equals(two.area())
        && ((one.status() == Status.STABLE && two.status() == Status.UNSTABLE)
            || (one.status() == Status.UNSTABLE && two.status() == Status.STABLE))
        && isBefore(one.from(), two.until())
        && isBefore(two.from(), one.until())
        && isBefore(one.from(), one.until())
        && isBefore(two.from(), two.until());
  }

  private static boolean isBefore(LocalDate day, @Nullable LocalDate end) {
    return end == null || day.isBefore(end);
  }

  private void areas(List<Observation> standing, Notes notes) {
    if (standing.isEmpty()) {
      notes.ofClient(QualityFinding.NEVER_SEEN);
      return;
    }
    for (String area : new TreeSet<>(rules.areas())) {
      List<Observation> seen = standing.stream().filter(o -> o.area().equals(area)).toList();
      if (seen.isEmpty()) {
        notes.ofClient(QualityFinding.AREA_NEVER_SEEN, Fact.code(area));
      } else if (seen.stream().allMatch(each -> each.status() == Status.UNKNOWN)) {
        notes.ofClient(QualityFinding.AREA_ONLY_UNKNOWN, Fact.code(area));
      } else {
        LocalDate last = seen.stream().map(this::recorded).max(LocalDate::compareTo).orElse(today);
        if (ChronoUnit.DAYS.between(last, today) > rules.staleAfterDays()) {
          notes.ofClient(QualityFinding.AREA_STALE, Fact.code(area), Fact.date(last));
        }
      }
    }
  }
}
