package nl.ketenkompas.benchmarks;

import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.exchange.PartnerFileReader;
import nl.ketenkompas.model.exchange.ReadReport;
import nl.ketenkompas.model.exchange.Reject;
import nl.ketenkompas.model.exchange.Sink;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;

/**
 * A file of 20 MB, about a quarter of a million people, from bytes in memory to {@link
 * PersonRecord}: split, decoded, checked, compared with the keys before. Beside it what libraries
 * need to split and decode the same bytes, which is all that they do; Jackson makes a record of
 * texts of each line as well. Time is for the whole file; run on one core with {@code taskset -c
 * 0}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class PartnerFileBenchmark {

  /** Whether the numbers stand in their order, as in most exports. */
  @Param({"true", "false"})
  public boolean ordered;

  private byte[] file = {};
  private PartnerFileReader<PersonRecord> reader = PartnerFiles.reader();
  private ObjectReader jackson = new CsvMapper().reader();

  /** A line, as Jackson makes it. */
  public record Line(
      String nr,
      String bsn,
      String voornamen,
      String voorletters,
      String voorvoegsel,
      String achternaam,
      String geboortedatum,
      String geslacht,
      String postcode,
      String huisnummer,
      String trajectmanager,
      String status) {}

  /** Makes the file. */
  @Setup
  public void make() throws IOException {
    file = PartnerFiles.stream(20_000_000, ordered).readAllBytes();
    reader = PartnerFiles.reader();
    CsvMapper mapper = new CsvMapper();
    jackson =
        mapper
            .readerFor(Line.class)
            .with(
                mapper
                    .schemaFor(Line.class)
                    .withHeader()
                    .withColumnReordering(true)
                    .withColumnSeparator(';'));
  }

  private InputStreamReader text() {
    return new InputStreamReader(new ByteArrayInputStream(file), StandardCharsets.UTF_8);
  }

  /** Ours, to people. */
  @Benchmark
  public long ketenkompas() {
    long[] people = {0};
    ReadReport report =
        reader.read(
            new ByteArrayInputStream(file),
            "bench.csv",
            new Sink<>() {
              @Override
              public void accept(long line, PersonRecord record) {
                people[0] += record.name().surname() == null ? 0 : 1;
              }

              @Override
              public void reject(Reject reject) {
                throw new IllegalStateException(reject.toString());
              }
            });
    if (report.accepted() != people[0]) {
      throw new IllegalStateException("expected people only");
    }
    return people[0];
  }

  /** FastCSV, to texts. */
  @Benchmark
  public long fastcsv() throws IOException {
    long values = 0;
    try (CsvReader<CsvRecord> lines = CsvReader.builder().fieldSeparator(';').ofCsvRecord(text())) {
      for (CsvRecord line : lines) {
        values += line.getFieldCount();
      }
    }
    return values;
  }

  /** Univocity, to texts. */
  @Benchmark
  public long univocity() {
    CsvParserSettings settings = new CsvParserSettings();
    settings.getFormat().setDelimiter(';');
    settings.setReadInputOnSeparateThread(false);
    CsvParser parser = new CsvParser(settings);
    parser.beginParsing(text());
    long values = 0;
    for (String[] line = parser.parseNext(); line != null; line = parser.parseNext()) {
      values += line.length;
    }
    return values;
  }

  /** Jackson, to records of texts. */
  @Benchmark
  public long jackson() throws IOException {
    long lines = 0;
    try (MappingIterator<Line> all = jackson.readValues(new ByteArrayInputStream(file))) {
      while (all.hasNext()) {
        lines += all.next().nr().isEmpty() ? 0 : 1;
      }
    }
    return lines;
  }
}
