package nl.ketenkompas.model.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.AccessLog;
import nl.ketenkompas.model.port.Circumstances;
import nl.ketenkompas.model.port.Clients;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.port.Pseudonyms;
import nl.ketenkompas.model.port.Sight;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;

/**
 * Doubles of the five ports, for the tests of rooms and hosts: they keep the contracts of {@link
 * PortContract}, and say what they were told.
 *
 * <pre>{@code
 * Clients clients = InMemoryPorts.clients()
 *     .link(SourceKey.of("shelter", "0012"), new ClientId("k-1"), Instant.MIN);
 * }</pre>
 */
public final class InMemoryPorts {
  private InMemoryPorts() {}

  /**
   * Clients without links.
   *
   * @return the double
   */
  public static KnownClients clients() {
    return new KnownClients(List.of());
  }

  /**
   * Sight on nothing.
   *
   * @return the double
   */
  public static KnownSight sight() {
    return new KnownSight(Map.of());
  }

  /**
   * An empty access log that confirms.
   *
   * @return the double
   */
  public static KnownAccessLog accessLog() {
    return new KnownAccessLog();
  }

  /**
   * Circumstances of nobody.
   *
   * @return the double
   */
  public static KnownCircumstances circumstances() {
    return new KnownCircumstances(List.of());
  }

  /**
   * Pseudonyms made with a seeded key, version 1.
   *
   * @param seed of the key
   * @return the double
   */
  public static KnownPseudonyms pseudonyms(long seed) {
    return new KnownPseudonyms(seed, 1);
  }

  private record Link(SourceKey key, ClientId client, Instant recordedAt) {}

  /** Which client a key belongs to: the last link that was known. Immutable. */
  public static final class KnownClients implements Clients {
    private final List<Link> links;

    private KnownClients(List<Link> links) {
      this.links = links;
    }

    /**
     * A copy with one more link.
     *
     * @param key the key
     * @param client to whom it belongs from then on
     * @param recordedAt since when that is known
     * @return the copy
     */
    public KnownClients link(SourceKey key, ClientId client, Instant recordedAt) {
      return new KnownClients(with(links, new Link(key, client, recordedAt)));
    }

    @Override
    public Optional<ClientId> find(SourceKey key, Moment moment) {
      return links.stream()
          .filter(link -> link.key().equals(key))
          .filter(link -> !link.recordedAt().isAfter(moment.knownOn()))
          .reduce((first, second) -> second)
          .map(Link::client);
    }
  }

  private record Cell(ClientId client, String kind) {}

  /** How much of what may be seen. Immutable. */
  public static final class KnownSight implements Sight {
    private final Map<Cell, Level> levels;

    private KnownSight(Map<Cell, Level> levels) {
      this.levels = Map.copyOf(levels);
    }

    /**
     * A copy with one more level.
     *
     * @param client the client
     * @param kind code of the kind of data
     * @param level how much
     * @return the copy
     */
    public KnownSight with(ClientId client, String kind, Level level) {
      Map<Cell, Level> more = new HashMap<>(levels);
      more.put(new Cell(client, kind), level);
      return new KnownSight(more);
    }

    @Override
    public Level level(ClientId client, String kind) {
      return levels.getOrDefault(new Cell(client, kind), Level.NONE);
    }
  }

  /** Keeps entries, or refuses them. Thread safe. */
  public static final class KnownAccessLog implements AccessLog {
    private final List<Entry> entries = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;

    private KnownAccessLog() {}

    /**
     * From now on nothing is kept or confirmed.
     *
     * @return this
     */
    public KnownAccessLog refuse() {
      refusing = true;
      return this;
    }

    /**
     * What was kept.
     *
     * @return the entries, in order
     */
    public List<Entry> entries() {
      return List.copyOf(entries);
    }

    @Override
    public boolean confirm(Entry entry) {
      return !refusing && entries.add(entry);
    }
  }

  private record Known(
      ClientId client, String column, String value, DateRange days, Instant recordedAt) {}

  /** What decides whose client someone is. Immutable. */
  public static final class KnownCircumstances implements Circumstances {
    private final List<Known> known;

    private KnownCircumstances(List<Known> known) {
      this.known = known;
    }

    /**
     * A copy with a label.
     *
     * @param client who carries it
     * @param label its code
     * @param days on which
     * @param recordedAt since when that is known
     * @return the copy
     */
    public KnownCircumstances label(
        ClientId client, String label, DateRange days, Instant recordedAt) {
      return and(client, "label", label, days, recordedAt);
    }

    /**
     * A copy with a municipality; two at once are a dispute.
     *
     * @param client who belongs to it
     * @param municipality its code
     * @param days on which
     * @param recordedAt since when that is known
     * @return the copy
     */
    public KnownCircumstances municipality(
        ClientId client, String municipality, DateRange days, Instant recordedAt) {
      return and(client, "municipality", municipality, days, recordedAt);
    }

    /**
     * A copy with a process step; of several the one recorded last counts.
     *
     * @param client who is in it
     * @param step its code
     * @param days on which
     * @param recordedAt since when that is known
     * @return the copy
     */
    public KnownCircumstances processStep(
        ClientId client, String step, DateRange days, Instant recordedAt) {
      return and(client, "step", step, days, recordedAt);
    }

    /**
     * A copy with a family.
     *
     * @param client who is in it
     * @param family its key
     * @param days on which
     * @param recordedAt since when that is known
     * @return the copy
     */
    public KnownCircumstances family(
        ClientId client, SourceKey family, DateRange days, Instant recordedAt) {
      return and(client, "family", family.toString(), days, recordedAt);
    }

    /**
     * A copy with a caseload.
     *
     * @param client who is in it
     * @param user code of the user whose it is
     * @param days on which
     * @param recordedAt since when that is known
     * @return the copy
     */
    public KnownCircumstances caseload(
        ClientId client, String user, DateRange days, Instant recordedAt) {
      return and(client, "caseload", user, days, recordedAt);
    }

    private KnownCircumstances and(
        ClientId client, String column, String value, DateRange days, Instant recordedAt) {
      return new KnownCircumstances(
          InMemoryPorts.with(known, new Known(client, column, value, days, recordedAt)));
    }

    private Stream<String> column(String column, ClientId client, Moment moment) {
      return known.stream()
          .filter(fact -> fact.client().equals(client) && fact.column().equals(column))
          .filter(fact -> fact.days().contains(moment.asOf()))
          .filter(fact -> !fact.recordedAt().isAfter(moment.knownOn()))
          .map(Known::value);
    }

    @Override
    public Set<String> labels(ClientId client, Moment moment) {
      return set(column("label", client, moment), Function.identity());
    }

    @Override
    public Optional<String> municipality(ClientId client, Moment moment) {
      Set<String> all = set(column("municipality", client, moment), Function.identity());
      return all.size() == 1 ? all.stream().findFirst() : Optional.empty();
    }

    @Override
    public Optional<String> processStep(ClientId client, Moment moment) {
      return column("step", client, moment).reduce((first, second) -> second);
    }

    @Override
    public Set<SourceKey> families(ClientId client, Moment moment) {
      return set(column("family", client, moment), SourceKey::parse);
    }

    @Override
    public Set<String> caseloads(ClientId client, Moment moment) {
      return set(column("caseload", client, moment), Function.identity());
    }

    private static <T> Set<T> set(Stream<String> values, Function<String, T> change) {
      return values.map(change).collect(Collectors.toUnmodifiableSet());
    }
  }

  /** A keyed hash of client and domain. Immutable. */
  public static final class KnownPseudonyms implements Pseudonyms {
    private final long seed;
    private final int version;

    private KnownPseudonyms(long seed, int version) {
      this.seed = seed;
      this.version = version;
    }

    /**
     * A copy with the next key.
     *
     * @return the copy
     */
    public KnownPseudonyms rotated() {
      return new KnownPseudonyms(seed, version + 1);
    }

    @Override
    public Pseudonym of(ClientId client, String domain) {
      try {
        Mac mac = Mac.getInstance("HmacSHA256");
        byte[] key = (seed + "/" + version).getBytes(StandardCharsets.UTF_8);
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        byte[] text = (domain + "\n" + client.text()).getBytes(StandardCharsets.UTF_8);
        return new Pseudonym(domain, version, HexFormat.of().formatHex(mac.doFinal(text)));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
      }
    }
  }

  private static <T> List<T> with(List<T> list, T one) {
    List<T> more = new ArrayList<>(list);
    more.add(one);
    return List.copyOf(more);
  }
}
