package nl.ketenkompas.privacy.audit;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The hash chain of one log; keeps its buffers, so one thread at a time. */
final class Chain {
  private static final int HASH = 32;

  private final MessageDigest digest = sha256();
  private byte[] last = new byte[HASH];
  private byte[] next = new byte[HASH];
  private final byte[] place = new byte[Long.BYTES];
  private long sequence;

  Chain(long sequence, String hash) {
    at(sequence, hash);
  }

  /** Goes on from a line that is known. */
  void at(long newSequence, String hash) {
    sequence = newSequence;
    Arrays.fill(last, (byte) 0);
    if (!hash.isEmpty()) {
      last = HexFormat.of().parseHex(hash);
    }
  }

  long sequence() {
    return sequence;
  }

  String hash() {
    return sequence == 0 ? "" : HexFormat.of().formatHex(last);
  }

  /** Appends a text and gives its line. */
  LogLine append(String text) {
    compute(text);
    return new LogLine(sequence, text, HexFormat.of().formatHex(last));
  }

  /** Whether this line comes next, with the hash that it must have. */
  boolean follows(LogLine line) {
    compute(line.text());
    return isLast(line.hash());
  }

  private void compute(String text) {
    sequence++;
    for (int i = 0; i < Long.BYTES; i++) {
      place[i] = (byte) (sequence >>> (8 * (Long.BYTES - 1 - i)));
    }
    digest.update(last);
    digest.update(place);
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    try {
      digest.digest(next, 0, HASH);
    } catch (DigestException e) {
      throw new IllegalStateException("SHA-256 has 32 bytes", e);
    }
    byte[] spare = last;
    last = next;
    next = spare;
  }

  /** Without making a text of the hash: a million lines are compared a second. */
  private boolean isLast(String hex) {
    boolean same = hex.length() == 2 * HASH;
    for (int i = 0; same && i < HASH; i++) {
      same = HexFormat.isHexDigit(hex.charAt(2 * i)) && HexFormat.isHexDigit(hex.charAt(2 * i + 1));
      same = same && (byte) HexFormat.fromHexDigits(hex, 2 * i, 2 * i + 2) == last[i];
    }
    return same;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
