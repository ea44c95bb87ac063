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
 * A question of a form. Immutable.
 *
 * @param code unique in the form, such as {@code crisis}
 * @param text what is asked
 * @param type what an answer is
 * @param choices the answers to choose from; for {@link Type#CODE} and {@link Type#CODES} at least
 *     one, otherwise none
 * @param least the smallest number, for {@link Type#NUMBER}, or null
 * @param most the largest number, for {@link Type#NUMBER}, or null
 * @param area code of the life area that it is about, or null
 * @param kind code of the kind of data that an answer is
 * @param required whether it must be answered when it is asked
 * @param when under which answer it is asked, or null: always
 */
public record Question(
    String code,
    Words text,
    Type type,
    List<Choice> choices,
    @Nullable Long least,
    @Nullable Long most,
    @Nullable String area,
    String kind,
    boolean required,
    @Nullable Condition when) {

  /** What an answer is. */
  public enum Type {
    /** One of the choices. */
    CODE,
    /** Any number of different choices. */
    CODES,
    /** {@code yes} or {@code no}. */
    YES_NO,
    /** Own words. */
    TEXT,
    /** A date that may be known in part, such as {@code 2008-05}. */
    DATE,
    /** A whole number. */
    NUMBER
  }

  /**
   * An answer to choose.
   *
   * @param code unique in the question
   * @param text what people read
   */
  public record Choice(String code, Words text) {

    /**
     * Checks the code.
     *
     * @param code unique in the question
     * @param text what people read
     * @throws InvalidValueException with the reason
     */
    public Choice {
      Checks.code(Values.given(code, "choice.code"), "choice.code");
      Values.given(text, "choice.text");
    }

    /**
     * Obtains a choice from JSON.
     *
     * @param json an object with {@code code} and {@code text}
     * @return the choice
     * @throws InvalidValueException with the reason
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Choice ofJson(@Nullable Object json) {
      return Fields.read(
          json, "choice", f -> new Choice(f.text("code"), f.object("text", Words::ofJson)));
    }

    /**
     * The JSON form.
     *
     * @return the fields in fixed order
     */
    @JsonValue
    public Map<String, Object> json() {
      return new Fields.Writer().put("code", code).put("text", text).done();
    }
  }

  /**
   * The answer to an earlier question under which a question is asked.
   *
   * @param question code of the earlier question, one with choices or {@code yes} and {@code no}
   * @param in the codes of which one must be among the answers; at least one
   */
  public record Condition(String question, List<String> in) {

    /**
     * Checks the codes.
     *
     * @param question code of the earlier question
     * @param in the codes of which one must be among the answers
     * @throws InvalidValueException with the reason
     */
    public Condition {
      Checks.code(Values.given(question, "condition.question"), "condition.question");
      in = Values.filled(in, "condition.in");
      in.forEach(code -> Checks.code(code, "condition.in"));
    }

    /**
     * Obtains a condition from JSON.
     *
     * @param json an object with {@code question} and {@code in}
     * @return the condition
     * @throws InvalidValueException with the reason
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Condition ofJson(@Nullable Object json) {
      return Fields.read(json, "condition", f -> new Condition(f.text("question"), f.texts("in")));
    }

    /**
     * The JSON form.
     *
     * @return the fields in fixed order
     */
    @JsonValue
    public Map<String, Object> json() {
      return new Fields.Writer().put("question", question).put("in", in).done();
    }
  }

  /**
   * Checks the parts.
   *
   * @param code unique in the form
   * @param text what is asked
   * @param type what an answer is
   * @param choices the answers to choose from
   * @param least the smallest number, or null
   * @param most the largest number, or null
   * @param area code of the life area, or null
   * @param kind code of the kind of data
   * @param required whether it must be answered when it is asked
   * @param when under which answer it is asked, or null
   * @throws InvalidValueException if the parts do not belong to the type
   */
  public Question {
    Checks.code(Values.given(code, "question.code"), "question.code");
    Values.given(text, "question.text");
    Values.given(type, "question.type");
    choices = Values.list(choices, "question.choices");
    Values.unique(choices, Choice::code, "question.choices");
    boolean chosen = type == Type.CODE || type == Type.CODES;
    if (chosen == choices.isEmpty()) {
      throw new InvalidValueException(
          "question.choices", chosen ? ValueError.EMPTY : ValueError.FORMAT);
    }
    if (type != Type.NUMBER && (least != null || most != null)) {
      throw new InvalidValueException("question.least", ValueError.FORMAT);
    }
    if (least != null && most != null && most < least) {
      throw new InvalidValueException("question.most", ValueError.INVERTED);
    }
    if (area != null) {
      Checks.code(area, "question.area");
    }
    Checks.code(Values.given(kind, "question.kind"), "question.kind");
  }

  /**
   * Obtains a question from JSON.
   *
   * @param json an object with the components as fields; {@code required} is false when absent
   * @return the question
   * @throws InvalidValueException with the reason
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Question ofJson(@Nullable Object json) {
    return Fields.read(
        json,
        "question",
        f ->
            new Question(
                f.text("code"),
                f.object("text", Words::ofJson),
                f.code("type", Type.class),
                f.list("choices", Choice::ofJson),
                f.optionalLong("least"),
                f.optionalLong("most"),
                f.optionalText("area"),
                f.text("kind"),
                f.flag("required"),
                f.optionalObject("when", Condition::ofJson)));
  }

  /**
   * The JSON form.
   *
   * @return the fields in fixed order, without those that are absent or false
   */
  @JsonValue
  public Map<String, Object> json() {
    return new Fields.Writer()
        .put("code", code)
        .put("text", text)
        .put("type", type)
        .put("choices", choices)
        .put("least", least)
        .put("most", most)
        .put("area", area)
        .put("kind", kind)
        .flag("required", required)
        .put("when", when)
        .done();
  }

  /**
   * The codes that an answer may be.
   *
   * @return those of the choices, or {@code yes} and {@code no}; empty for other types
   */
  List<String> codes() {
    return type == Type.YES_NO ? List.of("yes", "no") : choices.stream().map(Choice::code).toList();
  }
}
