package nl.ketenkompas.monitoring.agreement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonForm;
import nl.ketenkompas.model.ValueError;

/**
 * How long things must go well in an area: months, weeks or days (SN-7). Immutable.
 *
 * <p>Text and JSON: {@code P3M}, {@code P12W}, {@code P90D}; {@link #parse} inverts {@link
 * #toString}.
 *
 * @param amount how many: 1 to 1200 months, 1 to 5200 weeks, 1 to 36500 days
 * @param unit of what
 */
@JsonForm("{'type': 'string', 'pattern': '^P[0-9]{1,5}[MWD]$'}")
public record NormLength(int amount, Unit unit) {
  private static final String TYPE = "normLength";
  private static final Pattern TEXT = Pattern.compile("P([0-9]{1,5})([MWD])");

  /** What a length is counted in. */
  public enum Unit {
    /** Calendar months, by the month rule of the norm. */
    MONTHS('M', 1200),
    /** Seven days. */
    WEEKS('W', 5200),
    /** Civil days. */
    DAYS('D', 36500);

    private final char letter;
    private final int most;

    Unit(char letter, int most) {
      this.letter = letter;
      this.most = most;
    }
  }

  /**
   * Checks the amount.
   *
   * @param amount how many
   * @param unit of what
   * @throws InvalidValueException if the amount is out of bounds
   */
  public NormLength {
    if (amount < 1 || amount > unit.most) {
      throw new InvalidValueException(TYPE, ValueError.OUT_OF_BOUNDS);
    }
  }

  /**
   * Obtains a length in months.
   *
   * @param amount from 1 to 1200
   * @return the length
   */
  public static NormLength months(int amount) {
    return new NormLength(amount, Unit.MONTHS);
  }

  /**
   * Obtains a length in days.
   *
   * @param amount from 1 to 36500
   * @return the length
   */
  public static NormLength days(int amount) {
    return new NormLength(amount, Unit.DAYS);
  }

  /**
   * Obtains a length from its text.
   *
   * @param text such as {@code P3M}
   * @return the length
   * @throws InvalidValueException if the text is none
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static NormLength parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (matcher.matches()) {
      for (Unit unit : Unit.values()) {
        if (unit.letter == matcher.group(2).charAt(0)) {
          return new NormLength(Integer.parseInt(matcher.group(1)), unit);
        }
      }
    }
    throw new InvalidValueException(TYPE, ValueError.FORMAT);
  }

  @JsonValue
  @Override
  public String toString() {
    return "P" + amount + unit.letter;
  }
}
