package nl.ketenkompas.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntUnaryOperator;

/**
 * Privacy in CPU time of one thread, which a busy machine disturbs less than the clock: the median
 * of nine rounds of each, interleaved, after three that do not count. Prints nanoseconds and the
 * ratio to the packed bits of the same run.
 */
public final class AccessCosts {
  private static final int ROUNDS = 9;
  private static final int WARM_UP = 3;

  private AccessCosts() {}

  private record Work(String name, int operations, IntUnaryOperator repeat) {}

  /**
   * Prints the table.
   *
   * @param arguments how many clients the lists are drawn from; a million unless told
   */
  public static void main(String... arguments) {
    int many = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
    print(System.out, many);
  }

  static void print(PrintStream out, int many) {
    AccessBenchmark one = new AccessBenchmark();
    one.check();
    int q = AccessWorld.QUESTIONS;
    measure(
        out,
        new Work("packed bits", q, i -> one.count(q, one::bitset)),
        new Work("enum maps", q, i -> one.count(q, one::enumMap)),
        new Work("decide", q, i -> one.count(q, one::decide)),
        new Work("decide, client looked up before", q, i -> one.count(q, one::view)),
        new Work("view, client looked up before", q, i -> one.views(q)),
        new Work("explain", q, i -> one.explain(q)));
    FilterBenchmark all = new FilterBenchmark();
    all.clients = many;
    all.draw();
    measure(
        out,
        new Work("scan over packed arrays", 5, i -> repeat(5, () -> all.packedScan().size())),
        new Work("scan over objects", 5, i -> repeat(5, () -> all.objectScan().size())),
        new Work("all visible, as a list", 200, i -> repeat(200, () -> all.allVisible().size())),
        new Work("predicate", 2_000, i -> repeat(2_000, () -> all.predicate().hashCode())),
        new Work("a thousand viewers", 20, i -> repeat(20, () -> all.thousandViewers().length)),
        new Work(
            "20 kinds to JSON", 20_000, i -> repeat(20_000, () -> all.redactToJson().length())));
  }

  private interface Once {
    int run();
  }

  private static int repeat(int times, Once once) {
    int sum = 0;
    for (int i = 0; i < times; i++) {
      sum += once.run();
    }
    return sum;
  }

  private static void measure(PrintStream out, Work... works) {
    long[][] nanos = new long[works.length][ROUNDS];
    int sink = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (int w = 0; w < works.length; w++) {
        long before = cpu();
        sink += works[w].repeat.applyAsInt(round);
        if (round >= 0) {
          nanos[w][round] = cpu() - before;
        }
      }
    }
    double floor = 0;
    for (int w = 0; w < works.length; w++) {
      Arrays.sort(nanos[w]);
      double each = (double) nanos[w][ROUNDS / 2] / works[w].operations;
      floor = w == 0 ? each : floor;
      out.println(
          String.format(
              Locale.ROOT, "%-36s %,14.1f ns %10.2f x", works[w].name, each, each / floor));
    }
    out.println(sink == 0 ? " " : "");
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
