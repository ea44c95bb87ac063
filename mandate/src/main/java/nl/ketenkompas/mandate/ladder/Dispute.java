package nl.ketenkompas.mandate.ladder;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.client.SourceKey;

/**
 * What the disagreement is about: advice, and the institution that does not follow it. Immutable.
 *
 * @param advice key of the advice
 * @param adviceOn the day of the advice, which must lie in the term
 * @param institution code of the institution
 */
@JsonPropertyOrder({"advice", "adviceOn", "institution"})
public record Dispute(SourceKey advice, LocalDate adviceOn, String institution) {

  /**
   * Checks the code.
   *
   * @param advice key of the advice
   * @param adviceOn the day of the advice
   * @param institution code of the institution
   * @throws InvalidValueException if it is no code
   */
  public Dispute {
    Checks.code(institution, "institution");
  }
}
