package nl.ketenkompas.identity.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.ketenkompas.identity.Client;
import nl.ketenkompas.identity.PersonIndex;
import nl.ketenkompas.identity.Recogniser;
import nl.ketenkompas.identity.Recognition;
import nl.ketenkompas.identity.ReviewItem;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.PersistentMap;
import nl.ketenkompas.model.journal.Recorded;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.port.Clients;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.time.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The clients of a register at one place of its journal: what recognition makes of the records that
 * stand, within what people decided. A client is called by the number of its oldest record; the
 * numbers of its other records lead to it, also after merges and splits.
 *
 * <p>Immutable and thread safe; readers never wait for the writer. Questions about one record or
 * client take a few look-ups; those about all take time linear in the register.
 *
 * <pre>{@code
 * RegisteredClients clients = ledger.state().value();
 * Recognition answer = clients.recognise(newcomer);
 * Optional<ClientId> now = clients.current(oldNumber);
 * }</pre>
 */
public final class RegisteredClients implements Clients {
  final Recogniser recogniser;
  final PersonIndex index;
  final PersistentVector<Entry> entries;
  final PersistentMap<Long, Held> decisions;
  final PersistentMap<Integer, long[]> decisionsOf;
  final PersistentMap<ClientId, Integer> formerNumbers;
  final PersistentMap<Long, Deferral> deferrals;
  final Map<Bsn, Bsn> superseded;
  private final int records;
  private final int clients;
  private final PersonIndex.Counted counted = new Living();

  /** What was last folded from here; let go as soon as it was asked for again. */
  private volatile @Nullable Memo memo;

  private record Memo(Recorded.Kept<RegisterEvent> recorded, RegisteredClients folded) {}

  private RegisteredClients(Draft draft) {
    this.recogniser = draft.recogniser;
    this.index = draft.index;
    this.entries = draft.entries;
    this.decisions = draft.decisions;
    this.decisionsOf = draft.decisionsOf;
    this.formerNumbers = draft.formerNumbers;
    this.deferrals = draft.deferrals;
    this.superseded = draft.superseded;
    this.records = draft.records;
    this.clients = draft.clients;
  }

  void remember(Recorded.Kept<RegisterEvent> recorded, RegisteredClients folded) {
    memo = new Memo(recorded, folded);
  }

  @Nullable RegisteredClients remembered(Recorded.Kept<RegisterEvent> recorded) {
    Memo last = memo;
    memo = null;
    return last != null && last.recorded.equals(recorded) ? last.folded : null;
  }

  /** The next state under construction. */
  static final class Draft {
    final Recogniser recogniser;
    final PersonIndex index;
    PersistentVector<Entry> entries = PersistentVector.empty();
    PersistentMap<Long, Held> decisions = PersistentMap.empty();
    PersistentMap<Integer, long[]> decisionsOf = PersistentMap.empty();
    PersistentMap<ClientId, Integer> formerNumbers = PersistentMap.empty();
    PersistentMap<Long, Deferral> deferrals = PersistentMap.empty();
    Map<Bsn, Bsn> superseded = Map.of();
    int records;
    int clients;

    Draft(Recogniser recogniser, PersonIndex index) {
      this.recogniser = recogniser;
      this.index = index;
    }
  }

  static RegisteredClients empty(Recogniser recogniser) {
    return new RegisteredClients(new Draft(recogniser, recogniser.index()));
  }

  RegisteredClients changed(Consumer<Draft> change) {
    Draft draft = new Draft(recogniser, index);
    draft.entries = entries;
    draft.decisions = decisions;
    draft.decisionsOf = decisionsOf;
    draft.formerNumbers = formerNumbers;
    draft.deferrals = deferrals;
    draft.superseded = superseded;
    draft.records = records;
    draft.clients = clients;
    change.accept(draft);
    return new RegisteredClients(draft);
  }

  /** Who counts for which client; clients are numbered by the place of their oldest record. */
  private final class Living implements PersonIndex.Counted {
    @Override
    public int client(int row) {
      Entry entry = entries.get(index.place(row));
      return entry != null && entry.live && entry.row == row ? index.place(entry.client) : -1;
    }

    @Override
    public int[] rows(int client) {
      Entry first = entry(client);
      if (first.next == client) {
        return new int[] {first.row};
      }
      // By source key, as everywhere
      return Arrays.stream(members(client))
          .mapToObj(place -> entry(place).row)
          .sorted(Comparator.comparing(row -> index.record(row).key()))
          .mapToInt(Integer::intValue)
          .toArray();
    }

    @Override
    public ClientId number(int client) {
      return index.number(entry(client).row);
    }
  }

  Entry entry(int place) {
    Entry entry = entries.get(place);
    if (entry == null) {
      throw new IllegalStateException("no record at place " + place);
    }
    return entry;
  }

  /** The entry of a record that stands, or null. */
  @Nullable Entry live(SourceKey key) {
    int place = index.place(key);
    Entry entry = place < 0 ? null : entries.get(place);
    return entry != null && entry.live ? entry : null;
  }

  /** The places of the records of the client of one of them, the oldest first. */
  int[] members(int place) {
    int first = index.place(entry(place).client);
    int[] members = {first};
    for (int next = entry(first).next; next != first; next = entry(next).next) {
      members = Arrays.copyOf(members, members.length + 1);
      members[members.length - 1] = next;
    }
    return members;
  }

  /** The place of a record of the client to whom a number leads, or -1. */
  int lead(ClientId number) {
    int place = holder(number);
    while (place >= 0 && !entry(place).live) {
      place = entry(place).heir;
    }
    return place;
  }

  /** The place of the record that came with a number, or -1. */
  int holder(ClientId number) {
    int[] found = {formerNumbers.get(number).orElse(-1)};
    index.numbered(
        number,
        row -> {
          Entry entry = entries.get(index.place(row));
          if (entry != null && index.number(entry.row).equals(number)) {
            found[0] = index.place(row);
          }
        });
    return found[0];
  }

  /** The BSN that counts for one that may have been superseded. */
  static @Nullable Bsn counting(@Nullable Bsn bsn, Map<Bsn, Bsn> superseded) {
    Bsn now = bsn;
    while (now != null && superseded.containsKey(now)) {
      now = superseded.get(now);
    }
    return now;
  }

  /**
   * How many clients there are.
   *
   * @return the number
   */
  public int clients() {
    return clients;
  }

  /**
   * How many records there are.
   *
   * @return the number
   */
  public int records() {
    return records;
  }

  /**
   * {@inheritDoc}
   *
   * <p>Recorded time alone decides: a merge, split or undo changes the answer from the instant at
   * which it was recorded.
   */
  @Override
  public Optional<ClientId> find(SourceKey key, Moment moment) {
    int place = index.place(key);
    Entry entry = place < 0 ? null : entries.get(place);
    int client = entry == null ? Entry.NOBODY : entry.clientAt(Entry.nanos(moment.knownOn()));
    return client == Entry.NOBODY ? Optional.empty() : Optional.of(index.number(client));
  }

  /**
   * The number of a client today.
   *
   * @param number one that was given at any time
   * @return the number that it leads to, often the same; empty when nobody has it any more, or ever
   *     had
   */
  public Optional<ClientId> current(ClientId number) {
    int place = lead(number);
    return place < 0 ? Optional.empty() : Optional.of(index.number(entry(place).client));
  }

  /**
   * A client with its records.
   *
   * @param number one that was given at any time
   * @return the client under its number of today, records by source key; or empty
   */
  public Optional<Client> client(ClientId number) {
    int place = lead(number);
    return place < 0 ? Optional.empty() : Optional.of(clientAt(index.place(entry(place).client)));
  }

  private Client clientAt(int first) {
    List<PersonRecord> own = new ArrayList<>();
    for (int place : members(first)) {
      own.add(index.record(entry(place).row));
    }
    own.sort(Comparator.comparing(PersonRecord::key));
    return new Client(index.number(entry(first).row), own);
  }

  /**
   * A client in the form in which commands name it.
   *
   * @param number one that was given at any time
   * @return the client by its number of today and its oldest record, or empty
   */
  public Optional<ClientRef> reference(ClientId number) {
    int place = lead(number);
    if (place < 0) {
      return Optional.empty();
    }
    int row = entry(index.place(entry(place).client)).row;
    return Optional.of(new ClientRef(index.number(row), index.record(row).key()));
  }

  /**
   * A record as it stands.
   *
   * @param key of the record
   * @return the latest version; empty when there is none or it was taken back
   */
  public Optional<PersonRecord> record(SourceKey key) {
    return Optional.ofNullable(live(key)).map(entry -> index.record(entry.row));
  }

  /**
   * All clients, one by one, in the order of their oldest records' arrival in this process.
   *
   * @param reader is given each
   */
  public void forEachClient(Consumer<Client> reader) {
    entries.forEach(
        entry -> {
          if (entry.live && index.place(entry.client) == index.place(entry.row)) {
            reader.accept(clientAt(index.place(entry.row)));
          }
        });
  }

  /**
   * Whether a record is about a client of the register (SK-C7).
   *
   * @param record of any partner, in the register or not
   * @return known, possible or unknown, with reasons
   */
  public Recognition recognise(PersonRecord record) {
    return index.recognise(counting(record), counted);
  }

  /**
   * The same answer as {@link #recognise}, with the steps and the single fields that would turn it.
   *
   * @param record of any partner, in the register or not
   * @return the answer and how it came about
   */
  public Explanation<Recognition> explain(PersonRecord record) {
    return index.explain(counting(record), counted);
  }

  private PersonRecord counting(PersonRecord record) {
    return superseded.isEmpty() ? record : record.withBsn(counting(record.bsn(), superseded));
  }

  /**
   * What is known of a client, each field from the best source, made anew from the records each
   * time.
   *
   * @param number one that was given at any time
   * @return the golden record, or empty
   */
  public Optional<GoldenRecord> goldenRecord(ClientId number) {
    int place = lead(number);
    if (place < 0) {
      return Optional.empty();
    }
    List<Survivorship.Version> versions = new ArrayList<>();
    for (int member : members(place)) {
      Entry entry = entry(member);
      versions.add(
          new Survivorship.Version(index.record(entry.row), Entry.instant(entry.versionAt)));
    }
    return Optional.of(new Survivorship(recogniser, versions).golden());
  }

  /** Whether somebody decided about two clients, or waits for a second person to confirm it. */
  boolean isSettled(ClientId one, ClientId two) {
    int[] these = members(lead(one));
    int[] those = members(lead(two));
    for (int place : these) {
      for (long number : decisionsOf.get(place).orElse(new long[0])) {
        Held held = decisions.get(number).orElseThrow();
        boolean counts =
            held.apart() ? held.stands() : held.decision().status() == Decision.Status.PROPOSED;
        if (counts && held.isBetween(place, those)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Until when an item was put off, or null: every pair that the first client makes must have been.
   */
  @Nullable LocalDate deferral(ReviewItem item) {
    List<Integer> places = item.clients().stream().map(this::clientPlace).toList();
    if (deferrals.size() == 0 || places.size() < 2 || item.more() > 0) {
      return null;
    }
    LocalDate soonest = LocalDate.MAX;
    for (int other : places.subList(1, places.size())) {
      LocalDate until = untilWhen(places.get(0), other);
      if (until == null) {
        return null;
      }
      soonest = until.isBefore(soonest) ? until : soonest;
    }
    return soonest;
  }

  private int clientPlace(ClientId number) {
    return index.place(entry(lead(number)).client);
  }

  /** As said last. */
  private @Nullable LocalDate untilWhen(int one, int other) {
    long[] last = {0};
    LocalDate[] until = new LocalDate[1];
    deferrals.forEach(
        (number, deferral) -> {
          if (number > last[0]
              && entry(deferral.one()).live
              && entry(deferral.other()).live
              && isPair(deferral, one, other)) {
            last[0] = number;
            until[0] = deferral.until();
          }
        });
    return until[0];
  }

  private boolean isPair(Deferral deferral, int one, int other) {
    int a = index.place(entry(deferral.one()).client);
    int b = index.place(entry(deferral.other()).client);
    return (a == one && b == other) || (a == other && b == one);
  }

  /**
   * A decision.
   *
   * @param number the sequence of the event with which it was made
   * @return the decision with its status, or empty
   */
  public Optional<Decision> decision(long number) {
    return decisions.get(number).map(Held::decision);
  }

  /**
   * All decisions, also those that were undone.
   *
   * @return by number
   */
  public List<Decision> decisions() {
    return held().stream().map(Held::decision).toList();
  }

  /**
   * Decisions in force that somebody should look at again: a record that they are about was
   * corrected in what tells who it is, or taken back; or two different BSNs have come together
   * since, and so the decision waits. They are never overruled: confirm or undo them.
   *
   * @return by number
   */
  public List<Decision> toReconsider() {
    return held().stream()
        .filter(held -> held.inForce() && isOutdated(held))
        .map(Held::decision)
        .toList();
  }

  List<Held> held() {
    List<Held> all = new ArrayList<>();
    decisions.forEach((number, held) -> all.add(held));
    all.sort(Comparator.comparingLong(held -> held.decision().number()));
    return all;
  }

  boolean isOutdated(Held held) {
    for (int place : held.all()) {
      Entry entry = entry(place);
      if (!entry.live || entry.facts > held.basis()) {
        return true;
      }
    }
    return held.same().stream().anyMatch(same -> !isTogether(same));
  }

  private boolean isTogether(int[] same) {
    return Arrays.stream(same).map(place -> index.place(entry(place).client)).distinct().count()
        < 2;
  }

  /** Shows counts only. */
  @Override
  public String toString() {
    return "RegisteredClients[" + records + " records, " + clients + " clients]";
  }
}
