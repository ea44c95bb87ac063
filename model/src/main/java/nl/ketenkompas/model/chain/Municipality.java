package nl.ketenkompas.model.chain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A municipality (<i>gemeente</i>) as long as it had one code and one name. Immutable.
 *
 * @param code its code
 * @param name as people know it, at most 80 characters
 * @param valid the days on which it existed; from 1850-01-01 when the first day is not known
 * @param successor the code into which it went when it ended, or null
 * @param source where the fact comes from, at most 200 characters
 */
@JsonPropertyOrder({"code", "name", "valid", "successor", "source"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Municipality(
    MunicipalityCode code,
    String name,
    DateRange valid,
    @Nullable MunicipalityCode successor,
    String source) {

  /**
   * Checks the parts.
   *
   * @param code its code
   * @param name as people know it
   * @param valid the days on which it existed
   * @param successor the code into which it went, or null
   * @param source where the fact comes from
   * @throws InvalidValueException if a text does not comply, the code is not municipal, or a
   *     municipality without an end, or the municipality itself, is its successor
   */
  public Municipality {
    Checks.text(name, 80, "municipalityName");
    Checks.text(source, 200, "source");
    if (!code.municipal()) {
      throw new InvalidValueException("municipalityCode", ValueError.UNKNOWN_CODE);
    }
    if (successor != null
        && (valid.until() == null || successor.equals(code) || !successor.municipal())) {
      throw new InvalidValueException("successor", ValueError.FORMAT);
    }
  }
}
