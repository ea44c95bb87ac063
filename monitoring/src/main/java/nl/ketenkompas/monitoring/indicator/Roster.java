package nl.ketenkompas.monitoring.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.port.Sight;
import nl.ketenkompas.model.time.Moment;

/**
 * Who is behind a figure. The number is for whoever may see the figure; who they are is told only
 * through {@link Sight}, client by client. In JSON and as text it is the number alone. Immutable
 * and thread safe.
 */
public final class Roster {
  private final SortedSet<ClientId> clients;

  private Roster(SortedSet<ClientId> clients) {
    this.clients = clients;
  }

  /**
   * Obtains a roster.
   *
   * @param clients in any order; each counts once
   * @return the roster
   */
  public static Roster of(Collection<ClientId> clients) {
    return new Roster(new TreeSet<>(clients));
  }

  /**
   * The present clients (<i>lijst op naam</i>): those on a trajectory on a day who have not left
   * (SK-C17).
   *
   * @param members everyone known
   * @param moment the day
   * @return those who are there
   */
  public static Roster current(Collection<CohortMember> members, Moment moment) {
    SortedSet<ClientId> present = new TreeSet<>();
    for (CohortMember member : members) {
      boolean left =
          member.departures().stream().anyMatch(gone -> !gone.on().isAfter(moment.asOf()));
      if (!left
          && member.inTrajectory().stream().anyMatch(period -> period.contains(moment.asOf()))) {
        present.add(member.client());
      }
    }
    return new Roster(present);
  }

  /**
   * How many there are.
   *
   * @return the number of clients
   */
  @JsonValue
  public int size() {
    return clients.size();
  }

  /**
   * Those of them whom a user may know to be in it. How many others there are follows from {@link
   * #size}, so give the two to the same user only where the figure itself may be seen.
   *
   * @param sight what the user may see
   * @param kind code of the kind of data that the figure rests on, such as {@code trajectory}
   * @return the clients of whom the user may see at least that it exists, in order of their numbers
   */
  public List<ClientId> seenBy(Sight sight, String kind) {
    return clients.stream()
        .filter(client -> sight.level(client, kind).atLeast(Level.EXISTS))
        .toList();
  }

  boolean contains(ClientId client) {
    return clients.contains(client);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Roster roster && clients.equals(roster.clients);
  }

  @Override
  public int hashCode() {
    return clients.hashCode();
  }

  @Override
  public String toString() {
    return "Roster[" + clients.size() + "]";
  }
}
