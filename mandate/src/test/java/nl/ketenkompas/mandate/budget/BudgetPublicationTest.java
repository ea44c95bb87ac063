package nl.ketenkompas.mandate.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.ketenkompas.mandate.Charge;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.InMemoryJournal;
import nl.ketenkompas.model.journal.Ledger;
import nl.ketenkompas.model.journal.State;
import nl.ketenkompas.model.time.DateRange;
import org.junit.jupiter.api.Test;

class BudgetPublicationTest {
  private static final SourceKey FAMILY = SourceKey.of("pilot", "family-1");
  private static final LocalDate DAY = LocalDate.of(2011, 5, 2);

  @Test
  void readersSeeWholeBookingsOnlyAndNeverGoBack() throws Exception {
    Ledger<BudgetCommand, BudgetEvent, Budget> ledger =
        Ledger.open(
            new BudgetLedger(
                new BudgetPlan(
                    "stress",
                    DateRange.from(LocalDate.of(2011, 1, 1)),
                    null,
                    true,
                    List.of(),
                    List.of(),
                    List.of())),
            new InMemoryJournal(),
            () -> Instant.EPOCH);
    ledger.submit("grant", new BudgetCommand.Grant(FAMILY, 5000, DAY));
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Future<Long>> readers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        readers.add(pool.submit(() -> watch(ledger, done)));
      }
      for (int i = 0; i < 500; i++) {
        SourceKey advice = SourceKey.of("pilot", "advice-" + i);
        ledger.submit(
            "b" + i, new BudgetCommand.Book(new Charge(advice, FAMILY, DAY, "row", 1, "SERVICE")));
      }
      done.set(true);
      for (Future<Long> reader : readers) {
        assertThat(reader.get(60, TimeUnit.SECONDS)).isEqualTo(ledger.state().sequence());
      }
    } finally {
      done.set(true);
      pool.shutdownNow();
    }
  }

  private static long watch(Ledger<BudgetCommand, BudgetEvent, Budget> ledger, AtomicBoolean done) {
    long before = 1;
    boolean last = false;
    while (!last) {
      last = done.get();
      State<Budget> state = ledger.state();
      long spent = state.value().spent();
      boolean whole =
          state.sequence() >= before
              && state.sequence() == spent + 1
              && state.value().left(FAMILY).equals(OptionalLong.of(5000 - spent))
              && state.value().spent(FAMILY, "row") == spent
              && state.value().spent(2011) == spent;
      // Asked without an assertion: one costs more than the writer has time for
      if (!whole) {
        throw new AssertionError("not whole at " + state.sequence());
      }
      before = state.sequence();
    }
    return before;
  }
}
