package nl.ketenkompas.model.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * Why a verdict is what it is: the rule, what about it, and the facts by reference. Never a
 * personal value. Immutable.
 *
 * <p>In JSON: {@code {"rule":"SK-C7","code":"SAME_BSN","facts":["record:shelter/0012"]}}.
 *
 * @param code what about the rule; it knows the rule
 * @param facts what it rests on, in the order of the sentence
 */
@JsonPropertyOrder({"rule", "code", "facts"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Reason(ReasonCode code, List<Fact> facts) {

  /**
   * Copies the facts.
   *
   * @param code what about the rule
   * @param facts what it rests on
   */
  public Reason {
    facts = List.copyOf(facts);
  }

  /**
   * Obtains a reason.
   *
   * @param code what about the rule
   * @param facts what it rests on, in the order of the sentence
   * @return the reason
   */
  public static Reason of(ReasonCode code, Fact... facts) {
    return new Reason(code, List.of(facts));
  }

  /**
   * The rule.
   *
   * @return the rule that the reason rests on
   */
  @JsonProperty("rule")
  public Rule rule() {
    return code.rule();
  }

  /**
   * The sentence with the facts filled in, ending with the rule in brackets.
   *
   * @param language of the sentence
   * @return the sentence
   */
  public String text(Language language) {
    String sentence = code.template(language);
    for (int i = 0; i < facts.size(); i++) {
      sentence = sentence.replace("{" + i + "}", facts.get(i).ref());
    }
    return sentence + " [" + rule().id() + "]";
  }

  @Override
  public String toString() {
    return rule().id() + " " + code.name() + (facts.isEmpty() ? "" : " " + facts);
  }
}
