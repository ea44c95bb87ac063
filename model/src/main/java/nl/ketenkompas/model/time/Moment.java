package nl.ketenkompas.model.time;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The two times of a question: how things were on civil day {@code asOf}, as far as was known at
 * {@code knownOn}. Both are given by the host; nothing in the library reads a clock. Immutable.
 *
 * @param asOf the day the question is about, evaluated at its end
 * @param knownOn what was recorded up to and including this instant counts
 */
public record Moment(LocalDate asOf, Instant knownOn) {

  /**
   * Obtains the moment at which everything that is recorded counts.
   *
   * @param asOf the day the question is about
   * @return the moment
   */
  public static Moment asOf(LocalDate asOf) {
    return new Moment(asOf, Instant.MAX);
  }
}
