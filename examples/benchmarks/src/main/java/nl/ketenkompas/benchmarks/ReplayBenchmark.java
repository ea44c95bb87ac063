package nl.ketenkompas.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.ketenkompas.mandate.Charge;
import nl.ketenkompas.mandate.budget.Budget;
import nl.ketenkompas.mandate.budget.BudgetCommand;
import nl.ketenkompas.mandate.budget.BudgetEvent;
import nl.ketenkompas.mandate.budget.BudgetLedger;
import nl.ketenkompas.mandate.budget.BudgetPlan;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.Follower;
import nl.ketenkompas.model.journal.InMemoryJournal;
import nl.ketenkompas.model.journal.Ledger;
import nl.ketenkompas.model.time.DateRange;
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

/** Replay of a million events of a budget: reading, checking every hash, folding. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
public class ReplayBenchmark {
  private static final int EVENTS = 1_000_000;
  private static final int FAMILIES = 20;

  private final InMemoryJournal journal = new InMemoryJournal();
  private final BudgetLedger kind =
      new BudgetLedger(
          new BudgetPlan(
              "replay",
              DateRange.from(LocalDate.of(2011, 1, 1)),
              null,
              true,
              List.of(),
              List.of(),
              List.of()));

  /** Books the cost of advice and takes it back, over and over. */
  @Setup
  public void book() {
    Ledger<BudgetCommand, BudgetEvent, Budget> ledger =
        Ledger.open(kind, journal, () -> Instant.EPOCH);
    LocalDate day = LocalDate.of(2011, 5, 2);
    for (int i = 0; i < EVENTS; i++) {
      SourceKey family = SourceKey.of("pilot", "family-" + i % FAMILIES);
      SourceKey advice =
          SourceKey.of("pilot", "advice-" + i / FAMILIES / 2 % 50 + "-" + i % FAMILIES);
      BudgetCommand command =
          i < FAMILIES
              ? new BudgetCommand.Grant(family, EVENTS, day)
              : new BudgetCommand.Book(new Charge(advice, family, day, "row", 1, "SERVICE"));
      if (ledger.state().value().booking(advice).isPresent()) {
        command = new BudgetCommand.Cancel(advice, day);
      }
      ledger.submit("c" + i, command);
    }
  }

  /**
   * From the journal to the state.
   *
   * @return the state
   */
  @Benchmark
  public Budget replay() {
    Follower<BudgetEvent, Budget> follower = Follower.of(kind);
    follower.follow(journal);
    return follower.state().value();
  }
}
