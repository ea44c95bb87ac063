package nl.ketenkompas.mandate.selection;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.client.SourceKey;

/**
 * Parties chose a family in one of the selections. Immutable.
 *
 * @param family the family
 * @param on the day
 * @param by the parties that chose it, by id
 * @param batch the selection: 0 for the one before the start, 1 and up for later ones
 */
@JsonPropertyOrder({"family", "on", "by", "batch"})
public record Designation(SourceKey family, LocalDate on, List<String> by, int batch) {

  /**
   * Checks the parts.
   *
   * @param family the family
   * @param on the day
   * @param by the parties that chose it
   * @param batch the selection
   * @throws InvalidValueException if a code is none or the number negative
   */
  public Designation {
    Checks.given(family, "family");
    Checks.given(on, "on");
    by = by == null ? List.of() : List.copyOf(by);
    by.forEach(party -> Checks.code(party, "party"));
    if (batch < 0) {
      throw new InvalidValueException("batch", ValueError.OUT_OF_BOUNDS);
    }
  }
}
