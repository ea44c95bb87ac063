package nl.ketenkompas.model.journal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
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

  /**
   * Encrypts a short text, such as the number of a client in a log that must stay when the client
   * is erased. The same text in the same context gives the same answer, so that what is about one
   * subject can be found without opening it.
   *
   * @param context where the text belongs; what is sealed opens there only
   * @param text what to encrypt
   * @return AES-256-GCM, in Base64
   */
  public String seal(String context, String text) {
    return PayloadCipher.seal(key, context, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Decrypts a text.
   *
   * @param context where the text belongs
   * @param sealed as {@link #seal} gave it
   * @return the text, or empty if it was altered, belongs elsewhere or is of another key
   */
  public Optional<String> open(String context, String sealed) {
    byte[] text = PayloadCipher.open(key, context, sealed);
    return text == null ? Optional.empty() : Optional.of(new String(text, StandardCharsets.UTF_8));
  }

  /** Shows the id only. */
  @Override
  public String toString() {
    return "DataKey[" + id + "]";
  }
}
