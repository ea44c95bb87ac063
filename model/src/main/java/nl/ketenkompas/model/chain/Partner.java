package nl.ketenkompas.model.chain;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonForm;

/**
 * An organisation in the chain (<i>ketenpartner</i>). Immutable.
 *
 * @param id code, unique in the chain, such as {@code shelter}
 * @param name as people know it, at most 200 characters
 */
@JsonForm(
    "{'type': 'object', 'properties': {"
        + "'id': {'type': 'string', 'pattern': '^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$'},"
        + "'name': {'type': 'string', 'pattern': '^(?=.*[^ ])[^\\\\x00-\\\\x1f]+$',"
        + " 'maxLength': 200}},"
        + " 'required': ['id', 'name'], 'additionalProperties': false}")
@JsonPropertyOrder({"id", "name"})
public record Partner(String id, String name) {

  /**
   * Checks the parts.
   *
   * @param id code of the partner
   * @param name as people know it
   * @throws InvalidValueException with the reason
   */
  public Partner {
    Checks.code(id, "partner");
    Checks.text(name, 200, "partnerName");
  }
}
