package nl.ketenkompas.model.chain;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;

/**
 * Organisations that work together for the same clients (<i>keten</i>), such as that for the
 * homeless, for youth, or a safety house. Immutable.
 *
 * @param id code of the chain
 * @param name as people know it, at most 200 characters
 * @param partners who took part when
 */
@JsonPropertyOrder({"id", "name", "partners"})
public record Chain(String id, String name, Partners partners) {

  /**
   * Checks the parts.
   *
   * @param id code of the chain
   * @param name as people know it
   * @param partners who took part when
   * @throws InvalidValueException with the reason
   */
  public Chain {
    Checks.code(id, "chain");
    Checks.text(name, 200, "chainName");
    Checks.given(partners, "partners");
  }
}
