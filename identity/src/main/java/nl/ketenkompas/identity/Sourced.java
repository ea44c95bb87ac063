package nl.ketenkompas.identity;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.ketenkompas.model.client.SourceKey;

/**
 * A value and the record it was taken from. Personal: {@link #toString} shows the source only.
 * Immutable.
 *
 * @param value as it was delivered
 * @param source the record it was taken from
 * @param <T> the type of the value
 */
@JsonPropertyOrder({"value", "source"})
public record Sourced<T>(T value, SourceKey source) {

  /** Shows the source only. */
  @Override
  public String toString() {
    return "Sourced[" + source + "]";
  }

  /** That of the source: nothing personal goes into it. */
  @Override
  public int hashCode() {
    return source.hashCode();
  }
}
