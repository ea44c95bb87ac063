package nl.ketenkompas.model.exchange;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * Why a whole file could not be used. Shows column names of the mapping, nothing from the file.
 * Immutable.
 *
 * @param file name of the file
 * @param line where, counted from 1
 * @param code why
 * @param expected what was expected there
 * @param advice what may help, a sentence that begins with "Maybe"
 */
@JsonPropertyOrder({"file", "line", "code", "expected", "advice"})
public record FileProblem(String file, long line, RejectCode code, String expected, String advice) {

  /** Two lines: the problem, and the advice. */
  @Override
  public String toString() {
    return file + ":" + line + " " + code + ": " + expected + "\n" + advice;
  }
}
