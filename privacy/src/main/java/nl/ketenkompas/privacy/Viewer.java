package nl.ketenkompas.privacy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.port.Sight;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.AccessDecision.Denied;
import nl.ketenkompas.privacy.AccessDecision.NotCovered;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.DataKind;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Grant;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Role;
import org.jspecify.annotations.Nullable;

/**
 * What one user may see, in one role and for one purpose, under one covenant at one moment. Asking
 * gives levels and reasons, never values; values leave through {@link
 * nl.ketenkompas.privacy.redaction.FileSchema#disclose} only.
 *
 * <p>The answers are decided in this order, the first that stands in the way counts: the covenant
 * is in force (rule SK-C11); the party has signed (ST-PRIV); the role and the purpose are known; a
 * clause grants something (SK-C12, first axis); the client is in view (SK-C12, second axis, and
 * SK-C17); there is a legal basis (AVG-6); the client consented where the clause asks for it, or
 * outreach care was decided (SK-C11). Of several clauses that are satisfied the one with the
 * highest level counts.
 *
 * <p>Immutable and thread safe. {@link #decide} takes time linear in the consents of the client
 * (one or two, mostly) and allocates nothing.
 */
public final class Viewer implements Sight {
  private static final NotCovered KIND_UNKNOWN =
      new NotCovered(List.of(Reason.of(AccessReason.KIND_UNKNOWN)));
  private static final Denied CLIENT_UNKNOWN =
      new Denied(List.of(Reason.of(AccessReason.CLIENT_UNKNOWN)));
  private static final Cell[] NO_CELLS = {};

  final Situation situation;
  final User user;
  final String purpose;

  /** Set when nothing is covered, whatever is asked. */
  final @Nullable NotCovered notCovered;

  final View[] views;
  final Cell[][] cells;
  final int party;
  final int purposeIndex;

  private final Cell[][] basedCells;
  private final AccessDecision[] refusals;
  final Denied outOfScope;
  final Denied notCurrent;

  Viewer(Situation situation, User user, String purpose, boolean assumeBasis) {
    this.situation = situation;
    this.user = user;
    this.purpose = purpose;
    Covenant covenant = situation.covenant;
    CovenantTerms terms = covenant.agreement.terms();
    notCovered = notCovered(situation, user, purpose);
    Role role = covenant.roles.get(user.role());
    views =
        role == null
            ? new View[0]
            : role.clients().stream()
                .map(scope -> new View(covenant, scope, user))
                .toArray(View[]::new);
    party = covenant.parties.getOrDefault(user.partner(), 0);
    purposeIndex = covenant.purposes.getOrDefault(purpose, 0);
    cells = new Cell[covenant.kinds.size()][];
    basedCells = new Cell[cells.length][];
    refusals = new AccessDecision[cells.length];
    outOfScope = denied(AccessReason.CLIENT_OUT_OF_SCOPE);
    notCurrent = denied(AccessReason.CLIENT_NOT_CURRENT);
    for (DataKind kind : terms.kinds()) {
      compile(terms, kind, assumeBasis);
    }
  }

  private Denied denied(AccessReason reason) {
    return new Denied(List.of(Reason.of(reason, Fact.code(user.role()))));
  }

  private void compile(CovenantTerms terms, DataKind kind, boolean assumeBasis) {
    int k = kindIndex(kind.code());
    if (cells[k] != null) {
      return;
    }
    List<Cell> found = new ArrayList<>();
    for (int i = 0; i < terms.grants().size(); i++) {
      Grant grant = terms.grants().get(i);
      if (grant.role().equals(user.role())
          && grant.purpose().equals(purpose)
          && grant.kinds().contains(kind.code())) {
        found.add(new Cell(situation, user, kind, grant, i, assumeBasis));
      }
    }
    found.sort(Cell.ORDER);
    cells[k] = found.toArray(NO_CELLS);
    basedCells[k] = found.stream().filter(cell -> cell.based).toArray(Cell[]::new);
    refusals[k] = new Denied(refusal(kind, found));
  }

  /** If no clause is satisfied, each lacks what it always lacks: its basis, or else consent. */
  private List<Reason> refusal(DataKind kind, List<Cell> found) {
    if (found.isEmpty()) {
      return List.of(
          Reason.of(
              AccessReason.NOTHING_GRANTED,
              Fact.code(user.role()),
              Fact.code(kind.code()),
              Fact.code(purpose)));
    }
    Set<Reason> lacking = new LinkedHashSet<>();
    for (Cell cell : found) {
      lacking.add(cell.based ? cell.unmet : cell.basis);
    }
    return List.copyOf(lacking);
  }

  private static @Nullable NotCovered notCovered(Situation situation, User user, String purpose) {
    Covenant covenant = situation.covenant;
    Role role = covenant.roles.get(user.role());
    Reason reason = null;
    if (!covenant.agreement.valid().contains(situation.moment.asOf())) {
      reason =
          Reason.of(
              AccessReason.COVENANT_NOT_IN_FORCE,
              Fact.code(covenant.agreement.id()),
              Fact.date(situation.moment.asOf()));
    } else if (!covenant.parties.containsKey(user.partner())) {
      reason = Reason.of(AccessReason.NO_PARTY, Fact.code(user.partner()));
    } else if (!situation.isSigned(user.partner())) {
      reason = Reason.of(AccessReason.PARTY_NOT_SIGNED, Fact.code(user.partner()));
    } else if (role == null) {
      reason = Reason.of(AccessReason.ROLE_UNKNOWN, Fact.code(user.role()));
    } else if (!role.parties().isEmpty() && !role.parties().contains(user.partner())) {
      reason =
          Reason.of(
              AccessReason.ROLE_OF_OTHER_PARTY, Fact.code(user.role()), Fact.code(user.partner()));
    } else if (!covenant.purposes.containsKey(purpose)) {
      reason = Reason.of(AccessReason.PURPOSE_UNKNOWN, Fact.code(purpose));
    }
    return reason == null ? null : new NotCovered(List.of(reason));
  }

  /**
   * Decides how much of a kind of data of a client may be seen. The answer is one of a few
   * instances that this viewer keeps; it does not depend on any data of the client of that kind.
   *
   * @param client the client; an unknown one is denied
   * @param kind code of the kind of data; an unknown one is not covered
   * @return the decision
   */
  public AccessDecision decide(ClientId client, String kind) {
    if (notCovered != null) {
      return notCovered;
    }
    Integer k = situation.covenant.kinds.get(kind);
    return k == null ? KIND_UNKNOWN : decide(situation.find(client), k);
  }

  private AccessDecision decide(@Nullable ClientState client, int kind) {
    if (cells[kind].length == 0) {
      return refusals[kind];
    }
    if (client == null || client.standing == null) {
      return CLIENT_UNKNOWN;
    }
    int seen = sees(client);
    if (seen != View.IN) {
      return seen == View.NOT_CURRENT ? notCurrent : outOfScope;
    }
    for (Cell cell : basedCells[kind]) {
      if (isMet(cell, client, kind)) {
        return cell.granted;
      }
      if (isMetByOutreach(cell, client, kind)) {
        return cell.grantedByOutreach;
      }
    }
    return refusals[kind];
  }

  int sees(ClientState client) {
    int best = View.OUT;
    for (View view : views) {
      best = Math.max(best, view.sees(client));
    }
    return best;
  }

  boolean isMet(Cell cell, ClientState client, int kind) {
    return switch (cell.condition) {
      case NONE -> true;
      case CONSENT, CONSENT_OR_OUTREACH -> client.consents(kind, party, purposeIndex, false);
      case AUTHORISATION -> client.consents(kind, party, purposeIndex, true);
    };
  }

  boolean isMetByOutreach(Cell cell, ClientState client, int kind) {
    return switch (cell.condition) {
      case CONSENT_OR_OUTREACH -> client.hasOutreach(kind, party, purposeIndex);
      case NONE, CONSENT, AUTHORISATION -> false;
    };
  }

  private int kindIndex(String kind) {
    Integer k = situation.covenant.kinds.get(kind);
    if (k == null) {
      throw new IllegalStateException("every kind of the terms has its index");
    }
    return k;
  }

  @Override
  public Level level(ClientId client, String kind) {
    return decide(client, kind).level();
  }

  /**
   * Explains a decision: the steps in the order above, and the single changes that would turn it,
   * each verified by deciding again. For those who maintain the covenant or account for it; it
   * tells whether consent was given, so show it to no one who may not know that.
   *
   * @param client the client
   * @param kind code of the kind of data
   * @return the same decision as {@link #decide} gives, with steps and turning points
   */
  public Explanation<AccessDecision> explain(ClientId client, String kind) {
    return new Explainer(this, client, kind).explain();
  }

  /**
   * Whether data that a partner delivered may be passed on under the covenant: not if the partner
   * has not signed it (rule ST-PRIV).
   *
   * @param partner code of the partner that delivered them
   * @return true if it is a party that signed
   */
  public boolean mayPassOn(String partner) {
    return situation.isSigned(partner);
  }

  /**
   * Who asks.
   *
   * @return the user
   */
  public User user() {
    return user;
  }

  /**
   * What for.
   *
   * @return code of the purpose
   */
  public String purpose() {
    return purpose;
  }

  /**
   * When.
   *
   * @return as of which day, and as known when
   */
  public Moment moment() {
    return situation.moment;
  }

  /**
   * Under what.
   *
   * @return the covenant
   */
  public Covenant covenant() {
    return situation.covenant;
  }

  @Override
  public String toString() {
    return "Viewer[" + user.id() + ", " + user.role() + ", " + purpose + ", " + situation + "]";
  }
}
