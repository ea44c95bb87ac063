package nl.ketenkompas.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.Title;
import nl.ketenkompas.model.care.Sensitivity;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.privacy.Covenant;
import nl.ketenkompas.privacy.agreement.Condition;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Basis;
import nl.ketenkompas.privacy.agreement.CovenantTerms.BreakGlassTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.ClientScope;
import nl.ketenkompas.privacy.agreement.CovenantTerms.DataKind;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Grant;
import nl.ketenkompas.privacy.agreement.CovenantTerms.OutreachTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Party;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Purpose;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Role;
import nl.ketenkompas.privacy.workshop.CovenantDiff;
import nl.ketenkompas.privacy.workshop.CovenantLint;
import nl.ketenkompas.privacy.workshop.DecisionTable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Privacy: the workshop of those who write covenants, warm. A covenant of 12 roles, 20 kinds of
 * data, 240 clauses and 7 parties is read with every check and compiled; and compared by behaviour
 * with another version, in at least 50,000 cells: one clause in ten gives another level, and every
 * role sees another group of clients.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class CovenantBenchmark {
  private static final int ROLES = 12;
  private static final int KINDS = 20;
  private static final int PARTIES = 7;
  private static final int CELLS = 50_000;
  private static final Title TITLE = new Title("x", "x");

  private final Agreement<CovenantTerms> before = covenant(false);
  private final Agreement<CovenantTerms> after = covenant(true);
  private final String json = CovenantTerms.KIND.write(before);

  /** Checks that as much is done as is said. */
  @Setup
  public void check() {
    CovenantDiff diff = diff();
    if (diff.cells() < CELLS || diff.isEmpty()) {
      throw new IllegalStateException("expected changes in 50,000 cells, found " + diff);
    }
    if (!CovenantDiff.of(before, before).isEmpty()) {
      throw new IllegalStateException("expected no difference from itself");
    }
  }

  /**
   * The comparison of two versions.
   *
   * @return keeps the work
   */
  @Benchmark
  public CovenantDiff diff() {
    return CovenantDiff.of(before, after);
  }

  /**
   * The comparison of a version with itself.
   *
   * @return keeps the work
   */
  @Benchmark
  public CovenantDiff diffOfEquals() {
    return CovenantDiff.of(before, before);
  }

  /**
   * From the text of a file to a covenant that answers.
   *
   * @return keeps the work
   */
  @Benchmark
  public Covenant readAndCompile() {
    return Covenant.of(CovenantTerms.KIND.read(json, "covenant.json").orThrow());
  }

  /**
   * The whole table.
   *
   * @return keeps the work
   */
  @Benchmark
  public DecisionTable table() {
    return DecisionTable.of(before, LocalDate.of(2026, 11, 1));
  }

  /**
   * All findings.
   *
   * @return keeps the work
   */
  @Benchmark
  public List<Finding> lint() {
    return CovenantLint.of(before);
  }

  private static Agreement<CovenantTerms> covenant(boolean edited) {
    Random random = new Random(11);
    List<Grant> grants = new ArrayList<>();
    for (int role = 0; role < ROLES; role++) {
      for (int kind = 0; kind < KINDS; kind++) {
        Level level = List.of(Level.EXISTS, Level.SUMMARY, Level.FULL).get(random.nextInt(3));
        boolean other = edited && random.nextInt(10) == 0;
        grants.add(
            new Grant(
                Rule.of("SK-C12"),
                "r" + role,
                List.of("k" + kind),
                other ? Level.FULL : level,
                "care",
                "task",
                List.of(Condition.values()).get(random.nextInt(4)),
                List.of(),
                null));
      }
    }
    CovenantTerms terms =
        new CovenantTerms(
            codes("p", PARTIES).stream()
                .map(p -> new Party(p, "Party", LocalDate.of(2026, 1, 1)))
                .toList(),
            List.of(new Purpose("care", TITLE, "KS-1")),
            codes("k", KINDS).stream()
                .map(k -> new DataKind(k, TITLE, Sensitivity.ORDINARY))
                .toList(),
            List.of(new Basis("task", Rule.of("AVG-6"), null, List.of(), List.of())),
            IntStream.range(0, ROLES)
                .mapToObj(
                    r ->
                        new Role(
                            "r" + r,
                            TITLE,
                            List.of("p" + r % PARTIES),
                            List.of(scope("l" + r), scope(edited ? "new" : "old")),
                            null))
                .toList(),
            grants,
            new OutreachTerms(List.of("need"), codes("k", KINDS), 183),
            new BreakGlassTerms(codes("r", ROLES), codes("k", KINDS), 3, 7),
            List.of(),
            List.of());
    return new Agreement<>(
        1,
        "covenant",
        "benchmark",
        1,
        TITLE,
        "made",
        "Europe/Amsterdam",
        DateRange.parse("2026-01-01/2029-01-01"),
        terms);
  }

  private static ClientScope scope(String label) {
    return new ClientScope(List.of(label), List.of(), true, false, false, List.of());
  }

  private static List<String> codes(String letter, int number) {
    return IntStream.range(0, number).mapToObj(i -> letter + i).toList();
  }
}
