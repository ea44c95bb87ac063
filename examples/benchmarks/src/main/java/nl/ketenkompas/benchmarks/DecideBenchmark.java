package nl.ketenkompas.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.AccessDecision;
import nl.ketenkompas.privacy.Circumstances;
import nl.ketenkompas.privacy.Consent;
import nl.ketenkompas.privacy.Covenant;
import nl.ketenkompas.privacy.CovenantFacts;
import nl.ketenkompas.privacy.SharingScope;
import nl.ketenkompas.privacy.Signature;
import nl.ketenkompas.privacy.User;
import nl.ketenkompas.privacy.Viewer;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
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
 * Privacy: what one user may see of one kind of data of one client, against looking the level up in
 * nested hash maps that somebody filled with the answers, without reasons. Time is per question;
 * half of the clients signed.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DecideBenchmark {
  private static final int CLIENTS = 10_000;
  private static final String KIND = "psychiatric-diagnosis";

  private final ClientId[] clients = new ClientId[CLIENTS];
  private final Map<ClientId, Map<String, Level>> map = new HashMap<>();
  private @Nullable Viewer viewer;
  private int next;

  /** Draws the clients and the consents. */
  @Setup
  public void draw() {
    Random random = new Random(20261101);
    DateRange year = DateRange.parse("2026-01-01/2027-01-01");
    List<Consent> consents = new ArrayList<>();
    List<Circumstances> circumstances = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      SourceKey key = SourceKey.of("shelter", Integer.toString(i));
      clients[i] = new ClientId("C" + i);
      circumstances.add(Circumstances.of(key, "Arnhem").withLabels("homeless"));
      if (random.nextBoolean()) {
        consents.add(Consent.signed(key, SharingScope.EVERYTHING, year, "form-" + i));
      }
    }
    CovenantFacts facts =
        new CovenantFacts(
            List.of(Signature.of("shelter", year)), consents, List.of(), circumstances);
    Viewer made =
        Covenant.of(CovenantTerms.preset("vng-2008"))
            .at(
                Moment.asOf(LocalDate.of(2026, 11, 1)),
                facts,
                key -> Optional.of(clients[Integer.parseInt(key.local())]))
            .viewer(new User("u1", "shelter", "shelter-worker", null), "care");
    for (ClientId client : clients) {
      map.put(client, Map.of(KIND, made.level(client, KIND)));
    }
    viewer = made;
  }

  /** The library. */
  @Benchmark
  public AccessDecision decide() {
    next = (next + 1) % CLIENTS;
    Viewer asked = viewer;
    if (asked == null) {
      throw new IllegalStateException("not set up");
    }
    return asked.decide(clients[next], KIND);
  }

  /** The floor: two lookups of an answer that somebody else worked out. */
  @Benchmark
  public @Nullable Level hashMaps() {
    next = (next + 1) % CLIENTS;
    Map<String, Level> levels = map.get(clients[next]);
    return levels == null ? null : levels.get(KIND);
  }
}
