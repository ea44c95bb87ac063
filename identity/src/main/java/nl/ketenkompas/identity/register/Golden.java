package nl.ketenkompas.identity.register;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import nl.ketenkompas.model.client.SourceKey;

/**
 * A value and where it came from. Personal: {@link #toString} shows the source only. Immutable.
 *
 * @param value as it was delivered
 * @param source the record it was taken from
 * @param recordedAt when that version of the record came
 * @param authentic whether the partner delivers authentic data
 * @param trustPlace the place of the partner in the order of trust, from 0
 * @param <T> the type of the value
 */
@JsonPropertyOrder({"value", "source", "recordedAt", "authentic", "trustPlace"})
public record Golden<T>(
    T value, SourceKey source, Instant recordedAt, boolean authentic, int trustPlace) {

  /** Shows the source only. */
  @Override
  public String toString() {
    return "Golden[" + source + "]";
  }

  /** That of the source: nothing personal goes into it. */
  @Override
  public int hashCode() {
    return source.hashCode();
  }
}
