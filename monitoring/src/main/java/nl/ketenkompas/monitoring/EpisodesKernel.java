package nl.ketenkompas.monitoring;

import java.util.Arrays;
import java.util.Comparator;
import nl.ketenkompas.monitoring.MixAssessment.Holds;
import nl.ketenkompas.monitoring.Timeline.Piece;
import nl.ketenkompas.monitoring.agreement.NormTerms;

/** Puts a norm to the clients of episodes, one by one. Not thread safe. */
final class EpisodesKernel {
  private final Episodes episodes;
  private final Columns columns;
  private final AreaKernel area;
  private final int areas;
  private final boolean onePass;

  /** Place in the norm of each area of the episodes, or -1. */
  private final int[] place;

  private final int[] begin;
  private final int[] end;
  private final int[][] closedDays;
  private final int[] closedSizes;

  /** Holds the answer about the client that was assessed last. */
  final MixKernel mix;

  // The answers about a series of days, a bit a day.
  long holdsOn;
  long seenOn;
  long attainedBy;

  EpisodesKernel(
      Case.Compiled norm, NormTerms terms, Comparator<Piece> strongestFirst, Episodes episodes) {
    AreaNorm[] asked = norm.areas().toArray(new AreaNorm[0]);
    int n = asked.length;
    int[][] ranks = new int[n][episodes.sources.length];
    this.episodes = episodes;
    this.columns = episodes.columns;
    this.areas = n;
    this.onePass = norm.required() == n && norm.heldMonths() == 0;
    this.place = new int[episodes.areas.length];
    this.begin = new int[n];
    this.end = new int[n];
    this.closedSizes = new int[n];
    this.closedDays = new int[n][16];
    Arrays.fill(place, -1);
    for (int a = 0; a < n; a++) {
      for (int i = 0; i < ranks[a].length; i++) {
        ranks[a][i] = AreaKernel.rank(terms, asked[a].area, episodes.sources[i]);
      }
      for (int i = 0; i < place.length; i++) {
        if (episodes.areas[i].equals(asked[a].area)) {
          place[i] = a;
        }
      }
    }
    this.area = new AreaKernel(asked, terms, strongestFirst, ranks);
    this.mix = new MixKernel(norm, area);
  }

  /** Assesses one client; the answer stands in {@link #mix} until the next one. */
  void assess(int client, int asOf, int knownDay) {
    int born = born(client);
    int last = Math.min(asOf + 1, dead(client));
    slice(client);
    mix.begin();
    for (int a = 0; a < areas; a++) {
      area.read(a, columns, begin[a], end[a], asOf, knownDay, born, last);
      mix.addRead(asOf);
    }
    mix.conclude(asOf);
  }

  private int born(int client) {
    return episodes.life == null ? Days.BEFORE_ALL : episodes.life[2 * client];
  }

  private int dead(int client) {
    return episodes.life == null ? Days.NEVER : episodes.life[2 * client + 1];
  }

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
    if (!onePass || confirmsLater(client)) {
      for (int r = 0; r < asOf.length; r++) {
        assess(client, asOf[r], knownDay);
        long bit = 1L << r;
        holdsOn |= mix.holds == Holds.YES ? bit : 0;
        seenOn |= mix.holds != Holds.UNKNOWN ? bit : 0;
        attainedBy |= mix.attained != Days.NEVER ? bit : 0;
      }
      return;
    }
    slice(client);
    int last = asOf[asOf.length - 1];
    int born = born(client);
    int until = Math.min(last + 1, dead(client));
    int seen = Days.NEVER;
    holdsOn = -1L >>> (64 - asOf.length);
    mix.begin();
    for (int a = 0; a < areas; a++) {
      area.read(a, columns, begin[a], end[a], last, knownDay, born, until);
      seen = area.stables > 0 ? Math.min(seen, area.stable[0]) : seen;
      seen = area.unstables > 0 ? Math.min(seen, area.unstable[0]) : seen;
      close(a);
      holdsOn &=
          bits(area.qualified, area.qualifieds, asOf) & bits(closedDays[a], closedSizes[a], asOf);
      mix.addRead(last);
    }
    int first = mix.firstTogether();
    int established = first == Days.NEVER ? first : established(first);
    for (int r = 0; r < asOf.length; r++) {
      seenOn |= seen <= asOf[r] ? 1L << r : 0;
      attainedBy |= established <= asOf[r] ? 1L << r : 0;
    }
    holdsOn &= seenOn;
  }

  /** An observation announced before its first day confirms older open ends from that day on. */
  private boolean confirmsLater(int client) {
    for (int i = episodes.start[client]; i < episodes.start[client + 1]; i++) {
      int a = place[columns.what[i] >> 2];
      if (a >= 0 && area.ages(a) && columns.from[i] > columns.recordedDay[i]) {
        return true;
      }
    }
    return false;
  }

  /** Keeps the days of the area read last that are good by themselves, not by a bridge. */
  private void close(int a) {
    int[] days = area.stable;
    int size = area.stables;
    if (area.exempts > 0) {
      days =
          Intervals.atLeast(1, Arrays.copyOf(days, size), Arrays.copyOf(area.exempt, area.exempts));
      size = days.length;
    }
    if (closedDays[a].length < size) {
      closedDays[a] = new int[2 * size];
    }
    System.arraycopy(days, 0, closedDays[a], 0, size);
    closedSizes[a] = size;
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
    for (int a = 0; a < areas; a++) {
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
      int a = place[columns.what[i] >> 2];
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
}
