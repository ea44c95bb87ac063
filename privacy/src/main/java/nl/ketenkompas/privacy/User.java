package nl.ketenkompas.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * Someone who asks, in one of his roles. That he is who he says, and holds the role, is for the
 * host to establish. Immutable.
 *
 * @param id code of the user, as in caseloads and in the access log; not a name
 * @param partner code of the partner he works for
 * @param role code of the role in which he asks
 * @param municipality in which he works, or null
 */
@JsonPropertyOrder({"id", "partner", "role", "municipality"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record User(String id, String partner, String role, @Nullable String municipality) {

  /**
   * Checks the codes.
   *
   * @param id code of the user
   * @param partner code of the partner
   * @param role code of the role
   * @param municipality at most 200 characters, or null
   * @throws InvalidValueException with the reason
   */
  public User {
    Checks.code(id, "user");
    Checks.code(partner, "partner");
    Checks.code(role, "role");
    Checks.optionalText(municipality, 200, "municipality");
  }
}
