package nl.ketenkompas.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The command as a policy officer and a build server meet it. */
class CovenantCommandTest {
  @TempDir Path dir;

  private record Ran(int exit, String out, String log) {}

  private static Ran run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    int exit =
        CovenantCommand.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(log, true, StandardCharsets.UTF_8),
            arguments);
    return new Ran(
        exit, out.toString(StandardCharsets.UTF_8), log.toString(StandardCharsets.UTF_8));
  }

  private String edited(String from, String to) throws IOException {
    String text = CovenantTerms.presetText("sample-chain").replace(from, to);
    return Files.writeString(dir.resolve("new.json"), text).toString();
  }

  private String wider() throws IOException {
    return edited(
        "\"kinds\": [\"psychiatric-diagnosis\"], \"level\": \"EXISTS\", \"purpose\": \"care\"",
        "\"kinds\": [\"psychiatric-diagnosis\"], \"level\": \"FULL\", \"purpose\": \"care\"");
  }

  @Test
  void unlistedWideningFailsTheBuildUntilItIsAccepted() throws IOException {
    Ran refused = run("diff", "sample-chain", wider());

    assertThat(refused.exit()).isEqualTo(3);
    assertThat(refused.log()).contains("1 changes in ", "1 of them widen, 1 of these not accepted");
    String line = refused.out().lines().findFirst().orElseThrow();
    assertThat(line)
        .startsWith("WIDENED shelter-worker@shelter care psychiatric-diagnosis EXISTS>FULL ");
    assertThat(refused.out()).contains("dat het er is wordt alles", "    Witness[");

    Path accepted =
        Files.writeString(
            dir.resolve("accepted.txt"), "# decided on 2026-11-20\n\n" + line + "\nWIDENED old\n");
    Ran passed = run("diff", "sample-chain", wider(), "--accepted", accepted.toString());

    assertThat(passed.exit()).isZero();
    assertThat(passed.log()).contains("0 of these not accepted", "not there: WIDENED old");
  }

  @Test
  void narrowingAndNoChangeNeedNoAcceptance() throws IOException {
    assertThat(run("diff", wider(), "sample-chain").exit()).isZero();
    Ran same = run("diff", "sample-chain", "sample-chain", "--json");
    assertThat(same.exit()).isZero();
    assertThat(same.out()).isEmpty();
  }

  @Test
  void changesAsJsonLines() throws IOException {
    Ran ran = run("diff", "sample-chain", wider(), "--json");

    var change = JsonMapper.builder().build().readTree(ran.out().strip());
    assertThat(change.get("direction").asString()).isEqualTo("WIDENED");
    assertThat(change.get("before").asString()).isEqualTo("EXISTS");
    assertThat(change.get("witness").get("role").asString()).isEqualTo("shelter-worker");
    assertThat(change.get("witness").has("facts")).isFalse();
  }

  @Test
  void tableForPeopleAndPrograms() {
    Ran csv = run("table", "vng-2008", "--as-of", "2026-11-01", "--language", "en");
    assertThat(csv.exit()).isZero();
    assertThat(csv.out()).startsWith("role;of party;").hasLineCount(13);
    assertThat(run("table", "vng-2008", "--as-of", "2026-11-01", "--json").out())
        .startsWith("{\"covenant\":\"vng-2008@1\",\"asOf\":\"2026-11-01\",\"rows\":[");
  }

  @Test
  void lintTellsWhereAndFails() {
    Ran ran = run("lint", "groningen-free-flow");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out())
        .contains(
            "WARNING /terms/grants/1 Deze bepaling voor rol family-coach noemt geen grondslag");
    assertThat(ran.log()).endsWith(" findings\n");
  }

  @Test
  void badFilesAndArguments() throws IOException {
    Ran missing = run("diff", "sample-chain", dir.resolve("none.json").toString());
    assertThat(missing.exit()).isEqualTo(1);
    Ran broken = run("lint", Files.writeString(dir.resolve("x.json"), "{}").toString());
    assertThat(broken.exit()).isEqualTo(1);
    assertThat(broken.log()).isNotBlank();
    assertThat(run("diff", "sample-chain").exit()).isEqualTo(2);
    assertThat(run().exit()).isEqualTo(2);
    assertThat(run("--help").out()).contains("covenant", "lint", "table", "diff");
  }
}
