package nl.ketenkompas.model;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the creators of our types do with a JSON value of any shape, so that a value which does not
 * fit is refused by us, with a code, and not by Jackson, whose messages show it. Thread safe.
 */
public final class JsonScalar {

  /** Longer than any number of ours; writing out a million digits would take seconds. */
  private static final int MAX_BITS = 128;

  private JsonScalar() {}

  /**
   * A text; a whole number counts as its digits.
   *
   * @param value as Jackson read it
   * @param field what it is
   * @return the text
   * @throws InvalidValueException for anything else, and for a number of more than 38 digits
   */
  public static String text(@Nullable Object value, String field) {
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof BigInteger big && big.bitLength() > MAX_BITS) {
      throw new InvalidValueException(field, ValueError.LENGTH);
    }
    if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
      return value.toString();
    }
    throw new InvalidValueException(field, ValueError.FORMAT);
  }

  /**
   * A whole number, or null; a text of digits counts as the number.
   *
   * @param value as Jackson read it
   * @param field what it is
   * @return the number, or null when there is none
   * @throws InvalidValueException for anything else
   */
  public static @Nullable Integer integer(@Nullable Object value, String field) {
    if (value == null) {
      return null;
    }
    try {
      return Integer.valueOf(text(value, field));
    } catch (NumberFormatException e) {
      // Without the cause: it shows the text
      throw new InvalidValueException(field, ValueError.FORMAT);
    }
  }

  /**
   * A list of texts; null counts as an empty one.
   *
   * @param value as Jackson read it
   * @param field what it is
   * @return the texts
   * @throws InvalidValueException for anything else
   */
  public static List<String> texts(@Nullable Object value, String field) {
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(text -> text(text, field)).toList();
    }
    throw new InvalidValueException(field, ValueError.FORMAT);
  }

  /**
   * True or false; null counts as false.
   *
   * @param value as Jackson read it
   * @param field what it is
   * @return the flag
   * @throws InvalidValueException for anything else
   */
  public static boolean flag(@Nullable Object value, String field) {
    if (value == null) {
      return false;
    }
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw new InvalidValueException(field, ValueError.FORMAT);
  }
}
