package nl.ketenkompas.identity.encoding;

import java.util.Random;

/** Keys that can be guessed, for tests. */
public final class Keys {
  private Keys() {}

  public static byte[] secret(long seed) {
    byte[] secret = new byte[32];
    new Random(seed).nextBytes(secret);
    return secret;
  }

  public static DomainKey of(String domain, int version) {
    return DomainKey.of(domain, version, secret(31L * domain.hashCode() + version));
  }
}
