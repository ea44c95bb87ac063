package nl.ketenkompas.model.testing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.chain.Partner;
import nl.ketenkompas.model.testing.TruePerson.Copy;
import org.jspecify.annotations.Nullable;

/**
 * Writes the input folder of the main job: files of partners in different shapes, with a mapping
 * beside each ({@code opvang.csv} and {@code opvang.mapping.json}), and some bad rows. The same
 * seed and number of people give the same bytes on every machine.
 *
 * <p>What the rows are stands in {@code of} of the mapping:
 *
 * <ul>
 *   <li>{@code person}: opvang.csv, politie.csv (Windows-1252), ggz.jsonl, gemeente.csv (tabs, byte
 *       order mark), jeugdzorg.jsonl.
 *   <li>{@code observation}: observaties.csv, observaties-gemeente.csv; see {@link
 *       LifeHistory.Observed}.
 *   <li>{@code consent}, also outreach care: toestemmingen.csv, toestemmingen-ggz.jsonl,
 *       toestemmingen-gemeente.csv; see {@link LifeHistory.Permission}.
 *   <li>{@code step}: trajecten.csv, trajecten-opvang.csv; see {@link LifeHistory.Step}.
 *   <li>{@code circumstances}: omstandigheden.csv and one for each other partner; see {@link
 *       LifeHistory.Circumstance}.
 *   <li>{@code family}, {@code role}, {@code advice}, {@code signature}: gezinnen.jsonl,
 *       rollen.jsonl, adviezen.jsonl, ondertekeningen.jsonl; see {@link Pilot}.
 * </ul>
 *
 * <p>Target fields have the names of the components of those records; lists are codes with a blank
 * between them, and objections are {@code objection1}, {@code ground1}, {@code objection2}, {@code
 * ground2}. The {@code key} of a row is that of the record at the partner that delivers the file;
 * in the files of the pilot it is the id of the family, advice or other fact.
 *
 * <pre>{@code
 * SampleChain.Sample sample = SampleChain.write(folder, SampleChain.SEED, SampleChain.PEOPLE);
 * sample.file("opvang.csv").bad(); // which rows a reader must not take, and why
 * }</pre>
 */
public final class SampleChain {
  /**
   * The day as of which the sample is meant to be judged: within the term of the Groningen
   * agreement.
   */
  public static final LocalDate AS_OF = Population.REFERENCE;

  /** The seed of the sample that ships with the quickstart. */
  public static final long SEED = 20120331;

  /** The number of people in the sample that ships with the quickstart. */
  public static final int PEOPLE = 2_000;

  private static final int FLAWS = 10;
  private static final int FACT_FLAWS = 11;
  private static final int FLAWED_PER_THOUSAND = 8;
  private static final int FLAWED_FACTS_PER_THOUSAND = 2;

  private final Population population;
  private final List<Path> agreements;
  private final @Nullable Path truth;

  private SampleChain(Population population, List<Path> agreements, @Nullable Path truth) {
    this.population = population;
    this.agreements = List.copyOf(agreements);
    this.truth = truth;
  }

  /**
   * A row that a reader must not take.
   *
   * @param line on which it stands, counted from 1
   * @param flaw what is wrong with it
   */
  public record BadRow(long line, Flaw flaw) {}

  /**
   * A file that was written.
   *
   * @param name of the file
   * @param of what its rows are: {@code person} or another kind of fact
   * @param partner who delivers it
   * @param rows how many there are, without the header
   * @param bad the rows that a reader must not take
   */
  public record WrittenFile(String name, String of, Partner partner, long rows, List<BadRow> bad) {

    /** Copies the list. */
    public WrittenFile {
      bad = List.copyOf(bad);
    }
  }

  /**
   * What was written.
   *
   * @param people how many people there are
   * @param files the files of partners, without their mappings and the agreements
   */
  public record Sample(int people, List<WrittenFile> files) {

    /** Copies the list. */
    public Sample {
      files = List.copyOf(files);
    }

    /**
     * One of the files.
     *
     * @param name such as {@code opvang.csv}
     * @return the file
     * @throws IllegalArgumentException if there is none of that name
     */
    public WrittenFile file(String name) {
      return files.stream()
          .filter(f -> f.name().equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "no file of that name. Maybe one of "
                          + files.stream().map(WrittenFile::name).toList()));
    }
  }

  /**
   * Obtains the writer of a sample.
   *
   * @param seed everything follows from it
   * @param people how many; up to {@link Population#TEST_RANGE_PEOPLE} have BSNs reserved for
   *     testing
   * @return the writer
   * @throws IllegalArgumentException if there would be too few or too many people
   */
  public static SampleChain of(long seed, int people) {
    return new SampleChain(Population.of(seed, people), List.of(), null);
  }

  /**
   * Writes a sample without agreements other than the mappings.
   *
   * @param dir the folder; made if it is not there
   * @param seed everything follows from it
   * @param people how many
   * @return what was written
   * @throws IOException if the folder cannot be written
   */
  public static Sample write(Path dir, long seed, int people) throws IOException {
    return of(seed, people).writeTo(dir);
  }

  /**
   * A writer that also copies agreements into the folder.
   *
   * @param files agreement files; those that the folder has under the same name are replaced
   * @return the writer
   */
  public SampleChain withAgreements(List<Path> files) {
    return new SampleChain(population, files, truth);
  }

  /**
   * A writer that also writes which row is about which person: one line of tab-separated cells for
   * each row of a person, with partner, key, number of the person, number of the household, and the
   * flaw of the row if it has one.
   *
   * @param file where; not in the folder of the sample
   * @return the writer
   */
  public SampleChain withTruth(Path file) {
    return new SampleChain(population, agreements, file);
  }

  /**
   * The people of the sample.
   *
   * @return the population
   */
  public Population population() {
    return population;
  }

  /**
   * Writes the files.
   *
   * @param dir the folder; made if it is not there; files of the same names are replaced
   * @return what was written
   * @throws IOException if the folder cannot be written
   */
  public Sample writeTo(Path dir) throws IOException {
    Files.createDirectories(dir);
    List<WrittenFile> written = new ArrayList<>();
    try (Output output = new Output(dir, truth)) {
      for (TruePerson person : population) {
        output.add(person);
      }
      output.finish();
      written.addAll(output.written());
    }
    for (Path agreement : agreements) {
      Path name = agreement.getFileName();
      if (name != null) {
        Files.copy(agreement, dir.resolve(name.toString()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return new Sample(population.size(), written);
  }

  /** The open files of one run. */
  private final class Output implements AutoCloseable {
    private final Path dir;
    private final List<Table.Writer<?>> open = new ArrayList<>();
    private final Map<String, Table.Writer<Copy>> people;
    private final Map<String, Table.Writer<LifeHistory.Observed>> observations;
    private final Map<String, Table.Writer<LifeHistory.Permission>> permissions;
    private final Map<String, Table.Writer<LifeHistory.Step>> steps;
    private final Map<String, Table.Writer<LifeHistory.Circumstance>> circumstances;
    private final Pilot pilot = Pilot.of(population.seed());
    private final @Nullable BufferedWriter truths;

    Output(Path dir, @Nullable Path truth) throws IOException {
      this.dir = dir;
      people = openAll(PartnerTables.ALL);
      observations = openAll(FactTables.OBSERVATIONS);
      permissions = openAll(FactTables.PERMISSIONS);
      steps = openAll(FactTables.STEPS);
      circumstances = openAll(FactTables.CIRCUMSTANCES);
      truths = truth == null ? null : Files.newBufferedWriter(truth, StandardCharsets.UTF_8);
      if (truths != null) {
        truths.write("partner\tkey\tperson\thousehold\tflaw\n");
      }
    }

    private <T> Table.Writer<T> open(Table<T> table) throws IOException {
      Table.Writer<T> writer = table.open(dir);
      open.add(writer);
      return writer;
    }

    private <T> Map<String, Table.Writer<T>> openAll(List<Table<T>> tables) throws IOException {
      Map<String, Table.Writer<T>> byPartner = new LinkedHashMap<>();
      for (Table<T> table : tables) {
        byPartner.put(table.partner().id(), open(table));
      }
      return byPartner;
    }

    void add(TruePerson person) throws IOException {
      addHistory(person);
      pilot.consider(person);
      int at = 0;
      for (Copy copy : person.copies()) {
        String partner = copy.record().key().partner();
        Table<Copy> table = PartnerTables.of(partner);
        Table.Writer<Copy> writer = writer(people, partner);
        Flaw flaw = flaw(copy, table, person.number(), at++);
        if (copy.typedBsn() != null && !table.dropsBad("bsn")) {
          flaw = Flaw.BSN_WRONG;
          writer.addWrong(copy, flaw);
        } else {
          writer.add(copy, flaw);
        }
        if (truths != null) {
          String local = copy.record().key().local();
          truths.write(partner + "\t" + local + "\t" + person.number() + "\t" + person.household());
          truths.write("\t" + (flaw == null ? "" : flaw) + "\n");
        }
      }
    }

    private void addHistory(TruePerson person) throws IOException {
      LifeHistory history = LifeHistory.of(population.seed(), person);
      Dice dice = Dice.of(population.seed(), FACT_FLAWS, person.number());
      for (LifeHistory.Observed observed : history.observations()) {
        Flaw flaw =
            dice.chance(FLAWED_FACTS_PER_THOUSAND)
                ? dice.oneOf(Flaw.KEY_MISSING, Flaw.COLUMNS_TOO_FEW, Flaw.CODE_UNKNOWN)
                : null;
        writer(observations, observed.key().partner()).add(observed, flaw);
      }
      for (LifeHistory.Permission permission : history.permissions()) {
        writer(permissions, permission.key().partner()).add(permission, null);
      }
      for (LifeHistory.Step step : history.steps()) {
        writer(steps, step.key().partner()).add(step, null);
      }
      for (LifeHistory.Circumstance circumstance : history.circumstances()) {
        writer(circumstances, circumstance.key().partner()).add(circumstance, null);
      }
    }

    void finish() throws IOException {
      addAll(FactTables.FAMILIES, pilot.families());
      addAll(FactTables.ROLES, pilot.roles());
      addAll(FactTables.ADVICE, pilot.advice());
      addAll(FactTables.SIGNATURES, pilot.signatures());
    }

    private <T> void addAll(Table<T> table, List<T> rows) throws IOException {
      Table.Writer<T> writer = open(table);
      for (T row : rows) {
        writer.add(row, null);
      }
    }

    List<WrittenFile> written() {
      return open.stream().map(Table.Writer::written).toList();
    }

    @Override
    public void close() throws IOException {
      for (Table.Writer<?> writer : open) {
        writer.close();
      }
      if (truths != null) {
        truths.close();
      }
    }
  }

  private static <T> Table.Writer<T> writer(Map<String, Table.Writer<T>> writers, String partner) {
    Table.Writer<T> writer = writers.get(partner);
    if (writer == null) {
      throw new IllegalStateException("no file for partner " + partner);
    }
    return writer;
  }

  private @Nullable Flaw flaw(Copy copy, Table<Copy> table, int number, int at) {
    Dice dice = Dice.of(population.seed(), FLAWS, number, at);
    if (!dice.chance(FLAWED_PER_THOUSAND)) {
      return null;
    }
    boolean json = table.style() == Table.Style.JSON_LINES;
    return switch (dice.below(7)) {
      case 0 -> table.dropsBad("bsn") ? Flaw.KEY_MISSING : Flaw.BSN_WRONG;
      case 1 -> Flaw.DATE_IMPOSSIBLE;
      case 2 -> Flaw.KEY_MISSING;
      case 3 -> Flaw.CODE_UNKNOWN;
      case 4 -> json ? Flaw.JSON_BROKEN : Flaw.COLUMNS_TOO_FEW;
      case 5 -> copy.record().addresses().isEmpty() ? Flaw.ROW_TWICE : Flaw.KEY_TWICE;
      default -> Flaw.ROW_TWICE;
    };
  }
}
