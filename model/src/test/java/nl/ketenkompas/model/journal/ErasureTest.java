package nl.ketenkompas.model.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.JournalException.Problem;
import nl.ketenkompas.model.journal.Purses.Add;
import nl.ketenkompas.model.journal.Purses.Happened;
import nl.ketenkompas.model.journal.Purses.Move;
import nl.ketenkompas.model.journal.Purses.Order;
import nl.ketenkompas.model.journal.Purses.Spend;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.testing.InMemoryKeys;
import nl.ketenkompas.model.testing.JournalContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErasureTest {
  private static final SourceKey ANNE = Purses.subject("anne");

  private final InMemoryKeys keys = new InMemoryKeys(1);
  private final InMemoryJournal journal = new InMemoryJournal();
  private final TestClock clock = new TestClock();

  private Ledger<Order, Happened, PersistentMap<String, Long>> ledger = open();

  private Ledger<Order, Happened, PersistentMap<String, Long>> open() {
    return Ledger.open(Purses.PERSONAL, journal, clock, keys);
  }

  @BeforeEach
  void happens() {
    ledger.submit("c1", new Add("anne", 31415));
    ledger.submit("c2", new Add("ben", 5));
    ledger.submit("c3", new Spend("anne", 99999));
    keys.rotate(ANNE);
    ledger.submit("c4", new Move("anne", "ben", 7));
  }

  private List<StoredEvent> stored() {
    return JournalContract.read(journal, 1);
  }

  @Test
  void nothingPersonalStandsInTheJournal() {
    for (StoredEvent event : stored()) {
      assertThat(event.text()).doesNotContain("anne", "ben", "31415", "99999");
      assertThat(event.key()).isNotNull();
      assertThat(event.fingerprint()).isNull();
    }
  }

  @Test
  void isReadWithItsKeysAlsoAfterRotation() {
    assertThat(open().state()).isEqualTo(ledger.state());
    assertThat(ledger.state().value().get("anne")).contains(31408L);
    assertThat(stored().get(0).key()).isNotEqualTo(stored().get(3).key());
    assertThat(stored().get(3).key()).isEqualTo(stored().get(4).key());
  }

  @Test
  @Covers("AVG-17")
  void afterDestroyingTheRestGoesOn() {
    keys.destroy(ANNE);

    Ledger<Order, Happened, PersistentMap<String, Long>> again = open();

    assertThat(again.state().sequence()).isEqualTo(5);
    assertThat(again.state().value().get("anne")).isEmpty();
    assertThat(again.state().value().get("ben")).contains(5L);
    assertThat(stored()).allMatch(StoredEvent::isIntact);
    assertThat(again.submit("c5", new Add("ben", 1))).isInstanceOf(Answer.Accepted.class);
  }

  @Test
  @Covers("AVG-17")
  void rebuildingErasesWhatIsInMemory() {
    keys.destroy(ANNE);
    assertThat(ledger.state().value().get("anne")).isPresent();
    ledger.rebuild();
    assertThat(ledger.state().value().get("anne")).isEmpty();
    assertThat(ledger.state()).isEqualTo(open().state());
  }

  @Test
  @Covers("AVG-17")
  void aRetryOfAnErasedCommandGetsTheMarkerAndIsNotRecordedAgain() {
    keys.destroy(ANNE);

    Answer<Happened> accepted = open().submit("c1", new Add("anne", 31415));
    Answer<Happened> refused = open().submit("c3", new Spend("anne", 99999));

    assertThat(accepted)
        .isEqualTo(
            new Answer.Accepted<Happened>(
                List.of(new Recorded.Erased<>(1, "purses-1", TestClock.START, "added"))));
    assertThat(refused).isEqualTo(new Answer.Refused<Happened>("purses-3", List.of()));
    assertThat(stored()).hasSize(5);
  }

  @Test
  void aRetryOfAPersonalCommandIsComparedToo() {
    LedgerTest.assertProblem(() -> ledger.submit("c1", new Add("anne", 31416)), Problem.KEY_REUSED);
    assertThat(
            ledger
                .submit("c3", new Spend("anne", 99999))
                .<Integer>fold(accepted -> -1, refused -> refused.reasons().size()))
        .isEqualTo(1);
  }

  @Test
  void whoComesBackStartsAnew() {
    keys.destroy(ANNE);
    Ledger<Order, Happened, PersistentMap<String, Long>> again = open();
    again.submit("c5", new Add("anne", 2));
    assertThat(open().state().value().get("anne")).contains(2L);
  }

  @Test
  void aPayloadIsBoundToItsEnvelope() {
    StoredEvent first = stored().get(0);
    StoredEvent moved =
        StoredEvent.following(
            "purses",
            1,
            first.recordedAt(),
            "other",
            1,
            1,
            first.type(),
            first.version(),
            first.key(),
            null,
            first.payload(),
            "");
    for (StoredEvent forged :
        List.of(
            moved,
            with(first, first.payload().substring(4)),
            with(first, "A"),
            with(first, "AAAA"),
            with(first, "*" + first.payload().substring(1)),
            with(first, stored().get(1).payload()))) {
      assertThatThrownBy(() -> Follower.of(Purses.PERSONAL, keys).accept(forged))
          .isInstanceOfSatisfying(
              JournalException.class, e -> assertThat(e.problem()).isEqualTo(Problem.SEALED))
          .hasNoCause();
    }
  }

  private static StoredEvent with(StoredEvent event, String payload) {
    return StoredEvent.following(
        "purses",
        1,
        event.recordedAt(),
        event.command(),
        1,
        1,
        event.type(),
        event.version(),
        event.key(),
        null,
        payload,
        "");
  }

  @Test
  void aShortTextInsideIsNotTakenForAnEvent() {
    String key = Objects.requireNonNull(stored().get(0).key());
    StoredEvent open = with(stored().get(0), "");
    String payload = PayloadCipher.seal(keys.find(key).orElseThrow(), open.header(), new byte[31]);
    LedgerTest.assertProblem(
        () -> Follower.of(Purses.PERSONAL, keys).accept(with(open, payload)), Problem.SEALED);
  }

  @Test
  void theWrongKeysAreNotTakenForErasure() {
    InMemoryKeys others = new InMemoryKeys(2);
    others.current(ANNE);
    LedgerTest.assertProblem(
        () -> Ledger.open(Purses.PERSONAL, journal, clock, others), Problem.SEALED);
    assertThatThrownBy(() -> Ledger.open(Purses.PERSONAL, journal, clock, new InMemoryKeys(2)))
        .isInstanceOf(IllegalArgumentException.class);
    LedgerTest.assertProblem(() -> Ledger.open(Purses.PERSONAL, journal, clock), Problem.NO_KEYS);
  }

  @Test
  void sameContentGivesTheSameBytesAndOtherContentAnotherNonce() {
    InMemoryJournal same = new InMemoryJournal();
    InMemoryJournal other = new InMemoryJournal();
    Ledger.open(Purses.PERSONAL, same, clock, new InMemoryKeys(1))
        .submit("c1", new Add("anne", 31415));
    Ledger.open(Purses.PERSONAL, other, clock, new InMemoryKeys(1))
        .submit("c1", new Add("anne", 31416));
    String payload = stored().get(0).payload();
    assertThat(JournalContract.read(same, 1).get(0).payload()).isEqualTo(payload);
    assertThat(JournalContract.read(other, 1).get(0).payload().substring(0, 16))
        .isNotEqualTo(payload.substring(0, 16));
  }

  @Test
  void refusalsAreReadBackOrStop() {
    String key = stored().get(2).key();
    StoredEvent refusal = stored().get(2);
    Payloads<Happened> payloads = new Payloads<>(Purses.PERSONAL, keys);
    assertThat(payloads.reasons(refusal, "{\"reasons\":[]}")).isEmpty();
    LedgerTest.assertProblem(
        () -> payloads.reasons(refusal, "{\"reasons\":[{\"code\":\"GONE\",\"facts\":[]}]}"),
        Problem.UNREADABLE);
    LedgerTest.assertProblem(() -> payloads.reasons(refusal, "{"), Problem.UNREADABLE);
    StoredEvent newer =
        StoredEvent.following(
            "purses", 1, clock.instant(), "c", 1, 1, "refused", 2, key, null, "", "");
    LedgerTest.assertProblem(() -> payloads.reasons(newer, "{}"), Problem.UNKNOWN_TYPE);
  }

  @Test
  void textsTellNothing() {
    assertThat(new Payloads.Clear("f", "anne")).hasToString("Clear[*]");
    assertThat(ledger.snapshot().orElseThrow()).hasToString("StoredSnapshot[purses-5]");
    assertThat(new StoredSnapshot.Part(null, "anne")).hasToString("Part[*]");
    assertThat(new Recorded.Erased<Happened>(1, "purses-1", TestClock.START, "added"))
        .satisfies(
            erased ->
                assertThat(erased.<String>fold(kept -> "kept", gone -> "erased"))
                    .isEqualTo("erased"));
  }

  @Test
  void snapshotsNeverHoldBackWhatWasErased() {
    StoredSnapshot snapshot = StoredSnapshot.parse(ledger.snapshot().orElseThrow().text());
    assertThat(snapshot.text()).doesNotContain("anne", "ben", "31408");
    ledger.submit("c6", new Add("ben", 1));

    Ledger<Order, Happened, PersistentMap<String, Long>> before =
        Ledger.open(Purses.PERSONAL, journal, clock, keys, snapshot);
    assertThat(before.replayedFrom()).isEqualTo(5);
    assertThat(before.state()).isEqualTo(ledger.state());

    keys.destroy(ANNE);
    Ledger<Order, Happened, PersistentMap<String, Long>> after =
        Ledger.open(Purses.PERSONAL, journal, clock, keys, snapshot);
    assertThat(after.replayedFrom()).isEqualTo(5);
    assertThat(after.state().value().get("anne")).isEmpty();
    assertThat(after.state().value().get("ben")).contains(13L);
    assertThat(after.submit("c6", new Add("ben", 1))).isInstanceOf(Answer.Accepted.class);
    assertThat(after.state().sequence()).isEqualTo(6);
    assertThat(after.submit("c1", new Add("anne", 31415))).isInstanceOf(Answer.Accepted.class);
    assertThat(after.state().sequence()).isEqualTo(6);
  }

  @Test
  void aSnapshotThatDoesNotFitIsRebuilt() {
    StoredSnapshot good = ledger.snapshot().orElseThrow();
    StoredSnapshot older = ledger.snapshot().orElseThrow();
    ledger.submit("c6", new Add("ben", 1));
    StoredSnapshot late = ledger.snapshot().orElseThrow();
    InMemoryJournal cut = new InMemoryJournal();
    cut.append(stored().subList(0, 5));
    InMemoryJournal half = new InMemoryJournal();
    half.append(stored().subList(0, 4));
    List<StoredSnapshot> odd =
        List.of(
            copy(good, "other", 1, 5, good.hash()),
            copy(good, "purses", 2, 5, good.hash()),
            copy(good, "purses", 1, 2, good.hash()),
            copy(good, "purses", 1, 4, stored().get(3).hash()),
            copy(good, "purses", 1, 5, stored().get(3).hash()),
            new StoredSnapshot(
                "purses",
                1,
                5,
                good.recordedAt(),
                good.hash(),
                good.commands(),
                List.of(),
                good.seal()));
    for (StoredSnapshot snapshot : odd) {
      Ledger<Order, Happened, PersistentMap<String, Long>> again =
          Ledger.open(Purses.PERSONAL, journal, clock, keys, snapshot);
      assertThat(again.replayedFrom()).isZero();
      assertThat(again.state()).isEqualTo(ledger.state());
    }
    assertThat(Ledger.open(Purses.PERSONAL, cut, clock, keys, late).replayedFrom()).isZero();
    assertThat(Ledger.open(Purses.PERSONAL, cut, clock, keys, older).replayedFrom()).isEqualTo(5);
    assertThat(Ledger.open(new Purses(true, 2), journal, clock, keys, good).replayedFrom())
        .isZero();
    assertThat(open().snapshot()).contains(late);
  }

  /** With the seal that belongs to it, but for the parts, which stay bound to the old place. */
  private static StoredSnapshot copy(
      StoredSnapshot snapshot, String ledger, int version, long sequence, String hash) {
    return new StoredSnapshot(
            ledger,
            version,
            sequence,
            snapshot.recordedAt(),
            hash,
            snapshot.commands(),
            snapshot.parts(),
            "")
        .sealed();
  }

  @Test
  void aDamagedEventUnderASnapshotShows() {
    StoredSnapshot snapshot = ledger.snapshot().orElseThrow();
    Journal damaged =
        new Journal() {
          @Override
          public boolean append(List<StoredEvent> batch) {
            return false;
          }

          @Override
          public void read(long from, Predicate<StoredEvent> reader) {
            journal.read(
                from,
                event ->
                    reader.test(
                        StoredEvent.parse(
                            event.text().replace("\"command\":\"c4\"", "\"command\":\"c9\""))));
          }
        };
    LedgerTest.assertProblem(
        () -> Ledger.open(Purses.PERSONAL, damaged, clock, keys, snapshot), Problem.ALTERED);
  }

  @Test
  void nothingGivesNoSnapshot() {
    assertThat(Ledger.open(Purses.PERSONAL, new InMemoryJournal(), clock, keys).snapshot())
        .isEmpty();
  }

  @Test
  void anOpenSnapshotIsReadable() {
    InMemoryJournal own = new InMemoryJournal();
    Ledger<Order, Happened, PersistentMap<String, Long>> open =
        Ledger.open(Purses.OPEN, own, clock);
    open.submit("c1", new Add("b", 1));
    open.submit("c2", new Add("a", 2));
    StoredSnapshot snapshot = open.snapshot().orElseThrow();
    assertThat(snapshot.parts())
        .extracting(StoredSnapshot.Part::text)
        .containsExactly("{\"purse\":\"a\",\"cents\":2}", "{\"purse\":\"b\",\"cents\":1}");
    Ledger<Order, Happened, PersistentMap<String, Long>> again =
        Ledger.open(Purses.OPEN, own, clock, keys, snapshot);
    assertThat(again.replayedFrom()).isEqualTo(2);
    assertThat(again.state()).isEqualTo(open.state());
    assertThat(again.submit("c2", new Add("a", 2))).isInstanceOf(Answer.Accepted.class);
    LedgerTest.assertProblem(() -> again.submit("c2", new Add("a", 3)), Problem.KEY_REUSED);
  }
}
