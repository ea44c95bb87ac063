package nl.ketenkompas.identity.encoding;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * HMAC-SHA256 under one key, ready to be used by many threads. The key itself is not kept, but what
 * the platform made of it is, until {@link #forget}: the platform offers no way to overwrite that.
 */
final class Hmac {
  static final int BYTES = 32;
  private static final String NAME = "HmacSHA256";

  private volatile @Nullable Mac prepared;

  /** One that is at rest; making a copy for each message took as long as the message itself. */
  private final AtomicReference<@Nullable Mac> idle = new AtomicReference<>();

  Hmac(byte[] secret) {
    Bytes key = new Bytes(secret.clone());
    try {
      Mac mac = Mac.getInstance(NAME);
      mac.init(key);
      prepared = mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
    } finally {
      key.destroy();
    }
  }

  /**
   * The code of a message.
   *
   * @throws IllegalStateException when the key was forgotten
   */
  byte[] of(byte[] message) {
    Mac ready = prepared;
    if (ready == null) {
      throw new IllegalStateException("the key was destroyed");
    }
    Mac mac = idle.getAndSet(null);
    if (mac == null) {
      mac = copy(ready);
    }
    byte[] code = mac.doFinal(message);
    idle.set(mac);
    if (prepared == null) {
      idle.set(null);
    }
    return code;
  }

  private static Mac copy(Mac mac) {
    try {
      return (Mac) mac.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("expected a provider whose HMAC-SHA256 can be copied", e);
    }
  }

  void forget() {
    prepared = null;
    idle.set(null);
  }

  boolean forgotten() {
    return prepared == null;
  }

  /** The platform's own key class cannot be overwritten. */
  private static final class Bytes implements SecretKey {
    private static final long serialVersionUID = 1;

    private final transient byte[] bytes;

    Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public String getAlgorithm() {
      return NAME;
    }

    @Override
    public String getFormat() {
      return "RAW";
    }

    @Override
    public byte[] getEncoded() {
      return bytes.clone();
    }

    @Override
    public void destroy() {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
