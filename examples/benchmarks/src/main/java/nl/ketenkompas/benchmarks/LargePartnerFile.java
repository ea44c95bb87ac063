package nl.ketenkompas.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.exchange.ReadLimits;
import nl.ketenkompas.model.exchange.ReadReport;
import nl.ketenkompas.model.exchange.Reject;
import nl.ketenkompas.model.exchange.Sink;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A partner file of five gigabytes with a heap of 64 MB: the file is made while it is read, and
 * nothing of it stays but the fingerprints of the first million keys. Time is for the whole file,
 * with the making (and compressing) of it. Each run fails when a record is lost, when the progress
 * does not come, or when the reading does not stop where it is told.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx64m")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class LargePartnerFile {
  private static final ReadLimits LIMITS = new ReadLimits(1 << 20, 1 << 16, 1_000_000);

  /** How large the file is. */
  @Param("5000000000")
  public long bytes;

  /** Whether it comes compressed with gzip. */
  @Param({"false", "true"})
  public boolean gzip;

  /** Counts people and what it hears of the progress, and stops at a place. */
  private static final class Counting implements Sink<PersonRecord> {
    private final long stopAt;
    private long people;
    private long heard;
    private long last;

    Counting(long stopAt) {
      this.stopAt = stopAt;
    }

    @Override
    public void accept(long line, PersonRecord record) {
      people++;
    }

    @Override
    public void reject(Reject reject) {
      throw new IllegalStateException(reject.toString());
    }

    @Override
    public void progress(long bytes) {
      heard++;
      last = bytes;
    }

    @Override
    public boolean cancelled() {
      return last >= stopAt;
    }
  }

  /** Reads it and gives how many people were in it. */
  @Benchmark
  public long read() throws IOException {
    Counting sink = new Counting(Long.MAX_VALUE);
    ReadReport report = read(sink);
    boolean whole = gzip || report.bytes() >= bytes;
    if (!whole || report.read() != sink.people || !report.usable() || report.cancelled()) {
      throw new IllegalStateException("expected to read all: " + report);
    }
    if (sink.last != report.bytes() || sink.heard < report.bytes() / (2 << 20)) {
      throw new IllegalStateException("expected to hear how far it is: " + sink.heard);
    }
    return sink.people;
  }

  /** Stops at a tenth. */
  @Benchmark
  public long cancel() throws IOException {
    Counting sink = new Counting(bytes / (gzip ? 100 : 10));
    ReadReport report = read(sink);
    if (!report.cancelled() || report.read() != sink.people || report.bytes() > bytes / 5) {
      throw new IllegalStateException("expected to stop: " + report);
    }
    return sink.people;
  }

  private ReadReport read(Counting sink) throws IOException {
    try (InputStream plain = PartnerFiles.stream(bytes, true);
        InputStream stream = gzip ? gzipped(plain) : plain) {
      return PartnerFiles.reader().withLimits(LIMITS).read(stream, "large.csv", sink);
    }
  }

  /** Compresses while it is read. */
  @SuppressWarnings("JdkObsolete") // what SequenceInputStream takes
  private static InputStream gzipped(InputStream plain) {
    CRC32 crc = new CRC32();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    byte[] head = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, 0};
    Iterator<Supplier<InputStream>> parts =
        List.<Supplier<InputStream>>of(
                () -> new ByteArrayInputStream(head),
                () -> new DeflaterInputStream(new CheckedInputStream(plain, crc), deflater),
                () ->
                    new ByteArrayInputStream(
                        ByteBuffer.allocate(8)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .putInt((int) crc.getValue())
                            .putInt((int) deflater.getBytesRead())
                            .array()))
            .iterator();
    return new SequenceInputStream(
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return parts.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return parts.next().get();
          }
        });
  }
}
