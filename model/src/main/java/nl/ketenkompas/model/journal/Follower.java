package nl.ketenkompas.model.journal;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.ketenkompas.model.journal.JournalException.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Folds the events of a ledger into its state, for readers anywhere: in whatever order events are
 * delivered, and however often, the state is the same. An event that arrives early waits for those
 * before it; all events of one command show at once.
 *
 * <p>Every event is checked: its content against its hash, its place in the chain, its time. The
 * first that is wrong is not taken, and the state stays as it was.
 *
 * <p>Thread safe. {@link #state} never waits. An event takes constant time, beside decoding and
 * what the ledger itself does; 8 bytes are kept for each, to tell a copy from a forgery.
 *
 * <pre>{@code
 * Follower<BudgetEvent, Totals> follower = Follower.of(kind, keys);
 * follower.follow(journal);
 * Totals totals = follower.state().value();
 * }</pre>
 *
 * @param <E> the events
 * @param <S> the state
 */
public final class Follower<E, S> {
  private final LedgerKind<?, E, S> kind;
  private final Payloads<E> payloads;
  private final NavigableMap<Long, StoredEvent> early = new TreeMap<>();
  private final List<Recorded<E>> open = new ArrayList<>();
  private final MessageDigest digest = StoredEvent.newSha256();

  /** The first 64 bits of the hash of each event after {@code begin}. */
  private long[] known = new long[16];

  private final long begin;
  private long last;
  private String lastHash;
  private Instant lastTime;
  private int nextPart = 1;
  private @Nullable StoredEvent lastOfBatch;

  /** The state that the next {@link #publish} shows. */
  private State<S> folded;

  private volatile State<S> state;

  Follower(LedgerKind<?, E, S> kind, Payloads<E> payloads, State<S> from, String hash) {
    this.kind = kind;
    this.payloads = payloads;
    this.begin = from.sequence();
    this.last = begin;
    this.lastHash = hash;
    this.lastTime = from.recordedAt();
    this.folded = from;
    this.state = from;
  }

  /**
   * Obtains a follower of a ledger without encrypted payloads, at its beginning.
   *
   * @param kind of ledger
   * @param <E> the events
   * @param <S> the state
   * @return the follower
   */
  public static <E, S> Follower<E, S> of(LedgerKind<?, E, S> kind) {
    return at(kind, new Payloads<>(kind, null));
  }

  /**
   * Obtains a follower at the beginning of a ledger.
   *
   * @param kind of ledger
   * @param keys of the encrypted payloads
   * @param <E> the events
   * @param <S> the state
   * @return the follower
   */
  public static <E, S> Follower<E, S> of(LedgerKind<?, E, S> kind, KeySource keys) {
    return at(kind, new Payloads<>(kind, keys));
  }

  static <E, S> Follower<E, S> at(LedgerKind<?, E, S> kind, Payloads<E> payloads) {
    return new Follower<>(kind, payloads, new State<>(0, Instant.MIN, kind.start()), "");
  }

  /**
   * The state after the last whole command that has arrived without a gap.
   *
   * @return an immutable snapshot
   */
  public State<S> state() {
    return state;
  }

  /**
   * How many events wait for one before them.
   *
   * @return the number
   */
  public synchronized int waiting() {
    return early.size();
  }

  /**
   * Takes over all that a journal has.
   *
   * @param journal of this ledger
   * @throws JournalException at the first event that is wrong or not understood
   */
  public synchronized void follow(Journal journal) {
    try {
      journal.read(
          last + 1,
          event -> {
            receive(event);
            return true;
          });
    } finally {
      publish();
    }
  }

  /**
   * Takes an event.
   *
   * @param event from anywhere
   * @return false if it was here before
   * @throws JournalException if it is wrong or not understood; it was not taken
   */
  public synchronized boolean accept(StoredEvent event) {
    try {
      return receive(event);
    } finally {
      publish();
    }
  }

  private void publish() {
    if (state.sequence() != folded.sequence()) {
      state = folded;
    }
  }

  private boolean receive(StoredEvent event) {
    if (!event.ledger().equals(kind.name())) {
      throw new JournalException(
          Problem.OTHER_LEDGER, event.id(), "expected an event of " + kind.name());
    }
    if (!event.isIntact(digest)) {
      throw new JournalException(Problem.ALTERED, event.id(), "its line was edited or damaged");
    }
    if (event.sequence() <= last) {
      refuseForgery(event, event.sequence() <= begin ? prefix(event) : known(event.sequence()));
      return false;
    }
    if (event.sequence() > last + 1) {
      StoredEvent twin = early.putIfAbsent(event.sequence(), event);
      if (twin != null) {
        refuseForgery(event, prefix(twin));
      }
      return twin == null;
    }
    take(event);
    for (StoredEvent next = early.get(last + 1); next != null; next = early.get(last + 1)) {
      early.remove(next.sequence());
      take(next);
    }
    return true;
  }

  private void take(StoredEvent event) {
    boolean follows =
        event.previous().equals(lastHash)
            && event.part() == nextPart
            && (lastOfBatch == null || continues(lastOfBatch, event));
    if (!follows) {
      throw new JournalException(
          Problem.BROKEN_CHAIN,
          event.id(),
          "the event before it was replaced, or two journals were mixed");
    }
    if (event.recordedAt().isBefore(lastTime)) {
      throw new JournalException(
          Problem.TIME_REVERSED, event.id(), "it was not recorded by a Ledger");
    }
    @Nullable Recorded<E> read = Payloads.isRefusal(event) ? null : payloads.read(event);
    if (event.part() < event.parts()) {
      if (read != null) {
        open.add(read);
      }
      lastOfBatch = event;
      nextPart = event.part() + 1;
    } else {
      S value = folded.value();
      for (Recorded<E> one : open) {
        value = after(kind, value, one);
      }
      value = read == null ? value : after(kind, value, read);
      open.clear();
      lastOfBatch = null;
      nextPart = 1;
      folded = new State<>(event.sequence(), event.recordedAt(), value);
    }
    last = event.sequence();
    lastHash = event.hash();
    lastTime = event.recordedAt();
    remember(event);
  }

  private static boolean continues(StoredEvent first, StoredEvent next) {
    return next.command().equals(first.command())
        && next.parts() == first.parts()
        && next.recordedAt().equals(first.recordedAt());
  }

  static <E, S> S after(LedgerKind<?, E, S> kind, S state, Recorded<E> event) {
    return event instanceof Recorded.Kept<E> kept
        ? kind.fold(state, kept)
        : kind.erased(state, (Recorded.Erased<E>) event);
  }

  private void remember(StoredEvent event) {
    int index = Math.toIntExact(event.sequence() - begin - 1);
    if (index == known.length) {
      known = Arrays.copyOf(known, known.length * 2);
    }
    known[index] = prefix(event);
  }

  private long known(long sequence) {
    return known[(int) (sequence - begin - 1)];
  }

  private static long prefix(StoredEvent event) {
    // An intact event has 64 hexadecimal digits
    return Long.parseUnsignedLong(event.hash(), 0, 16, 16);
  }

  private static void refuseForgery(StoredEvent event, long expected) {
    if (prefix(event) != expected) {
      throw new JournalException(
          Problem.ID_REUSED, event.id(), "two writers each wrote a journal of their own");
    }
  }

  /** The hash of the last event that was taken, empty if none was. */
  synchronized String lastHash() {
    return lastHash;
  }

  /** Replays a journal as far as it was known at an instant. */
  static <E, S> State<S> knownOn(
      LedgerKind<?, E, S> kind, Payloads<E> payloads, Journal journal, Instant instant) {
    Follower<E, S> follower = at(kind, payloads);
    journal.read(
        1,
        event -> {
          if (event.recordedAt().isAfter(instant)) {
            return false;
          }
          follower.accept(event);
          return true;
        });
    return follower.state();
  }
}
