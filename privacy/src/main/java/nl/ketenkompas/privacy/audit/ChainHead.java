package nl.ketenkompas.privacy.audit;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;

/**
 * Up to where a log had come, with the hash of all before it. Kept elsewhere, such as at a notary
 * or in the log of another partner, it proves later that nothing was changed or cut off. It tells
 * nothing about anybody. Immutable.
 *
 * @param log code of the log: {@value AuditTrail#PROCESSING} or {@value AuditTrail#ACCESS}
 * @param sequence of the last line; 0 when there was none yet
 * @param hash of that line; empty when there was none yet
 */
@JsonPropertyOrder({"log", "sequence", "hash"})
public record ChainHead(String log, long sequence, String hash) {

  /**
   * Checks the parts.
   *
   * @param log code of the log
   * @param sequence of the last line
   * @param hash of that line
   * @throws InvalidValueException if the code is none or the sequence is negative
   */
  public ChainHead {
    Checks.code(log, "log");
    if (sequence < 0) {
      throw new InvalidValueException("sequence", ValueError.OUT_OF_BOUNDS);
    }
  }

  /**
   * Where every log begins.
   *
   * @param log code of the log
   * @return before the first line
   */
  public static ChainHead start(String log) {
    return new ChainHead(log, 0, "");
  }
}
