package nl.ketenkompas.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.ClientFacts;
import nl.ketenkompas.monitoring.Episodes;
import nl.ketenkompas.monitoring.LiveMixes;
import nl.ketenkompas.monitoring.MixAssessment;
import nl.ketenkompas.monitoring.MixSeries;
import nl.ketenkompas.monitoring.Mixes;
import nl.ketenkompas.monitoring.StabilityNorm;
import nl.ketenkompas.monitoring.agreement.NormTerms;
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
 * The questions that a host asks about stable mixes, on the clients of {@link MixBenchmark}. Time
 * is per client, per client asked, or per event.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MixQuestionsBenchmark {
  private static final int CLIENTS = 20_000;

  private final StabilityNorm norm = StabilityNorm.of(NormTerms.preset("vws-2008"));
  private final Moment moment = Moment.asOf(MixData.FIRST.plusDays(MixData.AS_OF));
  private final Moment known = new Moment(moment.asOf(), Instant.parse("2024-07-01T12:00:00Z"));
  private final List<LocalDate> monthEnds = new ArrayList<>();
  private final List<ClientFacts> facts = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private final List<Observation> events = new ArrayList<>();
  private final List<String> eventIds = new ArrayList<>();
  private Episodes episodes = new MixData(0, 1).episodes();
  private int next;

  /** Draws the clients. */
  @Setup
  public void load() {
    MixData data = new MixData(CLIENTS, 1);
    episodes = data.episodes();
    for (int month = 0; month < 24; month++) {
      monthEnds.add(YearMonth.of(2023, 1).plusMonths(month).atEndOfMonth());
    }
    for (int c = 0; c < CLIENTS; c++) {
      ids.add(MixData.id(c));
      facts.add(ClientFacts.of(data.observations(c)));
    }
    Random random = new Random(1);
    int rows = data.start[CLIENTS];
    int[] client = new int[rows];
    for (int c = 0; c < CLIENTS; c++) {
      java.util.Arrays.fill(client, data.start[c], data.start[c + 1], c);
    }
    for (int i = 0; i < 10 * CLIENTS; i++) {
      int row = random.nextInt(rows);
      events.add(data.observation(row));
      eventIds.add(ids.get(client[row]));
    }
  }

  /** All clients, in columns. */
  @Benchmark
  @OperationsPerInvocation(CLIENTS)
  public Mixes columns() {
    return norm.assess(episodes, moment);
  }

  /** All clients, as known halfway. */
  @Benchmark
  @OperationsPerInvocation(CLIENTS)
  public Mixes columnsKnownOn() {
    return norm.assess(episodes, known);
  }

  /** All clients at the ends of 24 months. */
  @Benchmark
  @OperationsPerInvocation(CLIENTS)
  public MixSeries series24() {
    return norm.series(episodes, monthEnds, Instant.MAX);
  }

  /** One client after the other, with the assessment. */
  @Benchmark
  public MixAssessment record() {
    next = (next + 1) % CLIENTS;
    return norm.assess(facts.get(next), moment);
  }

  /** One client after the other, explained. */
  @Benchmark
  public Explanation<MixAssessment> explanation() {
    next = (next + 1) % CLIENTS;
    return norm.explain(facts.get(next), moment);
  }

  /** Two hundred thousand events in random order, from nothing on. */
  @Benchmark
  @OperationsPerInvocation(10 * CLIENTS)
  public LiveMixes event() {
    LiveMixes live = norm.live(moment);
    for (int i = 0; i < events.size(); i++) {
      live.apply(eventIds.get(i), events.get(i));
    }
    return live;
  }
}
