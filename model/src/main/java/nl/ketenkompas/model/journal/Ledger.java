package nl.ketenkompas.model.journal;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.JournalException.Problem;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.signal.LogEvent;
import org.jspecify.annotations.Nullable;

/**
 * The single writer of a ledger: judges commands one by one, records what follows from them, and
 * publishes the state. It alone gives sequence, id and recorded time; a clock that goes back does
 * not take recorded time with it.
 *
 * <p>A command comes with a key that the host chooses. The same command under the same key is
 * recorded once and always gets the same answer, accepted or refused, also after a restart.
 *
 * <p>Thread safe: commands wait for each other, {@link #state} never waits. Should another process
 * write to the same journal, the command is judged again on what that one wrote. After an append of
 * which the outcome is unknown, the next call first reads what the journal has.
 *
 * <pre>{@code
 * Ledger<Order, Happened, Totals> ledger = Ledger.open(kind, journal, instants);
 * ledger.submit("order-12", order).fold(accepted -> ..., refused -> ...);
 * }</pre>
 *
 * @param <C> the commands
 * @param <E> the events
 * @param <S> the state
 */
public final class Ledger<C, E, S> {
  private final LedgerKind<C, E, S> kind;
  private final Journal journal;
  private final InstantSource instants;
  private final Payloads<E> payloads;
  private final ReentrantLock writing = new ReentrantLock();
  private final Map<String, Long> commands = new HashMap<>();
  private final long begin;
  private volatile Follower<E, S> follower;

  private Ledger(
      LedgerKind<C, E, S> kind,
      Journal journal,
      InstantSource instants,
      Payloads<E> payloads,
      @Nullable StoredSnapshot snapshot) {
    this.kind = kind;
    this.journal = journal;
    this.instants = instants;
    this.payloads = payloads;
    Optional<State<S>> from =
        snapshot == null ? Optional.empty() : Snapshots.read(kind, payloads, journal, snapshot);
    if (snapshot != null && from.isPresent()) {
      commands.putAll(snapshot.commands());
      begin = snapshot.sequence();
      follower = new Follower<>(kind, payloads, from.get(), snapshot.hash());
    } else {
      begin = 0;
      follower = Follower.at(kind, payloads);
    }
    try {
      catchUp();
    } catch (JournalException e) {
      LogEvent.JOURNAL_REFUSED.log(kind.name(), e.problem());
      throw e;
    }
    LogEvent.JOURNAL_REPLAYED.log(kind.name(), begin, last());
  }

  /**
   * Opens a ledger in which nothing is personal, by replaying its journal.
   *
   * @param kind of ledger
   * @param journal of this ledger only
   * @param instants what recorded time is taken from
   * @param <C> the commands
   * @param <E> the events
   * @param <S> the state
   * @return the ledger
   * @throws JournalException at the first event that is wrong or not understood
   */
  public static <C, E, S> Ledger<C, E, S> open(
      LedgerKind<C, E, S> kind, Journal journal, InstantSource instants) {
    return new Ledger<>(kind, journal, instants, new Payloads<>(kind, null), null);
  }

  /**
   * Opens a ledger with encrypted payloads, by replaying its journal.
   *
   * @param kind of ledger
   * @param journal of this ledger only
   * @param instants what recorded time is taken from
   * @param keys to encrypt and decrypt with
   * @param <C> the commands
   * @param <E> the events
   * @param <S> the state
   * @return the ledger
   * @throws JournalException at the first event that is wrong or not understood
   */
  public static <C, E, S> Ledger<C, E, S> open(
      LedgerKind<C, E, S> kind, Journal journal, InstantSource instants, KeySource keys) {
    return new Ledger<>(kind, journal, instants, new Payloads<>(kind, keys), null);
  }

  /**
   * Opens a ledger by replaying what came after a snapshot. A snapshot that does not fit is not
   * used: see {@link #replayedFrom}.
   *
   * @param kind of ledger
   * @param journal of this ledger only
   * @param instants what recorded time is taken from
   * @param keys to encrypt and decrypt with
   * @param snapshot made by {@link #snapshot}
   * @param <C> the commands
   * @param <E> the events
   * @param <S> the state
   * @return the ledger
   * @throws JournalException at the first event that is wrong or not understood
   */
  public static <C, E, S> Ledger<C, E, S> open(
      LedgerKind<C, E, S> kind,
      Journal journal,
      InstantSource instants,
      KeySource keys,
      StoredSnapshot snapshot) {
    return new Ledger<>(kind, journal, instants, new Payloads<>(kind, keys), snapshot);
  }

  /**
   * After which event replay began.
   *
   * @return the sequence of the snapshot that was used, or 0
   */
  public long replayedFrom() {
    return begin;
  }

  /**
   * The state after the last command. It never waits, not even for a command that is being judged.
   *
   * @return an immutable snapshot
   */
  public State<S> state() {
    return follower.state();
  }

  /**
   * The state as it was known at an instant, by replaying the journal up to it.
   *
   * @param instant what was recorded up to and including it counts
   * @return the state
   */
  public State<S> stateKnownOn(Instant instant) {
    return Follower.knownOn(kind, payloads, journal, instant);
  }

  /**
   * Submits a command.
   *
   * @param key chosen by the host, the same when it tries again: a code, not personal
   * @param command what is asked
   * @return accepted, or refused with reasons; of a key that was used before, what was answered
   *     then
   * @throws InvalidValueException if the key is no code
   * @throws JournalException if the key was used for another command, or the journal is wrong
   * @throws RuntimeException what the journal threw; whether the command was recorded shows when it
   *     is submitted again under the same key
   */
  public Answer<E> submit(String key, C command) {
    Checks.code(key, "command");
    writing.lock();
    try {
      catchUp();
      Long first = commands.get(key);
      while (first == null) {
        List<StoredEvent> batch = judged(key, command);
        if (journal.append(batch)) {
          batch.forEach(this::take);
          return answer(batch);
        }
        long before = last();
        catchUp();
        if (last() == before) {
          throw new IllegalStateException(
              "the journal refuses the next event of "
                  + kind.name()
                  + " and has none itself.\nMaybe its append breaks the contract");
        }
        first = commands.get(key);
      }
      return answeredBefore(key, command, first);
    } finally {
      writing.unlock();
    }
  }

  private long last() {
    return follower.state().sequence();
  }

  /** Reads what another writer, or a failed append of our own, has added. */
  private void catchUp() {
    journal.read(
        last() + 1,
        event -> {
          take(event);
          return true;
        });
  }

  private void take(StoredEvent event) {
    follower.accept(event);
    if (event.part() == 1) {
      commands.putIfAbsent(event.command(), event.sequence());
    }
  }

  private List<StoredEvent> judged(String key, C command) {
    State<S> state = follower.state();
    Instant now = instants.instant();
    Instant recordedAt = now.isBefore(state.recordedAt()) ? state.recordedAt() : now;
    return kind.judge(state.value(), command, recordedAt)
        .fold(
            accept -> {
              List<EventTypes.Line> lines = new ArrayList<>();
              S after = state.value();
              for (E event : accept.events()) {
                long sequence = state.sequence() + lines.size() + 1;
                // Folded before it is recorded: what cannot be folded would stop every replay
                after =
                    kind.fold(
                        after,
                        new Recorded.Kept<>(
                            sequence, kind.name() + "-" + sequence, recordedAt, key, event));
                lines.add(line(event));
              }
              return batch(key, command, state, recordedAt, lines);
            },
            refuse ->
                batch(
                    key, command, state, recordedAt, List.of(Payloads.refusal(refuse.reasons()))));
  }

  /** What cannot be read back must not be recorded: it would stop every replay from then on. */
  private EventTypes.Line line(E event) {
    EventTypes.Line line = payloads.types().write(event);
    if (!payloads
        .types()
        .read(kind.name(), line.type(), line.version(), line.json())
        .equals(event)) {
      throw new IllegalStateException(
          event.getClass().getName()
              + ": is not the same after writing and reading.\n"
              + "Maybe a component lacks its JSON form");
    }
    return line;
  }

  private List<StoredEvent> batch(
      String key, C command, State<S> state, Instant recordedAt, List<EventTypes.Line> lines) {
    Optional<SourceKey> subject = kind.subject(command);
    DataKey dataKey = subject.isEmpty() ? null : payloads.keys(kind.name()).current(subject.get());
    String fingerprint = Payloads.fingerprint(command);
    List<StoredEvent> batch = new ArrayList<>();
    String previous = follower.lastHash();
    for (EventTypes.Line line : lines) {
      long sequence = state.sequence() + batch.size() + 1;
      StoredEvent event =
          dataKey == null
              ? event(
                  key,
                  sequence,
                  recordedAt,
                  batch.size() + 1,
                  lines.size(),
                  line,
                  null,
                  fingerprint,
                  line.json(),
                  previous)
              : sealed(
                  key,
                  sequence,
                  recordedAt,
                  batch.size() + 1,
                  lines.size(),
                  line,
                  dataKey,
                  fingerprint,
                  previous);
      batch.add(event);
      previous = event.hash();
    }
    return batch;
  }

  private StoredEvent sealed(
      String command,
      long sequence,
      Instant recordedAt,
      int part,
      int parts,
      EventTypes.Line line,
      DataKey key,
      String fingerprint,
      String previous) {
    String header =
        event(command, sequence, recordedAt, part, parts, line, key.id(), null, "", "").header();
    String payload =
        PayloadCipher.seal(key.key(), header, Payloads.inside(fingerprint, line.json()));
    return event(
        command, sequence, recordedAt, part, parts, line, key.id(), null, payload, previous);
  }

  private StoredEvent event(
      String command,
      long sequence,
      Instant recordedAt,
      int part,
      int parts,
      EventTypes.Line line,
      @Nullable String key,
      @Nullable String fingerprint,
      String payload,
      String previous) {
    return StoredEvent.following(
        kind.name(),
        sequence,
        recordedAt,
        command,
        part,
        parts,
        line.type(),
        line.version(),
        key,
        fingerprint,
        payload,
        previous);
  }

  private Answer<E> answer(List<StoredEvent> events) {
    StoredEvent first = events.get(0);
    if (Payloads.isRefusal(first)) {
      List<Reason> reasons =
          payloads
              .open(first)
              .map(clear -> payloads.reasons(first, clear.json()))
              .orElseGet(List::of);
      return new Answer.Refused<>(first.id(), reasons);
    }
    return new Answer.Accepted<>(events.stream().map(payloads::read).toList());
  }

  private Answer<E> answeredBefore(String key, C command, long first) {
    List<StoredEvent> events = new ArrayList<>();
    journal.read(
        first,
        event -> {
          events.add(event);
          return event.part() < event.parts();
        });
    Optional<Payloads.Clear> then = payloads.open(events.get(0));
    if (then.isPresent() && !then.get().fingerprint().equals(Payloads.fingerprint(command))) {
      throw new JournalException(
          Problem.KEY_REUSED,
          kind.name() + ", command " + key,
          "the host gave one key to two commands");
    }
    return answer(events);
  }

  /**
   * Folds all events again, such as after keys were destroyed: from then on the state has nothing
   * of what they protected, while readers may still hold a snapshot that does.
   */
  public void rebuild() {
    writing.lock();
    try {
      Follower<E, S> again = Follower.at(kind, payloads);
      again.follow(journal);
      catchUp();
      follower = again;
    } finally {
      writing.unlock();
    }
  }

  /**
   * The state for a host to keep beside the journal, so that the next start replays less.
   *
   * @return a snapshot, or empty when the ledger has no form for it or nothing happened yet
   */
  public Optional<StoredSnapshot> snapshot() {
    writing.lock();
    try {
      State<S> state = follower.state();
      if (state.sequence() == 0) {
        return Optional.empty();
      }
      return kind.snapshots()
          .map(
              form ->
                  Snapshots.write(
                      kind.name(),
                      form,
                      payloads,
                      state,
                      follower.lastHash(),
                      new TreeMap<>(commands)));
    } finally {
      writing.unlock();
    }
  }
}
