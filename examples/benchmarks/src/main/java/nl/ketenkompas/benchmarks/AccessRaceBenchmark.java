package nl.ketenkompas.benchmarks;

import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
 * Privacy beside engines for policies of any kind: one question at a time, on one random covenant.
 * Before anything is measured, all 100,000 answers are compared with the rules as they are.
 *
 * <p>{@code authzforce}, {@code cedar} and {@code jcasbin} need the profile {@code peers}: {@code
 * examples/benchmarks/race-access}. With {@code -prof nl.ketenkompas.benchmarks.CpuProfiler} the
 * processor time of all threads is measured beside the time on the clock.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class AccessRaceBenchmark {
  private static final int BATCH = 1_000;

  /** Which way. */
  @Param({"bitset", "enumMap", "decide", "decideResolved"})
  public String peer = "";

  private @Nullable AccessPeer asked;
  private int next;

  private record Own(String name, AccessBenchmark all, Answer how) implements AccessPeer {
    interface Answer {
      boolean to(AccessBenchmark all, int question);
    }

    @Override
    public void load(AccessWorld world) {}

    @Override
    public boolean answer(int question) {
      return how.to(all, question);
    }
  }

  /** Loads the covenant, and compares the answers. */
  @Setup
  public void load() throws Exception {
    AccessBenchmark all = new AccessBenchmark();
    all.check();
    AccessWorld world = all.world;
    List<AccessPeer> own =
        List.of(
            new Own("bitset", all, AccessBenchmark::bitset),
            new Own("enumMap", all, AccessBenchmark::enumMap),
            new Own("decide", all, AccessBenchmark::decide),
            new Own("decideResolved", all, AccessBenchmark::view));
    AccessPeer found =
        Stream.concat(
                own.stream(),
                ServiceLoader.load(AccessPeer.class).stream().map(ServiceLoader.Provider::get))
            .filter(one -> one.name().equals(peer))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("expected one that is there, got " + peer));
    found.load(world);
    for (int q = 0; q < AccessWorld.QUESTIONS; q++) {
      if (found.answer(q) != world.naive(q)) {
        throw new IllegalStateException(peer + " gives another answer to question " + q);
      }
    }
    asked = found;
  }

  /** A thousand questions, the next thousand each time. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public int answer() throws Exception {
    AccessPeer one = Objects.requireNonNull(asked);
    int yes = 0;
    for (int q = next; q < next + BATCH; q++) {
      yes += one.answer(q) ? 1 : 0;
    }
    next = (next + BATCH) % AccessWorld.QUESTIONS;
    return yes;
  }

  /** Ends what was begun. */
  @TearDown
  public void close() throws Exception {
    Objects.requireNonNull(asked).close();
  }
}
