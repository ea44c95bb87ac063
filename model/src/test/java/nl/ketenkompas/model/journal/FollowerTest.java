package nl.ketenkompas.model.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.journal.JournalException.Problem;
import nl.ketenkompas.model.journal.Purses.Add;
import nl.ketenkompas.model.journal.Purses.Happened;
import nl.ketenkompas.model.journal.Purses.Move;
import nl.ketenkompas.model.journal.Purses.Order;
import nl.ketenkompas.model.journal.Purses.Spend;
import nl.ketenkompas.model.testing.JournalContract;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowerTest {
  private final TestClock clock = new TestClock();
  private final InMemoryJournal journal = new InMemoryJournal();
  private final Ledger<Order, Happened, PersistentMap<String, Long>> ledger =
      Ledger.open(Purses.OPEN, journal, clock);
  private final Follower<Happened, PersistentMap<String, Long>> follower = Follower.of(Purses.OPEN);

  @BeforeEach
  void happens() {
    ledger.submit("c1", new Add("a", 5));
    clock.plus(Duration.ofSeconds(1));
    ledger.submit("c2", new Move("a", "b", 2));
    ledger.submit("c3", new Spend("a", 99));
    clock.plus(Duration.ofSeconds(1));
    ledger.submit("c4", new Spend("b", 1));
  }

  private StoredEvent event(int sequence) {
    return JournalContract.read(journal, sequence).get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "54321", "31524", "1122334455", "5151432", "213454321"})
  void orderAndCopiesDoNotMatter(String order) {
    order.chars().forEach(c -> follower.accept(event(c - '0')));
    assertThat(follower.state()).isEqualTo(ledger.state());
    assertThat(follower.waiting()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 0", "12, 1, 0", "13, 1, 1", "123, 3, 0", "1243, 4, 0", "35, 0, 2"})
  void showsWholeCommandsWithoutAGap(String order, long sequence, int waiting) {
    order.chars().forEach(c -> follower.accept(event(c - '0')));
    assertThat(follower.state().sequence()).isEqualTo(sequence);
    assertThat(follower.waiting()).isEqualTo(waiting);
  }

  @Test
  void tellsWhetherAnEventIsNew() {
    assertThat(follower.accept(event(2))).isTrue();
    assertThat(follower.accept(event(2))).isFalse();
    assertThat(follower.accept(event(1))).isTrue();
    assertThat(follower.accept(event(1))).isFalse();
    assertThat(follower.accept(event(2))).isFalse();
  }

  @Test
  void followsAJournalFromWhereItIs() {
    follower.accept(event(1));
    follower.follow(journal);
    follower.follow(journal);
    assertThat(follower.state()).isEqualTo(ledger.state());
    assertThat(follower.state().recordedAt()).isEqualTo(TestClock.START.plusSeconds(2));
  }

  @Test
  void oneIdWithOtherContentIsAnError() {
    StoredEvent forged = again(event(2), event(2).recordedAt(), "spent", 1, event(2).previous());
    follower.accept(event(1));
    follower.accept(event(2));
    LedgerTest.assertProblem(() -> follower.accept(forged), Problem.ID_REUSED);
    StoredEvent early = again(event(4), event(4).recordedAt(), "spent", 1, event(4).previous());
    follower.accept(event(4));
    LedgerTest.assertProblem(() -> follower.accept(early), Problem.ID_REUSED);
    follower.follow(journal);
    assertThat(follower.state()).isEqualTo(ledger.state());
  }

  @Test
  void remembersManyEvents() {
    for (int i = 0; i < 40; i++) {
      ledger.submit("m" + i, new Add("m", i));
    }
    follower.follow(journal);
    for (StoredEvent event : JournalContract.read(journal, 1)) {
      assertThat(follower.accept(event)).isFalse();
      StoredEvent forged =
          again(event, event.recordedAt().plusSeconds(9), "added", 1, event.previous());
      LedgerTest.assertProblem(() -> follower.accept(forged), Problem.ID_REUSED);
    }
  }

  /** The event with another content, and the hash that belongs to it. */
  private static StoredEvent again(
      StoredEvent event, Instant at, String type, int version, String previous) {
    return StoredEvent.following(
        event.ledger(),
        event.sequence(),
        at,
        event.command(),
        event.part(),
        event.parts(),
        type,
        version,
        event.key(),
        event.fingerprint(),
        event.payload().replace("}", "0}"),
        previous);
  }

  @Test
  void anUnknownTypeStopsReplay() {
    follower.accept(event(1));
    StoredEvent unknown = again(event(2), event(2).recordedAt(), "borrowed", 1, event(1).hash());
    StoredEvent newer = again(event(2), event(2).recordedAt(), "spent", 2, event(1).hash());
    StoredEvent refusal = again(event(4), event(4).recordedAt(), "refused", 2, event(1).hash());
    LedgerTest.assertProblem(() -> follower.accept(unknown), Problem.UNKNOWN_TYPE);
    assertThatThrownBy(() -> follower.accept(newer))
        .hasMessage(
            "purses-2, type spent version 2: UNKNOWN_TYPE.\n"
                + "Maybe a newer release wrote it, or an upcaster is missing");
    assertThat(follower.state().sequence()).isEqualTo(1);
    follower.follow(journal);
    assertThat(follower.state()).isEqualTo(ledger.state());
    assertThat(refusal.isIntact()).isTrue();
  }

  @Test
  void anAlteredEventStopsReplay() {
    StoredEvent event = event(1);
    String[] altered = {
      event.text().replace("\"a\\\"", "\"b\\\""),
      event.text().replace("c1", "c9"),
      event.text().replace("08:00:00", "08:00:01"),
      event.text().replace("\"parts\":1", "\"parts\":2"),
      event.text().replace("\"version\":1", "\"version\":2"),
      event.text().replace("\"added\"", "\"spent\""),
      event.text().replace("\"previous\":\"\"", "\"previous\":\"00\""),
    };
    for (String text : altered) {
      assertThat(text).isNotEqualTo(event.text());
      LedgerTest.assertProblem(() -> follower.accept(StoredEvent.parse(text)), Problem.ALTERED);
    }
    assertThat(follower.accept(StoredEvent.parse(event.text()))).isTrue();
  }

  @Test
  void anEventThatDoesNotFollowStopsReplay() {
    follower.accept(event(1));
    StoredEvent elsewhere = again(event(2), event(2).recordedAt(), "spent", 1, "");
    LedgerTest.assertProblem(() -> follower.accept(elsewhere), Problem.BROKEN_CHAIN);
    follower.accept(event(2));
    for (StoredEvent odd : oddSecondParts()) {
      LedgerTest.assertProblem(() -> follower.accept(odd), Problem.BROKEN_CHAIN);
    }
    follower.follow(journal);
    assertThat(follower.state()).isEqualTo(ledger.state());
  }

  private List<StoredEvent> oddSecondParts() {
    StoredEvent second = event(3);
    List<StoredEvent> odd = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      odd.add(
          StoredEvent.following(
              second.ledger(),
              3,
              i == 0 ? second.recordedAt().plusNanos(1) : second.recordedAt(),
              i == 1 ? "other" : second.command(),
              i == 2 ? 1 : 2,
              i == 3 ? 3 : 2,
              second.type(),
              1,
              null,
              second.fingerprint(),
              second.payload(),
              event(2).hash()));
    }
    return odd;
  }

  @Test
  void timeThatGoesBackStopsReplay() {
    follower.accept(event(1));
    StoredEvent earlier =
        again(event(2), event(1).recordedAt().minusNanos(1), "spent", 1, event(1).hash());
    LedgerTest.assertProblem(() -> follower.accept(earlier), Problem.TIME_REVERSED);
    StoredEvent same = again(event(2), event(1).recordedAt(), "spent", 1, event(1).hash());
    assertThat(follower.accept(same)).isTrue();
  }

  @Test
  void anEventOfAnotherLedgerIsRefused() {
    StoredEvent other =
        StoredEvent.following(
            "other", 1, TestClock.START, "c", 1, 1, "added", 1, null, null, "{}", "");
    LedgerTest.assertProblem(() -> follower.accept(other), Problem.OTHER_LEDGER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "{\"purse\":\"a\"}",
        "{\"purse\":\"kanarie\",\"cents\":\"1\"}",
        "{\"purse\":\"a\",\"cents\":1,\"more\":2}",
        "{\"purse\":\"a\",\"cents\":1} x",
        "["
      })
  void aPayloadThatIsNotOfItsTypeStopsReplay(String payload) {
    StoredEvent odd =
        StoredEvent.following(
            "purses", 1, TestClock.START, "c", 1, 1, "added", 1, null, null, payload, "");
    assertThatThrownBy(() -> follower.accept(odd))
        .isInstanceOfSatisfying(
            JournalException.class, e -> assertThat(e.problem()).isEqualTo(Problem.UNREADABLE))
        .hasMessageNotContaining("kanarie")
        .hasNoCause();
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 1, 1", "1, 0, 1, 1", "1, 2, 1, 1", "1, 1, 1, 0", "-1, 1, 1, 1"})
  void theEnvelopeChecksItself(long sequence, int part, int parts, int version) {
    assertThatThrownBy(
            () ->
                StoredEvent.following(
                    "purses",
                    sequence,
                    TestClock.START,
                    "c",
                    part,
                    parts,
                    "added",
                    version,
                    null,
                    null,
                    "{}",
                    ""))
        .isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "'p p', c, added, , ",
    "purses, 'c c', added, , ",
    "purses, c, 'a d', , ",
    "purses, c, added, 'k k', ",
    "purses, c, added, k, 'f f'"
  })
  void theCodesOfTheEnvelopeAreCodes(
      String ledger, String command, String type, String key, String fingerprint) {
    assertThatThrownBy(
            () ->
                StoredEvent.following(
                    ledger, 1, TestClock.START, command, 1, 1, type, 1, key, fingerprint, "{}", ""))
        .isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "{", "[]", "{\"ledger\":\"kanarie\"}"})
  void aLineThatIsNoneIsRefused(String text) {
    assertThatThrownBy(() -> StoredEvent.parse(text))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("storedEvent: FORMAT")
        .hasNoCause();
  }

  @Test
  void theLineIsAlwaysTheSame() {
    assertThat(event(1).text())
        .isEqualTo(
            "{\"ledger\":\"purses\",\"sequence\":1,\"recordedAt\":\"2026-11-01T08:00:00Z\","
                + "\"command\":\"c1\",\"part\":1,\"parts\":1,\"type\":\"added\",\"version\":1,"
                + "\"fingerprint\":\""
                + event(1).fingerprint()
                + "\",\"payload\":\"{\\\"purse\\\":\\\"a\\\",\\\"cents\\\":5}\","
                + "\"previous\":\"\",\"hash\":\""
                + event(1).hash()
                + "\"}");
    assertThat(StoredEvent.parse(event(4).text())).isEqualTo(event(4));
  }
}
