package nl.ketenkompas.monitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.monitoring.Timeline.Piece;
import nl.ketenkompas.monitoring.agreement.Contradiction;
import nl.ketenkompas.monitoring.agreement.NormTerms;
import org.jspecify.annotations.Nullable;

/**
 * One area of one client in columns: its days, its runs, and the days on which it is long enough.
 * Sorted intervals in arrays that are used again for the next area; what stands in the fields is
 * the answer about the area that was read last. Takes O(n) for n sorted observations, and O(n log
 * n) where the latest or most trusted observation wins a contradiction. Not thread safe.
 */
final class AreaKernel {
  private final AreaNorm[] areas;
  private final boolean unknownBreaks;
  private final Contradiction contradiction;
  private final int[] maxAge;
  private final Comparator<Piece> strongestFirst;

  /** Per area of the norm the rank of each source; null when the columns hold ranks. */
  private final int @Nullable [][] ranks;

  private Columns columns = Columns.NONE;
  private int begin;
  private int end;

  int[] stable = new int[64];
  int stables;
  int[] unstable = new int[64];
  int unstables;
  int[] exempt = new int[16];
  int exempts;
  int[] qualified = new int[64];
  int qualifieds;
  int[] good = new int[64];
  int goods;
  private int[] scratch = new int[64];
  private int future;

  AreaKernel(
      AreaNorm[] areas,
      NormTerms terms,
      Comparator<Piece> strongestFirst,
      int @Nullable [][] ranks) {
    this.areas = areas;
    this.unknownBreaks = terms.unknownBreaks();
    this.contradiction = terms.contradiction();
    this.strongestFirst = strongestFirst;
    this.ranks = ranks;
    this.maxAge = new int[areas.length];
    Map<String, Integer> ages = terms.maxAgeDays();
    for (int a = 0; a < areas.length; a++) {
      maxAge[a] = ages.getOrDefault(areas[a].area, -1);
    }
  }

  /** The rank of a source in an area: its place in the list of trusted ones, or the last (SN-4). */
  static int rank(NormTerms terms, String area, String source) {
    List<String> trusted = terms.sourcePriority().getOrDefault(area, List.of());
    int at = trusted.indexOf(source);
    return at < 0 ? trusted.size() : at;
  }

  boolean ages(int a) {
    return maxAge[a] >= 0;
  }

  /**
   * Reads an area of a client.
   *
   * @param a place of the area in the norm
   * @param columns in which its observations stand, sorted by first day
   * @param from the first of them
   * @param to one past the last
   * @param asOf R
   * @param knownDay T
   * @param born days before it are silent
   * @param last the first day that is not used: after R, or that of death
   */
  void read(int a, Columns columns, int from, int to, int asOf, int knownDay, int born, int last) {
    this.columns = columns;
    this.begin = from;
    this.end = to;
    days(a, asOf, knownDay, born, last);
    runs(a, asOf);
  }

  boolean hasEvidence() {
    return stables + unstables > 0;
  }

  /** The first qualified day of what goes on at R, past or future, or NEVER (SN-6). */
  int readyOn(int asOf) {
    // The interval that contains R, if any, is the last: no day after R is used (SN-8).
    return qualifieds > 0 && qualified[qualifieds - 1] > asOf ? qualified[qualifieds - 2] : future;
  }

  /** Collects the stable, unstable and exempt days of an area (SN-1 to SN-4). */
  private void days(int a, int asOf, int knownDay, int born, int last) {
    stables = 0;
    unstables = 0;
    exempts = 0;
    int from = begin;
    int to = end;
    room(to - from);
    int endOfOpen = Math.min(asOf, knownDay) + 1;
    int endOfStable = maxAge[a] < 0 ? endOfOpen : Math.min(endOfOpen, shelfEnd(a, asOf, knownDay));
    for (int i = from; i < to; i++) {
      int status = columns.what[i] & 3;
      if (status == Episodes.UNKNOWN) {
        if (!unknownBreaks) {
          continue;
        }
        status = Episodes.UNSTABLE;
      }
      int begins = columns.from[i];
      int ends = columns.until[i];
      if (columns.recordedDay[i] > knownDay
          || columns.correctedDay[i] <= knownDay
          || ends < begins) {
        continue;
      }
      if (ends == Days.NEVER) {
        ends =
            status == Episodes.EXEMPT ? last : status == Episodes.STABLE ? endOfStable : endOfOpen;
      }
      begins = Math.max(begins, born);
      ends = Math.min(ends, last);
      if (begins >= ends) {
        continue;
      }
      switch (status) {
        case Episodes.STABLE -> stables = append(stable, stables, begins, ends);
        case Episodes.UNSTABLE -> unstables = append(unstable, unstables, begins, ends);
        default -> exempts = append(exempt, exempts, begins, ends);
      }
    }
    if (stables > 0 && unstables > 0) {
      resolve(a, knownDay, born, last, endOfOpen, endOfStable);
    }
  }

  private void room(int observations) {
    int days = 4 * observations + 8;
    stable = stable.length < days ? new int[2 * days] : stable;
    unstable = unstable.length < days ? new int[2 * days] : unstable;
    exempt = exempt.length < days ? new int[2 * days] : exempt;
    qualified = qualified.length < days ? new int[2 * days] : qualified;
    good = good.length < days ? new int[2 * days] : good;
  }

  private static int append(int[] days, int size, int from, int until) {
    if (size > 0 && days[size - 1] >= from) {
      days[size - 1] = Math.max(days[size - 1], until);
      return size;
    }
    days[size] = from;
    days[size + 1] = until;
    return size + 2;
  }

  /** SN-3: the day on which open ends are too old. */
  private int shelfEnd(int a, int asOf, int knownDay) {
    int latest = Days.BEFORE_ALL;
    for (int i = begin; i < end; i++) {
      int recorded = columns.recordedDay[i];
      boolean used =
          (columns.what[i] & 3) == Episodes.STABLE
              && recorded <= knownDay
              && columns.correctedDay[i] > knownDay
              && columns.until[i] >= columns.from[i]
              && (columns.from[i] <= asOf || columns.from[i] <= recorded);
      if (used) {
        latest = Math.max(latest, recorded);
      }
    }
    return latest + maxAge[a];
  }

  /** SN-4: which of the two counts on days that have both. */
  private void resolve(int a, int knownDay, int born, int last, int endOfOpen, int endOfStable) {
    switch (contradiction) {
      case UNSTABLE_WINS -> {
        stables = minus(stable, stables, unstable, unstables);
        int[] swap = stable;
        stable = scratch;
        scratch = swap;
      }
      case STABLE_WINS -> {
        unstables = minus(unstable, unstables, stable, stables);
        int[] swap = unstable;
        unstable = scratch;
        scratch = swap;
      }
      case LATEST_RECORDED, SOURCE_PRIORITY -> {
        Timeline timeline =
            Timeline.of(pieces(a, knownDay, born, last, endOfOpen, endOfStable), strongestFirst);
        stables = copy(timeline.stable, stable);
        unstables = copy(timeline.unstable, unstable);
      }
    }
  }

  private static int copy(int[] days, int[] to) {
    System.arraycopy(days, 0, to, 0, days.length);
    return days.length;
  }

  private List<Piece> pieces(
      int a, int knownDay, int born, int last, int endOfOpen, int endOfStable) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = begin; i < end; i++) {
      int status = columns.what[i] & 3;
      boolean counts =
          status == Episodes.STABLE
              || status == Episodes.UNSTABLE
              || (status == Episodes.UNKNOWN && unknownBreaks);
      if (!counts
          || columns.recordedDay[i] > knownDay
          || columns.correctedDay[i] <= knownDay
          || columns.until[i] < columns.from[i]) {
        continue;
      }
      boolean isStable = status == Episodes.STABLE;
      int open = isStable ? endOfStable : endOfOpen;
      int until = Math.min(last, columns.until[i] == Days.NEVER ? open : columns.until[i]);
      int from = Math.max(born, columns.from[i]);
      if (from < until) {
        pieces.add(
            new Piece(
                from,
                until,
                isStable,
                Instant.ofEpochSecond(columns.recordedOrder[i]),
                ranks == null ? columns.source[i] : ranks[a][columns.source[i]]));
      }
    }
    return pieces;
  }

  /** The days of one list that are not in the other, into the scratch array. */
  private int minus(int[] days, int size, int[] not, int nots) {
    if (scratch.length < size + nots + 2) {
      scratch = new int[2 * (size + nots) + 2];
    }
    int n = 0;
    int k = 0;
    for (int i = 0; i < size; i += 2) {
      int from = days[i];
      int until = days[i + 1];
      while (k < nots && not[k + 1] <= from) {
        k += 2;
      }
      int j = k;
      while (j < nots && not[j] < until) {
        if (not[j] > from) {
          scratch[n++] = from;
          scratch[n++] = not[j];
        }
        from = not[j + 1];
        j += 2;
      }
      if (from < until) {
        scratch[n++] = from;
        scratch[n++] = until;
      }
    }
    return n;
  }

  /** SN-5 to SN-7: runs, and the days on which they are long enough. */
  private void runs(int a, int asOf) {
    AreaNorm area = areas[a];
    int tolerance = area.tolerance;
    qualifieds = 0;
    goods = 0;
    future = Days.NEVER;
    int u = 0;
    int i = 0;
    while (i < stables) {
      int from = stable[i];
      int until = stable[i + 1];
      int due = area.dueOn(from);
      i += 2;
      while (i < stables && stable[i] - until <= tolerance) {
        while (u < unstables && unstable[u + 1] <= until) {
          u += 2;
        }
        if (u < unstables && unstable[u] < stable[i]) {
          break;
        }
        if (!area.bridgedDaysCount && until <= due) {
          due += stable[i] - until;
        }
        until = stable[i + 1];
        i += 2;
      }
      good[goods++] = from;
      good[goods++] = until;
      if (due < until) {
        qualified[qualifieds++] = due;
        qualified[qualifieds++] = until;
      }
      if (until == asOf + 1) {
        future = due;
      }
    }
    if (exempts > 0) {
      int[] free = Arrays.copyOf(exempt, exempts);
      qualifieds =
          copy(Intervals.atLeast(1, Arrays.copyOf(qualified, qualifieds), free), qualified);
      goods = copy(Intervals.atLeast(1, Arrays.copyOf(good, goods), free), good);
    }
  }
}
