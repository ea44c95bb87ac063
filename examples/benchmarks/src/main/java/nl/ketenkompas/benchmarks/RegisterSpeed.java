package nl.ketenkompas.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.ketenkompas.identity.Recogniser;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.identity.register.ClientRegister;
import nl.ketenkompas.identity.register.RegisterCommand;
import nl.ketenkompas.identity.register.RegisterEvent;
import nl.ketenkompas.identity.register.RegisteredClients;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.DataKey;
import nl.ketenkompas.model.journal.InMemoryJournal;
import nl.ketenkompas.model.journal.Judgement;
import nl.ketenkompas.model.journal.KeySource;
import nl.ketenkompas.model.journal.Ledger;
import nl.ketenkompas.model.journal.Recorded;
import nl.ketenkompas.model.testing.Population;

/**
 * How long the client register takes, in CPU time of one thread: adding a record, and looking one
 * up with its explanation, as the register grows; how many bytes it adds to the records; and
 * reading a journal back.
 */
public final class RegisterSpeed {
  private static final int ASKED = 20_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private RegisterSpeed() {}

  /**
   * Prints a line for each size.
   *
   * @param arguments the sizes in records, 100,000 and a million by default; {@code replay N}
   *     measures reading a journal of N events instead
   */
  public static void main(String... arguments) {
    if (arguments.length == 2 && arguments[0].equals("replay")) {
      replay(System.out, Integer.parseInt(arguments[1]));
      return;
    }
    int[] sizes =
        arguments.length == 0
            ? new int[] {100_000, 1_000_000}
            : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
    for (int size : sizes) {
      measure(System.out, size);
    }
  }

  private static void measure(PrintStream out, int size) {
    ClientRegister register = ClientRegister.of(Recogniser.of(RecognitionTerms.preset("vng-2008")));
    List<PersonRecord> records = Population.of(1, size).records().limit(size).toList();
    List<ClientId> numbers = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      numbers.add(new ClientId("C" + i));
    }
    long before = used();
    RegisteredClients state = register.start();
    long[] nanos = new long[size];
    for (int i = 0; i < size; i++) {
      long start = THREADS.getCurrentThreadCpuTime();
      state = received(register, state, records.get(i), numbers.get(i), i + 1);
      nanos[i] = THREADS.getCurrentThreadCpuTime() - start;
    }
    long all = Arrays.stream(nanos).sum();
    long bytes = (used() - before) / size;
    out.printf(
        Locale.ROOT,
        "%,d records, %,d clients, %d bytes a record besides the records%n",
        size,
        state.clients(),
        bytes);
    long[] last = Arrays.copyOfRange(nanos, size - Math.min(size, 100_000), size);
    out.printf(
        Locale.ROOT, "  insert: mean %.1f us, last 100,000: %s%n", all / 1e3 / size, spread(last));
    PersonRecord[] asked =
        Population.of(2, ASKED).records().limit(ASKED).toArray(PersonRecord[]::new);
    for (int i = 0; i < ASKED; i += 2) {
      asked[i] = records.get((int) ((long) i * size / ASKED));
    }
    long[] lookups = new long[ASKED];
    int points = 0;
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < ASKED; i++) {
        long start = THREADS.getCurrentThreadCpuTime();
        points += state.explain(asked[i]).turningPoints().size();
        lookups[i] = THREADS.getCurrentThreadCpuTime() - start;
      }
    }
    out.printf(
        Locale.ROOT,
        "  lookup with explanation: %s (%d turning points)%n",
        spread(lookups),
        points);
  }

  private static RegisteredClients received(
      ClientRegister register,
      RegisteredClients state,
      PersonRecord record,
      ClientId number,
      long sequence) {
    Instant at = Instant.ofEpochSecond(1_700_000_000L + sequence);
    Judgement<RegisterEvent> judged =
        register.judge(state, new RegisterCommand.Receive(record, number), at);
    return judged.fold(
        accept ->
            register.fold(
                state, new Recorded.Kept<>(sequence, "clients", at, "c", accept.events().get(0))),
        refuse -> {
          throw new IllegalStateException(refuse.reasons().get(0).toString());
        });
  }

  private static String spread(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "p50 %.1f us, p95 %.1f us, p99 %.1f us",
        sorted[sorted.length / 2] / 1e3,
        sorted[sorted.length * 95 / 100] / 1e3,
        sorted[sorted.length * 99 / 100] / 1e3);
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }

  private static void replay(PrintStream out, int size) {
    ClientRegister kind = ClientRegister.of(Recogniser.of(RecognitionTerms.preset("vng-2008")));
    InMemoryJournal journal = new InMemoryJournal();
    OpenKeys keys = new OpenKeys();
    Ledger<RegisterCommand, RegisterEvent, RegisteredClients> ledger =
        Ledger.open(kind, journal, () -> Instant.ofEpochSecond(1_700_000_000L), keys);
    List<PersonRecord> records = Population.of(1, size).records().limit(size).toList();
    long start = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < size; i++) {
      ledger.submit("c" + i, new RegisterCommand.Receive(records.get(i), new ClientId("C" + i)));
    }
    long written = THREADS.getCurrentThreadCpuTime() - start;
    start = THREADS.getCurrentThreadCpuTime();
    int clients = Ledger.open(kind, journal, () -> Instant.EPOCH, keys).state().value().clients();
    long read = THREADS.getCurrentThreadCpuTime() - start;
    out.printf(
        Locale.ROOT,
        "%,d events, %,d clients: submitted in %.1f CPU-s, replayed in %.1f CPU-s%n",
        size,
        clients,
        written / 1e9,
        read / 1e9);
  }

  /** One key for everybody: what is measured is the register. */
  private static final class OpenKeys implements KeySource {
    private final SecretKey key = new SecretKeySpec(new byte[32], "AES");

    @Override
    public DataKey current(SourceKey subject) {
      return new DataKey("k1", key);
    }

    @Override
    public Optional<SecretKey> find(String id) {
      return Optional.of(key);
    }

    @Override
    public List<String> ids(SourceKey subject) {
      return List.of("k1");
    }

    @Override
    public void rotate(SourceKey subject) {}

    @Override
    public void destroy(SourceKey subject) {}
  }
}
