package nl.ketenkompas.monitoring.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.time.Moment;

/**
 * Finds what is odd in what partners deliver, and measures each partner. It changes nothing and
 * drops nothing; every finding names records, never values. Immutable and thread safe.
 *
 * <pre>{@code
 * QualityRules rules = QualityRules.standard(zone, Set.of("HOUSING", "CARE", "INCOME"));
 * QualityReport report = QualityChecks.of(rules).check(files, moment);
 * report.counts(); // {BSN_MISSING=12, AREA_STALE=3}
 * }</pre>
 */
public final class QualityChecks {
  private final QualityRules rules;

  private QualityChecks(QualityRules rules) {
    this.rules = rules;
  }

  /**
   * Obtains the checks.
   *
   * @param rules from when on something is odd
   * @return the checks
   */
  public static QualityChecks of(QualityRules rules) {
    return new QualityChecks(rules);
  }

  /**
   * Looks at all clients.
   *
   * @param files one for each client
   * @param moment the day it is about; what was recorded later than it was known is not looked at
   * @return what was found; a note between two clients stands with the later one
   */
  public QualityReport check(List<ClientFile> files, Moment moment) {
    LocalDate today = moment.asOf();
    PersonChecks persons = new PersonChecks(rules, today);
    ObservationChecks observations = new ObservationChecks(rules, today);
    StayChecks stays = new StayChecks(rules, today);
    List<QualityNote> notes = new ArrayList<>();
    Map<String, PartnerTally> tallies = new TreeMap<>();
    for (ClientFile delivered : files) {
      ClientFile file = delivered.known(moment.knownOn());
      Notes found = new Notes(file.client());
      file.records().forEach(record -> persons.check(record, found));
      new ConflictChecks(found).check(file.records());
      observations.check(file, found);
      stays.check(file, found);
      notes.addAll(found.all());
      tally(file, observations, today, tallies);
    }
    notes.addAll(between(files));
    return new QualityReport(
        moment, files.size(), notes, tallies.values().stream().map(PartnerTally::done).toList());
  }

  private void tally(
      ClientFile file,
      ObservationChecks checks,
      LocalDate today,
      Map<String, PartnerTally> tallies) {
    Map<String, List<PersonRecord>> records = new TreeMap<>();
    Map<String, List<Observation>> seen = new TreeMap<>();
    for (PersonRecord record : file.records()) {
      records.computeIfAbsent(record.key().partner(), p -> new ArrayList<>()).add(record);
    }
    List<Observation> distinct = List.copyOf(new LinkedHashSet<>(file.observations()));
    List<Observation> standing = ObservationChecks.standing(distinct);
    for (Observation each : distinct) {
      seen.computeIfAbsent(each.key().partner(), p -> new ArrayList<>()).add(each);
    }
    records.forEach(
        (partner, own) -> tallies.computeIfAbsent(partner, PartnerTally::new).addRecords(own));
    seen.forEach(
        (partner, own) ->
            tallies
                .computeIfAbsent(partner, PartnerTally::new)
                .addObservations(own, standing, checks, rules, today));
  }

  private record Owner(ClientId client, SourceKey key) {}

  private static List<QualityNote> between(List<ClientFile> files) {
    List<QualityNote> notes = new ArrayList<>();
    Map<Bsn, Owner> numbers = new HashMap<>();
    Map<SourceKey, Owner> keys = new HashMap<>();
    for (ClientFile file : files) {
      Notes found = new Notes(file.client());
      for (PersonRecord record : file.records()) {
        Owner owner = new Owner(file.client(), record.key());
        Owner other = keys.putIfAbsent(record.key(), owner);
        if (other != null && !other.client().equals(file.client())) {
          found.of(QualityFinding.KEY_SHARED, record.key());
          continue;
        }
        Bsn bsn = record.bsn();
        Owner same = bsn == null ? null : numbers.putIfAbsent(bsn, owner);
        if (same != null && !same.client().equals(file.client())) {
          found.of(QualityFinding.BSN_SHARED, same.key(), record.key(), null);
        }
      }
      notes.addAll(found.all());
    }
    return notes;
  }
}
