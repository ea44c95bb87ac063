package nl.ketenkompas.model.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Who carries out the trajectory (<i>trajectmanager</i>) and how to reach that person; part of the
 * minimal data set (rule SK-C9). Personal: {@link #toString} masks it. Immutable.
 *
 * @param name at most 200 characters
 * @param organisation at most 200 characters, or null
 * @param contact telephone number or e-mail address, at most 200 characters, or null
 */
@JsonPropertyOrder({"name", "organisation", "contact"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TrajectoryManager(
    String name, @Nullable String organisation, @Nullable String contact) {

  /**
   * Checks the parts.
   *
   * @throws InvalidValueException with the reason; the text is not in the message
   */
  public TrajectoryManager {
    name = Checks.text(name, 200, "trajectoryManager");
    organisation = Checks.optionalText(organisation, 200, "trajectoryManagerOrganisation");
    contact = Checks.optionalText(contact, 200, "trajectoryManagerContact");
  }

  /** Shows nothing. */
  @Override
  public String toString() {
    return "TrajectoryManager[*]";
  }
}
