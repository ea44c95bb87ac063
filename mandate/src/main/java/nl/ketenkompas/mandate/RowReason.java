package nl.ketenkompas.mandate;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;

/**
 * A reason that cites the row of the table, or the level of the ladder, it is about. In JSON its
 * code alone. Immutable.
 *
 * @param code what about it
 * @param rule its rule
 */
public record RowReason(MandateReason code, Rule rule) implements ReasonCode {

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
