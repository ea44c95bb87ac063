package nl.ketenkompas.model.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What a file that is compressed with gzip holds: all its members one after the other. Unlike
 * {@link java.util.zip.GZIPInputStream} it never takes a member that was cut off, or bytes that are
 * none, for the end of the file, and it stops at a file that unpacks to more than the limits allow.
 */
final class Gunzip extends InputStream {
  /** The file unpacks to more than is allowed. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge() {
      super("unpacks to more than the limits allow");
    }
  }

  /** Until here a file may expand as much as it likes: it is small anyway. */
  private static final long FREE = 1L << 26;

  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int CHECK = 2;

  private final InputStream in;
  private final ReadLimits limits;
  private final long free;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] packed = new byte[1 << 16];
  private int at;
  private int end;
  private long taken;
  private long given;
  private long ofMember;
  private boolean inMember;
  private boolean done;

  Gunzip(InputStream in, ReadLimits limits) {
    this(in, limits, FREE);
  }

  /** Of which so many bytes are free. */
  Gunzip(InputStream in, ReadLimits limits, long free) {
    this.in = in;
    this.limits = limits;
    this.free = free;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!done) {
      if (!inMember) {
        if (!member()) {
          break;
        }
        continue;
      }
      int most = (int) Math.min(length, Math.max(1, limits.unpackedBytes() - given));
      int count = inflate(bytes, offset, most);
      if (count > 0) {
        crc.update(bytes, offset, count);
        ofMember += count;
        given += count;
        if (given > limits.unpackedBytes()
            || (given > free && given / limits.expansion() > taken)) {
          throw new TooLarge();
        }
        return count;
      }
    }
    return -1;
  }

  private int inflate(byte[] bytes, int offset, int length) throws IOException {
    try {
      int count = inflater.inflate(bytes, offset, length);
      if (count == 0 && inflater.finished()) {
        trailer();
      } else if (count == 0 && inflater.needsDictionary()) {
        throw new IOException("needs a dictionary");
      } else if (count == 0) {
        // The inflater has taken all that it was given.
        at = end;
        if (!fill()) {
          throw new EOFException("cut off");
        }
        inflater.setInput(packed, at, end - at);
      }
      return count;
    } catch (DataFormatException e) {
      throw new IOException("not compressed with gzip", e);
    }
  }

  /** Begins a member; false at the end of the file. */
  private boolean member() throws IOException {
    int first = next();
    while (first == 0) {
      first = next(); // padding with zeros behind a member, as tapes and disks leave it
    }
    if (first < 0) {
      done = true;
      inflater.end();
      return false;
    }
    if (first != 0x1f || must() != 0x8b || must() != 8) {
      throw new IOException("not compressed with gzip");
    }
    int flags = must();
    skip(6);
    if ((flags & EXTRA) != 0) {
      int low = must();
      skip(low | (must() << 8));
    }
    if ((flags & NAME) != 0) {
      text();
    }
    if ((flags & COMMENT) != 0) {
      text();
    }
    if ((flags & CHECK) != 0) {
      skip(2);
    }
    inflater.reset();
    inflater.setInput(packed, at, end - at);
    crc.reset();
    ofMember = 0;
    inMember = true;
    return true;
  }

  private void trailer() throws IOException {
    at = end - inflater.getRemaining();
    if (number() != crc.getValue() || number() != (ofMember & 0xffff_ffffL)) {
      throw new IOException("changed since it was compressed");
    }
    inMember = false;
  }

  private long number() throws IOException {
    long number = 0;
    for (int i = 0; i < 4; i++) {
      number |= (long) must() << (8 * i);
    }
    return number;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      must();
    }
  }

  private void text() throws IOException {
    while (must() != 0) {
      // a name or a comment ends with a zero
    }
  }

  private int must() throws IOException {
    int b = next();
    if (b < 0) {
      throw new EOFException("cut off");
    }
    return b;
  }

  private int next() throws IOException {
    return at < end || fill() ? packed[at++] & 0xff : -1;
  }

  private boolean fill() throws IOException {
    int count = 0;
    while (count == 0) {
      count = in.read(packed, 0, packed.length);
    }
    at = 0;
    end = Math.max(0, count);
    taken += end;
    return count > 0;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
