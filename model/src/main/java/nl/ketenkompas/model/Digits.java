package nl.ketenkompas.model;

import org.jspecify.annotations.Nullable;

/**
 * What all numbers made of digits have in common: which characters they may hold, and the weighted
 * sum that guards against typing errors. Thread safe.
 */
public final class Digits {

  private Digits() {}

  /**
   * Why a text does not consist of ASCII digits only.
   *
   * @param text the text
   * @return {@link ValueError#EMPTY}, {@link ValueError#NON_ASCII_DIGITS} or {@link
   *     ValueError#CHARACTERS} for the first character that does not fit, or null when all do
   */
  public static @Nullable ValueError error(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        if (text.isBlank()) {
          return ValueError.EMPTY;
        }
        return Character.isDigit(text.codePointAt(i))
            ? ValueError.NON_ASCII_DIGITS
            : ValueError.CHARACTERS;
      }
    }
    return text.isEmpty() ? ValueError.EMPTY : null;
  }

  /**
   * The 11-test (<i>elfproef</i>) of BSN and RSIN: 9·d1 + 8·d2 + … + 2·d8 − d9 is a multiple of
   * eleven.
   *
   * @param number at most nine digits
   * @return true when the sum fits; it also does for zero
   */
  public static boolean elevenTest(int number) {
    int sum = -(number % 10);
    int rest = number / 10;
    for (int weight = 2; weight <= 9; weight++) {
      sum += weight * (rest % 10);
      rest /= 10;
    }
    return sum % 11 == 0;
  }

  /**
   * Writes a number with leading zeros.
   *
   * @param number zero or more
   * @param width how many digits, at least as many as the number has
   * @return the digits
   */
  public static String pad(long number, int width) {
    char[] digits = new char[width];
    long rest = number;
    for (int i = width - 1; i >= 0; i--) {
      digits[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
    return new String(digits);
  }

  /**
   * Mixes a hash code, so that in a dump it is neither the number nor that of the text. It hides
   * nothing from who can try all numbers.
   *
   * @param hash the plain hash code
   * @return the mixed one
   */
  public static int mix(int hash) {
    int h = hash * 0x9E3779B9;
    h ^= h >>> 16;
    h *= 0x85EBCA6B;
    return h ^ h >>> 13;
  }
}
