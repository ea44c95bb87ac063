package nl.ketenkompas.identity.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.scenario.Answer;
import nl.ketenkompas.model.scenario.Coverage;
import nl.ketenkompas.model.scenario.ScenarioResults;
import nl.ketenkompas.model.scenario.Scenarios;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecognitionScenariosTest {
  private static final String SCENARIO =
      """
      {
        "id": "herkennen",
        "title": {"nl": "Herkennen", "en": "Recognition"},
        "question": "identity.recognise",
        "rules": ["SK-C7"],
        "agreement": "vng-2008",
        "facts": {"clients": [
          {"client": "C1", "records": [
            {"key": "shelter/12", "bsn": "999990019", "birthDate": "1971-03-14", "gender": "V",
             "name": {"givenNames": "Anna", "surname": "Meer"}}]},
          {"client": "C2", "records": [
            {"key": "police/2", "birthDate": "1971-03-14", "gender": "V",
             "name": {"givenNames": "Agnes", "surname": "Meer"}}]}
        ]},
        "cases": [
          {"id": "bekend", "title": {"nl": "t", "en": "t"},
           "when": {"key": "police/7", "bsn": "999990019"},
           "then": {"verdict": "KNOWN", "rules": ["SK-C7"],
                    "values": {"client": "C1", "candidates": "none"}}},
          {"id": "mogelijk", "title": {"nl": "t", "en": "t"},
           "when": {"key": "police/8", "birthDate": "1971-03-14", "gender": "V",
                    "name": {"initials": "A.", "surname": "Meer"}},
           "then": {"verdict": "POSSIBLE", "rules": ["SK-C7"], "reasons": ["KEY_AMBIGUOUS"],
                    "values": {"client": "none", "candidates": "C1 C2"}}},
          {"id": "onbekend", "title": {"nl": "t", "en": "t"},
           "when": {"key": "police/9", "bsn": "999990020"},
           "then": {"verdict": "UNKNOWN", "rules": ["SK-C7"],
                    "values": {"client": "none", "candidates": "none"}}}
        ]
      }
      """;

  @TempDir Path dir;

  @Test
  @Covers("SK-C7")
  void answersWithVerdictClientAndCandidates() throws IOException {
    ScenarioResults results = run(SCENARIO);

    assertThat(results.outcomes())
        .extracting(outcome -> outcome.text(Language.EN).split(" ", 2)[0])
        .containsOnly("passed");
    assertThat(results.passed())
        .extracting(passed -> passed.answer().verdict())
        .containsExactly("KNOWN", "POSSIBLE", "UNKNOWN");
  }

  @Test
  @Covers({"SK-C7", "SK-C8", "SK-C10", "WABB-12"})
  void countsKeysAndTheWaysInWhichTheyComeOut() throws IOException {
    Coverage coverage = run(SCENARIO).coverage().get(0);

    assertThat(coverage.agreement()).isEqualTo("vng-2008@1");
    assertThat(coverage.clauses().there()).containsExactly("SK-C7", "WABB-12", "SK-C8", "SK-C10");
    assertThat(coverage.clauses().hit()).contains("SK-C7").doesNotContain("SK-C8");
    assertThat(coverage.cells().there())
        .containsExactly(
            "bsn:KEY_MATCHES",
            "bsn:KEY_MATCHES_NOBODY",
            "bsn:KEY_AMBIGUOUS",
            "bsn:KEY_INCOMPLETE",
            "name:KEY_MATCHES",
            "name:KEY_MATCHES_NOBODY",
            "name:KEY_AMBIGUOUS",
            "name:KEY_INCOMPLETE",
            "name:KEY_PARTLY_MATCHES");
    assertThat(coverage.cells().hit())
        .contains(
            "bsn:KEY_MATCHES", "bsn:KEY_MATCHES_NOBODY", "bsn:KEY_INCOMPLETE", "name:KEY_AMBIGUOUS")
        .doesNotContain("bsn:KEY_AMBIGUOUS", "name:KEY_PARTLY_MATCHES");
  }

  @Test
  void aDecidedKeyKeepsItsTurningPoints() throws IOException {
    Answer.Given known = run(SCENARIO).passed().get(0).answer();

    assertThat(known.turns()).isNotEmpty();
    assertThat(known.steps()).isNotEmpty();
  }

  @Test
  void saysWhatIsWrongWithFactsAndNeverWhatTheyAre() throws IOException {
    ScenarioResults results =
        run(
            SCENARIO
                .replace("\"client\": \"C2\", ", "")
                .replace("\"bsn\": \"999990020\"", "\"bsn\": \"999990021\""));

    String text = results.rejects().get(0).text(Language.EN);
    assertThat(text)
        .contains("/facts/clients/1/client: expected a value, there is none")
        .contains("/cases/2/when")
        .doesNotContain("999990021");
    assertThat(new KnownClients(List.of()).toString()).isEqualTo("KnownClients[clients=[]]");
  }

  @Test
  void theNameOfTheEngineAndThePresets() {
    assertThat(RecognitionScenarios.engine().name()).isEqualTo("ketenkompas");
    assertThat(RecognitionScenarios.engine().question().presets())
        .isEqualTo(RecognitionTerms.presets());
  }

  private ScenarioResults run(String text) throws IOException {
    Files.writeString(dir.resolve("a.scenario.json"), text);
    return Scenarios.in(dir).run(RecognitionScenarios.engine());
  }
}
