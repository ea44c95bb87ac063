package nl.ketenkompas.mandate.termination;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.time.DateRange;

/**
 * A party, or one of its bodies, asks to end the agreement early. Immutable.
 *
 * @param from id of the party or body
 * @param standing from the day of the notice until the day on which it was withdrawn
 * @param written whether it was given on paper
 * @param authorised whether an authorised signatory gave it
 */
@JsonPropertyOrder({"from", "standing", "written", "authorised"})
public record Notice(String from, DateRange standing, boolean written, boolean authorised) {

  /**
   * Checks the code.
   *
   * @param from id of the party or body
   * @param standing the days on which it stands
   * @param written whether it was given on paper
   * @param authorised whether an authorised signatory gave it
   * @throws InvalidValueException if it is no code
   */
  public Notice {
    Checks.code(from, "party");
  }

  /**
   * Obtains a written notice by an authorised signatory.
   *
   * @param from id of the party or body
   * @param standing the days on which it stands
   * @return the notice
   * @throws InvalidValueException if it is no code
   */
  public static Notice of(String from, DateRange standing) {
    return new Notice(from, standing, true, true);
  }
}
