package nl.ketenkompas.monitoring.quality;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How good what one partner delivers is, as counts and as parts of a thousand, rounded to the
 * nearest, halves up; -1 of nothing. Immutable.
 *
 * @param partner code of the partner
 * @param records persons delivered
 * @param clients clients among them; fewer means double entry
 * @param doubleEntryPerThousand records beyond the first of a client
 * @param observations delivered, each once
 * @param latePerThousand of the observations, recorded too long after they began
 * @param medianDelayDays half of the observations was recorded within so many days; -1 of nothing
 * @param seenClients clients of whom the partner delivered an observation
 * @param stalePerThousand of those, of whom it delivered none lately
 * @param contradictedPerThousand of the observations that stand, those that another one contradicts
 * @param filled per field of the minimal data set how many of a thousand records have it (<i>
 *     vulling</i>)
 */
@JsonPropertyOrder({
  "partner",
  "records",
  "clients",
  "doubleEntryPerThousand",
  "observations",
  "latePerThousand",
  "medianDelayDays",
  "seenClients",
  "stalePerThousand",
  "contradictedPerThousand",
  "filled"
})
public record PartnerQuality(
    String partner,
    int records,
    int clients,
    long doubleEntryPerThousand,
    int observations,
    long latePerThousand,
    long medianDelayDays,
    int seenClients,
    long stalePerThousand,
    long contradictedPerThousand,
    Map<String, Long> filled) {

  /**
   * Copies the fields.
   *
   * @param partner code of the partner
   * @param records persons delivered
   * @param clients clients among them
   * @param doubleEntryPerThousand records beyond the first of a client
   * @param observations delivered
   * @param latePerThousand recorded too late
   * @param medianDelayDays half was recorded within so many days
   * @param seenClients clients of whom the partner delivered an observation
   * @param stalePerThousand of whom it delivered none lately
   * @param contradictedPerThousand observations that another one contradicts
   * @param filled per field how many of a thousand records have it
   */
  public PartnerQuality {
    filled = Collections.unmodifiableMap(new LinkedHashMap<>(filled));
  }
}
