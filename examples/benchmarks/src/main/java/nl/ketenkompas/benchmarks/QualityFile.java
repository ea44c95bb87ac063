package nl.ketenkompas.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.ketenkompas.identity.evidence.Evidence;
import nl.ketenkompas.identity.evidence.EvidenceTable;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.exchange.FileProblem;
import nl.ketenkompas.model.exchange.MappingTerms;
import nl.ketenkompas.model.exchange.PartnerFileReader;
import nl.ketenkompas.model.exchange.ReadReport;
import nl.ketenkompas.model.exchange.Reject;
import nl.ketenkompas.model.exchange.Row;
import nl.ketenkompas.model.exchange.Sink;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.PersonName;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Files of people with the truth in a column, read for measuring. The mapping is that of a partner
 * with {@code "truth": {"column": ..., "pattern": ...}} beside its fields, which is taken off
 * before it is read as a mapping. Two things differ from reading for work: a value that is not
 * valid never rejects a record, since damaged values are what is measured, and no record is taken
 * for a repeat.
 */
final class QualityFile {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int UNKNOWN = -1;

  private final ObjectNode envelope;
  private final ObjectNode terms;
  private final String truthColumn;
  private final @Nullable Pattern truthPattern;
  private final PrintStream log;
  private final Map<String, Integer> people = new HashMap<>();
  private int[] truth = new int[1024];
  private int records;

  QualityFile(Path mapping, PrintStream log) throws IOException {
    this.log = log;
    JsonNode read;
    try {
      read = JSON.readTree(Files.readString(mapping));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("--map: expected a file of JSON");
    }
    if (!(read instanceof ObjectNode object)) {
      throw new IllegalArgumentException("--map: expected a JSON object");
    }
    envelope = object;
    terms = object.get("terms") instanceof ObjectNode inner ? inner : object;
    JsonNode told = terms.has("truth") ? terms.remove("truth") : envelope.remove("truth");
    if (told == null || !told.path("column").isString()) {
      throw new IllegalArgumentException(
          "--map: expected \"truth\": {\"column\": ...}\nMaybe it stands in another mapping.");
    }
    truthColumn = told.path("column").stringValue();
    truthPattern =
        told.path("pattern").isString()
            ? Pattern.compile(told.path("pattern").stringValue())
            : null;
  }

  /** The person of each record, -1 when it is not known. */
  int[] truth() {
    return Arrays.copyOf(truth, records);
  }

  int records() {
    return records;
  }

  /** Reads a file into a table. */
  void read(Path file, EvidenceTable table, boolean second) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "expected a file of people\nMaybe the path is not right from this folder.");
    }
    Agreement<MappingTerms> rows = mapping(file, "evidence");
    Map<Long, PersonName> names = names(file);
    Map<String, MappingTerms.Field> fields = rows.terms().fields();
    MappingTerms.Field date = fields.get("birthDate");
    String form = date == null ? null : date.format();
    ReadReport report =
        PartnerFileReader.rows(rows)
            .read(
                file,
                new Sink<Row>() {
                  @Override
                  public void accept(long line, Row row) {
                    Evidence evidence = evidence(row, names.get(line), form);
                    if (second) {
                      table.addToSecond(evidence);
                    } else {
                      table.add(evidence);
                    }
                    person(row.get("truth").orElse(null));
                  }

                  @Override
                  public void reject(Reject reject) {
                    log.println(reject);
                  }
                });
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
      throw new IllegalArgumentException("the file cannot be used");
    }
  }

  private void person(@Nullable String text) {
    String name = text;
    if (text != null && truthPattern != null) {
      Matcher matcher = truthPattern.matcher(text);
      name = matcher.find() && matcher.groupCount() > 0 ? matcher.group(1) : null;
    }
    if (records == truth.length) {
      truth = Arrays.copyOf(truth, records * 2);
    }
    Integer known = name == null ? null : people.putIfAbsent(name, people.size());
    truth[records++] = name == null ? UNKNOWN : known == null ? people.size() - 1 : known;
  }

  /** Names that stand in one column are taken apart by the reader of persons. */
  private Map<Long, PersonName> names(Path file) throws IOException {
    Map<Long, PersonName> names = new HashMap<>();
    boolean joined = false;
    for (JsonNode field : fields()) {
      joined |= field.has("split");
    }
    if (joined) {
      PartnerFileReader.persons(mapping(file, MappingTerms.PERSON))
          .read(
              file,
              new Sink<PersonRecord>() {
                @Override
                public void accept(long line, PersonRecord record) {
                  names.put(line, record.name());
                }

                @Override
                public void reject(Reject reject) {
                  // the rows tell
                }
              });
    }
    return names;
  }

  private ObjectNode fields() {
    if (!(terms.get("fields") instanceof ObjectNode fields)) {
      throw new IllegalArgumentException("--map: expected \"fields\"");
    }
    return fields;
  }

  /** The mapping as a partner would write it, lenient, without the columns that the file lacks. */
  private Agreement<MappingTerms> mapping(Path file, String kind) throws IOException {
    boolean person = kind.equals(MappingTerms.PERSON);
    ObjectNode own = terms.deepCopy();
    ObjectNode outer = JSON.createObjectNode();
    String[][] defaults = {
      {"kind", "mapping"},
      {"id", "quality"},
      {"source", "quality"},
      {"zone", "Europe/Amsterdam"},
      {"valid", "1850-01-01/.."}
    };
    outer.put("schemaVersion", envelope.path("schemaVersion").asInt(1));
    for (String[] each : defaults) {
      outer.put(each[0], envelope.path(each[0]).asString(each[1]));
    }
    outer.put("version", envelope.path("version").asInt(1));
    JsonNode title = envelope.get("title");
    outer.set("title", title == null ? title() : title);
    for (String name : outer.propertyNames()) {
      own.remove(name);
    }
    own.put("of", kind);
    own.put("file", String.valueOf(file.getFileName()));
    if (!own.has("partner")) {
      own.set("partner", JSON.createObjectNode().put("id", "file").put("name", "file"));
    }
    if (!own.has("format")) {
      own.put("format", "CSV");
    }
    ObjectNode fields = JSON.createObjectNode();
    List<String> columns =
        own.path("format").asString("").equals("CSV") ? columns(file, own) : null;
    for (Map.Entry<String, JsonNode> each : fields().properties()) {
      if (!(each.getValue() instanceof ObjectNode field) || each.getKey().equals("key")) {
        continue;
      }
      String column = field.path("column").asString("");
      if (columns != null && !column.isEmpty() && !columns.contains(column)) {
        log.println("column of " + each.getKey() + " is not in the file: left out");
        continue;
      }
      if (person
          && !List.of("fullName", "surname", "partnerSurname", "givenNames", "initials", "prefix")
              .contains(each.getKey())) {
        continue;
      }
      ObjectNode lenient = field.deepCopy();
      lenient.put("onBad", "DROP");
      lenient.remove("required");
      fields.set(each.getKey(), lenient);
    }
    String key = fields().path("key").path("column").asString(truthColumn);
    boolean there = columns == null || columns.contains(key);
    fields.set("key", JSON.createObjectNode().put("column", there ? key : truthColumn));
    if (!person) {
      fields.set("truth", JSON.createObjectNode().put("column", truthColumn).put("onBad", "DROP"));
    }
    own.set("fields", fields);
    outer.set("terms", own);
    return MappingTerms.KIND.read(JSON.writeValueAsString(outer), "mapping").orThrow();
  }

  private static ObjectNode title() {
    return JSON.createObjectNode().put("nl", "Kwaliteit").put("en", "Quality");
  }

  /** The names of the columns; null when there is no header. */
  private static @Nullable List<String> columns(Path file, ObjectNode terms) throws IOException {
    if (!terms.path("header").asBoolean(true)) {
      return null;
    }
    boolean latin = !terms.path("encoding").asString("utf-8").equals("utf-8");
    String separator = terms.path("separator").asString(";");
    try (BufferedReader reader =
        Files.newBufferedReader(
            file, latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8)) {
      String line = reader.readLine();
      List<String> columns = new ArrayList<>();
      for (String column :
          (line == null ? "" : line.replace("\uFEFF", "")).split(Pattern.quote(separator), -1)) {
        String name = column.strip();
        boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
        columns.add(quoted ? name.substring(1, name.length() - 1) : name);
      }
      return columns;
    }
  }

  private static Evidence evidence(Row row, @Nullable PersonName name, @Nullable String form) {
    List<String> surnames = new ArrayList<>();
    String given = row.get("givenNames").orElse(null);
    String initials = row.get("initials").orElse(null);
    if (name == null) {
      surnames.add(row.get("surname").orElse(row.get("fullName").orElse("")));
      row.get("partnerSurname").ifPresent(surnames::add);
    } else {
      given = name.givenNames();
      initials = name.initials();
      surnames.add(name.surname() == null ? "" : name.surname());
      name.partners().forEach(partner -> surnames.add(partner.surname()));
    }
    String number = row.get("bsn").orElse(null);
    Bsn bsn = number == null ? null : Bsn.tryParse(number).value().orElse(null);
    String house = row.get("houseNumber").orElse(null);
    String suffix = row.get("houseNumberSuffix").orElse("");
    return new Evidence(
        given,
        initials,
        surnames,
        row.get("birthDate").map(text -> QualityDates.digits(text, form)).orElse(null),
        row.get("gender").map(QualityFile::gender).orElse(Gender.UNKNOWN),
        bsn,
        number == null ? row.get("number").orElse(null) : number,
        row.get("postcode").orElse(null),
        house == null ? null : house + suffix,
        row.get("street").orElse(null),
        row.get("place").orElse(null),
        row.get("region").or(() -> row.get("state")).orElse(null));
  }

  private static Gender gender(String text) {
    return switch (text) {
      case "M", "m", "1", "man", "Man", "male", "Male" -> Gender.MALE;
      case "V", "v", "F", "f", "2", "vrouw", "Vrouw", "female", "Female" -> Gender.FEMALE;
      default -> Gender.UNKNOWN;
    };
  }
}
