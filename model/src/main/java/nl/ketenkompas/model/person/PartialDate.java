package nl.ketenkompas.model.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import nl.ketenkompas.model.Digits;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.JsonScalar;
import nl.ketenkompas.model.Parsed;
import nl.ketenkompas.model.ValueError;
import org.jspecify.annotations.Nullable;

/**
 * A date of which the day, the month or everything may be unknown, as the BRP records birth dates.
 * Years run from 1850 to 2200, both inclusive.
 *
 * <p>Text and JSON: {@code 1971-03-14}, {@code 1971-03}, {@code 1971} or {@code unknown}; the BRP's
 * eight digits ({@code 19710314}, {@code 19710300}, {@code 19710000}, {@code 00000000}) are read
 * too. Birth dates are personal, so {@link #toString} shows only how much is known. Immutable, four
 * bytes inside.
 */
public final class PartialDate implements Comparable<PartialDate> {
  /** Nothing is known of the date. */
  public static final PartialDate UNKNOWN = new PartialDate(0);

  private static final String TYPE = "date";
  private static final int FIRST_YEAR = 1850;
  private static final int LAST_YEAR = 2200;

  private final int packed;

  // Jackson would take it for a creator, and it checks nothing
  @JsonCreator(mode = JsonCreator.Mode.DISABLED)
  private PartialDate(int packed) {
    this.packed = packed;
  }

  /** How much of a date is known. */
  public enum Precision {
    /** Nothing. */
    NONE,
    /** The year. */
    YEAR,
    /** The year and the month. */
    MONTH,
    /** The whole date. */
    DAY
  }

  /** How two dates relate. */
  public enum Relation {
    /** Both whole, and the same day. */
    EQUAL,
    /** Nothing contradicts, but at least one is not whole: weaker evidence, or none. */
    COMPATIBLE,
    /** They cannot be the same day. */
    CONTRADICTING
  }

  /**
   * Obtains a whole date.
   *
   * @param date the date, from 1850 to 2200
   * @return the date
   * @throws InvalidValueException outside those years
   */
  public static PartialDate of(LocalDate date) {
    return of(date.getYear(), date.getMonthValue(), date.getDayOfMonth()).orThrow();
  }

  /**
   * Obtains a date from its parts; a zero means unknown, and what is finer than an unknown part
   * must be zero too.
   *
   * @param year 1850 to 2200, or 0
   * @param month 1 to 12, or 0
   * @param day 1 to 31, or 0
   * @return the date, or why there is none
   */
  public static Parsed<PartialDate> of(int year, int month, int day) {
    if (year == 0 && month == 0 && day == 0) {
      return Parsed.ok(UNKNOWN);
    }
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Parsed.bad(TYPE, ValueError.OUT_OF_BOUNDS);
    }
    if (month < 0
        || month > 12
        || day < 0
        || (month == 0 && day != 0)
        || (month != 0 && day > YearMonth.of(year, month).lengthOfMonth())) {
      return Parsed.bad(TYPE, ValueError.NONEXISTENT_DATE);
    }
    return Parsed.ok(new PartialDate(year * 10_000 + month * 100 + day));
  }

  /**
   * Obtains a date from its text.
   *
   * @param text in one of the forms above
   * @return the date
   * @throws InvalidValueException with the reason; the text is not in the message
   */
  public static PartialDate parse(String text) {
    return tryParse(text).orThrow();
  }

  /**
   * Obtains a date from JSON.
   *
   * @param value the text
   * @return a date
   * @throws InvalidValueException with the reason; the value is not in the message
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static PartialDate ofJson(Object value) {
    return parse(JsonScalar.text(value, TYPE));
  }

  /**
   * Reads a date from its text.
   *
   * @param text in one of the forms above
   * @return the date, or why there is none
   */
  public static Parsed<PartialDate> tryParse(String text) {
    if (text.isBlank()) {
      return Parsed.bad(TYPE, ValueError.EMPTY);
    }
    if (text.equals("unknown")) {
      return Parsed.ok(UNKNOWN);
    }
    return switch (text.length()) {
      case 4 -> read(text, 0, -1, -1);
      case 7 -> text.charAt(4) == '-' ? read(text, 0, 5, -1) : Parsed.bad(TYPE, ValueError.FORMAT);
      case 8 -> read(text, 0, 4, 6);
      case 10 ->
          text.charAt(4) == '-' && text.charAt(7) == '-'
              ? read(text, 0, 5, 8)
              : Parsed.bad(TYPE, ValueError.FORMAT);
      default -> Parsed.bad(TYPE, ValueError.FORMAT);
    };
  }

  private static Parsed<PartialDate> read(String text, int yearAt, int monthAt, int dayAt) {
    int year = digits(text, yearAt, 4);
    int month = monthAt < 0 ? 0 : digits(text, monthAt, 2);
    int day = dayAt < 0 ? 0 : digits(text, dayAt, 2);
    if (year < 0 || month < 0 || day < 0) {
      boolean otherScript = text.codePoints().anyMatch(c -> c >= 0x80 && Character.isDigit(c));
      return Parsed.bad(TYPE, otherScript ? ValueError.NON_ASCII_DIGITS : ValueError.FORMAT);
    }
    return of(year, month, day);
  }

  private static int digits(String text, int from, int count) {
    int value = 0;
    for (int i = from; i < from + count; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }

  /**
   * How much is known.
   *
   * @return the precision
   */
  public Precision precision() {
    if (packed == 0) {
      return Precision.NONE;
    }
    if (packed % 10_000 == 0) {
      return Precision.YEAR;
    }
    return packed % 100 == 0 ? Precision.MONTH : Precision.DAY;
  }

  /**
   * The year.
   *
   * @return 1850 to 2200, or 0 when unknown
   */
  public int year() {
    return packed / 10_000;
  }

  /**
   * The month.
   *
   * @return 1 to 12, or 0 when unknown
   */
  public int month() {
    return packed / 100 % 100;
  }

  /**
   * The day of the month.
   *
   * @return 1 to 31, or 0 when unknown
   */
  public int day() {
    return packed % 100;
  }

  /**
   * Compares what is known of two dates; what is unknown contradicts nothing.
   *
   * @param other the other date
   * @return how they relate
   */
  public Relation relationTo(PartialDate other) {
    if (packed == other.packed) {
      return precision() == Precision.DAY ? Relation.EQUAL : Relation.COMPATIBLE;
    }
    if (differ(year(), other.year())
        || differ(month(), other.month())
        || differ(day(), other.day())) {
      return Relation.CONTRADICTING;
    }
    return Relation.COMPATIBLE;
  }

  private static boolean differ(int one, int two) {
    return one != two && one != 0 && two != 0;
  }

  /**
   * The civil date, when it is known to the day.
   *
   * @return the date, or empty
   */
  public Optional<LocalDate> toLocalDate() {
    return precision() == Precision.DAY
        ? Optional.of(LocalDate.of(year(), month(), day()))
        : Optional.empty();
  }

  /**
   * The first day that it can be.
   *
   * @return the day, or empty when nothing is known
   */
  public Optional<LocalDate> earliest() {
    return packed == 0
        ? Optional.empty()
        : Optional.of(LocalDate.of(year(), Math.max(1, month()), Math.max(1, day())));
  }

  /**
   * The age in completed years, by the rules of the BRP: none when only the year is known, and none
   * when the day is unknown and the birthday falls in this very month. Somebody born on 29 February
   * is a year older on 1 March of a common year.
   *
   * @param day the day on which the age is asked
   * @return the age, or empty when it is not certain or the day lies before birth
   */
  public OptionalInt ageOn(LocalDate day) {
    Precision precision = precision();
    if (precision == Precision.NONE || precision == Precision.YEAR) {
      return OptionalInt.empty();
    }
    int monthsSince = (day.getYear() - year()) * 12 + day.getMonthValue() - month();
    boolean birthMonth = monthsSince % 12 == 0;
    if (monthsSince < 0 || (birthMonth && precision == Precision.MONTH)) {
      return OptionalInt.empty();
    }
    if (!birthMonth || day.getDayOfMonth() >= day()) {
      return OptionalInt.of(monthsSince / 12);
    }
    return monthsSince == 0 ? OptionalInt.empty() : OptionalInt.of(monthsSince / 12 - 1);
  }

  /**
   * Whether the date is 1 January, which is often typed when only the year is known: worth asking,
   * no reason to disbelieve it. (A common habit; no source counts it.)
   *
   * @return true for a whole date on 1 January
   */
  public boolean mayStandForYear() {
    return packed % 10_000 == 101;
  }

  /**
   * The text form. Personal when the date is: not for logs or messages.
   *
   * @return such as {@code 1971-03}
   */
  @JsonValue
  public String text() {
    return switch (precision()) {
      case NONE -> "unknown";
      case YEAR -> Digits.pad(year(), 4);
      case MONTH -> Digits.pad(year(), 4) + "-" + Digits.pad(month(), 2);
      case DAY -> Digits.pad(year(), 4) + "-" + Digits.pad(month(), 2) + "-" + Digits.pad(day(), 2);
    };
  }

  /** By year, month, day; unknown first. */
  @Override
  public int compareTo(PartialDate other) {
    return Integer.compare(packed, other.packed);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PartialDate d && d.packed == packed;
  }

  /** Mixed, so that a hash code in a dump is not the date. */
  @Override
  public int hashCode() {
    return Digits.mix(packed);
  }

  /** Shows the precision only. */
  @Override
  public String toString() {
    return "PartialDate[" + precision() + "]";
  }
}
