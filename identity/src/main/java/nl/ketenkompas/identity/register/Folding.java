package nl.ketenkompas.identity.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.ketenkompas.identity.PersonIndex;
import nl.ketenkompas.identity.register.Decision.Kind;
import nl.ketenkompas.identity.register.Decision.Status;
import nl.ketenkompas.identity.register.RegisterEvent.Confirmed;
import nl.ketenkompas.identity.register.RegisterEvent.Corrected;
import nl.ketenkompas.identity.register.RegisterEvent.Decided;
import nl.ketenkompas.identity.register.RegisterEvent.Deferred;
import nl.ketenkompas.identity.register.RegisterEvent.Received;
import nl.ketenkompas.identity.register.RegisterEvent.Undone;
import nl.ketenkompas.identity.register.RegisterEvent.Withdrawn;
import nl.ketenkompas.identity.register.RegisteredClients.Draft;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.Recorded;
import nl.ketenkompas.model.person.Bsn;
import org.jspecify.annotations.Nullable;

/**
 * What each event makes of a register. An event about a record that nobody can read any more
 * changes nothing.
 */
final class Folding {
  private final RegisteredClients state;
  private final PersonIndex index;
  private final long sequence;
  private final long at;

  private Folding(RegisteredClients state, long sequence, Instant recordedAt) {
    this.state = state;
    this.index = state.index;
    this.sequence = sequence;
    this.at = Entry.nanos(recordedAt);
  }

  static RegisteredClients fold(RegisteredClients state, Recorded.Kept<RegisterEvent> recorded) {
    Folding folding = new Folding(state, recorded.sequence(), recorded.recordedAt());
    RegisterEvent event = recorded.event();
    if (event instanceof Received received) {
      return folding.received(received);
    }
    if (event instanceof Corrected corrected) {
      return folding.corrected(corrected.record());
    }
    if (event instanceof Withdrawn withdrawn) {
      return folding.withdrawn(withdrawn);
    }
    if (event instanceof Decided decided) {
      return folding.decided(decided);
    }
    if (event instanceof Confirmed confirmed) {
      return folding.turned(confirmed.decision(), Status.IN_FORCE, confirmed.by());
    }
    if (event instanceof Undone undone) {
      return folding.turned(undone.decision(), Status.UNDONE, null);
    }
    return folding.deferred((Deferred) event);
  }

  private RegisteredClients received(Received received) {
    PersonRecord record = received.record();
    int row = add(record, received.number(), state.superseded);
    int place = index.place(row);
    return state.changed(
        draft -> {
          Entry earlier = draft.entries.get(place);
          if (earlier != null && !index.number(earlier.row).equals(received.number())) {
            draft.formerNumbers = draft.formerNumbers.with(index.number(earlier.row), place);
          }
          draft.records++;
          draft.entries =
              draft.entries.with(place, Entry.received(row, sequence, at, place, earlier));
          Region region = region(draft);
          region.touch(place);
          join(draft, region);
        });
  }

  private int add(PersonRecord record, ClientId number, Map<Bsn, Bsn> superseded) {
    return index.add(record, number, RegisteredClients.counting(record.bsn(), superseded));
  }

  private RegisteredClients corrected(PersonRecord record) {
    Entry entry = state.live(record.key());
    if (entry == null) {
      return state;
    }
    int row = add(record, index.number(entry.row), state.superseded);
    long facts = sameFacts(index.record(entry.row), record) ? entry.facts : sequence;
    return state.changed(
        draft -> {
          int place = index.place(row);
          draft.entries = draft.entries.with(place, entry.corrected(row, facts, at));
          rejoin(draft, place, entry.row);
        });
  }

  /** Whether nothing changed that tells who somebody is. */
  private static boolean sameFacts(PersonRecord one, PersonRecord two) {
    return one.name().equals(two.name())
        && one.birthDate().equals(two.birthDate())
        && one.gender() == two.gender()
        && one.addresses().equals(two.addresses())
        && Objects.equals(one.bsn(), two.bsn())
        && (one.deathDate() == null) == (two.deathDate() == null);
  }

  private RegisteredClients withdrawn(Withdrawn withdrawn) {
    Entry entry = state.live(withdrawn.key());
    if (entry == null) {
      return state;
    }
    SourceKey heir = withdrawn.heir();
    int heirPlace = heir == null ? Entry.NOBODY : placeOf(heir);
    return state.changed(
        draft -> {
          int place = index.place(entry.row);
          draft.records--;
          draft.entries = draft.entries.with(place, entry.withdrawn(sequence, at, heirPlace));
          rejoin(draft, place, entry.row);
        });
  }

  /** The place of a record that is or was in this register, or -1. */
  private int placeOf(SourceKey key) {
    int place = index.place(key);
    return place >= 0 && state.entries.get(place) != null ? place : Entry.NOBODY;
  }

  private RegisteredClients decided(Decided decided) {
    Decision decision =
        new Decision(
            sequence,
            decided.kind(),
            decided.these(),
            decided.those(),
            decided.by(),
            null,
            decided.proposed() ? Status.PROPOSED : Status.IN_FORCE);
    boolean bsns = decided.kind() == Kind.SUPERSEDED;
    int[] these = places(decided.these());
    int[] those = places(decided.those());
    Held held =
        new Held(
            decision, these, those, sequence, bsns ? bsn(these) : null, bsns ? bsn(those) : null);
    return state.changed(
        draft -> {
          draft.decisions = draft.decisions.with(sequence, held);
          for (int place : held.all()) {
            long[] before = draft.decisionsOf.get(place).orElse(new long[0]);
            long[] more = Arrays.copyOf(before, before.length + 1);
            more[before.length] = sequence;
            draft.decisionsOf = draft.decisionsOf.with(place, more);
          }
          if (held.inForce()) {
            follow(draft, held);
          }
        });
  }

  private int[] places(List<SourceKey> keys) {
    return keys.stream().mapToInt(this::placeOf).filter(place -> place >= 0).sorted().toArray();
  }

  private @Nullable Bsn bsn(int[] places) {
    return places.length == 0 ? null : index.record(state.entry(places[0]).row).bsn();
  }

  private RegisteredClients turned(long number, Status status, @Nullable Decider confirmedBy) {
    Optional<Held> found = state.decisions.get(number);
    if (found.isEmpty() || !found.get().stands()) {
      return state;
    }
    Held before = found.get();
    Decider by = confirmedBy == null ? before.decision().confirmedBy() : confirmedBy;
    Held held = before.with(status, by, status == Status.IN_FORCE ? sequence : before.basis());
    return state.changed(
        draft -> {
          draft.decisions = draft.decisions.with(number, held);
          if (before.inForce() != held.inForce()) {
            follow(draft, held);
          }
        });
  }

  /** Carries through that a decision came into force, or never was. */
  private void follow(Draft draft, Held held) {
    if (held.decision().kind() == Kind.SUPERSEDED) {
      recount(draft);
      return;
    }
    Region region = region(draft);
    for (int place : held.all()) {
      region.touch(place);
    }
    join(draft, region);
  }

  /** Which BSN counts for whom is looked up anew for every record. */
  private void recount(Draft draft) {
    Map<Bsn, Bsn> superseded = new HashMap<>();
    draft.decisions.forEach(
        (number, held) -> {
          Bsn old = held.old();
          Bsn current = held.current();
          if (held.inForce() && old != null && current != null) {
            superseded.put(old, current);
          }
        });
    draft.superseded = Map.copyOf(superseded);
    List<Integer> rows = new ArrayList<>();
    state.entries.forEach(
        entry -> {
          int row =
              entry.live
                  ? add(index.record(entry.row), index.number(entry.row), draft.superseded)
                  : entry.row;
          if (row != entry.row) {
            rows.add(entry.row);
            draft.entries =
                draft.entries.with(
                    index.place(row), entry.corrected(row, entry.facts, entry.versionAt));
          }
        });
    Region region = region(draft);
    rows.forEach(row -> region.touch(index.place(row)));
    rows.forEach(region::leave);
    join(draft, region);
  }

  private RegisteredClients deferred(Deferred deferred) {
    int one = placeOf(deferred.one());
    int other = placeOf(deferred.other());
    return one < 0 || other < 0
        ? state
        : state.changed(
            draft ->
                draft.deferrals =
                    draft.deferrals.with(sequence, new Deferral(one, other, deferred.until())));
  }

  private Region region(Draft draft) {
    return new Region(index, draft.decisions, draft.decisionsOf, state.entries, draft.entries);
  }

  private void rejoin(Draft draft, int place, int oldRow) {
    Region region = region(draft);
    region.touch(place);
    region.leave(oldRow);
    join(draft, region);
  }

  private void join(Draft draft, Region region) {
    region.join(at);
    draft.entries = region.entries();
    draft.clients += region.clientsMore();
  }
}
