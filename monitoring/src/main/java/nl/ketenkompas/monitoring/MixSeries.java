package nl.ketenkompas.monitoring;

import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.monitoring.MixAssessment.Holds;
import nl.ketenkompas.monitoring.MixAssessment.NormRef;

/**
 * The answers of a norm about many clients on several days, such as the ends of 24 months. Each
 * answer is the one that could be given at the end of its day (SN-8). Immutable and thread safe.
 */
public final class MixSeries {
  static final int MOST_DAYS = 64;

  private final Episodes episodes;
  private final NormRef norm;
  private final List<LocalDate> days;
  private final long[] holds;
  private final long[] seen;
  private final long[] attained;

  MixSeries(Episodes episodes, NormRef norm, List<LocalDate> days) {
    this.episodes = episodes;
    this.norm = norm;
    this.days = List.copyOf(days);
    this.holds = new long[episodes.clients()];
    this.seen = new long[episodes.clients()];
    this.attained = new long[episodes.clients()];
  }

  void set(int i, EpisodesKernel kernel) {
    holds[i] = kernel.holdsOn;
    seen[i] = kernel.seenOn;
    attained[i] = kernel.attainedBy;
  }

  /**
   * The norm by which was measured (SK-M6).
   *
   * @return id, version and content hash
   */
  public NormRef norm() {
    return norm;
  }

  /**
   * The days the answers are about.
   *
   * @return the days, the earliest first
   */
  public List<LocalDate> days() {
    return days;
  }

  /**
   * How many clients there are.
   *
   * @return the number
   */
  public int clients() {
    return holds.length;
  }

  /**
   * The id of a client.
   *
   * @param index from 0
   * @return the id, as the episodes have it
   */
  public String client(int index) {
    return episodes.client(index);
  }

  /**
   * Whether the mix holds.
   *
   * @param index of the client, from 0
   * @param day index of the day, from 0
   * @return yes, no, or unknown when nothing was seen up to that day
   */
  public Holds holds(int index, int day) {
    return !bit(seen, index, day) ? Holds.UNKNOWN : bit(holds, index, day) ? Holds.YES : Holds.NO;
  }

  /**
   * Whether a mix was ever attained, as could be said at the end of the day.
   *
   * @param index of the client, from 0
   * @param day index of the day, from 0
   * @return true if it was
   */
  public boolean attained(int index, int day) {
    return bit(attained, index, day);
  }

  /**
   * For how many clients the answer on a day is this one.
   *
   * @param answer yes, no or unknown
   * @param day index of the day, from 0
   * @return the number; the three together are all clients
   */
  public int count(Holds answer, int day) {
    int count = 0;
    for (int i = 0; i < holds.length; i++) {
      count += holds(i, day) == answer ? 1 : 0;
    }
    return count;
  }

  /**
   * How many clients ever had a mix, as could be said at the end of the day.
   *
   * @param day index of the day, from 0
   * @return the number
   */
  public int attained(int day) {
    int count = 0;
    for (int i = 0; i < attained.length; i++) {
      count += attained(i, day) ? 1 : 0;
    }
    return count;
  }

  private boolean bit(long[] bits, int index, int day) {
    if (day < 0 || day >= days.size()) {
      throw new IndexOutOfBoundsException(
          "expected a day from 0 to " + (days.size() - 1) + ", got " + day);
    }
    return (bits[index] >>> day & 1) == 1;
  }

  /** Says how many clients and days there are, not how they are. */
  @Override
  public String toString() {
    return "MixSeries[" + clients() + " clients on " + days.size() + " days]";
  }
}
