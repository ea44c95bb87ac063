package nl.ketenkompas.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.ketenkompas.identity.agreement.KeyField;
import nl.ketenkompas.model.rule.Reason;

/** Finds what people must look at, once records are joined into clients. */
final class ReviewList {
  private final Clauses clauses;
  private final Traits[] records;
  private final List<KeyIndex> indexes;
  private final int[] clientOf;
  private final Groups recordsOf;
  private final Settled settled;
  private final Map<List<Integer>, Item> whole = new HashMap<>();
  private final List<Item> items = new ArrayList<>();

  /** A review item whose clients are numbered by position. */
  static final class Item {
    final List<Integer> clients;
    final Set<Reason> reasons = new LinkedHashSet<>();
    ReviewItem.Kind kind;

    Item(List<Integer> clients, ReviewItem.Kind kind) {
      this.clients = clients;
      this.kind = kind;
    }

    void add(ReviewItem.Kind kind, Collection<Reason> reasons) {
      if (kind.compareTo(this.kind) < 0) {
        this.kind = kind;
      }
      this.reasons.addAll(reasons);
    }
  }

  /** Which pairs of clients people need not look at any more. */
  @FunctionalInterface
  interface Settled {
    /** Nobody decided anything. */
    Settled NOTHING = (one, two) -> false;

    boolean pair(int one, int two);
  }

  ReviewList(
      Clauses clauses,
      Traits[] records,
      List<KeyIndex> indexes,
      int[] clientOf,
      Groups recordsOf,
      Settled settled) {
    this.settled = settled;
    this.clauses = clauses;
    this.records = records;
    this.indexes = indexes;
    this.clientOf = clientOf;
    this.recordsOf = recordsOf;
  }

  /** The items, by their clients and kind. */
  List<Item> items() {
    for (KeyIndex index : indexes) {
      for (int g = 0; g < index.whole.count(); g++) {
        if (index.whole.size(g) > 1) {
          shareKey(index, g);
        }
      }
    }
    items.addAll(whole.values());
    for (int client = 0; client < recordsOf.count(); client++) {
      weakEvidence(client);
    }
    items.sort(
        (one, two) -> {
          int byClients = compare(one.clients, two.clients);
          return byClients != 0 ? byClients : one.kind.compareTo(two.kind);
        });
    return items;
  }

  private static int compare(List<Integer> one, List<Integer> two) {
    for (int i = 0; i < Math.min(one.size(), two.size()); i++) {
      int by = Integer.compare(one.get(i), two.get(i));
      if (by != 0) {
        return by;
      }
    }
    return Integer.compare(one.size(), two.size());
  }

  /** Different clients that have the same value of a key. */
  private void shareKey(KeyIndex index, int group) {
    int[] clients = index.whole.members(group);
    for (int i = 0; i < clients.length; i++) {
      clients[i] = clientOf[clients[i]];
    }
    clients = open(Arrays.stream(clients).sorted().distinct().toArray());
    if (clients.length < 2) {
      return;
    }
    int size = 0;
    for (int client : clients) {
      size += recordsOf.size(client);
    }
    if (size > clauses.tooCommonAbove) {
      item(clients, ReviewItem.Kind.TOO_COMMON)
          .add(
              ReviewItem.Kind.TOO_COMMON,
              List.of(index.clause.reason(RecognitionReason.KEY_TOO_COMMON, size)));
      return;
    }
    EnumSet<ReviewItem.Kind> kinds = EnumSet.noneOf(ReviewItem.Kind.class);
    Set<Reason> reasons = new LinkedHashSet<>();
    boolean free = false;
    BitMatrix hinted = new BitMatrix(clients.length);
    for (int i = 0; i < clients.length; i++) {
      for (int j = i + 1; j < clients.length; j++) {
        if (settled.pair(clients[i], clients[j])) {
          continue;
        }
        Set<Conflict> conflicts = conflicts(clients[i], clients[j]);
        if (conflicts.isEmpty()) {
          free = true;
          hinted.set(i, j);
        } else if (index.clause.decides) {
          for (Conflict conflict : conflicts) {
            kinds.add(conflict.kind());
            reasons.addAll(conflict.reasons());
          }
        }
      }
    }
    if (index.clause.decides) {
      if (free) {
        kinds.add(ReviewItem.Kind.AMBIGUOUS);
        reasons.add(index.clause.reason(RecognitionReason.KEY_AMBIGUOUS, clients.length));
      }
      List<Reason> sorted = new ArrayList<>();
      sorted.add(index.clause.matches);
      sorted.addAll(reasons);
      item(clients, kinds.iterator().next()).add(kinds.iterator().next(), sorted);
    } else if (free) {
      item(hinted.any(clients), ReviewItem.Kind.HINT)
          .add(ReviewItem.Kind.HINT, List.of(index.clause.onlyHints));
    }
  }

  /** Those that make a pair with another one which nobody decided about. */
  private int[] open(int[] clients) {
    if (settled == Settled.NOTHING || clients.length > clauses.tooCommonAbove) {
      return clients;
    }
    BitMatrix open = new BitMatrix(clients.length);
    for (int i = 0; i < clients.length; i++) {
      for (int j = i + 1; j < clients.length; j++) {
        if (!settled.pair(clients[i], clients[j])) {
          open.set(i, j);
        }
      }
    }
    return open.any(clients);
  }

  /** Which of a few clients have a pair with another one. */
  private static final class BitMatrix {
    private final boolean[] any;

    BitMatrix(int size) {
      any = new boolean[size];
    }

    void set(int i, int j) {
      any[i] = true;
      any[j] = true;
    }

    int[] any(int[] clients) {
      int[] kept = new int[clients.length];
      int size = 0;
      for (int i = 0; i < clients.length; i++) {
        if (any[i]) {
          kept[size++] = clients[i];
        }
      }
      return Arrays.copyOf(kept, size);
    }
  }

  private Item item(int[] clients, ReviewItem.Kind kind) {
    List<Integer> key = Arrays.stream(clients).boxed().toList();
    return whole.computeIfAbsent(key, k -> new Item(k, kind));
  }

  private Set<Conflict> conflicts(int one, int two) {
    Set<Conflict> conflicts =
        new TreeSet<>(
            (a, b) -> {
              int byKind = a.kind().compareTo(b.kind());
              return byKind != 0
                  ? byKind
                  : a.reasons().toString().compareTo(b.reasons().toString());
            });
    for (int i = 0; i < recordsOf.size(one); i++) {
      for (int j = 0; j < recordsOf.size(two); j++) {
        Conflict conflict =
            clauses.conflict(records[recordsOf.member(one, i)], records[recordsOf.member(two, j)]);
        if (conflict != null) {
          conflicts.add(conflict);
        }
      }
    }
    return conflicts;
  }

  private boolean inConflict(int one, int two) {
    for (int i = 0; i < recordsOf.size(one); i++) {
      for (int j = 0; j < recordsOf.size(two); j++) {
        if (clauses.conflict(records[recordsOf.member(one, i)], records[recordsOf.member(two, j)])
            != null) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Clients that fit in part, or with a partner's surname; and those of whom too little is known.
   */
  private void weakEvidence(int client) {
    TreeSet<Integer> partly = new TreeSet<>();
    TreeSet<Integer> byPartner = new TreeSet<>();
    Set<Reason> partlyReasons = new LinkedHashSet<>();
    Set<Reason> byPartnerReasons = new LinkedHashSet<>();
    boolean anyKey = false;
    for (KeyIndex index : indexes) {
      EnumSet<KeyField> open = EnumSet.noneOf(KeyField.class);
      int tooMany = 0;
      for (int i = 0; i < recordsOf.size(client); i++) {
        Traits mine = records[recordsOf.member(client, i)];
        boolean complete = index.complete.get(recordsOf.member(client, i));
        anyKey |= complete;
        if (!complete || index.clause.isLoose()) {
          int most =
              index.nearby(
                  mine,
                  clauses.tooCommonAbove,
                  record -> {
                    Traits theirs = records[record];
                    int other = clientOf[record];
                    // Each pair once: with the one that is incomplete, or else with the first.
                    boolean ours =
                        complete == index.complete.get(record) ? client < other : !complete;
                    if (other != client
                        && ours
                        && index.clause.fitsPartly(mine, theirs)
                        && (partly.contains(other) || isFree(client, other))) {
                      partly.add(other);
                      addOpen(index.clause, mine, theirs, open);
                    }
                  });
          tooMany = Math.max(tooMany, most);
        }
        if (clauses.partnerSurnames) {
          int most =
              index.byPartnerSurname(
                  mine,
                  clauses.tooCommonAbove,
                  record -> {
                    int other = clientOf[record];
                    if (client < other
                        && index.clause.fitsByPartnerSurname(mine, records[record])
                        && (byPartner.contains(other) || isFree(client, other))) {
                      byPartner.add(other);
                      byPartnerReasons.add(index.clause.partnerSurname);
                    }
                  });
          tooMany = Math.max(tooMany, most);
        }
      }
      for (KeyField field : open) {
        partlyReasons.add(index.clause.reason(RecognitionReason.KEY_PARTLY_MATCHES, field));
      }
      if (tooMany > 0) {
        partlyReasons.add(index.clause.reason(RecognitionReason.KEY_TOO_COMMON, tooMany));
      }
    }
    if (!anyKey) {
      partlyReasons.add(Reason.of(RecognitionReason.TOO_LITTLE_KNOWN));
    }
    add(client, partly, ReviewItem.Kind.INCOMPLETE, partlyReasons);
    add(client, byPartner, ReviewItem.Kind.PARTNER_SURNAME, byPartnerReasons);
  }

  static void addOpen(Clause clause, Traits one, Traits two, Set<KeyField> open) {
    for (KeyField field : clause.fields) {
      if (!clause.agrees(field, one, two)) {
        open.add(field);
      }
    }
  }

  /** Weak evidence counts where nothing contradicts, and where no whole key says more. */
  private boolean isFree(int one, int two) {
    if (settled.pair(one, two) || inConflict(one, two)) {
      return false;
    }
    for (int i = 0; i < recordsOf.size(one); i++) {
      for (int j = 0; j < recordsOf.size(two); j++) {
        for (Clause clause : clauses.keys) {
          if (clause.fits(records[recordsOf.member(one, i)], records[recordsOf.member(two, j)])) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private void add(int client, Set<Integer> others, ReviewItem.Kind kind, Set<Reason> reasons) {
    if (reasons.isEmpty()) {
      return;
    }
    List<Integer> clients = new ArrayList<>(others.size() + 1);
    clients.add(client);
    clients.addAll(others);
    Item item = new Item(Collections.unmodifiableList(clients), kind);
    item.add(kind, reasons);
    items.add(item);
  }
}
