package nl.ketenkompas.monitoring.programme;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is nominated for a programme (<i>aanmelding</i>). Immutable; shows the key only.
 *
 * @param key of the client
 * @param partner code of the partner that nominates
 * @param on the day of the nomination; the age is that on this day
 * @param birthDate as far as known
 * @param targetGroups those that are known
 * @param criteria whether a criterion such as {@code LONG_ON_BENEFIT} holds; absent when not known
 * @param track the days of the track, aftercare excluded; open while it goes on, null before it
 *     begins
 */
public record Nomination(
    SourceKey key,
    String partner,
    LocalDate on,
    PartialDate birthDate,
    Set<String> targetGroups,
    Map<String, Boolean> criteria,
    @Nullable DateRange track) {

  /**
   * Checks the code and copies the collections.
   *
   * @param key of the client
   * @param partner code of the partner
   * @param on the day
   * @param birthDate as far as known
   * @param targetGroups those that are known
   * @param criteria whether a criterion holds
   * @param track the days of the track
   * @throws InvalidValueException if the partner is no code
   */
  public Nomination {
    Checks.code(partner, "partner");
    targetGroups = Set.copyOf(targetGroups);
    criteria = Map.copyOf(criteria);
  }

  /** Shows the key only. */
  @Override
  public String toString() {
    return "Nomination[" + key + "]";
  }
}
