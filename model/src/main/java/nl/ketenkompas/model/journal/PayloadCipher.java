package nl.ketenkompas.model.journal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * AES-256-GCM, bound to the envelope as associated data. The nonce is a keyed hash of envelope and
 * text: the same content gives the same bytes, and an append that is tried again with other content
 * never reuses a nonce, which would break GCM.
 */
final class PayloadCipher {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private PayloadCipher() {}

  static String seal(SecretKey key, String header, byte[] text) {
    byte[] bound = header.getBytes(StandardCharsets.UTF_8);
    try {
      Mac mac = mac(key, "nonce");
      // The length keeps apart where the envelope ends and the text begins
      mac.update(Integer.toString(bound.length).getBytes(StandardCharsets.UTF_8));
      mac.update((byte) '\n');
      mac.update(bound);
      byte[] nonce = Arrays.copyOf(mac.doFinal(text), NONCE);
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, bound);
      byte[] sealed = Arrays.copyOf(nonce, NONCE + cipher.getOutputSize(text.length));
      int length = cipher.doFinal(text, 0, text.length, sealed, NONCE);
      return Base64.getEncoder().encodeToString(Arrays.copyOf(sealed, NONCE + length));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key does not do for AES-GCM with HMAC-SHA256", e);
    }
  }

  /** The text, or null if it does not open. */
  static byte @Nullable [] open(SecretKey key, String header, String payload) {
    try {
      byte[] sealed = Base64.getDecoder().decode(payload);
      if (sealed.length < NONCE + TAG_BITS / Byte.SIZE) {
        return null;
      }
      byte[] nonce = Arrays.copyOf(sealed, NONCE);
      Cipher cipher =
          cipher(Cipher.DECRYPT_MODE, key, nonce, header.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
    } catch (AEADBadTagException | IllegalArgumentException e) {
      return null;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key does not do for AES-GCM with HMAC-SHA256", e);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] bound)
      throws GeneralSecurityException {
    byte[] derived = mac(key, "payload").doFinal();
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(derived, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    Arrays.fill(derived, (byte) 0);
    cipher.updateAAD(bound);
    return cipher;
  }

  private static Mac mac(SecretKey key, String use) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(key);
    mac.update(("ketenkompas journal 1 " + use + "\n").getBytes(StandardCharsets.UTF_8));
    return mac;
  }
}
