package nl.ketenkompas.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.ketenkompas.model.Checks;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file must not be able to do to the machine, and what comes back in files. */
@Covers("SK-C6")
class ReadingOnTest {
  private static final PartnerFileReader<PersonRecord> READER =
      Mappings.csv("\"surname\": {\"column\": \"naam\"}");

  /** A beginning and then one byte without end. */
  private static final class Endless extends InputStream {
    private final byte[] begin;
    private final byte rest;
    private long given;

    Endless(String begin, char rest) {
      this.begin = begin.getBytes(StandardCharsets.UTF_8);
      this.rest = (byte) rest;
    }

    @Override
    public int read() {
      return given < begin.length ? begin[(int) given++] : rest;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      for (int i = 0; i < length; i++) {
        bytes[offset + i] = (byte) read();
        given += given < begin.length ? 0 : 1;
      }
      return length;
    }
  }

  static Stream<Arguments> linesWithoutEnd() {
    return Stream.of(
        arguments("letters", "nr;naam\n1;Bos\n2;", 'x'),
        arguments("blanks behind a quote", "nr;naam\n1;Bos\n2;\"Smit\"", ' '),
        arguments("blanks before a value", "nr;naam\n1;Bos\n2;", ' '),
        arguments("quotes", "nr;naam\n1;Bos\n2;", '"'),
        arguments("quotes in a value", "nr;naam\n1;Bos\n2;a", '"'),
        arguments("separators", "nr;naam\n1;Bos\n2;", ';'));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("linesWithoutEnd")
  @Timeout(20)
  void stopsWithinALineWithoutEnd(String what, String begin, char rest) {
    long[] most = {0};
    Sink<PersonRecord> sink =
        new Sink<>() {
          @Override
          public void accept(long line, PersonRecord record) {}

          @Override
          public void reject(Reject reject) {}

          @Override
          public void progress(long bytes) {
            most[0] = bytes;
          }

          @Override
          public boolean cancelled() {
            return most[0] > 2_500_000;
          }
        };
    ReadReport report = READER.read(new Endless(begin, rest), "some.csv", sink);

    assertThat(report.cancelled()).isTrue();
    assertThat(report.accepted()).isEqualTo(1);
    assertThat(report.read()).isEqualTo(1 + report.rejected());
    assertThat(report.problems()).isEmpty();
    assertThat(report.bytes()).isBetween(2_500_000L, 6_000_000L);
  }

  @Test
  @Timeout(20)
  void aLineOfManyQuotesBehindManyBlanksTakesNoLongerThanOthers() {
    String line = " ".repeat(400_000) + "x" + "\"".repeat(400_000);
    String file = "nr;naam\n" + (line + ";Bos\n").repeat(4);

    assertThat(Collected.read(READER, file).reasons())
        .containsExactly("2 key LENGTH", "3 key LENGTH", "4 key LENGTH", "5 key LENGTH");
  }

  @ParameterizedTest
  @CsvSource({
    "63, 2 BAD_QUOTING",
    "64, 2 BAD_QUOTING",
    "58, ",
  })
  void blanksBehindAQuoteCountForTheLimit(int blanks, String reject) {
    var reader = READER.withLimits(new ReadLimits(64, 16, 10));
    var read = Collected.read(reader, "nr;naam\n1;\"B\"" + " ".repeat(blanks) + "\n2;Smit\n");

    assertThat(read.reasons()).isEqualTo(reject == null ? List.of() : List.of(reject));
    assertThat(read.accepted).containsKey(3L);
  }

  @Test
  void cancelledBeforeTheFirstRecordReadsNothing() {
    Sink<PersonRecord> sink =
        new Sink<>() {
          @Override
          public void accept(long line, PersonRecord record) {
            throw new AssertionError("expected nothing");
          }

          @Override
          public void reject(Reject reject) {
            throw new AssertionError("expected nothing");
          }

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    ReadReport report = READER.read(new Endless("nr;naam\n1;B\n", 'x'), "some.csv", sink);

    assertThat(report.cancelled()).isTrue();
    assertThat(report.read()).isZero();
    assertThat(report.problems()).isEmpty();
  }

  @Test
  void rowsOfOtherFactsThatComeTwiceAreTakenAndCounted() {
    var reader =
        PartnerFileReader.rows(
            Mappings.of(
                Mappings.csvTerms("\"of\": \"fact\", ", "\"what\": {\"column\": \"wat\"}")));
    var read = Collected.read(reader, "nr;wat\n1;a\n1;b\n1;a\n2;a\n1;a\n");

    assertThat(read.reasons()).isEmpty();
    assertThat(read.report().accepted()).isEqualTo(5);
    assertThat(read.report().findings())
        .extracting(finding -> finding.reason().toString())
        .containsExactly("SK-C6 DOUBLE_ENTRY [number:2]");
  }

  @Test
  void aFileWithoutAHeaderHasAtLeastTheColumnsOfTheMapping() {
    var reader =
        PartnerFileReader.persons(
            Mappings.of(
                "\"format\": \"CSV\", \"header\": false, \"fields\": {\"key\": {\"column\": \"1\"},"
                    + " \"surname\": {\"column\": \"3\"}}"));
    var read = Collected.read(reader, "1;x\n2;y;Bos;z\n3;y;Smit;z\n4;y;Mol\n");

    assertThat(read.reasons()).containsExactly("1 COLUMN_COUNT", "4 COLUMN_COUNT");
    assertThat(read.at(2).name().surname()).isEqualTo("Bos");
  }

  @Test
  void valuesThatComeBackMeanTheSameEachTime() {
    var reader =
        Mappings.csv(
            """
            "gender": {"column": "mv", "codes": {"m": "M", "-": ""}, "onBad": "DROP"},
            "surname": {"column": "naam", "required": true},
            "birthDate": {"column": "geb", "format": "dd-MM-yyyy", "onBad": "DROP"},
            "postcode": {"column": "pc", "onBad": "DROP"}
            """);
    StringBuilder file = new StringBuilder("nr;mv;naam;geb;pc\n");
    String[] tails = {
      "m;Bos;14-03-1971;9712AB", "x;Boss;31-02-1971;97", "-;;x;", ";Longer than eight;;"
    };
    for (int i = 0; i < 20_000; i++) {
      file.append(i).append(';').append(tails[i % 4]).append('\n');
    }
    var read = Collected.read(reader, file.toString());

    assertThat(read.report().rejects()).isEqualTo(Map.of(RejectCode.MISSING, 5000L));
    assertThat(read.dropped).hasSize(15_000);
    assertThat(read.at(2).missing()).isEqualTo(read.at(19_998).missing());
    assertThat(read.at(2).name().surname()).isSameAs(read.at(19_998).name().surname());
    assertThat(read.at(2).birthDate()).isEqualTo(read.at(19_998).birthDate());
    assertThat(read.at(19_999).name().surname()).isEqualTo("Boss");
    assertThat(read.at(20_001).name().surname()).isEqualTo("Longer than eight");
  }

  @Test
  void valuesThatDifferInOnePlaceAreToldApart() {
    StringBuilder file = new StringBuilder("nr;naam\n");
    List<String> names = new ArrayList<>();
    for (int length = 1; length <= 40; length++) {
      String base = "abcdefghijklmnopqrstuvwxyzabcdefghijklmnop".substring(0, length);
      names.add(base);
      for (int at = 0; at < length; at++) {
        names.add(base.substring(0, at) + "X" + base.substring(at + 1));
      }
      names.add(base);
    }
    for (int i = 0; i < names.size(); i++) {
      file.append(i).append(';').append(names.get(i)).append('\n');
    }
    var read = Collected.read(READER, file.toString());

    assertThat(read.accepted.values())
        .extracting(record -> record.name().surname())
        .isEqualTo(names);
  }

  @Test
  void valuesOfManyColumnsAreReadEachFromItsOwn() {
    StringBuilder fields = new StringBuilder("\"key\": {\"column\": \"1\"}");
    for (int i = 2; i <= 150; i++) {
      fields.append(", \"f").append(i).append("\": {\"column\": \"").append(i).append("\"}");
    }
    var reader =
        PartnerFileReader.rows(
            Mappings.of(
                "\"of\": \"fact\", \"format\": \"CSV\", \"header\": false, \"fields\": {"
                    + fields
                    + "}"));
    StringBuilder file = new StringBuilder();
    for (int line = 0; line < 3; line++) {
      for (int i = 1; i <= 150; i++) {
        file.append(i == 1 ? "" : ";").append(line % 2).append('v').append(i);
      }
      file.append('\n');
    }
    var read = Collected.read(reader, file.toString());

    assertThat(read.reasons()).isEmpty();
    for (long line = 1; line <= 3; line++) {
      for (int i = 2; i <= 150; i++) {
        assertThat(read.at(line).text("f" + i)).isEqualTo((line - 1) % 2 + "v" + i);
      }
    }
  }

  @Test
  void manyValuesThatComeBackAreReadAllTheSame() {
    StringBuilder file = new StringBuilder("nr;naam\n");
    for (int i = 0; i < 24_000; i++) {
      file.append(i).append(";N").append(i % 3 * 10_000 + i * 31 % 3_000).append('\n');
    }
    var read = Collected.read(READER, file.toString());

    for (int i = 0; i < 24_000; i++) {
      String surname = read.at(i + 2L).name().surname();
      if (!("N" + (i % 3 * 10_000 + i * 31 % 3_000)).equals(surname)) {
        assertThat(surname).as("line " + (i + 2)).isNull();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"15, false", "14, true"})
  void aFileOfWhichATwentiethIsNoTextIsNoTextFile(int letters, boolean binary) {
    String file = "nr;\u0001" + "x".repeat(letters) + "\n";
    var reader = Mappings.csv("");
    var read = Collected.read(reader, file);

    assertThat(read.report().problems().get(0).toString().contains("much of its beginning"))
        .isEqualTo(binary);
  }

  @Test
  void valuesThatAreAllNewAreReadAllTheSame() {
    StringBuilder file = new StringBuilder("nr;naam\n");
    for (int i = 0; i < 30_000; i++) {
      file.append(i).append(";Name ").append(i * 7919L % 1_000_003).append('\n');
    }
    var read = Collected.read(READER, file.toString());

    assertThat(read.report().accepted()).isEqualTo(30_000);
    for (int i = 0; i < 30_000; i += 97) {
      assertThat(read.at(i + 2L).name().surname()).isEqualTo("Name " + i * 7919L % 1_000_003);
    }
  }

  @Test
  void textsAreRefusedWhereTheValuesWouldRefuseThem() {
    for (int c = 0; c < 0x11000; c++) {
      String text = "a" + Character.toString(c);
      ValueError expected = null;
      try {
        Checks.text(text, 80, "text");
      } catch (InvalidValueException e) {
        expected = e.error();
      }
      if (PersonAssembler.error(text, 80) != expected) {
        assertThat(PersonAssembler.error(text, 80)).as(Integer.toHexString(c)).isEqualTo(expected);
      }
    }
    assertThat(PersonAssembler.error("  ", 80)).isEqualTo(ValueError.EMPTY);
    assertThat(PersonAssembler.error("abc", 2)).isEqualTo(ValueError.LENGTH);
    assertThat(PersonAssembler.error("abc", 3)).isNull();
  }

  @Test
  void aGuardAgainstFormulasIsTakenOff() {
    var reader =
        PartnerFileReader.persons(
            Mappings.of(
                Mappings.csvTerms(
                    "\"formulaGuard\": true, ", "\"surname\": {\"column\": \"naam\"}")));
    var read = Collected.read(reader, "nr;naam\n'-1;\"'=a\"\"b\"\n2;'t Hof\n");

    assertThat(read.at(2).key().local()).isEqualTo("-1");
    assertThat(read.at(2).name().surname()).isEqualTo("=a\"b");
    assertThat(read.at(3).name().surname()).isEqualTo("'t Hof");
  }

  @Test
  void escapesInJsonBringInNothingThatCannotStandInAFile() {
    var reader = Mappings.jsonLines("\"surname\": {\"column\": \"/naam\", \"onBad\": \"DROP\"}");
    var read =
        Collected.read(
            reader,
            """
            {"nr": 1, "naam": "a\\u0000b"}
            {"nr": 2, "naam": "a\\ud800b"}
            {"nr": 3, "naam": "a\\udc00"}
            {"nr": 4, "naam": "\\ufffd"}
            {"nr": 5, "naam": "\\u0085"}
            {"nr": 6, "naam": "\\u007f"}
            {"nr": 7, "naam": "\\ufeffx"}
            {"nr": 8, "naam": "\\ud83d\\ude00 \\t"}
            {"nr": "\\u0007"}
            """);

    assertThat(read.reasons()).containsExactly("9 key CONTROL_CHARACTER");
    assertThat(read.dropped)
        .extracting(Collected::brief)
        .containsExactly(
            "1 surname CONTROL_CHARACTER",
            "2 surname BAD_ENCODING",
            "3 surname BAD_ENCODING",
            "4 surname BAD_ENCODING",
            "5 surname CONTROL_CHARACTER",
            "6 surname CONTROL_CHARACTER",
            "7 surname BAD_ENCODING");
    assertThat(read.at(8).name().surname()).isEqualTo("\ud83d\ude00");
    assertThat(read.at(1).name().surname()).isNull();
  }

  @Test
  void anExceptionOfTheSinkIsNotSwallowed() {
    Sink<PersonRecord> sink =
        new Sink<>() {
          @Override
          public void accept(long line, PersonRecord record) {
            throw new IllegalStateException("full");
          }

          @Override
          public void reject(Reject reject) {}
        };
    var in = new java.io.ByteArrayInputStream("nr;naam\n1;B\n".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> READER.read(in, "some.csv", sink)).hasMessage("full");
  }
}
