package nl.ketenkompas.monitoring;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.monitoring.MixAssessment.Holds;
import nl.ketenkompas.monitoring.Timeline.Piece;
import nl.ketenkompas.monitoring.agreement.Contradiction;
import nl.ketenkompas.monitoring.agreement.NormTerms;

/**
 * The same answers as {@link Case}, for many clients in a row, without records: sorted intervals in
 * arrays that are used again for the next client. An answer takes O(n) for n sorted observations,
 * and O(n log n) where the latest or most trusted observation wins a contradiction. Not thread
 * safe.
 *
 * <p>Measured: allocation and sorting are what the record engine spends most of its time on; sorted
 * columns need neither.
 */
final class MixKernel {
  private final Case.Compiled norm;
  private final AreaNorm[] areas;
  private final int required;
  private final boolean unknownBreaks;
  private final Contradiction contradiction;
  private final int[] maxAge;
  private final Comparator<Piece> strongestFirst;
  private final Episodes episodes;

  /** Place in the norm of each area of the episodes, or -1. */
  private final int[] place;

  /** Per area of the norm the rank of each source of the episodes. */
  private final int[][] rank;

  private final int[] begin;
  private final int[] end;
  private final int[] ready;
  private final int[] readySorted;
  private int[] stable = new int[64];
  private int[] unstable = new int[64];
  private int[] exempt = new int[16];
  private int[] scratch = new int[64];
  private int[] qualified = new int[64];
  private int[] good = new int[64];
  private int[] mix = new int[64];
  private int[] goodMix = new int[64];
  private int[] other = new int[64];
  private final int[][] closedDays;
  private final int[] closedSizes;
  private int stables;
  private int unstables;
  private int exempts;
  private int qualifieds;
  private int goods;
  private int mixes;
  private int goodMixes;
  private int future;

  // The answer about the client that was assessed last.
  Holds holds = Holds.UNKNOWN;
  int attained;
  int since;
  int projected;
  int longest;
  long limiting;

  // The answers about a series of days, a bit a day.
  long holdsOn;
  long seenOn;
  long attainedBy;

  MixKernel(
      Case.Compiled norm, NormTerms terms, Comparator<Piece> strongestFirst, Episodes episodes) {
    this.norm = norm;
    this.areas = norm.areas().toArray(new AreaNorm[0]);
    this.required = norm.required();
    this.unknownBreaks = terms.unknownBreaks();
    this.contradiction = terms.contradiction();
    this.strongestFirst = strongestFirst;
    this.episodes = episodes;
    int n = areas.length;
    this.maxAge = new int[n];
    this.rank = new int[n][];
    this.place = new int[episodes.areas.length];
    this.begin = new int[n];
    this.end = new int[n];
    this.ready = new int[n];
    this.readySorted = new int[n];
    this.closedSizes = new int[n];
    this.closedDays = new int[n][16];
    Arrays.fill(place, -1);
    Map<String, Integer> ages = terms.maxAgeDays();
    for (int a = 0; a < n; a++) {
      maxAge[a] = ages.getOrDefault(areas[a].area, -1);
      rank[a] = ranks(terms.sourcePriority().getOrDefault(areas[a].area, List.of()));
      for (int i = 0; i < place.length; i++) {
        if (episodes.areas[i].equals(areas[a].area)) {
          place[i] = a;
        }
      }
    }
  }

  private int[] ranks(List<String> trusted) {
    int[] ranks = new int[episodes.sources.length];
    for (int i = 0; i < ranks.length; i++) {
      int at = trusted.indexOf(episodes.sources[i]);
      ranks[i] = at < 0 ? trusted.size() : at;
    }
    return ranks;
  }

  /** Assesses one client; the answer stands in the fields until the next one. */
  void assess(int client, int asOf, int knownDay) {
    int born = Days.BEFORE_ALL;
    int dead = Days.NEVER;
    if (episodes.life != null) {
      born = episodes.life[2 * client];
      dead = episodes.life[2 * client + 1];
    }
    slice(client);
    boolean evidence = false;
    boolean all = required == areas.length;
    int[][] qualifiedOf = all ? NO_LISTS : new int[areas.length][];
    int[][] goodOf = all ? NO_LISTS : new int[areas.length][];
    boolean first = true;
    for (int a = 0; a < areas.length; a++) {
      days(a, asOf, knownDay, born, Math.min(asOf + 1, dead));
      evidence |= stables + unstables > 0;
      runs(a, asOf);
      ready[a] = readyOn(asOf);
      if (!all) {
        qualifiedOf[a] = Arrays.copyOf(qualified, qualifieds);
        goodOf[a] = Arrays.copyOf(good, goods);
      } else if (first) {
        first = false;
        mixes = copyOfQualified();
        int[] swap = goodMix;
        goodMix = good;
        good = swap;
        goodMixes = goods;
      } else {
        mixes = intersectQualified();
        goodMixes = intersect(goodMix, goodMixes, good, goods);
        int[] swap = goodMix;
        goodMix = other;
        other = swap;
      }
    }
    if (!all) {
      mix = Intervals.atLeast(required, qualifiedOf);
      mixes = mix.length;
      goodMix = Intervals.atLeast(required, goodOf);
      goodMixes = goodMix.length;
    }
    conclude(asOf, evidence);
  }

  private static final int[][] NO_LISTS = {};

  /**
   * Assesses one client on several days; the answers stand in the bits until the next client. Read
   * once up to the last day, an earlier day is the same, but for a gap that had not closed yet: its
   * days are trailing silence, not bridged (SN-5). Where more than that differs, each day is
   * assessed by itself.
   */
  void series(int client, int[] asOf, int knownDay) {
    holdsOn = 0;
    seenOn = 0;
    attainedBy = 0;
    if (required < areas.length || norm.heldMonths() > 0 || confirmsLater(client)) {
      for (int r = 0; r < asOf.length; r++) {
        assess(client, asOf[r], knownDay);
        long bit = 1L << r;
        holdsOn |= holds == Holds.YES ? bit : 0;
        seenOn |= holds != Holds.UNKNOWN ? bit : 0;
        attainedBy |= attained != Days.NEVER ? bit : 0;
      }
      return;
    }
    int born = Days.BEFORE_ALL;
    int dead = Days.NEVER;
    if (episodes.life != null) {
      born = episodes.life[2 * client];
      dead = episodes.life[2 * client + 1];
    }
    slice(client);
    int last = asOf[asOf.length - 1];
    int seen = Days.NEVER;
    long all = -1L >>> (64 - asOf.length);
    for (int a = 0; a < areas.length; a++) {
      days(a, last, knownDay, born, Math.min(last + 1, dead));
      seen = stables > 0 ? Math.min(seen, stable[0]) : seen;
      seen = unstables > 0 ? Math.min(seen, unstable[0]) : seen;
      runs(a, last);
      int[] closed = closed(a, exempts == 0 ? stable : union(), exempts == 0 ? stables : unions);
      all &= bits(qualified, qualifieds, asOf) & bits(closed, closedSizes[a], asOf);
      mixes = a == 0 ? copyOfQualified() : intersectQualified();
    }
    holdsOn = all;
    for (int r = 0; r < asOf.length; r++) {
      seenOn |= seen <= asOf[r] ? 1L << r : 0;
    }
    holdsOn &= seenOn;
    if (mixes > 0) {
      int established = established(mix[0]);
      for (int r = 0; r < asOf.length; r++) {
        attainedBy |= established <= asOf[r] ? 1L << r : 0;
      }
    }
  }

  /** An observation announced before its first day confirms older open ends from that day on. */
  private boolean confirmsLater(int client) {
    for (int i = episodes.start[client]; i < episodes.start[client + 1]; i++) {
      int a = place[episodes.what[i] >> 2];
      if (a >= 0 && maxAge[a] >= 0 && episodes.from[i] > episodes.recordedDay[i]) {
        return true;
      }
    }
    return false;
  }

  private int[] union = {};
  private int unions;

  private int[] union() {
    union = Intervals.atLeast(1, Arrays.copyOf(stable, stables), Arrays.copyOf(exempt, exempts));
    unions = union.length;
    return union;
  }

  /** Keeps the days of an area that are good by themselves, not by a bridge. */
  private int[] closed(int a, int[] days, int size) {
    if (closedDays[a].length < size) {
      closedDays[a] = new int[2 * size];
    }
    System.arraycopy(days, 0, closedDays[a], 0, size);
    closedSizes[a] = size;
    return closedDays[a];
  }

  private int copyOfQualified() {
    int[] swap = mix;
    mix = qualified;
    qualified = swap;
    return qualifieds;
  }

  private int intersectQualified() {
    int n = intersect(mix, mixes, qualified, qualifieds);
    int[] swap = mix;
    mix = other;
    other = swap;
    return n;
  }

  /** Which of the sorted days lie in the intervals. */
  private static long bits(int[] intervals, int size, int[] days) {
    long bits = 0;
    int i = 0;
    for (int r = 0; r < days.length && i < size; r++) {
      while (i < size && intervals[i + 1] <= days[r]) {
        i += 2;
      }
      if (i < size && intervals[i] <= days[r]) {
        bits |= 1L << r;
      }
    }
    return bits;
  }

  /** The first day at whose end it could be said that a day is in the mix (SN-5). */
  private int established(int day) {
    int latest = day;
    for (int a = 0; a < areas.length; a++) {
      int i = 0;
      while (i < closedSizes[a] && closedDays[a][i + 1] <= day) {
        i += 2;
      }
      if (i < closedSizes[a]) {
        latest = Math.max(latest, closedDays[a][i]);
      }
    }
    return latest;
  }

  /** Where the observations of each area of the norm stand. */
  private void slice(int client) {
    Arrays.fill(begin, 0);
    Arrays.fill(end, 0);
    int last = -1;
    int to = episodes.start[client + 1];
    for (int i = episodes.start[client]; i < to; i++) {
      int a = place[episodes.what[i] >> 2];
      if (a != last) {
        if (last >= 0) {
          end[last] = i;
        }
        if (a >= 0) {
          begin[a] = i;
        }
        last = a;
      }
    }
    if (last >= 0) {
      end[last] = to;
    }
  }

  /** Collects the stable, unstable and exempt days of an area (SN-1 to SN-4). */
  private void days(int a, int asOf, int knownDay, int born, int last) {
    stables = 0;
    unstables = 0;
    exempts = 0;
    int from = begin[a];
    int to = end[a];
    room(to - from);
    int endOfOpen = Math.min(asOf, knownDay) + 1;
    int endOfStable = maxAge[a] < 0 ? endOfOpen : Math.min(endOfOpen, shelfEnd(a, asOf, knownDay));
    int shortest = 0;
    for (int i = from; i < to; i++) {
      int status = episodes.what[i] & 3;
      if (status == Episodes.UNKNOWN) {
        if (!unknownBreaks) {
          continue;
        }
        status = Episodes.UNSTABLE;
      }
      int begins = episodes.from[i];
      int ends = episodes.until[i];
      if (episodes.recordedDay[i] > knownDay
          || episodes.correctedDay[i] <= knownDay
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
      shortest++;
    }
    if (stables > 0 && unstables > 0 && shortest > 1) {
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
    for (int i = begin[a]; i < end[a]; i++) {
      int recorded = episodes.recordedDay[i];
      boolean used =
          (episodes.what[i] & 3) == Episodes.STABLE
              && recorded <= knownDay
              && episodes.correctedDay[i] > knownDay
              && episodes.until[i] >= episodes.from[i]
              && (episodes.from[i] <= asOf || episodes.from[i] <= recorded);
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
    for (int i = begin[a]; i < end[a]; i++) {
      int status = episodes.what[i] & 3;
      boolean counts =
          status == Episodes.STABLE
              || status == Episodes.UNSTABLE
              || (status == Episodes.UNKNOWN && unknownBreaks);
      if (!counts
          || episodes.recordedDay[i] > knownDay
          || episodes.correctedDay[i] <= knownDay
          || episodes.until[i] < episodes.from[i]) {
        continue;
      }
      boolean isStable = status == Episodes.STABLE;
      int open = isStable ? endOfStable : endOfOpen;
      int until = Math.min(last, episodes.until[i] == Days.NEVER ? open : episodes.until[i]);
      int from = Math.max(born, episodes.from[i]);
      if (from < until) {
        pieces.add(
            new Piece(
                from,
                until,
                isStable,
                Instant.ofEpochSecond(episodes.recordedOrder[i]),
                rank[a][episodes.source[i]]));
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

  private int readyOn(int asOf) {
    // The interval that contains R, if any, is the last: no day after R is used (SN-8).
    return qualifieds > 0 && qualified[qualifieds - 1] > asOf ? qualified[qualifieds - 2] : future;
  }

  private int intersect(int[] one, int ones, int[] two, int twos) {
    if (other.length < ones + twos) {
      other = new int[2 * (ones + twos)];
    }
    int n = 0;
    int i = 0;
    int j = 0;
    while (i < ones && j < twos) {
      int from = Math.max(one[i], two[j]);
      int until = Math.min(one[i + 1], two[j + 1]);
      if (from < until) {
        other[n++] = from;
        other[n++] = until;
      }
      if (one[i + 1] < two[j + 1]) {
        i += 2;
      } else {
        j += 2;
      }
    }
    return n;
  }

  private void conclude(int asOf, boolean evidence) {
    longest = 0;
    for (int i = 0; i < goodMixes; i += 2) {
      longest = Math.max(longest, goodMix[i + 1] - goodMix[i]);
    }
    int together = together();
    limiting = 0;
    for (int a = 0; a < ready.length; a++) {
      if (ready[a] == together) {
        limiting |= 1L << a;
      }
    }
    int now = mixes > 0 && mix[mixes - 1] > asOf ? mix[mixes - 2] : Days.NEVER;
    projected = now == Days.NEVER ? together : Days.NEVER;
    if (norm.heldMonths() > 0) {
      if (now != Days.NEVER || together != Days.NEVER) {
        projected = norm.firstHeld(now != Days.NEVER ? now : together);
      }
      int n = 0;
      for (int i = 0; i < mixes; i += 2) {
        int held = norm.firstHeld(mix[i]);
        if (held < mix[i + 1]) {
          mix[n + 1] = mix[i + 1];
          mix[n] = held;
          n += 2;
        }
      }
      mixes = n;
      now = mixes > 0 && mix[mixes - 1] > asOf ? mix[mixes - 2] : Days.NEVER;
      projected = now == Days.NEVER ? projected : Days.NEVER;
    }
    attained = mixes > 0 ? mix[0] : Days.NEVER;
    holds = !evidence ? Holds.UNKNOWN : now != Days.NEVER ? Holds.YES : Holds.NO;
    since = evidence ? now : Days.NEVER;
  }

  private int together() {
    if (required == ready.length) {
      int latest = ready[0];
      for (int a = 1; a < ready.length; a++) {
        latest = Math.max(latest, ready[a]);
      }
      return latest;
    }
    System.arraycopy(ready, 0, readySorted, 0, ready.length);
    Arrays.sort(readySorted);
    return readySorted[required - 1];
  }
}
