package nl.ketenkompas.privacy;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;

/**
 * A family was chosen for the covenant (FM-8.VII), on these days. Personal: {@link #toString} shows
 * the key only. Immutable.
 *
 * @param family key of the family, as in {@link Circumstances#families}
 * @param period from the day of the choice until the day it ended
 * @param recordedAt since when it is known; {@link Instant#MIN} for ever
 */
@JsonPropertyOrder({"family", "period", "recordedAt"})
public record DesignatedFamily(SourceKey family, DateRange period, Instant recordedAt) {

  /**
   * Obtains a choice that is known for ever.
   *
   * @param family key of the family
   * @param period from the day of the choice until the day it ended
   * @return the choice
   */
  public static DesignatedFamily of(SourceKey family, DateRange period) {
    return new DesignatedFamily(family, period, Instant.MIN);
  }

  boolean stands(Moment moment) {
    return !recordedAt.isAfter(moment.knownOn()) && period.contains(moment.asOf());
  }

  /** Shows the key only. */
  @Override
  public String toString() {
    return "DesignatedFamily[" + family + "]";
  }
}
