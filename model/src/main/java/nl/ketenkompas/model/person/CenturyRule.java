package nl.ketenkompas.model.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonScalar;
import nl.ketenkompas.model.ValueError;

/**
 * In which century a year of two digits lies: the hundred years up to and including {@code latest}.
 * It is data, since only the partner that wrote "29" knows whether 1929 or 2029 was meant; for
 * birth dates {@code latest} is the year of delivery. Immutable.
 *
 * <p>Text and JSON: {@code 1927..2026}; {@link #parse} inverts {@link #toString}.
 *
 * <pre>{@code
 * CenturyRule rule = CenturyRule.upTo(2026);
 * rule.year(26); // 2026
 * rule.year(27); // 1927
 * }</pre>
 *
 * @param latest the latest year that two digits can mean, from 1949 to 2200
 */
public record CenturyRule(int latest) {
  private static final String TYPE = "centuryRule";

  /**
   * Checks the year.
   *
   * @param latest the latest year that two digits can mean
   * @throws InvalidValueException outside 1949 to 2200, so that all hundred years can be dates
   */
  @JsonCreator(mode = JsonCreator.Mode.DISABLED)
  public CenturyRule {
    if (latest < 1949 || latest > 2200) {
      throw new InvalidValueException(TYPE, ValueError.OUT_OF_BOUNDS);
    }
  }

  /**
   * Obtains the rule of the hundred years up to and including a year.
   *
   * @param latest the latest year that two digits can mean
   * @return the rule
   * @throws InvalidValueException outside 1949 to 2200
   */
  public static CenturyRule upTo(int latest) {
    return new CenturyRule(latest);
  }

  /**
   * Obtains a rule from its text.
   *
   * @param text such as {@code 1927..2026}
   * @return the rule
   * @throws InvalidValueException if the text is none, or does not span a hundred years
   */
  public static CenturyRule parse(String text) {
    if (!text.matches("[0-9]{4}\\.\\.[0-9]{4}")) {
      throw new InvalidValueException(TYPE, ValueError.FORMAT);
    }
    int latest = Integer.parseInt(text.substring(6));
    if (latest - Integer.parseInt(text.substring(0, 4)) != 99) {
      throw new InvalidValueException(TYPE, ValueError.FORMAT);
    }
    return new CenturyRule(latest);
  }

  /**
   * Obtains a rule from JSON.
   *
   * @param value the text
   * @return the rule
   * @throws InvalidValueException with the reason
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static CenturyRule ofJson(Object value) {
    return parse(JsonScalar.text(value, TYPE));
  }

  /**
   * The year that two digits mean.
   *
   * @param twoDigits from 0 to 99
   * @return a year of the hundred up to {@code latest}
   * @throws InvalidValueException outside 0 to 99
   */
  public int year(int twoDigits) {
    if (twoDigits < 0 || twoDigits > 99) {
      throw new InvalidValueException(TYPE, ValueError.OUT_OF_BOUNDS);
    }
    return latest - Math.floorMod(latest - twoDigits, 100);
  }

  @JsonValue
  @Override
  public String toString() {
    return latest - 99 + ".." + latest;
  }
}
