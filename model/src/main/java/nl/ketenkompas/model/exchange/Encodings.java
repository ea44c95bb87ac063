package nl.ketenkompas.model.exchange;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What bytes say about the encoding that they are in. Everything here is a function of the bytes
 * alone, so that a file is read the same everywhere.
 */
final class Encodings {
  /** The encoding in a mapping that leaves it to the bytes. */
  static final String DETECT = "detect";

  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  static final Charset ISO_8859_15 = Charset.forName("ISO-8859-15");

  private static final Map<String, Charset> BY_NAME =
      Map.of(
          "utf-8",
          StandardCharsets.UTF_8,
          "windows-1252",
          WINDOWS_1252,
          "iso-8859-1",
          StandardCharsets.ISO_8859_1,
          "iso-8859-15",
          ISO_8859_15);

  /** Bytes that are letters in ISO-8859-15 and signs that do not stand in words in windows-1252. */
  private static final String LETTERS_OF_15 = "\u00a6\u00a8\u00b8\u00bc\u00bd";

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Encodings() {}

  /** The charset of that name in a mapping, or null when there is none. */
  static @Nullable Charset named(String encoding) {
    return BY_NAME.get(encoding.toLowerCase(Locale.ROOT));
  }

  static boolean isDetect(String encoding) {
    return encoding.toLowerCase(Locale.ROOT).equals(DETECT);
  }

  /** The name in a mapping. */
  static String name(Charset charset) {
    return charset.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The length of the sequence of UTF-8 that begins at a place; 0 when none does, or when it does
   * not end before {@code end}. No overlong forms, no halves of surrogate pairs.
   */
  static int sequence(byte[] bytes, int at, int end) {
    int lead = bytes[at] & 0xff;
    int length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length == 0 || at + length > end) {
      return 0;
    }
    int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    int most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    int second = bytes[at + 1] & 0xff;
    if (second < least || second > most) {
      return 0;
    }
    for (int i = at + 2; i < at + length; i++) {
      if ((bytes[i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  private static int codePoint(byte[] bytes, int at, int length) {
    int c = length == 2 ? bytes[at] & 0x1f : length == 3 ? bytes[at] & 0x0f : bytes[at] & 0x07;
    for (int i = 1; i < length; i++) {
      c = (c << 6) | (bytes[at + i] & 0x3f);
    }
    return c;
  }

  /** Why no text of these bytes can be trusted, or null. */
  static @Nullable RejectCode damage(byte[] bytes, int from, int to, Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8)) {
      return damageOfUtf8(bytes, from, to);
    }
    if (readsAsUtf8(bytes, from, to)) {
      return RejectCode.BAD_ENCODING;
    }
    boolean windows = charset.equals(WINDOWS_1252);
    for (int i = from; i < to; i++) {
      int b = bytes[i] & 0xff;
      if (b >= 0x80 && b < 0xa0) {
        if (!windows) {
          return RejectCode.CONTROL_CHARACTER;
        }
        if (b == 0x81 || b == 0x8d || b == 0x8f || b == 0x90 || b == 0x9d) {
          return RejectCode.BAD_ENCODING;
        }
      }
    }
    return null;
  }

  private static @Nullable RejectCode damageOfUtf8(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      if (bytes[at] >= 0) {
        at++;
        while (at + 8 <= to && ((long) LONGS.get(bytes, at) & 0x8080_8080_8080_8080L) == 0) {
          at += 8;
        }
        continue;
      }
      int length = sequence(bytes, at, to);
      if (length == 0) {
        return RejectCode.BAD_ENCODING;
      }
      int c = codePoint(bytes, at, length);
      if (c < 0xa0) {
        return RejectCode.CONTROL_CHARACTER;
      }
      if (c == 0xfffd || c == 0xfeff) {
        return RejectCode.BAD_ENCODING;
      }
      at += length;
    }
    return null;
  }

  /**
   * Whether bytes that were declared to be of one byte a character make sense as UTF-8 only: all
   * that is not ASCII forms sequences for the letters and quotes of European names. So {@code José}
   * in UTF-8 does not become four letters and a sign.
   */
  static boolean readsAsUtf8(byte[] bytes, int from, int to) {
    int at = from;
    boolean any = false;
    while (at < to) {
      if (bytes[at] >= 0) {
        at++;
        continue;
      }
      int length = sequence(bytes, at, to);
      if (length == 0 || !isUsual(codePoint(bytes, at, length))) {
        return false;
      }
      any = true;
      at += length;
    }
    return any;
  }

  private static boolean isUsual(int c) {
    return (c >= 0xa0 && c < 0x180)
        || (c >= 0x218 && c <= 0x21b)
        || (c >= 0x1e00 && c < 0x1f00)
        || (c >= 0x2010 && c < 0x2028)
        || c == 0x20ac;
  }

  /**
   * The encoding that bytes are most likely in, of which at least one is not ASCII: UTF-8 when more
   * of them form sequences of it than do not; otherwise ISO-8859-15 when its letters stand in words
   * and nothing is of windows-1252 only; otherwise windows-1252, which has all letters of
   * ISO-8859-1.
   */
  static Charset detect(byte[] bytes, int from, int to) {
    int sequences = 0;
    int others = 0;
    int at = from;
    while (at < to) {
      int length = bytes[at] >= 0 ? 1 : sequence(bytes, at, to);
      if (bytes[at] < 0 && length > 0) {
        sequences++;
      } else if (length == 0 && to - at > 3) {
        others++; // nearer to the end it may be a sequence that goes on
      }
      at += Math.max(1, length);
    }
    if (sequences > others) {
      return StandardCharsets.UTF_8;
    }
    boolean letters = false;
    for (int i = from; i < to; i++) {
      int b = bytes[i] & 0xff;
      if (b >= 0x80 && b < 0xa0) {
        return WINDOWS_1252;
      }
      letters |=
          b >= 0xa0
              && LETTERS_OF_15.indexOf(b) >= 0
              && ((i > from && isLetter(bytes[i - 1])) || (i + 1 < to && isLetter(bytes[i + 1])));
    }
    return letters ? ISO_8859_15 : WINDOWS_1252;
  }

  private static boolean isLetter(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }
}
