package nl.ketenkompas.model.care;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * What a life area of one list is in another list, as far as the sources say. Immutable.
 *
 * @param relation how the area asked about stands to {@code code}
 * @param code of the area in the other list
 * @param rules ids of the rules on which it rests, in the order of the steps; at least one
 */
public record AreaMatch(Relation relation, String code, List<String> rules) {

  /** How an area stands to another. */
  public enum Relation {
    /** Both mean the same side of life. */
    SAME,
    /** The area asked about is a part of the other. */
    PART_OF,
    /** The area asked about includes the other. */
    INCLUDES
  }

  /**
   * Checks the parts.
   *
   * @param relation how the area asked about stands to the other
   * @param code of the area in the other list
   * @param rules ids of the rules on which it rests
   * @throws InvalidValueException with the reason
   */
  public AreaMatch {
    Values.given(relation, "areaMatch.relation");
    Checks.code(Values.given(code, "areaMatch.code"), "areaMatch.code");
    rules = Values.filled(rules, "areaMatch.rules");
    rules.forEach(AreaMatch::checkRule);
  }

  /** Ids of rules have colons where articles of law do. */
  static void checkRule(String rule) {
    if (!rule.matches("[A-Z][A-Za-z]*-[A-Za-z0-9][A-Za-z0-9.:-]{0,60}")) {
      throw new InvalidValueException("rule", ValueError.FORMAT);
    }
  }

  /**
   * Obtains a match from JSON.
   *
   * @param json an object with {@code relation}, {@code code} and {@code rules}
   * @return the match
   * @throws InvalidValueException with the reason
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static AreaMatch ofJson(@Nullable Object json) {
    return Fields.read(
        json,
        "areaMatch",
        f -> new AreaMatch(f.code("relation", Relation.class), f.text("code"), f.texts("rules")));
  }

  /**
   * The JSON form.
   *
   * @return the fields in fixed order
   */
  @JsonValue
  public Map<String, Object> json() {
    return new Fields.Writer()
        .put("relation", relation)
        .put("code", code)
        .put("rules", rules)
        .done();
  }
}
