package nl.ketenkompas.identity.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import nl.ketenkompas.identity.Client;
import nl.ketenkompas.identity.Recogniser;
import nl.ketenkompas.identity.Recognition;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.testing.Population;
import org.junit.jupiter.api.Test;

/** Readers ask one state over and over while the writer goes on: they get the same answers. */
class RegisterStressTest {
  private static final int RECORDS = 4_000;

  @Test
  @Covers("SK-C7")
  void readersNeverSeeHalfAChange() throws Exception {
    ClientRegister register = ClientRegister.of(Recogniser.of(RecognitionTerms.preset("vng-2008")));
    List<PersonRecord> records = Population.of(3, RECORDS).records().limit(RECORDS).toList();
    AtomicReference<RegisteredClients> published = new AtomicReference<>(register.start());
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<Integer>> readers = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        Random random = new Random(i);
        Callable<Integer> reader = () -> read(published, done, records, random);
        readers.add(threads.submit(reader));
      }
      RegisteredClients state = Objects.requireNonNull(published.get());
      for (int i = 0; i < RECORDS; i++) {
        state =
            History.fold(
                register,
                state,
                i + 1,
                new RegisterEvent.Received(records.get(i), new ClientId("C" + i)));
        published.set(state);
      }
      for (int i = 0; i < RECORDS; i += 3) {
        state =
            History.fold(
                register,
                state,
                RECORDS + i + 1,
                new RegisterEvent.Withdrawn(records.get(i).key(), null));
        published.set(state);
      }
      done.set(true);
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
      assertThat(state.records()).isEqualTo(RECORDS - (RECORDS + 2) / 3);
    } finally {
      done.set(true);
      threads.shutdownNow();
    }
  }

  private static int read(
      AtomicReference<RegisteredClients> published,
      AtomicBoolean done,
      List<PersonRecord> records,
      Random random) {
    int rounds = 0;
    while (!done.get() || rounds == 0) {
      RegisteredClients state = Objects.requireNonNull(published.get());
      Map<ClientId, Set<SourceKey>> clients = History.clients(state);
      assertThat(clients).hasSize(state.clients());
      assertThat(clients.values().stream().mapToInt(Set::size).sum()).isEqualTo(state.records());
      for (int i = 0; i < 20; i++) {
        PersonRecord record = records.get(random.nextInt(RECORDS));
        Recognition answer = state.recognise(record);
        assertThat(state.explain(record).verdict()).isEqualTo(answer);
        answer.fold(
            known -> assertThat(clients).containsKey(known.client()),
            possible ->
                assertThat(clients.keySet())
                    .containsAll(
                        possible.candidates().stream().map(Recognition.Candidate::client).toList()),
            unknown -> assertThat(state.record(record.key())).isEmpty());
        state.record(record.key()).ifPresent(found -> assertThat(found).isEqualTo(record));
      }
      List<Client> again = new ArrayList<>();
      state.forEachClient(again::add);
      assertThat(again).hasSize(state.clients());
      rounds++;
    }
    return rounds;
  }
}
