package nl.ketenkompas.monitoring.trajectory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.client.SourceKey;

/**
 * What is known of a case for its deadlines: who has which role, and what happened. Immutable.
 *
 * @param key of the case
 * @param owners who has which role: opaque key of the person or organisation per code of the role
 * @param events what happened, in any order, duplicates allowed
 */
@JsonPropertyOrder({"key", "owners", "events"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CaseFile(SourceKey key, Map<String, String> owners, List<CaseEvent> events) {

  /**
   * Copies the map and the list.
   *
   * @param key of the case
   * @param owners who has which role
   * @param events what happened
   */
  public CaseFile {
    owners = owners == null ? Map.of() : Map.copyOf(owners);
    events = events == null ? List.of() : List.copyOf(events);
  }
}
