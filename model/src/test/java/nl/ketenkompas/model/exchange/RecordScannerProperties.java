package nl.ketenkompas.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The scanner against the naive splitter, on texts made of what matters to both. */
class RecordScannerProperties {
  private static final String LETTERS = ";;;\"\"\"\n\n\r\r\nab \t";

  @Property
  void findsTheSameRecordsAsTheReference(@ForAll long seed) {
    Random random = new Random(seed);
    int length = random.nextInt(random.nextBoolean() ? 40 : 400);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(
          random.nextInt(60) == 0 ? '\u0001' : LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    ReadLimits limits = new ReadLimits(64 + random.nextInt(40), 16 + random.nextInt(20), 10);

    List<String> expected = new ArrayList<>();
    for (var piece : new ReferenceSplitter(text.toString(), ';', '"', limits).pieces()) {
      expected.add(piece.line() + " " + (piece.code().isEmpty() ? piece.values() : piece.code()));
    }

    assertThat(scanned(text.toString(), limits, random)).isEqualTo(expected);
  }

  private static List<String> scanned(String text, ReadLimits limits, Random random) {
    InputStream drops = new Drops(text.getBytes(StandardCharsets.ISO_8859_1), random);
    RecordScanner scanner =
        new RecordScanner(drops, StandardCharsets.ISO_8859_1, ';', '"', limits, () -> false);
    List<String> found = new ArrayList<>();
    for (var kind = scanner.next(); kind != RecordScanner.Kind.END; kind = scanner.next()) {
      if (kind != RecordScanner.Kind.RECORD) {
        found.add(scanner.line() + " " + kind);
      } else if (scanner.damage() != null) {
        found.add(scanner.line() + " " + scanner.damage());
      } else {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < scanner.size(); i++) {
          String value = scanner.text(i);
          values.add(value == null ? "" : value);
        }
        found.add(scanner.line() + " " + values);
      }
    }
    return found;
  }

  /** Gives a few bytes at a time, so that every place is once the end of what was read. */
  private static final class Drops extends ByteArrayInputStream {
    private final Random random;

    Drops(byte[] bytes, Random random) {
      super(bytes);
      this.random = random;
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) {
      return super.read(bytes, offset, Math.min(length, 1 + random.nextInt(7)));
    }
  }
}
