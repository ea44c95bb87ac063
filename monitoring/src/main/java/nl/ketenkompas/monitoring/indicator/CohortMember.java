package nl.ketenkompas.monitoring.indicator;

import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.monitoring.ClientFacts;
import nl.ketenkompas.monitoring.agreement.CohortTerms.Departed;

/**
 * One client, as the indicators need to know this person. Immutable.
 *
 * @param client number in the chain
 * @param homelessness when this person was homeless, or threatened with it
 * @param inTrajectory the days on a trajectory
 * @param departures when this person left, and why
 * @param facts what the norm needs
 */
public record CohortMember(
    ClientId client,
    List<Homelessness> homelessness,
    List<DateRange> inTrajectory,
    List<Departure> departures,
    ClientFacts facts) {

  /** In which way someone is homeless (SK-A1). */
  public enum Kind {
    /** Actually homeless (<i>feitelijk dakloos</i>). */
    ACTUAL,
    /** Residentially homeless (<i>residentieel dakloos</i>). */
    RESIDENTIAL,
    /** Threatened with homelessness (<i>dreigend dakloos</i>); does not count. */
    THREATENED
  }

  /**
   * A period of homelessness.
   *
   * @param kind in which way
   * @param period the days
   */
  public record Homelessness(Kind kind, DateRange period) {}

  /**
   * Someone left.
   *
   * @param departed why
   * @param on the first day on which this person is no longer followed
   */
  public record Departure(Departed departed, LocalDate on) {}

  /**
   * Copies the lists.
   *
   * @param client number in the chain
   * @param homelessness when this person was homeless
   * @param inTrajectory the days on a trajectory
   * @param departures when this person left, and why
   * @param facts what the norm needs
   */
  public CohortMember {
    homelessness = List.copyOf(homelessness);
    inTrajectory = List.copyOf(inTrajectory);
    departures = List.copyOf(departures);
  }

  @Override
  public String toString() {
    return "CohortMember[" + client + "]";
  }
}
