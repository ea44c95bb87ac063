package nl.ketenkompas.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.ketenkompas.monitoring.agreement.NormTerms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunScenariosTest {
  private static final String SCENARIO =
      """
      id: mix
      title: {nl: Stabiele mix, en: Stable mix}
      question: monitoring.assess
      rules: [SK-M4]
      agreement: rotterdam-3
      facts:
        observations: [{areas: [HOUSING, CARE, INCOME], status: STABLE, from: 2026-01-01}]
      cases:
        - id: gehaald
          title: {nl: Gehaald, en: Attained}
          when: {asOf: 2026-03-31}
          then: {verdict: "YES", rules: [SN-6], values: {attainedOn: 2026-03-31}}
      """;

  @TempDir Path dir;

  private record Said(int exit, String console, String errors) {}

  @BeforeEach
  void scenario() throws IOException {
    Files.createDirectories(dir.resolve("in"));
    Files.writeString(dir.resolve("in/mix.scenario.yaml"), SCENARIO);
  }

  @Test
  void allHold() {
    Said said = run("scenarios", dir.resolve("in").toString());

    assertThat(said.exit()).isZero();
    assertThat(said.errors()).isEmpty();
    assertThat(said.console())
        .contains("monitoring.assess, afspraak rotterdam-3@1, systeem ketenkompas: bepalingen ")
        .contains("1 geslaagd, 0 mislukt")
        .doesNotContain("gehaald");
    assertThat(
            run("scenarios", "--all", "--language", "en", dir.resolve("in").toString()).console())
        .contains("passed        mix.scenario.yaml:9 mix/gehaald (ketenkompas): Attained")
        .contains("1 passed, 0 failed");
  }

  @Test
  void anEditedAgreementShowsWhatItChanges() throws IOException {
    Path edited = dir.resolve("norm.json");
    Files.writeString(
        edited,
        NormTerms.KIND.write(NormTerms.preset("rotterdam-3")).replace("\"P3M\"", "\"P6M\""));

    Said said = run("scenarios", dir.resolve("in").toString(), "--agreement", edited.toString());

    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.console())
        .contains("MISLUKT")
        .contains("verwacht verdict: YES")
        .contains("gekregen verdict: NO")
        .contains("stappen (+ klopt, - klopt niet):")
        .contains("Misschien is een feit anders dan bedoeld. De uitkomst zou YES zijn");
  }

  @Test
  void aFileThatCannotBeUsedIsNamed() throws IOException {
    Files.writeString(dir.resolve("in/bad.scenario.json"), "{}");

    Said said = run("scenarios", dir.resolve("in").toString());

    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.console())
        .contains("AFGEKEURD        bad.scenario.json")
        .contains("bad.scenario.json:1:1 /id: expected a value, there is none")
        .contains("2 bestanden gelezen, 1 uitgevoerd, 1 afgekeurd");
  }

  @Test
  void aWrongCommandLineIsExplained() {
    assertThat(run("scenarios").exit()).isEqualTo(2);
    assertThat(run("scenarios", dir.resolve("nowhere").toString()))
        .satisfies(
            said -> {
              assertThat(said.exit()).isEqualTo(2);
              assertThat(said.errors()).contains("FOLDER: expected a folder");
            });
    assertThat(run("scenarios", dir.toString(), "--agreement", "nowhere.json"))
        .satisfies(
            said -> {
              assertThat(said.exit()).isEqualTo(2);
              assertThat(said.errors()).contains("--agreement: expected a file");
            });
  }

  private static Said run(String... arguments) {
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int exit =
        Main.run(
            new PrintStream(console, true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8),
            arguments);
    return new Said(
        exit, console.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
  }
}
