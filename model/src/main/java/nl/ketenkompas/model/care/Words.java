package nl.ketenkompas.model.care;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import org.jspecify.annotations.Nullable;

/**
 * What something in a list is called, in both languages. Not personal. Immutable.
 *
 * @param nl in Dutch, 1 to 500 characters
 * @param en in English, 1 to 500 characters
 */
public record Words(String nl, String en) {

  /**
   * Checks the texts.
   *
   * @param nl in Dutch
   * @param en in English
   * @throws InvalidValueException with the reason
   */
  public Words {
    Checks.text(Values.given(nl, "nl"), 500, "nl");
    Checks.text(Values.given(en, "en"), 500, "en");
  }

  /**
   * Obtains words from JSON.
   *
   * @param json an object with {@code nl} and {@code en}
   * @return the words
   * @throws InvalidValueException with the reason
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Words ofJson(@Nullable Object json) {
    return Fields.read(json, "words", f -> new Words(f.text("nl"), f.text("en")));
  }

  /**
   * The JSON form.
   *
   * @return the fields in fixed order
   */
  @JsonValue
  public Map<String, Object> json() {
    return new Fields.Writer().put("nl", nl).put("en", en).done();
  }
}
