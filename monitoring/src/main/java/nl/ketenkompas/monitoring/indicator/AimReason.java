package nl.ketenkompas.monitoring.indicator;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;

/**
 * A reason that cites the rule of the aim it is about. In JSON its code alone. Immutable.
 *
 * @param code what about the aim
 * @param rule the rule of the aim
 */
public record AimReason(IndicatorReason code, Rule rule) implements ReasonCode {

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
