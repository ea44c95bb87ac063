package nl.ketenkompas.monitoring.quality;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.PersonRecord.MinimalField;

/** Counts what one partner delivers. */
final class PartnerTally {
  private final String partner;
  private final Map<MinimalField, Integer> filled = new EnumMap<>(MinimalField.class);
  private final List<Long> delays = new ArrayList<>();
  private int records;
  private int clients;
  private int late;
  private int standing;
  private int contradicted;
  private int seenClients;
  private int stale;

  PartnerTally(String partner) {
    this.partner = partner;
  }

  void addRecords(List<PersonRecord> own) {
    clients += own.isEmpty() ? 0 : 1;
    for (PersonRecord record : own) {
      records++;
      List<MinimalField> missing = record.missing();
      for (MinimalField field : MinimalField.values()) {
        boolean lacks = field == MinimalField.BSN ? record.bsn() == null : missing.contains(field);
        filled.merge(field, lacks ? 0 : 1, Integer::sum);
      }
    }
  }

  void addObservations(
      List<Observation> own,
      List<Observation> allStanding,
      ObservationChecks checks,
      QualityRules rules,
      LocalDate today) {
    if (own.isEmpty()) {
      return;
    }
    seenClients++;
    boolean recent = false;
    for (Observation seen : own) {
      delays.add(checks.delay(seen));
      late += checks.isLate(seen) ? 1 : 0;
      LocalDate recorded = seen.recordedAt().atZone(rules.zone()).toLocalDate();
      recent |= ChronoUnit.DAYS.between(recorded, today) <= rules.staleAfterDays();
      if (allStanding.contains(seen)) {
        standing++;
        contradicted +=
            allStanding.stream().anyMatch(other -> ObservationChecks.contradict(seen, other))
                ? 1
                : 0;
      }
    }
    stale += recent ? 0 : 1;
  }

  PartnerQuality done() {
    Collections.sort(delays);
    Map<String, Long> fields = new LinkedHashMap<>();
    for (MinimalField field : MinimalField.values()) {
      fields.put(field.name(), perThousand(filled.getOrDefault(field, 0), records));
    }
    return new PartnerQuality(
        partner,
        records,
        clients,
        perThousand(records - clients, records),
        delays.size(),
        perThousand(late, delays.size()),
        delays.isEmpty() ? -1 : delays.get((delays.size() - 1) / 2),
        seenClients,
        perThousand(stale, seenClients),
        perThousand(contradicted, standing),
        fields);
  }

  private static long perThousand(long part, long whole) {
    return whole == 0 ? -1 : Math.floorDiv(2000 * part + whole, 2 * whole);
  }
}
