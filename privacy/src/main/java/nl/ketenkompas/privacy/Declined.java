package nl.ketenkompas.privacy;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.time.Moment;

/**
 * The client declined and stays anonymous: help by the partner to whom he said so continues, and to
 * all other parties he is not known (rule SK-C11), whatever they may see without consent. It holds
 * until he signs a consent on a later day; what outreach care opens stays open.
 *
 * <p>Personal: {@link #toString} shows the source key only. Immutable.
 *
 * @param key under which it was delivered; its partner is the one that goes on helping
 * @param on the first day
 * @param recordedAt since when it is known; {@link Instant#MIN} for ever
 */
@JsonPropertyOrder({"key", "on", "recordedAt"})
public record Declined(SourceKey key, LocalDate on, Instant recordedAt) {

  boolean stands(Moment moment) {
    return !recordedAt.isAfter(moment.knownOn()) && !on.isAfter(moment.asOf());
  }

  /** Shows the source key only. */
  @Override
  public String toString() {
    return "Declined[" + key + "]";
  }
}
