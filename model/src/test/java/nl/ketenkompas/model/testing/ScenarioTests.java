package nl.ketenkompas.model.testing;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.scenario.Engine;
import nl.ketenkompas.model.scenario.ScenarioCase;
import nl.ketenkompas.model.scenario.ScenarioOutcome;
import nl.ketenkompas.model.scenario.ScenarioResults;
import nl.ketenkompas.model.scenario.Scenarios;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * Scenarios as tests of JUnit: a container per file, a test per case and engine. A case that an
 * engine does not support is skipped; a file that cannot be used is a failed test; a folder without
 * any scenario is a failed test too.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> scenarios() {
 *   return ScenarioTests.in(Path.of("scenarios"), Language.NL, AccessScenarios.engine());
 * }
 * }</pre>
 */
public final class ScenarioTests {
  private ScenarioTests() {}

  /**
   * Runs the scenarios of a folder.
   *
   * @param folder with scenario files
   * @param language of names and failures
   * @param engines to put the cases to
   * @return a container per file, in the order of their names
   */
  public static Stream<DynamicNode> in(Path folder, Language language, Engine<?, ?, ?>... engines) {
    return of(Scenarios.in(folder).run(engines), folder, language);
  }

  /**
   * Shows results that are there already.
   *
   * @param results of a run
   * @param folder that was run
   * @param language of names and failures
   * @return a container per file, in the order of their names
   */
  public static Stream<DynamicNode> of(ScenarioResults results, Path folder, Language language) {
    Map<String, List<DynamicTest>> byFile = new LinkedHashMap<>();
    for (ScenarioOutcome outcome : results.outcomes()) {
      String file =
          outcome.fold(p -> p.of().file(), f -> f.of().file(), r -> r.file(), u -> u.of().file());
      byFile
          .computeIfAbsent(file, name -> new ArrayList<>())
          .add(test(outcome, folder.resolve(file).toUri(), language));
    }
    if (byFile.isEmpty()) {
      return Stream.of(
          DynamicTest.dynamicTest(
              folder.toString(),
              () -> {
                throw new AssertionFailedError(
                    "expected at least one scenario in "
                        + folder
                        + "\nMaybe the names should end in .scenario.json or .scenario.yaml.");
              }));
    }
    return byFile.entrySet().stream()
        .map(
            entry ->
                DynamicContainer.dynamicContainer(
                    entry.getKey(),
                    folder.resolve(entry.getKey()).toUri(),
                    entry.getValue().stream()));
  }

  private static DynamicTest test(ScenarioOutcome outcome, URI file, Language language) {
    ScenarioCase of =
        outcome.<@Nullable ScenarioCase>fold(p -> p.of(), f -> f.of(), r -> null, u -> u.of());
    String name =
        of == null ? "file" : of.id() + " (" + of.engine() + "): " + of.title().text(language);
    URI source = of == null ? file : URI.create(file + "?line=" + of.line());
    return DynamicTest.dynamicTest(name, source, () -> check(outcome, language));
  }

  private static void check(ScenarioOutcome outcome, Language language) {
    if (outcome instanceof ScenarioOutcome.Failed failed) {
      ScenarioOutcome.Difference first = failed.differences().get(0);
      throw new AssertionFailedError(outcome.text(language), first.expected(), first.got());
    }
    if (outcome instanceof ScenarioOutcome.Rejected) {
      throw new AssertionFailedError(outcome.text(language));
    }
    if (outcome instanceof ScenarioOutcome.Unsupported) {
      throw new TestAbortedException(outcome.text(language));
    }
  }
}
