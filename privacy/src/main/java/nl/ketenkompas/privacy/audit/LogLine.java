package nl.ketenkompas.privacy.audit;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;

/**
 * A line of a log as a sink keeps it. Its hash covers the hash of the line before it, so that a
 * change anywhere shows. What it tells of a client is encrypted with his own key, so that he can be
 * erased without changing a line. Immutable.
 *
 * @param sequence its place, from 1 without gaps
 * @param text what happened: fields parted by tabs, of which the second is the {@link #subject}
 * @param hash SHA-256 of the hash before it, the sequence and the text, in hexadecimal
 */
@JsonPropertyOrder({"sequence", "text", "hash"})
public record LogLine(long sequence, String text, String hash) {

  /**
   * Checks the sequence.
   *
   * @param sequence its place, from 1
   * @param text what happened
   * @param hash of the chain up to here
   * @throws InvalidValueException if the sequence is below 1
   */
  public LogLine {
    if (sequence < 1) {
      throw new InvalidValueException("sequence", ValueError.OUT_OF_BOUNDS);
    }
  }

  /**
   * Whom it is about, encrypted: by this a sink finds the lines about one client.
   *
   * @return the same for all lines that were written about him with one key; empty if the text has
   *     no such field
   */
  public String subject() {
    int start = text.indexOf('\t') + 1;
    int end = text.indexOf('\t', start);
    return start == 0 || end < 0 ? "" : text.substring(start, end);
  }

  /** Shows the place. */
  @Override
  public String toString() {
    return "LogLine[" + sequence + "]";
  }
}
