package nl.ketenkompas.model.chain;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.HashSet;
import java.util.List;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.time.DateRange;

/**
 * What may pass from one chain to another (rule SK-C14), in that direction only. Immutable.
 *
 * @param from id of the chain that gives
 * @param to id of the chain that receives
 * @param kinds codes of the kinds of data that may pass; one or more
 * @param basis on what it rests, such as an article or an agreement, at most 200 characters
 * @param on the days
 */
@JsonPropertyOrder({"from", "to", "kinds", "basis", "on"})
public record ChainLink(String from, String to, List<String> kinds, String basis, DateRange on) {

  /**
   * Checks the parts.
   *
   * @param from id of the chain that gives
   * @param to id of the chain that receives
   * @param kinds codes of the kinds of data that may pass
   * @param basis on what it rests
   * @param on the days
   * @throws InvalidValueException with the reason; no chain is linked to itself
   */
  public ChainLink {
    Checks.code(from, "chain");
    Checks.code(to, "chain");
    if (from.equals(to)) {
      throw new InvalidValueException("chainLink", ValueError.FORMAT);
    }
    kinds = kinds == null ? List.of() : List.copyOf(kinds);
    kinds.forEach(kind -> Checks.code(kind, "kindOfData"));
    if (kinds.isEmpty()) {
      throw new InvalidValueException("kindOfData", ValueError.EMPTY);
    }
    if (new HashSet<>(kinds).size() < kinds.size()) {
      throw new InvalidValueException("kindOfData", ValueError.DUPLICATE_KEY);
    }
    Checks.text(basis, 200, "basis");
    Checks.given(on, "chainLinkOn");
  }
}
