package nl.ketenkompas.privacy.retention;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * What became of an erasure; tells nothing about the person, so it can be kept as proof. Immutable.
 *
 * @param erased names of the places that yield nothing of him any more
 * @param left names of the places that failed, cannot tell, or still yield something
 */
@JsonPropertyOrder({"erased", "left"})
public record ErasureReport(List<String> erased, List<String> left) {

  /**
   * Copies the lists.
   *
   * @param erased names of places
   * @param left names of places
   */
  public ErasureReport {
    erased = List.copyOf(erased);
    left = List.copyOf(left);
  }

  /**
   * Whether the person is gone everywhere.
   *
   * @return true if no place is left
   */
  @JsonIgnore
  public boolean isComplete() {
    return left.isEmpty();
  }
}
