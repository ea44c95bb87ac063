package nl.ketenkompas.examples.chain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.ketenkompas.identity.Client;
import nl.ketenkompas.identity.ClientNumbers;
import nl.ketenkompas.identity.GroupedClients;
import nl.ketenkompas.identity.MinimalDataSet;
import nl.ketenkompas.identity.RecognisedClients;
import nl.ketenkompas.identity.Recogniser;
import nl.ketenkompas.identity.Sourced;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.mandate.DataRequest;
import nl.ketenkompas.mandate.Mandate;
import nl.ketenkompas.mandate.MandateFacts;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.port.Clients;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.ClientFacts;
import nl.ketenkompas.monitoring.StabilityNorm;
import nl.ketenkompas.monitoring.agreement.CohortTerms;
import nl.ketenkompas.monitoring.agreement.CohortTerms.Departed;
import nl.ketenkompas.monitoring.agreement.CohortTerms.Treatment;
import nl.ketenkompas.monitoring.indicator.CohortMember;
import nl.ketenkompas.monitoring.indicator.CohortMember.Departure;
import nl.ketenkompas.monitoring.indicator.CohortMember.Homelessness;
import nl.ketenkompas.monitoring.indicator.Indicators;
import nl.ketenkompas.monitoring.trajectory.TrajectoryRules;
import nl.ketenkompas.privacy.AccessDecision;
import nl.ketenkompas.privacy.Circumstances;
import nl.ketenkompas.privacy.Consent;
import nl.ketenkompas.privacy.Covenant;
import nl.ketenkompas.privacy.CovenantFacts;
import nl.ketenkompas.privacy.DesignatedFamily;
import nl.ketenkompas.privacy.OutreachCare;
import nl.ketenkompas.privacy.Signature;
import nl.ketenkompas.privacy.Situation;
import nl.ketenkompas.privacy.User;
import nl.ketenkompas.privacy.Viewer;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Party;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Role;
import nl.ketenkompas.privacy.agreement.Standing;
import org.jspecify.annotations.Nullable;

/**
 * The one class that wires the rooms: agreements, delivered people and facts at a moment become
 * engines that answer. The rooms do not know each other; what one needs of another comes through a
 * port. Facts stay under the key with which they were delivered, and are resolved to clients here,
 * when they are read. Immutable once made; thread safe.
 *
 * <pre>{@code
 * Facts facts = new Facts();
 * Delivery delivery = Delivery.read(folder, listener, facts);
 * Chain chain = Chain.of(agreements, delivery.persons(), facts, Moment.asOf(day));
 * for (Client client : chain.recognised().clients()) {
 *   chain.norm().map(norm -> norm.assess(chain.factsOf(client), chain.moment()));
 * }
 * }</pre>
 */
public final class Chain {
  /** Labels that tell in which way a client is homeless (rule SK-A1). */
  private static final Map<String, CohortMember.Kind> HOMELESSNESS =
      Map.of(
          "actually-homeless", CohortMember.Kind.ACTUAL,
          "residentially-homeless", CohortMember.Kind.RESIDENTIAL,
          "threatened-eviction", CohortMember.Kind.THREATENED);

  private static final Comparator<Observation> LATEST =
      Comparator.comparing(Observation::from)
          .thenComparing(Observation::recordedAt)
          .thenComparing(Observation::key)
          .thenComparing(observation -> String.valueOf(observation.id()))
          .thenComparing(Observation::status);

  private final Agreements agreements;
  private final Moment moment;
  private final RecognisedClients recognised;
  private final Clients clients;
  private final Facts facts;
  private final Map<ClientId, List<Observation>> observations;
  private final Map<ClientId, List<StepTaken>> steps;
  private final Map<ClientId, List<Circumstances>> circumstances;
  private final Map<FactKind, Long> unresolved = new EnumMap<>(FactKind.class);
  private final @Nullable Situation situation;
  private final @Nullable Mandate mandate;
  private final @Nullable TrajectoryRules rules;
  private final @Nullable StabilityNorm norm;

  private Chain(
      Agreements agreements,
      Agreement<RecognitionTerms> recognition,
      Collection<PersonRecord> persons,
      Facts facts,
      Moment moment) {
    this.agreements = agreements;
    this.facts = facts;
    this.moment = moment;
    recognised =
        Recogniser.of(recognition)
            .weighing(agreements.weights())
            .group(persons, ClientNumbers.counting("C"));
    clients = GroupedClients.of(recognised);
    observations = resolve(FactKind.OBSERVATION, facts.observations(), Observation::key);
    steps = resolve(FactKind.STEP, facts.steps(), StepTaken::key);
    circumstances = resolve(FactKind.CIRCUMSTANCES, facts.circumstances(), Circumstances::key);
    countUnresolved();
    situation = agreements.covenant().map(covenant -> privacy(Covenant.of(covenant))).orElse(null);
    mandate =
        agreements
            .mandate()
            .map(agreement -> Mandate.of(agreement, mandateFacts(agreement.id())))
            .orElse(null);
    LocalDate day = moment.asOf();
    rules =
        agreements
            .trajectory()
            .filter(agreement -> agreement.valid().contains(day))
            .map(TrajectoryRules::of)
            .orElse(null);
    norm =
        agreements
            .norm()
            .filter(agreement -> agreement.valid().contains(day))
            .map(StabilityNorm::of)
            .orElse(null);
  }

  /**
   * Wires a chain. Recognises the clients, which takes the time that {@link Recogniser#group}
   * takes; the rest is linear in the number of facts.
   *
   * @param agreements those that there are; the one by which clients are recognised is needed
   * @param persons as delivered
   * @param facts as delivered, all of them
   * @param moment the day that questions are about, and what was known
   * @return the chain
   * @throws IllegalArgumentException if there is no agreement to recognise clients by
   */
  public static Chain of(
      Agreements agreements, Collection<PersonRecord> persons, Facts facts, Moment moment) {
    return new Chain(
        agreements,
        agreements
            .recognition()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "expected an agreement of kind recognition, since all else is about"
                            + " clients")),
        persons,
        facts,
        moment);
  }

  private <T> Map<ClientId, List<T>> resolve(
      FactKind kind, List<T> all, Function<T, SourceKey> keyOf) {
    Map<ClientId, List<T>> resolved = new HashMap<>();
    long lost = 0;
    for (T fact : all) {
      ClientId client = clients.find(keyOf.apply(fact), moment).orElse(null);
      if (client == null) {
        lost++;
      } else {
        resolved.computeIfAbsent(client, id -> new ArrayList<>(4)).add(fact);
      }
    }
    if (lost > 0) {
      unresolved.put(kind, lost);
    }
    return resolved;
  }

  private void countUnresolved() {
    long consents =
        facts.consents().stream().map(Consent::key).filter(this::isNobody).count()
            + facts.outreachCare().stream().map(OutreachCare::key).filter(this::isNobody).count();
    if (consents > 0) {
      unresolved.put(FactKind.CONSENT, consents);
    }
    long members =
        facts.families().stream()
            .flatMap(family -> family.members().stream())
            .filter(this::isNobody)
            .count();
    if (members > 0) {
      unresolved.put(FactKind.FAMILY, members);
    }
  }

  private boolean isNobody(SourceKey key) {
    return clients.find(key, moment).isEmpty();
  }

  private Situation privacy(Covenant covenant) {
    List<Signature> signatures =
        signatures(covenant.agreement().id()).stream()
            .map(signed -> new Signature(signed.party(), signed.period(), signed.recordedAt()))
            .toList();
    return covenant.at(
        moment,
        new CovenantFacts(
                signatures, facts.consents(), facts.outreachCare(), circumstancesAndFamilies())
            .withDesignatedFamilies(facts.families().stream().flatMap(Chain::designated).toList()),
        key -> clients.find(key, moment));
  }

  /**
   * What partners recorded, and who belongs to which family: the pilot's office knows that. It says
   * nothing of how a client stands to the chain, and {@code FORMER} never makes anyone current.
   */
  private List<Circumstances> circumstancesAndFamilies() {
    Map<SourceKey, List<SourceKey>> familiesOf = new TreeMap<>();
    for (Family family : facts.families()) {
      for (SourceKey member : family.members()) {
        familiesOf.computeIfAbsent(member, key -> new ArrayList<>(1)).add(family.key());
      }
    }
    List<Circumstances> all = new ArrayList<>(facts.circumstances());
    familiesOf.forEach(
        (member, families) ->
            all.add(
                Circumstances.of(member, null)
                    .withStanding(Standing.FORMER)
                    .withFamilies(families.toArray(new SourceKey[0]))));
    return all;
  }

  private static Stream<DesignatedFamily> designated(Family family) {
    DateRange chosen = family.chosen();
    return chosen == null ? Stream.empty() : Stream.of(DesignatedFamily.of(family.key(), chosen));
  }

  private MandateFacts mandateFacts(String agreement) {
    List<MandateFacts.ChosenFamily> chosen = new ArrayList<>();
    List<MandateFacts.PlanBudget> budgets = new ArrayList<>();
    for (Family family : facts.families()) {
      DateRange on = family.chosen();
      if (on != null) {
        chosen.add(new MandateFacts.ChosenFamily(family.key(), on));
      }
      Long left = family.budgetLeftCents();
      if (left != null) {
        budgets.add(new MandateFacts.PlanBudget(family.key(), left));
      }
    }
    return MandateFacts.none()
        .withSignatures(
            signatures(agreement).stream()
                .filter(signed -> !signed.recordedAt().isAfter(moment.knownOn()))
                .map(signed -> new MandateFacts.Signature(signed.party(), signed.period().from()))
                .toList())
        .withFamilies(chosen)
        .withBudgets(budgets)
        .withHolders(
            facts.holders().stream()
                .sorted(
                    Comparator.comparing(MandateFacts.Holder::adviser)
                        .thenComparing(MandateFacts.Holder::role)
                        .thenComparing(holder -> holder.on().from()))
                .toList());
  }

  /** In an order of their own, since findings point at them by place. */
  private List<Signed> signatures(String agreement) {
    return facts.signatures().stream()
        .filter(signed -> signed.agreement().equals(agreement))
        .sorted(Comparator.comparing(Signed::key))
        .toList();
  }

  /**
   * What was agreed.
   *
   * @return the agreements
   */
  public Agreements agreements() {
    return agreements;
  }

  /**
   * The day that questions are about, and what was known.
   *
   * @return the moment
   */
  public Moment moment() {
    return moment;
  }

  /**
   * What was delivered beside people.
   *
   * @return the facts
   */
  public Facts facts() {
    return facts;
  }

  /**
   * Who is who.
   *
   * @return the clients, and what people must look at
   */
  public RecognisedClients recognised() {
    return recognised;
  }

  /**
   * Which client a source key belongs to.
   *
   * @return the port
   */
  public Clients clients() {
    return clients;
  }

  /**
   * Who may see what.
   *
   * @return the covenant with the facts at the moment, or empty when there is no covenant
   */
  public Optional<Situation> situation() {
    return Optional.ofNullable(situation);
  }

  /**
   * Whose advice binds whom.
   *
   * @return the engine, or empty when there is no such agreement
   */
  public Optional<Mandate> mandate() {
    return Optional.ofNullable(mandate);
  }

  /**
   * Lets the covenant answer a question for data that came of a mandate: the one room asks, the
   * other decides.
   *
   * @param request by {@link Mandate#dataRequest}
   * @param user who asks for the institution
   * @param purpose code of the purpose in the covenant
   * @param kind code of the kind of data in the covenant that the life area of the request stands
   *     for
   * @return what the user may see of each known member of the family, in the order of their
   *     numbers; nothing without a covenant
   */
  public SortedMap<ClientId, AccessDecision> answer(
      DataRequest request, User user, String purpose, String kind) {
    SortedMap<ClientId, AccessDecision> answers =
        new TreeMap<>(Comparator.comparing(ClientId::text));
    if (situation == null) {
      return answers;
    }
    Viewer viewer = situation.viewer(user, purpose);
    for (Family family : facts.families()) {
      if (family.key().equals(request.family())) {
        for (SourceKey member : family.members()) {
          clients
              .find(member, moment)
              .ifPresent(client -> answers.put(client, viewer.decide(client, kind)));
        }
      }
    }
    return answers;
  }

  /**
   * Which steps may be taken.
   *
   * @return the rules, or empty when there is no agreement that is valid on the day
   */
  public Optional<TrajectoryRules> rules() {
    return Optional.ofNullable(rules);
  }

  /**
   * When things go well for long enough.
   *
   * @return the norm, or empty when there is none that is valid on the day
   */
  public Optional<StabilityNorm> norm() {
    return Optional.ofNullable(norm);
  }

  /**
   * Begins to count the indicators.
   *
   * @return counters at zero; empty when there is no cohort or norm that is valid on the day, or
   *     the norm is younger than a day by which somebody who left may be counted
   */
  public Optional<Indicators> indicators() {
    StabilityNorm by = norm;
    if (by == null) {
      return Optional.empty();
    }
    return agreements
        .cohort()
        .filter(cohort -> cohort.valid().contains(moment.asOf()))
        .filter(cohort -> !isFrozenBefore(by.agreement().valid().from(), cohort.terms()))
        .map(cohort -> Indicators.of(cohort, by, moment));
  }

  private static boolean isFrozenBefore(LocalDate norm, CohortTerms terms) {
    return norm.isAfter(terms.baseline()) && terms.treatment(Departed.DECEASED) == Treatment.FROZEN;
  }

  /**
   * What a norm needs to know of a client: the facts under all keys of the client.
   *
   * @param client one of those recognised
   * @return the facts
   */
  public ClientFacts factsOf(Client client) {
    Sourced<PartialDate> birth = recognised.minimalDataSet(client).birthDate();
    return ClientFacts.of(observations.getOrDefault(client.id(), List.of()))
        .withLife(birth == null ? null : birth.value().toLocalDate().orElse(null), deathOf(client));
  }

  /** The earliest day that it can have been; null when nobody knows the year. */
  private static @Nullable LocalDate deathOf(Client client) {
    LocalDate earliest = null;
    for (PersonRecord record : client.records()) {
      PartialDate death = record.deathDate();
      if (death != null && death.year() != 0) {
        LocalDate day =
            LocalDate.of(death.year(), Math.max(1, death.month()), Math.max(1, death.day()));
        earliest = earliest == null || day.isBefore(earliest) ? day : earliest;
      }
    }
    return earliest;
  }

  /**
   * The way of a client through the process steps.
   *
   * @param client one of those recognised
   * @return what came of the recorded steps; none when there are no rules to judge them by
   */
  public Way wayOf(Client client) {
    List<StepTaken> taken = steps.getOrDefault(client.id(), List.of());
    return rules == null || taken.isEmpty()
        ? Way.NONE
        : Way.of(taken, rules, day -> labelsOf(client, day), moment);
  }

  private Set<String> labelsOf(Client client, LocalDate day) {
    Set<String> labels = new HashSet<>();
    for (Circumstances known : knownCircumstances(client)) {
      if (known.period().contains(day)) {
        labels.addAll(known.labels());
      }
    }
    return labels;
  }

  private List<Circumstances> knownCircumstances(Client client) {
    return circumstances.getOrDefault(client.id(), List.of()).stream()
        .filter(known -> !known.recordedAt().isAfter(moment.knownOn()))
        .toList();
  }

  /**
   * A client as the indicators need to know this person.
   *
   * @param client one of those recognised
   * @param way of this client
   * @param known what the norm needs of this client
   * @return the member
   */
  public CohortMember memberOf(Client client, Way way, ClientFacts known) {
    List<Homelessness> homelessness = new ArrayList<>();
    LocalDate deceased = known.death();
    for (Circumstances so : knownCircumstances(client)) {
      for (String label : so.labels()) {
        CohortMember.Kind kind = HOMELESSNESS.get(label);
        if (kind != null) {
          homelessness.add(new Homelessness(kind, so.period()));
        }
      }
      if (so.standing() == Standing.DECEASED && deceased == null) {
        deceased = so.period().from();
      }
    }
    return new CohortMember(
        client.id(),
        homelessness,
        rules == null ? List.of() : rules.inTrajectory(way.trajectory()),
        deceased == null ? List.of() : List.of(new Departure(Departed.DECEASED, deceased)),
        known);
  }

  /**
   * The file of a client, to be disclosed by {@link ClientFile#SCHEMA}.
   *
   * @param client one of those recognised
   * @return the file
   */
  public ClientFile fileOf(Client client) {
    MinimalDataSet data = recognised.minimalDataSet(client);
    Sourced<Address> address = null;
    for (PersonRecord record : client.records()) {
      if (address == null && !record.addresses().isEmpty()) {
        address = new Sourced<>(record.addresses().get(0), record.key());
      }
    }
    return new ClientFile(client.id(), data, address, areasOf(client));
  }

  /** Of each area the observation that began last, corrections taken into account. */
  private Map<String, Observation> areasOf(Client client) {
    List<Observation> known =
        observations.getOrDefault(client.id(), List.of()).stream()
            .filter(observation -> !observation.isInverted())
            .filter(observation -> !observation.recordedAt().isAfter(moment.knownOn()))
            .toList();
    Set<SourceKey> corrected = new HashSet<>();
    for (Observation observation : known) {
      String supersedes = observation.supersedes();
      if (supersedes != null) {
        corrected.add(SourceKey.of(observation.key().partner(), supersedes));
      }
    }
    Map<String, Observation> areas = new HashMap<>();
    for (Observation observation : known) {
      String id = observation.id();
      boolean stands =
          id == null || !corrected.contains(SourceKey.of(observation.key().partner(), id));
      if (stands
          && !observation.from().equals(observation.until())
          && !observation.from().isAfter(moment.asOf())) {
        areas.merge(observation.area(), observation, (a, b) -> LATEST.compare(a, b) >= 0 ? a : b);
      }
    }
    return areas;
  }

  /**
   * One user for each role of the covenant and each party whose people can hold it: whoever has
   * most clients in caseload there, in the municipality to which most clients belong.
   *
   * @return the users, in the order of the roles; none without a covenant
   */
  public List<User> users() {
    if (situation == null) {
      return List.of();
    }
    Map<String, Integer> municipalities = new TreeMap<>();
    Map<String, Map<String, Integer>> caseloads = new HashMap<>();
    for (Circumstances known : facts.circumstances()) {
      String municipality = known.municipality();
      if (municipality != null) {
        municipalities.merge(municipality, 1, Integer::sum);
      }
      Map<String, Integer> holders =
          caseloads.computeIfAbsent(known.key().partner(), partner -> new TreeMap<>());
      known.caseloads().forEach(holder -> holders.merge(holder, 1, Integer::sum));
    }
    String municipality = most(municipalities).orElse(null);
    List<User> users = new ArrayList<>();
    for (Role role : situation.covenant().agreement().terms().roles()) {
      List<String> parties =
          role.parties().isEmpty()
              ? situation.covenant().agreement().terms().parties().stream().map(Party::id).toList()
              : role.parties();
      for (String party : parties) {
        String id = most(caseloads.getOrDefault(party, Map.of())).orElse("u-" + party);
        users.add(new User(id, party, role.code(), municipality));
      }
    }
    return users;
  }

  /** The key that occurs most; of several the first by name, since the map is sorted. */
  private static Optional<String> most(Map<String, Integer> counts) {
    String most = null;
    int count = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > count) {
        most = entry.getKey();
        count = entry.getValue();
      }
    }
    return Optional.ofNullable(most);
  }

  /**
   * Facts of people whom no accepted record names: kept, and about nobody. Of families their
   * members are counted.
   *
   * @return how many there are, by kind
   */
  public Map<FactKind, Long> unresolved() {
    return Collections.unmodifiableMap(unresolved);
  }

  /**
   * Signatures under agreements that are not here: kept, and not used.
   *
   * @return how many there are, by the id of the agreement
   */
  public Map<String, Long> signaturesElsewhere() {
    Map<String, Long> elsewhere = new TreeMap<>();
    Set<String> here = new HashSet<>();
    agreements.covenant().ifPresent(covenant -> here.add(covenant.id()));
    agreements.mandate().ifPresent(agreement -> here.add(agreement.id()));
    for (Signed signed : facts.signatures()) {
      if (!here.contains(signed.agreement())) {
        elsewhere.merge(signed.agreement(), 1L, Long::sum);
      }
    }
    return elsewhere;
  }

  /** Shows counts only. */
  @Override
  public String toString() {
    return "Chain[" + moment + ", " + recognised + ", " + facts + "]";
  }
}
