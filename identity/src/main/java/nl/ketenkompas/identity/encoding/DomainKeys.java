package nl.ketenkompas.identity.encoding;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;

/**
 * Where the keys of domains come from; kept by the host, apart from all data. There is no key by
 * default: without one nothing is made. Implementations are thread safe.
 *
 * <p>This is not {@link nl.ketenkompas.model.journal.KeySource}: that has a key for each client,
 * made by the source and destroyed to erase the client; this has one for each domain, agreed
 * between partners and numbered, so that all of them can say which one they mean.
 */
public interface DomainKeys {

  /**
   * The key to make names with today: the latest version.
   *
   * @param domain code of the domain
   * @return the key, or empty when there is none
   */
  Optional<DomainKey> current(String domain);

  /**
   * A key in a certain version.
   *
   * @param domain code of the domain
   * @param version counted from 1
   * @return the key, or empty when there is none
   */
  Optional<DomainKey> find(String domain, int version);

  /**
   * A fixed set of keys.
   *
   * @param keys each domain and version once; the highest version of a domain is the current one
   * @return the keys, immutable
   * @throws InvalidValueException if a domain has two keys of one version
   */
  static DomainKeys of(Collection<DomainKey> keys) {
    Map<String, Map<Integer, DomainKey>> all = new HashMap<>();
    Map<String, DomainKey> current = new HashMap<>();
    for (DomainKey key : List.copyOf(keys)) {
      if (all.computeIfAbsent(key.domain(), domain -> new HashMap<>()).put(key.version(), key)
          != null) {
        throw new InvalidValueException("keyVersion", ValueError.DUPLICATE_KEY);
      }
      current.merge(key.domain(), key, (a, b) -> a.version() > b.version() ? a : b);
    }
    return new DomainKeys() {
      @Override
      public Optional<DomainKey> current(String domain) {
        return Optional.ofNullable(current.get(domain));
      }

      @Override
      public Optional<DomainKey> find(String domain, int version) {
        return Optional.ofNullable(all.getOrDefault(domain, Map.of()).get(version));
      }

      @Override
      public String toString() {
        return "DomainKeys[" + all.values().stream().mapToInt(Map::size).sum() + "]";
      }
    };
  }
}
