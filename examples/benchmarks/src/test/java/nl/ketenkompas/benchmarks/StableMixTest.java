package nl.ketenkompas.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as a user meets it: files as other systems write them, and everything wrong. */
@SuppressWarnings("StringConcatToTextBlock") // bytes and line ends are the point
class StableMixTest {
  private static final String HEADER = "client,area,status,from,until,recorded_at,source";
  private static final String GOOD = "c1,HOUSING,STABLE,2024-01-01,,2024-01-02T10:00:00Z,shelter";
  private static final String ANSWERS = "client,attained_on,holds,longest_days,limiting_areas\n";

  @TempDir Path dir;
  private Path norm = Path.of("norm.json");

  private record Ran(int exit, String out, String log) {}

  @BeforeEach
  void writeNorm() throws IOException {
    norm = norm("\"areas\": {\"HOUSING\": \"P3M\"}");
  }

  private Path norm(String terms) throws IOException {
    return Files.writeString(
        dir.resolve("norm.json"),
        """
        {"schemaVersion": 1, "kind": "norm", "id": "trial", "version": 1,
         "title": {"nl": "Proef", "en": "Trial"}, "source": "a test",
         "zone": "Europe/Amsterdam", "valid": "1900-01-01/..", "terms": {%s}}
        """
            .formatted(terms));
  }

  private Ran ask(String file, Object... more) throws IOException {
    Path observations = dir.resolve("observations.csv");
    Files.writeString(observations, file);
    List<String> arguments = new ArrayList<>(List.of(observations.toString()));
    arguments.addAll(List.of("--norm", norm.toString(), "--as-of", "2024-03-31"));
    for (Object one : more) {
      arguments.add(one.toString());
    }
    return run(arguments.toArray(new String[0]));
  }

  private static Ran run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    int exit =
        StableMix.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(log, true, StandardCharsets.UTF_8),
            arguments);
    return new Ran(
        exit, out.toString(StandardCharsets.UTF_8), log.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        HEADER + "\n" + GOOD,
        HEADER + "\r\n" + GOOD + "\r\n",
        "\uFEFF" + HEADER + "\r\n" + GOOD + "\r\n\r\n",
        "source,until,id,from,recorded_at,status,area,client,extra\n"
            + "s,,,2024-01-01,2024-01-02T10:00:00Z,STABLE,HOUSING,c1,zz\n",
        "\"client\",\"area\",\"status\",\"from\",\"until\",\"recorded_at\",\"source\"\n"
            + "\"c1\",\"HOUSING\",\"STABLE\",\"2024-01-01\",\"\",\"2024-01-02T10:00:00Z\",\"a"
            + " \"\"b\"\"\"",
        "client;area;status;from;until;recorded_at;source\n"
            + "c1;HOUSING;STABLE;2024-01-01;9999-12-31;2024-01-02;shelter\n",
        HEADER + "\n" + GOOD + "\n" + GOOD + "\n",
        "\uFEFFid,supersedes," + HEADER + "\na,," + GOOD + "\nb,c," + GOOD + "\n",
      })
  void filesOfEveryHandAreRead(String file) throws IOException {
    Ran ran = ask(file);
    assertThat(ran.log()).contains("rejected 0").contains("norm trial ");
    assertThat(ran.out()).isEqualTo(ANSWERS + "c1,2024-03-31,YES,91,HOUSING\n");
    assertThat(ran.exit()).isZero();
  }

  @Test
  void aFirstColumnThatIsOptionalIsReadBehindAByteOrderMark() throws IOException {
    Ran ran =
        ask(
            "\uFEFFid,supersedes,"
                + HEADER
                + "\na,,"
                + GOOD
                + "\nb,a,"
                + GOOD.replace("STABLE", "UNSTABLE"));
    assertThat(ran.out()).contains("c1,,NO,0,HOUSING");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "c1,HOUSING,GOOD,2024-01-01,,2024-01-02T10:00:00Z,s | :2 status UNKNOWN_CODE: expected"
            + " STABLE",
        "c1,HOUSING,stable,2024-01-01,,2024-01-02T10:00:00Z,s | :2 status UNKNOWN_CODE",
        "c1,HOUSING,STABLE,2024-02-30,,2024-01-02T10:00:00Z,s | :2 from NONEXISTENT_DATE",
        "c1,HOUSING,STABLE,,,2024-01-02T10:00:00Z,s | :2 from MISSING",
        "c1,HOUSING,STABLE,1849-12-31,,2024-01-02T10:00:00Z,s | :2 from OUT_OF_BOUNDS",
        "c1,HOUSING,STABLE,2024-01-01,2024-02-30,2024-01-02T10:00:00Z,s | :2 until"
            + " NONEXISTENT_DATE",
        "c1,HOUSING,STABLE,2024-01-01,,soon,s | :2 recorded_at FORMAT",
        "c1,HOUSING,STABLE,2024-01-01,,,s | :2 recorded_at MISSING",
        "c1,HOUSING,STABLE,2024-01-01,,2024-01-02T10:00:00Z, | :2 source MISSING",
        ",HOUSING,STABLE,2024-01-01,,2024-01-02T10:00:00Z,s | :2 key MISSING",
        "c1,HOUSING,STABLE | :2 COLUMN_COUNT"
      })
  void aRowThatCannotBeReadIsNamedByLine(String row, String says) throws IOException {
    Ran ran = ask(HEADER + "\n" + row + "\n" + GOOD.replace("c1", "c2") + "\n");
    assertThat(ran.log()).contains("observations.csv" + says).contains("accepted 1 + rejected 1");
    assertThat(ran.out()).isEqualTo(ANSWERS + "c2,2024-03-31,YES,91,HOUSING\n");
    assertThat(ran.exit()).isEqualTo(3);
  }

  @Test
  void aFileWithoutRowsHasNoAnswersAndOneWithoutAHeaderIsAnError() throws IOException {
    assertThat(ask(HEADER + "\n").out()).isEqualTo(ANSWERS);
    assertThat(ask(HEADER + "\n").exit()).isZero();
    assertThat(ask("").exit()).isEqualTo(1);
    assertThat(ask("").log()).contains("FILE_EMPTY");
    Ran ran = ask("client,area,status,from,until,source\nc1,HOUSING,STABLE,2024-01-01,,s\n");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.log()).contains("expected a column \"recorded_at\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-01-01,2023-01-01 | c1,,UNKNOWN,0,HOUSING",
        "2024-01-01,2024-01-01 | c1,,UNKNOWN,0,HOUSING",
        "2024-04-01, | c1,,UNKNOWN,0,HOUSING",
        "2024-03-31, | c1,,NO,1,HOUSING",
        "2024-01-01,2024-03-31 | c1,,NO,90,HOUSING",
        "2024-01-01,2200-12-31 | c1,2024-03-31,YES,91,HOUSING",
        "2024-01-01,3000-01-01 | c1,2024-03-31,YES,91,HOUSING",
        "1850-01-01, | c1,1850-03-31,YES,63643,HOUSING"
      })
  void oddPeriodsAreKeptAndReadAsTheNormSays(String period, String answer) throws IOException {
    Ran ran = ask(HEADER + "\nc1,HOUSING,STABLE," + period + ",2024-01-02T10:00:00Z,shelter\n");
    assertThat(ran.out()).isEqualTo(ANSWERS + answer + "\n");
    assertThat(ran.exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-02T22:59:00Z, YES",
    "2024-01-02, YES",
    "2024-01-02T00:00:00+01:00, YES",
    "2024-01-01T22:59:59Z, UNKNOWN",
    "2024-01-01, UNKNOWN"
  })
  void knownOnIsACivilDayInTheNetherlands(String knownOn, String holds) throws IOException {
    Ran ran =
        ask(
            HEADER + "\n" + GOOD.replace(",,2024", ",2024-05-01,2024") + "\n",
            "--known-on",
            knownOn);
    assertThat(ran.out()).contains("," + holds + ",");
  }

  @Test
  void qualifiersCountInTheirOwnArea() throws IOException {
    norm("\"areas\": {\"INCOME\": \"P3M\"}");
    String row = "c1,INCOME,STABLE,2024-01-01,,2024-01-02T10:00:00Z,s,";
    String header = HEADER + ",legal,evidence\n";
    assertThat(ask(header + row + "YES,").out()).contains("YES,91");
    assertThat(ask(header + row + "NO,").out()).contains("NO,0");
    assertThat(ask(header + row + "False,").out()).contains("NO,0");
    assertThat(ask(header + row + "True,").out()).contains("YES,91");
    assertThat(ask(header + row + "UNKNOWN,").out()).contains("UNKNOWN,0");
    assertThat(ask(header + row + ",NO").out()).contains("YES,91");
    assertThat(ask(header + row + "perhaps,").log()).contains(":2 legal UNKNOWN_CODE");
  }

  @ParameterizedTest
  @CsvSource({
    "--norm nowhere --as-of 2024-03-31, 1, expected a file or one of",
    "--norm vws-2008 --as-of 2007-12-31, 1, is not valid on 2007-12-31",
    "--norm vws-2008 --as-of 2024-3-1, 2, Invalid value for option '--as-of'",
    "--norm vws-2008, 2, Missing required option",
    "--norm vws-2008 --as-of 2024-03-31 --known-on then, 2, expected an instant"
  })
  void aWrongQuestionIsToldApartFromAWrongFile(String options, int exit, String says)
      throws IOException {
    Path file = Files.writeString(dir.resolve("good.csv"), HEADER + "\n" + GOOD + "\n");
    Ran ran = run((file + " " + options).split(" ", -1));
    assertThat(ran.exit()).isEqualTo(exit);
    assertThat(ran.log()).contains(says);
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void inOrderTheAnswersAreTheSameAndDisorderIsAnError() throws IOException {
    StringBuilder file = new StringBuilder(HEADER).append('\n');
    for (int i = 100_000; i < 140_001; i++) {
      file.append(GOOD.replace("c1", "c" + i)).append('\n');
    }
    Ran whole = ask(file.toString());
    assertThat(ask(file.toString(), "--in-order")).isEqualTo(whole);
    assertThat(whole.out().lines()).hasSize(40_002);
    Ran ran = ask(file.append(GOOD).toString(), "--in-order");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.log()).contains("--in-order: the client on line 40003 comes before");
  }
}
