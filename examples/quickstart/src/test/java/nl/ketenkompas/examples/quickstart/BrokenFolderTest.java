package nl.ketenkompas.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The main job on folders with broken files: says what is wrong, loses nothing, goes on with the
 * rest.
 */
class BrokenFolderTest {
  private static final String GOOD =
      """
      nummer;naam;geboren;geslacht
      1;Meer, van der A.M.;14-03-1971;V
      2;Boer, de J.;01-02-1980;M
      3;Jansma, P.;07-11-1965;M
      """;

  private static final String MAPPING =
      """
      {
        "schemaVersion": 1, "kind": "mapping", "id": "opvang", "version": 1,
        "title": {"nl": "Opvang", "en": "Shelter"}, "source": "test", "zone": "Europe/Amsterdam",
        "valid": "2008-01-01/..",
        "terms": {
          "partner": {"id": "PARTNER", "name": "Opvang"}, "file": "FILE", "format": "CSV",
          "fields": {
            "key": {"column": "nummer", "required": true},
            "fullName": {"column": "naam", "split": "SURNAME_COMMA_INITIALS"},
            "birthDate": {"column": "geboren", "format": "dd-MM-yyyy"},
            "gender": {"column": "geslacht", "codes": {"M": "M", "V": "V", "?": "O"}}
          }
        }
      }
      """;

  @TempDir Path dir;
  private Path in;
  private Path out;

  private record Run(int exit, String console, String errors) {}

  @BeforeEach
  void folder() throws IOException {
    in = Files.createDirectory(dir.resolve("in"));
    out = dir.resolve("out");
    Files.writeString(
        in.resolve("herkenning.json"),
        nl.ketenkompas.identity.agreement.RecognitionTerms.presetText("vng-2008"));
    mapping("good", "good.csv");
    Files.writeString(in.resolve("good.csv"), GOOD);
  }

  private void mapping(String partner, String file) throws IOException {
    Files.writeString(
        in.resolve(partner + ".mapping.json"),
        MAPPING.replace("PARTNER", partner).replace("FILE", file));
  }

  private Run run(String... more) {
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    String[] arguments =
        Stream.concat(
                Stream.of(
                    "--input", in.toString(), "--as-of", "2012-03-31", "--out", out.toString()),
                Arrays.stream(more))
            .toArray(String[]::new);
    int exit =
        Main.run(
            new PrintStream(console, true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8),
            arguments);
    return new Run(
        exit, console.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
  }

  static Stream<Arguments> broken() {
    byte[] junk = new byte[5_000];
    for (int i = 0; i < junk.length; i++) {
      junk[i] = (byte) (i * 31 % 251);
    }
    return Stream.of(
        arguments(
            "wrong encoding",
            "9;Gündoğan, A.;01-02-1980;M\n",
            "windows-1254",
            4,
            3,
            "BAD_ENCODING"),
        arguments(
            "unclosed quote",
            "9;\"Meer, A.;01-02-1980;M\n8;Boer, B.;01-02-1980;M\n",
            "utf-8",
            5,
            4,
            "UNCLOSED_QUOTE"),
        arguments(
            "a line of 10 MB",
            "9;" + "x".repeat(10_000_000) + ";01-02-1980;M\n8;Boer, B.;01-02-1980;M\n",
            "utf-8",
            5,
            4,
            "LINE_TOO_LONG"),
        arguments("too few columns", "9;Meer, A.\n", "utf-8", 4, 3, "COLUMN_COUNT"),
        arguments(
            "an impossible date", "9;Meer, A.;31-02-1980;M\n", "utf-8", 4, 3, "NONEXISTENT_DATE"),
        arguments("an unknown code", "9;Meer, A.;01-02-1980;X\n", "utf-8", 4, 3, "UNKNOWN_CODE"),
        arguments("no key", ";Meer, A.;01-02-1980;M\n", "utf-8", 4, 3, "MISSING"),
        arguments(
            "the same key, other content",
            "3;Meer, A.;01-02-1980;M\n",
            "utf-8",
            4,
            3,
            "DUPLICATE_KEY"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void aBadRecordIsRejectedAndTheRestGoesOn(
      String what, String tail, String charset, int read, int accepted, String code)
      throws IOException {
    mapping("bad", "bad.csv");
    byte[] head = GOOD.getBytes(StandardCharsets.UTF_8);
    byte[] rest = tail.getBytes(charset);
    byte[] all = Arrays.copyOf(head, head.length + rest.length);
    System.arraycopy(rest, 0, all, head.length, rest.length);
    Files.write(in.resolve("bad.csv"), all);

    Run run = run();

    assertThat(run.exit()).isZero();
    assertThat(run.console())
        .containsPattern("bad\\.csv +" + read + " +" + accepted + " +" + (read - accepted) + " ")
        .containsPattern(
            "total +" + (read + 3) + " +" + (accepted + 3) + " +" + (read - accepted) + " ")
        .contains("rejected 1 for " + code);
    List<String> rejects = Files.readAllLines(out.resolve("rejects.jsonl"));
    assertThat(rejects).hasSize(read - accepted);
    assertThat(rejects.get(0)).contains("\"file\":\"bad.csv\",\"line\":5,").contains(code);
    assertThat(run.console() + run.errors() + rejects).doesNotContain("Meer", "Boer", "xxxx");
  }

  static Stream<Arguments> unusable() {
    byte[] junk = new byte[5_000];
    for (int i = 0; i < junk.length; i++) {
      junk[i] = (byte) (i * 31 % 251);
    }
    return Stream.of(
        arguments("empty file", new byte[0], "FILE_EMPTY"),
        arguments("binary junk", junk, "FILE_BINARY"),
        arguments(
            "missing column",
            GOOD.replace("geboren", "geboortedag").getBytes(StandardCharsets.UTF_8),
            "HEADER_COLUMN_MISSING"),
        arguments(
            "duplicate header",
            GOOD.replace("geslacht", "geboren").getBytes(StandardCharsets.UTF_8),
            "HEADER_DUPLICATE"),
        arguments("UTF-16", GOOD.getBytes(StandardCharsets.UTF_16LE), "FILE_BINARY"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unusable")
  void anUnusableFileIsSaidAndEveryRecordOfItIsCounted(String what, byte[] content, String code)
      throws IOException {
    mapping("bad", "bad.csv");
    Files.write(in.resolve("bad.csv"), content);

    Run run = run();

    assertThat(run.exit()).isZero();
    assertThat(run.errors()).contains("bad.csv", code, "Maybe");
    long rejected = Files.readAllLines(out.resolve("rejects.jsonl")).size();
    assertThat(run.console())
        .containsPattern("bad\\.csv +" + rejected + " +0 +" + rejected + " ")
        .containsPattern("total +" + (rejected + 3) + " +3 +" + rejected + " ");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unusable")
  void nothingUsableIsAFailure(String what, byte[] content, String code) throws IOException {
    Files.write(in.resolve("good.csv"), content);

    Run run = run();

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.errors()).contains(code).contains("Nothing could be processed");
  }

  @Test
  void aFileThatIsNotThereIsSaid() throws IOException {
    mapping("bad", "bad.csv");
    Run run = run();
    assertThat(run.exit()).isZero();
    assertThat(run.errors()).contains("bad.csv", "FILE_MISSING", "Maybe");
  }

  @Test
  void aFileThatNoMappingNamesIsSaid() throws IOException {
    Files.writeString(in.resolve("notes.txt"), "hello");
    assertThat(run().console()).contains("notes.txt: not read, no mapping names it");
  }

  @Test
  void aBrokenMappingIsSaidWithItsPlaceAndTheRestGoesOn() throws IOException {
    Files.writeString(
        in.resolve("bad.mapping.json"),
        MAPPING.replace("PARTNER", "bad").replace("FILE", "bad.csv").replace("CSV", "XLS"));
    Run run = run();
    assertThat(run.exit()).isZero();
    assertThat(run.errors()).contains("bad.mapping.json:6:", "/terms/format: expected one of");
  }

  @Test
  void aBrokenAgreementIsAFailureWithEveryError() throws IOException {
    Path agreement = in.resolve("herkenning.json");
    Files.writeString(agreement, Files.readString(agreement).replace("\"KNOWN\"", "\"MAYBE\""));
    Run run = run();
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.errors())
        .contains("/terms/keys/0/outcome", "/terms/keys/1/outcome", "Nobody to recognise by");
  }

  @Test
  void anEmptyFolderIsAFailure() throws IOException {
    in = Files.createDirectory(dir.resolve("empty"));
    Run run = run();
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.errors()).contains("Nothing to read", "Maybe");
  }

  @Test
  void aWrongCommandLineIsSaid() {
    assertThat(run("--as-of", "yesterday").exit()).isEqualTo(2);
    assertThat(run("--language", "fr").exit()).isEqualTo(2);
    in = dir.resolve("nowhere");
    assertThat(run().exit()).isEqualTo(1);
    assertThat(run().errors()).contains("expected a folder");
  }

  @Test
  void twoFilesOfOnePartnerMayNotNameAClientTwice() throws IOException {
    Files.writeString(
        in.resolve("again.mapping.json"),
        MAPPING.replace("PARTNER", "good").replace("FILE", "more.csv"));
    Files.writeString(in.resolve("more.csv"), GOOD.replace("\n3;", "\n4;"));
    Run run = run();
    assertThat(run.console())
        .containsPattern("more\\.csv +3 +1 +2 ")
        .contains("rejected 2 for DUPLICATE_KEY");
  }
}
