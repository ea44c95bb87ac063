package nl.ketenkompas.model.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.ketenkompas.model.journal.Purses.Add;
import nl.ketenkompas.model.journal.Purses.Happened;
import nl.ketenkompas.model.journal.Purses.Move;
import nl.ketenkompas.model.journal.Purses.Order;
import org.junit.jupiter.api.Test;

class PublicationTest {

  @Test
  void readersNeverSeeHalfACommandAndNeverGoBack() throws Exception {
    Ledger<Order, Happened, PersistentMap<String, Long>> ledger =
        Ledger.open(Purses.OPEN, new InMemoryJournal(), new TestClock());
    ledger.submit("start", new Add("p0", 1000));
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      List<Future<Long>> readers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        readers.add(pool.submit(() -> watch(ledger, done)));
      }
      for (int i = 0; i < 4000; i++) {
        ledger.submit("m" + i, new Move("p" + i % 40, "p" + (i + 1) % 40, 1000));
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

  private static long watch(
      Ledger<Order, Happened, PersistentMap<String, Long>> ledger, AtomicBoolean done) {
    long before = 0;
    boolean last = false;
    while (!last) {
      last = done.get();
      State<PersistentMap<String, Long>> state = ledger.state();
      long[] sum = {0};
      state.value().forEach((purse, cents) -> sum[0] += cents);
      assertThat(sum[0]).isEqualTo(1000);
      assertThat(state.sequence()).isGreaterThanOrEqualTo(before);
      before = state.sequence();
    }
    return before;
  }

  @Test
  void readersDoNotWaitForACommand() throws Exception {
    InMemoryJournal inner = new InMemoryJournal();
    Object never = new Object();
    Journal slow =
        new Journal() {
          @Override
          public boolean append(List<StoredEvent> batch) {
            synchronized (never) {
              return inner.append(batch);
            }
          }

          @Override
          public void read(long from, java.util.function.Predicate<StoredEvent> reader) {
            inner.read(from, reader);
          }
        };
    Ledger<Order, Happened, PersistentMap<String, Long>> ledger =
        Ledger.open(Purses.OPEN, slow, new TestClock());
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<Answer<Happened>> writer;
      synchronized (never) {
        writer = pool.submit(() -> ledger.submit("c1", new Add("a", 1)));
        assertThat(ledger.state().sequence()).isZero();
        assertThat(writer.isDone()).isFalse();
      }
      writer.get(60, TimeUnit.SECONDS);
      assertThat(ledger.state().sequence()).isEqualTo(1);
    } finally {
      pool.shutdownNow();
    }
  }
}
