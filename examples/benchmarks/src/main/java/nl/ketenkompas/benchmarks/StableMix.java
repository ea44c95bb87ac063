package nl.ketenkompas.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.chain.Partner;
import nl.ketenkompas.model.exchange.FileProblem;
import nl.ketenkompas.model.exchange.MappingTerms;
import nl.ketenkompas.model.exchange.MappingTerms.Field;
import nl.ketenkompas.model.exchange.PartnerFileReader;
import nl.ketenkompas.model.exchange.ReadReport;
import nl.ketenkompas.model.exchange.Reject;
import nl.ketenkompas.model.exchange.Row;
import nl.ketenkompas.model.exchange.Sink;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.Episodes;
import nl.ketenkompas.monitoring.Mixes;
import nl.ketenkompas.monitoring.StabilityNorm;
import nl.ketenkompas.monitoring.agreement.NormTerms;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Our side of the conformance kit of the stability norm: observations in, one row a client out. */
@Command(
    name = "stable-mix",
    mixinStandardHelpOptions = true,
    description = {
      "Measures who has a stable mix, by a norm, from a CSV file of observations.",
      "Columns, in any order: client,area,status,from,until,recorded_at,source and optionally",
      "id,supersedes,legal,evidence. Writes client,attained_on,holds,longest_days,limiting_areas"
          + " to",
      "standard output, in the order of the client ids; everything else goes to standard error.",
      "Rows that cannot be read are named by line and left out of the answers.",
      "Exit code 0: done; 1: the file or the norm cannot be used; 2: the command line is wrong;",
      "3: done, without the rows that could not be read."
    })
public final class StableMix implements Callable<Integer> {
  private static final List<String> NEEDED =
      List.of("client", "area", "status", "from", "until", "recorded_at", "source");
  private static final List<String> OPTIONAL = List.of("id", "supersedes", "legal", "evidence");
  private static final Map<String, String> EXPECTED =
      Map.of(
          "status", "STABLE, UNSTABLE or UNKNOWN",
          "from", "a date such as 2012-03-31, from 1850 to 2200",
          "until", "a date such as 2012-03-31, or nothing for an open end",
          "recorded_at", "an instant such as 2012-04-15T09:30:00Z",
          "source", "who saw it, 1 to 80 characters",
          "legal", "YES, NO, UNKNOWN or nothing",
          "evidence", "YES, NO, UNKNOWN or nothing");
  private static final String LAST = "2200-12-31";
  private static final long ROWS_PER_MESSAGE = 1_000_000;
  private static final int CLIENTS_PER_PART = 20_000;
  private static final Map<String, String> YES_NO =
      Map.ofEntries(
          Map.entry("YES", "YES"),
          Map.entry("yes", "YES"),
          Map.entry("true", "YES"),
          Map.entry("True", "YES"),
          Map.entry("TRUE", "YES"),
          Map.entry("NO", "NO"),
          Map.entry("no", "NO"),
          Map.entry("false", "NO"),
          Map.entry("False", "NO"),
          Map.entry("FALSE", "NO"),
          Map.entry("UNKNOWN", "UNKNOWN"),
          Map.entry("unknown", "UNKNOWN"));

  @Parameters(paramLabel = "OBSERVATIONS.csv", description = "the file of observations")
  private Path file = Path.of("observations.csv");

  @Option(
      names = "--norm",
      required = true,
      paramLabel = "FILE|PRESET",
      description = "file of a norm, or one of vws-2008, rotterdam-3, rotterdam-12")
  private String norm = "";

  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "DATE",
      description = "civil day, at its end, such as 2012-03-31")
  private LocalDate asOf = LocalDate.EPOCH;

  @Option(
      names = "--known-on",
      paramLabel = "INSTANT",
      description =
          "what was recorded up to the end of this civil day counts, such as 2012-04-15T09:30:00Z;"
              + " default: everything",
      converter = InstantOrDay.class)
  private Instant knownOn = Instant.MAX;

  @Option(
      names = "--in-order",
      description =
          "the rows of a client stand together, and clients in the order of their ids: measures"
              + " while it reads, so that memory does not grow with the file")
  private boolean inOrder;

  private final PrintStream out;
  private final PrintStream log;

  StableMix(PrintStream out, PrintStream log) {
    this.out = out;
    this.log = log;
  }

  /** An instant, or a day: noon of it lies in the same civil day in the Netherlands. */
  static final class InstantOrDay implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      try {
        return text.indexOf('T') < 0
            ? Instant.parse(LocalDate.parse(text) + "T12:00:00Z")
            : OffsetDateTime.parse(text).toInstant();
      } catch (DateTimeException e) {
        throw new TypeConversionException(
            "expected an instant such as 2012-04-15T09:30:00Z, or a day");
      }
    }
  }

  /**
   * Runs the command line and ends the virtual machine with its exit code.
   *
   * @param arguments try {@code --help}
   */
  @SuppressWarnings("SystemExitOutsideMain")
  public static void main(String... arguments) {
    System.exit(run(System.out, System.err, arguments));
  }

  static int run(PrintStream out, PrintStream log, String... arguments) {
    CommandLine line =
        Commands.line(new StableMix(out, log), out, log, IllegalStateException.class::isInstance);
    return line.execute(arguments);
  }

  @Override
  public Integer call() throws IOException {
    StabilityNorm asked = StabilityNorm.of(norm());
    ZoneId zone = ZoneId.of(asked.agreement().zone());
    Collecting rows = new Collecting(asked, zone);
    ReadReport report = PartnerFileReader.rows(mapping()).read(file, rows);
    for (FileProblem problem : report.problems()) {
      log.println(problem);
    }
    log.println(
        "read "
            + report.read()
            + " = accepted "
            + report.accepted()
            + " + rejected "
            + report.rejected());
    if (!report.usable()) {
      return 1;
    }
    rows.measure();
    out.flush();
    log.println("norm " + asked.ref().id() + " " + asked.ref().hash());
    return report.rejected() == 0 ? 0 : 3;
  }

  private Agreement<NormTerms> norm() throws IOException {
    if (NormTerms.presets().contains(norm)) {
      return NormTerms.preset(norm);
    }
    Path path = Path.of(norm);
    if (!Files.isRegularFile(path)) {
      throw new IllegalArgumentException(
          "--norm: expected a file or one of "
              + NormTerms.presets()
              + "\nMaybe the path is not right from this folder.");
    }
    return NormTerms.KIND.read(Files.readString(path), path.getFileName().toString()).orThrow();
  }

  /** The columns of this file as a mapping; those that are optional only when the file has them. */
  private Agreement<MappingTerms> mapping() throws IOException {
    String header = header();
    String separator = header.indexOf(',') < 0 && header.indexOf(';') >= 0 ? ";" : ",";
    List<String> columns = new ArrayList<>();
    // A byte order mark, as it looks when read byte by byte
    for (String column : header.replaceFirst("^\u00EF\u00BB\u00BF", "").split(separator, -1)) {
      columns.add(column.strip().replace("\"", ""));
    }
    Map<String, Field> fields = new LinkedHashMap<>();
    for (String column : NEEDED) {
      fields.put(column.equals("client") ? "key" : column, Field.column(column));
    }
    for (String column : OPTIONAL) {
      if (columns.contains(column)) {
        boolean coded = column.equals("legal") || column.equals("evidence");
        fields.put(
            column, new Field(column, null, coded ? YES_NO : Map.of(), null, null, false, null));
      }
    }
    return new Agreement<>(
        1,
        "mapping",
        "observations",
        1,
        new Title("Waarnemingen", "Observations"),
        "conformance kit",
        "Europe/Amsterdam",
        DateRange.parse("1850-01-01/.."),
        new MappingTerms(
            new Partner("file", "file"),
            String.valueOf(file.getFileName()),
            "observation",
            MappingTerms.Format.CSV,
            null,
            separator,
            null,
            true,
            null,
            null,
            null,
            fields));
  }

  private String header() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "expected a file of observations\nMaybe the path is not right from this folder.");
    }
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      char[] begin = new char[4096];
      int length = Math.max(0, reader.read(begin));
      return new String(begin, 0, length).lines().findFirst().orElse("");
    }
  }

  private final class Collecting implements Sink<Row> {
    private final StabilityNorm norm;
    private final ZoneId zone;
    private Episodes.Collector collector;
    private String client = "";
    private int clients;
    private long rows;
    private boolean begun;

    Collecting(StabilityNorm norm, ZoneId zone) {
      this.norm = norm;
      this.zone = zone;
      this.collector = Episodes.collect(zone);
    }

    @Override
    public void accept(long line, Row row) {
      String name = row.key().local();
      Observation observation =
          Observation.parse(
              row.key(),
              row.text("area"),
              row.text("status"),
              row.date("from")
                  .orElseThrow(() -> new InvalidValueException("from", ValueError.EMPTY)),
              until(row),
              row.text("source"),
              recordedAt(row.text("recorded_at")),
              row.get("id").orElse(null),
              row.get("supersedes").orElse(null),
              row.get("legal").orElse(null),
              row.get("evidence").orElse(null));
      if (inOrder && !name.equals(client)) {
        next(line, name);
      }
      collector.add(name, observation);
      if (++rows % ROWS_PER_MESSAGE == 0) {
        log.println(rows / ROWS_PER_MESSAGE + " million rows");
      }
    }

    private void next(long line, String name) {
      if (Arrays.compareUnsigned(bytes(client), bytes(name)) > 0) {
        throw new IllegalStateException(
            "--in-order: the client on line "
                + line
                + " comes before the one above it\nMaybe leave the option out.");
      }
      if (++clients % CLIENTS_PER_PART == 0) {
        measure();
      }
      client = name;
    }

    void measure() {
      Mixes mixes = norm.assess(collector.build(), new Moment(asOf, knownOn));
      if (!begun) {
        write("client,attained_on,holds,longest_days,limiting_areas\n");
        begun = true;
      }
      write(mixes);
      collector = Episodes.collect(zone);
    }

    /** Far-off ends such as 9999-12-31 are no earlier than any day that can be asked about. */
    private static @Nullable LocalDate until(Row row) {
      String text = row.get("until").orElse("");
      return text.compareTo(LAST) > 0 && text.matches("[2-9]\\d{3}-\\d{2}-\\d{2}")
          ? LocalDate.parse(LAST)
          : row.date("until").orElse(null);
    }

    /** An instant; a local time or a day is one in the zone of the norm. */
    private Instant recordedAt(String text) {
      try {
        if (text.indexOf('T') < 0) {
          return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        char last = text.charAt(text.length() - 1);
        boolean offset = last == 'Z' || text.indexOf('+') > 0 || text.lastIndexOf('-') > 10;
        return offset
            ? OffsetDateTime.parse(text).toInstant()
            : LocalDateTime.parse(text).atZone(zone).toInstant();
      } catch (DateTimeException e) {
        throw new InvalidValueException("recorded_at", ValueError.FORMAT);
      }
    }

    @Override
    public void reject(Reject reject) {
      String expected = EXPECTED.get(reject.field());
      log.println(expected == null ? reject : reject + ": expected " + expected);
    }
  }

  private void write(Mixes mixes) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < mixes.clients(); i++) {
      @Nullable LocalDate attained = mixes.attainedOn(i);
      text.append(quoted(mixes.client(i)))
          .append(',')
          .append(attained == null ? "" : attained)
          .append(',')
          .append(mixes.holds(i))
          .append(',')
          .append(mixes.longestRunDays(i))
          .append(',')
          .append(String.join(";", mixes.limitingAreas(i)))
          .append('\n');
      if (text.length() > 1 << 16) {
        write(text.toString());
        text.setLength(0);
      }
    }
    write(text.toString());
  }

  private void write(String text) {
    byte[] bytes = bytes(text);
    out.write(bytes, 0, bytes.length);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String quoted(String value) {
    return value.matches("(?s).*[,\"\r\n].*") ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }
}
