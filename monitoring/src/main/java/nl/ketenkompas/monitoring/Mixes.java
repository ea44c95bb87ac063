package nl.ketenkompas.monitoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.monitoring.MixAssessment.Holds;
import nl.ketenkompas.monitoring.MixAssessment.NormRef;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a norm about many clients on one day, in columns: what {@link MixAssessment} says
 * of each, without the runs and the reasons. Confirmation by a person (SK-M5) is not part of them.
 * Immutable and thread safe.
 */
public final class Mixes {
  private final Episodes episodes;
  private final Case.Compiled norm;
  private final LocalDate asOf;
  private final int[] attained;
  private final int[] since;
  private final int[] projected;
  private final int[] longest;
  private final long[] limiting;
  private final Holds[] holds;

  Mixes(Episodes episodes, Case.Compiled norm, LocalDate asOf) {
    this.episodes = episodes;
    this.norm = norm;
    this.asOf = asOf;
    int n = episodes.clients();
    this.attained = new int[n];
    this.since = new int[n];
    this.projected = new int[n];
    this.longest = new int[n];
    this.limiting = new long[n];
    this.holds = new Holds[n];
  }

  void set(int i, MixKernel kernel) {
    attained[i] = kernel.attained;
    since[i] = kernel.since;
    projected[i] = kernel.projected;
    longest[i] = kernel.longest;
    limiting[i] = kernel.limiting;
    holds[i] = kernel.holds;
  }

  /**
   * The norm by which was measured (SK-M6).
   *
   * @return id, version and content hash
   */
  public NormRef norm() {
    return norm.ref();
  }

  /**
   * The day the answers are about.
   *
   * @return the day, at its end
   */
  public LocalDate asOf() {
    return asOf;
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
   * @return yes, no, or unknown when nothing was ever seen
   */
  public Holds holds(int index) {
    return holds[index];
  }

  /**
   * The first day of the mix.
   *
   * @param index of the client, from 0
   * @return the day, or null when it was never attained
   */
  public @Nullable LocalDate attainedOn(int index) {
    return Days.dateOrNull(attained[index]);
  }

  /**
   * The first day of the mix that holds.
   *
   * @param index of the client, from 0
   * @return the day, or null when none holds
   */
  public @Nullable LocalDate holdsSince(int index) {
    return Days.dateOrNull(since[index]);
  }

  /**
   * The day on which the mix will hold if nothing changes.
   *
   * @param index of the client, from 0
   * @return the day, or null when it holds already or never will
   */
  public @Nullable LocalDate projectedOn(int index) {
    return Days.dateOrNull(projected[index]);
  }

  /**
   * The most days in a row on which the required areas were good together.
   *
   * @param index of the client, from 0
   * @return days
   */
  public int longestRunDays(int index) {
    return longest[index];
  }

  /**
   * The areas that are ready last (SN-6).
   *
   * @param index of the client, from 0
   * @return their codes, in the order of the norm
   */
  public List<String> limitingAreas(int index) {
    List<String> areas = new ArrayList<>();
    for (int a = 0; a < norm.areas().size(); a++) {
      if ((limiting[index] >>> a & 1) == 1) {
        areas.add(norm.areas().get(a).area);
      }
    }
    return List.copyOf(areas);
  }

  /**
   * How many clients ever had a mix, up to the day the answers are about.
   *
   * @return the number
   */
  public int attained() {
    int count = 0;
    for (int day : attained) {
      count += day == Days.NEVER ? 0 : 1;
    }
    return count;
  }

  /**
   * For how many clients the answer is this one.
   *
   * @param answer yes, no or unknown
   * @return the number; the three together are all clients
   */
  public int count(Holds answer) {
    int count = 0;
    for (Holds one : holds) {
      count += one == answer ? 1 : 0;
    }
    return count;
  }

  /** The days as numbers, for comparison without objects. */
  int attainedDay(int index) {
    return attained[index];
  }

  long limitingBits(int index) {
    return limiting[index];
  }

  /** Says how many clients there are, not how they are. */
  @Override
  public String toString() {
    return "Mixes[" + clients() + " clients on " + asOf + "]";
  }
}
