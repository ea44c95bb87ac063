package nl.ketenkompas.model.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.ketenkompas.model.journal.Purses.Happened;
import nl.ketenkompas.model.journal.Purses.Order;
import nl.ketenkompas.model.testing.InMemoryKeys;
import nl.ketenkompas.model.testing.JournalContract;

class JournalProperties {
  private static final List<String> PURSES = List.of("a", "b", "c");

  @Property
  void isWhatCountingByHandSays(@ForAll long seed) {
    Random random = new Random(seed);
    TestClock clock = new TestClock();
    InMemoryJournal journal = new InMemoryJournal();
    InMemoryKeys keys = new InMemoryKeys(seed);
    Purses kind = random.nextBoolean() ? Purses.PERSONAL : Purses.OPEN;
    Ledger<Order, Happened, PersistentMap<String, Long>> ledger =
        Ledger.open(kind, journal, clock, keys);
    Map<String, Long> naive = new HashMap<>();
    List<Order> asked = new ArrayList<>();
    List<Answer<Happened>> answers = new ArrayList<>();
    List<State<PersistentMap<String, Long>>> states = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      clock.plus(Duration.ofSeconds(random.nextInt(5) - 2));
      if (random.nextInt(5) == 0) {
        keys.rotate(Purses.subject(any(random)));
      }
      if (!asked.isEmpty() && random.nextInt(4) == 0) {
        int again = random.nextInt(asked.size());
        assertThat(ledger.submit("k" + again, asked.get(again))).isEqualTo(answers.get(again));
      } else {
        Order order = order(random);
        boolean accepted = obey(naive, order);
        Answer<Happened> answer = ledger.submit("k" + asked.size(), order);
        assertThat(answer instanceof Answer.Accepted).isEqualTo(accepted);
        asked.add(order);
        answers.add(answer);
        states.add(ledger.state());
      }
      for (String purse : PURSES) {
        assertThat(ledger.state().value().get(purse).orElse(0L))
            .isEqualTo(naive.getOrDefault(purse, 0L));
      }
      if (random.nextInt(6) == 0) {
        StoredSnapshot snapshot = ledger.snapshot().orElseThrow();
        ledger = Ledger.open(kind, journal, clock, keys, snapshot);
        assertThat(ledger.replayedFrom()).isEqualTo(snapshot.sequence());
      }
    }
    assertThat(Ledger.open(kind, journal, clock, keys).state()).isEqualTo(ledger.state());
    followsInAnyOrder(random, kind, keys, journal, ledger.state());
    knowsWhatWasKnown(ledger, states);
    forgetsOnlyOne(random, kind, keys, journal);
  }

  private static void followsInAnyOrder(
      Random random,
      Purses kind,
      InMemoryKeys keys,
      InMemoryJournal journal,
      State<PersistentMap<String, Long>> expected) {
    List<StoredEvent> delivered = new ArrayList<>(JournalContract.read(journal, 1));
    delivered.addAll(List.copyOf(delivered));
    Collections.shuffle(delivered, random);
    Follower<Happened, PersistentMap<String, Long>> follower = Follower.of(kind, keys);
    delivered.forEach(follower::accept);
    assertThat(follower.state()).isEqualTo(expected);
    assertThat(follower.waiting()).isZero();
  }

  private static void knowsWhatWasKnown(
      Ledger<Order, Happened, PersistentMap<String, Long>> ledger,
      List<State<PersistentMap<String, Long>>> states) {
    Map<Instant, State<PersistentMap<String, Long>>> lastAt = new HashMap<>();
    states.forEach(state -> lastAt.put(state.recordedAt(), state));
    lastAt.forEach((at, state) -> assertThat(ledger.stateKnownOn(at)).isEqualTo(state));
  }

  /** As if the orders that began with that purse had never changed anything. */
  private static void forgetsOnlyOne(
      Random random, Purses kind, InMemoryKeys keys, InMemoryJournal journal) {
    String purse = any(random);
    PersistentMap<String, Long> expected = PersistentMap.empty();
    Set<String> gone = new HashSet<>();
    List<StoredEvent> before = JournalContract.read(journal, 1);
    Payloads<Happened> payloads = new Payloads<>(kind, keys);
    List<Recorded<Happened>> read = new ArrayList<>();
    for (StoredEvent event : before) {
      if (!Payloads.isRefusal(event)) {
        Recorded<Happened> recorded = payloads.read(event);
        read.add(recorded);
        boolean first = event.part() == 1;
        String about =
            recorded.fold(
                kept ->
                    kept.event() instanceof Purses.Added added
                        ? added.purse()
                        : ((Purses.Spent) kept.event()).purse(),
                erased -> "");
        if (first && about.equals(purse) && kind.personal()) {
          gone.add(event.command());
        }
      }
    }
    for (Recorded<Happened> recorded : read) {
      if (recorded instanceof Recorded.Kept<Happened> kept && !gone.contains(kept.command())) {
        expected = kind.fold(expected, kept);
      }
    }
    keys.destroy(Purses.subject(purse));
    Follower<Happened, PersistentMap<String, Long>> follower = Follower.of(kind, keys);
    follower.follow(journal);
    assertThat(follower.state().value()).isEqualTo(expected);
    assertThat(JournalContract.read(journal, 1)).isEqualTo(before);
  }

  private static String any(Random random) {
    return PURSES.get(random.nextInt(PURSES.size()));
  }

  private static Order order(Random random) {
    long cents = random.nextInt(20);
    return switch (random.nextInt(3)) {
      case 0 -> new Purses.Add(any(random), cents);
      case 1 -> new Purses.Spend(any(random), cents);
      default -> new Purses.Move(any(random), any(random), cents);
    };
  }

  private static boolean obey(Map<String, Long> purses, Order order) {
    if (order instanceof Purses.Add add) {
      purses.merge(add.purse(), add.cents(), Long::sum);
      return true;
    }
    long cents = order instanceof Purses.Spend s ? s.cents() : ((Purses.Move) order).cents();
    if (purses.getOrDefault(order.purse(), 0L) < cents) {
      return false;
    }
    purses.merge(order.purse(), -cents, Long::sum);
    if (order instanceof Purses.Move move) {
      purses.merge(move.to(), cents, Long::sum);
    }
    return true;
  }
}
