package nl.ketenkompas.model.agreement;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.ketenkompas.model.rule.Language;

/**
 * One thing that is wrong with an agreement file, with its place. It never shows what stands there.
 * Immutable.
 *
 * @param file name of the file as given by the caller
 * @param line counted from 1; of the nearest enclosing value when something is missing
 * @param column counted from 1
 * @param pointer JSON pointer of the place
 * @param expected what was expected there, in English
 * @param dutch the same in Dutch; what one part of an agreement says of another is in English only
 */
@JsonPropertyOrder({"file", "line", "column", "pointer", "expected", "dutch"})
public record AgreementError(
    String file, int line, int column, String pointer, String expected, String dutch) {

  /**
   * Obtains an error that has words in English only.
   *
   * @param file name of the file
   * @param line counted from 1
   * @param column counted from 1
   * @param pointer JSON pointer of the place
   * @param expected what was expected there
   */
  public AgreementError(String file, int line, int column, String pointer, String expected) {
    this(file, line, column, pointer, expected, expected);
  }

  /**
   * The place and what was expected there, in one line.
   *
   * @param language of the words
   * @return such as {@code norm.json:12:26 /terms/areas: expected at least one}
   */
  public String text(Language language) {
    return file
        + ":"
        + line
        + ":"
        + column
        + " "
        + (pointer.isEmpty() ? "/" : pointer)
        + ": "
        + (language == Language.NL ? dutch : expected);
  }

  @Override
  public String toString() {
    return text(Language.EN);
  }
}
