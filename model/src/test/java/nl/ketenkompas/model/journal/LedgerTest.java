package nl.ketenkompas.model.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.journal.JournalException.Problem;
import nl.ketenkompas.model.journal.Purses.Add;
import nl.ketenkompas.model.journal.Purses.Happened;
import nl.ketenkompas.model.journal.Purses.Move;
import nl.ketenkompas.model.journal.Purses.Order;
import nl.ketenkompas.model.journal.Purses.Spend;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.testing.JournalContract;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private final TestClock clock = new TestClock();
  private final InMemoryJournal journal = new InMemoryJournal();

  private Ledger<Order, Happened, PersistentMap<String, Long>> open() {
    return Ledger.open(Purses.OPEN, journal, clock);
  }

  private static long cents(
      Ledger<Order, Happened, PersistentMap<String, Long>> ledger, String purse) {
    return ledger.state().value().get(purse).orElse(0L);
  }

  private static Answer.Refused<Happened> tooLittle(int sequence, long has) {
    return new Answer.Refused<>(
        "purses-" + sequence, List.of(Reason.of(Purses.Why.TOO_LITTLE, Fact.number(has))));
  }

  @Test
  void anAcceptedCommandIsRecordedWithTimeSequenceAndId() {
    Ledger<Order, Happened, PersistentMap<String, Long>> ledger = open();

    Answer<Happened> answer = ledger.submit("c1", new Add("a", 5));

    assertThat(answer)
        .isEqualTo(
            new Answer.Accepted<>(
                List.of(
                    new Recorded.Kept<Happened>(
                        1, "purses-1", TestClock.START, "c1", new Purses.Added("a", 5)))));
    assertThat(ledger.state())
        .isEqualTo(
            new State<>(1, TestClock.START, PersistentMap.<String, Long>empty().with("a", 5L)));
  }

  @Test
  void eventsOfOneCommandFollowOnEachOther() {
    Ledger<Order, Happened, PersistentMap<String, Long>> ledger = open();
    ledger.submit("c1", new Add("a", 5));

    Answer<Happened> answer = ledger.submit("c2", new Move("a", "b", 3));

    assertThat(
            answer.<List<Long>>fold(
                accepted -> accepted.events().stream().map(Recorded::sequence).toList(),
                refused -> List.of()))
        .containsExactly(2L, 3L);
    assertThat(cents(ledger, "a")).isEqualTo(2);
    assertThat(cents(ledger, "b")).isEqualTo(3);
    assertThat(JournalContract.read(journal, 2))
        .extracting(StoredEvent::part)
        .containsExactly(1, 2);
    assertThat(JournalContract.read(journal, 2))
        .extracting(StoredEvent::parts)
        .containsExactly(2, 2);
  }

  @Test
  void aRefusalHasReasonsAndChangesNothing() {
    Ledger<Order, Happened, PersistentMap<String, Long>> ledger = open();
    ledger.submit("c1", new Add("a", 5));

    Answer<Happened> answer = ledger.submit("c2", new Spend("a", 6));

    assertThat(answer).isEqualTo(tooLittle(2, 5));
    assertThat(cents(ledger, "a")).isEqualTo(5);
  }

  @Test
  void aRetryGetsTheSameAnswerAndIsRecordedOnce() {
    Ledger<Order, Happened, PersistentMap<String, Long>> ledger = open();
    Answer<Happened> first = ledger.submit("c1", new Add("a", 5));
    Answer<Happened> moved = ledger.submit("c2", new Move("a", "b", 1));

    assertThat(ledger.submit("c1", new Add("a", 5))).isEqualTo(first);
    assertThat(ledger.submit("c2", new Move("a", "b", 1))).isEqualTo(moved);
    assertThat(open().submit("c2", new Move("a", "b", 1))).isEqualTo(moved);
    assertThat(JournalContract.read(journal, 1)).hasSize(3);
  }

  @Test
  void aRefusalStaysARefusalWhenTheStateHasChanged() {
    Ledger<Order, Happened, PersistentMap<String, Long>> ledger = open();
    Answer<Happened> refused = ledger.submit("c1", new Spend("a", 1));
    ledger.submit("c2", new Add("a", 5));

    assertThat(refused).isEqualTo(tooLittle(1, 0));
    assertThat(ledger.submit("c1", new Spend("a", 1))).isEqualTo(refused);
    assertThat(open().submit("c1", new Spend("a", 1))).isEqualTo(refused);
    assertThat(cents(ledger, "a")).isEqualTo(5);
  }

  @Test
  void oneKeyForTwoCommandsIsAnError() {
    Ledger<Order, Happened, PersistentMap<String, Long>> ledger = open();
    ledger.submit("c1", new Add("a", 5));

    assertProblem(() -> ledger.submit("c1", new Add("a", 6)), Problem.KEY_REUSED);
    assertProblem(() -> ledger.submit("c1", new Spend("a", 5)), Problem.KEY_REUSED);
    assertThatThrownBy(() -> ledger.submit("c1", new Spend("a", 5)))
        .hasMessage("purses, command c1: KEY_REUSED.\nMaybe the host gave one key to two commands");
    assertThat(cents(ledger, "a")).isEqualTo(5);
  }

  @Test
  void theKeyOfACommandIsACode() {
    Ledger<Order, Happened, PersistentMap<String, Long>> ledger = open();
    assertThatThrownBy(() -> ledger.submit("", new Add("a", 5)))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("command: EMPTY");
  }

  @Test
  void recordedTimeNeverGoesBack() {
    Ledger<Order, Happened, PersistentMap<String, Long>> ledger = open();
    clock.plus(Duration.ofHours(1));
    ledger.submit("c1", new Add("a", 5));
    clock.plus(Duration.ofHours(-2));
    ledger.submit("c2", new Add("a", 5));
    Ledger<Order, Happened, PersistentMap<String, Long>> again = open();
    again.submit("c3", new Add("a", 5));
    clock.plus(Duration.ofHours(3));
    again.submit("c4", new Add("a", 5));

    Instant latest = TestClock.START.plus(Duration.ofHours(1));
    assertThat(JournalContract.read(journal, 1))
        .extracting(StoredEvent::recordedAt)
        .containsExactly(latest, latest, latest, TestClock.START.plus(Duration.ofHours(2)));
  }

  @Test
  void knowsWhatWasKnownThen() {
    Ledger<Order, Happened, PersistentMap<String, Long>> ledger = open();
    ledger.submit("c1", new Add("a", 5));
    clock.plus(Duration.ofHours(1));
    ledger.submit("c2", new Move("a", "b", 2));

    Instant first = TestClock.START;
    assertThat(ledger.stateKnownOn(first.minusNanos(1)).sequence()).isZero();
    assertThat(ledger.stateKnownOn(first).value().get("a")).contains(5L);
    assertThat(ledger.stateKnownOn(first.plusSeconds(3599)).sequence()).isEqualTo(1);
    assertThat(ledger.stateKnownOn(first.plusSeconds(3600))).isEqualTo(ledger.state());
    assertThat(ledger.stateKnownOn(Instant.MAX)).isEqualTo(ledger.state());
  }

  @Test
  void opensWithWhatTheJournalHas() {
    open().submit("c1", new Add("a", 5));
    Ledger<Order, Happened, PersistentMap<String, Long>> again = open();
    assertThat(cents(again, "a")).isEqualTo(5);
    assertThat(again.state().sequence()).isEqualTo(1);
    assertThat(again.replayedFrom()).isZero();
  }

  @Test
  void judgesAgainWhenAnotherWriterCameBefore() {
    Ledger<Order, Happened, PersistentMap<String, Long>> one = open();
    Ledger<Order, Happened, PersistentMap<String, Long>> other = open();
    one.submit("c1", new Add("a", 5));

    assertThat(other.submit("c2", new Spend("a", 5))).isInstanceOf(Answer.Accepted.class);
    assertThat(one.submit("c3", new Spend("a", 1))).isEqualTo(tooLittle(3, 0));
  }

  @Test
  void judgesAgainWhenTheAppendIsOvertaken() {
    Ledger<Order, Happened, PersistentMap<String, Long>> other = open();
    other.submit("c0", new Add("a", 5));
    Hooked hooked = new Hooked(journal);
    Ledger<Order, Happened, PersistentMap<String, Long>> ledger =
        Ledger.open(Purses.OPEN, hooked, clock);
    hooked.before = () -> other.submit("c1", new Spend("a", 4));
    assertThat(ledger.submit("c2", new Spend("a", 2))).isEqualTo(tooLittle(3, 1));

    hooked.before = () -> other.submit("c3", new Add("a", 7));
    assertThat(ledger.submit("c3", new Add("a", 7))).isInstanceOf(Answer.Accepted.class);
    assertThat(cents(ledger, "a")).isEqualTo(8);
  }

  @Test
  void findsOutWhetherAFailedAppendWasKept() {
    Hooked hooked = new Hooked(journal);
    Ledger<Order, Happened, PersistentMap<String, Long>> ledger =
        Ledger.open(Purses.OPEN, hooked, clock);
    hooked.before =
        () -> {
          throw new UncheckedIOException(new java.io.IOException("before"));
        };
    assertThatThrownBy(() -> ledger.submit("c1", new Add("a", 5)))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(JournalContract.read(journal, 1)).isEmpty();
    hooked.after =
        () -> {
          throw new UncheckedIOException(new java.io.IOException("after"));
        };
    assertThatThrownBy(() -> ledger.submit("c1", new Add("a", 5)))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(JournalContract.read(journal, 1)).hasSize(1);

    ledger.submit("c1", new Add("a", 5));
    ledger.submit("c2", new Add("a", 1));

    assertThat(cents(ledger, "a")).isEqualTo(6);
    assertThat(JournalContract.read(journal, 1)).hasSize(2);
  }

  @Test
  void aJournalThatRefusesWithoutReasonDoesNotHangTheWriter() {
    Journal stubborn =
        new Journal() {
          @Override
          public boolean append(List<StoredEvent> batch) {
            return false;
          }

          @Override
          public void read(long from, Predicate<StoredEvent> reader) {}
        };
    Ledger<Order, Happened, PersistentMap<String, Long>> ledger =
        Ledger.open(Purses.OPEN, stubborn, clock);
    assertThatThrownBy(() -> ledger.submit("c1", new Add("a", 5)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Maybe its append breaks the contract");
  }

  @Test
  void nothingIsRecordedThatCannotBeFolded() {
    Ledger<Order, Happened, PersistentMap<String, Long>> ledger = open();
    ledger.submit("c1", new Add("a", Long.MAX_VALUE));
    assertThatThrownBy(() -> ledger.submit("c2", new Add("a", 1)))
        .isInstanceOf(ArithmeticException.class);
    assertThat(JournalContract.read(journal, 1)).hasSize(1);
    assertThat(cents(open(), "a")).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void nothingIsRecordedThatCannotBeReadBack() {
    Ledger<Boolean, Object, Integer> ledger = Ledger.open(new Lossy(), journal, clock);
    assertThatThrownBy(() -> ledger.submit("c1", true))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Maybe a component lacks its JSON form");
    assertThatThrownBy(() -> ledger.submit("c2", false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe add it to its EventTypes");
    assertThat(JournalContract.read(journal, 1)).isEmpty();
  }

  @Test
  void rebuildingGivesTheSame() {
    Ledger<Order, Happened, PersistentMap<String, Long>> ledger = open();
    ledger.submit("c1", new Add("a", 5));
    ledger.submit("c2", new Move("a", "b", 5));
    State<PersistentMap<String, Long>> before = ledger.state();
    ledger.rebuild();
    assertThat(ledger.state()).isEqualTo(before);
    ledger.submit("c3", new Add("a", 5));
    assertThat(cents(ledger, "a")).isEqualTo(5);
  }

  @Test
  void aPersonalLedgerNeedsKeys() {
    Ledger<Order, Happened, PersistentMap<String, Long>> ledger =
        Ledger.open(Purses.PERSONAL, journal, clock);
    assertProblem(() -> ledger.submit("c1", new Add("a", 5)), Problem.NO_KEYS);
    assertThat(JournalContract.read(journal, 1)).isEmpty();
  }

  @Test
  void judgementsHaveContent() {
    assertThatThrownBy(() -> new Judgement.Accept<>(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Judgement.Refuse<>(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Judgement.accept("secret")).hasToString("Accept[1]");
    assertThat(Judgement.accept("x").<String>fold(a -> "accept", r -> "refuse"))
        .isEqualTo("accept");
    assertThat(
            Judgement.refuse(Reason.of(Purses.Why.TOO_LITTLE))
                .<String>fold(a -> "accept", r -> "refuse"))
        .isEqualTo("refuse");
  }

  @Test
  void textsShowThePlaceOnly() {
    Ledger<Order, Happened, PersistentMap<String, Long>> ledger = open();
    Answer<Happened> answer = ledger.submit("c1", new Add("kanarie", 5));
    assertThat(answer).hasToString("Accepted[events=[Kept[purses-1]]]");
    assertThat(ledger.state()).hasToString("State[1]");
    assertThat(journal).hasToString("InMemoryJournal[1]");
    assertThat(JournalContract.read(journal, 1).get(0))
        .hasToString("StoredEvent[purses-1, added v1, 2026-11-01T08:00:00Z]");
  }

  static void assertProblem(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, Problem problem) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            JournalException.class, e -> assertThat(e.problem()).isEqualTo(problem));
  }

  /** A journal in which something happens just before or after an append. */
  private static final class Hooked implements Journal {
    private final Journal inner;
    Runnable before = () -> {};
    Runnable after = () -> {};

    Hooked(Journal inner) {
      this.inner = inner;
    }

    @Override
    public boolean append(List<StoredEvent> batch) {
      Runnable first = before;
      before = () -> {};
      first.run();
      boolean mine = inner.append(batch);
      Runnable then = after;
      after = () -> {};
      then.run();
      return mine;
    }

    @Override
    public void read(long from, Predicate<StoredEvent> reader) {
      inner.read(from, reader);
    }
  }

  /** A ledger with an event that does not survive writing, and one that is no type of it. */
  private static final class Lossy implements LedgerKind<Boolean, Object, Integer> {
    record Lost(@com.fasterxml.jackson.annotation.JsonIgnore String text, int number) {}

    @Override
    public String name() {
      return "lossy";
    }

    @Override
    public EventTypes<Object> types() {
      return EventTypes.builder().type("lost", 1, Lost.class).build();
    }

    @Override
    public Integer start() {
      return 0;
    }

    @Override
    public Judgement<Object> judge(Integer state, Boolean command, Instant recordedAt) {
      return Judgement.accept(command ? new Lost("text", 1) : new ArrayList<>());
    }

    @Override
    public Integer fold(Integer state, Recorded.Kept<Object> event) {
      return state + 1;
    }

    @Override
    public ReasonCode reason(String name) {
      throw new IllegalArgumentException(name);
    }
  }

  @Test
  void defaultsOfAKind() {
    Lossy kind = new Lossy();
    assertThat(kind.snapshots()).isEmpty();
    assertThat(kind.subject(true)).isEqualTo(Optional.empty());
    assertThat(kind.erased(3, new Recorded.Erased<>(1, "lossy-1", Instant.MIN, "lost")))
        .isEqualTo(3);
    Ledger<Boolean, Object, Integer> ledger = Ledger.open(kind, journal, clock);
    assertThat(ledger.snapshot()).isEmpty();
  }
}
