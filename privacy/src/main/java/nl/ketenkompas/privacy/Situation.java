package nl.ketenkompas.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.ClientPredicate.Ground;
import nl.ketenkompas.privacy.ClientPredicate.Shares;
import nl.ketenkompas.privacy.TraitSink.Trait;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Party;
import org.jspecify.annotations.Nullable;

/**
 * A covenant and the facts as they stood at one moment; gives a viewer to each user. Later facts
 * change nothing here: make a new one. Immutable and thread safe.
 *
 * <p>The clients stand in the order of their numbers; the place of a client in that order is its
 * <em>row</em>, by which hosts that ask about many clients can skip looking them up.
 */
public final class Situation {
  final Covenant covenant;
  final Moment moment;
  final CovenantFacts facts;
  final Names names;
  final Traits[] traits;
  final Alike alike;

  /** The numbers of the municipalities of clients are below this. */
  final int places;

  private final long signed;
  private final List<ClientId> clients;
  private final List<Known> known;
  private final ClientTable rows;
  private final ConcurrentMap<Lens.Key, Lens> lenses = new ConcurrentHashMap<>();
  private final ConcurrentMap<List<String>, Sharing> sharing = new ConcurrentHashMap<>();
  private volatile @Nullable Rows filters;

  Situation(Covenant covenant, Moment moment, CovenantFacts facts, Map<ClientId, Known> byClient) {
    this.covenant = covenant;
    this.moment = moment;
    this.facts = facts;
    long bits = 0;
    for (Party party : covenant.agreement.terms().parties()) {
      bits |= isSigned(party, facts.signatures(), moment) ? covenant.bit(party.id()) : 0;
    }
    signed = bits;
    names = new Names();
    SortedMap<ClientId, Known> sorted = new TreeMap<>(byClient);
    clients = Collections.unmodifiableList(new ArrayList<>(sorted.keySet()));
    known = new ArrayList<>(sorted.values());
    traits = new Traits[known.size()];
    rows = new ClientTable(clients);
    for (int row = 0; row < traits.length; row++) {
      traits[row] = new Traits(covenant, names, known.get(row), moment);
    }
    alike = new Alike(traits);
    places = names.size();
  }

  /**
   * The covenant.
   *
   * @return the covenant
   */
  public Covenant covenant() {
    return covenant;
  }

  /**
   * The moment.
   *
   * @return as of which day, and as known when
   */
  public Moment moment() {
    return moment;
  }

  /**
   * All clients of whom there are facts, whether anybody may see them or not: for the host itself,
   * never to be shown to users.
   *
   * @return in the order of their numbers, unmodifiable
   */
  public List<ClientId> clients() {
    return clients;
  }

  /**
   * The row of a client: his place in {@link #clients}.
   *
   * @param client the client
   * @return from 0; -1 if there are no facts of this client
   */
  public int row(ClientId client) {
    return rows.row(client);
  }

  /**
   * Obtains the view of a user for one purpose. A user whom the covenant does not cover gets one
   * too: it sees nothing and says why. The first viewer of each role, party and purpose takes time
   * linear in the number of grants, and the first of each party and purpose in the number of
   * clients; later ones take none.
   *
   * @param user who asks, in which role
   * @param purpose code of the purpose for which he asks
   * @return the viewer
   * @throws InvalidValueException if the purpose is no code
   */
  public Viewer viewer(User user, String purpose) {
    return new Viewer(this, user, Checks.code(purpose, "purpose"));
  }

  /**
   * Whether a partner is a party that signed: who has not gets nothing and gives nothing under this
   * covenant (rule ST-PRIV).
   *
   * @param partner code of the partner
   * @return true if it signed and has not left
   */
  public boolean isSigned(String partner) {
    Integer party = covenant.parties.get(partner);
    return party != null && (signed >>> party & 1) != 0;
  }

  private static boolean isSigned(Party party, List<Signature> signatures, Moment moment) {
    boolean found = false;
    for (Signature signature : signatures) {
      if (signature.partner().equals(party.id()) && signature.isKnown(moment)) {
        found = true;
        if (signature.period().contains(moment.asOf())) {
          return true;
        }
      }
    }
    return !found && party.signedOn() != null && !party.signedOn().isAfter(moment.asOf());
  }

  /** What is covered is kept; of what is not, hosts could ask without end. */
  Lens lens(Lens.Key key) {
    Lens found = lenses.get(key);
    if (found != null) {
      return found;
    }
    Lens made = new Lens(this, key);
    if (made.notCovered != null) {
      return made;
    }
    Lens earlier = lenses.putIfAbsent(key, made);
    return earlier == null ? made : earlier;
  }

  Sharing sharing(String partner, String purpose) {
    Integer party = covenant.parties.get(partner);
    Integer use = covenant.purposes.get(purpose);
    if (party == null || use == null) {
      throw new IllegalStateException("only what is covered has sharing");
    }
    List<String> key = List.of(partner, purpose);
    Sharing found = sharing.get(key);
    return found == null
        ? sharing.computeIfAbsent(key, k -> new Sharing(covenant, traits, partner, party, use))
        : found;
  }

  boolean shares(Profile profile, Shares shares) {
    Integer kind = covenant.kinds.get(shares.kind());
    long bits =
        switch (shares.ground()) {
          case CONSENT -> profile.consented();
          case AUTHORISATION -> profile.named();
          case OUTREACH -> profile.outreach();
        };
    return kind != null && (bits >>> kind & 1) != 0;
  }

  /** Who is in which column, made when the first filter is used. */
  Rows filters() {
    Rows found = filters;
    if (found == null) {
      synchronized (lenses) {
        found = filters;
        if (found == null) {
          found = new Rows(this);
          filters = found;
        }
      }
    }
    return found;
  }

  /** The row of the first client that comes after this one, known or not. */
  int firstRowAfter(ClientId client) {
    int found = Collections.binarySearch(clients, client);
    return found < 0 ? -found - 1 : found + 1;
  }

  /**
   * Hands over what decides who may see which clients, for a store in which the host wants to
   * filter: as of this moment, consents and withdrawals worked out. Personal; takes time linear in
   * the number of clients, parties, purposes and kinds of data.
   *
   * @param sink takes it, client by client in the order of their numbers
   */
  public void describe(TraitSink sink) {
    for (int row = 0; row < traits.length; row++) {
      sink.client(clients.get(row));
      describe(sink, clients.get(row), traits[row]);
      for (String partner : covenant.parties.keySet()) {
        for (String purpose : covenant.purposes.keySet()) {
          Profile profile = sharing(partner, purpose).of(row);
          describe(sink, clients.get(row), profile, partner, purpose);
        }
      }
    }
  }

  private void describe(TraitSink sink, ClientId client, Traits of) {
    if (of.standing != null) {
      sink.trait(client, Trait.STANDING, of.standing.name());
    }
    named(covenant.labels, of.labels).forEach(code -> sink.trait(client, Trait.LABEL, code));
    named(covenant.chains, of.labels).forEach(code -> sink.trait(client, Trait.CHAIN, code));
    for (int number : of.municipalities) {
      sink.trait(client, Trait.MUNICIPALITY, names.code(number));
    }
    for (int number : of.caseloads) {
      sink.trait(client, Trait.CASELOAD, names.code(number));
    }
    named(covenant.steps, of.steps).forEach(code -> sink.trait(client, Trait.STEP, code));
    if (of.designated) {
      sink.trait(client, Trait.DESIGNATED, "yes");
    }
    for (int number : of.emergencies) {
      sink.trait(client, Trait.EMERGENCY, names.code(number));
    }
  }

  private void describe(
      TraitSink sink, ClientId client, Profile of, String partner, String purpose) {
    if (of.hidden()) {
      sink.share(client, null, CovenantTerms.ALL, partner, purpose);
    }
    named(covenant.kinds, of.consented())
        .forEach(kind -> sink.share(client, Ground.CONSENT, kind, partner, purpose));
    named(covenant.kinds, of.named())
        .forEach(kind -> sink.share(client, Ground.AUTHORISATION, kind, partner, purpose));
    named(covenant.kinds, of.outreach())
        .forEach(kind -> sink.share(client, Ground.OUTREACH, kind, partner, purpose));
  }

  private static List<String> named(Map<String, Integer> index, long bits) {
    List<String> codes = new ArrayList<>();
    index.forEach(
        (code, bit) -> {
          if ((bits >>> bit & 1) != 0) {
            codes.add(code);
          }
        });
    return codes;
  }

  /** The same facts of one client on another day. */
  Situation on(LocalDate day, @Nullable ClientId client) {
    Map<ClientId, Known> one =
        client == null || row(client) < 0 ? Map.of() : Map.of(client, known.get(row(client)));
    return new Situation(covenant, new Moment(day, moment.knownOn()), facts, one);
  }

  @Override
  public String toString() {
    return "Situation[" + covenant.name + ", " + moment.asOf() + "]";
  }
}
