package nl.ketenkompas.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nl.ketenkompas.model.chain.Partner;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.client.TrajectoryManager;
import nl.ketenkompas.model.exchange.MappingTerms.Format;
import nl.ketenkompas.model.exchange.PartnerFileWriter.Item;
import nl.ketenkompas.model.exchange.PartnerFileWriter.WriteReport;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PartnerName;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.port.Sight;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Covers({"SK-C6", "SK-C8", "SK-C9", "SK-C12"})
class PartnerFileWriterTest {
  private static final Partner SHELTER = new Partner("shelter", "Opvang");
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant TODAY = Instant.parse("2026-11-23T00:00:00Z");
  private static final Sight ALL = (client, kind) -> Level.FULL;

  private static final PersonRecord FULL =
      PersonRecord.of(SourceKey.of("shelter", "12"))
          .withName(
              new PersonName(
                  "Anna Maria",
                  "A.M.",
                  "van den",
                  "Oever; \"O\"",
                  List.of(new PartnerName(null, "Bos")),
                  null))
          .withBsn(Bsn.parse("999990019"))
          .withBirthDate(PartialDate.parse("1971-03-14"))
          .withGender(Gender.FEMALE)
          .withSecret(true)
          .withTrajectoryManager(new TrajectoryManager("J. Bakker", null, "+31 50 0000000"))
          .withStatus("STAYING");

  private static Item item(PersonRecord record) {
    return new Item(new ClientId("c-1"), record, TODAY);
  }

  private static Item item(String local) {
    return item(PersonRecord.of(SourceKey.of("shelter", local)).withGender(Gender.MALE));
  }

  private static String lines(ByteArrayOutputStream out) {
    String text = out.toString(StandardCharsets.UTF_8);
    int last = text.lastIndexOf('\n', text.length() - 2);
    return text.substring(0, last + 1);
  }

  private static Collected<PersonRecord> read(PartnerFileWriter writer, byte[] bytes) {
    return Collected.read(PartnerFileReader.persons(writer.mapping()), bytes);
  }

  @Test
  void writesTheMinimalDataSetAndNothingElse() throws IOException {
    var out = new ByteArrayOutputStream();
    WriteReport report =
        PartnerFileWriter.of(SHELTER, Format.CSV).write(List.of(item(FULL)), ALL, out);

    assertThat(lines(out))
        .isEqualTo(
            """
            key;bsn;prefix;surname;initials;birthDate;gender;trajectoryManager;\
            trajectoryManagerOrganisation;trajectoryManagerContact;status;secret
            12;999990019;van den;"Oever; ""O""\";A.;1971-03-14;V;J. Bakker;;'+31 50 0000000;\
            STAYING;true
            """);
    assertThat(report).isEqualTo(new WriteReport(1, 1, 0, 0, 0, 0, 0));
  }

  @Test
  void writesOneObjectALine() throws IOException {
    var out = new ByteArrayOutputStream();
    PartnerFileWriter.of(SHELTER, Format.JSON_LINES)
        .write(List.of(item(PersonRecord.of(SourceKey.of("shelter", "=1")))), ALL, out);

    assertThat(lines(out)).isEqualTo("{\"key\":\"=1\"}\n");
    assertThat(out.toString(StandardCharsets.UTF_8))
        .matches("(?s).*\\n\\{\"sha-256\":\"[0-9a-f]{64}\"\\}\\n");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void whatWasWrittenIsReadBack(Format format) throws IOException {
    var writer = PartnerFileWriter.of(SHELTER, format);
    var out = new ByteArrayOutputStream();
    writer.write(List.of(item(FULL)), ALL, out);
    var read = read(writer, out.toByteArray());

    assertThat(read.report().problems()).isEmpty();
    assertThat(read.only())
        .isEqualTo(
            FULL.withName(new PersonName(null, "A.", "van den", "Oever; \"O\"", List.of(), null)));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aFileWithoutClientsIsAFileToo(Format format) throws IOException {
    var writer = PartnerFileWriter.of(SHELTER, format);
    var out = new ByteArrayOutputStream();
    assertThat(writer.write(List.of(), ALL, out)).isEqualTo(new WriteReport(0, 0, 0, 0, 0, 0, 0));
    assertThat(read(writer, out.toByteArray()).report().problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "NONE, NONE, NONE, -",
        "EXISTS, NONE, NONE, 12;;;;;;;;;;;",
        "NONE, EXISTS, NONE, 12;;;;;;;;;;;",
        "NONE, NONE, EXISTS, 12;;;;;;;;;;;",
        "SUMMARY, NONE, NONE, 12;;;;;1971;V;;;;;true",
        "FULL, NONE, NONE, 12;;van den;Oever;A.;1971-03-14;V;;;;;true",
        "NONE, SUMMARY, NONE, 12;;;;;;;;;;;",
        "NONE, FULL, NONE, 12;999990019;;;;;;;;;;true",
        "NONE, NONE, SUMMARY, 12;;;;;;;;;;STAYING;true",
        "NONE, NONE, FULL, 12;;;;;;;J. Bakker;Opvang;;STAYING;true"
      })
  void givesOfEachKindWhatItsLevelGives(Level identity, Level bsn, Level status, String line)
      throws IOException {
    Sight sight =
        (client, kind) ->
            switch (kind) {
              case "who" -> identity;
              case "number" -> bsn;
              case "stand" -> status;
              default -> Level.FULL;
            };
    PersonRecord record =
        FULL.withName(PersonName.of("Anna", "van den", "Oever"))
            .withTrajectoryManager(new TrajectoryManager("J. Bakker", "Opvang", null));
    var out = new ByteArrayOutputStream();
    WriteReport report =
        PartnerFileWriter.of(SHELTER, Format.CSV)
            .withKinds(new PartnerFileWriter.Kinds("who", "number", "stand"))
            .write(List.of(item(record)), sight, out);

    assertThat(lines(out).lines().skip(1).toList())
        .isEqualTo(line == null ? List.of() : List.of(line));
    assertThat(report.withheld()).isEqualTo(line == null ? 1 : 0);
  }

  @Test
  void writesInTheOrderOfTheNumbersWhateverTheOrderOfTheItems() throws IOException {
    var one = new ByteArrayOutputStream();
    var other = new ByteArrayOutputStream();
    var writer = PartnerFileWriter.of(SHELTER, Format.CSV);
    writer.write(List.of(item("1"), item("2"), item("3")), ALL, one);
    writer.write(List.of(item("3"), item("1"), item("2")), ALL, other);

    assertThat(one.toByteArray()).isEqualTo(other.toByteArray());
    assertThat(lines(one).lines().skip(1).map(line -> line.charAt(0)).toList())
        .containsExactly('1', '2', '3');
  }

  @Test
  void writesWhatIsNewSinceAMomentAndTheNumbersOfThoseWhoCanNoLongerBeSeen() throws IOException {
    Sight then = (client, kind) -> client.text().matches("c-[345]") ? Level.FULL : Level.NONE;
    Sight now = (client, kind) -> client.text().matches("c-[1234]") ? Level.FULL : Level.NONE;
    List<Item> items =
        List.of(
            new Item(new ClientId("c-1"), item("new").record(), TODAY),
            new Item(new ClientId("c-2"), item("consented").record(), LONG_AGO),
            new Item(new ClientId("c-3"), item("same").record(), LONG_AGO),
            new Item(new ClientId("c-4"), item("changed").record(), LONG_AGO.plusNanos(1)),
            new Item(new ClientId("c-5"), item("withdrawn").record(), TODAY),
            new Item(new ClientId("c-6"), item("never").record(), TODAY));
    var writer = PartnerFileWriter.of(SHELTER, Format.CSV);
    var out = new ByteArrayOutputStream();
    var ended = new ByteArrayOutputStream();
    WriteReport report = writer.writeSince(items, List.of(), LONG_AGO, then, now, out, ended);

    assertThat(report).isEqualTo(new WriteReport(6, 3, 1, 2, 1, 0, 0));
    assertThat(read(writer, out.toByteArray()).accepted.values())
        .extracting(record -> record.key().local())
        .containsExactly("changed", "consented", "new");
    assertThat(lines(ended)).isEqualTo("key\nwithdrawn\n");
    assertThat(
            Collected.read(PartnerFileReader.rows(writer.endedMapping()), ended.toByteArray())
                .only()
                .key())
        .hasToString("shelter/withdrawn");
  }

  @Test
  void writesTheNumbersOfClientsWhoAreNotThereAnyMore() throws IOException {
    Sight then = (client, kind) -> client.text().equals("hidden") ? Level.NONE : Level.EXISTS;
    var writer = PartnerFileWriter.of(SHELTER, Format.CSV);
    var out = new ByteArrayOutputStream();
    var ended = new ByteArrayOutputStream();
    WriteReport report =
        writer.writeSince(
            List.of(item("5"), item("3")),
            List.of(
                removed("erased", "6", TODAY),
                removed("merged", "2", LONG_AGO.plusNanos(1)),
                removed("told", "7", LONG_AGO),
                removed("hidden", "8", TODAY)),
            LONG_AGO,
            then,
            (client, kind) -> Level.NONE,
            out,
            ended);

    assertThat(report).isEqualTo(new WriteReport(2, 0, 0, 2, 2, 2, 0));
    assertThat(lines(out).lines()).hasSize(1);
    assertThat(lines(ended)).isEqualTo("key\n2\n3\n5\n6\n");
  }

  private static PartnerFileWriter.Removed removed(String client, String local, Instant when) {
    return new PartnerFileWriter.Removed(
        new ClientId(client), SourceKey.of("shelter", local), when);
  }

  @Test
  void aNumberIsNotThereAndRemovedAtOnce() {
    var writer = PartnerFileWriter.of(SHELTER, Format.CSV);
    var out = new ByteArrayOutputStream();
    var gone = List.of(removed("c-2", "1", TODAY));

    assertThatThrownBy(
            () -> writer.writeSince(List.of(item("1")), gone, LONG_AGO, ALL, ALL, out, out))
        .hasMessage("key: expected each number once");
    assertThat(out.size()).as("nothing is written of a file that cannot be").isZero();
    assertThatThrownBy(
            () ->
                PartnerFileWriter.of(new Partner("police", "Politie"), Format.CSV)
                    .writeSince(List.of(), gone, LONG_AGO, ALL, ALL, out, out))
        .hasMessage("key: expected numbers of police");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aFileThatWasCutOffOrChangedIsRefused(Format format, @TempDir Path folder)
      throws IOException {
    var writer = PartnerFileWriter.of(SHELTER, format);
    var out = new ByteArrayOutputStream();
    writer.write(List.of(item("1"), item("2")), ALL, out);
    byte[] whole = out.toByteArray();
    Path file = folder.resolve("some");
    var reader = PartnerFileReader.persons(writer.mapping());
    for (int i = 0; i < whole.length; i++) {
      byte[] changed = whole.clone();
      changed[i] ^= 1;
      assertThat(Collected.read(reader, changed).report().usable()).isFalse();
      byte[] cutOff = java.util.Arrays.copyOf(whole, i);
      var read = Collected.read(reader, cutOff);
      assertThat(read.report().problems())
          .extracting(FileProblem::code)
          .contains(RejectCode.FILE_CHECKSUM);
      if (i % 50 == 49) {
        Files.write(file, changed);
        var sink = new Collected<PersonRecord>();
        ReadReport report = reader.read(file, sink);
        assertThat(sink.accepted).isEmpty();
        assertThat(report.problems().get(0).code()).isEqualTo(RejectCode.FILE_CHECKSUM);
        assertThat(report.problems().get(0).toString()).contains("\nMaybe the file was cut off");
        assertThat(report.rejects().keySet()).isSubsetOf(RejectCode.FILE_CHECKSUM);
      }
    }
    Files.write(file, whole);
    var sink = new Collected<PersonRecord>();
    assertThat(reader.read(file, sink).usable()).isTrue();
    assertThat(sink.accepted).hasSize(2);
  }

  @Test
  void stopsBeforeAFileIsConfirmedWhenItIsTold(@TempDir Path folder) throws IOException {
    var writer = PartnerFileWriter.of(SHELTER, Format.CSV);
    Path file = folder.resolve("some.csv");
    try (var out = Files.newOutputStream(file)) {
      writer.write(List.of(item("1")), ALL, out);
    }
    Sink<PersonRecord> sink =
        new Sink<>() {
          @Override
          public void accept(long line, PersonRecord record) {
            throw new AssertionError("expected nothing");
          }

          @Override
          public void reject(Reject reject) {
            throw new AssertionError("expected nothing");
          }

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    ReadReport report = PartnerFileReader.persons(writer.mapping()).read(file, sink);

    assertThat(report.cancelled()).isTrue();
    assertThat(report.read()).isZero();
  }

  @Test
  void leavesOutWhatNoReaderAccepts() throws IOException {
    var writer = PartnerFileWriter.of(SHELTER, Format.CSV);
    PersonRecord odd =
        FULL.withName(PersonName.of(null, " de ", "Bo\ufffds"))
            .withTrajectoryManager(new TrajectoryManager("\ufeffJ", "x", null));
    var out = new ByteArrayOutputStream();
    WriteReport report = writer.write(List.of(item(odd)), ALL, out);

    assertThat(report.leftOut()).isEqualTo(2);
    PersonRecord read = read(writer, out.toByteArray()).only();
    assertThat(read.name()).isEqualTo(PersonName.of(null, "de", null));
    assertThat(read.trajectoryManager()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {" 1", "1 ", "a\ufffd", "\ufeff1"})
  void refusesNumbersThatWouldBeReadAsOthers(String local) {
    assertThatThrownBy(
            () ->
                PartnerFileWriter.of(SHELTER, Format.CSV)
                    .write(List.of(item(local)), ALL, new ByteArrayOutputStream()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("key: expected no blanks");
  }

  @Test
  void refusesNumbersOfOthersAndNumbersThatStandTwice() {
    var writer = PartnerFileWriter.of(new Partner("police", "Politie"), Format.CSV);
    var out = new ByteArrayOutputStream();

    assertThatThrownBy(() -> writer.write(List.of(item("1")), ALL, out))
        .hasMessage("key: expected numbers of police");
    assertThatThrownBy(
            () ->
                PartnerFileWriter.of(SHELTER, Format.CSV)
                    .write(List.of(item("1"), item("2"), item("1")), ALL, out))
        .hasMessage("key: expected each number once");
    assertThat(out.size()).as("nothing is written of a file that cannot be").isZero();
  }

  @Test
  void aReportAddsUp() {
    assertThatThrownBy(() -> new WriteReport(2, 1, 0, 0, 0, 0, 0)).hasMessageContaining("items");
    assertThatThrownBy(() -> new WriteReport(2, 1, 0, 1, 2, 0, 0)).hasMessageContaining("ended");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "=1+1, '=1+1",
        "+31, '+31",
        "-1, '-1",
        "@x, '@x",
        "\uff1dx, '\uff1dx",
        "\uff0bx, '\uff0bx",
        "\uff0dx, '\uff0dx",
        "\uff20x, '\uff20x",
        "'=x, ''=x",
        "''-x, '''-x",
        "'t Hof, 't Hof",
        "', '",
        "a=b, a=b"
      })
  void guardsAgainstFormulasAndTakesTheGuardOff(String text, String guarded) {
    assertThat(FormulaGuard.on(text)).isEqualTo(guarded);
    assertThat(FormulaGuard.off(guarded)).isEqualTo(text);
    assertThat(FormulaGuard.on("")).isEmpty();
    assertThat(FormulaGuard.off("=x")).isEqualTo("=x");
  }
}
