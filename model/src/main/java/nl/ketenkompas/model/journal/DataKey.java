package nl.ketenkompas.model.journal;

import javax.crypto.SecretKey;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;

/**
 * A key with its id. Its text shows the id only. Immutable.
 *
 * @param id stands in envelopes in the open, so it must tell nothing about the subject
 * @param key at least 256 bits of the host's own randomness, usable with HMAC-SHA256
 */
public record DataKey(String id, SecretKey key) {

  /**
   * Checks the id.
   *
   * @param id stands in envelopes
   * @param key the key
   * @throws InvalidValueException if the id is no code
   */
  public DataKey {
    Checks.code(id, "key");
  }

  /** Shows the id only. */
  @Override
  public String toString() {
    return "DataKey[" + id + "]";
  }
}
