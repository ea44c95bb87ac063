package nl.ketenkompas.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.ketenkompas.monitoring.disclosure.CountTable;
import nl.ketenkompas.monitoring.disclosure.Dimension;
import nl.ketenkompas.monitoring.disclosure.DisclosureRules;
import nl.ketenkompas.monitoring.disclosure.Protection;
import nl.ketenkompas.monitoring.disclosure.Release;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A table of 12 by 6 with its totals, protected and audited; one of 64 random ones after the other.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DisclosureBenchmark {
  private static final int TABLES = 64;

  /** How many of a hundred cells are drawn from 0 to 4. */
  @Param({"31", "58"})
  public int small = 31;

  private final Protection protection = Protection.of(DisclosureRules.standard());
  private final List<CountTable> tables = new ArrayList<>();
  private int next;

  /** Draws the tables. */
  @Setup
  public void draw() {
    Random random = new Random(20261123);
    for (int i = 0; i < TABLES; i++) {
      long[][] counts = new long[12][6];
      for (long[] row : counts) {
        for (int c = 0; c < row.length; c++) {
          row[c] =
              random.nextInt(100) < small
                  ? random.nextInt(5)
                  : random.nextInt(random.nextBoolean() ? 20 : 200);
        }
      }
      tables.add(CountTable.of("clients", dimension("row", 12), dimension("column", 6), counts));
    }
  }

  private static Dimension dimension(String code, int size) {
    return new Dimension(code, IntStream.range(0, size).mapToObj(i -> code + " " + i).toList());
  }

  /** Protects one table. */
  @Benchmark
  public Release protect() {
    next = (next + 1) % TABLES;
    return protection.protect(tables.get(next));
  }
}
