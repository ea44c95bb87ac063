package nl.ketenkompas.model.testing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.chain.Partner;
import org.jspecify.annotations.Nullable;

/**
 * The shape of one sample file, from which both its lines and its mapping follow, so that the two
 * cannot differ.
 *
 * @param name of the file, without extension
 * @param partner who delivers it
 * @param of what its rows are: {@code person} or another kind of fact
 * @param style how it is written
 * @param dutch title of the mapping
 * @param english title of the mapping
 * @param constants target fields with the same value in every row
 * @param columns in order
 */
record Table<T>(
    String name,
    Partner partner,
    String of,
    Style style,
    String dutch,
    String english,
    Map<String, String> constants,
    List<Column<T>> columns) {

  /** How a file is written. */
  enum Style {
    /** Semicolons, UTF-8. */
    SEMICOLON("CSV", "utf-8", StandardCharsets.UTF_8, ";", "\n"),
    /** Commas, every value in quotes, the character set of old Windows programs. */
    WINDOWS("CSV", "windows-1252", Charset.forName("windows-1252"), ",", "\r\n"),
    /** Tabs, UTF-8 with a byte order mark. */
    TAB_WITH_MARK("CSV", "utf-8", StandardCharsets.UTF_8, "\t", "\r\n"),
    /** A JSON object on each line. */
    JSON_LINES("JSON_LINES", "utf-8", StandardCharsets.UTF_8, "", "\n");

    final String format;
    final String encoding;
    final Charset charset;
    final String separator;
    final String end;

    Style(String format, String encoding, Charset charset, String separator, String end) {
      this.format = format;
      this.encoding = encoding;
      this.charset = charset;
      this.separator = separator;
      this.end = end;
    }
  }

  String file() {
    return name + (style == Style.JSON_LINES ? ".jsonl" : ".csv");
  }

  boolean has(String target) {
    return columns.stream().anyMatch(c -> c.target().equals(target));
  }

  boolean dropsBad(String target) {
    return columns.stream().anyMatch(c -> c.target().equals(target) && c.dropsBad());
  }

  String line(T row, @Nullable Flaw flaw) {
    String[] values = new String[columns.size()];
    for (int i = 0; i < values.length; i++) {
      Column<T> column = columns.get(i);
      String value = column.value().apply(row);
      values[i] = flaw == null ? text(value) : text(spoilt(column, value, flaw));
    }
    String line = style == Style.JSON_LINES ? json(values) : csv(values, flaw);
    return flaw == Flaw.JSON_BROKEN ? line.substring(0, line.length() * 2 / 3) : line;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }

  private static @Nullable String spoilt(Column<?> column, @Nullable String value, Flaw flaw) {
    return switch (flaw) {
      case BSN_WRONG -> column.target().equals("bsn") ? "999990018" : value;
      case DATE_IMPOSSIBLE -> column.target().equals("birthDate") ? impossible(column) : value;
      case KEY_MISSING -> column.target().equals("key") ? null : value;
      case CODE_UNKNOWN ->
          column.target().equals("gender") || column.target().equals("area") ? "X" : value;
      case KEY_TWICE -> column.target().equals("place") ? "Elders" : value;
      default -> value;
    };
  }

  private static String impossible(Column<?> column) {
    String format = column.format() == null ? "yyyy-MM-dd" : column.format();
    return format.replace("yyyy", "1971").replace("MM", "02").replace("dd", "31");
  }

  private String csv(String[] values, @Nullable Flaw flaw) {
    StringBuilder line = new StringBuilder();
    int count = flaw == Flaw.COLUMNS_TOO_FEW ? 3 : values.length;
    for (int i = 0; i < count; i++) {
      line.append(i == 0 ? "" : style.separator).append(cell(values[i]));
    }
    return line.toString();
  }

  private String cell(String value) {
    boolean quote =
        style == Style.WINDOWS
            || value.contains(style.separator)
            || value.indexOf('"') >= 0
            || value.startsWith(" ");
    return quote ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }

  private String json(String[] values) {
    Json json = new Json();
    for (int i = 0; i < values.length; i++) {
      Column<T> column = columns.get(i);
      json.add(column.name(), values[i].isEmpty() ? null : values[i], column.number());
    }
    return json.end();
  }

  String header() {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      line.append(i == 0 ? "" : style.separator).append(cell(columns.get(i).name()));
    }
    return line.toString();
  }

  /** The mapping as an agreement of kind {@code mapping}. */
  String mapping() {
    List<String> fields = new ArrayList<>();
    for (Column<T> column : columns) {
      StringBuilder field = new StringBuilder();
      field.append("{\"column\": ").append(Json.quoted(column.name()));
      if (column.format() != null) {
        field.append(", \"format\": ").append(Json.quoted(column.format()));
      }
      if (!column.codes().isEmpty()) {
        List<String> codes = new ArrayList<>();
        column.codes().forEach((k, v) -> codes.add(Json.quoted(k) + ": " + Json.quoted(v)));
        field.append(", \"codes\": {").append(String.join(", ", codes)).append('}');
      }
      if (column.split() != null) {
        field.append(", \"split\": ").append(Json.quoted(column.split()));
      }
      if (column.target().equals("key")) {
        field.append(", \"required\": true");
      }
      if (column.dropsBad()) {
        field.append(", \"onBad\": \"DROP\"");
      }
      fields.add("      " + Json.quoted(column.target()) + ": " + field + "}");
    }
    constants.forEach(
        (target, value) ->
            fields.add(
                "      " + Json.quoted(target) + ": {\"constant\": " + Json.quoted(value) + "}"));
    String csv =
        style == Style.JSON_LINES
            ? ""
            : "    \"separator\": " + Json.quoted(style.separator) + ",\n";
    return "{\n"
        + "  \"schemaVersion\": 1,\n"
        + "  \"kind\": \"mapping\",\n"
        + ("  \"id\": " + Json.quoted(name) + ",\n")
        + "  \"version\": 1,\n"
        + ("  \"title\": {\"nl\": " + Json.quoted(dutch))
        + (", \"en\": " + Json.quoted(english) + "},\n")
        + "  \"source\": \"synthetic sample data of Ketenkompas\",\n"
        + "  \"zone\": \"Europe/Amsterdam\",\n"
        + "  \"valid\": \"2008-01-01/..\",\n"
        + "  \"terms\": {\n"
        + ("    \"partner\": {\"id\": " + Json.quoted(partner.id()))
        + (", \"name\": " + Json.quoted(partner.name()) + "},\n")
        + ("    \"file\": " + Json.quoted(file()) + ",\n")
        + ("    \"of\": " + Json.quoted(of) + ",\n")
        + ("    \"format\": " + Json.quoted(style.format) + ",\n")
        + ("    \"encoding\": " + Json.quoted(style.encoding) + ",\n")
        + csv
        + "    \"fields\": {\n"
        + (String.join(",\n", fields) + "\n")
        + "    }\n"
        + "  }\n"
        + "}\n";
  }

  Writer<T> open(Path dir) throws IOException {
    Files.writeString(dir.resolve(name + ".mapping.json"), mapping(), StandardCharsets.UTF_8);
    return new Writer<>(this, dir);
  }

  /** Writes the lines of a file and remembers which of them are flawed. */
  static final class Writer<T> implements AutoCloseable {
    private final Table<T> table;
    private final OutputStream out;
    private final List<SampleChain.BadRow> bad = new ArrayList<>();
    private long line;
    private long rows;

    private Writer(Table<T> table, Path dir) throws IOException {
      this.table = table;
      this.out =
          new BufferedOutputStream(Files.newOutputStream(dir.resolve(table.file())), 1 << 16);
      if (table.style == Style.TAB_WITH_MARK) {
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
      }
      if (table.style != Style.JSON_LINES) {
        line++;
        out.write((table.header() + table.style.end).getBytes(table.style.charset));
      }
    }

    /** Writes a row; with a flaw that comes on top, a good one before it. */
    void add(T row, @Nullable Flaw flaw) throws IOException {
      if (flaw == null || flaw.isExtra()) {
        write(row, null);
      }
      if (flaw != null) {
        write(row, flaw);
        bad.add(new SampleChain.BadRow(line, flaw));
      }
    }

    /** Writes a row whose content is itself what is wrong. */
    void addWrong(T row, Flaw flaw) throws IOException {
      write(row, null);
      bad.add(new SampleChain.BadRow(line, flaw));
    }

    private void write(T row, @Nullable Flaw flaw) throws IOException {
      line++;
      rows++;
      out.write((table.line(row, flaw) + table.style.end).getBytes(table.style.charset));
    }

    SampleChain.WrittenFile written() {
      return new SampleChain.WrittenFile(
          table.file(), table.of, table.partner, rows, List.copyOf(bad));
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
