package nl.ketenkompas.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.ketenkompas.model.chain.Partner;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.client.TrajectoryManager;
import nl.ketenkompas.model.exchange.MappingTerms.Format;
import nl.ketenkompas.model.exchange.PartnerFileWriter.Item;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.port.Sight;
import nl.ketenkompas.model.testing.Covers;

/** What is written is read back; what changed since is what differs. */
@Covers({"SK-C6", "SK-C9", "SK-C12"})
class PartnerFileWriterProperties {
  private static final Partner SHELTER = new Partner("shelter", "Opvang");
  private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");
  private static final List<Level> LEVELS = List.of(Level.values());
  private static final List<Gender> GENDERS = List.of(Gender.values());
  private static final List<String> TEXTS =
      List.of(
          "Bos", "\"", ";", "'=x", "=1", "-", "'t Hof", "Ĳ", "\u2028a", "a\\b", "{}", "#sha-256 x");

  @Property
  void whatIsWrittenIsReadBack(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    Format format = random.nextBoolean() ? Format.CSV : Format.JSON_LINES;
    var writer = PartnerFileWriter.of(SHELTER, format);
    List<Item> items = items(random);
    var out = new ByteArrayOutputStream();
    var report = writer.write(items, (client, kind) -> Level.FULL, out);

    var expected = new TreeMap<SourceKey, PersonRecord>();
    for (Item item : items) {
      PersonRecord r = item.record();
      String surname = report.leftOut() > 0 ? null : r.name().surname();
      String initial = r.name().firstInitial().map(c -> c + ".").orElse(null);
      expected.put(
          r.key(), r.withName(new PersonName(null, initial, null, surname, List.of(), null)));
    }
    var read = Collected.read(PartnerFileReader.persons(writer.mapping()), out.toByteArray());
    assertThat(read.report().problems()).isEmpty();
    assertThat(read.reasons()).isEmpty();
    assertThat(new ArrayList<>(read.accepted.values()))
        .isEqualTo(new ArrayList<>(expected.values()));
  }

  @Property
  void whatIsWrittenSinceTurnsWhatWasThereIntoWhatIs(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    var writer = PartnerFileWriter.of(SHELTER, Format.CSV);
    List<Item> before = items(random);
    List<Item> after = new ArrayList<>();
    List<PartnerFileWriter.Removed> removed = new ArrayList<>();
    for (Item item : before) {
      if (random.nextInt(5) == 0) {
        removed.add(
            new PartnerFileWriter.Removed(
                item.client(), item.record().key(), EPOCH.plusSeconds(9)));
        continue;
      }
      boolean changed = random.nextBoolean();
      after.add(
          changed
              ? new Item(item.client(), item.record().withStatus("NEW"), EPOCH.plusSeconds(9))
              : item);
    }
    Sight then = sight(random.nextInt());
    Sight now = sight(random.nextInt());
    var partner = files(writer, before, then);
    var out = new ByteArrayOutputStream();
    var ended = new ByteArrayOutputStream();
    writer.writeSince(after, removed, EPOCH, then, now, out, ended);
    Collected.read(PartnerFileReader.persons(writer.mapping()), out.toByteArray())
        .accepted
        .values()
        .forEach(record -> partner.put(record.key(), record));
    Collected.read(PartnerFileReader.rows(writer.endedMapping()), ended.toByteArray())
        .accepted
        .values()
        .forEach(row -> partner.remove(row.key()));

    assertThat(partner).isEqualTo(files(writer, after, now));
  }

  private static Map<SourceKey, PersonRecord> files(
      PartnerFileWriter writer, List<Item> items, Sight sight) throws IOException {
    var out = new ByteArrayOutputStream();
    writer.write(items, sight, out);
    var files = new TreeMap<SourceKey, PersonRecord>();
    Collected.read(PartnerFileReader.persons(writer.mapping()), out.toByteArray())
        .accepted
        .values()
        .forEach(record -> files.put(record.key(), record));
    return files;
  }

  private static Sight sight(int seed) {
    return (client, kind) ->
        LEVELS.get(new Random(seed ^ (client.text() + kind).hashCode()).nextInt(4));
  }

  private static List<Item> items(Random random) {
    List<Item> items = new ArrayList<>();
    int count = random.nextInt(9);
    for (int i = 0; i < count; i++) {
      PersonRecord record =
          PersonRecord.of(SourceKey.of("shelter", one(random) + i))
              .withName(PersonName.of(random.nextBoolean() ? "Anna" : null, null, one(random)))
              .withBsn(random.nextBoolean() ? Bsn.parse("999990019") : null)
              .withBirthDate(PartialDate.of(1971, random.nextInt(13), 0).orThrow())
              .withGender(GENDERS.get(random.nextInt(3)))
              .withSecret(random.nextBoolean());
      if (random.nextBoolean()) {
        record =
            record
                .withTrajectoryManager(new TrajectoryManager(one(random), null, one(random)))
                .withStatus("OLD");
      }
      items.add(new Item(new ClientId("c" + i), record, EPOCH));
    }
    Collections.shuffle(items, random);
    return items;
  }

  private static String one(Random random) {
    String text = TEXTS.get(random.nextInt(TEXTS.size()));
    return text.contains("\u2028") ? "x" : text;
  }
}
