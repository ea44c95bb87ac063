package nl.ketenkompas.model.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.exchange.MappingTerms;
import nl.ketenkompas.model.exchange.PartnerFileReader;
import nl.ketenkompas.model.exchange.ReadReport;
import nl.ketenkompas.model.exchange.Reject;
import nl.ketenkompas.model.exchange.Row;
import nl.ketenkompas.model.exchange.Sink;
import nl.ketenkompas.model.testing.Flaw;
import nl.ketenkompas.model.testing.Population;
import nl.ketenkompas.model.testing.SampleChain;
import nl.ketenkompas.model.testing.SampleChain.Sample;
import nl.ketenkompas.model.testing.SampleChain.WrittenFile;
import nl.ketenkompas.model.testing.TruePerson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleChainTest {
  private static final int PEOPLE = 2_500;

  @TempDir static Path folder;
  @TempDir Path other;

  private static Sample sample;
  private static final Map<SourceKey, PersonRecord> COPIES = new HashMap<>();

  @BeforeAll
  static void write() throws IOException {
    SampleChain chain = SampleChain.of(5, PEOPLE);
    sample = chain.writeTo(folder);
    for (TruePerson person : chain.population()) {
      person.copies().forEach(c -> COPIES.put(c.record().key(), c.record()));
    }
  }

  private record Read<T>(Map<Long, T> accepted, List<Reject> rejects) implements Sink<T> {
    Read() {
      this(new TreeMap<>(), new ArrayList<>());
    }

    @Override
    public void accept(long line, T record) {
      accepted.put(line, record);
    }

    @Override
    public void reject(Reject reject) {
      rejects.add(reject);
    }
  }

  private static Agreement<MappingTerms> mapping(String file) throws IOException {
    String name = file.substring(0, file.lastIndexOf('.')) + ".mapping.json";
    return MappingTerms.KIND
        .read(Files.readString(folder.resolve(name), StandardCharsets.UTF_8), name)
        .orThrow();
  }

  @Test
  void theSameSeedGivesTheSameBytes() throws IOException {
    SampleChain.write(other.resolve("one"), 6, 300);
    SampleChain.write(other.resolve("two"), 6, 300);
    Map<String, byte[]> again = bytes(other.resolve("one"));
    Map<String, byte[]> first = bytes(other.resolve("two"));
    assertThat(again.keySet()).isEqualTo(first.keySet()).hasSize(2 * sample.files().size());
    first.forEach((name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));
  }

  private static Map<String, byte[]> bytes(Path dir) throws IOException {
    Map<String, byte[]> all = new TreeMap<>();
    try (var files = Files.list(dir)) {
      for (Path file : files.toList()) {
        all.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"opvang.csv", "politie.csv", "ggz.jsonl", "gemeente.csv", "jeugdzorg.jsonl"})
  void aReaderRejectsTheBadRowsAndNoOthers(String file) throws IOException {
    WrittenFile written = sample.file(file);
    Read<PersonRecord> read = new Read<>();
    ReadReport report = PartnerFileReader.persons(mapping(file)).read(folder.resolve(file), read);
    assertThat(report.problems()).isEmpty();
    assertThat(report.read()).isEqualTo(written.rows());
    assertThat(read.rejects().stream().map(r -> r.line() + " " + r.code()))
        .containsExactlyElementsOf(
            written.bad().stream().map(b -> b.line() + " " + b.flaw().rejectCode()).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"politie.csv", "ggz.jsonl", "gemeente.csv"})
  void aReaderFindsTheCopiesAsTheyWere(String file) throws IOException {
    Read<PersonRecord> read = new Read<>();
    PartnerFileReader.persons(mapping(file)).read(folder.resolve(file), read);
    assertThat(read.accepted()).isNotEmpty();
    for (PersonRecord record : read.accepted().values()) {
      assertThat(record.equals(COPIES.get(record.key()))).as(record.key().toString()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"opvang.csv", "jeugdzorg.jsonl"})
  void aReaderTakesJoinedNamesApart(String file) throws IOException {
    Read<PersonRecord> read = new Read<>();
    PartnerFileReader.persons(mapping(file)).read(folder.resolve(file), read);
    int same = 0;
    for (PersonRecord record : read.accepted().values()) {
      PersonRecord copy = Objects.requireNonNull(COPIES.get(record.key()));
      same += record.name().equals(copy.name()) ? 1 : 0;
      assertThat(record.bsn()).isEqualTo(copy.bsn());
      assertThat(record.birthDate()).isEqualTo(copy.birthDate());
      assertThat(record.gender()).isEqualTo(copy.gender());
    }
    // Not all: a prefix that was registered as part of the surname is found as one, and the like
    assertThat(same).isGreaterThan(read.accepted().size() * 95 / 100);
  }

  @Test
  void rowsOfOtherFactsAreReadAndKeyedByKnownRecords() throws IOException {
    Set<String> kinds = new HashSet<>();
    for (WrittenFile written : sample.files()) {
      if (written.of().equals("person")) {
        continue;
      }
      kinds.add(written.of());
      Read<Row> read = new Read<>();
      ReadReport report =
          PartnerFileReader.rows(mapping(written.name()))
              .read(folder.resolve(written.name()), read);
      assertThat(report.problems()).as(written.name()).isEmpty();
      assertThat(report.read()).isEqualTo(written.rows());
      assertThat(report.rejected()).as(written.name()).isEqualTo(written.bad().size());
      if (!written.partner().id().equals("pilot")) {
        assertThat(read.accepted().values()).allMatch(row -> COPIES.containsKey(row.key()));
      }
      for (Row row : read.accepted().values()) {
        row.date("from");
        row.date("until");
        row.instant("recordedAt");
      }
    }
    assertThat(kinds)
        .containsExactlyInAnyOrder(
            "observation",
            "consent",
            "step",
            "circumstances",
            "family",
            "role",
            "advice",
            "signature");
  }

  @ParameterizedTest
  @EnumSource(Flaw.class)
  void everyFlawOccurs(Flaw flaw) {
    assertThat(sample.files().stream().flatMap(f -> f.bad().stream()))
        .anyMatch(bad -> bad.flaw() == flaw);
  }

  @Test
  void badRowsAreFew() {
    for (WrittenFile file : sample.files()) {
      assertThat(file.bad().size()).as(file.name()).isLessThan((int) (file.rows() * 3 / 100 + 2));
    }
  }

  @Test
  void writesTheTruthApart() throws IOException {
    Path truth = other.resolve("truth.tsv");
    Path dir = other.resolve("sample");
    SampleChain chain = SampleChain.of(5, 100).withTruth(truth);
    chain.writeTo(dir);
    List<String> lines = Files.readAllLines(truth);
    assertThat(lines.get(0)).isEqualTo("partner\tkey\tperson\thousehold\tflaw");
    assertThat(lines.size() - 1)
        .isEqualTo((int) chain.population().stream().mapToLong(p -> p.copies().size()).sum());
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      assertThat(chain.population().personOf(SourceKey.of(cells[0], cells[1])))
          .hasValue(Integer.parseInt(cells[2]));
    }
    assertThat(dir.resolve("truth.tsv")).doesNotExist();
  }

  @Test
  void copiesAgreements() throws IOException {
    Path agreement = Files.writeString(other.resolve("herkenning.json"), "{}\n");
    Path dir = other.resolve("sample");
    SampleChain.of(5, 10).withAgreements(List.of(agreement)).writeTo(dir);
    assertThat(dir.resolve("herkenning.json")).hasContent("{}");
  }

  @Test
  void encodingsAreWhatTheyClaim() throws IOException {
    byte[] municipality = Files.readAllBytes(folder.resolve("gemeente.csv"));
    assertThat(new byte[] {municipality[0], municipality[1], municipality[2]})
        .isEqualTo(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    String police =
        Files.readString(folder.resolve("politie.csv"), Charset.forName("windows-1252"));
    assertThat(police).contains("Aïcha").doesNotContain("?");
    assertThat(Files.readString(folder.resolve("opvang.csv"), StandardCharsets.UTF_8))
        .contains("Cliëntnr");
  }

  @Test
  void asksForAFileByItsName() {
    assertThat(sample.people()).isEqualTo(PEOPLE);
    assertThatThrownBy(() -> sample.file("nowhere.csv"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("opvang.csv");
    assertThat(SampleChain.AS_OF).isEqualTo(Population.REFERENCE);
  }
}
