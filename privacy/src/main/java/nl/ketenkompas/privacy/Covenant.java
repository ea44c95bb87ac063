package nl.ketenkompas.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Basis;
import nl.ketenkompas.privacy.agreement.CovenantTerms.ClientScope;
import nl.ketenkompas.privacy.agreement.CovenantTerms.DataKind;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Party;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Purpose;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Role;

/**
 * A covenant that is ready to answer: compiled once, then combined with facts and a moment as often
 * as needed. What the covenant does not grant is denied. Immutable and thread safe.
 *
 * <pre>{@code
 * Situation today = Covenant.of(agreement).at(moment, facts, clients::find);
 * Viewer viewer = today.viewer(user, "care");
 * AccessDecision decision = viewer.decide(client, "psychiatric-diagnosis");
 * }</pre>
 */
public final class Covenant {
  final Agreement<CovenantTerms> agreement;
  final String name;
  final Map<String, Integer> parties;
  final Map<String, Integer> purposes;
  final Map<String, Integer> kinds;
  final Map<String, Integer> labels;
  final Map<String, Basis> bases = new HashMap<>();
  final Map<String, Role> roles = new LinkedHashMap<>();

  private Covenant(Agreement<CovenantTerms> agreement) {
    this.agreement = agreement;
    this.name = agreement.id() + "@" + agreement.version();
    CovenantTerms terms = agreement.terms();
    parties = index(terms.parties().stream().map(Party::id).toList(), "parties");
    purposes = index(terms.purposes().stream().map(Purpose::code).toList(), "purposes");
    kinds = index(terms.kinds().stream().map(DataKind::code).toList(), "kinds");
    List<String> mentioned = new ArrayList<>();
    for (Role role : terms.roles()) {
      roles.putIfAbsent(role.code(), role);
      for (ClientScope scope : role.clients()) {
        mentioned.addAll(scope.labels());
      }
    }
    labels = index(mentioned, "labels");
    for (Basis basis : terms.bases()) {
      bases.putIfAbsent(basis.code(), basis);
    }
  }

  /**
   * Compiles a covenant.
   *
   * @param agreement as read by {@link CovenantTerms#KIND}
   * @return the covenant
   * @throws IllegalArgumentException if it has more than {@value CovenantTerms#MAX} parties,
   *     purposes, kinds or labels, which reading would have told
   */
  public static Covenant of(Agreement<CovenantTerms> agreement) {
    return new Covenant(agreement);
  }

  private static Map<String, Integer> index(List<String> codes, String what) {
    Map<String, Integer> index = new LinkedHashMap<>();
    for (String code : codes) {
      index.putIfAbsent(code, index.size());
    }
    if (index.size() > CovenantTerms.MAX) {
      throw new IllegalArgumentException(
          "expected at most " + CovenantTerms.MAX + " " + what + ", found " + index.size());
    }
    return index;
  }

  /**
   * The agreement it was compiled from.
   *
   * @return the agreement
   */
  public Agreement<CovenantTerms> agreement() {
    return agreement;
  }

  /**
   * Combines the covenant with facts at a moment. Facts keep their source keys; which client each
   * belongs to is asked here. Takes time and space linear in the number of facts.
   *
   * @param moment as of which day, and as known when
   * @param facts signatures, consents, decisions on outreach care, circumstances
   * @param clients the client to whom a source key belongs at that moment; facts under keys without
   *     a client are left out
   * @return who may see what at that moment
   */
  public Situation at(
      Moment moment, CovenantFacts facts, Function<SourceKey, Optional<ClientId>> clients) {
    Map<ClientId, Gathered> gathered = new HashMap<>();
    Gather gather =
        key ->
            clients
                .apply(key)
                .map(client -> gathered.computeIfAbsent(client, id -> new Gathered()))
                .orElseGet(Gathered::new);
    facts.circumstances().forEach(c -> gather.of(c.key()).circumstances.add(c));
    facts.consents().forEach(c -> gather.of(c.key()).consents.add(c));
    facts.outreachCare().forEach(o -> gather.of(o.key()).outreachCare.add(o));
    Map<ClientId, ClientState> states = new HashMap<>(gathered.size() * 2);
    gathered.forEach(
        (client, found) ->
            states.put(
                client,
                new ClientState(
                    this, moment, found.circumstances, found.consents, found.outreachCare)));
    return new Situation(this, moment, facts.signatures(), states);
  }

  /**
   * The bits of these codes; all bits for {@code all}; codes that the covenant does not know: none.
   */
  static long bits(Collection<String> codes, Map<String, Integer> index) {
    return codes.contains(CovenantTerms.ALL) ? -1L : named(codes, index);
  }

  static long named(Collection<String> codes, Map<String, Integer> index) {
    long bits = 0;
    for (String code : codes) {
      Integer bit = index.get(code);
      if (bit != null) {
        bits |= 1L << bit;
      }
    }
    return bits;
  }

  private interface Gather {
    Gathered of(SourceKey key);
  }

  private static final class Gathered {
    final List<Circumstances> circumstances = new ArrayList<>(1);
    final List<Consent> consents = new ArrayList<>(1);
    final List<OutreachCare> outreachCare = new ArrayList<>(0);
  }

  @Override
  public String toString() {
    return "Covenant[" + name + "]";
  }
}
