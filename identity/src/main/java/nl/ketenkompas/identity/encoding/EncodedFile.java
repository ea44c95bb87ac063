package nl.ketenkompas.identity.encoding;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.ketenkompas.identity.agreement.EncodingTerms;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.chain.Partner;
import nl.ketenkompas.model.exchange.MappingTerms;
import nl.ketenkompas.model.exchange.PartnerFileReader;
import nl.ketenkompas.model.exchange.ReadReport;
import nl.ketenkompas.model.exchange.Reject;
import nl.ketenkompas.model.exchange.Row;
import nl.ketenkompas.model.exchange.RowFileWriter;
import nl.ketenkompas.model.exchange.Sink;

/**
 * Files of encoded people, in the form of all files between partners: CSV, with a checksum. The
 * column of the encodings is named after the hash of the agreement, so that a file that was encoded
 * under another agreement is refused as a whole. There is no plain value in it. Immutable and
 * thread safe.
 *
 * <pre>{@code
 * EncodedFile.of(terms, shelter).write(ours, out);
 * EncodedPersons theirs = EncodedFile.of(terms, police).read(path).persons();
 * }</pre>
 */
public final class EncodedFile {
  private static final String KEY = "key";
  private static final String DIGITS = "0123456789abcdef";
  private static final int DIGITS_PER_WORD = 16;

  private final String hash;
  private final int length;
  private final String column;
  private final RowFileWriter writer;

  private EncodedFile(Agreement<EncodingTerms> agreement, Partner partner) {
    hash = EncodingTerms.KIND.hash(agreement);
    length = agreement.terms().length();
    column = "encoding-" + hash;
    writer = RowFileWriter.of(partner, "encoded-person", List.of(KEY, column));
  }

  /**
   * What a file gave. Immutable.
   *
   * @param persons those that could be read; nobody when the file as a whole is not usable
   * @param rejects where something is wrong, and why
   * @param report what became of the lines
   */
  public record Reading(EncodedPersons persons, List<Reject> rejects, ReadReport report) {

    /**
     * Copies the list.
     *
     * @param persons those that could be read
     * @param rejects where something is wrong
     * @param report what became of the lines
     */
    public Reading {
      rejects = List.copyOf(rejects);
    }
  }

  /**
   * Obtains the form of the files of one partner.
   *
   * @param agreement under which is encoded
   * @param partner whose people they are
   * @return the form
   */
  public static EncodedFile of(Agreement<EncodingTerms> agreement, Partner partner) {
    return new EncodedFile(agreement, partner);
  }

  /**
   * How the files are read.
   *
   * @return a mapping of rows
   */
  public Agreement<MappingTerms> mapping() {
    return writer.mapping();
  }

  /**
   * Writes a file, and leaves the stream open.
   *
   * @param persons encoded under this agreement
   * @param out receives the file
   * @throws IOException if the stream does
   * @throws IllegalArgumentException if they were encoded under another agreement
   */
  public void write(EncodedPersons persons, OutputStream out) throws IOException {
    if (!persons.hash.equals(hash)) {
      throw new IllegalArgumentException("expected encodings under this agreement");
    }
    writer.write(
        IntStream.range(0, persons.size())
            .mapToObj(i -> List.of(persons.keys[i], digits(persons, i)))
            .iterator(),
        out);
  }

  private static String digits(EncodedPersons persons, int i) {
    StringBuilder digits = new StringBuilder(persons.width * DIGITS_PER_WORD);
    for (int w = 0; w < persons.width; w++) {
      for (int shift = Long.SIZE - 4; shift >= 0; shift -= 4) {
        digits.append(DIGITS.charAt((int) (persons.words[i * persons.width + w] >>> shift) & 0xf));
      }
    }
    return digits.toString();
  }

  /**
   * Reads a file.
   *
   * @param file where it lies
   * @return what it gave
   */
  public Reading read(Path file) {
    return read(sink -> PartnerFileReader.rows(mapping()).read(file, sink));
  }

  /**
   * Reads a stream up to its end, and leaves it open.
   *
   * @param stream the bytes
   * @param file name, for rejects and messages
   * @return what it gave
   */
  public Reading read(InputStream stream, String file) {
    return read(sink -> PartnerFileReader.rows(mapping()).read(stream, file, sink));
  }

  private Reading read(Function<Sink<Row>, ReadReport> reader) {
    Filters filters = new Filters();
    ReadReport report = reader.apply(filters);
    EncodedPersons persons =
        report.usable()
            ? EncodedPersons.of(hash, length, filters.keys, filters.filters)
            : EncodedPersons.of(hash, length, List.of(), List.of());
    return new Reading(persons, filters.rejects, report);
  }

  /** Takes in rows. */
  private final class Filters implements Sink<Row> {
    private final List<String> keys = new ArrayList<>();
    private final List<long[]> filters = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private final Set<String> once = new HashSet<>();

    @Override
    public void accept(long line, Row row) {
      long[] filter = filter(row.text(column));
      if (!once.add(row.key().local())) {
        throw new InvalidValueException(KEY, ValueError.DUPLICATE_KEY);
      }
      keys.add(row.key().local());
      filters.add(filter);
    }

    private long[] filter(String digits) {
      if (digits.length() != length / 4) {
        throw new InvalidValueException("encoding", ValueError.LENGTH);
      }
      long[] filter = new long[length / Long.SIZE];
      for (int i = 0; i < digits.length(); i++) {
        int digit = DIGITS.indexOf(digits.charAt(i));
        if (digit < 0) {
          throw new InvalidValueException("encoding", ValueError.CHARACTERS);
        }
        int word = i / DIGITS_PER_WORD;
        filter[word] = filter[word] << 4 | digit;
      }
      return filter;
    }

    @Override
    public void reject(Reject reject) {
      rejects.add(reject);
    }
  }
}
