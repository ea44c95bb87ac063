package nl.ketenkompas.model;

import java.util.Optional;
import java.util.function.Function;

/**
 * The outcome of reading a text: the value, or why there is none. Immutable.
 *
 * @param <T> the type of the value
 */
public sealed interface Parsed<T> {

  /**
   * A value.
   *
   * @param got what was read
   * @param <T> its type
   */
  record Ok<T>(T got) implements Parsed<T> {}

  /**
   * No value.
   *
   * @param type what was expected
   * @param error why the text is not that
   * @param <T> the type of the value that is not there
   */
  record Bad<T>(String type, ValueError error) implements Parsed<T> {}

  /**
   * Obtains a success.
   *
   * @param value what was read
   * @param <T> its type
   * @return the outcome
   */
  static <T> Parsed<T> ok(T value) {
    return new Ok<>(value);
  }

  /**
   * Obtains a failure.
   *
   * @param type what was expected
   * @param error why the text is not that
   * @param <T> the type of the value that is not there
   * @return the outcome
   */
  static <T> Parsed<T> bad(String type, ValueError error) {
    return new Bad<>(type, error);
  }

  /**
   * Handles both cases.
   *
   * @param ok for a value
   * @param bad for a failure
   * @param <R> the result type
   * @return what the function for the case returned
   */
  default <R> R fold(
      Function<? super T, ? extends R> ok, Function<? super ValueError, ? extends R> bad) {
    if (this instanceof Ok<T> o) {
      return ok.apply(o.got());
    }
    return bad.apply(((Bad<T>) this).error());
  }

  /**
   * The value, if there is one.
   *
   * @return the value or empty
   */
  default Optional<T> value() {
    return this instanceof Ok<T> o ? Optional.of(o.got()) : Optional.empty();
  }

  /**
   * The value, or the exception that names type and reason.
   *
   * @return the value
   * @throws InvalidValueException if there is none
   */
  default T orThrow() {
    if (this instanceof Bad<T> b) {
      throw new InvalidValueException(b.type(), b.error());
    }
    return ((Ok<T>) this).got();
  }
}
