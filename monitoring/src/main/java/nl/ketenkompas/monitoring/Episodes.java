package nl.ketenkompas.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.care.Observation;
import org.jspecify.annotations.Nullable;

/**
 * The observations of many clients in columns, for a norm that measures them all at once: 24 bytes
 * an observation. They belong to no norm, so that several norms can be asked of the same data.
 * Immutable and thread safe.
 *
 * <pre>{@code
 * Episodes.Collector collector = Episodes.collect(ZoneId.of("Europe/Amsterdam"));
 * observations.forEach(o -> collector.add(o.key().toString(), o));
 * Mixes mixes = norm.assess(collector.build(), Moment.asOf(LocalDate.parse("2026-11-01")));
 * }</pre>
 *
 * <p>Clients stand in the order of their ids, by code point; the order in which observations were
 * added does not matter. What a norm reads of the original records is kept: days, status with its
 * qualifiers applied, source, recording and corrections (SN-1 to SN-4, SN-9).
 */
public final class Episodes {
  static final int UNKNOWN = 0;
  static final int STABLE = 1;
  static final int UNSTABLE = 2;
  static final int EXEMPT = 3;

  /** Later than everything that can be known. */
  static final int NOT_CORRECTED = Integer.MAX_VALUE;

  private static final int MOST_AREAS = 8191;
  private static final int MOST_SOURCES = 65_535;

  final ZoneId zone;
  final String[] clients;
  final String[] areas;
  final String[] sources;

  /** First and one past the last client of this part. */
  final int firstClient;

  private final int untilClient;

  /** Where the observations of a client begin, sorted by area and first day. */
  final int[] start;

  final Columns columns;

  /** Per client the first and last living day, half-open; null when no client has them. */
  final int @Nullable [] life;

  private Episodes(Episodes of, int firstClient, int untilClient) {
    this.zone = of.zone;
    this.clients = of.clients;
    this.areas = of.areas;
    this.sources = of.sources;
    this.firstClient = firstClient;
    this.untilClient = untilClient;
    this.start = of.start;
    this.columns = of.columns;
    this.life = of.life;
  }

  private Episodes(Collector c, String[] clients, int[] start, int[] order) {
    this.zone = c.zone;
    this.clients = clients;
    this.areas = c.areas.names();
    this.sources = c.sources.names();
    this.firstClient = 0;
    this.untilClient = clients.length;
    this.start = start;
    this.columns = c.columns(start, order);
    this.life = c.lives(clients);
  }

  /**
   * Begins to collect observations.
   *
   * @param zone of the norms that will be asked; instants are turned into civil days once (SN-1)
   * @return a collector without observations
   */
  public static Collector collect(ZoneId zone) {
    return new Collector(zone);
  }

  /**
   * How many clients there are.
   *
   * @return the number
   */
  public int clients() {
    return untilClient - firstClient;
  }

  /**
   * The id of a client.
   *
   * @param index from 0, in the order of ids
   * @return the id as it was added
   * @throws IndexOutOfBoundsException if there is no such client
   */
  public String client(int index) {
    return clients[firstClient + checked(index)];
  }

  /**
   * How many observations and exemptions there are.
   *
   * @return the number
   */
  public long size() {
    return (long) start[untilClient] - start[firstClient];
  }

  /**
   * Some of the clients, to measure them on several threads. Copies nothing.
   *
   * @param first the first client
   * @param end one past the last client
   * @return the part
   * @throws IndexOutOfBoundsException if there are no such clients
   */
  public Episodes part(int first, int end) {
    if (first < 0 || first > end || end > clients()) {
      throw new IndexOutOfBoundsException(
          "expected clients from 0 to " + clients() + ", got " + first + " to " + end);
    }
    return new Episodes(this, firstClient + first, firstClient + end);
  }

  private int checked(int index) {
    if (index < 0 || index >= clients()) {
      throw new IndexOutOfBoundsException(
          "expected a client from 0 to " + (clients() - 1) + ", got " + index);
    }
    return index;
  }

  /** Says how much there is, not what it is. */
  @Override
  public String toString() {
    return "Episodes[" + clients() + " clients, " + size() + " observations]";
  }

  /** Names that are numbered as they come. */
  private static final class Names {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final String field;
    private final int most;

    Names(String field, int most) {
      this.field = field;
      this.most = most;
    }

    int number(String name) {
      Integer known = numbers.get(name);
      if (known != null) {
        return known;
      }
      if (numbers.size() >= most) {
        throw new InvalidValueException(field, ValueError.OUT_OF_BOUNDS);
      }
      numbers.put(name, numbers.size());
      return numbers.size() - 1;
    }

    String[] names() {
      String[] names = new String[numbers.size()];
      numbers.forEach((name, number) -> names[number] = name);
      return names;
    }
  }

  /** The name of a record as its partner gave it. */
  private record Id(int client, String partner, String id) {}

  /**
   * Collects observations in any order. Not thread safe; {@link #build} can be called again after
   * more was added.
   */
  public static final class Collector {
    private final ZoneId zone;
    private final Names clients = new Names("client", Integer.MAX_VALUE);
    private final Names areas = new Names("area", MOST_AREAS);
    private final Names sources = new Names("source", MOST_SOURCES);
    private final Map<Id, Integer> corrected = new HashMap<>();
    private final Map<Integer, int[]> lifeOf = new HashMap<>();
    private int size;
    private int[] client = new int[64];
    private int[] from = new int[64];
    private int[] until = new int[64];
    private short[] what = new short[64];
    private char[] source = new char[64];
    private int[] recordedDay = new int[64];
    private long[] recordedSecond = new long[64];
    private int[] recordedNano = new int[64];
    private @Nullable Id[] id = new Id[64];

    private Collector(ZoneId zone) {
      this.zone = zone;
    }

    /**
     * Names a client, so that it is in the answer even without observations.
     *
     * @param client id of the client, 1 to 200 characters
     * @return this
     * @throws InvalidValueException if the id is no text
     */
    public Collector client(String client) {
      number(client);
      return this;
    }

    /**
     * Adds an observation.
     *
     * @param client id of the client, 1 to 200 characters
     * @param observation of this client
     * @return this
     * @throws InvalidValueException if the id is no text, or there are too many sources
     */
    public Collector add(String client, Observation observation) {
      int number = number(client);
      int status =
          switch (observation.qualifiedStatus()) {
            case STABLE -> STABLE;
            case UNSTABLE -> UNSTABLE;
            case UNKNOWN -> UNKNOWN;
          };
      int recorded = Days.of(observation.recordedAt(), zone);
      String own = observation.id();
      Id named = own == null ? null : new Id(number, observation.key().partner(), own);
      String supersedes = observation.supersedes();
      if (supersedes != null && !observation.isInverted()) {
        corrected.merge(
            new Id(number, observation.key().partner(), supersedes), recorded, Math::min);
      }
      LocalDate end = observation.until();
      int last =
          add(
              number,
              areas.number(observation.area()),
              status,
              Days.of(observation.from()),
              end == null ? Days.NEVER : Days.of(end),
              recorded);
      source[last] = (char) sources.number(observation.source());
      Instant at = observation.recordedAt();
      recordedSecond[last] = at.getEpochSecond();
      recordedNano[last] = at.getNano();
      id[last] = named;
      return this;
    }

    /**
     * Adds days on which an area does not apply to a client (SN-9).
     *
     * @param client id of the client
     * @param exemption of this client
     * @return this
     * @throws InvalidValueException if the id is no text
     */
    public Collector add(String client, Exemption exemption) {
      LocalDate end = exemption.period().until();
      add(
          number(client),
          areas.number(exemption.area()),
          EXEMPT,
          Days.of(exemption.period().from()),
          end == null ? Days.NEVER : Days.of(end),
          Days.BEFORE_ALL);
      return this;
    }

    /**
     * Adds everything of a client but confirmations, which are not measured in columns.
     *
     * @param client id of the client
     * @param facts of this client
     * @return this
     * @throws InvalidValueException if the id is no text
     */
    public Collector add(String client, ClientFacts facts) {
      int number = number(client);
      facts.observations().forEach(observation -> add(client, observation));
      facts.exemptions().forEach(exemption -> add(client, exemption));
      LocalDate birth = facts.birth();
      LocalDate death = facts.death();
      if (birth != null || death != null) {
        lifeOf.put(
            number,
            new int[] {
              birth == null ? Days.BEFORE_ALL : Days.of(birth),
              death == null ? Days.NEVER : Days.of(death)
            });
      }
      return this;
    }

    private int number(String client) {
      return clients.number(Checks.text(client, 200, "client"));
    }

    private int add(int number, int area, int status, int first, int end, int recorded) {
      if (size == client.length) {
        grow(size + (size >> 1));
      }
      int last = size++;
      client[last] = number;
      from[last] = first;
      until[last] = end;
      what[last] = (short) (area << 2 | status);
      source[last] = MOST_SOURCES;
      recordedDay[last] = recorded;
      recordedSecond[last] = Long.MIN_VALUE;
      id[last] = null;
      return last;
    }

    private void grow(int capacity) {
      client = Arrays.copyOf(client, capacity);
      from = Arrays.copyOf(from, capacity);
      until = Arrays.copyOf(until, capacity);
      what = Arrays.copyOf(what, capacity);
      source = Arrays.copyOf(source, capacity);
      recordedDay = Arrays.copyOf(recordedDay, capacity);
      recordedSecond = Arrays.copyOf(recordedSecond, capacity);
      recordedNano = Arrays.copyOf(recordedNano, capacity);
      id = Arrays.copyOf(id, capacity);
    }

    /**
     * Puts what was added into columns, in O(n log n).
     *
     * @return the columns
     */
    public Episodes build() {
      String[] names = clients.names();
      Integer[] byName = new Integer[names.length];
      Arrays.setAll(byName, i -> i);
      Arrays.sort(byName, Comparator.comparing(i -> names[i], Episodes::byCodePoint));
      int[] place = new int[names.length];
      String[] sorted = new String[names.length];
      for (int i = 0; i < byName.length; i++) {
        place[byName[i]] = i;
        sorted[i] = names[byName[i]];
      }
      int[] start = new int[names.length + 1];
      for (int i = 0; i < size; i++) {
        start[place[client[i]] + 1]++;
      }
      for (int i = 0; i < names.length; i++) {
        start[i + 1] += start[i];
      }
      int[] order = sorted(start, place);
      return new Episodes(this, sorted, start, order);
    }

    private Columns columns(int[] start, int[] order) {
      Columns columns = new Columns(order.length);
      for (int i = 0; i < order.length; i++) {
        int row = order[i];
        columns.from[i] = from[row];
        columns.until[i] = until[row];
        columns.what[i] = what[row];
        columns.source[i] = source[row];
        columns.recordedDay[i] = recordedDay[row];
        Id named = id[row];
        columns.correctedDay[i] =
            named == null ? NOT_CORRECTED : corrected.getOrDefault(named, NOT_CORRECTED);
      }
      numberRecordings(start, order, columns.recordedOrder);
      return columns;
    }

    /** The observations by client, area and first day; equals stand as they were added. */
    private int[] sorted(int[] start, int[] place) {
      int[] order = new int[size];
      int[] next = start.clone();
      for (int i = 0; i < size; i++) {
        order[next[place[client[i]]]++] = i;
      }
      long[] keys = new long[64];
      int[] old = new int[64];
      for (int c = 0; c + 1 < start.length; c++) {
        int begin = start[c];
        int n = start[c + 1] - begin;
        if (n > keys.length) {
          keys = new long[2 * n];
          old = new int[2 * n];
        }
        for (int i = 0; i < n; i++) {
          int row = order[begin + i];
          old[i] = row;
          keys[i] =
              (long) (what[row] >>> 2 & MOST_AREAS) << 50
                  | (long) (from[row] + (1 << 18)) << 31
                  | i;
        }
        Arrays.sort(keys, 0, n);
        for (int i = 0; i < n; i++) {
          order[begin + i] = old[(int) (keys[i] & Integer.MAX_VALUE)];
        }
      }
      return order;
    }

    /** Numbers the recordings of each client from the earliest on; equal instants are equal. */
    private void numberRecordings(int[] start, int[] order, int[] rank) {
      for (int c = 0; c + 1 < start.length; c++) {
        int begin = start[c];
        Integer[] rows = new Integer[start[c + 1] - begin];
        Arrays.setAll(rows, i -> begin + i);
        Arrays.sort(rows, (one, other) -> recorded(order[one], order[other]));
        int now = 0;
        for (int i = 0; i < rows.length; i++) {
          if (i > 0 && recorded(order[rows[i - 1]], order[rows[i]]) != 0) {
            now++;
          }
          rank[rows[i]] = now;
        }
      }
    }

    private int recorded(int one, int other) {
      int seconds = Long.compare(recordedSecond[one], recordedSecond[other]);
      return seconds != 0 ? seconds : Integer.compare(recordedNano[one], recordedNano[other]);
    }

    private int @Nullable [] lives(String[] sorted) {
      if (lifeOf.isEmpty()) {
        return null;
      }
      int[] lives = new int[2 * sorted.length];
      for (int i = 0; i < sorted.length; i++) {
        int[] life = lifeOf.get(clients.number(sorted[i]));
        lives[2 * i] = life == null ? Days.BEFORE_ALL : life[0];
        lives[2 * i + 1] = life == null ? Days.NEVER : life[1];
      }
      return lives;
    }

    /** Says how much was added, not what it is. */
    @Override
    public String toString() {
      return "Episodes.Collector[" + size + " observations]";
    }
  }

  private static int byCodePoint(String one, String other) {
    int n = Math.min(one.length(), other.length());
    for (int i = 0; i < n; i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b) {
        // Halves of a pair stand for code points above all others.
        return Character.isSurrogate(a) == Character.isSurrogate(b)
            ? Character.compare(a, b)
            : Character.isSurrogate(a) ? 1 : -1;
      }
    }
    return Integer.compare(one.length(), other.length());
  }
}
