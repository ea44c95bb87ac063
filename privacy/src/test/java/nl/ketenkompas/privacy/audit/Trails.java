package nl.ketenkompas.privacy.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.AccessLog;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.testing.InMemoryKeys;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.Circumstances;
import nl.ketenkompas.privacy.Consent;
import nl.ketenkompas.privacy.Covenant;
import nl.ketenkompas.privacy.CovenantFacts;
import nl.ketenkompas.privacy.SharingScope;
import nl.ketenkompas.privacy.Situation;
import nl.ketenkompas.privacy.User;
import nl.ketenkompas.privacy.Viewer;
import nl.ketenkompas.privacy.agreement.CovenantTerms;

/** A trail with sinks that can be told to fail. */
final class Trails {
  static final ClientId ANNE = new ClientId("c-anne");
  static final ClientId BEN = new ClientId("c-ben");
  static final SourceKey KEY = SourceKey.of("shelter", "0012");
  static final Moment MOMENT = Moment.asOf(LocalDate.of(2026, 11, 1));
  static final Instant START = Instant.parse("2026-11-01T08:00:00Z");
  static final String REGISTER = "https://register.example.nl/";

  static final Agreement<CovenantTerms> COVENANT =
      CovenantTerms.KIND
          .read(
              """
              {
                "schemaVersion": 1,
                "kind": "covenant",
                "id": "small",
                "version": 1,
                "title": {"nl": "Klein convenant", "en": "Small covenant"},
                "source": "test",
                "zone": "Europe/Amsterdam",
                "valid": "2026-01-01/..",
                "terms": {
                  "parties": [
                    {"id": "shelter", "name": "De Opvang", "signedOn": "2026-01-01"}
                  ],
                  "purposes": [
                    {"code": "care", "title": {"nl": "zorg", "en": "care"}, "register": "R 7/1"},
                    {"code": "rights", "title": {"nl": "uw rechten", "en": "your rights"}}
                  ],
                  "kinds": [
                    {"code": "identity", "title": {"nl": "naam", "en": "name"},
                     "sensitivity": "ORDINARY"},
                    {"code": "plan", "title": {"nl": "trajectplan", "en": "plan"},
                     "sensitivity": "ORDINARY"},
                    {"code": "access-log", "title": {"nl": "logboek", "en": "access log"},
                     "sensitivity": "ORDINARY"}
                  ],
                  "bases": [{"code": "task", "article": "AVG-6"}],
                  "roles": [
                    {"code": "worker", "title": {"nl": "medewerker", "en": "worker"},
                     "clients": [{}]},
                    {"code": "officer", "title": {"nl": "functionaris", "en": "officer"},
                     "clients": [{}]},
                    {"code": "clerk", "title": {"nl": "klerk", "en": "clerk"}, "clients": [{}]}
                  ],
                  "grants": [
                    {"rule": "SK-C12", "role": "worker", "kinds": ["identity"], "level": "FULL",
                     "purpose": "care", "basis": "task", "condition": "CONSENT"},
                    {"rule": "SK-C4", "role": "worker", "kinds": ["plan"], "level": "EXISTS",
                     "purpose": "care", "basis": "task", "condition": "NONE"},
                    {"rule": "SK-C23", "role": "officer", "kinds": ["access-log"],
                     "level": "FULL", "purpose": "rights", "basis": "task", "condition": "NONE"},
                    {"rule": "SK-C23", "role": "clerk", "kinds": ["access-log"],
                     "level": "SUMMARY", "purpose": "rights", "basis": "task",
                     "condition": "NONE"}
                  ]
                }
              }
              """,
              "covenant.json")
          .orThrow();

  final Sink processing = new Sink();
  final Sink access = new Sink();
  final InMemoryKeys keys = new InMemoryKeys(7);
  final AtomicLong ids = new AtomicLong();
  final List<ChainHead> anchors = new ArrayList<>();
  Instant now = START;
  AuditTrail trail = open(settings());

  AuditSettings settings() {
    return AuditSettings.of(() -> now, ids::incrementAndGet, keys, REGISTER, "cvs").with(COVENANT);
  }

  AuditTrail open(AuditSettings settings) {
    return AuditTrail.open(processing, access, settings);
  }

  static Viewer viewer(String role, String purpose) {
    Situation situation =
        Covenant.of(COVENANT)
            .at(
                MOMENT,
                new CovenantFacts(
                    List.of(),
                    List.of(
                        Consent.signed(
                            KEY,
                            SharingScope.EVERYTHING,
                            DateRange.parse("2026-01-01/2027-01-01"),
                            "form-7")),
                    List.of(),
                    List.of(Circumstances.of(KEY, "Arnhem"))),
                key -> Optional.of(ANNE));
    return situation.viewer(new User("u1", "shelter", role, null), purpose);
  }

  static AccessLog.Entry entry(ClientId client, AccessLog.Item... items) {
    return new AccessLog.Entry(
        "u1", "shelter", "worker", "care", client, MOMENT, "small@1", List.of(items));
  }

  static AccessLog.Item full(String kind) {
    return new AccessLog.Item(kind, Level.FULL, Rule.of("SK-C12"), "CONSENT_GIVEN", KEY);
  }

  static AccessLog.Item none(String kind) {
    return new AccessLog.Item(kind, Level.NONE, Rule.of("SK-C4"));
  }

  ProcessingRow row(int place) {
    return ProcessingRow.of(processing.lines().get(place));
  }

  AccessRecord record(int place) {
    return AccessRecord.of(access.lines().get(place), new Seals(keys));
  }

  /** In memory; refuses, fails, or lets another writer come first. */
  static final class Sink implements AuditSink {
    private final InMemorySink sink = new InMemorySink();
    boolean refuses;
    boolean failsAfter;
    boolean fails;
    List<LogLine> first = List.of();

    @Override
    public boolean append(List<LogLine> lines) {
      if (fails) {
        throw new IllegalStateException("sink");
      }
      if (!first.isEmpty()) {
        sink.append(first);
        first = List.of();
      }
      boolean kept = !refuses && sink.append(lines);
      if (failsAfter) {
        throw new IllegalStateException("sink");
      }
      return kept;
    }

    @Override
    public Optional<LogLine> last() {
      return sink.last();
    }

    @Override
    public void read(long from, Predicate<LogLine> reader) {
      sink.read(from, reader);
    }

    @Override
    public void about(String subject, Predicate<LogLine> reader) {
      sink.about(subject, reader);
    }

    List<LogLine> lines() {
      List<LogLine> lines = new ArrayList<>();
      sink.read(1, lines::add);
      return lines;
    }
  }
}
