package nl.ketenkompas.privacy.retention;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;

/**
 * A client asks that data about him be destroyed (<i>vernietigingsverzoek</i>, rule WMO-5.3.5), and
 * what is held against it. Immutable.
 *
 * @param id code of the request, chosen by the host
 * @param received the day on which it came in
 * @param written whether it is in writing
 * @param objections what stands against it
 */
@JsonPropertyOrder({"id", "received", "written", "objections"})
public record DestructionRequest(
    String id, LocalDate received, boolean written, List<Objection> objections) {

  /**
   * Checks the code.
   *
   * @param id code of the request
   * @param received the day on which it came in
   * @param written whether it is in writing
   * @param objections what stands against it
   * @throws InvalidValueException if the id is no code
   */
  public DestructionRequest {
    Checks.code(id, "request");
    objections = List.copyOf(objections);
  }

  /**
   * Why data of one kind should stay.
   *
   * @param kind code of the kind of data, or {@code all}
   * @param ground code of a ground of the plan
   * @param motivated whether it is on record why the ground holds here
   * @param decidedBy code of who decided
   */
  @JsonPropertyOrder({"kind", "ground", "motivated", "decidedBy"})
  public record Objection(String kind, String ground, boolean motivated, String decidedBy) {

    /**
     * Checks the codes.
     *
     * @param kind code of the kind of data, or {@code all}
     * @param ground code of a ground of the plan
     * @param motivated whether it is on record why
     * @param decidedBy code of who decided
     * @throws InvalidValueException if one is no code
     */
    public Objection {
      Checks.code(kind, "kind");
      Checks.code(ground, "ground");
      Checks.code(decidedBy, "decidedBy");
    }
  }

  /** Shows the id only. */
  @Override
  public String toString() {
    return "DestructionRequest[" + id + "]";
  }
}
