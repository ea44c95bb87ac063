package nl.ketenkompas.model.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
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
    STOPPED,
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

  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGH = 0x8080_8080_8080_8080L;

  /** So many bytes are looked at to find out the encoding. */
  private static final int WINDOW = 1 << 18;

  /** Room behind the buffer, so that eight bytes can be taken at any place in it. */
  private static final int SLACK = 8;

  private final InputStream in;
  private final BooleanSupplier stop;
  private @Nullable Charset charset;
  private final int quote;
  private final int maxLine;
  private final int maxQuoted;
  private final byte[] plain = new byte[256];
  private final byte[] inQuotes = new byte[256];

  /** Holds the current record, from {@code base} on; everything else is relative to that. */
  private byte[] buffer = new byte[(1 << 17) + SLACK];

  private int base;
  private int limit;
  private int length;
  private int following;
  private long line = 1;
  private long recordLine = 1;
  private int fields;

  /** Where each value stands, packed: {@link #from}, {@link #to}, flags. */
  private long[] places = new long[64];

  private boolean high;
  private boolean control;
  private @Nullable IOException broken;
  private boolean stopped;
  private final long separators;
  private final long quotes;

  /**
   * Separator and quote are -1 for files without them.
   *
   * @param charset null when the bytes are to tell
   * @param stop asked before more bytes are taken from the stream
   */
  RecordScanner(
      InputStream in,
      @Nullable Charset charset,
      int separator,
      int quote,
      ReadLimits limits,
      BooleanSupplier stop) {
    this.in = in;
    this.charset = charset;
    this.stop = stop;
    this.quote = quote;
    // Without a separator or quote a line feed stands in for it, which is looked for anyway.
    this.separators = ONES * (separator < 0 ? '\n' : separator);
    this.quotes = ONES * (quote < 0 ? '\n' : quote);
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

  /** Passes over the byte order mark of UTF-8, which settles the encoding if it was open. */
  void skipMark() {
    base += 3;
    charset = charset == null ? StandardCharsets.UTF_8 : charset;
  }

  /** Finds the next record; blank lines are none. */
  Kind next() {
    while (true) {
      base += following;
      following = 0;
      recordLine = line;
      Kind kind = scan();
      if (stopped) {
        return Kind.STOPPED;
      }
      if (kind != Kind.RECORD || !blank()) {
        return kind;
      }
      if (base + following == limit && !fill()) {
        return stopped ? Kind.STOPPED : Kind.END;
      }
    }
  }

  private boolean blank() {
    if (fields != 1 || (places[0] & (ESCAPED | QUOTED)) != 0) {
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
    long bits = 0;
    fields = 0;
    control = false;
    while (true) {
      int start = p;
      int text = p; // behind the blanks at the beginning of the value
      int end = -1;
      int flag = 0;
      byte found;
      while (true) {
        int bound = Math.min(limit - base, maxLine);
        byte[] b = buffer;
        int o = base;
        found = ORDINARY;
        while (p + 8 <= bound) {
          long eight = (long) LONGS.get(b, o + p);
          long special = special(eight) | equal(eight, separators);
          if (special == 0) {
            bits |= eight;
            p += 8;
          } else {
            int before = Long.numberOfTrailingZeros(special) & ~7;
            bits |= eight & ((1L << before) - 1);
            p += before >>> 3;
            found = plain[b[o + p] & 0xff];
            if (found != ORDINARY) {
              break;
            }
            p++;
          }
        }
        while (found == ORDINARY && p < bound && (found = plain[b[o + p] & 0xff]) == ORDINARY) {
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
        } else if (found == QUOTE) {
          while (text < p && b[o + text] == ' ') {
            text++;
          }
          if (text == p) {
            break;
          }
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
          while (p + 8 <= bound) {
            long eight = (long) LONGS.get(b, o + p);
            long special = special(eight);
            if (special == 0) {
              bits |= eight;
              p += 8;
            } else {
              int before = Long.numberOfTrailingZeros(special) & ~7;
              bits |= eight & ((1L << before) - 1);
              p += before >>> 3;
              found = inQuotes[b[o + p] & 0xff];
              if (found != ORDINARY) {
                break;
              }
              p++;
            }
          }
          while (found == ORDINARY
              && p < bound
              && (found = inQuotes[b[o + p] & 0xff]) == ORDINARY) {
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
        // Blanks beyond the limit count as text, or a line of nothing else would have no end.
        while (p <= maxLine && has(p) && buffer[base + p] == ' ') {
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
        high = (bits & HIGH) != 0;
        // A record that the stream did not finish may have lost half of its last value.
        return found == EOF && broken != null && p > 0 ? Kind.BROKEN_OFF : Kind.RECORD;
      }
      p++;
    }
  }

  /**
   * A bit at least in each byte that is a quote, below a blank or DEL, where the lowest bit is
   * exact: bytes above a hit may be hits by mistake, which the next look finds out.
   */
  private long special(long eight) {
    long below = (eight - ONES * 0x20) & ~eight;
    return (below & HIGH) | equal(eight, quotes) | equal(eight, ONES * 0x7f);
  }

  private static long equal(long eight, long wanted) {
    long zero = eight ^ wanted;
    return (zero - ONES) & ~zero & HIGH;
  }

  private void put(int start, int end, int flag) {
    if (fields == places.length) {
      places = Arrays.copyOf(places, fields * 2);
    }
    places[fields++] = place(start, end, flag);
  }

  private static long place(int from, int to, int flag) {
    return ((long) from << 32) | ((long) to << 2) | flag;
  }

  /** Where a value begins in {@link #buffer}. */
  static int from(long place) {
    return (int) (place >>> 32);
  }

  /** Where it ends. */
  static int to(long place) {
    return (int) place >>> 2;
  }

  /** Whether quotes are doubled in it. */
  static boolean isEscaped(long place) {
    return (place & ESCAPED) != 0;
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
    if (stopped || stop.getAsBoolean()) {
      stopped = true;
      return false;
    }
    if (limit == buffer.length - SLACK) {
      // Bounded: no record is kept beyond maxLine + maxQuoted bytes.
      buffer = Arrays.copyOf(buffer, (buffer.length - SLACK) * 2 + SLACK);
    }
    int count = 0;
    while (count == 0 && broken == null) {
      try {
        count = in.read(buffer, limit, buffer.length - SLACK - limit);
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

  /** Why the stream broke off instead of ending, or null. */
  @Nullable IOException broken() {
    return broken;
  }

  /** The encoding, or null when it was to be found out and all was ASCII so far. */
  @Nullable Charset charset() {
    return charset;
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
    if (!high) {
      return null;
    }
    Charset known = encoding(); // may move the record to the beginning of the buffer
    return Encodings.damage(buffer, base, base + length, known);
  }

  /** The encoding; found out at the first record that is not plain ASCII, from there on. */
  private Charset encoding() {
    Charset known = charset;
    if (known == null) {
      while (limit - base < WINDOW && fill()) {
        // until there is enough
      }
      known = Encodings.detect(buffer, base, Math.min(limit, base + WINDOW));
      charset = known;
    }
    return known;
  }

  /** Where a value stands without the blanks around it; -1 when there is nothing else. */
  long locate(int field) {
    long place = places[field];
    int start = base + from(place);
    int end = base + to(place);
    if (start < end && (buffer[start] <= ' ' || buffer[end - 1] <= ' ')) {
      while (start < end && isBlank(buffer[start])) {
        start++;
      }
      while (start < end && isBlank(buffer[end - 1])) {
        end--;
      }
    }
    return start < end ? place(start, end, (int) place & ESCAPED) : -1;
  }

  /** What the values stand in, with room to take eight bytes at any place. */
  byte[] buffer() {
    return buffer;
  }

  /** The value at a place. */
  String value(long place) {
    return isEscaped(place) ? unescaped(from(place), to(place)) : text(from(place), to(place));
  }

  /** The value without blanks around it; null when there is nothing else. */
  @Nullable String text(int field) {
    long place = locate(field);
    return place < 0 ? null : value(place);
  }

  private String text(int start, int end) {
    return new String(buffer, start, end - start, high ? encoding() : StandardCharsets.ISO_8859_1);
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
    return new String(bytes, 0, count, high ? encoding() : StandardCharsets.ISO_8859_1);
  }

  static boolean isBlank(int b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r';
  }

  /** The whole record as text. */
  String text() {
    return text(base, base + length);
  }

  /**
   * A 64-bit fingerprint of the bytes of the record, over two halves that do not wait for each
   * other.
   */
  long fingerprint() {
    long one = 0x9E3779B97F4A7C15L ^ length;
    long two = 0xC2B2AE3D27D4EB4FL;
    int at = base;
    int end = base + length;
    for (; at + 16 <= end; at += 16) {
      one = KeyLog.step(one, (long) LONGS.get(buffer, at));
      two = KeyLog.step(two, (long) LONGS.get(buffer, at + 8));
    }
    if (at + 8 <= end) {
      one = KeyLog.step(one, (long) LONGS.get(buffer, at));
      at += 8;
    }
    if (at < end) {
      two = KeyLog.step(two, (long) LONGS.get(buffer, at) & ((1L << (8 * (end - at))) - 1));
    }
    return KeyLog.mix(one ^ Long.rotateLeft(two, 29));
  }
}
