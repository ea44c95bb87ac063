package nl.ketenkompas.monitoring.trajectory;

import java.util.Map;
import java.util.Set;
import nl.ketenkompas.model.person.PartialDate;

/**
 * What is known of somebody who applies, for the target group filter (SK-C3). Immutable; shows
 * nothing.
 *
 * @param birthDate as far as known
 * @param targetGroups those that are known
 * @param criteria whether a criterion such as {@code REGION_BINDING} holds; absent when not known
 */
public record Applicant(
    PartialDate birthDate, Set<String> targetGroups, Map<String, Boolean> criteria) {

  /**
   * Copies the collections.
   *
   * @param birthDate as far as known
   * @param targetGroups those that are known
   * @param criteria whether a criterion holds
   */
  public Applicant {
    targetGroups = Set.copyOf(targetGroups);
    criteria = Map.copyOf(criteria);
  }

  /** Shows nothing. */
  @Override
  public String toString() {
    return "Applicant[*]";
  }
}
