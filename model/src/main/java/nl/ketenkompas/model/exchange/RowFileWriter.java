package nl.ketenkompas.model.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.chain.Partner;
import nl.ketenkompas.model.exchange.MappingTerms.Field;
import nl.ketenkompas.model.exchange.MappingTerms.Format;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of any kind of fact as a CSV file that {@link PartnerFileReader#rows} reads back with
 * {@link #mapping}: UTF-8, separated by semicolons, guarded against spreadsheets that take a text
 * for a formula, and with a last line that confirms the file. When writing breaks off there is no
 * such line, and the file is refused when it is read. Immutable and thread safe.
 *
 * <pre>{@code
 * var writer = RowFileWriter.of(shelter, "answer", List.of("key", "answer"));
 * writer.write(List.of(List.of("0012", "KNOWN")).iterator(), out);
 * PartnerFileReader.rows(writer.mapping()).read(file, sink);
 * }</pre>
 */
public final class RowFileWriter {
  private static final String KEY = "key";

  private final Partner partner;
  private final String of;
  private final List<String> fields;

  private RowFileWriter(Partner partner, String of, List<String> fields) {
    this.partner = partner;
    this.of = of;
    this.fields = fields;
  }

  /**
   * Obtains a writer.
   *
   * @param partner whose keys stand in the file
   * @param of code of the kind of fact; not {@link MappingTerms#PERSON}
   * @param fields the columns: codes, each once, {@code key} among them
   * @return the writer
   * @throws InvalidValueException if the kind or a field is no code, or a field is there twice or
   *     the key is not
   */
  public static RowFileWriter of(Partner partner, String of, List<String> fields) {
    Checks.code(of, "of");
    fields.forEach(field -> Checks.code(field, "field"));
    if (of.equals(MappingTerms.PERSON)) {
      throw new InvalidValueException("of", ValueError.UNKNOWN_CODE);
    }
    if (new HashSet<>(fields).size() < fields.size()) {
      throw new InvalidValueException("field", ValueError.DUPLICATE_KEY);
    }
    if (!fields.contains(KEY)) {
      throw new InvalidValueException(KEY, ValueError.EMPTY);
    }
    return new RowFileWriter(partner, of, List.copyOf(fields));
  }

  /**
   * How the files are read.
   *
   * @return a mapping of rows
   */
  public Agreement<MappingTerms> mapping() {
    Map<String, Field> targets = new LinkedHashMap<>();
    for (String field : fields) {
      targets.put(field, Field.column(field));
    }
    return new Agreement<>(
        MappingTerms.KIND.schemaVersion(),
        MappingTerms.KIND.name(),
        of,
        1,
        new Title("Bestand van " + of, "File of " + of),
        "made by the library with the file",
        "Europe/Amsterdam",
        DateRange.parse("2008-01-01/.."),
        new MappingTerms(
            partner,
            of + ".csv",
            of,
            Format.CSV,
            "utf-8",
            ";",
            "\"",
            true,
            0,
            true,
            true,
            targets));
  }

  /**
   * Writes a file, and leaves the stream open.
   *
   * @param rows each with a value for every column, in their order; null or empty when it is not
   *     filled in
   * @param out receives the file
   * @return how many rows were written
   * @throws IOException if the stream does
   * @throws InvalidValueException if a row has another number of values, no key, or a value that
   *     would be read back as another; the value is not in the message
   */
  public long write(Iterator<? extends List<? extends @Nullable String>> rows, OutputStream out)
      throws IOException {
    MessageDigest digest = Confirmed.digest();
    put(String.join(";", fields) + "\n", digest, out);
    long written = 0;
    StringBuilder line = new StringBuilder(200);
    while (rows.hasNext()) {
      line.setLength(0);
      append(rows.next(), line);
      put(line.append('\n').toString(), digest, out);
      written++;
    }
    out.write(Confirmed.line(Format.CSV, digest.digest()));
    out.flush();
    return written;
  }

  private void append(List<? extends @Nullable String> row, StringBuilder line) {
    if (row.size() != fields.size()) {
      throw new InvalidValueException("row", ValueError.LENGTH);
    }
    for (int i = 0; i < row.size(); i++) {
      String field = fields.get(i);
      String value = row.get(i);
      line.append(i == 0 ? "" : ";");
      if (value != null && !value.isEmpty()) {
        line.append(cell(checked(value, field)));
      } else if (field.equals(KEY)) {
        throw new InvalidValueException(KEY, ValueError.EMPTY);
      }
    }
  }

  private static String checked(String value, String field) {
    Checks.text(value, Integer.MAX_VALUE, field);
    boolean blanks =
        RecordScanner.isBlank(value.charAt(0))
            || RecordScanner.isBlank(value.charAt(value.length() - 1));
    if (blanks || value.indexOf('\ufffd') >= 0 || value.indexOf('\ufeff') >= 0) {
      throw new InvalidValueException(field, ValueError.CHARACTERS);
    }
    return value;
  }

  private static String cell(String value) {
    String guarded = FormulaGuard.on(value);
    return guarded.indexOf(';') < 0 && guarded.indexOf('"') < 0
        ? guarded
        : '"' + guarded.replace("\"", "\"\"") + '"';
  }

  private static void put(String text, MessageDigest digest, OutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(bytes);
    out.write(bytes);
  }
}
