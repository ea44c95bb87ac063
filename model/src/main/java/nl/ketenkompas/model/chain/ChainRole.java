package nl.ketenkompas.model.chain;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;

/**
 * A role that people have in a chain, such as case director (<i>regievoerder</i>) or client manager
 * (<i>cliëntmanager</i>). Immutable.
 *
 * @param id code of the role
 * @param nl what it is called in Dutch, at most 200 characters
 * @param en what it is called in English, at most 200 characters
 * @param one whether only one person at a time has it for the same subject, as the one central
 *     person of a family (rule ST-COORD)
 */
@JsonPropertyOrder({"id", "nl", "en", "one"})
public record ChainRole(String id, String nl, String en, boolean one) {

  /**
   * Checks the parts.
   *
   * @param id code of the role
   * @param nl what it is called in Dutch
   * @param en what it is called in English
   * @param one whether only one person at a time has it
   * @throws InvalidValueException with the reason
   */
  public ChainRole {
    Checks.code(id, "role");
    Checks.text(nl, 200, "nl");
    Checks.text(en, 200, "en");
  }
}
