package nl.ketenkompas.privacy.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.scenario.Answer;
import nl.ketenkompas.model.scenario.Coverage;
import nl.ketenkompas.model.scenario.ScenarioResults;
import nl.ketenkompas.model.scenario.Scenarios;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessMatrixTest {
  private static final String FACTS =
      """
      {"clients": [
         {"client": "C1", "key": "police/1", "labels": ["nuisance"], "municipality": "Groningen"},
         {"client": "C2", "key": "police/2", "labels": ["nuisance"], "municipality": "Haren"}],
       "consents": []}
      """;
  private static final String SAFETY =
      """
      {"user": "p1", "purpose": "safety", "client": "C1", "kinds": {"identity": "FULL",
       "address": "SUMMARY", "status": "SUMMARY", "nuisance": "FULL", "offences": "FULL"}}\
      """;

  @TempDir Path dir;

  private ScenarioResults run(String sees, String then) throws IOException {
    Files.writeString(
        dir.resolve("a.scenario.json"),
        """
        {"id": "a", "title": {"nl": "t", "en": "t"}, "question": "privacy.matrix",
         "rules": ["SK-C12"], "agreement": "sample-chain", "facts": %s,
         "cases": [{"id": "c", "title": {"nl": "t", "en": "t"},
           "when": {"asOf": "2026-11-01", "sees": [%s], "users": [
             {"user": "p1", "partner": "police", "role": "police-officer", "municipality": "Groningen"}]},
           "then": %s}]}
        """
            .formatted(FACTS, sees, then));
    return Scenarios.in(dir).run(AccessMatrix.engine());
  }

  @Covers({"SK-C12", "SK-C11"})
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ~~ | ~~ | AS_LISTED | none | none
          ~"offences": "FULL"~ | ~"offences": "SUMMARY"~ | MORE | p1/safety/C1/offences=FULL | none
          ~, "offences": "FULL"~ | ~~ | MORE | p1/safety/C1/offences=FULL | none
          ~"SUMMARY", "status"~ | ~"FULL", "status"~ | LESS | none | p1/safety/C1/address=SUMMARY
          ~"offences": "FULL"~ | ~"offences": "FULL", "health": "EXISTS"~ | LESS | none | p1/safety/C1/health=NONE
          ~"offences": "FULL"~ | ~"offences": "FULL", "health": "NONE"~ | AS_LISTED | none | none
          ~"p1"~ | ~"p2"~ | MORE | p1/safety/C1/address=SUMMARY p1/safety/C1/identity=FULL p1/safety/C1/nuisance=FULL p1/safety/C1/offences=FULL p1/safety/C1/status=SUMMARY | p2/safety/C1/address=NONE p2/safety/C1/identity=NONE p2/safety/C1/nuisance=NONE p2/safety/C1/offences=NONE p2/safety/C1/status=NONE
          """)
  void whatIsNotListedMustBeDenied(String from, String to, String verdict, String more, String less)
      throws IOException {
    ScenarioResults results =
        run(
            from.isEmpty() ? SAFETY : SAFETY.replace(from, to),
            """
            {"verdict": "%s", "rules": ["SK-C12"], "values": {"more": "%s", "less": "%s"}}
            """
                .formatted(verdict, more, less));

    assertThat(results.allPassed()).as(told(results)).isTrue();
    assertThat(results.passed()).hasSize(1);
  }

  private static String told(ScenarioResults results) {
    return results.outcomes().stream()
        .map(outcome -> outcome.text(Language.EN))
        .collect(Collectors.joining("\n"));
  }

  @Test
  void bothOutcomesOfARoleAndKindAreCells() throws IOException {
    Coverage coverage =
        run(SAFETY, "{\"verdict\": \"AS_LISTED\", \"rules\": [\"SK-C12\"]}").coverage().get(0);

    assertThat(coverage.cells().there())
        .hasSize(2 * 7 * 12)
        .startsWith("case-director/identity=seen", "case-director/identity=denied");
    assertThat(coverage.cells().hit())
        .hasSize(12 + 5)
        .allMatch(cell -> cell.startsWith("police-officer/"))
        .contains("police-officer/nuisance=seen", "police-officer/nuisance=denied")
        .doesNotContain("police-officer/health=seen");
    assertThat(coverage.clauses().there()).contains("SK-P1", "AVG-10");
    assertThat(coverage.clauses().hit()).contains("SK-C12", "AVG-10");
  }

  @Test
  void newClauseThatGivesTooMuchIsCaught() {
    String json =
        CovenantTerms.presetText("sample-chain")
            .replace(
                "{\"rule\": \"SK-C12\", \"role\": \"police-officer\", \"kinds\": [\"nuisance\"]",
                "{\"rule\": \"SK-C12\", \"role\": \"police-officer\", \"kinds\": [\"nuisance\", \"income\"]");
    Agreement<CovenantTerms> wider = CovenantTerms.KIND.read(json, "c.json").orThrow();
    MatrixQuestion nothing =
        new MatrixQuestion(
            LocalDate.of(2026, 11, 1),
            List.of(new MatrixQuestion.Asking("p1", "police", "police-officer", "Groningen")),
            List.of());
    AccessFacts facts =
        new AccessFacts(
            List.of(),
            List.of(
                new AccessFacts.OfClient(
                    new ClientId("C1"),
                    SourceKey.of("police", "1"),
                    List.of("nuisance"),
                    "Groningen",
                    List.of(),
                    null)),
            List.of(),
            List.of());

    Map<String, String> values =
        AccessMatrix.engine()
            .answer(wider, facts, nothing)
            .fold(Answer.Given::values, unsupported -> Map.of());

    assertThat(values.get("more")).contains("p1/safety/C1/income=FULL");
  }

  @Test
  void saysWhatIsWrongWithTheQuestion() throws IOException {
    ScenarioResults results =
        run("{\"user\": \"p1\", \"kinds\": {\"health\": null}}", "{\"verdict\": \"MORE\"}");

    assertThat(results.rejects().get(0).errors())
        .extracting(error -> error.pointer())
        .contains("/cases/0/when/sees/0/purpose", "/cases/0/when/sees/0/client");
  }
}
