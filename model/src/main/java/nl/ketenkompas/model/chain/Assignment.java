package nl.ketenkompas.model.chain;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.time.DateRange;

/**
 * Somebody has a role for a client, family, partner or the chain during some days
 * (<i>toewijzing</i>). Immutable.
 *
 * @param staff code of the person; never a name
 * @param role code of the role
 * @param subject for whom or what
 * @param on the days
 */
@JsonPropertyOrder({"staff", "role", "subject", "on"})
public record Assignment(String staff, String role, Subject subject, DateRange on) {

  /**
   * Checks the parts.
   *
   * @param staff code of the person
   * @param role code of the role
   * @param subject for whom or what
   * @param on the days
   * @throws InvalidValueException with the reason
   */
  public Assignment {
    Checks.code(staff, "staff");
    Checks.code(role, "role");
    Checks.given(subject, "subject");
    Checks.given(on, "assignmentOn");
  }
}
