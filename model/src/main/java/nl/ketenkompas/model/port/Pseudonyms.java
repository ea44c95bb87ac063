package nl.ketenkompas.model.port;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.client.ClientId;

/**
 * Names of clients that tell nothing outside the domain they were made for; implemented by the
 * identity room. In two domains a client has two pseudonyms, which nobody can bring together
 * without the key. Implementations are thread safe.
 *
 * <pre>{@code
 * String name = pseudonyms.of(client, "statistics").text();
 * }</pre>
 */
@FunctionalInterface
public interface Pseudonyms {

  /**
   * The pseudonym of a client in a domain, made with the key of today.
   *
   * @param client the client
   * @param domain code of the domain
   * @return the pseudonym; the same until the key of the domain is replaced
   * @throws InvalidValueException if the domain is no code
   */
  Pseudonym of(ClientId client, String domain);

  /**
   * A name that tells nothing. Compare pseudonyms of one domain and one key only. Immutable.
   *
   * @param domain code of the domain
   * @param keyVersion which key it was made with, from 1
   * @param text 1 to 80 ASCII letters, digits, dots, hyphens or underscores
   */
  @JsonPropertyOrder({"domain", "keyVersion", "text"})
  record Pseudonym(String domain, int keyVersion, String text) {

    /**
     * Checks the parts.
     *
     * @param domain code of the domain
     * @param keyVersion which key it was made with
     * @param text the name
     * @throws InvalidValueException with the reason
     */
    public Pseudonym {
      Checks.code(domain, "domain");
      Checks.code(text, "pseudonym");
      if (keyVersion < 1) {
        throw new InvalidValueException("keyVersion", ValueError.OUT_OF_BOUNDS);
      }
    }
  }
}
