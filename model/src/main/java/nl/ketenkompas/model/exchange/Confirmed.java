package nl.ketenkompas.model.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import nl.ketenkompas.model.exchange.MappingTerms.Format;

/**
 * A file whose last line holds the SHA-256 of all before it. Gives the file without that line, and
 * at its end tells whether the line was there and was right. Holds back as many bytes as such a
 * line has, since only the end of the file tells which line is the last.
 */
final class Confirmed extends InputStream {
  private static final String CSV_BEGIN = "#sha-256 ";
  private static final String JSON_BEGIN = "{\"sha-256\":\"";
  private static final int DIGITS = 64;

  private final InputStream in;
  private final Format format;
  private final MessageDigest digest = digest();
  private final int held;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private boolean ended;
  private boolean right;

  Confirmed(InputStream in, Format format) {
    this.in = in;
    this.format = format;
    this.held = line(format, new byte[DIGITS / 2]).length;
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The last line of a file with that digest. */
  static byte[] line(Format format, byte[] digest) {
    String digits = HexFormat.of().formatHex(digest);
    String line = format == Format.CSV ? CSV_BEGIN + digits + "\n" : JSON_BEGIN + digits + "\"}\n";
    return line.getBytes(StandardCharsets.US_ASCII);
  }

  /** Whether the file was read to its end, and its last line confirms it. */
  boolean right() {
    return right;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    while (!ended && end - at <= held) {
      fill();
    }
    int count = Math.min(length, ended ? end - at : end - at - held);
    if (count <= 0) {
      return length == 0 ? 0 : -1;
    }
    System.arraycopy(buffer, at, bytes, offset, count);
    if (!ended) {
      digest.update(buffer, at, count);
    }
    at += count;
    return count;
  }

  private void fill() throws IOException {
    System.arraycopy(buffer, at, buffer, 0, end - at);
    end -= at;
    at = 0;
    int count = in.read(buffer, end, buffer.length - end);
    if (count >= 0) {
      end += count;
      return;
    }
    ended = true;
    int body = Math.max(0, end - held);
    digest.update(buffer, 0, body);
    if (Arrays.equals(buffer, body, end, line(format, digest.digest()), 0, held)) {
      right = true;
      end = body;
    }
  }
}
