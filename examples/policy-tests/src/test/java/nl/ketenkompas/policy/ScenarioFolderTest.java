package nl.ketenkompas.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ketenkompas.identity.workshop.RecognitionScenarios;
import nl.ketenkompas.mandate.workshop.RulingScenarios;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.scenario.Answer;
import nl.ketenkompas.model.scenario.Coverage;
import nl.ketenkompas.model.scenario.Engine;
import nl.ketenkompas.model.scenario.ScenarioOutcome.Failed;
import nl.ketenkompas.model.scenario.ScenarioResults;
import nl.ketenkompas.model.scenario.Scenarios;
import nl.ketenkompas.model.testing.ScenarioTests;
import nl.ketenkompas.monitoring.workshop.StableMixScenarios;
import nl.ketenkompas.privacy.workshop.AccessMatrix;
import nl.ketenkompas.privacy.workshop.AccessScenarios;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The scenarios of policy officers, as tests of their own, and what happens when one is changed.
 */
class ScenarioFolderTest {
  private static final Path FOLDER = Path.of("scenarios");
  private static final Engine<?, ?, ?>[] ENGINES = {
    RecognitionScenarios.engine(),
    AccessScenarios.engine(),
    AccessMatrix.engine(),
    RulingScenarios.engine(),
    StableMixScenarios.engine()
  };

  private static final ScenarioResults RESULTS = Scenarios.in(FOLDER).run(ENGINES);

  @TempDir Path changed;

  @TestFactory
  Stream<DynamicNode> scenarios() {
    return ScenarioTests.of(RESULTS, FOLDER, Language.NL);
  }

  @Test
  void theFolderIsWhollyRead() {
    assertThat(RESULTS.ignored()).isEmpty();
    assertThat(RESULTS.rejected()).isZero();
    assertThat(RESULTS.read()).isEqualTo(RESULTS.run()).isGreaterThanOrEqualTo(10);
    assertThat(RESULTS.passed()).hasSizeGreaterThan(130);
    assertThat(RESULTS).isEqualTo(Scenarios.in(FOLDER).run(ENGINES));
  }

  @ParameterizedTest
  @CsvSource({
    "vng-2008@1, identity.recognise, 4, 8",
    "wmo-2015@1, identity.recognise, 3, 7",
    "vng-2008@1, privacy.decide, 4, 6",
    "sample-chain@1, privacy.decide, 12, 13",
    "sample-chain@1, privacy.matrix, 6, 48",
    "groningen-2011@1, mandate.rule, 62, 49",
    "rotterdam-3@1, monitoring.assess, 10, 12",
    "vws-2008@1, monitoring.assess, 5, 11",
    "eigen-norm@1, monitoring.assess, 9, 2"
  })
  void coversTheAgreements(String agreement, String question, int clauses, int cells) {
    List<Coverage> coverage =
        RESULTS.coverage().stream()
            .filter(c -> c.agreement().equals(agreement) && c.question().equals(question))
            .toList();

    assertThat(coverage).hasSize(1);
    assertThat(coverage.get(0).clauses().hit()).hasSizeGreaterThanOrEqualTo(clauses);
    assertThat(coverage.get(0).cells().hit()).hasSizeGreaterThanOrEqualTo(cells);
  }

  @Test
  void manyRulesAreExercised() {
    Set<Rule> exercised =
        RESULTS.passed().stream()
            .flatMap(passed -> passed.answer().exercised().stream())
            .collect(Collectors.toSet());

    assertThat(exercised).hasSizeGreaterThan(85);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          privacy/voorbeeldketen.scenario.yaml | values: {level: EXISTS} | values: {level: FULL} | values.level: FULL | values.level: EXISTS | Misschien moet values.level gelijk zijn aan EXISTS
          privacy/keten.facts.yaml | document: formulier-1} | document: formulier-1, withdrawnOn: 2026-10-01} | verdict: GRANTED | verdict: DENIED | Misschien is een feit anders dan bedoeld. De uitkomst zou GRANTED zijn in dit geval
          herkennen/wmo.scenario.json | 9711 AA | 9711 AB | verdict: KNOWN | verdict: POSSIBLE | Misschien
          mandaat/proef.facts.json | "on": "2011-04-01" | "on": "2011-06-01" | verdict: BINDING | verdict: NOT_IN_FORCE | Misschien
          stabiele-mix/eigen-norm.json | "gapToleranceDays": 7 | "gapToleranceDays": 6 | values.attainedOn: 2025-09-30 | values.attainedOn: 2025-11-06 | Misschien
          """)
  void aChangeByHandFailsAndSaysWhatToDo(
      String file, String from, String to, String expected, String got, String maybe)
      throws IOException {
    copy(file, from, to);

    List<Failed> failed = Scenarios.in(changed).run(ENGINES).failed();

    assertThat(failed).isNotEmpty();
    assertThat(failed)
        .anySatisfy(
            each ->
                assertThat(each.text(Language.NL))
                    .contains("verwacht " + expected)
                    .contains("gekregen " + got)
                    .contains("stappen (+ klopt, - klopt niet):")
                    .contains(maybe));
  }

  @Test
  void aVendorsSystemIsComparedBySideWithOurs() {
    Engine<?, ?, ?> vendor =
        Engine.of(
            "leverancier",
            AccessScenarios.QUESTION,
            (agreement, facts, when) ->
                when.purpose().equals("care")
                    ? Answer.of("GRANTED", List.of(Rule.of("SK-C11"), Rule.of("WGBO-7:457")))
                        .withValue("level", "FULL")
                    : Answer.unsupported("kent alleen het doel zorg"));

    ScenarioResults results =
        Scenarios.in(FOLDER.resolve("privacy"))
            .run(AccessScenarios.engine(), AccessMatrix.engine(), vendor);

    assertThat(results.failed()).isNotEmpty();
    assertThat(results.failed()).allMatch(failed -> failed.of().engine().equals("leverancier"));
    assertThat(results.passed())
        .extracting(passed -> passed.of().engine())
        .contains("leverancier", "ketenkompas");
    assertThat(results.unsupported())
        .isNotEmpty()
        .allMatch(unsupported -> unsupported.of().engine().equals("leverancier"));
    assertThat(results.coverage())
        .extracting(Coverage::engine)
        .contains("leverancier", "ketenkompas");
  }

  private void copy(String file, String from, String to) throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        Path target = changed.resolve(FOLDER.relativize(each).toString());
        Files.createDirectories(target.getParent());
        Files.copy(each, target);
      }
    }
    Path edited = changed.resolve(file);
    String text = Files.readString(edited);
    assertThat(text).contains(from);
    Files.writeString(edited, text.replace(from, to));
  }
}
