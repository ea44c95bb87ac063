package nl.ketenkompas.model.scenario;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.ketenkompas.model.agreement.Title;

/**
 * Which case of which scenario an outcome is about, and where it stands. Immutable.
 *
 * @param file name of the file, relative to the folder, with {@code /}
 * @param line counted from 1
 * @param scenario id of the scenario
 * @param id of the case
 * @param title of the case
 * @param engine name of the engine that was asked
 */
@JsonPropertyOrder({"file", "line", "scenario", "id", "title", "engine"})
public record ScenarioCase(
    String file, int line, String scenario, String id, Title title, String engine) {

  @Override
  public String toString() {
    return file + ":" + line + " " + scenario + "/" + id + " (" + engine + ")";
  }
}
