package nl.ketenkompas.model.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.function.Function;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.Digits;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.person.Secrecy;

/**
 * Any data with the secrecy indicator (<i>indicatie geheim</i>) of the person it is about, so that
 * the indicator stays with what is made of it. Personal: {@link #toString} shows the indicator
 * only. Immutable when the value is.
 *
 * <pre>{@code
 * Confidential<PersonName> name = record.confidential().map(PersonRecord::name);
 * name.secrecy().refuses(Secrecy.Recipient.CHURCH);
 * }</pre>
 *
 * @param secrecy the indicator
 * @param value the data
 * @param <T> the type of the data
 */
@JsonPropertyOrder({"secrecy", "value"})
public record Confidential<T>(Secrecy secrecy, T value) {

  /**
   * Checks that both are there.
   *
   * @param secrecy the indicator
   * @param value the data
   * @throws InvalidValueException if one is missing
   */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public Confidential {
    Checks.given(secrecy, "secrecy");
    Checks.given(value, "confidential");
  }

  /**
   * Refuses a text where an object is expected, since Jackson would show it in its message.
   *
   * @param text not confidential data
   * @return never
   * @throws InvalidValueException always
   */
  @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Confidential<Object> ofJson(String text) {
    throw new InvalidValueException("confidential", ValueError.FORMAT);
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
  public static Confidential<Object> ofJson(long number) {
    throw new InvalidValueException("confidential", ValueError.FORMAT);
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
  public static Confidential<Object> ofJson(double fraction) {
    throw new InvalidValueException("confidential", ValueError.FORMAT);
  }

  /**
   * What is made of the data keeps the indicator.
   *
   * @param change makes it
   * @param <R> the type of what is made
   * @return the result with the same indicator
   */
  public <R> Confidential<R> map(Function<? super T, ? extends R> change) {
    return new Confidential<>(secrecy, change.apply(value));
  }

  /**
   * The same data under a stricter indicator, as when other data are added to it.
   *
   * @param other the indicator of the other data
   * @return the data under what either refuses
   */
  public Confidential<T> and(Secrecy other) {
    return new Confidential<>(secrecy.and(other), value);
  }

  /** Shows the indicator only. */
  @Override
  public String toString() {
    return "Confidential[" + secrecy.code() + "]";
  }

  /** Mixed, so that a hash code in a dump is not that of the data. */
  @Override
  public int hashCode() {
    return Digits.mix(31 * value.hashCode() + secrecy.code().hashCode());
  }
}
