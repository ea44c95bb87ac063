package nl.ketenkompas.model.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.time.DateRange;

/**
 * The client's own authorisation of a street advocate (<i>straatadvocaat</i>) or client
 * organisation, without which an advocate sees no file (rule SK-P1). The client may take it back on
 * any day. Personal: {@link #toString} shows the client's key only. Immutable.
 *
 * <p>An advocate acts with and beside the client and is no {@link Representation}.
 *
 * @param client partner and the partner's own number of the client
 * @param advocate code of the advocate
 * @param on the days for which it was given, or until it was taken back
 */
@JsonPropertyOrder({"client", "advocate", "on"})
public record AdvocateAuthorisation(SourceKey client, String advocate, DateRange on) {

  /**
   * Checks the parts.
   *
   * @param client partner and the partner's own number of the client
   * @param advocate code of the advocate
   * @param on the days
   * @throws InvalidValueException if one is missing, or the advocate is no code
   */
  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public AdvocateAuthorisation {
    Checks.given(client, "client");
    Checks.code(advocate, "advocate");
    Checks.given(on, "authorisationOn");
  }

  /**
   * Refuses a text where an object is expected, since Jackson would show it in its message.
   *
   * @param text not an authorisation
   * @return never
   * @throws InvalidValueException always
   */
  @SuppressWarnings("DoNotCallSuggester") // Jackson does, with what it should not show
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static AdvocateAuthorisation ofJson(String text) {
    throw new InvalidValueException("authorisation", ValueError.FORMAT);
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
  public static AdvocateAuthorisation ofJson(long number) {
    throw new InvalidValueException("authorisation", ValueError.FORMAT);
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
  public static AdvocateAuthorisation ofJson(double fraction) {
    throw new InvalidValueException("authorisation", ValueError.FORMAT);
  }

  /**
   * Whether an advocate may act for a client's file on a day.
   *
   * @param who code of the advocate
   * @param file partner and the partner's own number of the client
   * @param day the day
   * @return true for this advocate and client on the days of the authorisation
   */
  public boolean authorises(String who, SourceKey file, LocalDate day) {
    return advocate.equals(who) && client.equals(file) && on.contains(day);
  }

  /**
   * The authorisation after the client took it back.
   *
   * @param day the first day on which it no longer counts
   * @return the authorisation until that day; this one when it had ended by then, and one without
   *     any day when it had not begun
   */
  public AdvocateAuthorisation revokedFrom(LocalDate day) {
    if (on.until() != null && !on.until().isAfter(day)) {
      return this;
    }
    LocalDate end = day.isBefore(on.from()) ? on.from() : day;
    return new AdvocateAuthorisation(client, advocate, DateRange.of(on.from(), end));
  }

  /** Shows the client's key only. */
  @Override
  public String toString() {
    return "AdvocateAuthorisation[" + client + "]";
  }

  /** That of the key: nothing personal goes into it. */
  @Override
  public int hashCode() {
    return client.hashCode();
  }
}
