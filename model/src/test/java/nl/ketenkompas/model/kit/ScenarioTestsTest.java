package nl.ketenkompas.model.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.ketenkompas.model.agreement.AgreementKind;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.scenario.Answer;
import nl.ketenkompas.model.scenario.Engine;
import nl.ketenkompas.model.scenario.Question;
import nl.ketenkompas.model.testing.ScenarioTests;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** A host's own engine behind the interface, and what JUnit sees of its scenarios. */
class ScenarioTestsTest {
  private static final AgreementKind<Terms> KIND = AgreementKind.of("mirror", Terms.class, 1);

  private static final Engine<Terms, Nothing, Asked> ENGINE =
      Engine.of(
          "mirror",
          Question.of("mirror.ask", KIND, Nothing.class, Asked.class, List.of("A", "B"))
              .withPresets(
                  List.of("mirror"),
                  id ->
                      KIND.read(
                              "{\"schemaVersion\":1,\"kind\":\"mirror\",\"id\":\"m\",\"version\":1,"
                                  + "\"title\":{\"nl\":\"m\",\"en\":\"m\"},\"source\":\"m\","
                                  + "\"zone\":\"UTC\",\"valid\":\"2000-01-01/..\",\"terms\":{}}",
                              id)
                          .orThrow()),
          (agreement, facts, when) ->
              when.say().equals("C")
                  ? Answer.unsupported("no C here")
                  : Answer.of(when.say(), List.of(Rule.of("SK-C7"))));

  @TempDir Path dir;

  public record Terms(String any) {}

  public record Nothing(String any) {}

  public record Asked(@NotNull String say) {}

  @Test
  void showsAContainerPerFileAndATestPerCase() throws IOException {
    write("a.scenario.json", "one", "A", "B", "C");
    Files.writeString(dir.resolve("b.scenario.json"), "[]");

    List<DynamicNode> nodes = ScenarioTests.in(dir, Language.NL, ENGINE).toList();

    assertThat(nodes)
        .extracting(DynamicNode::getDisplayName)
        .containsExactly("a.scenario.json", "b.scenario.json");
    List<DynamicTest> tests = tests(nodes);
    assertThat(tests)
        .extracting(DynamicNode::getDisplayName)
        .containsExactly(
            "case-A (mirror): Zeg A", "case-B (mirror): Zeg B", "case-C (mirror): Zeg C", "file");
    assertThat(tests.get(1).getTestSourceUri())
        .hasValueSatisfying(uri -> assertThat(uri.toString()).endsWith("a.scenario.json?line=4"));
    assertThat(outcome(tests.get(0))).isNull();
    assertThat(outcome(tests.get(1)))
        .isInstanceOfSatisfying(
            AssertionFailedError.class,
            failure -> {
              assertThat(failure.getExpected().getStringRepresentation()).isEqualTo("A");
              assertThat(failure.getActual().getStringRepresentation()).isEqualTo("B");
            })
        .hasMessageContaining("Misschien");
    assertThat(outcome(tests.get(2)))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining("no C here");
    assertThat(outcome(tests.get(3)))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageContaining("b.scenario.json:1:1 /: expected an object");
  }

  @Test
  void aFolderWithoutScenariosFails() {
    List<DynamicTest> tests = tests(ScenarioTests.in(dir, Language.EN, ENGINE).toList());

    assertThat(tests).hasSize(1);
    assertThat(outcome(tests.get(0)))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessageContaining("expected at least one scenario");
  }

  private void write(String name, String id, String... says) throws IOException {
    List<String> cases = new ArrayList<>();
    for (String say : says) {
      cases.add(
          """
          {"id": "case-%1$s", "title": {"nl": "Zeg %1$s", "en": "Say %1$s"},
           "when": {"say": "%1$s"}, "then": {"verdict": "A", "rules": ["SK-C7"]}}\
          """
              .formatted(say)
              .replace("\n", " "));
    }
    Files.writeString(
        dir.resolve(name),
        """
        {"id": "%s", "title": {"nl": "t", "en": "t"}, "question": "mirror.ask",
         "rules": ["SK-C7"], "agreement": "mirror", "cases": [
        %s
        ]}
        """
            .formatted(id, String.join(",\n", cases)));
  }

  private static List<DynamicTest> tests(List<DynamicNode> nodes) {
    return nodes.stream()
        .flatMap(
            node ->
                node instanceof DynamicContainer container
                    ? container.getChildren()
                    : Stream.of(node))
        .map(DynamicTest.class::cast)
        .toList();
  }

  private static Throwable outcome(DynamicTest test) {
    return catchThrowable(() -> test.getExecutable().execute());
  }
}
