package nl.ketenkompas.monitoring.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.ketenkompas.model.rule.Finding;
import org.jspecify.annotations.Nullable;

/**
 * How a programme stands on a day. Immutable.
 *
 * @param target how many people are aimed at, or null
 * @param placements what became of each nomination, in order of day and key
 * @param byPartner how many nominations each partner supplied
 * @param findings what is remarkable
 */
@JsonPropertyOrder({"target", "placements", "byPartner", "findings"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProgrammeReport(
    @Nullable Integer target,
    List<Placement> placements,
    Map<String, Integer> byPartner,
    List<Finding> findings) {

  /**
   * Copies the collections.
   *
   * @param target how many people are aimed at
   * @param placements what became of each nomination
   * @param byPartner how many each partner supplied
   * @param findings what is remarkable
   */
  public ProgrammeReport {
    placements = List.copyOf(placements);
    byPartner = Collections.unmodifiableMap(new TreeMap<>(byPartner));
    findings = List.copyOf(findings);
  }

  /**
   * How many nominations came to something.
   *
   * @param outcome what became of them
   * @return the number
   */
  public int count(Placement.Outcome outcome) {
    return (int) placements.stream().filter(one -> one.outcome() == outcome).count();
  }
}
