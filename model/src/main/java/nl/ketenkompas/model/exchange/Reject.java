package nl.ketenkompas.model.exchange;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A record that was not accepted, or a value that was dropped: where, and why, never what it said.
 * Immutable.
 *
 * @param file name of the file
 * @param line on which the record begins, counted from 1
 * @param field target field of the mapping, such as {@code birthDate}; empty when the whole record
 *     is meant
 * @param code why
 */
@JsonPropertyOrder({"file", "line", "field", "code"})
public record Reject(String file, long line, String field, RejectCode code) {

  @Override
  public String toString() {
    return file + ":" + line + (field.isEmpty() ? "" : " " + field) + " " + code;
  }
}
