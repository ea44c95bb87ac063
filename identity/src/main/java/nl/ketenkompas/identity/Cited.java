package nl.ketenkompas.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;

/** A reason that rests on the rule which the agreement gives for its clause. */
record Cited(RecognitionReason code, Rule rule) implements ReasonCode {

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
    return name();
  }
}
