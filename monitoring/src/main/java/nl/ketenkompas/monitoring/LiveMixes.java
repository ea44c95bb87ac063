package nl.ketenkompas.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.MixAssessment.Holds;
import nl.ketenkompas.monitoring.MixAssessment.NormRef;
import nl.ketenkompas.monitoring.agreement.Contradiction;
import nl.ketenkompas.monitoring.agreement.NormTerms;

/**
 * The answers of a norm about many clients, kept up to date while facts come in one by one: new
 * observations, corrections and exemptions. In whatever order they come, and however often, the
 * answers are those that {@link StabilityNorm#assess(Episodes, Moment)} gives of all of them
 * together. To take something back is to correct it with a period without days (SN-9).
 *
 * <pre>{@code
 * LiveMixes live = norm.live(Moment.asOf(LocalDate.parse("2026-11-01")));
 * if (live.apply("c1", observation)) {
 *   live.answer("c1").holds();
 * }
 * live.count(Holds.YES);
 * }</pre>
 *
 * <p>A fact only has the days of its own area read again, in O(n) for n observations of that area.
 * Confirmation by a person (SK-M5) is not part of the answers. Not thread safe.
 */
public final class LiveMixes {
  private final Case.Compiled norm;
  private final NormTerms terms;
  private final StabilityNorm asked;
  private final ZoneId zone;
  private final boolean ranked;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, LiveClient> clients = new HashMap<>();
  private final Map<Holds, Integer> counts = new EnumMap<>(Holds.class);
  private final AreaKernel area;
  private final MixKernel mix;
  private final LiveClient nobody;
  private Moment moment;
  private int asOf;
  private int knownDay;
  private int attained;

  LiveMixes(
      StabilityNorm asked,
      Case.Compiled norm,
      NormTerms terms,
      FactReader reader,
      ZoneId zone,
      Moment moment) {
    this.asked = asked;
    this.norm = norm;
    this.terms = terms;
    this.zone = zone;
    this.ranked = terms.contradiction() == Contradiction.LATEST_RECORDED;
    this.area =
        new AreaKernel(norm.areas().toArray(new AreaNorm[0]), terms, reader.strongestFirst, null);
    this.mix = new MixKernel(norm, area);
    for (int a = 0; a < norm.areas().size(); a++) {
      places.put(norm.areas().get(a).area, a);
    }
    for (Holds answer : Holds.values()) {
      counts.put(answer, 0);
    }
    this.nobody = new LiveClient(places.size());
    this.moment = moment;
    this.asOf = Days.of(asked.checked(moment));
    this.knownDay = Days.of(moment.knownOn(), zone);
    nobody.conclude(area, mix, asOf, knownDay);
  }

  /**
   * The norm by which is measured (SK-M6).
   *
   * @return id, version and content hash
   */
  public NormRef norm() {
    return norm.ref();
  }

  /**
   * What the answers are about.
   *
   * @return the day, at its end, and what was known
   */
  public Moment moment() {
    return moment;
  }

  /**
   * Asks of another day, or as known at another time, and works out every answer again.
   *
   * @param other the day the answers are about from now on, and what was known
   * @throws IllegalArgumentException if the norm is not valid on that day
   * @throws InvalidValueException if the day lies outside 1850 to 2200
   */
  public void moveTo(Moment other) {
    this.asOf = Days.of(asked.checked(other));
    this.knownDay = Days.of(other.knownOn(), zone);
    this.moment = other;
    nobody.everythingIsStale();
    nobody.conclude(area, mix, asOf, knownDay);
    for (LiveClient client : clients.values()) {
      client.everythingIsStale();
      settle(client);
    }
  }

  /**
   * Names a client, so that it is counted even without facts.
   *
   * @param client id of the client, 1 to 200 characters
   * @throws InvalidValueException if the id is no text
   */
  public void add(String client) {
    of(client);
  }

  /**
   * Takes in an observation or a correction.
   *
   * @param client id of the client, 1 to 200 characters
   * @param observation of this client
   * @return whether the answer about this client is another one now
   * @throws InvalidValueException if the id is no text
   */
  public boolean apply(String client, Observation observation) {
    LiveClient one = of(client);
    take(one, observation);
    return settle(one);
  }

  /**
   * Takes in that an area does not apply to a client for a while (SN-9).
   *
   * @param client id of the client, 1 to 200 characters
   * @param exemption of this client
   * @return whether the answer about this client is another one now
   * @throws InvalidValueException if the id is no text
   */
  public boolean apply(String client, Exemption exemption) {
    LiveClient one = of(client);
    take(one, exemption);
    return settle(one);
  }

  /**
   * Takes in many facts of a client at once, such as those of a client that turned out to be the
   * same; confirmations are not measured here. Birth and death take the place of those known, if
   * the facts have one of them.
   *
   * @param client id of the client, 1 to 200 characters
   * @param facts of this client
   * @return whether the answer about this client is another one now
   * @throws InvalidValueException if the id is no text
   */
  public boolean apply(String client, ClientFacts facts) {
    LiveClient one = of(client);
    facts.observations().forEach(observation -> take(one, observation));
    facts.exemptions().forEach(exemption -> take(one, exemption));
    LocalDate birth = facts.birth();
    LocalDate death = facts.death();
    if (birth != null || death != null) {
      one.lives(
          birth == null ? Days.BEFORE_ALL : Days.of(birth),
          death == null ? Days.NEVER : Days.of(death));
    }
    return settle(one);
  }

  private LiveClient of(String client) {
    LiveClient known = clients.get(client);
    if (known != null) {
      return known;
    }
    LiveClient one = new LiveClient(places.size());
    clients.put(Checks.text(client, 200, "client"), one);
    counts.merge(one.holds, 1, Integer::sum);
    settle(one);
    return one;
  }

  private void take(LiveClient client, Observation observation) {
    Instant at = observation.recordedAt();
    int recorded = Days.of(at, zone);
    String partner = observation.key().partner();
    String supersedes = observation.supersedes();
    if (supersedes != null && !observation.isInverted()) {
      client.correct(new LiveClient.Id(partner, supersedes), recorded);
    }
    Integer place = places.get(observation.area());
    if (place == null) {
      return;
    }
    String own = observation.id();
    LocalDate until = observation.until();
    client.add(
        place,
        status(observation),
        Days.of(observation.from()),
        until == null ? Days.NEVER : Days.of(until),
        (char) AreaKernel.rank(terms, observation.area(), observation.source()),
        recorded,
        at.getEpochSecond(),
        at.getNano(),
        own == null ? null : new LiveClient.Id(partner, own),
        ranked);
  }

  private static int status(Observation observation) {
    return switch (observation.qualifiedStatus()) {
      case STABLE -> Episodes.STABLE;
      case UNSTABLE -> Episodes.UNSTABLE;
      case UNKNOWN -> Episodes.UNKNOWN;
    };
  }

  private void take(LiveClient client, Exemption exemption) {
    Integer place = places.get(exemption.area());
    if (place != null) {
      LocalDate until = exemption.period().until();
      client.add(
          place,
          Episodes.EXEMPT,
          Days.of(exemption.period().from()),
          until == null ? Days.NEVER : Days.of(until),
          Character.MAX_VALUE,
          Days.BEFORE_ALL,
          Long.MIN_VALUE,
          0,
          null,
          ranked);
    }
  }

  private boolean settle(LiveClient client) {
    Holds before = client.holds;
    boolean had = client.attained != Days.NEVER;
    boolean other = client.conclude(area, mix, asOf, knownDay);
    if (before != client.holds) {
      counts.merge(before, -1, Integer::sum);
      counts.merge(client.holds, 1, Integer::sum);
    }
    boolean has = client.attained != Days.NEVER;
    attained += (has ? 1 : 0) - (had ? 1 : 0);
    return other;
  }

  /**
   * The answer about a client.
   *
   * @param client its id
   * @return the answer; of a client that was never named, that of one without facts
   */
  public MixAnswer answer(String client) {
    LiveClient one = clients.getOrDefault(client, nobody);
    List<String> limiting = new ArrayList<>();
    for (int a = 0; a < places.size(); a++) {
      if ((one.limiting >>> a & 1) == 1) {
        limiting.add(norm.areas().get(a).area);
      }
    }
    return new MixAnswer(
        one.holds,
        Days.dateOrNull(one.attained),
        Days.dateOrNull(one.since),
        Days.dateOrNull(one.projected),
        one.longest,
        limiting);
  }

  /**
   * How many clients there are.
   *
   * @return the number
   */
  public int clients() {
    return clients.size();
  }

  /**
   * How many clients ever had a mix, up to the day the answers are about.
   *
   * @return the number
   */
  public int attained() {
    return attained;
  }

  /**
   * For how many clients the answer is this one.
   *
   * @param answer yes, no or unknown
   * @return the number; the three together are all clients
   */
  public int count(Holds answer) {
    return counts.getOrDefault(answer, 0);
  }

  /** Says how many clients there are, not how they are. */
  @Override
  public String toString() {
    return "LiveMixes[" + clients() + " clients on " + moment.asOf() + "]";
  }
}
