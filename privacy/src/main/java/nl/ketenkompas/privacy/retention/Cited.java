package nl.ketenkompas.privacy.retention;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;

/** A reason that rests on the rule that a plan names. */
record Cited(RetentionReason code, Rule rule) implements ReasonCode {

  static Reason reason(RetentionReason code, Rule rule, Fact... facts) {
    return rule.equals(code.rule())
        ? Reason.of(code, facts)
        : Reason.of(new Cited(code, rule), facts);
  }

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
