package nl.ketenkompas.identity.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.identity.agreement.EncodingTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.exchange.FileProblem;
import nl.ketenkompas.model.exchange.PartnerFileReader;
import nl.ketenkompas.model.exchange.Reject;
import nl.ketenkompas.model.exchange.RejectCode;
import nl.ketenkompas.model.exchange.Row;
import nl.ketenkompas.model.exchange.RowFileWriter;
import nl.ketenkompas.model.exchange.Sink;
import nl.ketenkompas.model.port.Pseudonyms.Pseudonym;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.testing.Population;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncodedFileTest {
  private static final Agreement<EncodingTerms> TERMS = Encodings.terms("salted");
  private static final EncodedFile FILE = EncodedFile.of(TERMS, Population.POLICE);
  private static final List<PersonRecord> RECORDS =
      Encodings.records(Population.of(3, 60)).getOrDefault("police", List.of());
  private static final EncodedPersons PERSONS =
      PersonEncoder.of(TERMS, Encodings.KEYS).encode("police", RECORDS).persons();

  private static String written(EncodedPersons persons) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FILE.write(persons, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static EncodedFile.Reading read(EncodedFile form, String text) {
    return form.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "file");
  }

  /** The file with another checksum, as somebody would make it who changes it on purpose. */
  private static String confirmed(List<String> lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] columns = lines.get(0).split(";", -1);
    RowFileWriter.of(Population.POLICE, "x", List.of(columns))
        .write(lines.stream().skip(1).map(line -> List.of(line.split(";", -1))).iterator(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>(written(PERSONS).lines().toList());
    lines.remove(lines.size() - 1);
    return lines;
  }

  @Test
  void whatIsWrittenIsReadBack(@TempDir Path folder) throws IOException {
    Path path = folder.resolve("encoded.csv");
    Files.writeString(path, written(PERSONS));
    for (EncodedFile.Reading reading : List.of(FILE.read(path), read(FILE, written(PERSONS)))) {
      assertThat(reading.persons().keys()).isEqualTo(PERSONS.keys()).hasSizeGreaterThan(10);
      assertThat(reading.persons().words).isEqualTo(PERSONS.words);
      assertThat(reading.rejects()).isEmpty();
      assertThat(reading.report().accepted()).isEqualTo(PERSONS.size());
    }
  }

  @Test
  @Covers({"WABB-10", "WABB-13"})
  void thereIsNoPlainValueInIt() throws IOException {
    String text = written(PERSONS);
    String column = "encoding-" + EncodingTerms.KIND.hash(TERMS);
    assertThat(text).startsWith("key;" + column + "\n");
    String body = text.substring(text.indexOf('\n') + 1, text.lastIndexOf("#sha-256"));
    assertThat(body).matches("(?:[0-9a-f]{32};[0-9a-f]{256}\n)+");
    for (PersonRecord record : RECORDS) {
      assertThat(body).doesNotContain(record.key().local());
      if (record.bsn() != null) {
        assertThat(body).doesNotContain(record.bsn().text());
      }
    }
  }

  @Test
  void aFileUnderAnotherAgreementIsRefused() throws IOException {
    EncodedFile other = EncodedFile.of(Encodings.terms("hardened"), Population.POLICE);
    EncodedFile.Reading reading = read(other, written(PERSONS));
    assertThat(reading.report().problems())
        .extracting(FileProblem::code)
        .containsExactly(RejectCode.HEADER_COLUMN_MISSING);
    assertThat(reading.persons().size()).isZero();
    assertThatThrownBy(() -> other.write(PERSONS, new ByteArrayOutputStream()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aFileThatWasCutOffOrChangedIsRefused() throws IOException {
    String text = written(PERSONS);
    int digit = text.indexOf('\n') + 40;
    char other = text.charAt(digit) == '0' ? '1' : '0';
    for (String damaged :
        List.of(
            text.substring(0, text.length() - 100),
            text.substring(0, digit) + other + text.substring(digit + 1))) {
      EncodedFile.Reading reading = read(FILE, damaged);
      assertThat(reading.report().problems())
          .extracting(FileProblem::code)
          .containsExactly(RejectCode.FILE_CHECKSUM);
      assertThat(reading.persons().size()).isZero();
    }
  }

  @Test
  void linesThatAreNoEncodingAreRejected() throws IOException {
    List<String> lines = lines();
    String good = lines.get(1);
    String name = good.substring(0, 32);
    lines.set(2, good);
    lines.set(3, "k3;" + good.substring(34));
    lines.set(4, "k4;" + good.substring(33, 288) + "g");
    lines.set(5, "k5;" + good.substring(33, 288) + "A");
    lines.set(6, "k6;");
    lines.set(7, name + good.substring(32, 288) + "0");
    EncodedFile.Reading reading = read(FILE, confirmed(lines));
    assertThat(reading.persons().size()).isEqualTo(PERSONS.size() - 6);
    assertThat(reading.rejects())
        .extracting(reject -> reject.line() + " " + reject.field() + " " + reject.code())
        .containsExactly(
            "3 key DUPLICATE_KEY",
            "4 encoding LENGTH",
            "5 encoding CHARACTERS",
            "6 encoding CHARACTERS",
            "7 " + FILE.mapping().terms().fields().keySet().toArray()[1] + " MISSING",
            "8 key DUPLICATE_KEY");
  }

  @Test
  void pseudonymsGoIntoFilesToo() throws IOException {
    KeyedPseudonyms pseudonyms =
        KeyedPseudonyms.of(DomainKeys.of(List.of(Keys.of("statistics", 2))));
    Pseudonym name = pseudonyms.of(new ClientId("k-1"), "statistics");
    RowFileWriter writer =
        RowFileWriter.of(Population.SHELTER, "stay", List.of("key", "keyVersion", "nights"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(List.of(List.of(name.text(), "" + name.keyVersion(), "12")).iterator(), out);
    List<Pseudonym> read = new ArrayList<>();
    PartnerFileReader.rows(writer.mapping())
        .read(
            new ByteArrayInputStream(out.toByteArray()),
            "stay.csv",
            new Sink<Row>() {
              @Override
              public void accept(long line, Row row) {
                SourceKey key = row.key();
                int version = (int) row.wholeNumber("keyVersion").orElseThrow();
                read.add(new Pseudonym("statistics", version, key.local()));
              }

              @Override
              public void reject(Reject reject) {
                throw new IllegalStateException(reject.toString());
              }
            });
    assertThat(read).containsExactly(name);
    assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("k-1");
  }
}
