package nl.ketenkompas.model.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.ketenkompas.model.journal.Answer;
import nl.ketenkompas.model.journal.EventTypes;
import nl.ketenkompas.model.journal.Follower;
import nl.ketenkompas.model.journal.InMemoryJournal;
import nl.ketenkompas.model.journal.Journal;
import nl.ketenkompas.model.journal.Judgement;
import nl.ketenkompas.model.journal.Ledger;
import nl.ketenkompas.model.journal.LedgerKind;
import nl.ketenkompas.model.journal.Recorded;
import nl.ketenkompas.model.journal.StoredEvent;
import nl.ketenkompas.model.rule.ReasonCode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/**
 * The contract of {@link Journal} as tests for any implementation.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> keepsTheContract() {
 *   return JournalContract.tests(() -> new MyStore(newFolder()));
 * }
 * }</pre>
 */
public final class JournalContract {
  private static final int READERS = 3;
  private static final int BATCHES = 60;
  private static final Instant FIRST = Instant.parse("2026-11-01T08:00:00Z");

  private final Supplier<Store> stores;

  private JournalContract(Supplier<Store> stores) {
    this.stores = stores;
  }

  /** A place where one journal is kept. */
  public interface Store {

    /**
     * Opens the journal, again with what was appended to it.
     *
     * @return the journal
     */
    Journal open();

    /**
     * Appends a batch, while the process ends half way: some of the batch is written, the rest is
     * not, and nobody gets an answer.
     *
     * @param batch of two or more events
     */
    void endHalfWay(List<StoredEvent> batch);
  }

  /**
   * The tests.
   *
   * @param stores makes a new and empty store each time
   * @return one test for each promise
   */
  public static Stream<DynamicTest> tests(Supplier<Store> stores) {
    JournalContract contract = new JournalContract(stores);
    return Stream.of(
        contract.test("a new journal is empty", contract::isEmptyAtFirst),
        contract.test("reads what was appended, in order", contract::readsInOrder),
        contract.test("reads from any sequence on", contract::readsFromAnySequence),
        contract.test("stops when the reader says so", contract::stops),
        contract.test("refuses a batch that came before or too early", contract::refusesOthers),
        contract.test("refuses a batch with a hole, and keeps none of it", contract::refusesHoles),
        contract.test("refuses an empty batch", contract::refusesNothing),
        contract.test("does not change when the list does", contract::copiesTheBatch),
        contract.test("opens again with the same events", contract::opensAgain),
        contract.test("keeps all of a batch or nothing", contract::keepsWholeBatches),
        contract.test("goes on after an end half way", contract::goesOn),
        contract.test("keeps large and odd payloads as they are", contract::keepsLargePayloads),
        contract.test("readers see whole batches while others append", contract::readsWhileWriting),
        contract.test("of many writers one is first", contract::letsOneWriterThrough),
        contract.test("a ledger finds its answers again", contract::answersAgain));
  }

  private DynamicTest test(String name, Executable test) {
    return DynamicTest.dynamicTest(name, test);
  }

  /**
   * A chain of events of one command each batch, as a ledger writes them.
   *
   * @param sizes of the batches
   * @return the batches, which follow on each other from sequence 1
   */
  public static List<List<StoredEvent>> batches(int... sizes) {
    InMemoryJournal journal = new InMemoryJournal();
    Ledger<String, String, Long> ledger = Ledger.open(Counting.KIND, journal, () -> FIRST);
    List<List<StoredEvent>> batches = new ArrayList<>();
    long next = 1;
    for (int size : sizes) {
      ledger.submit("c" + next, count(size, "x"));
      List<StoredEvent> batch = read(journal, next);
      batches.add(batch);
      next += batch.size();
    }
    return batches;
  }

  /**
   * Everything a journal has.
   *
   * @param journal the journal
   * @param from the first sequence to read
   * @return the events
   */
  public static List<StoredEvent> read(Journal journal, long from) {
    List<StoredEvent> events = new ArrayList<>();
    journal.read(from, events::add);
    return events;
  }

  private static List<StoredEvent> all(List<List<StoredEvent>> batches) {
    return batches.stream().flatMap(List::stream).toList();
  }

  private static void appendAll(Journal journal, List<List<StoredEvent>> batches) {
    batches.forEach(batch -> assertThat(journal.append(batch)).isTrue());
  }

  private void isEmptyAtFirst() {
    assertThat(read(stores.get().open(), 1)).isEmpty();
  }

  private void readsInOrder() {
    Journal journal = stores.get().open();
    List<List<StoredEvent>> batches = batches(1, 3, 1, 2);
    appendAll(journal, batches);
    assertThat(read(journal, 1)).isEqualTo(all(batches));
  }

  private void readsFromAnySequence() {
    Journal journal = stores.get().open();
    List<List<StoredEvent>> batches = batches(2, 3);
    appendAll(journal, batches);
    for (int from = 1; from <= 6; from++) {
      assertThat(read(journal, from)).isEqualTo(all(batches).subList(from - 1, 5));
    }
    assertThat(read(journal, 99)).isEmpty();
  }

  private void stops() {
    Journal journal = stores.get().open();
    appendAll(journal, batches(3, 3));
    List<Long> seen = new ArrayList<>();
    journal.read(
        2,
        event -> {
          seen.add(event.sequence());
          return event.sequence() < 4;
        });
    assertThat(seen).containsExactly(2L, 3L, 4L);
  }

  private void refusesOthers() {
    Journal journal = stores.get().open();
    List<List<StoredEvent>> batches = batches(2, 1, 1);
    assertThat(journal.append(batches.get(1))).isFalse();
    assertThat(journal.append(batches.get(0))).isTrue();
    assertThat(journal.append(batches.get(0))).isFalse();
    assertThat(journal.append(batches.get(2))).isFalse();
    assertThat(journal.append(batches.get(1))).isTrue();
    assertThat(read(journal, 1)).isEqualTo(all(batches.subList(0, 2)));
  }

  private void refusesHoles() {
    Journal journal = stores.get().open();
    List<StoredEvent> three = batches(3).get(0);
    assertThatThrownBy(() -> journal.append(List.of(three.get(0), three.get(2))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> journal.append(List.of(three.get(0), three.get(0))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(read(journal, 1)).isEmpty();
    assertThat(journal.append(three)).isTrue();
  }

  private void refusesNothing() {
    Journal journal = stores.get().open();
    assertThatThrownBy(() -> journal.append(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void copiesTheBatch() {
    Journal journal = stores.get().open();
    List<StoredEvent> batch = new ArrayList<>(batches(2).get(0));
    List<StoredEvent> expected = List.copyOf(batch);
    assertThat(journal.append(batch)).isTrue();
    batch.clear();
    assertThat(read(journal, 1)).isEqualTo(expected);
  }

  private void opensAgain() {
    Store store = stores.get();
    List<List<StoredEvent>> batches = batches(1, 3, 2);
    appendAll(store.open(), batches.subList(0, 2));
    Journal again = store.open();
    assertThat(read(again, 1)).isEqualTo(all(batches.subList(0, 2)));
    assertThat(again.append(batches.get(1))).isFalse();
    assertThat(again.append(batches.get(2))).isTrue();
    assertThat(read(store.open(), 1)).isEqualTo(all(batches));
  }

  private void keepsWholeBatches() {
    Store store = stores.get();
    List<List<StoredEvent>> batches = batches(2, 4);
    appendAll(store.open(), batches.subList(0, 1));
    store.endHalfWay(batches.get(1));
    assertThat(read(store.open(), 1)).isIn(all(batches), batches.get(0));
  }

  private void goesOn() {
    Store store = stores.get();
    List<List<StoredEvent>> batches = batches(2, 4, 1);
    appendAll(store.open(), batches.subList(0, 1));
    store.endHalfWay(batches.get(1));
    Journal again = store.open();
    if (read(again, 1).size() == 2) {
      assertThat(again.append(batches.get(1))).isTrue();
    }
    assertThat(again.append(batches.get(2))).isTrue();
    assertThat(read(store.open(), 1)).isEqualTo(all(batches));
  }

  private void keepsLargePayloads() {
    Store store = stores.get();
    InMemoryJournal source = new InMemoryJournal();
    Ledger<String, String, Long> ledger = Ledger.open(Counting.KIND, source, () -> FIRST);
    ledger.submit("odd", count(1, "\"\\\n\r\t\u0000\u2028\ufeff \ud83d\ude00 e\u0301 </>"));
    ledger.submit("large", count(1, "\u00eb0123456789".repeat(300_000)));
    List<StoredEvent> events = read(source, 1);
    events.forEach(event -> assertThat(store.open().append(List.of(event))).isTrue());
    assertThat(read(store.open(), 1).equals(events)).isTrue();
    assertThat(read(store.open(), 1)).allMatch(StoredEvent::isIntact);
  }

  private void readsWhileWriting() throws Exception {
    Journal journal = stores.get().open();
    List<List<StoredEvent>> batches =
        batches(Collections.nCopies(BATCHES, 3).stream().mapToInt(i -> i).toArray());
    List<StoredEvent> expected = all(batches);
    ExecutorService pool = Executors.newFixedThreadPool(READERS + 1);
    try {
      CountDownLatch ready = new CountDownLatch(READERS);
      AtomicBoolean done = new AtomicBoolean();
      List<Future<List<List<StoredEvent>>>> readers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        readers.add(
            pool.submit(
                () -> {
                  List<List<StoredEvent>> seen = new ArrayList<>();
                  ready.countDown();
                  int size = 0;
                  boolean last = false;
                  while (!last) {
                    last = done.get();
                    List<StoredEvent> events = read(journal, 1);
                    if (events.size() != size || seen.isEmpty()) {
                      seen.add(events);
                    }
                    size = events.size();
                  }
                  return seen;
                }));
      }
      ready.await();
      try {
        appendAll(journal, batches);
      } finally {
        done.set(true);
      }
      for (Future<List<List<StoredEvent>>> reader : readers) {
        int before = 0;
        for (List<StoredEvent> seen : reader.get(60, TimeUnit.SECONDS)) {
          assertThat(seen.size() % 3).as("whole batches").isZero();
          assertThat(seen.size()).as("never less than before").isGreaterThanOrEqualTo(before);
          assertThat(seen).isEqualTo(expected.subList(0, seen.size()));
          before = seen.size();
        }
        assertThat(before).as("everything in the end").isEqualTo(expected.size());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private void letsOneWriterThrough() throws Exception {
    Journal journal = stores.get().open();
    ExecutorService pool = Executors.newFixedThreadPool(READERS);
    try {
      List<Callable<Long>> writers = new ArrayList<>();
      for (int writer = 0; writer < READERS; writer++) {
        int own = writer;
        Ledger<String, String, Long> ledger = Ledger.open(Counting.KIND, journal, () -> FIRST);
        writers.add(
            () -> {
              for (int i = 0; i < BATCHES / READERS; i++) {
                ledger.submit("w" + own + "-" + i, count(2, "x"));
              }
              return ledger.state().value();
            });
      }
      for (Future<Long> writer : pool.invokeAll(writers, 60, TimeUnit.SECONDS)) {
        assertThat(done(writer)).isPositive();
      }
    } finally {
      pool.shutdownNow();
    }
    Follower<String, Long> follower = Follower.of(Counting.KIND);
    follower.follow(journal);
    assertThat(follower.state().value()).isEqualTo(2L * BATCHES);
    assertThat(follower.state().sequence()).isEqualTo(2L * BATCHES);
  }

  private static long done(Future<Long> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new AssertionError("a writer failed", e);
    }
  }

  private void answersAgain() {
    Store store = stores.get();
    Ledger<String, String, Long> ledger = Ledger.open(Counting.KIND, store.open(), () -> FIRST);
    Answer<String> first = ledger.submit("a", count(3, "x"));
    Ledger<String, String, Long> again = Ledger.open(Counting.KIND, store.open(), () -> FIRST);
    assertThat(again.submit("a", count(3, "x"))).isEqualTo(first);
    assertThat(read(store.open(), 1)).hasSize(3);
  }

  /** A command: count so often, with this text each time. */
  private static String count(int times, String text) {
    return times + ":" + text;
  }

  /** A ledger that only counts; of plain texts, so that it works wherever the kit stands. */
  private static final class Counting implements LedgerKind<String, String, Long> {
    static final Counting KIND = new Counting();

    private static final EventTypes<String> TYPES =
        EventTypes.<String>builder().type("counted", 1, String.class).build();

    @Override
    public String name() {
      return "counting";
    }

    @Override
    public EventTypes<String> types() {
      return TYPES;
    }

    @Override
    public Long start() {
      return 0L;
    }

    @Override
    public Judgement<String> judge(Long state, String command, Instant recordedAt) {
      int colon = command.indexOf(':');
      int times = Integer.parseInt(command.substring(0, colon));
      return new Judgement.Accept<>(Collections.nCopies(times, command.substring(colon + 1)));
    }

    @Override
    public Long fold(Long state, Recorded.Kept<String> event) {
      return state + 1;
    }

    @Override
    public ReasonCode reason(String name) {
      throw new IllegalArgumentException("never refuses");
    }
  }
}
