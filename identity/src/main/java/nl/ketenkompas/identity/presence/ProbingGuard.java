package nl.ketenkompas.identity.presence;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.identity.agreement.PresenceTerms;
import nl.ketenkompas.identity.agreement.PresenceTerms.Asking;
import nl.ketenkompas.identity.agreement.PresenceTerms.Limit;
import nl.ketenkompas.model.agreement.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * Counts the questions of each user and partner, so that nobody finds out who is known by asking on
 * and on. Keep one for as long as the host runs, also when the register changes: it is in memory,
 * so it forgets when the host stops, and servers side by side each count their own. Thread safe.
 *
 * <p>Time is given. It never goes back: a question that says it was asked before an earlier one is
 * counted as asked with the earlier one. So a host must give its own time, not that of the asker.
 * Memory is at most eight bytes for each question that still counts.
 */
public final class ProbingGuard {
  /** So many callers are let in between two rounds in which those are dropped who count no more. */
  private static final int ROUND = 4_096;

  private final List<Limit> limits;
  private final Map<Caller, Asked> asked = new HashMap<>();
  private long now = Long.MIN_VALUE;
  private int round = ROUND;

  private ProbingGuard(List<Limit> limits) {
    this.limits = limits;
  }

  /** Whose questions are counted under which limit. */
  private record Caller(int limit, String code) {}

  /**
   * Obtains a guard that has counted nothing.
   *
   * @param agreement with the limits
   * @return the guard
   */
  public static ProbingGuard of(Agreement<PresenceTerms> agreement) {
    return new ProbingGuard(agreement.terms().limits());
  }

  /**
   * Counts a question if no limit is reached.
   *
   * @return the limit that is reached, or null when the question was counted
   */
  synchronized @Nullable Limit admit(Asker asker, Instant at) {
    now = Math.max(now, at.toEpochMilli());
    Asked[] mine = new Asked[limits.size()];
    for (int i = 0; i < mine.length; i++) {
      Limit limit = limits.get(i);
      String code = limit.per() == Asking.USER ? asker.user() : asker.partner();
      mine[i] = asked.computeIfAbsent(new Caller(i, code), caller -> new Asked());
    }
    for (int i = 0; i < mine.length; i++) {
      if (mine[i].since(now - millis(limits.get(i))) >= limits.get(i).questions()) {
        return limits.get(i);
      }
    }
    for (Asked each : mine) {
      each.add(now);
    }
    tidy();
    return null;
  }

  private static long millis(Limit limit) {
    return limit.minutes() * 60_000L;
  }

  private void tidy() {
    if (asked.size() >= round) {
      asked
          .entrySet()
          .removeIf(
              each -> each.getValue().since(now - millis(limits.get(each.getKey().limit()))) == 0);
      round = asked.size() + ROUND;
    }
  }

  /** How many callers are remembered. */
  synchronized int callers() {
    return asked.size();
  }

  /** Shows nobody. */
  @Override
  public String toString() {
    return "ProbingGuard" + limits;
  }

  /** The moments at which one caller asked, the oldest first. */
  private static final class Asked {
    private long[] times = new long[4];
    private int from;
    private int to;

    /** How many were asked after a moment; forgets the others. */
    int since(long moment) {
      while (from < to && times[from] <= moment) {
        from++;
      }
      return to - from;
    }

    void add(long time) {
      if (to == times.length) {
        int count = to - from;
        long[] more = count > times.length / 2 ? new long[times.length * 2] : times;
        System.arraycopy(times, from, more, 0, count);
        times = more;
        from = 0;
        to = count;
      }
      times[to++] = time;
    }
  }
}
