package nl.ketenkompas.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.ValueError;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PartnerFileReaderTest {

  private static String example() throws Exception {
    String source =
        Files.readString(Path.of("src/main/java/nl/ketenkompas/model/exchange/package-info.java"));
    String block = source.substring(source.indexOf("{@code\n * {") + 6, source.indexOf("}</pre>"));
    return block.replace("\n * ", "\n");
  }

  @Test
  @Covers({"SK-C6", "SK-C9", "SK-C10"})
  void readsWhatTheExampleMappingOfTheDocumentationDescribes() throws Exception {
    var mapping = MappingTerms.KIND.read(example(), "package-info.java").orThrow();
    String file =
        """
        Gastnummer;BSN;Naam;Geb.datum;M/V;Postcode;Begeleider;Status
        12;999990019;"Oever, van den A.M.";14-03-1971;vrouw;9712 AB;J. Bakker;in huis
        13;;Jansma, Piet;00-00-1980;;;;
        """;
    var read =
        Collected.read(PartnerFileReader.persons(mapping), file, Charset.forName("windows-1252"));

    assertThat(read.reasons()).isEmpty();
    assertThat(read.report().problems()).isEmpty();
    PersonRecord first = read.at(2);
    assertThat(first.key()).hasToString("shelter/12");
    assertThat(first.bsn()).isEqualTo(Bsn.parse("999990019"));
    assertThat(first.name())
        .isEqualTo(new PersonName(null, "A.M.", "van den", "Oever", List.of(), null));
    assertThat(first.birthDate()).isEqualTo(PartialDate.parse("1971-03-14"));
    assertThat(first.gender()).isEqualTo(Gender.FEMALE);
    assertThat(first.addresses())
        .singleElement()
        .matches(a -> a.kind() == Address.Kind.CORRESPONDENCE);
    assertThat(first.status()).isEqualTo("STAYING");
    assertThat(first.missing()).isEmpty();
    PersonRecord second = read.at(3);
    assertThat(second.bsn()).isNull();
    assertThat(second.name().givenNames()).isEqualTo("Piet");
    assertThat(second.birthDate()).isEqualTo(PartialDate.parse("1980"));
    assertThat(second.addresses()).isEmpty();
  }

  private static final String FIELDS =
      """
      "bsn": {"column": "bsn"},
      "surname": {"column": "naam"},
      "birthDate": {"column": "geb", "format": "dd-MM-yyyy|yyyy"},
      "gender": {"column": "mv", "codes": {"man": "M", "vrouw": "V", "?": ""}}
      """;

  private static final String HEADER = "nr;bsn;naam;geb;mv\n";

  static Stream<Arguments> recordsThatAreRejected() {
    String good = "9;;Smit;;\n";
    return Stream.of(
        arguments("lost quote", "1;;\"Jansma;;\n" + good, "2 UNCLOSED_QUOTE"),
        arguments("lost quote at the end", good + "1;;\"Jansma;;", "3 UNCLOSED_QUOTE"),
        arguments(
            "lost quote, closed by that of a later line",
            "1;;\"Jansma;;\n" + good + "3;;\"Bos\";;\n",
            "2 UNCLOSED_QUOTE"),
        arguments(
            "lost quote behind a value of two lines",
            "1;;\"Jans\nma\";\"x;\n" + good,
            "2 UNCLOSED_QUOTE"),
        arguments("text behind a quote", "1;;\"Jans\"ma;;\n" + good, "2 BAD_QUOTING"),
        arguments("quote not doubled", "1;;\"de \"kale\" Bos\";;\n" + good, "2 BAD_QUOTING"),
        arguments("line too long", "1;;" + "x".repeat(2 << 20) + ";;\n" + good, "2 LINE_TOO_LONG"),
        arguments(
            "ten megabytes in a line", "y".repeat(10_000_000) + "\n" + good, "2 LINE_TOO_LONG"),
        arguments(
            "quoted value too long",
            "1;;\"" + "x".repeat(1 << 16) + "x\";;\n" + good,
            "2 UNCLOSED_QUOTE"),
        arguments("NUL", "1;;Jan\0sma;;\n" + good, "2 CONTROL_CHARACTER"),
        arguments("escape", "1;;Jan\u001bsma;;\n" + good, "2 CONTROL_CHARACTER"),
        arguments("C1 control", "1;;Jan\u0085sma;;\n" + good, "2 CONTROL_CHARACTER"),
        arguments("lost character", "1;;Jan\ufffdsma;;\n" + good, "2 BAD_ENCODING"),
        arguments("column too few", "1;;Jansma;\n" + good, "2 COLUMN_COUNT"),
        arguments("column too many", "1;;Jansma;;;\n" + good, "2 COLUMN_COUNT"),
        arguments("only separators", ";;;;\n" + good, "2 key MISSING"),
        arguments("no key", ";;Jansma;;\n" + good, "2 key MISSING"),
        arguments("key too long", "k".repeat(81) + ";;Jansma;;\n" + good, "2 key LENGTH"),
        arguments("line end in key", "\"1\n2\";;Jansma;;\n" + good, "2 key CHARACTERS"),
        arguments("line end in name", "1;;\"Jans\nma\";;\n" + good, "2 surname CHARACTERS"),
        arguments("name too long", "1;;" + "n".repeat(201) + ";;\n" + good, "2 surname LENGTH"),
        arguments("BSN of a neighbour", "1;999990018;Jansma;;\n" + good, "2 bsn ELEVEN_TEST"),
        arguments("BSN too short", "1;9999;Jansma;;\n" + good, "2 bsn LENGTH"),
        arguments("BSN of zeros", "1;000000000;Jansma;;\n" + good, "2 bsn ALL_ZEROS"),
        arguments("BSN with dots", "1;9999.90.019;Jansma;;\n" + good, "2 bsn CHARACTERS"),
        arguments(
            "BSN in other digits",
            "1;\u0669\u0669\u0669\u0669\u0669\u0660\u0660\u0661\u0669;Jansma;;\n" + good,
            "2 bsn NON_ASCII_DIGITS"),
        arguments("date in another form", "1;;Jansma;1971-03-14;\n" + good, "2 birthDate FORMAT"),
        arguments("no such day", "1;;Jansma;31-02-1971;\n" + good, "2 birthDate NONEXISTENT_DATE"),
        arguments("no such year", "1;;Jansma;01-01-0171;\n" + good, "2 birthDate OUT_OF_BOUNDS"),
        arguments("code not listed", "1;;Jansma;;M\n" + good, "2 gender UNKNOWN_CODE"),
        arguments(
            "the first thing that is wrong", "1;12;Jansma;x;y\n" + good, "2 gender UNKNOWN_CODE"),
        arguments("same key", "9;;Bos;;\n" + good, "3 key DUPLICATE_KEY"),
        arguments("delivered twice", good + good, "3 key REPEATED_RECORD"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recordsThatAreRejected")
  @Covers({"SK-C6", "SK-C9"})
  void rejectsOneRecordAndNoOther(String name, String rows, String reject) {
    var read = Collected.read(Mappings.csv(FIELDS), HEADER + rows);

    assertThat(read.reasons()).containsExactly(reject);
    assertThat(read.accepted.values())
        .extracting(record -> record.key().local())
        .contains("9")
        .doesNotContain("1");
    assertThat(read.report().problems()).isEmpty();
    assertThat(read.report().rejected()).isEqualTo(1);
    assertThat(read.report().read()).isEqualTo(1 + read.accepted.size());
    assertThat(read.report().rejects().values()).containsExactly(1L);
  }

  @ParameterizedTest
  @CsvSource({"\\n", "\\r\\n", "\\r"})
  void readsEveryLineEnd(String escaped) {
    String end = escaped.replace("\\n", "\n").replace("\\r", "\r");
    String rows = "1;;Jansma;;\n\n  \t\n\"2\";;\"Bos \";;\n3; ; Smit ;1971;?";
    var read = Collected.read(Mappings.csv(FIELDS), (HEADER + rows).replace("\n", end));

    assertThat(read.reasons()).isEmpty();
    assertThat(read.accepted.keySet()).containsExactly(2L, 5L, 6L);
    assertThat(read.at(5).name().surname()).isEqualTo("Bos");
    assertThat(read.at(6).bsn()).isNull();
    assertThat(read.at(6).birthDate()).isEqualTo(PartialDate.parse("1971"));
    assertThat(read.at(6).gender()).isEqualTo(Gender.UNKNOWN);
  }

  @Test
  void keepsQuotesSeparatorsAndLineEndsInsideQuotes() {
    var read =
        Collected.read(
            Mappings.csv("\"surname\": {\"column\": \"naam\"}"),
            "nr;opm;naam\n1;\"een;\ntwee\r\ndrie\"; \"d\"\"Or\" \n2;x;5\" Bos\n");

    assertThat(read.reasons()).isEmpty();
    assertThat(read.at(2).name().surname()).isEqualTo("d\"Or");
    assertThat(read.at(5).name().surname()).isEqualTo("5\" Bos");
  }

  @ParameterizedTest
  @CsvSource({
    "utf-8, UTF-8",
    "UTF-8, UTF-8",
    "windows-1252, windows-1252",
    "iso-8859-1, ISO-8859-1",
    "iso-8859-15, ISO-8859-15"
  })
  void readsEveryEncoding(String declared, Charset charset) {
    String terms =
        Mappings.csvTerms(
            "\"encoding\": \"" + declared + "\", ", "\"surname\": {\"column\": \"n\u00e4am\"}");
    var read =
        Collected.read(
            PartnerFileReader.persons(Mappings.of(terms)),
            "nr;n\u00e4am\n1;\u00e7elik\n2;\"Jos\u00e9\"\"\"\n",
            charset);

    assertThat(read.reasons()).isEmpty();
    assertThat(read.at(2).name().surname()).isEqualTo("\u00e7elik");
    assertThat(read.at(3).name().surname()).isEqualTo("Jos\u00e9\"");
  }

  @Test
  void takesTheByteOrderMarkOfUtf8() {
    var read = Collected.read(Mappings.csv(FIELDS), "\ufeff" + HEADER + "1;;Bos;;\n");
    assertThat(read.only().name().surname()).isEqualTo("Bos");
  }

  @ParameterizedTest
  @CsvSource({"windows-1252, 0x81", "utf-8, 0xe9", "utf-8, 0xc0"})
  void rejectsBytesThatTheEncodingDoesNotHave(String encoding, String odd) {
    String terms = Mappings.csvTerms("\"encoding\": \"" + encoding + "\", ", FIELDS);
    String rows = HEADER + "1;;B" + (char) (int) Integer.decode(odd) + "s;;\n2;;Smit;;\n";
    var read =
        Collected.read(
            PartnerFileReader.persons(Mappings.of(terms)), rows, StandardCharsets.ISO_8859_1);

    assertThat(read.reasons()).containsExactly("2 BAD_ENCODING");
    assertThat(read.accepted).containsOnlyKeys(3L);
  }

  static Stream<Arguments> filesThatCannotBeUsed() {
    String rows = "1;;Bos;;\n2;;Smit;;\n";
    return Stream.of(
        arguments("empty", "", List.of("1 FILE_EMPTY"), 0),
        arguments("only blank lines", "\n \n", List.of("1 FILE_EMPTY"), 0),
        arguments(
            "a picture", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0", List.of("1 FILE_BINARY"), 3),
        arguments("a zip file", "PK\3\4abcdef\nghi", List.of("1 FILE_BINARY"), 1),
        arguments("utf-16 with a mark", "\u00ff\u00fen\0r\0\n\0", List.of("1 FILE_BINARY"), 1),
        arguments("utf-16 without a mark", "n\0r\0;\0\n\0" + "1\0", List.of("1 FILE_BINARY"), 1),
        arguments(
            "NUL in the header", "nr;bsn;naam\0;geb;mv\n" + rows, List.of("1 FILE_BINARY"), 2),
        arguments(
            "utf-8 expected", "nr;bsn;n\u00e4am;geb;mv\n" + rows, List.of("1 HEADER_ENCODING"), 2),
        arguments("lost quote", "nr;\"bsn;naam;geb;mv\n" + rows, List.of("1 HEADER_UNREADABLE"), 2),
        arguments("column gone", "nr;bsn;geb;mv\n" + rows, List.of("1 HEADER_COLUMN_MISSING"), 2),
        arguments(
            "columns gone, blank line before",
            "\nnr;BSN;naam;geb\n" + rows,
            List.of("2 HEADER_COLUMN_MISSING", "2 HEADER_COLUMN_MISSING"),
            2),
        arguments(
            "other separator",
            "nr,bsn,naam,geb,mv\n1,,Bos,,\n",
            List.of(
                "1 HEADER_COLUMN_MISSING",
                "1 HEADER_COLUMN_MISSING",
                "1 HEADER_COLUMN_MISSING",
                "1 HEADER_COLUMN_MISSING",
                "1 HEADER_COLUMN_MISSING"),
            1),
        arguments(
            "column twice", "nr;bsn;naam;geb;mv;naam\n" + rows, List.of("1 HEADER_DUPLICATE"), 2),
        arguments("broken gzip", "\u001f\u008b\b\0abc", List.of("1 FILE_UNREADABLE"), 0));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("filesThatCannotBeUsed")
  @Covers("SK-C6")
  void saysWhyAWholeFileCannotBeUsedAndStillCountsItsRecords(
      String name, String file, List<String> problems, int records) {
    var read = Collected.read(Mappings.csv(FIELDS), file, StandardCharsets.ISO_8859_1);

    assertThat(read.report().problems())
        .extracting(problem -> problem.line() + " " + problem.code())
        .isEqualTo(problems);
    assertThat(read.report().problems())
        .allSatisfy(
            problem -> {
              assertThat(problem.file()).isEqualTo("some.csv");
              assertThat(problem.expected()).contains("expected").endsWith(".");
              assertThat(problem.toString()).contains("\nMaybe ");
            });
    assertThat(read.report().usable()).isFalse();
    assertThat(read.report().read()).isEqualTo(records);
    assertThat(read.rejects).hasSize(records);
    assertThat(read.rejects)
        .allMatch(reject -> reject.code() == read.report().problems().get(0).code());
    assertThat(read.accepted).isEmpty();
  }

  @Test
  void aFileInUtf8ThatIsDeclaredAsAnotherIsNotUsed() {
    String terms = Mappings.csvTerms("\"encoding\": \"windows-1252\", ", FIELDS);
    var read =
        Collected.read(
            PartnerFileReader.persons(Mappings.of(terms)), "\ufeff" + HEADER + "1;;Bos;;\n");
    assertThat(read.reasons()).containsExactly("2 HEADER_ENCODING");
  }

  @Test
  void aFileThatIsNotThereIsAProblemAndNotAnException(@TempDir Path folder) {
    var sink = new Collected<PersonRecord>();
    ReadReport report = Mappings.csv(FIELDS).read(folder.resolve("gone.csv"), sink);

    assertThat(report.read()).isZero();
    assertThat(report.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(RejectCode.FILE_MISSING);
              assertThat(problem.file()).isEqualTo("gone.csv");
            });
  }

  @Test
  void aFileThatBreaksOffKeepsWhatWasRead() {
    InputStream breaking =
        new SequenceInputStream(
            new ByteArrayInputStream(bytes(HEADER + "1;;Bos;;\n2;;Sm")),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("gone");
              }

              @Override
              public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("gone");
              }
            });
    var sink = new Collected<PersonRecord>();
    ReadReport report = Mappings.csv(FIELDS).read(breaking, "some.csv", sink);

    assertThat(report.problems())
        .extracting(FileProblem::code)
        .containsExactly(RejectCode.FILE_UNREADABLE);
    assertThat(sink.accepted).containsOnlyKeys(2L);
    assertThat(sink.reasons()).containsExactly("3 FILE_UNREADABLE");
    assertThat(report.read()).isEqualTo(2);
  }

  @Test
  void readsWhatGzipHolds(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("some.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(bytes(HEADER + "1;;Bos;;\n"));
    }
    var sink = new Collected<PersonRecord>();
    ReadReport report = Mappings.csv(FIELDS).read(file, sink);

    assertThat(sink.only().key()).hasToString("shelter/1");
    assertThat(report.bytes()).isEqualTo(Files.size(file));
    assertThat(report.file()).isEqualTo("some.csv.gz");
  }

  @Test
  @Covers({"SK-C9", "SK-C10"})
  void goesOnWithoutABadValueWhenTheMappingSaysSoAndTellsIt() {
    var reader =
        Mappings.csv(
            """
            "bsn": {"column": "bsn", "onBad": "DROP"},
            "surname": {"column": "naam", "required": true, "onBad": "DROP"},
            "gender": {"column": "mv", "onBad": "DROP"}
            """);
    var read =
        Collected.read(
            reader, "nr;bsn;naam;mv\n1;123;Bos;x\n2;456;;M\n3;999990019;Smit;V\n4;1;Mol;\n");

    assertThat(read.reasons()).containsExactly("3 surname MISSING");
    assertThat(read.at(2).bsn()).isNull();
    assertThat(read.dropped)
        .extracting(Collected::brief)
        .containsExactly("2 bsn LENGTH", "2 gender UNKNOWN_CODE", "5 bsn LENGTH");
    assertThat(read.report().findings())
        .extracting(finding -> finding.reason().text(Language.EN))
        .containsExactly(
            "The field bsn was left out of 2 records, because its value was not valid (LENGTH)."
                + " [SK-C9]",
            "The field gender was left out of 1 records, because its value was not valid"
                + " (UNKNOWN_CODE). [SK-C9]");
  }

  @Test
  @Covers("SK-C6")
  void countsWhatWasDeliveredTwice() {
    var read =
        Collected.read(
            Mappings.csv("\"surname\": {\"column\": \"naam\"}"),
            "nr;naam\n1;Bos\n2;\n1;Bos\n1;Bosch\n2;\n");

    assertThat(read.reasons())
        .containsExactly("4 key REPEATED_RECORD", "5 key DUPLICATE_KEY", "6 key REPEATED_RECORD");
    assertThat(read.report().findings())
        .extracting(finding -> finding.reason().toString())
        .containsExactly("SK-C6 DOUBLE_ENTRY [number:2]", "SK-C6 KEY_TWICE [number:1]");
  }

  @Test
  @Covers({"SK-C6", "SK-C10"})
  void countsPeopleWhoStandUnderTwoKeysAndAcceptsThem() {
    var reader =
        Mappings.csv(
            """
            "bsn": {"column": "bsn", "onBad": "DROP"}, "surname": {"column": "naam"}
            """);
    var read =
        Collected.read(
            reader,
            """
            nr;bsn;naam
            1;999990019;Bos
            2;999990007;Bos
            3;;Bos
            4;;Bos
            5;999990019;Smit
            5;999990019;Smit
            6;999990007;Bos
            7;12;Bos
            8;12;Bos
            9;999990019;Mol
            """);

    assertThat(read.reasons()).containsExactly("7 key REPEATED_RECORD");
    assertThat(read.report().findings())
        .extracting(finding -> finding.reason().toString())
        .containsExactly(
            "SK-C9 VALUE_DROPPED [field:bsn, code:LENGTH, number:2]",
            "SK-C6 DOUBLE_ENTRY [number:1]",
            "SK-C6 PERSON_TWICE [number:3]");
  }

  @Test
  void aPersonOfARejectedRecordIsNotCounted() {
    var read =
        Collected.read(
            Mappings.csv("\"bsn\": {\"column\": \"bsn\"}, \"gender\": {\"column\": \"mv\"}"),
            "nr;bsn;mv\n1;999990019;x\n2;999990019;M\n3;;V\n");

    assertThat(read.reasons()).containsExactly("2 gender UNKNOWN_CODE");
    assertThat(read.report().findings()).isEmpty();
  }

  @Test
  void aKeyThatWasOnlyRejectedMayStillCome() {
    var read = Collected.read(Mappings.csv(FIELDS), HEADER + "1;12;Bos;;\n1;;Bos;;\n");
    assertThat(read.reasons()).containsExactly("2 bsn LENGTH");
    assertThat(read.accepted).containsOnlyKeys(3L);
  }

  @Test
  void saysWhenThereAreTooManyKeysToCompare() {
    var reader = Mappings.csv(FIELDS).withLimits(new ReadLimits(1000, 100, 2));
    var read = Collected.read(reader, HEADER + "1;;A;;\n2;;B;;\n3;;C;;\n3;;C;;\n1;;A;;\n");

    assertThat(read.reasons()).containsExactly("6 key REPEATED_RECORD");
    assertThat(read.report().findings())
        .extracting(finding -> finding.reason().code())
        .contains(ExchangeFinding.KEYS_NOT_COMPARED);
  }

  @Test
  void tellsColumnsThatStandTwiceWithoutBeingUsedAndFieldsThatAreNeverFilled() {
    var read = Collected.read(Mappings.csv(FIELDS), "nr;bsn;naam;geb;mv;x;x\n1;;Bos;;;a;b\n");
    assertThat(read.report().findings())
        .extracting(finding -> finding.reason().toString())
        .containsExactly(
            "SK-C6 COLUMN_TWICE [number:1]",
            "SK-C6 NEVER_FILLED [field:bsn]",
            "SK-C6 NEVER_FILLED [field:birthDate]",
            "SK-C6 NEVER_FILLED [field:gender]");
  }

  @Test
  void aFileWithoutAHeaderNamesItsColumnsByNumber() {
    var reader =
        PartnerFileReader.persons(
            Mappings.of(
                """
                "format": "CSV", "header": false, "separator": "\\t", "quote": "",
                "fields": {"key": {"column": "2"}, "surname": {"column": "1"}}
                """));
    var read = Collected.read(reader, "\"Bos\t1\nSmit\t2\t3\n");

    assertThat(read.at(1).name().surname()).isEqualTo("\"Bos");
    assertThat(read.reasons()).containsExactly("2 COLUMN_COUNT");
    assertThat(Collected.read(reader, "").report().problems())
        .extracting(FileProblem::code)
        .containsExactly(RejectCode.FILE_EMPTY);
  }

  @Test
  void aSinkMayRefuseARecord() {
    List<String> refused = new ArrayList<>();
    Sink<PersonRecord> sink =
        new Sink<>() {
          @Override
          public void accept(long line, PersonRecord record) {
            throw new InvalidValueException("surname", ValueError.INVERTED);
          }

          @Override
          public void reject(Reject reject) {
            refused.add(reject.toString());
          }
        };
    ReadReport report =
        Mappings.csv(FIELDS)
            .read(new ByteArrayInputStream(bytes(HEADER + "1;;Bos;;\n")), "some.csv", sink);

    assertThat(refused).containsExactly("some.csv:2 surname INVERTED");
    assertThat(report.rejected()).isEqualTo(1);
  }

  @Test
  void stopsWhenTheSinkSaysSoAndTellsHowFarItIs() {
    StringBuilder file = new StringBuilder(HEADER);
    for (int i = 0; i < 30_000; i++) {
      file.append(i).append(";;").append("Bos ".repeat(40)).append(";;\n");
    }
    AtomicInteger seen = new AtomicInteger();
    List<Long> progress = new ArrayList<>();
    Sink<PersonRecord> sink =
        new Sink<>() {
          @Override
          public void accept(long line, PersonRecord record) {
            seen.incrementAndGet();
          }

          @Override
          public void reject(Reject reject) {}

          @Override
          public void progress(long bytes) {
            progress.add(bytes);
          }

          @Override
          public boolean cancelled() {
            return seen.get() == 25_000;
          }
        };
    ReadReport report =
        Mappings.csv(FIELDS)
            .read(new ByteArrayInputStream(bytes(file.toString())), "some.csv", sink);

    assertThat(report.cancelled()).isTrue();
    assertThat(report.read()).isEqualTo(25_000);
    assertThat(report.accepted()).isEqualTo(25_000);
    assertThat(progress).hasSizeGreaterThan(2).isSorted();
  }

  @Test
  void rejectsAndReportsAreWrittenTheSameByEveryJackson() throws Exception {
    var read = Collected.read(Mappings.csv(FIELDS), HEADER + "1;12;Bos;;\n");
    String reject = "{\"file\":\"some.csv\",\"line\":2,\"field\":\"bsn\",\"code\":\"LENGTH\"}";

    assertThat(new tools.jackson.databind.json.JsonMapper().writeValueAsString(read.rejects.get(0)))
        .isEqualTo(reject);
    assertThat(
            new com.fasterxml.jackson.databind.ObjectMapper()
                .writeValueAsString(read.rejects.get(0)))
        .isEqualTo(reject);
    assertThat(new tools.jackson.databind.json.JsonMapper().writeValueAsString(read.report()))
        .isEqualTo(
            "{\"file\":\"some.csv\",\"partner\":\"shelter\",\"read\":1,\"accepted\":0,"
                + "\"rejected\":1,\"bytes\":30,\"cancelled\":false,\"rejects\":{\"LENGTH\":1}}");
  }

  @ParameterizedTest
  @EnumSource(ValueError.class)
  void everyValueErrorHasACodeOfTheSameName(ValueError error) {
    assertThat(RejectCode.of(error).name())
        .isEqualTo(error == ValueError.EMPTY ? "MISSING" : error.name());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void countsTheBytesThatAreTakenAndLeavesTheStreamToItsOwner() throws IOException {
    var closed = new AtomicBoolean();
    var counted =
        new PartnerFileReader.Counted(
            new ByteArrayInputStream(new byte[] {7, 8, 9, 10}) {
              @Override
              public void close() {
                closed.set(true);
              }
            });
    assertThat(counted.read()).isEqualTo(7);
    assertThat(counted.count()).isEqualTo(1);
    assertThat(counted.read(new byte[5], 1, 4)).isEqualTo(3);
    assertThat(counted.count()).isEqualTo(4);
    assertThat(counted.read()).isEqualTo(-1);
    assertThat(counted.read(new byte[1], 0, 1)).isEqualTo(-1);
    assertThat(counted.count()).isEqualTo(4);
    counted.close();
    assertThat(closed).isFalse();
  }

  @Test
  void whatIsMadeOfRecordsKeepsTheirRules() {
    var mapping =
        Mappings.of(Mappings.csvTerms("\"of\": \"observation\", ", "\"x\": {\"column\": \"x\"}"));
    var rows = PartnerFileReader.rows(mapping).map(Row::line);
    assertThat(rows.mapping()).isSameAs(mapping);
    assertThat(Collected.read(rows, "nr;x\n1;a\n1;b\n").reasons()).isEmpty();
  }
}
