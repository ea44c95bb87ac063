package nl.ketenkompas.monitoring;

import java.util.Arrays;
import nl.ketenkompas.monitoring.MixAssessment.Holds;
import org.jspecify.annotations.Nullable;

/**
 * One client of {@link LiveMixes}: what was seen, sorted by area of the norm and first day, and per
 * area what followed from it. Not thread safe.
 */
final class LiveClient {

  /** The name of a record as its partner gave it. */
  record Id(String partner, String id) {}

  private static final @Nullable Id[] NO_IDS = {};

  /** Where the rows of each area begin; the last is the number of rows. */
  private final int[] start;

  private Columns rows = new Columns(8);
  private @Nullable Id[] id = new Id[8];
  private long[] recordedSecond = new long[8];
  private int[] recordedNano = new int[8];
  private @Nullable Id[] corrected = NO_IDS;
  private int[] correctedDay = Intervals.NONE;
  private int born = Days.BEFORE_ALL;
  private int dead = Days.NEVER;

  private final int[][] qualified;
  private final int[][] good;
  private final int[] qualifieds;
  private final int[] goods;
  private final int[] ready;
  private long evidence;

  /** The areas of which the days are to be read again, a bit an area. */
  private long stale;

  Holds holds = Holds.UNKNOWN;
  int attained = Days.NEVER;
  int since = Days.NEVER;
  int projected = Days.NEVER;
  int longest;
  long limiting;

  LiveClient(int areas) {
    start = new int[areas + 1];
    qualified = new int[areas][4];
    good = new int[areas][4];
    qualifieds = new int[areas];
    goods = new int[areas];
    ready = new int[areas];
    everythingIsStale();
  }

  void everythingIsStale() {
    stale = -1L >>> (64 - qualified.length);
  }

  void lives(int from, int until) {
    born = from;
    dead = until;
    everythingIsStale();
  }

  /** Notes that a record is corrected by another, whether it came already or still has to. */
  void correct(Id target, int day) {
    for (int i = 0; i < start[start.length - 1]; i++) {
      if (target.equals(id[i]) && day < rows.correctedDay[i]) {
        rows.correctedDay[i] = day;
        stale |= 1L << (rows.what[i] >> 2);
      }
    }
    int n = corrected.length;
    for (int i = 0; i < n; i++) {
      if (target.equals(corrected[i])) {
        correctedDay[i] = Math.min(correctedDay[i], day);
        return;
      }
    }
    corrected = Arrays.copyOf(corrected, n + 1);
    correctedDay = Arrays.copyOf(correctedDay, n + 1);
    corrected[n] = target;
    correctedDay[n] = day;
  }

  /**
   * Adds a row, unless the same is there.
   *
   * @param ranked whether the order of recordings counts
   */
  void add(
      int area,
      int status,
      int from,
      int until,
      char source,
      int recordedDay,
      long second,
      int nano,
      @Nullable Id named,
      boolean ranked) {
    int at = start[area];
    int end = start[area + 1];
    while (at < end && rows.from[at] < from) {
      at++;
    }
    short what = (short) (area << 2 | status);
    int same = at;
    while (same < end && rows.from[same] == from) {
      if (rows.until[same] == until
          && rows.what[same] == what
          && rows.source[same] == source
          && recordedSecond[same] == second
          && recordedNano[same] == nano
          && (named == null ? id[same] == null : named.equals(id[same]))) {
        return;
      }
      same++;
    }
    insert(at);
    for (int a = area + 1; a < start.length; a++) {
      start[a]++;
    }
    rows.from[at] = from;
    rows.until[at] = until;
    rows.what[at] = what;
    rows.source[at] = source;
    rows.recordedDay[at] = recordedDay;
    rows.correctedDay[at] = named == null ? Episodes.NOT_CORRECTED : correctedOn(named);
    id[at] = named;
    recordedSecond[at] = second;
    recordedNano[at] = nano;
    if (ranked) {
      numberRecordings(at);
    }
    stale |= 1L << area;
  }

  private int correctedOn(Id named) {
    for (int i = 0; i < corrected.length; i++) {
      if (named.equals(corrected[i])) {
        return correctedDay[i];
      }
    }
    return Episodes.NOT_CORRECTED;
  }

  private void insert(int at) {
    int size = start[start.length - 1];
    Columns from = rows;
    if (size == id.length) {
      int room = 2 * size;
      rows = new Columns(room);
      from.copy(0, rows, 0, at);
      id = Arrays.copyOf(id, room);
      recordedSecond = Arrays.copyOf(recordedSecond, room);
      recordedNano = Arrays.copyOf(recordedNano, room);
    }
    from.copy(at, rows, at + 1, size - at);
    System.arraycopy(id, at, id, at + 1, size - at);
    System.arraycopy(recordedSecond, at, recordedSecond, at + 1, size - at);
    System.arraycopy(recordedNano, at, recordedNano, at + 1, size - at);
  }

  /** Numbers are compared, not counted: a new one goes between, or is equal (SN-4). */
  private void numberRecordings(int added) {
    int order = 0;
    int size = start[start.length - 1];
    for (int i = 0; i < size; i++) {
      if (i != added && recorded(i, added) < 0) {
        order = Math.max(order, rows.recordedOrder[i] + 1);
      }
    }
    boolean between = true;
    for (int i = 0; i < size; i++) {
      between &= i == added || recorded(i, added) != 0;
    }
    for (int i = 0; i < size; i++) {
      if (between && i != added && recorded(i, added) > 0) {
        rows.recordedOrder[i]++;
      }
    }
    rows.recordedOrder[added] = order;
  }

  private int recorded(int one, int other) {
    int seconds = Long.compare(recordedSecond[one], recordedSecond[other]);
    return seconds != 0 ? seconds : Integer.compare(recordedNano[one], recordedNano[other]);
  }

  /**
   * Reads what is stale again, and draws the conclusion.
   *
   * @return whether the answer is another one
   */
  boolean conclude(AreaKernel area, MixKernel mix, int asOf, int knownDay) {
    if (stale == 0) {
      return false;
    }
    int last = Math.min(asOf + 1, dead);
    mix.begin();
    for (int a = 0; a < ready.length; a++) {
      long bit = 1L << a;
      if ((stale & bit) != 0) {
        area.read(a, rows, start[a], start[a + 1], asOf, knownDay, born, last);
        qualified[a] = kept(area.qualified, area.qualifieds, qualified[a]);
        qualifieds[a] = area.qualifieds;
        good[a] = kept(area.good, area.goods, good[a]);
        goods[a] = area.goods;
        ready[a] = area.readyOn(asOf);
        evidence = area.hasEvidence() ? evidence | bit : evidence & ~bit;
      }
      mix.add(qualified[a], qualifieds[a], good[a], goods[a], ready[a], (evidence & bit) != 0);
    }
    mix.conclude(asOf);
    stale = 0;
    boolean other =
        holds != mix.holds
            || attained != mix.attained
            || since != mix.since
            || projected != mix.projected
            || longest != mix.longest
            || limiting != mix.limiting;
    holds = mix.holds;
    attained = mix.attained;
    since = mix.since;
    projected = mix.projected;
    longest = mix.longest;
    limiting = mix.limiting;
    return other;
  }

  private static int[] kept(int[] days, int size, int[] into) {
    int[] kept = into.length < size ? new int[size + 4] : into;
    System.arraycopy(days, 0, kept, 0, size);
    return kept;
  }
}
