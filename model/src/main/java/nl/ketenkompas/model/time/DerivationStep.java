package nl.ketenkompas.model.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;

/**
 * A step on the way from an event to a due day: what was done, because of what, and the day it led
 * to. Rooms give it their words. Immutable.
 *
 * <p>Text and JSON: {@code SHIFTED KINGS_DAY 2025-04-28}; {@link #parse} inverts {@link #toString}.
 *
 * @param kind what was done
 * @param because the timespan, the holiday, the day of the week, or the number of paused days
 * @param to the day it led to
 */
public record DerivationStep(Kind kind, String because, LocalDate to) {
  private static final String TYPE = "derivationStep";

  /** What can be done to a day. */
  public enum Kind {
    /** The day of the event; because of the id of the duty. */
    STARTED,
    /** A timespan was added; because of its text. */
    ADDED,
    /** Paused days were added; because of their number. */
    PAUSED,
    /** The end was moved off a day that is not worked; because of each such day in turn. */
    SHIFTED,
    /** The end was moved until two working days lie in the period (ATW-2). */
    EXTENDED,
    /** The grace was added; because of its text. */
    GRACE,
    /** When to warn; because of the timespan. */
    WARN
  }

  /**
   * Checks the cause.
   *
   * @param kind what was done
   * @param because a code or the text of a timespan
   * @param to the day it led to
   * @throws InvalidValueException if the cause is no code or the day lies outside 1850 to 2200
   */
  public DerivationStep {
    Checks.code(because, TYPE);
    Days.check(to, TYPE);
  }

  /**
   * Obtains a step from its text.
   *
   * @param text such as {@code ADDED P3M 2011-02-28}
   * @return the step
   * @throws InvalidValueException if the text is none
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static DerivationStep parse(String text) {
    String[] parts = text.split(" ", -1);
    for (Kind kind : Kind.values()) {
      if (parts.length == 3 && kind.name().equals(parts[0])) {
        try {
          return new DerivationStep(kind, parts[1], LocalDate.parse(parts[2]));
        } catch (DateTimeException e) {
          break;
        }
      }
    }
    throw new InvalidValueException(TYPE, ValueError.FORMAT);
  }

  @JsonValue
  @Override
  public String toString() {
    return kind + " " + because + " " + to;
  }
}
