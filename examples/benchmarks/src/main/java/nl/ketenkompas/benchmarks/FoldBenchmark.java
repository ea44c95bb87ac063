package nl.ketenkompas.benchmarks;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import nl.ketenkompas.model.person.SearchKeys;
import nl.ketenkompas.model.testing.Population;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Folding surnames of generated Dutch people into search keys, against lower case and canonical
 * decomposition of the same names, which is what a search key costs at least when written by hand.
 * Time is per name.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class FoldBenchmark {
  private static final int NAMES = 10_000;

  private final String[] names = new String[NAMES];

  /** Takes the surnames of generated people, with their diacritics. */
  @Setup
  public void draw() {
    List<String> surnames =
        Population.of(20261101, 2 * NAMES)
            .records()
            .map(record -> record.name().surname())
            .filter(Objects::nonNull)
            .limit(NAMES)
            .toList();
    for (int i = 0; i < NAMES; i++) {
      names[i] = surnames.get(i);
    }
  }

  /** The library: the search key, and the weaker one. */
  @Benchmark
  @OperationsPerInvocation(NAMES)
  public int searchKeys() {
    int length = 0;
    for (String name : names) {
      length += SearchKeys.name(name).map(String::length).orElse(0);
      length += SearchKeys.weakName(name).map(String::length).orElse(0);
    }
    return length;
  }

  /** The floor. */
  @Benchmark
  @OperationsPerInvocation(NAMES)
  public int lowerCaseAndDecomposed() {
    int length = 0;
    for (String name : names) {
      length += Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).length();
    }
    return length;
  }
}
