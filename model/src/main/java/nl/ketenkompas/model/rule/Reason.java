package nl.ketenkompas.model.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
  private static final Pattern PLACE = Pattern.compile("\\{([0-9])\\}");

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
    // In one pass, so that a fact that looks like a place holder is left alone
    Matcher place = PLACE.matcher(code.template(language));
    StringBuilder sentence = new StringBuilder();
    while (place.find()) {
      int fact = place.group(1).charAt(0) - '0';
      String filled = fact < facts.size() ? facts.get(fact).ref() : place.group();
      place.appendReplacement(sentence, Matcher.quoteReplacement(filled));
    }
    return place.appendTail(sentence).append(" [").append(rule().id()).append("]").toString();
  }

  @Override
  public String toString() {
    return rule().id() + " " + code.name() + (facts.isEmpty() ? "" : " " + facts);
  }
}
