package nl.ketenkompas.benchmarks;

import java.util.concurrent.TimeUnit;
import nl.ketenkompas.model.testing.Population;
import nl.ketenkompas.model.testing.TruePerson;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Walking through a million generated people with the records that partners have of them. The heap
 * of 64 MB shows that people are made one at a time. Time is for the whole million.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx64m")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class PopulationBenchmark {

  /** Makes the people and counts their records. */
  @Benchmark
  public long million() {
    long records = 0;
    for (TruePerson person : Population.of(1, 1_000_000)) {
      records += person.copies().size();
    }
    return records;
  }
}
