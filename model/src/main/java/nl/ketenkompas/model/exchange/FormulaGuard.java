package nl.ketenkompas.model.exchange;

/**
 * Keeps spreadsheets from taking a text for a formula: an apostrophe before what begins with {@code
 * = + - @}, or with their wide forms. Taking it off again gives the same text, also of one that
 * began with apostrophes itself, such as {@code '=}; {@code 't Hof} is left alone. Not for texts
 * with control characters. Thread safe.
 *
 * <pre>{@code
 * FormulaGuard.on("=1+1"); // '=1+1
 * FormulaGuard.off("'=1+1"); // =1+1
 * }</pre>
 */
public final class FormulaGuard {
  private static final String BEGINNINGS = "=+-@\uff1d\uff0b\uff0d\uff20";

  private FormulaGuard() {}

  /**
   * The text as it is written to a cell.
   *
   * @param text any text
   * @return the text, behind an apostrophe if a spreadsheet would take it for a formula
   */
  public static String on(String text) {
    return text.isEmpty() || !begins(text, 0) ? text : "'" + text;
  }

  /**
   * The text of a cell that was written so.
   *
   * @param text what {@link #on} gave
   * @return what it was given
   */
  public static String off(String text) {
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
