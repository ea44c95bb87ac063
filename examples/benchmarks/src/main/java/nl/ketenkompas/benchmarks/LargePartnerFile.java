package nl.ketenkompas.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.exchange.PartnerFileReader;
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
 * with the making of it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx64m")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class LargePartnerFile {

  /** How large the file is. */
  @Param("5000000000")
  public long bytes;

  /** Reads it and gives how many people were in it. */
  @Benchmark
  public long read() throws IOException {
    PartnerFileReader<PersonRecord> reader =
        PartnerFiles.reader().withLimits(new ReadLimits(1 << 20, 1 << 16, 1_000_000));
    long[] people = {0};
    try (InputStream stream = PartnerFiles.stream(bytes, true)) {
      ReadReport report =
          reader.read(
              stream,
              "large.csv",
              new Sink<>() {
                @Override
                public void accept(long line, PersonRecord record) {
                  people[0]++;
                }

                @Override
                public void reject(Reject reject) {
                  throw new IllegalStateException(reject.toString());
                }
              });
      if (report.bytes() < bytes || report.read() != people[0] || !report.usable()) {
        throw new IllegalStateException("expected to read all: " + report);
      }
    }
    return people[0];
  }
}
