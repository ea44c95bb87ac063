package nl.ketenkompas.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.testing.Covers;

/** Files that are made, written, damaged and read. */
@Covers({"SK-C6", "SK-C9", "SK-C10"})
class PartnerFileReaderProperties {
  private static final List<String> ENCODINGS =
      List.of("utf-8", "windows-1252", "iso-8859-1", "iso-8859-15");
  private static final List<String> SEPARATORS = List.of(";", ",", "|", "\\t");
  private static final List<String> ENDS = List.of("\n", "\r\n", "\r");
  private static final List<String> SURNAMES =
      List.of("Bos", "d\"Or", "Jos\u00e9", "a;b,c|d", "'t Hof", "\u00cesle", "\"quoted\"", "x y");
  private static final List<String> BSNS = List.of("999990019", "000000012");
  private static final ReadLimits SMALL = new ReadLimits(200, 60, 1000);

  /** A file with what is in it: the records by the line on which they begin. */
  private record Made(
      PartnerFileReader<PersonRecord> reader,
      String text,
      Charset charset,
      List<Integer> starts,
      Map<Long, PersonRecord> records) {

    byte[] bytes() {
      return text.getBytes(charset);
    }
  }

  @Property
  void whatIsWrittenIsReadBack(@ForAll long seed) {
    Made made = made(new Random(seed));
    var read = Collected.read(made.reader(), made.bytes());

    assertThat(read.reasons()).isEmpty();
    assertThat(read.accepted).isEqualTo(made.records());
    assertThat(read.report().accepted()).isEqualTo(made.records().size());
  }

  @Property
  void damageToALineCostsThatLineAndAtMostTheSpanOfAQuote(@ForAll long seed) {
    Random random = new Random(seed);
    Made made = made(random);
    byte[] bytes = made.bytes();
    List<Long> lines = new ArrayList<>(made.records().keySet());
    int victim = random.nextInt(lines.size());
    int from = made.starts().get(victim);
    int to = victim + 1 < lines.size() ? made.starts().get(victim + 1) : bytes.length;
    boolean quote = false;
    boolean ends = false;
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      int at = from + random.nextInt(to - from);
      quote |= bytes[at] == '"';
      ends |= bytes[at] == '\n' || bytes[at] == '\r';
      bytes[at] = (byte) (random.nextInt(4) == 0 ? '"' : random.nextInt(256));
      ends |= bytes[at] == '\n' || bytes[at] == '\r';
      quote |= bytes[at] == '"';
    }
    var read = Collected.read(made.reader(), bytes);

    assertAccounted(read);
    assertThat(read.report().problems()).isEmpty();
    if (read.report().rejects().containsKey(RejectCode.DUPLICATE_KEY)) {
      return; // the damage made the key of another record
    }
    for (int i = 0; i < lines.size(); i++) {
      Long line = lines.get(i);
      boolean near = i >= victim && i <= (ends ? victim + 1 : victim);
      boolean swallowed = quote && i > victim && made.starts().get(i) < to + 60;
      if (i < victim) {
        assertThat(read.accepted.get(line)).isEqualTo(made.records().get(line));
      } else if (!near && !swallowed) {
        assertThat(read.accepted).containsValue(made.records().get(line));
      }
    }
  }

  @Property
  void anyDamageIsAccountedFor(@ForAll long seed) {
    Random random = new Random(seed);
    Made made = made(random);
    byte[] bytes = made.bytes();
    for (int i = 0; i < random.nextInt(60); i++) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    assertAccounted(Collected.read(made.reader(), bytes));
  }

  @Property
  void anyBytesAreAccountedFor(@ForAll byte[] bytes) {
    assertAccounted(Collected.read(Mappings.csv("\"bsn\": {\"column\": \"bsn\"}"), bytes));
    assertAccounted(Collected.read(Mappings.jsonLines("\"bsn\": {\"column\": \"/bsn\"}"), bytes));
  }

  private static void assertAccounted(Collected<?> read) {
    ReadReport report = read.report();
    assertThat(report.read()).isEqualTo(report.accepted() + report.rejected());
    assertThat(report.accepted()).isEqualTo(read.accepted.size());
    assertThat(report.rejected()).isEqualTo(read.rejects.size());
    assertThat(report.rejects().values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(report.rejected());
  }

  private static Made made(Random random) {
    String encoding = one(random, ENCODINGS);
    String separator = one(random, SEPARATORS);
    String end = one(random, ENDS);
    String between = separator.equals("\\t") ? "\t" : separator;
    Charset charset = Charset.forName(encoding);
    PartnerFileReader<PersonRecord> reader =
        PartnerFileReader.persons(
                Mappings.of(
                    Mappings.csvTerms(
                        "\"encoding\": \"%s\", \"separator\": \"%s\", "
                            .formatted(encoding, separator),
                        """
                        "bsn": {"column": "bsn"},
                        "surname": {"column": "naam"},
                        "birthDate": {"column": "geb", "format": "dd-MM-yyyy"},
                        "gender": {"column": "mv", "codes": {"man": "M", "vrouw": "V"}}
                        """)))
            .withLimits(SMALL);
    StringBuilder file = new StringBuilder();
    if (encoding.equals("utf-8") && random.nextBoolean()) {
      file.append('\ufeff');
    }
    file.append(String.join(between, "mv", "bsn", "remark", "naam", "nr", "geb")).append(end);
    List<Integer> starts = new ArrayList<>();
    Map<Long, PersonRecord> records = new TreeMap<>();
    long line = 2;
    int count = 1 + random.nextInt(12);
    for (int i = 0; i < count; i++) {
      if (random.nextInt(6) == 0) {
        file.append(random.nextBoolean() ? "  " : "").append(end);
        line++;
      }
      starts.add(file.toString().getBytes(charset).length);
      String surname = random.nextInt(4) == 0 ? "" : one(random, SURNAMES);
      String bsn = random.nextBoolean() ? "" : one(random, BSNS);
      int day = random.nextInt(29);
      String birth = random.nextBoolean() ? "" : (day < 10 ? "0" : "") + day + "-03-1971";
      String gender = one(random, List.of("man", "vrouw", ""));
      String remark = random.nextInt(3) == 0 ? "two" + end + "lines" : "one";
      file.append(
          String.join(
              between,
              cell(random, gender, between),
              cell(random, bsn, between),
              cell(random, remark, between),
              cell(random, surname, between),
              cell(random, "nr " + i, between),
              cell(random, birth, between)));
      records.put(line, record(i, surname, bsn, day, birth, gender));
      line += remark.equals("one") ? 1 : 2;
      if (i + 1 < count || random.nextBoolean()) {
        file.append(end);
      }
    }
    return new Made(reader, file.toString(), charset, starts, records);
  }

  private static PersonRecord record(
      int i, String surname, String bsn, int day, String birth, String gender) {
    return PersonRecord.of(SourceKey.of("shelter", "nr " + i))
        .withName(PersonName.of(null, null, surname.isEmpty() ? null : surname))
        .withBsn(bsn.isEmpty() ? null : Bsn.parse(bsn))
        .withBirthDate(
            birth.isEmpty() ? PartialDate.UNKNOWN : PartialDate.of(1971, 3, day).orThrow())
        .withGender(
            gender.isEmpty() ? Gender.UNKNOWN : gender.equals("man") ? Gender.MALE : Gender.FEMALE);
  }

  private static String cell(Random random, String value, String separator) {
    boolean needed = value.contains(separator) || value.startsWith("\"") || value.contains("two");
    if (!needed && random.nextInt(3) > 0) {
      return random.nextInt(5) == 0 ? " " + value + " " : value;
    }
    String quoted = "\"" + value.replace("\"", "\"\"") + "\"";
    return random.nextInt(5) == 0 ? "  " + quoted + " " : quoted;
  }

  private static String one(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
