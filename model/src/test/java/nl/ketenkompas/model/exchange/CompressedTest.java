package nl.ketenkompas.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Covers("SK-C6")
class CompressedTest {
  private static final PartnerFileReader<PersonRecord> READER =
      Mappings.csv("\"surname\": {\"column\": \"naam\"}");

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] gzip(String text) throws IOException {
    return gzip(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }

  private static String file(int records) {
    StringBuilder file = new StringBuilder("nr;naam\n");
    for (int i = 1; i <= records; i++) {
      file.append(i).append(";Bos").append(i * 7919 % 1000).append('\n');
    }
    return file.toString();
  }

  @Test
  void aFileThatWasCutOffAnywhereIsAProblemAndItsCountsAreTrue() throws IOException {
    byte[] packed = gzip(file(60));
    for (int length = 2; length < packed.length; length++) {
      var read = Collected.read(READER, Arrays.copyOf(packed, length));

      assertThat(read.report().problems())
          .extracting(FileProblem::code)
          .containsExactly(RejectCode.FILE_UNREADABLE);
      assertThat(read.report().accepted()).isEqualTo(read.accepted.size());
      assertThat(read.report().rejected()).isEqualTo(read.rejects.size()).isLessThan(2);
    }
  }

  @Test
  void allMembersAreReadWhateverTheStreamSaysIsAvailable() throws IOException {
    byte[] packed = join(gzip("nr;naam\n1;Bos\n"), gzip("2;Smit\n"), new byte[512]);
    InputStream unsure =
        new ByteArrayInputStream(packed) {
          @Override
          public synchronized int available() {
            return 0;
          }

          @Override
          public synchronized int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(length, 3));
          }
        };
    Collected<PersonRecord> read = new Collected<>();
    ReadReport report = READER.read(unsure, "some.csv.gz", read);

    assertThat(report.problems()).isEmpty();
    assertThat(read.accepted).containsOnlyKeys(2L, 3L);
  }

  @ParameterizedTest
  @CsvSource({"-8, content", "-1, length", "-12, bytes"})
  void aFileThatWasChangedIsAProblem(int at, String what) throws IOException {
    byte[] packed = gzip(file(300));
    packed[packed.length + at] ^= 1;

    assertThat(Collected.read(READER, packed).report().problems())
        .extracting(FileProblem::code)
        .containsExactly(RejectCode.FILE_UNREADABLE);
  }

  @Test
  void otherBytesBehindTheMembersAreAProblem() throws IOException {
    var read = Collected.read(READER, join(gzip(file(3)), new byte[] {0, 'x'}));

    assertThat(read.accepted).hasSize(3);
    assertThat(read.report().problems())
        .extracting(FileProblem::code)
        .containsExactly(RejectCode.FILE_UNREADABLE);
  }

  @Test
  void namesCommentsAndOtherPartsOfTheHeaderArePassedOver() throws IOException {
    byte[] plain = gzip("nr;naam\n1;Bos\n");
    byte[] head =
        HexFormat.of().parseHex("1f8b081e000000000003" + "0300414243" + "6100" + "6200" + "ffff");
    byte[] whole = join(head, Arrays.copyOfRange(plain, 10, plain.length));

    assertThat(Collected.read(READER, whole).only().key()).hasToString("shelter/1");
  }

  @ParameterizedTest
  @CsvSource({"1f8b07", "1f8b0800000000000003ffff", "1f8b08000000000000037801"})
  void whatOnlyBeginsLikeGzipIsAProblem(String hex) {
    assertThat(Collected.read(READER, HexFormat.of().parseHex(hex)).report().problems())
        .extracting(FileProblem::code)
        .containsExactly(RejectCode.FILE_UNREADABLE);
  }

  @ParameterizedTest
  @CsvSource({"10000, 9999, 0", "10000, 10000, 10000", "10000, 20000, 10000"})
  void aFileThatUnpacksToFarMoreThanItselfIsStopped(int bytes, int free, int given)
      throws IOException {
    byte[] bomb = gzip(new byte[bytes]);
    ReadLimits limits = new ReadLimits(100, 100, 10, 1L << 30, bytes / bomb.length / 2);
    Gunzip gunzip = new Gunzip(new ByteArrayInputStream(bomb), limits, free);
    byte[] to = new byte[bytes];

    if (given == 0) {
      assertThatThrownBy(() -> gunzip.readNBytes(to, 0, bytes)).isInstanceOf(Gunzip.TooLarge.class);
    } else {
      assertThat(gunzip.readNBytes(to, 0, bytes)).isEqualTo(given);
    }
  }

  @Test
  void aFileThatUnpacksToNoMoreThanItMayIsRead() throws IOException {
    byte[] packed = gzip(new byte[10_000]);
    int expansion = (10_000 + packed.length - 1) / packed.length;
    ReadLimits limits = new ReadLimits(100, 100, 10, 10_000, expansion);
    Gunzip gunzip = new Gunzip(new ByteArrayInputStream(packed), limits, 0);

    assertThat(gunzip.readAllBytes()).hasSize(10_000);
  }

  @Test
  void aFileThatUnpacksToMoreThanIsAllowedIsStopped() throws IOException {
    byte[] packed = gzip(file(1000));
    var limits = new ReadLimits(1000, 100, 100, 5000, 200);
    var read = Collected.read(READER.withLimits(limits), packed);

    assertThat(read.report().problems())
        .extracting(FileProblem::toString)
        .singleElement()
        .asString()
        .startsWith("some.csv:1 FILE_TOO_LARGE: expected")
        .contains("raise the limits");
    assertThat(read.report().accepted()).isBetween(1L, 700L).isEqualTo(read.accepted.size());
    var enough = new ReadLimits(1000, 100, 100, file(1000).length(), 1);
    assertThat(Collected.read(READER.withLimits(enough), packed).report().accepted())
        .isEqualTo(1000);
  }

  @Test
  void limitsHaveBounds() {
    assertThatThrownBy(() -> new ReadLimits(63, 16, 0)).hasMessageContaining("lineBytes");
    assertThatThrownBy(() -> new ReadLimits((1 << 24) + 1, 16, 0)).hasMessageContaining("lineB");
    assertThatThrownBy(() -> new ReadLimits(64, 15, 0)).hasMessageContaining("quotedBytes");
    assertThatThrownBy(() -> new ReadLimits(64, 65, 0)).hasMessageContaining("quotedBytes");
    assertThatThrownBy(() -> new ReadLimits(64, 64, -1)).hasMessageContaining("keys");
    assertThatThrownBy(() -> new ReadLimits(64, 64, 100_000_001)).hasMessageContaining("keys");
    assertThatThrownBy(() -> new ReadLimits(64, 64, 0, 0, 1)).hasMessageContaining("unpacked");
    assertThatThrownBy(() -> new ReadLimits(64, 64, 0, 1, 0)).hasMessageContaining("expansion");
    assertThatThrownBy(() -> new ReadLimits(64, 64, 0, 1, 1101)).hasMessageContaining("expansion");
    assertThat(new ReadLimits(64, 16, 0, 1, 1100)).isNotEqualTo(new ReadLimits(1 << 24, 64, 0));
    assertThat(new ReadLimits(1 << 20, 1 << 16, 4_000_000)).isEqualTo(ReadLimits.DEFAULT);
  }

  @Test
  void givesOneByteAtATimeToo() throws IOException {
    Gunzip gunzip = new Gunzip(new ByteArrayInputStream(gzip("a\u00e9")), ReadLimits.DEFAULT);

    assertThat(gunzip.read(new byte[3], 0, 0)).isZero();
    assertThat(gunzip.read()).isEqualTo('a');
    assertThat(gunzip.read()).isEqualTo(0xc3);
    assertThat(gunzip.read()).isEqualTo(0xa9);
    assertThat(gunzip.read()).isEqualTo(-1);
    assertThat(gunzip.read()).isEqualTo(-1);
    gunzip.close();
  }
}
