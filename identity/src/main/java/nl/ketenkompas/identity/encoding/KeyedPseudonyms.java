package nl.ketenkompas.identity.encoding;

import java.util.HexFormat;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.port.Pseudonyms;

/**
 * Pseudonyms made with HMAC-SHA256, under a key for each domain: 64 hexadecimal digits, from which
 * neither the client number nor the pseudonym in another domain follows without the keys. They are
 * made of the client number alone, never of a BSN or a name, so that nobody can find one by trying
 * out all BSNs. Immutable and thread safe.
 *
 * <pre>{@code
 * Pseudonyms pseudonyms = KeyedPseudonyms.of(DomainKeys.of(List.of(key)));
 * String name = pseudonyms.of(client, "statistics").text();
 * }</pre>
 *
 * <p>A new version of the key gives everybody a new name; the old names can still be made while the
 * old key is there, and {@link PseudonymConversion} brings the two together.
 */
public final class KeyedPseudonyms implements Pseudonyms {
  private static final String USE = "pseudonym";

  private final DomainKeys keys;

  private KeyedPseudonyms(DomainKeys keys) {
    this.keys = keys;
  }

  /**
   * Obtains pseudonyms.
   *
   * @param keys of the domains
   * @return the pseudonyms
   */
  public static KeyedPseudonyms of(DomainKeys keys) {
    return new KeyedPseudonyms(keys);
  }

  /**
   * The pseudonym of a client in a domain, made with the latest key.
   *
   * @throws nl.ketenkompas.model.InvalidValueException if the domain is no code
   * @throws IllegalArgumentException if the domain has no key
   * @throws IllegalStateException if its key was destroyed
   */
  @Override
  public Pseudonym of(ClientId client, String domain) {
    return of(
        client,
        keys.current(Checks.code(domain, "domain"))
            .orElseThrow(() -> new IllegalArgumentException("no key of domain " + domain)));
  }

  /**
   * The pseudonym of a client, made with one certain key: of an earlier version, say.
   *
   * @param client the client
   * @param key of the domain
   * @return the pseudonym
   * @throws IllegalStateException if the key was destroyed
   */
  public static Pseudonym of(ClientId client, DomainKey key) {
    return new Pseudonym(
        key.domain(), key.version(), HexFormat.of().formatHex(key.code(USE, client.text())));
  }
}
