package nl.ketenkompas.privacy.workshop;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.privacy.CovenantFacts;
import nl.ketenkompas.privacy.workshop.CovenantChange.Direction;
import org.jspecify.annotations.Nullable;

/** Gathers the cells that differ: into groups, with one witness each. */
final class Groups {
  private static final String RECORDED = "RECORDED";
  private static final String PUBLISHED = "PUBLISHED";

  /** Cells that go from one level to another, of one kind of data. */
  private record Key(
      String role, String party, String purpose, String kind, Level before, Level after) {}

  private static final class Found {
    final BitSet periods = new BitSet();
    final BitSet sources = new BitSet();
    final Map<String, Slot> slots = new LinkedHashMap<>();
    final Witness witness;
    boolean recorded;
    boolean published;
    long cells;
    long mark;

    Found(Witness witness) {
      this.witness = witness;
    }
  }

  private final List<String> parties;
  private final long[] partyMarks;
  private final List<DateRange> periods = new ArrayList<>();
  private final Map<Key, Found> found = new HashMap<>();
  private String role = "";
  private String party = "";
  private String purpose = "";
  private @Nullable Cast cast;
  private @Nullable Slot slot;
  private long periodMark;

  Groups(List<String> parties) {
    this.parties = parties;
    partyMarks = parties.stream().mapToLong(Groups::mark).toArray();
  }

  void period(DateRange period, Cast played) {
    periods.add(period);
    periodMark = mark(period.toString());
    cast = played;
  }

  void viewer(String ofRole, String ofParty, String forPurpose) {
    role = ofRole;
    party = ofParty;
    purpose = forPurpose;
  }

  void slot(Slot asked) {
    slot = asked;
  }

  void cell(String kind, int source, boolean recorded, Level before, Level after) {
    Cast played = cast;
    Slot asked = slot;
    if (before == after || played == null || asked == null) {
      return;
    }
    Key key = new Key(role, party, purpose, kind, before, after);
    Found group = found.get(key);
    if (group == null) {
      group = new Found(witness(kind, source, played.facts(asked.part, recorded), asked.part));
      found.put(key, group);
    }
    group.periods.set(periods.size() - 1);
    group.sources.set(source);
    group.slots.put(asked.order, asked);
    group.recorded |= recorded;
    group.published |= !recorded;
    group.cells++;
    // A sum, so that the order of cells makes no difference
    group.mark +=
        mixed(mixed(mixed(periodMark ^ (recorded ? 1 : 2)) ^ partyMarks[source]) ^ asked.mark());
  }

  private Witness witness(String kind, int source, CovenantFacts facts, Part part) {
    DateRange period = periods.get(periods.size() - 1);
    return new Witness(
        role,
        party,
        part.type().userPlace(),
        purpose,
        kind,
        parties.get(source),
        part.type().toString(),
        part.opened(),
        part.step(),
        period.from(),
        facts);
  }

  /** The groups, kinds of data that change in the same cells together. */
  List<CovenantChange> changes() {
    Map<List<Object>, List<Key>> alike = new LinkedHashMap<>();
    new TreeMap<>(sorted())
        .forEach(
            (place, key) -> {
              Found group = get(key);
              alike
                  .computeIfAbsent(
                      List.of(
                          key.role,
                          key.party,
                          key.purpose,
                          key.before,
                          key.after,
                          group.mark,
                          group.cells),
                      same -> new ArrayList<>())
                  .add(key);
            });
    return alike.values().stream()
        .map(this::change)
        .sorted(
            Comparator.comparing(CovenantChange::role)
                .thenComparing(CovenantChange::party)
                .thenComparing(CovenantChange::purpose)
                .thenComparing(change -> String.join(",", change.kinds()))
                .thenComparing(CovenantChange::mark))
        .toList();
  }

  private Map<String, Key> sorted() {
    Map<String, Key> all = new HashMap<>();
    for (Key key : found.keySet()) {
      all.put(
          String.join(
              " ", key.role, key.party, key.purpose, key.kind, key.before.name(), key.after.name()),
          key);
    }
    return all;
  }

  private Found get(Key key) {
    Found group = found.get(key);
    if (group == null) {
      throw new IllegalStateException("every key has its group");
    }
    return group;
  }

  private CovenantChange change(List<Key> keys) {
    Key key = keys.get(0);
    Found group = get(key);
    Set<String> openings = new LinkedHashSet<>();
    Set<String> clients = new LinkedHashSet<>();
    Set<String> steps = new LinkedHashSet<>();
    for (Slot each : group.slots.values()) {
      openings.add(each.part.opened());
      clients.addAll(each.clients());
      steps.add(each.part.step() == null ? "-" : String.valueOf(each.part.step()));
    }
    List<String> signatures = new ArrayList<>();
    if (group.recorded) {
      signatures.add(RECORDED);
    }
    if (group.published) {
      signatures.add(PUBLISHED);
    }
    return new CovenantChange(
        key.after.atLeast(key.before) ? Direction.WIDENED : Direction.NARROWED,
        key.role,
        key.party,
        key.purpose,
        keys.stream().map(Key::kind).toList(),
        key.before,
        key.after,
        openings.stream().sorted().toList(),
        clients.stream().sorted().toList(),
        group.sources.stream().mapToObj(parties::get).toList(),
        steps.stream().sorted().toList(),
        signatures,
        Periods.joined(group.periods.stream().mapToObj(periods::get).toList()),
        group.cells * keys.size(),
        HexFormat.of().toHexDigits(group.mark),
        group.witness);
  }

  /** A number for a text (FNV-1a), the same on every machine. */
  static long mark(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return mixed(hash);
  }

  /** Spreads a number over all bits (the last step of splitmix64). */
  private static long mixed(long number) {
    long z = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
