package nl.ketenkompas.model.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * The surname of a partner (spouse or registered partner), which a person may use. After a divorce
 * it stays as an alias that may still be in use.
 *
 * @param prefix such as {@code van den}, or null
 * @param surname without the prefix
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"prefix", "surname"})
public record PartnerName(@Nullable String prefix, String surname) {

  /**
   * Checks the parts.
   *
   * @param prefix at most 20 characters, or null
   * @param surname 1 to 200 characters
   * @throws InvalidValueException with the reason; the text is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public PartnerName {
    prefix = Checks.optionalText(prefix, 20, "partnerPrefix");
    surname = Checks.text(surname, 200, "partnerSurname");
  }

  /**
   * Refuses a text where an object is expected, since Jackson would show it in its message.
   *
   * @param text not a name
   * @return never
   * @throws InvalidValueException always
   */
  @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PartnerName ofJson(String text) {
    throw new InvalidValueException("partnerName", ValueError.FORMAT);
  }

  /** Shows nothing of the name. */
  @Override
  public String toString() {
    return "PartnerName[*]";
  }

  /** Mixed, so that a hash code in a dump is not that of a name. */
  @Override
  public int hashCode() {
    return PersonName.mixedHash(prefix, surname);
  }
}
