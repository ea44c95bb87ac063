package nl.ketenkompas.model.agreement;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * One thing that is wrong with an agreement file, with its place. Immutable.
 *
 * @param file name of the file as given by the caller
 * @param line counted from 1; of the nearest enclosing value when something is missing
 * @param column counted from 1
 * @param pointer JSON pointer of the place
 * @param expected what was expected there
 */
@JsonPropertyOrder({"file", "line", "column", "pointer", "expected"})
public record AgreementError(String file, int line, int column, String pointer, String expected) {

  @Override
  public String toString() {
    return file
        + ":"
        + line
        + ":"
        + column
        + " "
        + (pointer.isEmpty() ? "/" : pointer)
        + ": "
        + expected;
  }
}
