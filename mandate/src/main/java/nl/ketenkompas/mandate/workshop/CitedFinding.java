package nl.ketenkompas.mandate.workshop;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;

/**
 * A finding that cites the clause of the agreement it is about. In JSON its code alone. Immutable.
 *
 * @param code what was found
 * @param rule the clause
 */
public record CitedFinding(MandateFinding code, Rule rule) implements ReasonCode {

  @JsonValue
  @Override
  public String name() {
    return code.name();
  }

  @Override
  public String template(Language language) {
    return code.template(language);
  }

  @Override
  public String toString() {
    return code.name();
  }
}
