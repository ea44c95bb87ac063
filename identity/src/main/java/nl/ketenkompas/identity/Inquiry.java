package nl.ketenkompas.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.ketenkompas.identity.Recognition.Candidate;
import nl.ketenkompas.identity.agreement.KeyField;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Explanation.TurningPoint;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Step;
import org.jspecify.annotations.Nullable;

/**
 * One question: is this record about one of the known clients? Evidence is kept as bits, and
 * reasons are made for the candidates that are shown only: a common name has a thousand others.
 */
final class Inquiry {
  /** So many candidates are asked about again. */
  private static final int TURNED = 3;

  private static final int PARTNER = 1 << KeyField.values().length;
  private static final int AGAINST = -1;
  private static final KeyField[] FIELDS = KeyField.values();

  private final Clauses clauses;
  private final Known known;
  private final Traits traits;
  private final @Nullable List<Step> steps;
  private final List<Pointed> pointed = new ArrayList<>();
  private final IntNumbering strong = new IntNumbering();
  private final Set<Reason> general = new LinkedHashSet<>();
  private boolean undecided;
  private boolean anyKey;

  /** Clients that were looked at for weak evidence; what speaks for each, by clause. */
  private @Nullable IntNumbering weighed;

  private int[] evidence = {};
  private int weak;
  private int[] shown = {};

  /** Clients that a whole key points to. */
  private record Pointed(Clause clause, boolean ambiguous, IntNumbering clients) {}

  Inquiry(Clauses clauses, Known known, Traits traits, @Nullable List<Step> steps) {
    this.clauses = clauses;
    this.known = known;
    this.traits = traits;
    this.steps = steps;
  }

  static Explanation<Recognition> explain(Clauses clauses, Known known, Traits traits) {
    List<Step> steps = new ArrayList<>();
    Inquiry inquiry = new Inquiry(clauses, known, traits, steps);
    Recognition answer = inquiry.answer();
    return new Explanation<>(answer, steps, inquiry.turningPoints(answer));
  }

  Recognition answer() {
    Recognition certain = certain();
    if (certain != null) {
      return certain;
    }
    for (Clause clause : clauses.keys) {
      partly(clause);
    }
    if (clauses.partnerSurnames) {
      for (Clause clause : clauses.keys) {
        byPartnerSurname(clause);
      }
    }
    if (!anyKey) {
      general.add(Reason.of(RecognitionReason.TOO_LITTLE_KNOWN));
    }
    if (strong.size() == 0 && weak == 0 && general.isEmpty()) {
      return clauses.unknown;
    }
    return possible();
  }

  /** Whole keys only: nothing else makes anybody known. */
  private Recognition.@Nullable Known certain() {
    for (Clause clause : clauses.keys) {
      Recognition.Known answer = wholeKey(clause);
      if (answer != null) {
        return answer;
      }
    }
    return null;
  }

  private Recognition possible() {
    int[] first = first(strong.values(), clauses.maxCandidates);
    int[] then = first(weakClients(), clauses.maxCandidates - first.length);
    shown = Arrays.copyOf(first, first.length + then.length);
    System.arraycopy(then, 0, shown, first.length, then.length);
    List<Candidate> candidates = new ArrayList<>(shown.length);
    Set<Reason> reasons = new LinkedHashSet<>();
    for (int i = 0; i < shown.length; i++) {
      List<Reason> why = i < first.length ? strongReasons(shown[i]) : weakReasons(shown[i]);
      candidates.add(new Candidate(known.id(shown[i]), why));
      reasons.addAll(why);
    }
    reasons.addAll(general);
    return new Recognition.Possible(
        candidates, strong.size() + weak - candidates.size(), List.copyOf(reasons));
  }

  /** The first few by number, in order. */
  private int[] first(int[] clients, int max) {
    int size = 0;
    int[] few = new int[Math.min(max, clients.length)];
    for (int client : clients) {
      int at = size;
      while (at > 0 && known.id(client).compareTo(known.id(few[at - 1])) < 0) {
        at--;
      }
      if (at < few.length) {
        size = Math.min(size + 1, few.length);
        System.arraycopy(few, at, few, at + 1, size - 1 - at);
        few[at] = client;
      }
    }
    return few;
  }

  private int[] weakClients() {
    int[] clients = new int[weak];
    if (weighed == null) {
      return clients;
    }
    int size = 0;
    for (int i = 0; i < weighed.size(); i++) {
      if (hasEvidence(i)) {
        clients[size++] = weighed.value(i);
      }
    }
    return clients;
  }

  private boolean hasEvidence(int place) {
    int width = clauses.keys.size();
    return evidence[place * width] != AGAINST;
  }

  private List<Reason> strongReasons(int client) {
    Set<Reason> why = new LinkedHashSet<>();
    for (Pointed by : pointed) {
      if (by.clients.find(client) >= 0) {
        if (!by.clause.decides) {
          why.add(by.clause.onlyHints);
        } else {
          why.add(
              by.ambiguous
                  ? by.clause.reason(RecognitionReason.KEY_AMBIGUOUS, by.clients.size())
                  : by.clause.matches);
          conflicts(client).forEach(conflict -> why.addAll(conflict.reasons()));
        }
      }
    }
    return List.copyOf(why);
  }

  private List<Reason> weakReasons(int client) {
    List<Reason> why = new ArrayList<>();
    int at = weighed == null ? 0 : weighed.find(client) * clauses.keys.size();
    for (Clause clause : clauses.keys) {
      addPartly(clause, evidence[at + clause.index], why);
    }
    for (Clause clause : clauses.keys) {
      if ((evidence[at + clause.index] & PARTNER) != 0) {
        why.add(clause.partnerSurname);
      }
    }
    return why;
  }

  private static void addPartly(Clause clause, int bits, List<Reason> to) {
    for (KeyField field : FIELDS) {
      if ((bits & Clause.bit(field)) != 0) {
        to.add(clause.partly(field));
      }
    }
  }

  private Recognition.@Nullable Known wholeKey(Clause clause) {
    if (!clause.complete(traits)) {
      if (steps != null) {
        for (KeyField field : clause.fields) {
          if (!clause.complete(traits, field)) {
            steps.add(Step.fails(clause.reason(RecognitionReason.KEY_INCOMPLETE, field)));
          }
        }
      }
      return null;
    }
    anyKey = true;
    IntNumbering clients = new IntNumbering();
    int tooMany =
        known.whole(
            clause, traits, clauses.tooCommonAbove, record -> clients.add(known.clientOf(record)));
    if (tooMany > 0) {
      Reason reason = clause.reason(RecognitionReason.KEY_TOO_COMMON, tooMany);
      general.add(reason);
      undecided = true;
      step(Step.fails(reason));
      return null;
    }
    if (clients.size() == 0) {
      step(Step.fails(clause.matchesNobody));
      return null;
    }
    if (!clause.decides) {
      hint(clause, clients);
      return null;
    }
    if (clients.size() > 1) {
      undecided = true;
      point(new Pointed(clause, true, clients));
      step(Step.fails(clause.reason(RecognitionReason.KEY_AMBIGUOUS, clients.size())));
      return null;
    }
    return single(clause, clients);
  }

  private Recognition.@Nullable Known single(Clause clause, IntNumbering clients) {
    int client = clients.value(0);
    boolean alone =
        !undecided && (strong.size() == 0 || (strong.size() == 1 && strong.find(client) >= 0));
    boolean free = !inConflict(client);
    if (steps != null) {
      steps.add(new Step(clause.matches, free && alone, exceptions(clause, conflicts(client))));
    }
    if (free && alone) {
      List<Reason> why = new ArrayList<>(2);
      why.add(clause.matches);
      if (traits.bsn == 0) {
        why.add(Reason.of(RecognitionReason.WITHOUT_BSN));
      }
      return new Recognition.Known(known.id(client), why);
    }
    undecided = true;
    point(new Pointed(clause, false, clients));
    return null;
  }

  private void hint(Clause clause, IntNumbering clients) {
    IntNumbering free = new IntNumbering();
    for (int client : clients.values()) {
      if (!inConflict(client)) {
        free.add(client);
      }
    }
    point(new Pointed(clause, false, free));
    step(new Step(clause.onlyHints, free.size() > 0, List.of()));
  }

  private void point(Pointed by) {
    pointed.add(by);
    for (int client : by.clients.values()) {
      strong.add(client);
    }
  }

  private void step(Step step) {
    if (steps != null) {
      steps.add(step);
    }
  }

  private static List<Step> exceptions(Clause clause, Set<Conflict> found) {
    Set<Conflict> looked = new LinkedHashSet<>();
    looked.add(Conflict.DIFFERENT_BSN);
    looked.add(Conflict.DECEASED);
    clause.exceptions.forEach(exception -> looked.add(exception.conflict()));
    looked.addAll(found);
    return looked.stream()
        .map(conflict -> new Step(conflict.reasons().get(0), found.contains(conflict), List.of()))
        .toList();
  }

  private Set<Conflict> conflicts(int client) {
    Set<Conflict> conflicts = new LinkedHashSet<>();
    for (int record : known.recordsOf(client)) {
      Conflict conflict = clauses.conflict(traits, known.traits(record));
      if (conflict != null) {
        conflicts.add(conflict);
      }
    }
    return conflicts;
  }

  private boolean inConflict(int client) {
    for (int record : known.recordsOf(client)) {
      if (clauses.conflict(traits, known.traits(record)) != null) {
        return true;
      }
    }
    return false;
  }

  /**
   * Weak evidence counts only for clients that no whole key points to, and where nothing
   * contradicts.
   */
  private int weigh(Clause clause, int client, int bits) {
    if (client < 0) {
      return 0;
    }
    IntNumbering all = weighed;
    if (all == null) {
      all = new IntNumbering();
      weighed = all;
    }
    int place = all.find(client);
    int width = clauses.keys.size();
    if (place < 0) {
      place = all.add(client);
      if ((place + 1) * width > evidence.length) {
        evidence = Arrays.copyOf(evidence, Math.max(16 * width, evidence.length * 2));
      }
      if (strong.find(client) >= 0 || inConflict(client)) {
        evidence[place * width] = AGAINST;
      } else {
        weak++;
      }
    }
    if (evidence[place * width] == AGAINST) {
      return 0;
    }
    evidence[place * width + clause.index] |= bits;
    return bits;
  }

  private void partly(Clause clause) {
    if (clause.opens.isEmpty()) {
      return;
    }
    int[] seen = new int[1];
    int tooMany =
        known.nearby(
            clause,
            traits,
            clauses.tooCommonAbove,
            record -> {
              int bits = clause.partly(traits, known.traits(record));
              if (bits != 0) {
                seen[0] |= weigh(clause, known.clientOf(record), bits);
              }
            });
    if (steps != null) {
      List<Reason> reasons = new ArrayList<>();
      addPartly(clause, seen[0], reasons);
      reasons.forEach(reason -> step(Step.holds(reason)));
    }
    tooMany(clause, tooMany);
  }

  private void tooMany(Clause clause, int tooMany) {
    if (tooMany > 0) {
      Reason reason = clause.reason(RecognitionReason.KEY_TOO_COMMON, tooMany);
      general.add(reason);
      step(Step.fails(reason));
    }
  }

  private void byPartnerSurname(Clause clause) {
    int[] seen = new int[1];
    int tooMany =
        known.byPartnerSurname(
            clause,
            traits,
            clauses.tooCommonAbove,
            record -> {
              if (clause.fitsByPartnerSurname(traits, known.traits(record))) {
                seen[0] |= weigh(clause, known.clientOf(record), PARTNER);
              }
            });
    if (seen[0] != 0) {
      step(Step.holds(clause.partnerSurname));
    }
    tooMany(clause, tooMany);
  }

  private List<TurningPoint<Recognition>> turningPoints(Recognition answer) {
    List<TurningPoint<Recognition>> points = new ArrayList<>();
    if (answer instanceof Recognition.Known before) {
      for (KeyField field : clauses.turned) {
        Recognition then = new Inquiry(clauses, known, traits.without(field), null).answer();
        if (!(then instanceof Recognition.Known k && k.client().equals(before.client()))) {
          points.add(
              new TurningPoint<>(
                  Reason.of(RecognitionReason.UNKNOWN_WOULD_UNDECIDE, Fact.field(field.field())),
                  then));
        }
      }
    } else if (answer instanceof Recognition.Possible) {
      for (int i = 0; i < Math.min(TURNED, shown.length); i++) {
        for (KeyField field : clauses.turned) {
          Recognition then = ifEqual(field, shown[i]);
          if (then != null) {
            points.add(
                new TurningPoint<>(
                    Reason.of(
                        RecognitionReason.EQUAL_WOULD_DECIDE,
                        Fact.field(field.field()),
                        Fact.client(known.id(shown[i]))),
                    then));
          }
        }
      }
    }
    return points;
  }

  /**
   * The answer if a field were as some record of the client has it, when that would make the client
   * known.
   */
  private @Nullable Recognition ifEqual(KeyField field, int client) {
    for (int record : known.recordsOf(client)) {
      Traits theirs = known.traits(record);
      boolean same = !field.ofAddress() && traits.agrees(field, theirs);
      if (same || !theirs.complete(field)) {
        continue;
      }
      Recognition.Known then =
          new Inquiry(clauses, known, traits.with(field, theirs), null).certain();
      if (then != null && then.client().equals(known.id(client))) {
        return then;
      }
    }
    return null;
  }
}
