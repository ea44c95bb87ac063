package nl.ketenkompas.monitoring.indicator;

import java.time.Instant;
import java.time.LocalDate;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.client.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to or around a client on one day: an eviction that left the client
 * homeless, a night on the street after detention, an incident of nuisance (SK-A3, SK-A4, SK-A5).
 * Immutable.
 *
 * @param client to whom
 * @param kind code of what happened, such as {@code HOMELESS_BY_EVICTION}
 * @param territory where, such as {@code Rotterdam}, 1 to 80 characters
 * @param on the day
 * @param recordedAt when it was recorded
 * @param withdrawnAt when it was found not to have happened; null when it stands
 */
public record Happening(
    ClientId client,
    String kind,
    String territory,
    LocalDate on,
    Instant recordedAt,
    @Nullable Instant withdrawnAt) {

  /**
   * Checks the codes.
   *
   * @param client to whom
   * @param kind code of what happened
   * @param territory where
   * @param on the day
   * @param recordedAt when it was recorded
   * @param withdrawnAt when it was found not to have happened, or null
   * @throws nl.ketenkompas.model.InvalidValueException if the kind is no code, or the territory no
   *     text
   */
  public Happening {
    Checks.code(kind, "kind");
    Checks.text(territory, 80, "territory");
  }

  /**
   * Obtains one that stands.
   *
   * @param client to whom
   * @param kind code of what happened
   * @param territory where
   * @param on the day
   * @param recordedAt when it was recorded
   * @return the happening
   */
  public static Happening of(
      ClientId client, String kind, String territory, LocalDate on, Instant recordedAt) {
    return new Happening(client, kind, territory, on, recordedAt, null);
  }

  @Override
  public String toString() {
    return "Happening[" + client + "]";
  }
}
