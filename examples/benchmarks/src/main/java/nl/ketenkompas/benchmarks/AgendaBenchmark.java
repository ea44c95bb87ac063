package nl.ketenkompas.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import nl.ketenkompas.model.time.Agenda;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Deadline;
import nl.ketenkompas.model.time.DeadlineRule;
import nl.ketenkompas.model.time.EndRule;
import nl.ketenkompas.model.time.Timespan;
import nl.ketenkompas.model.time.WorkCalendar;
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
 * The agenda of a million deadlines of 25,000 owners over a year, a tenth of them met and a
 * twentieth paused for a week: made and asked what is overdue, what is due this week and what
 * somebody must do, against the barest addition of 28 days to the start of each. Both run on one
 * thread. Time is for the million.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 2,
    jvmArgs = {"-Xmx3g", "-XX:+UseSerialGC"})
@Warmup(iterations = 5)
@Measurement(iterations = 5)
public class AgendaBenchmark {
  private static final int DEADLINES = 1_000_000;
  private static final LocalDate START = LocalDate.of(2025, 11, 23);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final List<Deadline> deadlines = new ArrayList<>();
  private @Nullable WorkCalendar calendar;

  /** Draws the deadlines. */
  @Setup
  public void draw() {
    Random random = new Random(20261101);
    calendar = WorkCalendar.preset("nl");
    List<DeadlineRule> rules =
        List.of(
            DeadlineRule.within("AD_FORM", "SK-I6", Timespan.ofWeeks(4))
                .withGrace(Timespan.ofWeeks(2))
                .withWarnBefore(Timespan.ofWeeks(1)),
            DeadlineRule.within("FOLLOW_UP_3M", "ST-F36", Timespan.ofMonths(3))
                .withEnd(EndRule.NEXT_WORKING_DAY),
            DeadlineRule.within("HOME_VISIT", "ST-OUTREACH", Timespan.ofWorkingDays(5)));
    for (int i = 0; i < DEADLINES; i++) {
      LocalDate started = START.plusDays(random.nextInt(360));
      Deadline deadline =
          Deadline.of("deadline-" + i, rules.get(random.nextInt(rules.size())), started)
              .ownedBy("owner-" + random.nextInt(25_000));
      if (random.nextInt(10) == 0) {
        deadline = deadline.met(started.plusDays(random.nextInt(60)));
      }
      if (random.nextInt(20) == 0) {
        deadline = deadline.paused(started.plusDays(3)).resumed(started.plusDays(10));
      }
      deadlines.add(deadline);
    }
  }

  /** The library. */
  @Benchmark
  public int agenda() {
    if (calendar == null) {
      throw new IllegalStateException("not drawn");
    }
    Agenda agenda = Agenda.of(deadlines, calendar, TODAY);
    return agenda.overdue().size()
        + agenda.dueIn(DateRange.of(TODAY, TODAY.plusDays(7))).size()
        + agenda.ownedBy("owner-7").size();
  }

  /** The bare loop: 28 days after the start, whatever the rule. */
  @Benchmark
  public int bareAddition() {
    int overdue = 0;
    for (Deadline deadline : deadlines) {
      if (deadline.events().get(0).on().plusDays(28).isBefore(TODAY)) {
        overdue++;
      }
    }
    return overdue;
  }
}
