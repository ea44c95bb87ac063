package nl.ketenkompas.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kit as a vendor uses it, with our own side as the vendor's system. */
class ConformanceTest {
  private static final PrintStream NOWHERE = new PrintStream(new ByteArrayOutputStream(), true);

  @TempDir Path dir;

  private record Ran(int exit, String out) {}

  private static Ran kit(Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int exit =
        Conformance.run(
            new PrintStream(out, true, StandardCharsets.UTF_8), NOWHERE, texts(arguments));
    return new Ran(exit, out.toString(StandardCharsets.UTF_8));
  }

  private static String stableMix(Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int exit =
        StableMix.run(
            new PrintStream(out, true, StandardCharsets.UTF_8), NOWHERE, texts(arguments));
    assertThat(exit).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String[] texts(Object... arguments) {
    return Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
  }

  @Test
  void ourSideGivesEveryVectorItsAnswer() throws IOException {
    assertThat(kit("vectors", "--out", dir).exit()).isZero();
    List<Path> folders;
    try (Stream<Path> children = Files.list(dir)) {
      folders = children.sorted().toList();
    }
    assertThat(folders).hasSizeGreaterThan(100);
    for (Path folder : folders) {
      String[] question = Files.readAllLines(folder.resolve("question.csv")).get(1).split(",", -1);
      List<Object> arguments = new ArrayList<>();
      arguments.addAll(List.of(folder.resolve("observations.csv")));
      arguments.addAll(List.of("--norm", folder.resolve("norm.json"), "--as-of", question[0]));
      if (!question[1].isEmpty()) {
        arguments.addAll(List.of("--known-on", question[1]));
      }
      Path answer = folder.resolve("actual.csv");
      Files.writeString(answer, stableMix(arguments.toArray()));
      Ran check = kit("check", folder.resolve("expected.csv"), answer);
      assertThat(check.out()).as(folder.getFileName().toString()).startsWith("the same: 1 ");
      assertThat(check.exit()).isZero();
    }
  }

  /** The larger file is checked by the commands in the README. */
  @Test
  void theSmallFileAndItsAnswersAreTheCommittedOnes() throws IOException {
    Path file = dir.resolve("observations-2000.csv");
    List<String> found = new ArrayList<>();
    found.add(kit("generate", "--clients", 2000, "--seed", 1, "--out", file).out().strip());
    for (String norm : List.of("vws-2008", "rotterdam-3", "rotterdam-12")) {
      String answers = stableMix(file, "--norm", norm, "--as-of", "2024-12-31");
      byte[] digest = Conformance.sha256().digest(answers.getBytes(StandardCharsets.UTF_8));
      found.add(HexFormat.of().formatHex(digest) + "  " + norm + "-2000.csv");
    }
    List<String> committed =
        Files.readAllLines(Path.of("conformance.sha256")).stream()
            .filter(line -> line.endsWith("-2000.csv"))
            .toList();
    assertThat(found).isEqualTo(committed);
  }

  @Test
  void fewerClientsAreTheFirstOfMore() throws IOException {
    Path few = dir.resolve("few.csv");
    Path more = dir.resolve("more.csv");
    Path other = dir.resolve("other.csv");
    kit("generate", "--clients", 20, "--seed", 7, "--out", few);
    kit("generate", "--clients", 40, "--seed", 7, "--out", more);
    kit("generate", "--clients", 20, "--seed", 8, "--out", other);
    assertThat(Files.readString(more)).startsWith(Files.readString(few));
    assertThat(Files.readString(other)).isNotEqualTo(Files.readString(few));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "client,holds/a,YES/b,NO | client,holds/b,NO/a,YES | 0 | the same: 2 clients",
        "client,holds/a,YES | client,more,holds/a,1,YES | 0 | the same: 1 clients",
        "client,holds/\"a,b\",YES | client,holds/\"a,b\",YES | 0 | the same: 1 clients",
        "client,holds/a,YES | client,holds/a,NO | 1 | holds: 1 of 1 differ",
        "client,holds/a,YES | client,holds/a,NO | 1 | a: expected 'YES', got 'NO'",
        "client,holds/a,YES | client/a | 1 | a: expected 'YES', no such column",
        "client,holds/a,YES | client,holds | 1 | a: missing",
        "client,holds | client,holds/a,YES | 1 | a: not expected",
        "client,holds/a,YES | holds/YES | 1 | ''",
        "client,holds/a,YES | client,holds/a,YES/a,YES | 1 | ''",
        "client,holds/a,YES | client,holds/a | 1 | ''"
      })
  void judgesPerColumn(String expected, String actual, int exit, String says) throws IOException {
    Path right = dir.resolve("expected.csv");
    Path given = dir.resolve("actual.csv");
    Files.writeString(right, expected.replace('/', '\n'));
    Files.writeString(given, actual.replace("/", "\r\n"));
    Ran check = kit("check", right, given);
    assertThat(check.exit()).isEqualTo(exit);
    assertThat(check.out()).contains(says);
  }

  @Test
  void withoutACommandItSaysWhatThereIs() {
    assertThat(kit().exit()).isEqualTo(2);
    assertThat(kit("check", dir.resolve("no.csv"), dir.resolve("no.csv")).exit()).isEqualTo(1);
  }
}
