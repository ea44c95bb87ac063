package nl.ketenkompas.privacy.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.InMemoryJournal;
import nl.ketenkompas.model.journal.Ledger;
import nl.ketenkompas.model.journal.State;
import nl.ketenkompas.model.testing.InMemoryKeys;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.SharingScope;
import nl.ketenkompas.privacy.consent.ConsentCommand.Sign;
import org.junit.jupiter.api.Test;

class ConsentPublicationTest {
  private static final DateRange YEAR = DateRange.parse("2026-01-01/2027-01-01");
  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
  private static final Instant NOW = Instant.parse("2026-01-01T08:00:00Z");
  private static final Moment MOMENT = new Moment(DAY, Instant.parse("2026-12-01T08:00:00Z"));

  @Test
  void readersSeeWhatTheSequenceSays() throws Exception {
    Ledger<ConsentCommand, ConsentEvent, Consents> ledger =
        Ledger.open(new ConsentLedger(), new InMemoryJournal(), () -> NOW, new InMemoryKeys(3));
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Future<Long>> readers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        readers.add(pool.submit(() -> watch(ledger, done)));
      }
      for (int i = 0; i < 100; i++) {
        ledger.submit(
            "s" + i, new Sign(key(i), SharingScope.EVERYTHING, false, YEAR, DAY, "d" + i));
      }
      done.set(true);
      for (Future<Long> reader : readers) {
        assertThat(reader.get(60, TimeUnit.SECONDS)).isEqualTo(100);
      }
    } finally {
      done.set(true);
      pool.shutdownNow();
    }
  }

  private static SourceKey key(long number) {
    return SourceKey.of("shelter", "c" + number);
  }

  private static ConsentState state(Consents consents, long number) {
    return consents.state(
        new ClientId("c" + number),
        (key, moment) -> Optional.of(new ClientId(key.local())),
        MOMENT);
  }

  /** Every event is the signature of one client more. */
  private static long watch(
      Ledger<ConsentCommand, ConsentEvent, Consents> ledger, AtomicBoolean done) {
    long before = 0;
    boolean last = false;
    while (!last) {
      last = done.get();
      State<Consents> state = ledger.state();
      long signed = state.sequence();
      boolean whole =
          signed >= before
              && (signed == 0 || state(state.value(), signed - 1) == ConsentState.EXPLICIT)
              && state(state.value(), signed) == ConsentState.UNKNOWN;
      // Asked without an assertion: one costs more than the writer has time for
      if (!whole) {
        throw new AssertionError("not whole at " + state.sequence());
      }
      before = state.sequence();
    }
    return before;
  }
}
