package nl.ketenkompas.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Step;
import nl.ketenkompas.privacy.AccessDecision.Denied;
import nl.ketenkompas.privacy.AccessDecision.Granted;
import nl.ketenkompas.privacy.AccessDecision.NotCovered;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.BreakGlassTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.DataKind;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Grant;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a role at a party sees for a purpose: shared by all users who have it. Everything that does
 * not depend on the user or the client is worked out when it is made, and the answer for each
 * different profile of clients when it is first met.
 */
final class Lens {
  /** Data of any party, as bits of parties. */
  static final long ANY = -1L;

  private static final Cell[] NO_CELLS = {};
  private static final Denied CLIENT_UNKNOWN =
      new Denied(List.of(Reason.of(AccessReason.CLIENT_UNKNOWN)));
  private static final NotCovered KIND_UNKNOWN =
      new NotCovered(List.of(Reason.of(AccessReason.KIND_UNKNOWN)));

  /** What is only supposed, to see what would be. */
  enum Supposed {
    NOTHING,
    BASIS,
    SIGNATURE
  }

  /** Who looks, and what for. */
  record Key(String role, String partner, String purpose, Supposed supposed) {}

  final Situation situation;
  final Key key;

  /** Set when nothing is covered, whatever is asked. */
  final @Nullable NotCovered notCovered;

  final Group[] groups;
  final Cell[][] cells;
  final int party;
  final int purpose;

  /** The kinds of data that the role may open in an emergency. */
  final long urgent;

  /** The kinds of data of which it matters who delivered them. */
  final long bySource;

  final FileView unknown;

  final Step inScope;
  final Step outOfScopeStep;

  /** That this is the role, or the purpose, that another one is compared with. */
  final Reason ifRole;

  final Reason ifPurpose;

  /** The steps that hold whenever the client is asked about: force, signature, role, purpose. */
  final List<Step> before;

  private final Cell[][] basedCells;
  private final AccessDecision[] refusals;
  private final Denied[] notNeeded;
  private final Denied outOfScope;
  private final Denied notCurrent;
  private final Denied notOfThisParty;
  private final Sharing sharing;
  private final int[] numbers;
  private final FileView[] views;
  private final ConcurrentMap<Integer, byte[]> seen = new ConcurrentHashMap<>();

  /** Others that explanations compare with, looked up once. */
  private volatile @Nullable List<Lens> roles;

  private volatile @Nullable List<Lens> purposes;
  private volatile @Nullable AccessDecision afterEnd;

  Lens(Situation situation, Key key) {
    this.situation = situation;
    this.key = key;
    Covenant covenant = situation.covenant;
    CovenantTerms terms = covenant.agreement.terms();
    notCovered = notCovered(situation, key);
    party = covenant.parties.getOrDefault(key.partner(), 0);
    purpose = covenant.purposes.getOrDefault(key.purpose(), 0);
    outOfScope = denied(AccessReason.CLIENT_OUT_OF_SCOPE);
    notCurrent = denied(AccessReason.CLIENT_NOT_CURRENT);
    notOfThisParty = denied(AccessReason.NOT_OF_THIS_PARTY);
    inScope = Step.holds(Reason.of(AccessReason.CLIENT_IN_SCOPE, Fact.code(key.role())));
    outOfScopeStep = Step.fails(outOfScope.reasons().get(0));
    ifRole = Reason.of(AccessReason.IF_ROLE, Fact.code(key.role()));
    ifPurpose = Reason.of(AccessReason.IF_PURPOSE, Fact.code(key.purpose()));
    int size = covenant.kinds.size();
    cells = new Cell[size][];
    basedCells = new Cell[size][];
    refusals = new AccessDecision[size];
    notNeeded = new Denied[size];
    Role role = covenant.roles.get(key.role());
    if (notCovered != null || role == null) {
      groups = new Group[0];
      urgent = 0;
      bySource = 0;
      before = List.of();
      sharing = Sharing.NONE;
      numbers = sharing.numbers;
      views = new FileView[0];
      unknown =
          new FileView(
              covenant.kindCodes,
              same(notCovered == null ? KIND_UNKNOWN : notCovered, size),
              notCovered == null ? KIND_UNKNOWN : notCovered);
      return;
    }
    groups =
        role.clients().stream()
            .map(scope -> new Group(covenant, situation.names, scope))
            .toArray(Group[]::new);
    terms.kinds().forEach(kind -> compile(terms, kind));
    long matters = 0;
    for (int k = 0; k < size; k++) {
      for (Cell cell : cells[k]) {
        matters |= cell.from == ANY ? 0 : 1L << k;
      }
    }
    bySource = matters;
    BreakGlassTerms emergency = terms.breakGlass();
    urgent =
        emergency == null || !emergency.roles().contains(key.role())
            ? 0
            : Covenant.named(emergency.kinds(), covenant.kinds);
    before = stepsBefore();
    unknown = fileView(null, Group.OUT, false);
    sharing = situation.sharing(key.partner(), key.purpose());
    numbers = sharing.numbers;
    views = new FileView[sharing.profiles.length * 6];
  }

  private static AccessDecision[] same(AccessDecision decision, int size) {
    AccessDecision[] decisions = new AccessDecision[size];
    Arrays.fill(decisions, decision);
    return decisions;
  }

  private Denied denied(AccessReason reason) {
    return new Denied(List.of(Reason.of(reason, Fact.code(key.role()))));
  }

  private static @Nullable NotCovered notCovered(Situation situation, Key key) {
    Covenant covenant = situation.covenant;
    Role role = covenant.roles.get(key.role());
    Fact partner = Fact.code(key.partner());
    Reason reason = null;
    if (!covenant.agreement.valid().contains(situation.moment.asOf())) {
      reason =
          Reason.of(
              AccessReason.COVENANT_NOT_IN_FORCE,
              Fact.code(covenant.agreement.id()),
              Fact.date(situation.moment.asOf()));
    } else if (!covenant.parties.containsKey(key.partner())) {
      reason = Reason.of(AccessReason.NO_PARTY, partner);
    } else if (!situation.isSigned(key.partner()) && key.supposed() != Supposed.SIGNATURE) {
      reason = Reason.of(AccessReason.PARTY_NOT_SIGNED, partner);
    } else if (role == null) {
      reason = Reason.of(AccessReason.ROLE_UNKNOWN, Fact.code(key.role()));
    } else if (!role.parties().isEmpty() && !role.parties().contains(key.partner())) {
      reason = Reason.of(AccessReason.ROLE_OF_OTHER_PARTY, Fact.code(key.role()), partner);
    } else if (!covenant.purposes.containsKey(key.purpose())) {
      reason = Reason.of(AccessReason.PURPOSE_UNKNOWN, Fact.code(key.purpose()));
    }
    return reason == null ? null : new NotCovered(List.of(reason));
  }

  private List<Step> stepsBefore() {
    Fact partner = Fact.code(key.partner());
    Fact covenant = Fact.code(situation.covenant.agreement.id());
    return List.of(
        Step.holds(Reason.of(AccessReason.COVENANT_IN_FORCE, covenant)),
        Step.holds(Reason.of(AccessReason.PARTY_SIGNED, partner)),
        Step.holds(Reason.of(AccessReason.ROLE_HELD, Fact.code(key.role()), partner)),
        Step.holds(Reason.of(AccessReason.PURPOSE_KNOWN, Fact.code(key.purpose()))));
  }

  private void compile(CovenantTerms terms, DataKind kind) {
    int k = kindIndex(kind.code());
    if (cells[k] != null) {
      return;
    }
    List<Cell> found = new ArrayList<>();
    for (int i = 0; i < terms.grants().size(); i++) {
      Grant grant = terms.grants().get(i);
      if (grant.role().equals(key.role())
          && grant.purpose().equals(key.purpose())
          && grant.kinds().contains(kind.code())) {
        found.add(new Cell(situation, key, kind, grant, i));
      }
    }
    found.sort(Cell.ORDER);
    cells[k] = found.toArray(NO_CELLS);
    basedCells[k] = found.stream().filter(cell -> cell.based).toArray(Cell[]::new);
    refusals[k] = new Denied(refusal(kind, found));
    notNeeded[k] =
        new Denied(List.of(Reason.of(AccessReason.NOT_NEEDED_IN_STEP, Fact.code(kind.code()))));
  }

  private int kindIndex(String kind) {
    Integer k = situation.covenant.kinds.get(kind);
    if (k == null) {
      throw new IllegalStateException("every kind of the terms has its index");
    }
    return k;
  }

  /** If no clause is satisfied, each lacks what it always lacks: its basis, or else consent. */
  private List<Reason> refusal(DataKind kind, List<Cell> found) {
    if (found.isEmpty()) {
      return List.of(
          Reason.of(
              AccessReason.NOTHING_GRANTED,
              Fact.code(key.role()),
              Fact.code(kind.code()),
              Fact.code(key.purpose())));
    }
    Set<Reason> lacking = new LinkedHashSet<>();
    for (Cell cell : found) {
      lacking.add(cell.based ? cell.unmet : cell.basis);
    }
    return List.copyOf(lacking);
  }

  /** For each class of clients, where it is to a user of this municipality. */
  byte[] seenFrom(int municipality) {
    // A municipality of no client is like none, so that users without end take no more memory
    int from = municipality < situation.places ? municipality : -1;
    byte[] found = seen.get(from);
    return found == null ? seen.computeIfAbsent(from, this::see) : found;
  }

  private byte[] see(int municipality) {
    return notCovered == null
        ? situation.alike.seenBy(groups, municipality)
        : situation.alike.askEach();
  }

  /** All kinds at once, of a client who is looked at by himself. */
  FileView view(int row, int user, int municipality) {
    Traits traits = situation.traits[row];
    if (notCovered != null || traits.standing == null) {
      return unknown;
    }
    return view(row, sees(traits, user, municipality), traits.isOpenedBy(user));
  }

  /** The same party and purpose in every role, in the order of the covenant. */
  List<Lens> inEachRole() {
    List<Lens> found = roles;
    if (found == null) {
      List<Lens> made = new ArrayList<>();
      for (String role : situation.covenant.roles.keySet()) {
        made.add(situation.lens(new Key(role, key.partner(), key.purpose(), Supposed.NOTHING)));
      }
      found = List.copyOf(made);
      roles = found;
    }
    return found;
  }

  /** The same party and role for every purpose, in the order of the covenant. */
  List<Lens> forEachPurpose() {
    List<Lens> found = purposes;
    if (found == null) {
      List<Lens> made = new ArrayList<>();
      for (String other : situation.covenant.purposes.keySet()) {
        made.add(situation.lens(new Key(key.role(), key.partner(), other, Supposed.NOTHING)));
      }
      found = List.copyOf(made);
      purposes = found;
    }
    return found;
  }

  /** What is answered about anybody on the day when the covenant has ended. */
  AccessDecision afterEnd(LocalDate end) {
    AccessDecision found = afterEnd;
    if (found == null) {
      found = situation.on(end, null).lens(key).unknown.otherwise();
      afterEnd = found;
    }
    return found;
  }

  /** The best that a client like that is to these groups. */
  int sees(Traits client, int user, int municipality) {
    int best = Group.OUT;
    for (Group group : groups) {
      best = Math.max(best, group.holds(client, user, municipality));
    }
    return best;
  }

  /** All kinds at once; made when a profile is first met, then kept. */
  FileView view(int row, int seen, boolean opened) {
    int number = numbers[row];
    int place = number * 6 + seen * 2 + (opened ? 1 : 0);
    FileView view = views[place];
    if (view == null) {
      // Two threads may make equal ones: which of them stays makes no difference
      view = fileView(sharing.profiles[number], seen, opened);
      views[place] = view;
    }
    return view;
  }

  /** Whether every clause on a kind of data has its legal basis. */
  boolean isBased(int kind) {
    return basedCells[kind].length == cells[kind].length;
  }

  /** Whether any client could open this kind of data to it. */
  boolean canGive(int kind) {
    return notCovered == null && basedCells[kind].length > 0;
  }

  Profile profile(int row) {
    return sharing.of(row);
  }

  private FileView fileView(@Nullable Profile client, int seen, boolean opened) {
    AccessDecision[] decisions = new AccessDecision[cells.length];
    for (int k = 0; k < decisions.length; k++) {
      decisions[k] = decide(client, seen, opened, k, ANY);
    }
    return new FileView(situation.covenant.kindCodes, decisions, KIND_UNKNOWN);
  }

  /**
   * The decision itself.
   *
   * @param client what the client opened; null if he is unknown
   * @param seen whether he is in view
   * @param opened whether the user opened the file in an emergency
   * @param kind of data
   * @param from the party whose data it is about, as a bit; ANY for the most that may be seen
   */
  AccessDecision decide(@Nullable Profile client, int seen, boolean opened, int kind, long from) {
    if (notCovered != null) {
      return notCovered;
    }
    if (cells[kind].length == 0) {
      return refusals[kind];
    }
    if (client == null) {
      return CLIENT_UNKNOWN;
    }
    boolean emergency = opened && (urgent >>> kind & 1) != 0;
    if (!emergency) {
      boolean outreach = (client.outreach() >>> kind & 1) != 0;
      if (client.hidden() && (!outreach || seen != Group.IN)) {
        return CLIENT_UNKNOWN;
      }
      if (seen != Group.IN) {
        return seen == Group.NOT_CURRENT ? notCurrent : outOfScope;
      }
      if ((client.needed() >>> kind & 1) == 0) {
        return notNeeded[kind];
      }
    }
    boolean ofThisParty = false;
    for (Cell cell : basedCells[kind]) {
      if (cell.from == ANY || (cell.from & from) != 0) {
        ofThisParty = true;
        Granted answer = cell.answer(client, kind, emergency);
        if (answer != null) {
          return answer;
        }
      }
    }
    return ofThisParty || basedCells[kind].length == 0 ? refusals[kind] : notOfThisParty;
  }
}
