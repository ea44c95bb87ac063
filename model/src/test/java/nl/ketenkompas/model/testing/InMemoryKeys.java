package nl.ketenkompas.model.testing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.DataKey;
import nl.ketenkompas.model.journal.KeySource;

/**
 * Keys in memory, seeded so that a failure repeats itself. For tests only: the keys can be guessed.
 * Thread safe.
 */
public final class InMemoryKeys implements KeySource {
  private final Random random;
  private final Map<SourceKey, DataKey> current = new HashMap<>();
  private final Map<String, SourceKey> subjects = new LinkedHashMap<>();
  private final Map<String, SecretKey> keys = new HashMap<>();
  private final Set<String> destroyed = new HashSet<>();

  /**
   * Creates an empty source.
   *
   * @param seed of the keys
   */
  public InMemoryKeys(long seed) {
    random = new Random(seed);
  }

  @Override
  public synchronized DataKey current(SourceKey subject) {
    DataKey key = current.get(subject);
    if (key == null) {
      key = made(subject);
    }
    return key;
  }

  @Override
  public synchronized Optional<SecretKey> find(String id) {
    SecretKey key = keys.get(id);
    if (key == null && !destroyed.contains(id)) {
      throw new IllegalArgumentException("no such key: " + id);
    }
    return Optional.ofNullable(key);
  }

  @Override
  public synchronized List<String> ids(SourceKey subject) {
    return subjects.entrySet().stream()
        .filter(entry -> entry.getValue().equals(subject) && keys.containsKey(entry.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public synchronized void rotate(SourceKey subject) {
    made(subject);
  }

  private DataKey made(SourceKey subject) {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String id = "k" + (subjects.size() + 1);
    subjects.put(id, subject);
    DataKey key = new DataKey(id, new SecretKeySpec(bytes, "HmacSHA256"));
    keys.put(id, key.key());
    current.put(subject, key);
    return key;
  }

  @Override
  public synchronized void destroy(SourceKey subject) {
    current.remove(subject);
    subjects.forEach(
        (id, of) -> {
          if (of.equals(subject) && keys.remove(id) != null) {
            destroyed.add(id);
          }
        });
  }

  /** Shows how many there are. */
  @Override
  public synchronized String toString() {
    return "InMemoryKeys[" + keys.size() + "]";
  }
}
