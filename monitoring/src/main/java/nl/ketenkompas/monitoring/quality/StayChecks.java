package nl.ketenkompas.monitoring.quality;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;

/** What is odd about the stays of one client. */
final class StayChecks {
  private final QualityRules rules;
  private final LocalDate today;

  StayChecks(QualityRules rules, LocalDate today) {
    this.rules = rules;
    this.today = today;
  }

  void check(ClientFile file, Notes notes) {
    LifeDates life = LifeDates.of(file.records());
    Set<SourceKey> keys =
        file.records().stream().map(PersonRecord::key).collect(Collectors.toSet());
    List<Stay> distinct = new ArrayList<>();
    Set<Stay> met = new HashSet<>();
    for (Stay stay : file.stays()) {
      if (met.add(stay)) {
        distinct.add(stay);
      } else {
        notes.of(QualityFinding.STAY_TWICE, stay);
      }
    }
    for (Stay stay : distinct) {
      if (!keys.contains(stay.key())) {
        notes.of(QualityFinding.STAY_OF_UNKNOWN_KEY, stay);
      }
      days(stay, life, notes);
      LocalDate recorded = stay.recordedAt().atZone(rules.zone()).toLocalDate();
      if (ChronoUnit.DAYS.between(stay.from(), recorded) > rules.lateAfterDays()) {
        notes.of(QualityFinding.STAY_LATE, stay);
      }
    }
    overlaps(distinct, notes);
  }

  private void days(Stay stay, LifeDates life, Notes notes) {
    LocalDate until = stay.until();
    if (until != null && until.isBefore(stay.from())) {
      notes.of(QualityFinding.STAY_INVERTED, stay);
    } else if (stay.from().equals(until)) {
      notes.of(QualityFinding.STAY_NO_DAYS, stay);
    }
    if (stay.from().isAfter(today)) {
      notes.of(QualityFinding.STAY_FUTURE, stay);
    }
    if (life.isBeforeBirth(stay.from())) {
      notes.of(QualityFinding.STAY_BEFORE_BIRTH, stay);
    }
    if (life.isAfterDeath(until == null ? today : until.minusDays(1))) {
      notes.of(QualityFinding.STAY_AFTER_DEATH, stay);
    } else if (until == null
        && ChronoUnit.DAYS.between(stay.from(), today) > rules.openAtMostDays()) {
      notes.of(QualityFinding.STAY_OPEN_TOO_LONG, stay);
    }
  }

  private static void overlaps(List<Stay> distinct, Notes notes) {
    Set<String> told = new HashSet<>();
    for (int i = 0; i < distinct.size(); i++) {
      Stay one = distinct.get(i);
      for (Stay two : distinct.subList(i + 1, distinct.size())) {
        if (one.kind().equals(two.kind())
            && !one.key().partner().equals(two.key().partner())
            && one.overlaps(two)
            && told.add(one.kind())) {
          notes.of(QualityFinding.STAYS_OVERLAP, one.key(), two.key(), one.kind());
        }
      }
    }
  }
}
