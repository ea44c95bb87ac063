package nl.ketenkompas.model.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;

/**
 * The two times of a question: how things were on civil day {@code asOf}, as far as was known at
 * {@code knownOn}. Both are given by the host; nothing in the library reads a clock. Immutable.
 *
 * <p>Text and JSON: {@code 2012-03-01@2012-04-15T09:30:00Z}, or {@code 2012-03-01@..} when
 * everything that is recorded counts; {@link #parse} inverts {@link #toString}.
 *
 * @param asOf the day the question is about, evaluated at its end
 * @param knownOn what was recorded up to and including this instant counts
 */
public record Moment(LocalDate asOf, Instant knownOn) {
  private static final String TYPE = "moment";

  /**
   * Obtains the moment at which everything that is recorded counts.
   *
   * @param asOf the day the question is about
   * @return the moment
   */
  public static Moment asOf(LocalDate asOf) {
    return new Moment(asOf, Instant.MAX);
  }

  /**
   * Obtains a moment from its text.
   *
   * @param text such as {@code 2012-03-01@..}
   * @return the moment
   * @throws InvalidValueException if the text is none
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Moment parse(String text) {
    int at = text.indexOf('@');
    if (at < 0) {
      throw new InvalidValueException(TYPE, ValueError.FORMAT);
    }
    String known = text.substring(at + 1);
    try {
      return new Moment(
          LocalDate.parse(text.substring(0, at)),
          known.equals("..") ? Instant.MAX : Instant.parse(known));
    } catch (DateTimeException e) {
      throw new InvalidValueException(TYPE, ValueError.FORMAT);
    }
  }

  @JsonValue
  @Override
  public String toString() {
    return asOf + "@" + (knownOn.equals(Instant.MAX) ? ".." : knownOn);
  }
}
