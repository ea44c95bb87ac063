package nl.ketenkompas.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.testing.Pilot;
import nl.ketenkompas.model.testing.Population;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job end to end on a generated chain: every room answers, and the same each time. */
class SampleJobTest {
  private static final long SEED = 11;
  private static final int PEOPLE = 1_500;
  private static final Pattern BSN = Pattern.compile("(?<![\\w-])\\d{9}(?!\\w)");

  @TempDir static Path dir;
  private static JobRun first;

  @BeforeAll
  static void run() throws IOException {
    SampleFolder.write(dir.resolve("in"), SEED, PEOPLE);
    first = run("in", "first");
  }

  private static JobRun run(String in, String out, String... more) {
    return JobRun.of(
        dir.resolve(out),
        Stream.concat(
                Stream.of("--input", dir.resolve(in).toString(), "--as-of", "2012-03-31"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void everyRoomAnswers() {
    assertThat(first.exit()).isZero();
    assertThat(first.errors()).isEmpty();
    assertThat(first.console()).doesNotContain("Not answered", "Not counted");
    assertThat(first.lines("clients.jsonl")).hasSizeGreaterThan(PEOPLE / 2);
    assertThat(first.lines("mixes.jsonl")).hasSameSizeAs(first.lines("clients.jsonl"));
    assertThat(first.text("mixes.jsonl")).contains("\"YES\"", "\"NO\"", "\"UNKNOWN\"");
    assertThat(first.text("access.jsonl")).contains("\"grantedBy\":[\"SK-C12\"]");
    assertThat(first.text("trajectories.jsonl")).contains("\"goingOn\":true");
    assertThat(first.lines("indicators.jsonl")).hasSize(3);
  }

  @Test
  void theSameInputGivesTheSameBytes() {
    JobRun second = run("in", "second");

    assertThat(second.summary()).isEqualTo(first.summary());
    assertThat(second.files()).isEqualTo(first.files());
  }

  @Test
  void theOrderOfRowsMakesNoDifference() throws IOException {
    shuffle("in", "shuffled");

    JobRun other = run("shuffled", "other");

    Map<String, String> expected = new TreeMap<>(first.files());
    Map<String, String> actual = new TreeMap<>(other.files());
    // It names lines, and those are others
    expected.remove("rejects.jsonl");
    actual.remove("rejects.jsonl");
    assertThat(actual).isEqualTo(expected);
    assertThat(other.summary()).isEqualTo(first.summary());
    assertThat(withoutLines(other)).containsExactlyInAnyOrderElementsOf(withoutLines(first));
  }

  private static List<String> withoutLines(JobRun run) {
    return run.lines("rejects.jsonl").stream()
        .map(line -> line.replaceAll("\"line\":\\d+", ""))
        .toList();
  }

  /** Rows of one key keep their order: of two that differ, the first counts. */
  private static void shuffle(String from, String to) throws IOException {
    Files.createDirectories(dir.resolve(to));
    Random random = new Random(SEED);
    try (Stream<Path> files = Files.list(dir.resolve(from))) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        // One byte is one character, whatever the encoding
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (!name.endsWith(".json")) {
          String end = text.contains("\r\n") ? "\r\n" : "\n";
          List<String> rows = new ArrayList<>(text.lines().toList());
          String header = name.endsWith(".csv") ? rows.remove(0) + end : "";
          Map<String, List<String>> byKey = new LinkedHashMap<>();
          for (String row : rows) {
            byKey.computeIfAbsent(row.split("[,;\t]", 2)[0], key -> new ArrayList<>()).add(row);
          }
          List<List<String>> keys = new ArrayList<>(byKey.values());
          Collections.shuffle(keys, random);
          StringBuilder shuffled = new StringBuilder(header);
          keys.forEach(own -> own.forEach(row -> shuffled.append(row).append(end)));
          text = shuffled.toString();
        }
        Files.writeString(dir.resolve(to).resolve(name), text, StandardCharsets.ISO_8859_1);
      }
    }
  }

  @Test
  void everyRowIsAccountedFor() throws IOException {
    long rows = 0;
    try (Stream<Path> files = Files.list(dir.resolve("in"))) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(".json")) {
          rows +=
              Files.readString(file, StandardCharsets.ISO_8859_1)
                      .lines()
                      .filter(line -> !line.isBlank())
                      .count()
                  - (name.endsWith(".csv") ? 1 : 0);
        }
      }
    }
    int rejected = first.lines("rejects.jsonl").size();

    assertThat(first.console())
        .containsPattern("total +" + rows + " +" + (rows - rejected) + " +" + rejected + " ");
    assertThat(rejected).isPositive();
  }

  @Covers("FM-9.GRANT")
  @Test
  void rulingsAreThoseThatFollowFromTheAgreement() {
    Pilot pilot = Pilot.of(SEED);
    Population.of(SEED, PEOPLE).forEach(pilot::consider);

    List<String> expected =
        pilot.advice().stream()
            .map(advice -> "pilot/" + advice.id() + " " + advice.expected())
            .toList();

    assertThat(expected).isNotEmpty();
    assertThat(
            first.lines("rulings.jsonl").stream()
                .map(line -> value(line, "advice") + " " + value(line, "ruling")))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static String value(String line, String field) {
    Matcher matcher = Pattern.compile("\"" + field + "\":\"([^\"]*)\"").matcher(line);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  @Test
  void whoMayBeOnePersonIsMostlyOnePerson() {
    Population truth = Population.of(SEED, PEOPLE);
    int same = 0;
    int all = 0;
    for (String line : first.lines("likely.jsonl")) {
      Matcher keys = Pattern.compile("\"records\":\\[\"([^\"]*)\",\"([^\"]*)\"").matcher(line);
      assertThat(keys.find()).isTrue();
      if (line.contains("\"outcome\":\"MATCH\"")) {
        all++;
        OptionalInt one = truth.personOf(SourceKey.parse(keys.group(1)));
        OptionalInt other = truth.personOf(SourceKey.parse(keys.group(2)));
        same += one.equals(other) ? 1 : 0;
      }
    }
    assertThat(all).isGreaterThan(PEOPLE / 20);
    assertThat(same).isGreaterThan(all * 8 / 10);
  }

  @Covers("NEN-7513")
  @Test
  void everyOpenedFileIsInTheAccessLog() {
    assertThat(first.lines("files.jsonl")).isNotEmpty();
    assertThat(first.lines("access-log.jsonl"))
        .hasSameSizeAs(first.lines("files.jsonl"))
        .allSatisfy(line -> assertThat(BSN.matcher(line).find()).isFalse());
  }

  @Covers("SK-C12")
  @Test
  void whatIsWithheldIsNotInTheFile() {
    String withheld = "\"bsn\":{\"disclosed\":\"WITHHELD\"}";

    assertThat(first.lines("files.jsonl"))
        .anySatisfy(line -> assertThat(line).contains(withheld))
        .filteredOn(line -> line.contains(withheld))
        .allSatisfy(line -> assertThat(BSN.matcher(line).find()).isFalse());
  }

  @Test
  void theSummaryNamesNobody() {
    String page =
        first.text("report.html").replaceAll("(?s)<table>\n<caption>File of .*?</table>", "");

    for (String text : List.of(first.console(), page)) {
      assertThat(BSN.matcher(text).find()).isFalse();
      for (String line : first.lines("clients.jsonl")) {
        Matcher surname = Pattern.compile("\"surname\":\\{\"value\":\"([^\"]{5,})\"").matcher(line);
        if (surname.find()) {
          assertThat(text).doesNotContain(surname.group(1));
        }
      }
    }
  }

  @Test
  void thePageSaysTheSameAsTheConsoleAndNeedsNothingElse() {
    String page = first.text("report.html");

    assertThat(page)
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .contains("<meta charset=\"utf-8\">")
        .doesNotContain("http:", "https:", "<script", "src=", "@import", "url(");
    assertThat(page.split("<table>", -1)).hasSameSizeAs(page.split("<caption>", -1));
    List<String> numbers =
        Pattern.compile("(?<= )\\d{2,}(?= |$)", Pattern.MULTILINE)
            .matcher(first.summary())
            .results()
            .map(MatchResult::group)
            .toList();
    assertThat(numbers).isNotEmpty().allSatisfy(number -> assertThat(page).contains(number));
  }

  @Test
  void figuresForEveryoneHideWhatIsSmall() {
    assertThat(first.lines("figures.json")).hasSize(1);
    assertThat(first.text("figures.json"))
        .contains("\"audience\":\"EVERYONE\"", "\"state\":\"SHOWN\"")
        .doesNotContainPattern("\"number\":[1-4][^0-9]");
    assertThat(first.text("figures.html"))
        .contains("Stable mix and trajectory", "<svg role=\"img\"");
  }

  @Test
  void inDutchItIsDutch() {
    JobRun dutch = run("in", "dutch", "--language", "nl");

    assertThat(dutch.console()).contains("Wie is dit?", "Hoe gaat het?", "afgekeurd");
    assertThat(dutch.text("report.html")).contains("<html lang=\"nl\">", "niet zichtbaar");
    assertThat(dutch.lines("mixes.jsonl")).hasSameSizeAs(first.lines("mixes.jsonl"));
  }

  @Test
  void whatIsMissingIsSaid() throws IOException {
    Files.createDirectories(dir.resolve("few"));
    try (Stream<Path> files = Files.list(dir.resolve("in"))) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        if (!List.of("convenant.json", "mandaat.json", "norm.json", "processtappen.json")
            .contains(name)) {
          Files.copy(file, dir.resolve("few").resolve(name));
        }
      }
    }

    JobRun few = run("few", "missing");

    assertThat(few.exit()).isZero();
    assertThat(few.console())
        .contains(
            "kind covenant in the folder",
            "kind mandate in the folder",
            "kind norm in the folder",
            "kind trajectory in the folder",
            "Not counted",
            "signatures under convenant: not used");
    assertThat(few.text("clients.jsonl")).isEqualTo(first.text("clients.jsonl"));
  }
}
