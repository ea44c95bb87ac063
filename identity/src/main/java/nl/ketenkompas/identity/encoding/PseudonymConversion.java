package nl.ketenkompas.identity.encoding;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.port.Pseudonyms.Pseudonym;

/**
 * Brings the pseudonyms of two domains together, or those of two versions of a key. It takes both
 * keys to make one: a pseudonym cannot be turned back, so the conversion makes the names of all
 * clients in both domains and keeps which belong together. It holds no client number and no key.
 * Immutable and thread safe; about 400 bytes a client.
 *
 * <pre>{@code
 * var conversion = PseudonymConversion.between(keyOfStatistics, keyOfResearch, clients);
 * conversion.convert(name).ifPresent(other -> ...);
 * }</pre>
 */
public final class PseudonymConversion {
  private final Map<Pseudonym, Pseudonym> names;

  private PseudonymConversion(Map<Pseudonym, Pseudonym> names) {
    this.names = names;
  }

  /**
   * Makes a conversion.
   *
   * @param from key of the names that will be given
   * @param to key of the names that are wanted
   * @param clients all who may have a name
   * @return the conversion
   * @throws IllegalStateException if a key was destroyed
   */
  public static PseudonymConversion between(
      DomainKey from, DomainKey to, Collection<ClientId> clients) {
    Map<Pseudonym, Pseudonym> names = new HashMap<>(clients.size() * 2);
    for (ClientId client : clients) {
      names.put(KeyedPseudonyms.of(client, from), KeyedPseudonyms.of(client, to));
    }
    return new PseudonymConversion(names);
  }

  /**
   * The other name of the same client.
   *
   * @param name made with the first key
   * @return the name made with the second key; empty when it is nobody's, or of another domain or
   *     version
   */
  public Optional<Pseudonym> convert(Pseudonym name) {
    return Optional.ofNullable(names.get(name));
  }

  /** Shows how many names there are. */
  @Override
  public String toString() {
    return "PseudonymConversion[" + names.size() + "]";
  }
}
