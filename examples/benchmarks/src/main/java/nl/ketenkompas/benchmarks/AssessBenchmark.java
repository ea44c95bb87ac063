package nl.ketenkompas.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.care.Status;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.MixAssessment;
import nl.ketenkompas.monitoring.StabilityNorm;
import nl.ketenkompas.monitoring.agreement.NormTerms;
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
 * Monitoring: assessing the stable mix of one client, about 14 episodes over five life areas in 24
 * months, against the barest day-by-day count of days on which all areas are stable, which knows no
 * months, corrections, gaps or reasons. Time is per client.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class AssessBenchmark {
  private static final int CLIENTS = 512;
  private static final LocalDate START = LocalDate.of(2023, 1, 1);
  private static final int DAYS = 731;
  private static final List<String> AREAS =
      List.of("HOUSING", "CARE", "INCOME", "DAY_ACTIVITY", "HEALTH_INSURANCE");

  private final List<List<Observation>> observations = new ArrayList<>();
  private final Moment moment = Moment.asOf(START.plusDays(DAYS));
  private @Nullable StabilityNorm norm;
  private int next;

  /** Draws the histories. */
  @Setup
  public void draw() {
    Random random = new Random(20261101);
    norm = StabilityNorm.of(NormTerms.preset("vws-2008"));
    for (int i = 0; i < CLIENTS; i++) {
      List<Observation> history = new ArrayList<>();
      for (String area : AREAS) {
        int day = random.nextInt(60);
        while (day < DAYS) {
          int length = 30 + random.nextInt(400);
          LocalDate from = START.plusDays(day);
          history.add(
              Observation.of(
                  SourceKey.of("shelter", Integer.toString(i)),
                  area,
                  random.nextInt(4) == 0 ? Status.UNSTABLE : Status.STABLE,
                  from,
                  START.plusDays(Math.min(DAYS, day + length)),
                  "shelter",
                  Instant.parse(from + "T10:00:00Z")));
          day += length + (random.nextInt(3) == 0 ? random.nextInt(20) : 0);
        }
      }
      observations.add(List.copyOf(history));
    }
  }

  /** The library. */
  @Benchmark
  public MixAssessment assess() {
    next = (next + 1) % CLIENTS;
    StabilityNorm asked = norm;
    if (asked == null) {
      throw new IllegalStateException("not set up");
    }
    return asked.assess(observations.get(next), moment);
  }

  /** The floor: marks days per area and counts those that all areas share. */
  @Benchmark
  public int dayByDay() {
    next = (next + 1) % CLIENTS;
    int[] good = new int[DAYS];
    for (Observation observation : observations.get(next)) {
      LocalDate until = observation.until();
      if (observation.status() == Status.STABLE && until != null) {
        int bit = 1 << AREAS.indexOf(observation.area());
        int from = (int) (observation.from().toEpochDay() - START.toEpochDay());
        int end = (int) (until.toEpochDay() - START.toEpochDay());
        for (int day = from; day < end; day++) {
          good[day] |= bit;
        }
      }
    }
    int count = 0;
    for (int day : good) {
      count += day == 0b11111 ? 1 : 0;
    }
    return count;
  }
}
