package nl.ketenkompas.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Stable mixes of many clients, by the library and by its peers: first day attained, whether it
 * holds and the longest run, five areas and three months. Time is per client. Before anything is
 * measured, every client's answers are compared with those of the day bitmaps.
 *
 * <p>{@code guava}, {@code duckdb} and {@code sqlite} need the profile {@code peers}: {@code
 * examples/benchmarks/race}. With {@code -prof nl.ketenkompas.benchmarks.CpuProfiler} the processor
 * time of all threads is measured beside the time on the clock.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MixBenchmark {
  private static final int CLIENTS = 50_000;

  /** Which way. */
  @Param({"columns", "bitmaps", "intervals", "dayByDay"})
  public String peer = "";

  private @Nullable MixPeer asked;

  /** Loads the data, and compares the answers. */
  @Setup
  public void load() throws Exception {
    MixData data = new MixData(CLIENTS, 1);
    List<MixPeer> peers = new ArrayList<>(MixFloors.all());
    ServiceLoader.load(MixPeer.class).forEach(peers::add);
    MixPeer floor = new MixFloors.Bitmaps();
    floor.load(data);
    for (MixPeer one : peers) {
      if (one.name().equals(peer)) {
        one.load(data);
        int other = floor.answer().firstOther(one.answer());
        if (other >= 0) {
          throw new IllegalStateException(peer + " gives client " + other + " another answer");
        }
        asked = one;
        return;
      }
    }
    throw new IllegalArgumentException("expected one of the peers that are there, got " + peer);
  }

  /** Every client. */
  @Benchmark
  @OperationsPerInvocation(CLIENTS)
  public MixPeer.Answers answer() throws Exception {
    return java.util.Objects.requireNonNull(asked).answer();
  }

  /** Ends what was begun. */
  @TearDown
  public void close() throws Exception {
    java.util.Objects.requireNonNull(asked).close();
  }
}
