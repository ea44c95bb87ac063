package nl.ketenkompas.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import nl.ketenkompas.benchmarks.AccessWorld.EnumClient;
import nl.ketenkompas.benchmarks.AccessWorld.EnumRole;
import nl.ketenkompas.benchmarks.AccessWorld.GroupCode;
import nl.ketenkompas.benchmarks.AccessWorld.KindCode;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.privacy.AccessDecision;
import nl.ketenkompas.privacy.FileView;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * Privacy: one question at a time, 100,000 different ones on 10,000 clients, against packed bits
 * and enum maps filled with the same answers. All answers are compared with the rules as they are
 * before anything is timed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(AccessWorld.QUESTIONS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("EnumOrdinal") // columns of one run
public class AccessBenchmark {
  final AccessWorld world = new AccessWorld(10_000);
  private final int[] rows = new int[AccessWorld.QUESTIONS];

  /** Looks the clients up and compares all answers. */
  @Setup
  public void check() {
    for (int q = 0; q < AccessWorld.QUESTIONS; q++) {
      rows[q] = world.situation.row(world.clients[world.askedClient[q]]);
      boolean right = world.naive(q);
      if (bitset(q) != right || enumMap(q) != right || decide(q) != right || view(q) != right) {
        throw new IllegalStateException("answers differ on question " + q);
      }
    }
  }

  boolean bitset(int q) {
    return ((bits(q) >>> (2 * world.askedKind[q])) & 3) >= world.askedLevel[q];
  }

  private long bits(int q) {
    int user = world.askedUser[q];
    int client = world.askedClient[q];
    return world.inScope(user, client)
        ? world.packed[world.userRole[user]][world.clientState[client]]
        : 0;
  }

  boolean enumMap(int q) {
    int user = world.askedUser[q];
    EnumRole role = world.enumRoles.get(world.userRole[user]);
    EnumClient client = world.enumClients[world.askedClient[q]];
    boolean sees = false;
    for (GroupCode group : client.groups()) {
      sees |= role.groups().contains(group);
    }
    KindCode kind = KindCode.values()[world.askedKind[q]];
    return sees
        && client.region().equals(world.regionNames[world.userRegion[user]])
        && role.levels().get(client.state()).getOrDefault(kind, Level.NONE).ordinal()
            >= world.askedLevel[q];
  }

  boolean decide(int q) {
    AccessDecision decision =
        world.viewers[world.askedUser[q]].decide(
            world.clients[world.askedClient[q]], world.kindNames[world.askedKind[q]]);
    return decision.level().ordinal() >= world.askedLevel[q];
  }

  boolean view(int q) {
    FileView file = world.viewers[world.askedUser[q]].view(rows[q]);
    return file.level(world.kindNames[world.askedKind[q]]).ordinal() >= world.askedLevel[q];
  }

  /** How many of the first questions are answered with yes. */
  int count(int questions, IntPredicate answer) {
    int yes = 0;
    for (int q = 0; q < questions; q++) {
      yes += answer.test(q) ? 1 : 0;
    }
    return yes;
  }

  /** Whole files, for the first questions. */
  int views(int questions) {
    FileView last = world.viewers[0].view(-1);
    int sum = 0;
    for (int q = 0; q < questions; q++) {
      sum += world.viewers[world.askedUser[q]].view(rows[q]) == last ? 1 : 0;
    }
    return sum;
  }

  /** Explanations, for the first questions. */
  int explain(int questions) {
    int sum = 0;
    for (int q = 0; q < questions; q++) {
      sum +=
          world
              .viewers[world.askedUser[q]]
              .explain(world.clients[world.askedClient[q]], world.kindNames[world.askedKind[q]])
              .steps()
              .size();
    }
    return sum;
  }

  /**
   * The floor: packed bits, filled in by somebody else.
   *
   * @param sink keeps the answers
   */
  @Benchmark
  public void bitset(Blackhole sink) {
    for (int q = 0; q < AccessWorld.QUESTIONS; q++) {
      sink.consume(bitset(q));
    }
  }

  /**
   * Enum maps and sets, filled in by somebody else.
   *
   * @param sink keeps the answers
   */
  @Benchmark
  public void enumMap(Blackhole sink) {
    for (int q = 0; q < AccessWorld.QUESTIONS; q++) {
      sink.consume(enumMap(q));
    }
  }

  /**
   * The library, looking the client up by number.
   *
   * @param sink keeps the answers
   */
  @Benchmark
  public void decide(Blackhole sink) {
    for (int q = 0; q < AccessWorld.QUESTIONS; q++) {
      sink.consume(decide(q));
    }
  }

  /**
   * The library on a client that was looked up before.
   *
   * @param sink keeps the answers
   */
  @Benchmark
  public void decideResolved(Blackhole sink) {
    for (int q = 0; q < AccessWorld.QUESTIONS; q++) {
      sink.consume(view(q));
    }
  }

  /**
   * The library: all 20 kinds at once.
   *
   * @param sink keeps the answers
   */
  @Benchmark
  public void view(Blackhole sink) {
    for (int q = 0; q < AccessWorld.QUESTIONS; q++) {
      sink.consume(world.viewers[world.askedUser[q]].view(rows[q]));
    }
  }

  /**
   * The library with steps and turning points.
   *
   * @param sink keeps the answers
   */
  @Benchmark
  @OperationsPerInvocation(1_000)
  public void explain(Blackhole sink) {
    for (int q = 0; q < 1_000; q++) {
      sink.consume(
          world.viewers[world.askedUser[q]].explain(
              world.clients[world.askedClient[q]], world.kindNames[world.askedKind[q]]));
    }
  }
}
