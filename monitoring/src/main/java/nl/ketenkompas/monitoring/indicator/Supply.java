package nl.ketenkompas.monitoring.indicator;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many clients each partner supplied (<i>aanlevering</i>), to see whether supply is one-sided
 * and who takes part (PH-EVAL). Immutable.
 *
 * @param partners how many clients, per code of a partner; one that supplied none is in it with 0
 */
@JsonPropertyOrder("partners")
public record Supply(Map<String, Integer> partners) {

  /**
   * Copies the counts.
   *
   * @param partners how many clients, per code of a partner
   */
  public Supply {
    partners = Collections.unmodifiableMap(new TreeMap<>(partners));
  }

  /**
   * All clients together.
   *
   * @return the number
   */
  public int total() {
    return partners.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * Those of the partner that supplied most.
   *
   * @return the number, 0 when there is no partner
   */
  public int largest() {
    return partners.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  /**
   * The partners that supplied anyone.
   *
   * @return their number
   */
  public int participating() {
    return (int) partners.values().stream().filter(count -> count > 0).count();
  }
}
