package nl.ketenkompas.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import nl.ketenkompas.model.person.Bsn;
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
 * Reading a BSN against the barest loop that does the 11-test. Both see the same texts, half of
 * them valid, in the same run and order; both count the valid ones, so that neither can be
 * optimised away. Time is per text.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class BsnBenchmark {
  private static final int TEXTS = 10_000;

  private final String[] texts = new String[TEXTS];

  /** Draws the texts: nine digits each, every other one with a last digit that fits. */
  @Setup
  public void draw() {
    Random random = new Random(20261101);
    for (int i = 0; i < TEXTS; i++) {
      String text;
      do {
        text = Integer.toString(100_000_000 + random.nextInt(900_000_000));
      } while (isValid(text) != (i % 2 == 0));
      texts[i] = text;
    }
  }

  /** The library. */
  @Benchmark
  @OperationsPerInvocation(TEXTS)
  public int tryParse() {
    int valid = 0;
    for (String text : texts) {
      if (Bsn.tryParse(text).value().isPresent()) {
        valid++;
      }
    }
    return valid;
  }

  /** The bare loop: digits and the 11-test, no reason, no object. */
  @Benchmark
  @OperationsPerInvocation(TEXTS)
  public int bareElevenTest() {
    int valid = 0;
    for (String text : texts) {
      if (isValid(text)) {
        valid++;
      }
    }
    return valid;
  }

  private static boolean isValid(String text) {
    if (text.length() != 9) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return false;
      }
      sum += i == 8 ? -digit : (9 - i) * digit;
    }
    return sum % 11 == 0 && !text.equals("000000000");
  }
}
