package nl.ketenkompas.model.chain;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;

/**
 * A kind of facility (<i>voorziening</i>) as data: an open list, of which {@link
 * Facilities#presetKinds} ships that of the sources. Immutable.
 *
 * @param id code of the kind
 * @param nl what it is called in Dutch, at most 200 characters
 * @param en what it is called in English, at most 200 characters
 * @param passRequired whether a client needs to be registered and have a pass (<i>pasje</i>, rule
 *     SK-I2), unless a facility decides otherwise
 */
@JsonPropertyOrder({"id", "nl", "en", "passRequired"})
public record FacilityKind(String id, String nl, String en, boolean passRequired) {

  /**
   * Checks the parts.
   *
   * @param id code of the kind
   * @param nl what it is called in Dutch
   * @param en what it is called in English
   * @param passRequired whether a client needs a pass
   * @throws InvalidValueException with the reason
   */
  public FacilityKind {
    Checks.code(id, "facilityKind");
    Checks.text(nl, 200, "nl");
    Checks.text(en, 200, "en");
  }
}
