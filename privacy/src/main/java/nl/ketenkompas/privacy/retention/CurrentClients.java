package nl.ketenkompas.privacy.retention;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.port.Sight;
import nl.ketenkompas.privacy.agreement.Standing;

/**
 * The clients who are current on a day (rule SK-C17: do not keep in view who is no longer a
 * client): partners say so, and there was contact within the time of the plan. Of several facts
 * about one client the strictest standing and the latest contact count. Immutable and thread safe.
 *
 * <pre>{@code
 * Sight daily = CurrentClients.on(day, plan, facts).view(viewer);
 * }</pre>
 */
public final class CurrentClients {
  private final SortedSet<ClientId> current;
  private final SortedSet<ClientId> lapsed;

  private CurrentClients(SortedSet<ClientId> current, SortedSet<ClientId> lapsed) {
    this.current = Collections.unmodifiableSortedSet(current);
    this.lapsed = Collections.unmodifiableSortedSet(lapsed);
  }

  /**
   * How a client stands, and when there was contact.
   *
   * @param client the client
   * @param standing what a partner says
   * @param contact the day of the last contact
   */
  @JsonPropertyOrder({"client", "standing", "contact"})
  public record LastContact(ClientId client, Standing standing, LocalDate contact) {}

  /**
   * Obtains the clients who are current.
   *
   * @param day the day
   * @param plan says after how long without contact a client no longer is
   * @param facts of partners; those of contact after the day do not count
   * @return the clients
   */
  public static CurrentClients on(
      LocalDate day, RetentionPlan plan, Collection<LastContact> facts) {
    Map<ClientId, LastContact> byClient = new TreeMap<>();
    for (LastContact fact : facts) {
      if (!fact.contact().isAfter(day)) {
        byClient.merge(fact.client(), fact, CurrentClients::together);
      }
    }
    SortedSet<ClientId> current = new TreeSet<>();
    SortedSet<ClientId> lapsed = new TreeSet<>();
    for (LastContact fact : byClient.values()) {
      boolean recent =
          plan.currentUntil(fact.contact()).map(last -> !last.isBefore(day)).orElse(true);
      if (fact.standing() == Standing.CURRENT) {
        (recent ? current : lapsed).add(fact.client());
      }
    }
    return new CurrentClients(current, lapsed);
  }

  private static LastContact together(LastContact one, LastContact other) {
    boolean stricter = other.standing().compareTo(one.standing()) > 0;
    boolean later = other.contact().isAfter(one.contact());
    return new LastContact(
        one.client(),
        stricter ? other.standing() : one.standing(),
        later ? other.contact() : one.contact());
  }

  /**
   * The clients who are current.
   *
   * @return in the order of their numbers, unmodifiable
   */
  public SortedSet<ClientId> clients() {
    return current;
  }

  /**
   * Those whom partners call current, but of whom nothing was heard for too long: ask the partners
   * to close the file or to confirm.
   *
   * @return in the order of their numbers, unmodifiable
   */
  public SortedSet<ClientId> lapsed() {
    return lapsed;
  }

  /**
   * What a user may see, of current clients only.
   *
   * @param sight what he may see of all
   * @return shows nothing of anybody else
   */
  public Sight view(Sight sight) {
    return (client, kind) -> current.contains(client) ? sight.level(client, kind) : Level.NONE;
  }

  /** Shows how many there are. */
  @Override
  public String toString() {
    return "CurrentClients[" + current.size() + "]";
  }
}
