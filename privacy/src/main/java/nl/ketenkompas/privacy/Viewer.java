package nl.ketenkompas.privacy;

import java.util.Collection;
import java.util.Optional;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.port.Sight;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.AccessDecision.Granted;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Role;

/**
 * What one user may see, in one role and for one purpose, under one covenant at one moment. Asking
 * gives levels and reasons, never values; values leave through {@link
 * nl.ketenkompas.privacy.redaction.FileSchema#disclose} only.
 *
 * <p>The answers are decided in this order, the first that stands in the way counts: the covenant
 * is in force (rule SK-C11); the party has signed (ST-PRIV); the role and the purpose are known; a
 * clause grants something (SK-C12, first axis); the client did not decline to be known; the client
 * is in view (SK-C12, second axis, and SK-C17); the step he is in needs it (SK-C4); there is a
 * legal basis (AVG-6); the client consented where the clause asks for it, or outreach care was
 * decided (SK-C11). Of several clauses that are satisfied the one with the highest level counts. A
 * file that the user opened in an emergency (NEN-7513) needs a clause and a legal basis only, for
 * the kinds of data that the covenant opens then.
 *
 * <p>Immutable and thread safe. {@link #decide} and {@link #view} take a time that does not depend
 * on the number of facts, and allocate nothing.
 */
public final class Viewer implements Sight {
  final Situation situation;
  final User user;
  final String purpose;
  final Lens lens;
  final int number;
  final int municipality;
  private final byte[] seen;

  Viewer(Situation situation, User user, String purpose) {
    this.situation = situation;
    this.user = user;
    this.purpose = purpose;
    lens = lens(Lens.Supposed.NOTHING, user.role(), purpose);
    number = situation.names.of(user.id());
    municipality = user.municipality() == null ? -1 : situation.names.of(user.municipality());
    seen = lens.seenFrom(municipality);
  }

  Lens lens(Lens.Supposed supposed, String role, String forPurpose) {
    return situation.lens(new Lens.Key(role, user.partner(), forPurpose, supposed));
  }

  /**
   * Decides how much of a kind of data of a client may be seen. The answer is one of a few
   * instances that this viewer keeps; it does not depend on any data of the client of that kind.
   * Where a clause is about data of some parties only, it is the most that may be seen; {@link
   * #decide(ClientId, String, String)} tells it apart.
   *
   * @param client the client; an unknown one is denied
   * @param kind code of the kind of data; an unknown one is not covered
   * @return the decision
   */
  public AccessDecision decide(ClientId client, String kind) {
    return view(client).decide(kind);
  }

  /**
   * Decides how much of a kind of data of a client may be seen, as far as this partner delivered
   * it.
   *
   * @param client the client
   * @param kind code of the kind of data
   * @param deliveredBy code of the partner that delivered the data
   * @return the decision; never more than {@link #decide(ClientId, String)} gives
   */
  public AccessDecision decide(ClientId client, String kind, String deliveredBy) {
    Integer k = situation.covenant.kinds.get(kind);
    int row = situation.row(client);
    if (k == null || row < 0 || lens.notCovered != null) {
      return decide(client, kind);
    }
    Traits traits = situation.traits[row];
    return lens.decide(
        traits.standing == null ? null : lens.profile(row),
        lens.sees(traits, number, municipality),
        isOpened(traits),
        k,
        situation.covenant.bit(deliveredBy));
  }

  /**
   * Under which key the consent, the authorisation or the decision on outreach care stands that
   * opened a kind of data of a client, for the access log.
   *
   * @param client the client
   * @param kind code of the kind of data
   * @return the key, or empty when nothing is granted or none of these was needed
   */
  public Optional<SourceKey> evidence(ClientId client, String kind) {
    Integer k = situation.covenant.kinds.get(kind);
    int row = situation.row(client);
    if (k == null || row < 0 || !(view(row).decide(kind) instanceof Granted granted)) {
      return Optional.empty();
    }
    Traits traits = situation.traits[row];
    ReasonCode ground = granted.ground();
    if (ground == AccessReason.OUTREACH_DECIDED) {
      return Optional.ofNullable(traits.outreachCare(k, lens.party, lens.purpose))
          .map(OutreachCare::key);
    }
    boolean named = ground == AccessReason.AUTHORISED;
    return named || ground == AccessReason.CONSENT_GIVEN
        ? Optional.ofNullable(traits.consentKey(k, lens.party, lens.purpose, named))
        : Optional.empty();
  }

  /**
   * Decides about all kinds of data of a client at once.
   *
   * @param client the client; of an unknown one nothing may be seen
   * @return one of a few instances that are kept
   */
  public FileView view(ClientId client) {
    return view(situation.row(client));
  }

  /**
   * Decides about all kinds of data of a client at once, for those who looked the client up before.
   *
   * @param row of the client in {@link Situation#clients}; negative for an unknown one
   * @return one of a few instances that are kept
   * @throws IndexOutOfBoundsException if there are not so many clients
   */
  public FileView view(int row) {
    if (row < 0) {
      return lens.unknown;
    }
    byte where = seen[situation.alike.classes[row]];
    return where == Alike.ASK ? lens.view(row, number, municipality) : lens.view(row, where, false);
  }

  boolean isOpened(Traits traits) {
    return traits.hasEmergencies() && traits.isOpenedBy(number);
  }

  @Override
  public Level level(ClientId client, String kind) {
    return view(client).level(kind);
  }

  /**
   * All clients of whom a kind of data may be seen, at least at this level: exactly those for whom
   * {@link #decide(ClientId, String)} says so.
   *
   * @param kind code of the kind of data; of an unknown one nobody is seen
   * @param level the least that is needed, above NONE
   * @return the clients, as a predicate and as pages
   * @throws InvalidValueException if the level is NONE: that would be everybody
   */
  public ClientFilter filter(String kind, Level level) {
    if (level == Level.NONE) {
      throw new InvalidValueException("level", ValueError.OUT_OF_BOUNDS);
    }
    return new ClientFilter(situation, Predicates.of(this, kind, level));
  }

  /**
   * Explains a decision: the steps in the order above, with the consent, decision or emergency that
   * was used and who decides; and the single changes that would turn it, each verified by deciding
   * again. For those who maintain the covenant or account for it; it tells whether consent was
   * given, so show it to no one who may not know that.
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
   * Whether how much may be seen of a kind of data depends on the partner that delivered it.
   *
   * @param kind code of the kind of data
   * @return true if a clause is about data of some parties only; then ask {@link #decide(ClientId,
   *     String, String)}
   */
  public boolean dependsOnSource(String kind) {
    int k = situation.covenant.kindCodes.place(kind);
    return k >= 0 && (lens.bySource >>> k & 1) != 0;
  }

  /**
   * Whether a client is in one of these steps of the process.
   *
   * @param client the client
   * @param steps codes of steps of the covenant; others mean nothing
   * @return false for an unknown client
   */
  public boolean isInStep(ClientId client, Collection<String> steps) {
    int row = situation.row(client);
    return row >= 0
        && (Covenant.named(steps, situation.covenant.steps) & situation.traits[row].steps) != 0;
  }

  /**
   * The domain whose pseudonyms this viewer gets instead of the numbers of clients (FM-8.VIII).
   *
   * @return code of the domain, or empty if it gets the numbers
   */
  public Optional<String> pseudonyms() {
    Role role = situation.covenant.roles.get(user.role());
    return role == null ? Optional.empty() : Optional.ofNullable(role.pseudonyms());
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
