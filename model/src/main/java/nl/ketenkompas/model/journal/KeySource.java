package nl.ketenkompas.model.journal;

import java.util.List;
import java.util.Optional;
import javax.crypto.SecretKey;
import nl.ketenkompas.model.client.SourceKey;

/**
 * The keys with which personal payloads are encrypted, one or more for each subject; kept by the
 * host, apart from the journal and its backups. Destroying the keys of a subject erases all that
 * was recorded about him (rule AVG-17), wherever copies of the journal are. Implementations are
 * thread safe; the testing kit has a suite for them, {@code KeySourceContract}.
 *
 * <p>A client who was delivered under several source keys is several subjects: erase each.
 */
public interface KeySource {

  /**
   * The key to encrypt with today.
   *
   * @param subject about whom
   * @return his key; a new one for a new subject, and for one whose keys were destroyed
   */
  DataKey current(SourceKey subject);

  /**
   * The key with an id, to decrypt with.
   *
   * @param id as it stands in an envelope
   * @return the key, or empty when it was destroyed
   * @throws IllegalArgumentException if there never was such a key: payloads must not pass for
   *     erased because the wrong keys were plugged in
   */
  Optional<SecretKey> find(String id);

  /**
   * The ids of all keys of a subject that were not destroyed, so that what was recorded about him
   * is found after rotation too. It makes no key.
   *
   * @param subject whose keys
   * @return the oldest first; empty if he has none
   */
  List<String> ids(SourceKey subject);

  /**
   * Takes a new key into use; what was encrypted with older ones stays readable.
   *
   * @param subject whose key
   */
  void rotate(SourceKey subject);

  /**
   * Destroys all keys of a subject, for ever.
   *
   * @param subject whose keys
   */
  void destroy(SourceKey subject);
}
