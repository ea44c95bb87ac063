package nl.ketenkompas.model.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Objects;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.Digits;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
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
   * @param name of the person
   * @param organisation or null
   * @param contact telephone number or e-mail address, or null
   * @throws InvalidValueException with the reason; the text is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public TrajectoryManager {
    name = Checks.text(name, 200, "trajectoryManager");
    organisation = Checks.optionalText(organisation, 200, "trajectoryManagerOrganisation");
    contact = Checks.optionalText(contact, 200, "trajectoryManagerContact");
  }

  /**
   * Refuses a text where an object is expected, since Jackson would show it in its message.
   *
   * @param text not a person
   * @return never
   * @throws InvalidValueException always
   */
  @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static TrajectoryManager ofJson(String text) {
    throw new InvalidValueException("trajectoryManager", ValueError.FORMAT);
  }

  /**
   * Refuses a number where an object is expected, since Jackson would show it in its message.
   *
   * @param number in place of an object
   * @return never
   * @throws InvalidValueException always
   */
  @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static TrajectoryManager ofJson(long number) {
    throw new InvalidValueException("trajectoryManager", ValueError.FORMAT);
  }

  /**
   * Refuses a fraction where an object is expected, since Jackson would show it in its message.
   *
   * @param fraction in place of an object
   * @return never
   * @throws InvalidValueException always
   */
  @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static TrajectoryManager ofJson(double fraction) {
    throw new InvalidValueException("trajectoryManager", ValueError.FORMAT);
  }

  /** Shows nothing. */
  @Override
  public String toString() {
    return "TrajectoryManager[*]";
  }

  /** Mixed, so that a hash code in a dump is not that of a name. */
  @Override
  public int hashCode() {
    return Digits.mix(Objects.hash(name, organisation, contact));
  }
}
