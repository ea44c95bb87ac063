package nl.ketenkompas.identity.presence;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;

/**
 * Who asks, and for what. That he is who he says is for the host to establish. Immutable.
 *
 * @param user code of the user, as in the access log; not a name
 * @param partner code of the partner he works for
 * @param role code of the role in which he asks
 * @param purpose code of the purpose
 */
@JsonPropertyOrder({"user", "partner", "role", "purpose"})
public record Asker(String user, String partner, String role, String purpose) {

  /**
   * Checks the codes.
   *
   * @param user code of the user
   * @param partner code of the partner
   * @param role code of the role
   * @param purpose code of the purpose
   * @throws InvalidValueException with the reason
   */
  public Asker {
    Checks.code(user, "user");
    Checks.code(partner, "partner");
    Checks.code(role, "role");
    Checks.code(purpose, "purpose");
  }
}
