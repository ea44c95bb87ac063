package nl.ketenkompas.model.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * The surname of a partner (spouse or registered partner), which a person may use. After a divorce
 * it stays as an alias that may still be in use. Immutable.
 *
 * <p>Personal: {@link #toString} shows nothing of it.
 *
 * @param prefix such as {@code van den}, or null
 * @param surname without the prefix; {@code .} when only is known that there is a partner
 * @param title title of nobility of the partner, or null
 * @param from when the marriage or partnership was contracted, or null when that is not known
 * @param until when it was dissolved, {@link PartialDate#UNKNOWN} when only that is known, or null
 *     while it is not
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"prefix", "surname", "title", "from", "until"})
public record PartnerName(
    @Nullable String prefix,
    String surname,
    @Nullable NobleTitle title,
    @Nullable PartialDate from,
    @Nullable PartialDate until) {

  /**
   * Checks the parts.
   *
   * @param prefix at most 20 characters, or null
   * @param surname 1 to 200 characters
   * @param title or null
   * @param from or null
   * @param until or null
   * @throws InvalidValueException with the reason; the text is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public PartnerName {
    prefix = Checks.optionalText(prefix, 20, "partnerPrefix");
    surname = Checks.text(surname == null ? "." : surname, 200, "partnerSurname");
  }

  /**
   * Obtains the name of a partner of whom no more is known.
   *
   * @param prefix at most 20 characters, or null
   * @param surname 1 to 200 characters
   * @throws InvalidValueException with the reason; the text is not in the message
   */
  public PartnerName(@Nullable String prefix, String surname) {
    this(prefix, surname, null, null, null);
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

  /**
   * Whether the surname is known, and not the BRP's {@code .} for unknown.
   *
   * @return true when known
   */
  public boolean known() {
    return !surname.equals(".");
  }

  /**
   * Whether the marriage or partnership is dissolved, as far as was delivered.
   *
   * @return true when there is an end, known or not
   */
  public boolean dissolved() {
    return until != null;
  }

  /**
   * The surname folded for comparison, as {@link SearchKeys#name}.
   *
   * @return the key, or empty when the surname is unknown
   */
  public Optional<String> surnameKey() {
    return SearchKeys.name(surname);
  }

  /**
   * Refuses a number where an object is expected, since Jackson would show it in its message.
   *
   * @param number in place of an object
   * @return never
   * @throws InvalidValueException always
   */
  @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PartnerName ofJson(long number) {
    throw new InvalidValueException("partnerName", ValueError.FORMAT);
  }

  /**
   * Refuses a fraction where an object is expected, since Jackson would show it in its message.
   *
   * @param fraction in place of an object
   * @return never
   * @throws InvalidValueException always
   */
  @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PartnerName ofJson(double fraction) {
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
    return PersonName.mixedHash(prefix, surname, title, from, until);
  }
}
