package nl.ketenkompas.model.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementError;
import nl.ketenkompas.model.agreement.AgreementException;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.signal.LogEvent;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of one partner as the mapping says, record by record, in memory that does not
 * grow with the file. Rules SK-C6, SK-C9, SK-C10. Immutable and thread safe; each {@code read} runs
 * on the thread that calls it.
 *
 * <pre>{@code
 * var reader = PartnerFileReader.persons(MappingTerms.KIND.read(json, "shelter.json").orThrow());
 * ReadReport report = reader.read(Path.of("gasten.csv"), sink);
 * report.read() == report.accepted() + report.rejected(); // always
 * }</pre>
 *
 * <p><b>What a record is.</b> <i>Read</i> counts physical records: a line, or the lines that a
 * quoted value spans. A line ends with {@code \n}, {@code \r\n} or {@code \r}. The header is not a
 * record, nor is a line of only spaces and tabs; a line of only separators is. Every record is
 * accepted or rejected, and each reject is one {@link Reject}. A record has one code: that of the
 * first thing that is wrong with it.
 *
 * <p><b>Quotes.</b> A value that begins with a quote ends at the next quote that is not doubled,
 * which must be followed by a separator or a line end; blanks around it are passed over. A quote
 * inside a value that does not begin with one is an ordinary character. When the closing quote does
 * not come within {@link ReadLimits#quotedBytes}, or comes on a later line with other text behind
 * it, only the line of the opening quote is rejected (with what precedes it of the record) and
 * reading resumes on the next line. So one lost quote costs one record, not the rest of the file.
 *
 * <p><b>Why the splitting is our own.</b> CSV libraries let a lost quote swallow everything up to
 * the next one, report it as one error without saying which lines were in it, decode before they
 * split so that bytes that are not valid in the encoding are replaced in silence, and bound a
 * record by memory or by an exception that ends the reading. None can then keep: read = accepted +
 * rejected, per physical record. Tried with jackson-dataformat-csv: after one unclosed quote three
 * good rows went with it in a single exception.
 *
 * <p><b>Encodings.</b> Bytes that cannot stand in the encoding reject their record, and so do bytes
 * of an encoding with one byte a character that make sense as UTF-8 only; a finding counts them. So
 * no name is turned into others in silence. When the mapping says {@code detect}, the bytes of the
 * first 256 KiB from the first record on that is not plain ASCII decide: UTF-8 when more of them
 * form its sequences than do not, else ISO-8859-15 when its letters stand in words, else
 * windows-1252; a finding says which. UTF-16 is not read.
 *
 * <p><b>Values.</b> Blanks around a value are dropped; nothing but blanks means not filled in. A
 * value that is not valid rejects its record, unless the mapping says {@code DROP}: then the record
 * goes on without the value, {@link Sink#dropped} hears it and a finding counts it. Key and
 * required fields always reject. Texts and codes that come back in a column are made once.
 *
 * <p><b>Doubles.</b> A second record of people with a key that was accepted before is rejected:
 * {@link RejectCode#REPEATED_RECORD} when it is the same byte for byte, {@link
 * RejectCode#DUPLICATE_KEY} when it says something else, since nobody can tell which of the two
 * holds. Rows of other facts may share a key; such a row is accepted also when it comes byte for
 * byte again. People who stand in one file under two keys are both accepted, since it is for
 * recognition to say whether they are one; that their BSN is the same is told. Findings count each
 * of these ({@link ExchangeFinding#DOUBLE_ENTRY}, {@link ExchangeFinding#KEY_TWICE}, {@link
 * ExchangeFinding#PERSON_TWICE}), in memory that {@link ReadLimits#keys} bounds.
 *
 * <p><b>Whole files.</b> When a file cannot be used at all, the report says so in {@link
 * FileProblem}s, all at once, and every record of it is still counted and rejected, with the code
 * of the first. A file compressed with gzip is read as what it holds; one that was cut off is a
 * problem and the counts are those up to there, one that unpacks to more than {@link ReadLimits}
 * allow is stopped.
 *
 * <p><b>Files that confirm themselves.</b> When the mapping says {@code checksum}, the last line
 * holds the SHA-256 of all before it. Of a {@link Path} that is looked at first, and nothing of a
 * file that was cut off or changed reaches the sink as accepted. Of a stream it is known only at
 * the end: then the report is not {@link ReadReport#usable}, and what was accepted must not be
 * kept.
 *
 * <p><b>Memory and time.</b> One line is held, the values that come back, and the fingerprints of
 * the keys. The sink is asked before each record and each time that bytes are taken from the stream
 * whether to stop, so also within a line that does not end; a record that was cut by that is not
 * counted.
 *
 * @param <T> what the records are
 */
public final class PartnerFileReader<T> {
  private final Agreement<MappingTerms> mapping;
  private final List<Slot> slots;
  private final Assembler<T> assembler;
  private final ReadLimits limits;

  private PartnerFileReader(
      Agreement<MappingTerms> mapping,
      List<Slot> slots,
      Assembler<T> assembler,
      ReadLimits limits) {
    this.mapping = mapping;
    this.slots = slots;
    this.assembler = assembler;
    this.limits = limits;
  }

  /**
   * Obtains a reader for files of people.
   *
   * @param mapping what the columns mean
   * @return the reader
   * @throws AgreementException with everything that is wrong with the mapping
   */
  public static PartnerFileReader<PersonRecord> persons(Agreement<MappingTerms> mapping) {
    List<Slot> slots = compile(mapping);
    if (!mapping.terms().of().equals(MappingTerms.PERSON)) {
      throw new AgreementException(
          List.of(error(mapping, "/terms/of", "expected \"" + MappingTerms.PERSON + "\"")));
    }
    return new PartnerFileReader<>(mapping, slots, new PersonAssembler(slots), ReadLimits.DEFAULT);
  }

  /**
   * Obtains a reader for files of other facts.
   *
   * @param mapping what the columns mean
   * @return the reader
   * @throws AgreementException with everything that is wrong with the mapping
   */
  public static PartnerFileReader<Row> rows(Agreement<MappingTerms> mapping) {
    List<Slot> slots = compile(mapping);
    Map<String, Slot> byTarget = new LinkedHashMap<>();
    slots.forEach(slot -> byTarget.put(slot.target(), slot));
    Map<String, Slot> fixed = Map.copyOf(byTarget);
    return new PartnerFileReader<>(
        mapping,
        slots,
        new Assembler<Row>() {
          @Override
          public Row assemble(RowValues row, SourceKey key, long line) {
            return new Row(key, line, fixed, row.copy());
          }

          @Override
          public boolean uniqueKeys() {
            return false;
          }
        },
        ReadLimits.DEFAULT);
  }

  private static List<Slot> compile(Agreement<MappingTerms> mapping) {
    List<AgreementError> errors = new ArrayList<>();
    for (MappingLint.Problem problem : MappingLint.problems(mapping.terms())) {
      errors.add(error(mapping, problem.pointer(), problem.expected()));
    }
    if (!errors.isEmpty()) {
      throw new AgreementException(errors);
    }
    boolean json = mapping.terms().format() == MappingTerms.Format.JSON_LINES;
    List<Slot> slots = new ArrayList<>();
    mapping
        .terms()
        .fields()
        .forEach((target, field) -> slots.add(Slot.of(slots.size(), target, field, json)));
    return List.copyOf(slots);
  }

  private static AgreementError error(
      Agreement<MappingTerms> mapping, String pointer, String expected) {
    return new AgreementError(mapping.id(), 1, 1, pointer, expected);
  }

  /**
   * A reader with other limits.
   *
   * @param limits how much a file may ask of the machine
   * @return the reader
   */
  public PartnerFileReader<T> withLimits(ReadLimits limits) {
    return new PartnerFileReader<>(mapping, slots, assembler, limits);
  }

  /**
   * A reader whose records are made into something else. A function that throws {@link
   * InvalidValueException} rejects the record.
   *
   * @param function makes the one from the other
   * @param <R> what the records become
   * @return the reader
   */
  public <R> PartnerFileReader<R> map(Function<? super T, ? extends R> function) {
    Assembler<T> inner = assembler;
    return new PartnerFileReader<>(
        mapping,
        slots,
        new Assembler<R>() {
          @Override
          public @Nullable R assemble(RowValues row, SourceKey key, long line) {
            T record = inner.assemble(row, key, line);
            return record == null ? null : function.apply(record);
          }

          @Override
          public boolean uniqueKeys() {
            return inner.uniqueKeys();
          }
        },
        limits);
  }

  /**
   * What the columns mean.
   *
   * @return the mapping
   */
  public Agreement<MappingTerms> mapping() {
    return mapping;
  }

  /**
   * Reads a file. A file that is not there, or that breaks off, is a {@link FileProblem}, not an
   * exception.
   *
   * @param file where it lies; in rejects and messages only its last name stands
   * @param sink receives what it holds
   * @return what became of it
   */
  public ReadReport read(Path file, Sink<? super T> sink) {
    Path last = file.getFileName();
    String name = last == null ? file.toString() : last.toString();
    InputStream stream;
    try {
      stream = Files.newInputStream(file);
    } catch (IOException e) {
      return logged(run(name, sink).missing());
    }
    ReadRun<T> run = run(name, sink);
    try (stream) {
      if (mapping.terms().checksum()) {
        try (InputStream first = Files.newInputStream(file)) {
          if (!run.confirm(first)) {
            return logged(run.nothing());
          }
        }
      }
      return logged(run.read(new Counted(stream)));
    } catch (IOException e) {
      throw new IllegalStateException("closing a file that was only read failed", e);
    }
  }

  /**
   * Reads a stream up to its end, and leaves it open. A stream that breaks off is a {@link
   * FileProblem}, not an exception.
   *
   * @param stream the bytes
   * @param file name, for rejects and messages
   * @param sink receives what it holds
   * @return what became of it
   */
  public ReadReport read(InputStream stream, String file, Sink<? super T> sink) {
    return logged(run(file, sink).read(new Counted(stream)));
  }

  private static ReadReport logged(ReadReport report) {
    if (report.problems().isEmpty()) {
      LogEvent.FILE_READ.log(report.partner(), report.read(), report.accepted(), report.rejected());
    } else {
      LogEvent.FILE_REFUSED.log(report.partner(), report.problems().get(0).code());
    }
    return report;
  }

  private ReadRun<T> run(String file, Sink<? super T> sink) {
    return new ReadRun<>(mapping.terms(), slots, assembler, limits, file, sink);
  }

  /** Counts the bytes as they lie on disk, and stays open. */
  static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream stream) {
      super(stream);
    }

    long count() {
      return count;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count += Math.max(0, read);
      return read;
    }

    @Override
    public void close() {
      // The caller's stream is the caller's to close.
    }
  }
}
