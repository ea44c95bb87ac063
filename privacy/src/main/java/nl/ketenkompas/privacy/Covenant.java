package nl.ketenkompas.privacy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Basis;
import nl.ketenkompas.privacy.agreement.CovenantTerms.ClientScope;
import nl.ketenkompas.privacy.agreement.CovenantTerms.DataKind;
import nl.ketenkompas.privacy.agreement.CovenantTerms.OutreachTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Party;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Purpose;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Role;
import nl.ketenkompas.privacy.agreement.CovenantTerms.StepNeeds;

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

  /** Chains have the bits after those of the labels, so that one word holds both. */
  final Map<String, Integer> chains;

  final Map<String, Integer> steps;

  final Codes kindCodes;

  /** The bits of all kinds of data. */
  final long allKinds;

  /** The bits of the kinds of data that outreach care can ever open. */
  final long forOutreach;

  final Map<String, Basis> bases = new HashMap<>();
  final Map<String, Role> roles = new LinkedHashMap<>();

  private Covenant(Agreement<CovenantTerms> agreement) {
    this.agreement = agreement;
    this.name = agreement.id() + "@" + agreement.version();
    CovenantTerms terms = agreement.terms();
    parties = index(terms.parties().stream().map(Party::id).toList(), "parties");
    purposes = index(terms.purposes().stream().map(Purpose::code).toList(), "purposes");
    kinds = index(terms.kinds().stream().map(DataKind::code).toList(), "kinds");
    kindCodes = new Codes(kinds.keySet());
    List<String> mentioned = new ArrayList<>();
    List<String> followedIn = new ArrayList<>();
    for (Role role : terms.roles()) {
      roles.putIfAbsent(role.code(), role);
      for (ClientScope scope : role.clients()) {
        mentioned.addAll(scope.labels());
        followedIn.addAll(scope.chains());
      }
    }
    labels = index(mentioned, "labels");
    chains = index(followedIn, labels.size(), "labels and chains");
    steps = index(terms.steps().stream().map(StepNeeds::code).toList(), "steps");
    allKinds = kinds.size() == CovenantTerms.MAX ? -1L : (1L << kinds.size()) - 1;
    OutreachTerms outreach = terms.outreachCare();
    forOutreach =
        outreach == null || outreach.grounds().isEmpty() ? 0 : named(outreach.kinds(), kinds);
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
   *     purposes, kinds, or labels and chains, which reading would have told
   */
  public static Covenant of(Agreement<CovenantTerms> agreement) {
    return new Covenant(agreement);
  }

  private static Map<String, Integer> index(List<String> codes, String what) {
    return index(codes, 0, what);
  }

  private static Map<String, Integer> index(List<String> codes, int first, String what) {
    Map<String, Integer> index = new LinkedHashMap<>();
    for (String code : codes) {
      index.putIfAbsent(code, first + index.size());
    }
    if (first + index.size() > CovenantTerms.MAX) {
      throw new IllegalArgumentException(
          "expected at most "
              + CovenantTerms.MAX
              + " "
              + what
              + ", found "
              + (first + index.size()));
    }
    return index;
  }

  /**
   * The number under which processing for a purpose stands in the register of processing (AVG-30),
   * fit for a URI: the one that the covenant gives, else its id and the purpose.
   *
   * @param agreement the covenant
   * @param purpose code of the purpose
   * @return such as {@code vng-2008/care}
   */
  public static String activity(Agreement<CovenantTerms> agreement, String purpose) {
    for (Purpose known : agreement.terms().purposes()) {
      String register = known.register();
      if (known.code().equals(purpose) && register != null) {
        return URLEncoder.encode(register, StandardCharsets.UTF_8).replace("+", "%20");
      }
    }
    return agreement.id() + "/" + purpose;
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
    Set<SourceKey> designated =
        facts.designatedFamilies().stream()
            .filter(family -> family.stands(moment))
            .map(DesignatedFamily::family)
            .collect(Collectors.toSet());
    Map<ClientId, Known> known = new TreeMap<>();
    Gather gather =
        key ->
            clients
                .apply(key)
                .map(client -> known.computeIfAbsent(client, id -> Known.nothing(designated)))
                .orElseGet(() -> Known.nothing(designated));
    facts.circumstances().forEach(c -> gather.of(c.key()).circumstances().add(c));
    facts.consents().forEach(c -> gather.of(c.key()).consents().add(c));
    facts.outreachCare().forEach(o -> gather.of(o.key()).outreachCare().add(o));
    facts.declined().forEach(d -> gather.of(d.key()).declined().add(d));
    facts.breakGlass().forEach(b -> gather.of(b.key()).breakGlass().add(b));
    return new Situation(this, moment, facts, known);
  }

  /** The bit of a party; none for others. */
  long bit(String partner) {
    Integer party = parties.get(partner);
    return party == null ? 0 : 1L << party;
  }

  /** The kinds of data that any of these steps needs; all if no steps are agreed. */
  long needed(long in) {
    if (steps.isEmpty()) {
      return allKinds;
    }
    long bits = 0;
    for (StepNeeds step : agreement.terms().steps()) {
      Integer bit = steps.get(step.code());
      if (bit != null && (in >>> bit & 1) != 0) {
        bits |= named(step.kinds(), kinds);
      }
    }
    return bits;
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
    Known of(SourceKey key);
  }

  @Override
  public String toString() {
    return "Covenant[" + name + "]";
  }
}
