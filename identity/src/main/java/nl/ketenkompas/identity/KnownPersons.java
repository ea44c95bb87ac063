package nl.ketenkompas.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ketenkompas.identity.Recognition.Candidate;
import nl.ketenkompas.identity.agreement.KeyField;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Explanation.TurningPoint;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Step;
import org.jspecify.annotations.Nullable;

/**
 * Known clients, ready to be asked whether a record is about one of them (rule SK-C7). Obtained
 * from {@link Recogniser#knownPersons}. Immutable and thread safe; a question takes a few look-ups,
 * and never compares with more records than the agreement's {@code tooCommonAbove} per key.
 */
public final class KnownPersons {
  /** So many candidates are asked about again, since a common name may have very many. */
  private static final int TURNED = 3;

  private final Clauses clauses;
  private final Lexicon lexicon = new Lexicon();
  private final ClientId[] ids;
  private final int[] start;
  private final int[] clientOf;
  private final Traits[] records;
  private final List<KeyIndex> indexes;
  private final Recognition.Unknown unknown;

  KnownPersons(Clauses clauses, Collection<Client> clients) {
    this.clauses = clauses;
    List<Client> sorted = new ArrayList<>(clients);
    sorted.sort(Comparator.comparing(Client::id));
    ids = sorted.stream().map(Client::id).toArray(ClientId[]::new);
    start = new int[ids.length + 1];
    for (int c = 0; c < ids.length; c++) {
      if (c > 0 && ids[c].equals(ids[c - 1])) {
        throw new IllegalArgumentException("client number " + ids[c] + " is there twice");
      }
      start[c + 1] = start[c] + sorted.get(c).records().size();
    }
    records = new Traits[start[ids.length]];
    clientOf = new int[records.length];
    for (int c = 0; c < ids.length; c++) {
      int at = start[c];
      for (PersonRecord record : sorted.get(c).records()) {
        clientOf[at] = c;
        records[at++] = Traits.adding(record, lexicon);
      }
    }
    lexicon.complete();
    List<KeyIndex> indexes = new ArrayList<>();
    for (Clause clause : clauses.keys) {
      indexes.add(new KeyIndex(clause, records, clauses.partnerSurnames));
    }
    this.indexes = List.copyOf(indexes);
    List<Reason> nobody = clauses.keys.stream().map(clause -> clause.matchesNobody).toList();
    unknown = new Recognition.Unknown(nobody);
  }

  /**
   * How many clients are known.
   *
   * @return the number
   */
  public int clients() {
    return ids.length;
  }

  /**
   * Whether a record is about a known client. Keys are tried in the order of the agreement. The
   * person is known when a key that decides fits exactly one client, nothing contradicts, and no
   * earlier key points elsewhere.
   *
   * @param record of any partner, known or new
   * @return known, possible or unknown, with reasons
   */
  public Recognition recognise(PersonRecord record) {
    return new Inquiry(Traits.asking(record, lexicon), null).answer();
  }

  /**
   * The same answer as {@link #recognise}, with the steps: each key in order, with the exceptions
   * that were looked at; then what fits in part. Turning points name the single fields that would
   * turn the answer, each verified by asking again; of a possible match, for the first three
   * candidates.
   *
   * @param record of any partner, known or new
   * @return the answer and how it came about
   */
  public Explanation<Recognition> explain(PersonRecord record) {
    Traits traits = Traits.asking(record, lexicon);
    List<Step> steps = new ArrayList<>();
    Recognition answer = new Inquiry(traits, steps).answer();
    return new Explanation<>(answer, steps, turningPoints(traits, answer));
  }

  private List<TurningPoint<Recognition>> turningPoints(Traits traits, Recognition answer) {
    List<TurningPoint<Recognition>> points = new ArrayList<>();
    Set<KeyField> fields = EnumSet.noneOf(KeyField.class);
    for (Clause clause : clauses.keys) {
      fields.addAll(clause.fields);
      for (Clause.Unless exception : clause.exceptions) {
        fields.addAll(exception.fields());
      }
    }
    // An address is turned as a whole.
    if (fields.contains(KeyField.POSTCODE)) {
      fields.remove(KeyField.HOUSE_NUMBER);
    }
    if (answer instanceof Recognition.Known known) {
      for (KeyField field : fields) {
        Recognition then = new Inquiry(traits.without(field), null).answer();
        if (!(then instanceof Recognition.Known k && k.client().equals(known.client()))) {
          points.add(
              new TurningPoint<>(
                  Reason.of(RecognitionReason.UNKNOWN_WOULD_UNDECIDE, Fact.field(field.field())),
                  then));
        }
      }
    } else if (answer instanceof Recognition.Possible possible) {
      for (Candidate candidate :
          possible.candidates().subList(0, Math.min(TURNED, possible.candidates().size()))) {
        for (KeyField field : fields) {
          Recognition then = ifEqual(traits, field, candidate.client());
          if (then != null) {
            points.add(
                new TurningPoint<>(
                    Reason.of(
                        RecognitionReason.EQUAL_WOULD_DECIDE,
                        Fact.field(field.field()),
                        Fact.client(candidate.client())),
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
  private @Nullable Recognition ifEqual(Traits traits, KeyField field, ClientId client) {
    int c = Arrays.binarySearch(ids, client);
    for (int i = start[c]; i < start[c + 1]; i++) {
      boolean same = !field.ofAddress() && traits.agrees(field, records[i]);
      if (same || !records[i].complete(field)) {
        continue;
      }
      Recognition then = new Inquiry(traits.with(field, records[i]), null).answer();
      if (then instanceof Recognition.Known known && known.client().equals(client)) {
        return then;
      }
    }
    return null;
  }

  /** One question. */
  private final class Inquiry {
    private final Traits traits;
    private final @Nullable List<Step> steps;
    private final Map<Integer, List<Reason>> strong = new TreeMap<>();
    private final Map<Integer, List<Reason>> weak = new TreeMap<>();
    private final Set<Integer> against = new HashSet<>();
    private final Set<Reason> general = new LinkedHashSet<>();
    private boolean undecided;
    private boolean anyKey;

    Inquiry(Traits traits, @Nullable List<Step> steps) {
      this.traits = traits;
      this.steps = steps;
    }

    Recognition answer() {
      for (KeyIndex index : indexes) {
        Recognition known = wholeKey(index);
        if (known != null) {
          return known;
        }
      }
      for (KeyIndex index : indexes) {
        partly(index);
      }
      if (clauses.partnerSurnames) {
        for (KeyIndex index : indexes) {
          byPartnerSurname(index);
        }
      }
      if (!anyKey) {
        general.add(Reason.of(RecognitionReason.TOO_LITTLE_KNOWN));
      }
      if (strong.isEmpty() && weak.isEmpty() && general.isEmpty()) {
        return unknown;
      }
      return possible();
    }

    private Recognition possible() {
      List<Candidate> candidates = new ArrayList<>();
      Set<Reason> reasons = new LinkedHashSet<>();
      strong.forEach((client, why) -> add(client, why, candidates, reasons));
      weak.forEach((client, why) -> add(client, why, candidates, reasons));
      reasons.addAll(general);
      return new Recognition.Possible(
          candidates, strong.size() + weak.size() - candidates.size(), List.copyOf(reasons));
    }

    private void add(
        int client, List<Reason> why, List<Candidate> candidates, Set<Reason> reasons) {
      if (candidates.size() < clauses.maxCandidates) {
        candidates.add(new Candidate(ids[client], why));
        reasons.addAll(why);
      }
    }

    private Recognition.@Nullable Known wholeKey(KeyIndex index) {
      Clause clause = index.clause;
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
      TreeSet<Integer> clients = new TreeSet<>();
      int[] tooMany = new int[1];
      index.groups(
          traits,
          group -> {
            int size = index.whole.size(group);
            if (size > clauses.tooCommonAbove) {
              tooMany[0] = Math.max(tooMany[0], size);
              return;
            }
            for (int i = 0; i < size; i++) {
              clients.add(clientOf[index.whole.member(group, i)]);
            }
          });
      if (tooMany[0] > 0) {
        Reason reason = clause.reason(RecognitionReason.KEY_TOO_COMMON, tooMany[0]);
        general.add(reason);
        undecided = true;
        step(Step.fails(reason));
        return null;
      }
      if (clients.isEmpty()) {
        step(Step.fails(clause.matchesNobody));
        return null;
      }
      if (!clause.decides) {
        hint(clause, clients);
        return null;
      }
      if (clients.size() > 1) {
        undecided = true;
        Reason ambiguous = clause.reason(RecognitionReason.KEY_AMBIGUOUS, clients.size());
        for (int client : clients) {
          List<Reason> why = new ArrayList<>();
          why.add(ambiguous);
          conflicts(client).forEach(conflict -> why.addAll(conflict.reasons()));
          strong(client, why);
        }
        step(Step.fails(ambiguous));
        return null;
      }
      int client = clients.first();
      Set<Conflict> conflicts = conflicts(client);
      boolean alone =
          !undecided && (strong.isEmpty() || (strong.size() == 1 && strong.containsKey(client)));
      if (steps != null) {
        steps.add(
            new Step(clause.matches, conflicts.isEmpty() && alone, exceptions(clause, conflicts)));
      }
      if (conflicts.isEmpty() && alone) {
        return known(clause, client);
      }
      undecided = true;
      List<Reason> why = new ArrayList<>();
      why.add(clause.matches);
      conflicts.forEach(conflict -> why.addAll(conflict.reasons()));
      strong(client, why);
      return null;
    }

    private void hint(Clause clause, Set<Integer> clients) {
      boolean any = false;
      for (int client : clients) {
        if (conflicts(client).isEmpty()) {
          strong(client, List.of(clause.onlyHints));
          any = true;
        }
      }
      step(new Step(clause.onlyHints, any, List.of()));
    }

    private Recognition.Known known(Clause clause, int client) {
      List<Reason> why = new ArrayList<>();
      why.add(clause.matches);
      if (traits.bsn == 0) {
        why.add(Reason.of(RecognitionReason.WITHOUT_BSN));
      }
      return new Recognition.Known(ids[client], why);
    }

    private void strong(int client, List<Reason> why) {
      List<Reason> reasons = strong.computeIfAbsent(client, c -> new ArrayList<>());
      for (Reason reason : why) {
        if (!reasons.contains(reason)) {
          reasons.add(reason);
        }
      }
    }

    private void step(Step step) {
      if (steps != null) {
        steps.add(step);
      }
    }

    private List<Step> exceptions(Clause clause, Set<Conflict> found) {
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
      for (int i = start[client]; i < start[client + 1]; i++) {
        Conflict conflict = clauses.conflict(traits, records[i]);
        if (conflict != null) {
          conflicts.add(conflict);
        }
      }
      return conflicts;
    }

    /**
     * Weak evidence counts only for clients that no whole key points to, and where nothing
     * contradicts.
     */
    private boolean mayBeWeak(int client) {
      if (strong.containsKey(client) || against.contains(client)) {
        return false;
      }
      if (weak.containsKey(client) || conflicts(client).isEmpty()) {
        return true;
      }
      against.add(client);
      return false;
    }

    private void partly(KeyIndex index) {
      Clause clause = index.clause;
      Map<Integer, Set<KeyField>> open = new TreeMap<>();
      int tooMany =
          index.nearby(
              traits,
              clauses.tooCommonAbove,
              record -> {
                int client = clientOf[record];
                if (clause.fitsPartly(traits, records[record]) && mayBeWeak(client)) {
                  ReviewList.addOpen(
                      clause,
                      traits,
                      records[record],
                      open.computeIfAbsent(client, c -> EnumSet.noneOf(KeyField.class)));
                }
              });
      Set<Reason> seen = new LinkedHashSet<>();
      open.forEach(
          (client, fields) -> {
            for (KeyField field : fields) {
              Reason reason = clause.reason(RecognitionReason.KEY_PARTLY_MATCHES, field);
              weak.computeIfAbsent(client, c -> new ArrayList<>()).add(reason);
              seen.add(reason);
            }
          });
      seen.forEach(reason -> step(Step.holds(reason)));
      tooMany(clause, tooMany);
    }

    private void tooMany(Clause clause, int tooMany) {
      if (tooMany > 0) {
        Reason reason = clause.reason(RecognitionReason.KEY_TOO_COMMON, tooMany);
        general.add(reason);
        step(Step.fails(reason));
      }
    }

    private void byPartnerSurname(KeyIndex index) {
      Clause clause = index.clause;
      Set<Integer> clients = new TreeSet<>();
      int tooMany =
          index.byPartnerSurname(
              traits,
              clauses.tooCommonAbove,
              record -> {
                int client = clientOf[record];
                if (clause.fitsByPartnerSurname(traits, records[record]) && mayBeWeak(client)) {
                  clients.add(client);
                }
              });
      for (int client : clients) {
        weak.computeIfAbsent(client, c -> new ArrayList<>()).add(clause.partnerSurname);
      }
      if (!clients.isEmpty()) {
        step(Step.holds(clause.partnerSurname));
      }
      tooMany(clause, tooMany);
    }
  }
}
