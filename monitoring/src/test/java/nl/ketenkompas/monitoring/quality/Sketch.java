package nl.ketenkompas.monitoring.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.client.TrajectoryManager;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.person.Postcode;
import nl.ketenkompas.model.time.Moment;
import org.jspecify.annotations.Nullable;

/** A file about which nothing is odd on 1 November 2026, to be changed in one place. */
final class Sketch {
  static final LocalDate TODAY = LocalDate.parse("2026-11-01");
  static final Moment MOMENT = Moment.asOf(TODAY);
  static final QualityRules RULES =
      QualityRules.standard(ZoneId.of("Europe/Amsterdam"), Set.of("HOUSING", "CARE", "INCOME"));
  static final SourceKey KEY = SourceKey.of("shelter", "1");
  static final SourceKey OTHER = SourceKey.of("ggz", "7");

  private final List<PersonRecord> records = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();
  private final List<Stay> stays = new ArrayList<>();

  /** Nothing odd. */
  static Sketch clean() {
    Sketch sketch = new Sketch();
    sketch.records.add(person(KEY));
    for (String area : List.of("HOUSING", "CARE", "INCOME")) {
      sketch.observations.add(seen(area + " STABLE 2026-10-01/.. 2026-10-05"));
    }
    sketch.stays.add(stay("NIGHT_SHELTER 2026-09-01/.. 2026-09-01"));
    return sketch;
  }

  static PersonRecord person(SourceKey key) {
    return PersonRecord.of(key)
        .withName(PersonName.of("Anna", "van der", "Meer"))
        .withBsn(Bsn.parse("999990019"))
        .withBirthDate(PartialDate.parse("1971-03-14"))
        .withGender(Gender.FEMALE)
        .withAddresses(List.of(address(Address.Kind.HOME, "9712AB", 12)))
        .withTrajectoryManager(new TrajectoryManager("T. Wouda", null, "050-1234567"))
        .withStatus("IN_TRAJECTORY");
  }

  static Address address(Address.Kind kind, @Nullable String postcode, @Nullable Integer number) {
    return new Address(
        kind, postcode == null ? null : Postcode.parse(postcode), number, null, null, "Groningen");
  }

  /**
   * An observation: area, status, period, day of recording, and then {@code #id}, {@code ~id} it
   * corrects, {@code legal=}, {@code evidence=}, {@code key=}.
   */
  static Observation seen(String text) {
    String[] words = text.split(" ", -1);
    String[] ends = words[2].split("/", -1);
    SourceKey key = KEY;
    String id = null;
    String supersedes = null;
    String legal = words[0].equals("INCOME") ? "YES" : null;
    String evidence = words[0].equals("CARE") ? "YES" : null;
    for (int i = 4; i < words.length; i++) {
      String value = words[i].substring(words[i].indexOf('=') + 1);
      if (words[i].startsWith("#")) {
        id = words[i].substring(1);
      } else if (words[i].startsWith("~")) {
        supersedes = words[i].substring(1);
      } else if (words[i].startsWith("legal=")) {
        legal = value.isEmpty() ? null : value;
      } else if (words[i].startsWith("evidence=")) {
        evidence = value.isEmpty() ? null : value;
      } else {
        key = SourceKey.parse(value);
      }
    }
    return Observation.parse(
        key,
        words[0],
        words[1],
        LocalDate.parse(ends[0]),
        ends[1].equals("..") ? null : LocalDate.parse(ends[1]),
        "somebody",
        noon(words[3]),
        id,
        supersedes,
        legal,
        evidence);
  }

  /** A stay: kind, period, day of recording, and then {@code key=}. */
  static Stay stay(String text) {
    String[] words = text.split(" ", -1);
    String[] ends = words[1].split("/", -1);
    return new Stay(
        words.length > 3 ? SourceKey.parse(words[3].substring(4)) : KEY,
        words[0],
        LocalDate.parse(ends[0]),
        ends[1].equals("..") ? null : LocalDate.parse(ends[1]),
        noon(words[2]));
  }

  private static Instant noon(String day) {
    return Instant.parse(day + "T11:00:00Z");
  }

  /** With the record changed. */
  Sketch person(UnaryOperator<PersonRecord> change) {
    records.set(0, change.apply(records.get(0)));
    return this;
  }

  /** With a second record, of another partner and changed. */
  Sketch second(UnaryOperator<PersonRecord> change) {
    records.add(change.apply(person(OTHER)));
    return this;
  }

  Sketch record(PersonRecord record) {
    records.add(record);
    return this;
  }

  /** With further observations. */
  Sketch with(String... texts) {
    for (String text : texts) {
      observations.add(seen(text));
    }
    return this;
  }

  /** With other observations of an area. */
  Sketch instead(String area, String... texts) {
    observations.removeIf(each -> each.area().equals(area));
    return with(texts);
  }

  Sketch unseen() {
    observations.clear();
    return this;
  }

  Sketch stays(String... texts) {
    stays.clear();
    for (String text : texts) {
      stays.add(stay(text));
    }
    return this;
  }

  ClientFile file() {
    return file("c1");
  }

  ClientFile file(String client) {
    return new ClientFile(new ClientId(client), records, observations, stays);
  }
}
