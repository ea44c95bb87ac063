package nl.ketenkompas.model.exchange;

/**
 * Keeps spreadsheets from taking a text for a formula: an apostrophe before what begins with {@code
 * = + - @}, or with their wide forms. Taking it off again gives the same text, also of one that
 * began with apostrophes itself, such as {@code '=}; {@code 't Hof} is left alone.
 */
final class FormulaGuard {
  private static final String BEGINNINGS = "=+-@\uff1d\uff0b\uff0d\uff20";

  private FormulaGuard() {}

  static String on(String text) {
    return text.isEmpty() || !begins(text, 0) ? text : "'" + text;
  }

  static String off(String text) {
    return text.startsWith("'") && begins(text, 1) ? text.substring(1) : text;
  }

  /** Whether a formula begins behind any number of apostrophes. */
  private static boolean begins(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == '\'') {
      at++;
    }
    return at < text.length() && BEGINNINGS.indexOf(text.charAt(at)) >= 0;
  }
}
