package nl.ketenkompas.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Covers("SK-C6")
class EncodingsTest {

  private static PartnerFileReader<PersonRecord> reader(String encoding) {
    return PartnerFileReader.persons(
        Mappings.of(
            Mappings.csvTerms(
                "\"encoding\": \"" + encoding + "\", ", "\"surname\": {\"column\": \"naam\"}")));
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  @ParameterizedTest
  @CsvSource({
    "c3a9, 2",
    "c280, 2",
    "dfbf, 2",
    "e0a080, 3",
    "ed9fbf, 3",
    "ee8080, 3",
    "efbfbd, 3",
    "f0908080, 4",
    "f48fbfbf, 4",
    "c1bf, 0",
    "c080, 0",
    "80, 0",
    "bf, 0",
    "c3, 0",
    "c341, 0",
    "c3c0, 0",
    "e09fbf, 0",
    "e0a0, 0",
    "e0a041, 0",
    "eda080, 0",
    "f08f8080, 0",
    "f0908041, 0",
    "f4908080, 0",
    "f5808080, 0",
    "ff, 0"
  })
  void knowsTheSequencesOfUtf8(String hex, int length) {
    byte[] bytes = bytes(hex);
    assertThat(Encodings.sequence(bytes, 0, bytes.length)).isEqualTo(length);
  }

  @Test
  void findsTheDamageThatDecodingFinds() {
    Random random = new Random(1);
    int wrong = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[1 + random.nextInt(12)];
      for (int at = 0; at < bytes.length; at++) {
        bytes[at] =
            (byte) (random.nextInt(3) == 0 ? ' ' + random.nextInt(90) : random.nextInt(64) - 64);
      }
      for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Encodings.WINDOWS_1252}) {
        String text = new String(bytes, charset);
        boolean lost = text.indexOf('\ufffd') >= 0 || text.indexOf('\ufeff') >= 0;
        boolean control = text.chars().anyMatch(c -> c >= 0x80 && c < 0xa0);
        RejectCode damage = Encodings.damage(bytes, 0, bytes.length, charset);
        if (charset.equals(StandardCharsets.UTF_8)) {
          wrong += (damage != null) == (lost || control) ? 0 : 1;
        } else {
          wrong += damage == null && (lost || control) ? 1 : 0;
        }
      }
    }
    assertThat(wrong).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "utf-8, Jos\u00e9, UTF-8, ",
    "utf-8, Jos\u00e9, windows-1252, 2 BAD_ENCODING",
    "windows-1252, Jos\u00e9, windows-1252, ",
    "windows-1252, Jos\u00e9, UTF-8, 2 BAD_ENCODING",
    "iso-8859-1, Jos\u00e9, UTF-8, 2 BAD_ENCODING",
    "iso-8859-15, Jos\u00e9, UTF-8, 2 BAD_ENCODING",
    "windows-1252, G\u00fcndo\u011fan, UTF-8, 2 BAD_ENCODING",
    "windows-1252, Ro\u0219u, UTF-8, 2 BAD_ENCODING",
    "windows-1252, O\u2019Hara, UTF-8, 2 BAD_ENCODING",
    "windows-1252, O\u2019Hara, windows-1252, ",
    "iso-8859-1, O\u2019Hara, windows-1252, 2 CONTROL_CHARACTER",
    "windows-1252, Ji\u1e59\u00ed, UTF-8, 2 BAD_ENCODING",
    "windows-1252, \u20ac, UTF-8, 2 BAD_ENCODING",
    "windows-1252, Wei\u00df\u2019, windows-1252, ",
    "windows-1252, \u00c9\u2019, windows-1252, ",
    "windows-1252, \u00c3\u00a9\u00e9, windows-1252, "
  })
  void neverTakesBytesOfAnotherEncodingInSilence(
      String declared, String name, Charset written, String reject) {
    var read = Collected.read(reader(declared), "nr;naam\n1;" + name + "\n2;Bos\n", written);

    if (reject == null) {
      assertThat(read.reasons()).isEmpty();
      assertThat(read.at(2).name().surname()).isEqualTo(name);
    } else {
      assertThat(read.reasons()).containsExactly(reject);
      boolean told =
          read.report().findings().stream()
              .anyMatch(f -> f.reason().toString().contains("ENCODING_CONTRADICTED [number:1"));
      assertThat(told).isEqualTo(reject.endsWith("BAD_ENCODING"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Jos\u00e9, UTF-8, utf-8",
    "G\u00fcndo\u011fan, UTF-8, utf-8",
    "Jos\u00e9, windows-1252, windows-1252",
    "Jos\u00e9, ISO-8859-1, windows-1252",
    "O\u2019Hara, windows-1252, windows-1252",
    "\u0160imi\u0107, ISO-8859-15, iso-8859-15",
    "Milo\u0161, ISO-8859-15, iso-8859-15",
    "\u017dena \u0160, windows-1252, windows-1252",
    "Bos, UTF-8, us-ascii"
  })
  void findsOutTheEncodingAndSaysSo(String name, Charset written, String found) {
    String kept = new String(name.getBytes(written), written);
    var read = Collected.read(reader("detect"), "nr;naam\n1;Smit\n2;" + kept + "\n", written);

    assertThat(read.reasons()).isEmpty();
    assertThat(read.at(3).name().surname()).isEqualTo(kept);
    assertThat(read.report().findings())
        .extracting(finding -> finding.reason().toString())
        .containsExactly("SK-C6 ENCODING_DETECTED [code:" + found + "]");
  }

  @Test
  void oneBadByteDoesNotTurnAFileIntoAnother() {
    byte[] file = "nr;naam\n1;Jos\u00e9\n2;B?s\n3;Andr\u00e9\n".getBytes(StandardCharsets.UTF_8);
    file[new String(file, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xe9;
    var read = Collected.read(reader("detect"), file);

    assertThat(read.reasons()).containsExactly("3 BAD_ENCODING");
    assertThat(read.at(4).name().surname()).isEqualTo("Andr\u00e9");
  }

  @Test
  void theMarkOfUtf8SettlesIt() {
    var read = Collected.read(reader("detect"), "\ufeffnr;naam\n1;Bos\n");
    assertThat(read.report().findings())
        .extracting(finding -> finding.reason().toString())
        .containsExactly("SK-C6 ENCODING_DETECTED [code:utf-8]");
  }

  @Test
  void aMarkInTheMiddleIsNotTakenForText() {
    var read = Collected.read(reader("utf-8"), "nr;naam\n1;Bos\n\ufeff2;Smit\n");
    assertThat(read.reasons()).containsExactly("3 BAD_ENCODING");
  }

  @ParameterizedTest
  @CsvSource({
    "c3a9e961626364, windows-1252",
    "c3a9c3a9e961626364, utf-8",
    "c3a9e96162, utf-8",
    "c3a9e9616263, windows-1252",
    "a661, iso-8859-15",
    "61a6, iso-8859-15",
    "41b8, iso-8859-15",
    "7aa8, iso-8859-15",
    "5abc, iso-8859-15",
    "31bd31, windows-1252",
    "40a640, windows-1252",
    "5ba65b, windows-1252",
    "60a67b, windows-1252",
    "a4, windows-1252",
    "61a661809f, windows-1252",
    "61a6619f, windows-1252",
    "61a661a0, iso-8859-15"
  })
  void weighsWhatTheBytesSay(String hex, String encoding) {
    byte[] bytes = bytes(hex);
    assertThat(Encodings.name(Encodings.detect(bytes, 0, bytes.length))).isEqualTo(encoding);
  }

  @ParameterizedTest
  @CsvSource({
    "c2a0, true",
    "c29f, false",
    "c5bf, true",
    "c680, false",
    "c897, false",
    "c898, true",
    "c89b, true",
    "c89c, false",
    "e1b7bf, false",
    "e1b880, true",
    "e1bbbf, true",
    "e1bc80, false",
    "e2808f, false",
    "e28090, true",
    "e280a7, true",
    "e280a8, false",
    "e282ac, true",
    "e282ad, false",
    "61, false",
    "c3a9ff, false",
    "61c3a961, true"
  })
  void knowsWhatMakesSenseInUtf8Only(String hex, boolean sense) {
    byte[] bytes = bytes(hex);
    assertThat(Encodings.readsAsUtf8(bytes, 0, bytes.length)).isEqualTo(sense);
  }

  @Test
  void theLastBytesOfWhatIsLookedAtMayBeCutOff() {
    byte[] bytes = bytes("4a6f73c3a9c3");
    assertThat(Encodings.detect(bytes, 0, bytes.length)).isEqualTo(StandardCharsets.UTF_8);
  }
}
