package nl.ketenkompas.monitoring.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * All that a count can be, both ends inclusive. Immutable.
 *
 * @param low the least
 * @param high the most; null when there is no most
 */
@JsonPropertyOrder({"low", "high"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Interval(long low, @Nullable Long high) {

  /**
   * How far the ends are apart: 0 when the count is known.
   *
   * @return the distance; {@link Long#MAX_VALUE} when there is no most
   */
  public long width() {
    return high == null ? Long.MAX_VALUE : high - low;
  }

  /**
   * Whether the count can be this.
   *
   * @param count from 0
   * @return true if it can
   */
  public boolean contains(long count) {
    return count >= low && (high == null || count <= high);
  }
}
