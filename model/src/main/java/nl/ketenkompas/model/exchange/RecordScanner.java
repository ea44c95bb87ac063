package nl.ketenkompas.model.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Takes a stream of bytes apart into physical records and their values. Works on bytes, since all
 * encodings of partners leave ASCII as it is, and makes texts only of the values that are asked
 * for: that is where the time goes. See {@link PartnerFileReader} for what the rules are and why
 * they are our own.
 */
final class RecordScanner {
  /** What {@link #next} found. */
  enum Kind {
    RECORD,
    UNCLOSED_QUOTE,
    BAD_QUOTING,
    LINE_TOO_LONG,
    BROKEN_OFF,
    END
  }

  private static final byte ORDINARY = 0;
  private static final byte CONTROL = 1;
  private static final byte SEPARATOR = 2;
  private static final byte QUOTE = 3;
  private static final byte LF = 4;
  private static final byte CR = 5;
  private static final byte EOF = 6;

  private static final int ESCAPED = 1;
  private static final int QUOTED = 2;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final InputStream in;
  private final Charset charset;
  private final int quote;
  private final int maxLine;
  private final int maxQuoted;
  private final byte[] plain = new byte[256];
  private final byte[] inQuotes = new byte[256];

  /** Holds the current record, from {@code base} on; everything else is relative to that. */
  private byte[] buffer = new byte[1 << 17];

  private int base;
  private int limit;
  private int length;
  private int following;
  private long line = 1;
  private long recordLine = 1;
  private int fields;
  private int[] from = new int[64];
  private int[] to = new int[64];
  private byte[] flags = new byte[64];
  private boolean high;
  private boolean control;
  private @Nullable IOException broken;

  /** Separator and quote are -1 for files without them. */
  RecordScanner(InputStream in, Charset charset, int separator, int quote, ReadLimits limits) {
    this.in = in;
    this.charset = charset;
    this.quote = quote;
    this.maxLine = limits.lineBytes();
    this.maxQuoted = limits.quotedBytes();
    for (int c = 0; c < 0x20; c++) {
      plain[c] = CONTROL;
    }
    plain[0x7f] = CONTROL;
    plain['\t'] = ORDINARY;
    plain['\n'] = LF;
    plain['\r'] = CR;
    if (quote >= 0) {
      plain[quote] = QUOTE;
    }
    System.arraycopy(plain, 0, inQuotes, 0, 256);
    if (separator >= 0) {
      plain[separator] = SEPARATOR;
    }
  }

  /** Shows up to {@code count} bytes without taking them; only before the first record. */
  byte[] peek(int count) {
    while (limit - base < count && fill()) {
      // until there is enough
    }
    return Arrays.copyOfRange(buffer, base, Math.min(limit, base + count));
  }

  /** Passes over a byte order mark. */
  void skip(int count) {
    base += count;
  }

  /** Finds the next record; blank lines are none. */
  Kind next() {
    while (true) {
      base += following;
      following = 0;
      recordLine = line;
      Kind kind = scan();
      if (kind != Kind.RECORD || !blank()) {
        return kind;
      }
      if (base + following == limit && !fill()) {
        return Kind.END;
      }
    }
  }

  private boolean blank() {
    if (fields != 1 || flags[0] != 0) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      byte b = buffer[base + i];
      if (b != ' ' && b != '\t') {
        return false;
      }
    }
    return true;
  }

  private Kind scan() {
    int p = 0;
    int lines = 0;
    int bits = 0;
    fields = 0;
    control = false;
    while (true) {
      int start = p;
      int end = -1;
      int flag = 0;
      byte found;
      while (true) {
        int bound = Math.min(limit - base, maxLine);
        byte[] b = buffer;
        int o = base;
        found = ORDINARY;
        while (p < bound && (found = plain[b[o + p] & 0xff]) == ORDINARY) {
          bits |= b[o + p];
          p++;
        }
        if (p >= bound) {
          if (p == limit - base) {
            if (fill()) {
              continue;
            }
            found = EOF;
            break;
          }
          found = plain[b[o + p] & 0xff];
          if (found != LF && found != CR) {
            return giveUp(Kind.LINE_TOO_LONG, p, lines);
          }
          break;
        }
        if (found == CONTROL) {
          control = true;
          p++;
        } else if (found == QUOTE && !blankBetween(start, p)) {
          p++;
        } else {
          break;
        }
      }
      if (found == QUOTE) {
        int open = p;
        int linesBefore = lines;
        int last = ++p + maxQuoted;
        flag = QUOTED;
        while (end < 0) {
          int bound = Math.min(limit - base, last + 1);
          byte[] b = buffer;
          int o = base;
          found = ORDINARY;
          while (p < bound && (found = inQuotes[b[o + p] & 0xff]) == ORDINARY) {
            bits |= b[o + p];
            p++;
          }
          if (p >= bound) {
            if (p <= last && fill()) {
              continue;
            }
            return giveUp(Kind.UNCLOSED_QUOTE, open, linesBefore);
          }
          if (found == QUOTE) {
            if (has(p + 1) && (buffer[base + p + 1] & 0xff) == quote) {
              flag |= ESCAPED;
              p += 2;
            } else {
              end = p++;
            }
          } else {
            if (found == CONTROL) {
              control = true;
            } else if (found == CR || b[o + p - 1] != '\r') {
              lines++;
            }
            p++;
          }
        }
        while (has(p) && buffer[base + p] == ' ') {
          p++;
        }
        found = has(p) ? plain[buffer[base + p] & 0xff] : EOF;
        if (found < SEPARATOR || found == QUOTE) {
          return lines > linesBefore
              ? giveUp(Kind.UNCLOSED_QUOTE, open, linesBefore)
              : giveUp(Kind.BAD_QUOTING, p, lines);
        }
        if (p > maxLine) {
          return giveUp(Kind.LINE_TOO_LONG, p, lines);
        }
        start = open + 1;
      } else {
        end = p;
      }
      put(start, end, flag);
      if (found != SEPARATOR) {
        length = p;
        following = found == EOF ? p : afterLineEnd(p);
        line = recordLine + lines + (found == EOF ? 0 : 1);
        high = bits < 0;
        // A record that the stream did not finish may have lost half of its last value.
        return found == EOF && broken != null && p > 0 ? Kind.BROKEN_OFF : Kind.RECORD;
      }
      p++;
    }
  }

  private boolean blankBetween(int start, int end) {
    for (int i = start; i < end; i++) {
      if (buffer[base + i] != ' ') {
        return false;
      }
    }
    return true;
  }

  private void put(int start, int end, int flag) {
    if (fields == from.length) {
      from = Arrays.copyOf(from, fields * 2);
      to = Arrays.copyOf(to, fields * 2);
      flags = Arrays.copyOf(flags, fields * 2);
    }
    from[fields] = start;
    to[fields] = end;
    flags[fields++] = (byte) flag;
  }

  /** Leaves the record; reading resumes behind the physical line of the byte at {@code p}. */
  private Kind giveUp(Kind kind, int p, int linesBefore) {
    int at = p;
    while (true) {
      while (at < limit - base && buffer[base + at] != '\n' && buffer[base + at] != '\r') {
        at++;
      }
      if (at < limit - base) {
        following = afterLineEnd(at);
        line = recordLine + linesBefore + 1;
        return kind;
      }
      base += at;
      at = 0;
      if (!fill()) {
        following = 0;
        line = recordLine + linesBefore;
        return kind;
      }
    }
  }

  private int afterLineEnd(int p) {
    return buffer[base + p] == '\r' && has(p + 1) && buffer[base + p + 1] == '\n' ? p + 2 : p + 1;
  }

  private boolean has(int p) {
    return p < limit - base || fill();
  }

  /** Reads on, keeping the current record; false at the end of the file, or where it broke off. */
  private boolean fill() {
    if (base > 0) {
      System.arraycopy(buffer, base, buffer, 0, limit - base);
      limit -= base;
      base = 0;
    }
    if (limit == buffer.length) {
      // Bounded: no record is kept beyond maxLine + maxQuoted bytes.
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int count = 0;
    while (count == 0 && broken == null) {
      try {
        count = in.read(buffer, limit, buffer.length - limit);
      } catch (IOException e) {
        broken = e;
      }
    }
    if (count < 0 || broken != null) {
      return false;
    }
    limit += count;
    return true;
  }

  /** Whether the stream broke off instead of ending. */
  boolean broken() {
    return broken != null;
  }

  /** The line on which the record begins. */
  long line() {
    return recordLine;
  }

  /** How many values the record has. */
  int size() {
    return fields;
  }

  /** Why no value of the record can be trusted, or null. */
  @Nullable RejectCode damage() {
    if (control) {
      return RejectCode.CONTROL_CHARACTER;
    }
    if (high) {
      String whole = new String(buffer, base, length, charset);
      for (int i = 0; i < whole.length(); i++) {
        char c = whole.charAt(i);
        if (c == '\ufffd') {
          return RejectCode.BAD_ENCODING;
        }
        if (c >= 0x80 && c < 0xa0) {
          return RejectCode.CONTROL_CHARACTER;
        }
      }
    }
    return null;
  }

  /** The value without blanks around it; null when there is nothing else. */
  @Nullable String text(int field) {
    int start = base + from[field];
    int end = base + to[field];
    while (start < end && isBlank(buffer[start])) {
      start++;
    }
    while (start < end && isBlank(buffer[end - 1])) {
      end--;
    }
    if (start == end) {
      return null;
    }
    if ((flags[field] & ESCAPED) != 0) {
      return unescaped(start, end);
    }
    return high
        ? new String(buffer, start, end - start, charset)
        : new String(buffer, start, end - start, StandardCharsets.ISO_8859_1);
  }

  private String unescaped(int start, int end) {
    byte[] bytes = new byte[end - start];
    int count = 0;
    for (int i = start; i < end; i++) {
      bytes[count++] = buffer[i];
      if ((buffer[i] & 0xff) == quote) {
        i++;
      }
    }
    return new String(bytes, 0, count, charset);
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }

  /** The whole record as text. */
  String text() {
    return new String(buffer, base, length, high ? charset : StandardCharsets.ISO_8859_1);
  }

  /** A 64-bit fingerprint of the bytes of the record. */
  long fingerprint() {
    long hash = 0x9E3779B97F4A7C15L ^ length;
    int at = base;
    int end = base + length;
    for (; at + 8 <= end; at += 8) {
      hash = KeyLog.step(hash, (long) LONGS.get(buffer, at));
    }
    long rest = 0;
    for (; at < end; at++) {
      rest = (rest << 8) | (buffer[at] & 0xff);
    }
    return KeyLog.mix(hash ^ rest);
  }
}
