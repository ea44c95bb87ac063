package nl.ketenkompas.mandate.selection;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.SourceKey;

/**
 * A party put a family forward (<i>voordracht</i>). Immutable.
 *
 * @param party its id
 * @param family the family
 * @param on the day
 */
@JsonPropertyOrder({"party", "family", "on"})
public record Nomination(String party, SourceKey family, LocalDate on) {

  /**
   * Checks the code.
   *
   * @param party its id
   * @param family the family
   * @param on the day
   * @throws InvalidValueException if it is no code
   */
  public Nomination {
    Checks.code(party, "party");
    Checks.given(family, "family");
    Checks.given(on, "on");
  }
}
