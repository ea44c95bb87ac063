package nl.ketenkompas.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.DataKey;
import nl.ketenkompas.model.journal.KeySource;
import nl.ketenkompas.model.port.AccessLog;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.Circumstances;
import nl.ketenkompas.privacy.Covenant;
import nl.ketenkompas.privacy.CovenantFacts;
import nl.ketenkompas.privacy.User;
import nl.ketenkompas.privacy.Viewer;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.audit.AuditDesk;
import nl.ketenkompas.privacy.audit.AuditSettings;
import nl.ketenkompas.privacy.audit.AuditSink;
import nl.ketenkompas.privacy.audit.AuditTrail;
import nl.ketenkompas.privacy.audit.ChainCheck;
import nl.ketenkompas.privacy.audit.InMemorySink;
import nl.ketenkompas.privacy.audit.LogLine;
import nl.ketenkompas.privacy.audit.LogLookup;
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
 * The audit trail: one look of twenty kinds of data written to both logs; a chain of a million
 * records verified; the looks of one client found among a million. Needs about a gigabyte.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
public class AuditBenchmark {
  private static final int LINES = 1_000_000;
  private static final int CLIENTS = 20_000;
  private static final Moment MOMENT = Moment.asOf(LocalDate.of(2026, 11, 1));
  private static final String COVENANT =
      """
      {
        "schemaVersion": 1, "kind": "covenant", "id": "log", "version": 1,
        "title": {"nl": "Logboek", "en": "Log"}, "source": "benchmark",
        "zone": "Europe/Amsterdam", "valid": "2026-01-01/..",
        "terms": {
          "parties": [{"id": "shelter", "name": "Shelter", "signedOn": "2026-01-01"}],
          "purposes": [{"code": "rights", "title": {"nl": "rechten", "en": "rights"}}],
          "kinds": [{"code": "access-log", "title": {"nl": "logboek", "en": "log"},
                     "sensitivity": "ORDINARY"}],
          "bases": [{"code": "task", "article": "AVG-6"}],
          "roles": [{"code": "officer", "title": {"nl": "f", "en": "o"}, "clients": [{}]}],
          "grants": [{"rule": "SK-C23", "role": "officer", "kinds": ["access-log"],
                      "level": "FULL", "purpose": "rights", "basis": "task",
                      "condition": "NONE"}]
        }
      }
      """;

  private final AccessLog.Entry[] entries = new AccessLog.Entry[CLIENTS];
  private final InMemorySink million = new InMemorySink();
  private final Discarding discarding = new Discarding();
  private final Keys keys = new Keys();
  private final SplittableRandom random = new SplittableRandom(11);
  private final Agreement<CovenantTerms> covenant =
      CovenantTerms.KIND.read(COVENANT, "covenant.json").orThrow();

  private final AuditSettings settings =
      AuditSettings.of(
              () -> Instant.EPOCH, random::nextLong, keys, "https://register.example.nl/", "cvs")
          .with(covenant);
  private final AuditTrail hot = AuditTrail.open(discarding, discarding, settings);
  private final AuditTrail kept = AuditTrail.open(discarding, million, settings);
  private final AuditDesk desk = AuditDesk.of(kept);
  private final Viewer officer = officer();
  private int next;

  private Viewer officer() {
    SourceKey key = SourceKey.of("shelter", "0");
    CovenantFacts facts =
        new CovenantFacts(
            List.of(), List.of(), List.of(), List.of(Circumstances.of(key, "Arnhem")));
    return Covenant.of(covenant)
        .at(MOMENT, facts, k -> Optional.of(new ClientId("c0")))
        .viewer(new User("u1", "shelter", "officer", null), "rights");
  }

  /** Writes the million looks, all clients equally often. */
  @Setup
  public void write() {
    // As in a covenant: all files have the same codes and rules
    Rule rule = Rule.of("SK-C12");
    String[] kinds = new String[20];
    Arrays.setAll(kinds, k -> "kind-" + k);
    for (int c = 0; c < CLIENTS; c++) {
      List<AccessLog.Item> items = new ArrayList<>();
      SourceKey form = SourceKey.of("shelter", "form-" + c);
      for (int k = 0; k < 20; k++) {
        items.add(
            new AccessLog.Item(
                kinds[k],
                k < 10 ? Level.FULL : Level.NONE,
                rule,
                k < 10 ? "CONSENT_GIVEN" : null,
                k < 10 ? form : null));
      }
      entries[c] =
          new AccessLog.Entry(
              "u1",
              "shelter",
              "shelter-worker",
              "care",
              new ClientId("c" + c),
              MOMENT,
              "vng-2008@1",
              items);
    }
    for (int i = 0; i < LINES; i++) {
      kept.confirm(entries[i % CLIENTS]);
    }
  }

  /**
   * Writes one look to both logs.
   *
   * @return that it is kept
   */
  @Benchmark
  public boolean audited() {
    next = next + 1 == CLIENTS ? 0 : next + 1;
    return hot.confirm(entries[next]);
  }

  /**
   * Verifies the chain of a million records.
   *
   * @return that it is intact
   */
  @Benchmark
  public ChainCheck verify() {
    return ChainCheck.of(million, AuditTrail.ACCESS, List.of());
  }

  /**
   * Finds who looked into one file; writes one look to the log itself.
   *
   * @return the overview
   */
  @Benchmark
  public LogLookup overview() {
    return desk.lookUp(new ClientId("c0"), officer);
  }

  /** Confirms all, keeps the last line only. */
  private static final class Discarding implements AuditSink {
    private LogLine last = new LogLine(1, "", "");

    @Override
    public boolean append(List<LogLine> lines) {
      last = lines.get(lines.size() - 1);
      return true;
    }

    @Override
    public Optional<LogLine> last() {
      return Optional.of(last);
    }

    @Override
    public void read(long from, Predicate<LogLine> reader) {}

    @Override
    public void about(String subject, Predicate<LogLine> reader) {}
  }

  /** A key for each subject. */
  private static final class Keys implements KeySource {
    private final Map<SourceKey, DataKey> bySubject = new HashMap<>();
    private final Map<String, SecretKey> byId = new HashMap<>();

    @Override
    public DataKey current(SourceKey subject) {
      DataKey found = bySubject.get(subject);
      if (found == null) {
        byte[] bytes = new byte[32];
        new SplittableRandom(bySubject.size()).nextBytes(bytes);
        found = new DataKey("k" + bySubject.size(), new SecretKeySpec(bytes, "HmacSHA256"));
        bySubject.put(subject, found);
        byId.put(found.id(), found.key());
      }
      return found;
    }

    @Override
    public Optional<SecretKey> find(String id) {
      return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<String> ids(SourceKey subject) {
      DataKey found = bySubject.get(subject);
      return found == null ? List.of() : List.of(found.id());
    }

    @Override
    public void rotate(SourceKey subject) {
      throw new UnsupportedOperationException("nothing is rotated here");
    }

    @Override
    public void destroy(SourceKey subject) {
      throw new UnsupportedOperationException("nothing is destroyed here");
    }
  }
}
