package nl.ketenkompas.monitoring.trajectory;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.monitoring.MonitoringReason;

/**
 * A reason that cites the rule of the duty it is about. In JSON its code alone. Immutable.
 *
 * @param code what about the duty
 * @param rule the rule of the duty
 */
public record DutyReason(MonitoringReason code, Rule rule) implements ReasonCode {

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
