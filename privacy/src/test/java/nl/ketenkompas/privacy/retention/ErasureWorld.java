package nl.ketenkompas.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.InMemoryJournal;
import nl.ketenkompas.model.journal.Ledger;
import nl.ketenkompas.model.journal.PersistentMap;
import nl.ketenkompas.model.journal.StoredEvent;
import nl.ketenkompas.model.journal.StoredSnapshot;
import nl.ketenkompas.model.port.AccessLog;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.testing.InMemoryKeys;
import nl.ketenkompas.model.testing.JournalContract;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.Circumstances;
import nl.ketenkompas.privacy.Covenant;
import nl.ketenkompas.privacy.CovenantFacts;
import nl.ketenkompas.privacy.SharingScope;
import nl.ketenkompas.privacy.Situation;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.audit.AuditSettings;
import nl.ketenkompas.privacy.audit.AuditTrail;
import nl.ketenkompas.privacy.audit.ChainCheck;
import nl.ketenkompas.privacy.audit.InMemorySink;
import nl.ketenkompas.privacy.audit.LogLine;
import nl.ketenkompas.privacy.audit.TrailCheck;
import nl.ketenkompas.privacy.consent.ConsentCommand;
import nl.ketenkompas.privacy.consent.ConsentCommand.Sign;
import nl.ketenkompas.privacy.consent.ConsentEvent;
import nl.ketenkompas.privacy.consent.ConsentLedger;
import nl.ketenkompas.privacy.consent.Consents;

/** A chain with a bit of everything; some people are erased, the others must not notice. */
final class ErasureWorld {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final Moment MOMENT = Moment.asOf(DAY);
  private static final int PEOPLE = 5;

  private final InMemoryKeys keys = new InMemoryKeys(3);
  private final InMemoryJournal consentJournal = new InMemoryJournal();
  private final InMemoryJournal noteJournal = new InMemoryJournal();
  private final InMemorySink processing = new InMemorySink();
  private final InMemorySink access = new InMemorySink();
  private final AtomicLong ids = new AtomicLong();
  private final AuditTrail trail =
      AuditTrail.open(
          processing,
          access,
          AuditSettings.of(
              () -> Instant.EPOCH, ids::incrementAndGet, keys, "https://r.example.nl/", "cvs"));
  private final Ledger<ConsentCommand, ConsentEvent, Consents> consents = openConsents();
  private final Ledger<Notes.Note, Notes.Note, PersistentMap<SourceKey, String>> notes =
      openNotes();

  /** How often each word was noted: what a trained table is. */
  private Map<String, Integer> table = new TreeMap<>();

  private Situation index = situation();
  private StoredSnapshot snapshot = first();

  private Ledger<ConsentCommand, ConsentEvent, Consents> openConsents() {
    return Ledger.open(new ConsentLedger(), consentJournal, () -> Instant.EPOCH, keys);
  }

  private Ledger<Notes.Note, Notes.Note, PersistentMap<SourceKey, String>> openNotes() {
    return Ledger.open(new Notes(), noteJournal, () -> Instant.EPOCH, keys);
  }

  private StoredSnapshot first() {
    notes.submit("n", new Notes.Note(SourceKey.of("shelter", "nobody-0"), "word"));
    return notes.snapshot().orElseThrow();
  }

  private Situation situation() {
    List<Circumstances> circumstances = new ArrayList<>();
    notes.state().value().forEach((key, text) -> circumstances.add(Circumstances.of(key, text)));
    CovenantFacts facts =
        consents.state().value().facts(List.of(), circumstances, List.of(), MOMENT);
    return Covenant.of(CovenantTerms.preset("vng-2008"))
        .at(MOMENT, facts, key -> Optional.of(client(key)));
  }

  private Map<String, Integer> trained() {
    Map<String, Integer> counts = new TreeMap<>();
    notes.state().value().forEach((key, text) -> counts.merge(text, 1, Integer::sum));
    return counts;
  }

  private static ClientId client(SourceKey key) {
    return new ClientId(key.local().substring(0, key.local().indexOf('-')));
  }

  private static SourceKey key(int person, int number) {
    return SourceKey.of("shelter", "canary" + person + "-" + number);
  }

  private static Person person(int number) {
    return Person.of(
        new ClientId("canary" + number), Set.of(key(number, 0), key(number, 1), key(number, 2)));
  }

  /** What the host names as its places. */
  private Eraser eraser() {
    return Eraser.of(
        ErasableStore.payloads(keys),
        store(
            "consents",
            person -> consents.rebuild(),
            person ->
                consents.state().value().known(MOMENT).stream()
                    .anyMatch(consent -> person.keys().contains(consent.key()))),
        store(
            "notes",
            person -> notes.rebuild(),
            person ->
                person.keys().stream().anyMatch(key -> notes.state().value().get(key).isPresent())),
        store("index", person -> index = situation(), person -> index.row(person.client()) >= 0),
        store(
            "table",
            person -> table = trained(),
            person -> table.containsKey(word(person.client()))),
        store(
            "audit",
            person -> trail.erase(person.client()),
            person -> !keys.ids(AuditTrail.subject(person.client())).isEmpty()));
  }

  private static ErasableStore store(
      String name, Consumer<Person> erases, Predicate<Person> yields) {
    return new ErasableStore() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public void erase(Person person) {
        erases.accept(person);
      }

      @Override
      public boolean yields(Person person) {
        return yields.test(person);
      }
    };
  }

  private static String word(ClientId client) {
    return "word-of-" + client.text();
  }

  private void happens(Random random, int turn) {
    SourceKey key = key(random.nextInt(PEOPLE), random.nextInt(3));
    ClientId client = client(key);
    switch (random.nextInt(5)) {
      case 0 ->
          consents.submit(
              "c" + turn,
              new Sign(
                  key,
                  SharingScope.EVERYTHING,
                  false,
                  DateRange.parse("2026-01-01/.."),
                  DAY,
                  "form-" + turn));
      case 1 -> notes.submit("n" + turn, new Notes.Note(key, word(client)));
      case 2 -> keys.rotate(key);
      case 3 -> snapshot = notes.snapshot().orElse(snapshot);
      default ->
          trail.confirm(
              new AccessLog.Entry(
                  "u1",
                  "shelter",
                  "worker",
                  "care",
                  client,
                  MOMENT,
                  "small@1",
                  List.of(
                      new AccessLog.Item(
                          "plan", Level.FULL, Rule.of("SK-C12"), "CONSENT_GIVEN", key))));
    }
  }

  void eraseAndCheck(long seed) {
    Random random = new Random(seed);
    for (int i = random.nextInt(40); i >= 0; i--) {
      happens(random, i);
    }
    table = trained();
    index = situation();
    snapshot = notes.snapshot().orElse(snapshot);
    Map<String, Integer> before = new TreeMap<>(table);
    List<LogLine> log = lines();
    Set<Integer> gone = new HashSet<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      gone.add(random.nextInt(PEOPLE));
    }

    for (int number : gone) {
      ErasureReport report = eraser().erase(person(number));
      assertThat(report.isComplete()).as(report.toString()).isTrue();
    }

    Ledger<Notes.Note, Notes.Note, PersistentMap<SourceKey, String>> fromSnapshot =
        Ledger.open(new Notes(), noteJournal, () -> Instant.EPOCH, keys, snapshot);
    for (int number = 0; number < PEOPLE; number++) {
      boolean erased = gone.contains(number);
      String word = word(new ClientId("canary" + number));
      assertThat(table.get(word)).isEqualTo(erased ? null : before.get(word));
      for (SourceKey key : person(number).keys()) {
        assertThat(openNotes().state().value().get(key)).isEqualTo(notes.state().value().get(key));
        assertThat(fromSnapshot.state().value().get(key)).isEqualTo(notes.state().value().get(key));
        if (erased) {
          assertThat(notes.state().value().get(key)).isEmpty();
        }
      }
    }
    for (int number : gone) {
      assertThat(openConsents().state().value().known(MOMENT))
          .noneMatch(consent -> person(number).keys().contains(consent.key()));
      assertThat(index.clients()).doesNotContain(person(number).client());
    }
    assertThat(lines()).isEqualTo(log);
    TrailCheck check = TrailCheck.of(processing, access, List.of());
    assertThat(check.processing()).isInstanceOf(ChainCheck.Intact.class);
    assertThat(check.access()).isInstanceOf(ChainCheck.Intact.class);
    assertThat(check.unpaired()).isEmpty();
    for (InMemoryJournal journal : List.of(consentJournal, noteJournal)) {
      assertThat(JournalContract.read(journal, 1))
          .allMatch(StoredEvent::isIntact)
          .noneMatch(event -> event.text().contains("canary"));
    }
    assertThat(lines()).noneMatch(line -> line.text().contains("canary"));
    assertThat(snapshot.text()).doesNotContain("canary");
  }

  private List<LogLine> lines() {
    List<LogLine> lines = new ArrayList<>();
    processing.read(1, lines::add);
    access.read(1, lines::add);
    return lines;
  }
}
