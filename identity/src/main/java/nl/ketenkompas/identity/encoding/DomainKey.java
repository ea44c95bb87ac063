package nl.ketenkompas.identity.encoding;

import java.nio.charset.StandardCharsets;
import javax.security.auth.Destroyable;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;

/**
 * The secret key of one domain, in one version. Whoever holds it can make the names of that domain;
 * nobody else can, nor tell whose they are. Its text shows domain and version only, and it is equal
 * to nothing but itself.
 *
 * <pre>{@code
 * byte[] secret = vault.read("statistics"); // at least 32 random bytes
 * DomainKey key = DomainKey.of("statistics", 1, secret);
 * Arrays.fill(secret, (byte) 0);
 * }</pre>
 *
 * <p>Thread safe.
 */
public final class DomainKey implements Destroyable {
  private static final int LEAST = 32;
  private static final int MOST = 1024;

  private final String domain;
  private final int version;
  private final Hmac hmac;

  private DomainKey(String domain, int version, Hmac hmac) {
    this.domain = domain;
    this.version = version;
    this.hmac = hmac;
  }

  /**
   * Obtains a key. The bytes are not kept; overwriting the array afterwards is the caller's.
   *
   * @param domain code of the domain
   * @param version counted from 1; a later one replaces it
   * @param secret from 32 up to and including 1024 bytes of the host's own randomness
   * @return the key
   * @throws InvalidValueException if the domain is no code, the version below 1, the secret too
   *     short or too long, or all its bytes the same
   */
  public static DomainKey of(String domain, int version, byte[] secret) {
    Checks.code(domain, "domain");
    if (version < 1) {
      throw new InvalidValueException("keyVersion", ValueError.OUT_OF_BOUNDS);
    }
    if (secret.length < LEAST || secret.length > MOST) {
      throw new InvalidValueException("key", ValueError.LENGTH);
    }
    if (isFilledWithOneByte(secret)) {
      throw new InvalidValueException("key", ValueError.ALL_ZEROS);
    }
    return new DomainKey(domain, version, new Hmac(secret));
  }

  private static boolean isFilledWithOneByte(byte[] secret) {
    for (byte each : secret) {
      if (each != secret[0]) {
        return false;
      }
    }
    return true;
  }

  /**
   * The domain.
   *
   * @return its code
   */
  public String domain() {
    return domain;
  }

  /**
   * The version.
   *
   * @return counted from 1
   */
  public int version() {
    return version;
  }

  /**
   * The code of a text under this key. Every use of the key begins its texts with a word of its
   * own, so that the code of one use is never that of another.
   */
  byte[] code(String use, String text) {
    return hmac.of((use + '\n' + domain + '\n' + text).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Forgets the key: from now on it makes nothing. What the platform keeps inside its HMAC goes
   * with the next garbage collection; it cannot be overwritten.
   */
  @Override
  public void destroy() {
    hmac.forget();
  }

  @Override
  public boolean isDestroyed() {
    return hmac.forgotten();
  }

  /** Shows domain and version only. */
  @Override
  public String toString() {
    return "DomainKey[" + domain + " " + version + "]";
  }
}
