package nl.ketenkompas.model.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.chain.Partner;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.client.TrajectoryManager;
import nl.ketenkompas.model.exchange.MappingTerms.Field;
import nl.ketenkompas.model.exchange.MappingTerms.Format;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.port.Sight;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the minimal data set (<i>minimale dataset</i>, rule SK-C9) for one partner, with that
 * partner's own numbers, so that nobody has to enter anything twice (SK-C6). Of each client stands
 * in the file what the {@link Sight} of the partner gives, which heeds roles and consent (SK-C12),
 * and nothing else. Immutable and thread safe.
 *
 * <pre>{@code
 * var writer = PartnerFileWriter.of(shelter, Format.CSV);
 * WriteReport report = writer.write(items, sight, out);
 * PartnerFileReader.persons(writer.mapping()).read(file, sink); // gives the same
 * }</pre>
 *
 * <p><b>Levels.</b> Three kinds of data are asked: identity, BSN, and status with trajectory
 * manager. {@link Level#FULL} gives the values: prefix, birth surname (SK-C8), the initial of the
 * first given name, birth date and gender; the BSN; status and trajectory manager. {@link
 * Level#SUMMARY} gives the year of birth and the gender; no BSN; the status. {@link Level#EXISTS}
 * of any kind gives a line with the number only. When all are {@link Level#NONE} there is no line.
 * The secrecy indicator of the BRP goes with every line that has more than the number.
 *
 * <p><b>Form.</b> UTF-8, lines end with a line feed, in the order of the numbers whatever the order
 * in which the items come, so that the same data give the same bytes. The last line holds the
 * SHA-256 of all before it: a file that was cut off or changed is refused when it is read with
 * {@link #mapping}. In CSV files an apostrophe goes before texts that a spreadsheet would take for
 * formulas; the mapping says so and reading takes it off.
 *
 * <p><b>Since.</b> {@link #writeSince} leaves out what the partner has already: a line is written
 * when the record changed after that instant, or when the levels differ from those of then. A
 * second file holds the numbers that the partner must put away: of clients whom the partner could
 * see then and cannot see now, as when a consent ends, and of {@link Removed} clients, who are not
 * there any more. A partner who puts the lines of the first file over its own and takes the numbers
 * of the second away has what {@link #write} would give. It does not say why a number is in the
 * second file: that somebody withdrew consent is not for others to know.
 *
 * <p>Memory: the items are sorted, so they are held; lines are not.
 */
public final class PartnerFileWriter {
  private static final List<String> FIELDS =
      List.of(
          "key",
          "bsn",
          "prefix",
          "surname",
          "initials",
          "birthDate",
          "gender",
          "trajectoryManager",
          "trajectoryManagerOrganisation",
          "trajectoryManagerContact",
          "status",
          "secret");
  private static final List<String> KEY_ONLY = List.of("key");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Partner partner;
  private final Format format;
  private final Kinds kinds;

  private PartnerFileWriter(Partner partner, Format format, Kinds kinds) {
    this.partner = partner;
    this.format = format;
    this.kinds = kinds;
  }

  /**
   * The codes of the kinds of data that are asked of the {@link Sight}. Immutable.
   *
   * @param identity name, birth date and gender
   * @param bsn the BSN
   * @param status status and trajectory manager
   */
  public record Kinds(String identity, String bsn, String status) {
    /** The codes that the presets of covenants use. */
    public static final Kinds DEFAULT = new Kinds("identity", "bsn", "status");
  }

  /**
   * A client to be written. Immutable.
   *
   * @param client whom the {@link Sight} is asked about
   * @param record what is known, under the number that the partner has for the client
   * @param changed when it last became known
   */
  public record Item(ClientId client, PersonRecord record, Instant changed) {}

  /**
   * A client who is not among the items any more: erased, entered by mistake, or known to the
   * partner under another number now. Immutable.
   *
   * @param client whom the {@link Sight} of then is asked about
   * @param key the number that the partner has
   * @param removed when it became known
   */
  public record Removed(ClientId client, SourceKey key, Instant removed) {}

  /**
   * What became of the items: {@code items == written + unchanged + withheld}, always. Immutable.
   *
   * @param items all that were offered
   * @param written lines in the file
   * @param unchanged not written, since the partner has them already
   * @param withheld not written, since the partner may not see that they exist
   * @param ended how many of the withheld could be seen before
   * @param removed how many who are not there any more could be seen before; their numbers stand
   *     with those of {@code ended}
   * @param leftOut values that were left out, since they have characters that no reader accepts
   */
  public record WriteReport(
      long items,
      long written,
      long unchanged,
      long withheld,
      long ended,
      long removed,
      long leftOut) {

    /**
     * Checks the sum.
     *
     * @param items all that were offered
     * @param written lines in the file
     * @param unchanged not written, since the partner has them already
     * @param withheld not written, since the partner may not see them
     * @param ended how many of the withheld could be seen before
     * @param removed how many who are not there any more could be seen before
     * @param leftOut values that were left out
     * @throws IllegalArgumentException if items is not the sum, or more ended than were withheld
     */
    public WriteReport {
      if (items != written + unchanged + withheld) {
        throw new IllegalArgumentException("items: expected written + unchanged + withheld");
      }
      if (ended > withheld) {
        throw new IllegalArgumentException("ended: expected no more than withheld");
      }
    }
  }

  /** How much may be seen of each kind. */
  private record Levels(Level identity, Level bsn, Level status) {
    boolean any() {
      return identity != Level.NONE || bsn != Level.NONE || status != Level.NONE;
    }
  }

  /**
   * Obtains a writer.
   *
   * @param partner who receives the files, and whose numbers stand in them
   * @param format how they are written
   * @return the writer
   */
  public static PartnerFileWriter of(Partner partner, Format format) {
    return new PartnerFileWriter(partner, format, Kinds.DEFAULT);
  }

  /**
   * A writer that asks about other kinds of data.
   *
   * @param kinds the codes in the covenant
   * @return the writer
   */
  public PartnerFileWriter withKinds(Kinds kinds) {
    return new PartnerFileWriter(partner, format, kinds);
  }

  /**
   * How the files are read.
   *
   * @return a mapping of persons
   */
  public Agreement<MappingTerms> mapping() {
    return mapping("minimal-data-set", MappingTerms.PERSON, FIELDS);
  }

  /**
   * How the files are read that hold the numbers of clients who can no longer be seen.
   *
   * @return a mapping of rows with a key
   */
  public Agreement<MappingTerms> endedMapping() {
    return mapping("minimal-data-set-ended", "ended", KEY_ONLY);
  }

  private Agreement<MappingTerms> mapping(String id, String of, List<String> targets) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (String target : targets) {
      fields.put(target, Field.column(format == Format.CSV ? target : "/" + target));
    }
    boolean csv = format == Format.CSV;
    return new Agreement<>(
        MappingTerms.KIND.schemaVersion(),
        MappingTerms.KIND.name(),
        id,
        1,
        new Title("Minimale dataset", "Minimal data set"),
        "made by the library with the file",
        "Europe/Amsterdam",
        DateRange.parse("2008-01-01/.."),
        new MappingTerms(
            partner,
            id + (csv ? ".csv" : ".jsonl"),
            of,
            format,
            "utf-8",
            ";",
            "\"",
            true,
            0,
            true,
            csv,
            fields));
  }

  /**
   * Writes all that the partner may see, and leaves the stream open.
   *
   * @param items the clients, in any order
   * @param sight what the partner may see
   * @param out receives the file
   * @return what became of the items
   * @throws IOException if the stream does
   * @throws IllegalArgumentException if a number is not one of this partner, stands there twice, or
   *     would be read back as another
   */
  public WriteReport write(Collection<Item> items, Sight sight, OutputStream out)
      throws IOException {
    return write(items, sight, item -> true, new Lines(out, format, FIELDS), null, List.of());
  }

  /**
   * Writes what the partner does not have yet, and leaves the streams open.
   *
   * @param items all clients, in any order, also those that did not change
   * @param removed clients who are not among them any more; those removed at {@code since} or
   *     before are passed over, since the partner was told
   * @param since when the partner was last given all; what became known at that very instant was
   *     among it
   * @param then what the partner could see at that time
   * @param sight what the partner may see now
   * @param out receives the clients that are new or changed
   * @param ended receives the numbers of those who can no longer be seen or are not there
   * @return what became of the items
   * @throws IOException if a stream does
   * @throws IllegalArgumentException if a number is not one of this partner, stands there twice,
   *     also as one that is removed, or would be read back as another
   */
  public WriteReport writeSince(
      Collection<Item> items,
      Collection<Removed> removed,
      Instant since,
      Sight then,
      Sight sight,
      OutputStream out,
      OutputStream ended)
      throws IOException {
    return write(
        items,
        sight,
        item ->
            item.changed().isAfter(since)
                || !levels(item.client(), then).equals(levels(item.client(), sight)),
        new Lines(out, format, FIELDS),
        new Ended(new Lines(ended, format, KEY_ONLY), then),
        removed.stream().filter(gone -> gone.removed().isAfter(since)).toList());
  }

  /** Whether a line is news to the partner. */
  private interface News {
    boolean is(Item item);
  }

  /** Where the numbers go of clients who could be seen and can no longer, or are gone. */
  private record Ended(Lines lines, Sight then) {
    void write(List<SourceKey> withdrawn, List<SourceKey> gone) throws IOException {
      List<SourceKey> all = new ArrayList<>(withdrawn);
      all.addAll(gone);
      all.sort(Comparator.naturalOrder());
      lines.begin();
      for (SourceKey key : all) {
        lines.write(List.of(key.local()));
      }
      lines.end();
    }
  }

  private WriteReport write(
      Collection<Item> items,
      Sight sight,
      News news,
      Lines lines,
      @Nullable Ended ended,
      List<Removed> removed)
      throws IOException {
    long written = 0;
    long unchanged = 0;
    List<SourceKey> withdrawn = new ArrayList<>();
    List<Item> sorted = sorted(items, removed); // throws before anything is written
    lines.begin();
    for (Item item : sorted) {
      Levels levels = levels(item.client(), sight);
      if (!levels.any()) {
        if (ended != null && levels(item.client(), ended.then()).any()) {
          withdrawn.add(item.record().key());
        }
      } else if (news.is(item)) {
        lines.write(values(visible(item.record(), levels, lines)));
        written++;
      } else {
        unchanged++;
      }
    }
    lines.end();
    List<SourceKey> gone = new ArrayList<>();
    if (ended != null) {
      for (Removed each : removed) {
        if (levels(each.client(), ended.then()).any()) {
          gone.add(each.key());
        }
      }
      ended.write(withdrawn, gone);
    }
    return new WriteReport(
        items.size(),
        written,
        unchanged,
        items.size() - written - unchanged,
        withdrawn.size(),
        gone.size(),
        lines.leftOut);
  }

  private List<Item> sorted(Collection<Item> items, List<Removed> removed) {
    List<Item> sorted = new ArrayList<>(items);
    sorted.sort(Comparator.comparing(item -> item.record().key()));
    Set<String> numbers = new HashSet<>();
    for (Item item : sorted) {
      number(item.record().key(), numbers);
    }
    for (Removed gone : removed) {
      number(gone.key(), numbers);
    }
    return sorted;
  }

  private void number(SourceKey key, Set<String> before) {
    if (!key.partner().equals(partner.id())) {
      throw new IllegalArgumentException("key: expected numbers of " + partner.id());
    }
    if (!before.add(key.local())) {
      throw new IllegalArgumentException("key: expected each number once");
    }
    if (!key.local().equals(readable(key.local()))) {
      throw new IllegalArgumentException("key: expected no blanks around it and no marks");
    }
  }

  private Levels levels(ClientId client, Sight sight) {
    return new Levels(
        sight.level(client, kinds.identity()),
        sight.level(client, kinds.bsn()),
        sight.level(client, kinds.status()));
  }

  /** The record with nothing in it but what may be seen. */
  private static PersonRecord visible(PersonRecord record, Levels levels, Lines lines) {
    PersonRecord visible = PersonRecord.of(record.key());
    if (levels.identity().atLeast(Level.SUMMARY)) {
      int year = record.birthDate().year();
      visible =
          visible
              .withBirthDate(
                  levels.identity() == Level.FULL
                      ? record.birthDate()
                      : PartialDate.of(year, 0, 0).orThrow())
              .withGender(record.gender());
    }
    if (levels.identity() == Level.FULL) {
      PersonName name = record.name();
      visible =
          visible.withName(
              new PersonName(
                  null,
                  name.firstInitial().map(initial -> initial + ".").orElse(null),
                  lines.kept(name.prefix()),
                  lines.kept(name.surname()),
                  List.of(),
                  null));
    }
    if (levels.bsn() == Level.FULL) {
      visible = visible.withBsn(record.bsn());
    }
    if (levels.status().atLeast(Level.SUMMARY)) {
      visible = visible.withStatus(record.status());
    }
    if (levels.status() == Level.FULL) {
      visible = visible.withTrajectoryManager(manager(record.trajectoryManager(), lines));
    }
    boolean more =
        levels.identity().atLeast(Level.SUMMARY)
            || levels.bsn() == Level.FULL
            || levels.status().atLeast(Level.SUMMARY);
    return visible.withSecret(more && record.secret());
  }

  private static @Nullable TrajectoryManager manager(
      @Nullable TrajectoryManager manager, Lines lines) {
    String name = manager == null ? null : lines.kept(manager.name());
    return manager == null || name == null
        ? null
        : new TrajectoryManager(
            name, lines.kept(manager.organisation()), lines.kept(manager.contact()));
  }

  private static List<@Nullable String> values(PersonRecord record) {
    PersonName name = record.name();
    TrajectoryManager manager = record.trajectoryManager();
    List<@Nullable String> values = new ArrayList<>(FIELDS.size());
    values.add(record.key().local());
    values.add(record.bsn() == null ? null : record.bsn().text());
    values.add(name.prefix());
    values.add(name.surname());
    values.add(name.initials());
    values.add(record.birthDate().equals(PartialDate.UNKNOWN) ? null : record.birthDate().text());
    values.add(record.gender() == Gender.UNKNOWN ? null : record.gender().code());
    values.add(manager == null ? null : manager.name());
    values.add(manager == null ? null : manager.organisation());
    values.add(manager == null ? null : manager.contact());
    values.add(record.status());
    values.add(record.secret() ? "true" : null);
    return values;
  }

  /** Without the blanks around it that reading drops; null when no reader would accept it. */
  private static @Nullable String readable(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && RecordScanner.isBlank(text.charAt(start))) {
      start++;
    }
    while (start < end && RecordScanner.isBlank(text.charAt(end - 1))) {
      end--;
    }
    boolean marks = text.indexOf('\ufffd') >= 0 || text.indexOf('\ufeff') >= 0;
    return marks || start == end ? null : text.substring(start, end);
  }

  /** The lines of one file, with what is added up over them. */
  private static final class Lines {
    private final OutputStream out;
    private final Format format;
    private final List<String> fields;
    private final MessageDigest digest = Confirmed.digest();
    private final StringBuilder line = new StringBuilder(200);
    private long leftOut;

    Lines(OutputStream out, Format format, List<String> fields) {
      this.out = out;
      this.format = format;
      this.fields = fields;
    }

    void begin() throws IOException {
      if (format == Format.CSV) {
        put(String.join(";", fields) + "\n");
      }
    }

    /** The text as it will be read back; null when it cannot be. */
    @Nullable String kept(@Nullable String text) {
      String kept = text == null ? null : readable(text);
      leftOut += text != null && kept == null ? 1 : 0;
      return kept;
    }

    void write(List<@Nullable String> values) throws IOException {
      line.setLength(0);
      if (format == Format.CSV) {
        for (int i = 0; i < values.size(); i++) {
          line.append(i == 0 ? "" : ";");
          cell(Objects.requireNonNullElse(values.get(i), ""));
        }
      } else {
        Map<String, String> object = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
          String value = values.get(i);
          if (value != null) {
            object.put(fields.get(i), value);
          }
        }
        line.append(JSON.writeValueAsString(object));
      }
      put(line.append('\n').toString());
    }

    private void cell(String value) {
      String guarded = FormulaGuard.on(value);
      if (guarded.indexOf(';') < 0 && guarded.indexOf('"') < 0) {
        line.append(guarded);
      } else {
        line.append('"').append(guarded.replace("\"", "\"\"")).append('"');
      }
    }

    private void put(String text) throws IOException {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      digest.update(bytes);
      out.write(bytes);
    }

    void end() throws IOException {
      out.write(Confirmed.line(format, digest.digest()));
      out.flush();
    }
  }
}
