package nl.ketenkompas.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import nl.ketenkompas.mandate.Advice;
import nl.ketenkompas.mandate.Mandate;
import nl.ketenkompas.mandate.MandateFacts;
import nl.ketenkompas.mandate.MandateFacts.ChosenFamily;
import nl.ketenkompas.mandate.MandateFacts.Holder;
import nl.ketenkompas.mandate.MandateFacts.Signature;
import nl.ketenkompas.mandate.Ruling;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;
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
 * Mandate: ruling on advice under the Groningen agreement, against looking the row up in a hash map
 * by institution and decision, which checks no term, signature, family or holder and gives no
 * reasons. Time is per advice.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class RuleBenchmark {
  private static final int ADVICE = 1_024;

  private record Cell(String institution, String decision) {}

  private final Advice[] asked = new Advice[ADVICE];
  private final Cell[] cells = new Cell[ADVICE];
  private final Map<Cell, String> map = new HashMap<>();
  private @Nullable Mandate mandate;
  private int next;

  /** Draws the advice: dates within and around the term, some families that were not selected. */
  @Setup
  public void draw() {
    Random random = new Random(20261101);
    LocalDate start = LocalDate.of(2011, 1, 1);
    MandateTerms terms = MandateTerms.preset("groningen-2011").terms();
    terms.rows().forEach(row -> map.put(new Cell(row.institution(), row.decision()), row.id()));
    List<Cell> rows = List.copyOf(map.keySet());
    List<ChosenFamily> families = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      families.add(
          new ChosenFamily(SourceKey.of("pilot", "G" + i), DateRange.from(start.minusDays(20))));
    }
    List<Signature> signatures = new ArrayList<>();
    for (String party : List.of("A", "B", "C", "D", "E", "F", "G")) {
      signatures.add(new Signature(party, start));
    }
    mandate =
        Mandate.of(
            MandateTerms.preset("groningen-2011"),
            MandateFacts.none()
                .withSignatures(signatures)
                .withFamilies(families)
                .withHolders(List.of(new Holder("coach-1", "COACH", DateRange.from(start)))));
    for (int i = 0; i < ADVICE; i++) {
      Cell cell = rows.get(random.nextInt(rows.size()));
      cells[i] = new Cell(cell.institution(), cell.decision());
      asked[i] =
          Advice.of(
                  SourceKey.of("pilot", "A" + i),
                  SourceKey.of("pilot", "G" + random.nextInt(12)),
                  start.plusDays(random.nextInt(600) - 30))
              .by("coach-1", "COACH")
              .to(cell.institution(), cell.decision());
    }
  }

  /** The library. */
  @Benchmark
  public Ruling rule() {
    next = (next + 1) % ADVICE;
    Mandate asking = mandate;
    if (asking == null) {
      throw new IllegalStateException("not set up");
    }
    return asking.rule(asked[next]);
  }

  /** The floor: one lookup of the row. */
  @Benchmark
  public @Nullable String hashMap() {
    next = (next + 1) % ADVICE;
    return map.get(cells[next]);
  }
}
