package nl.ketenkompas.mandate.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.scenario.Coverage;
import nl.ketenkompas.model.scenario.ScenarioResults;
import nl.ketenkompas.model.scenario.Scenarios;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulingScenariosTest {
  private static final String FACTS =
      """
      {"signatures": [{"party": "A", "on": "2011-02-01"}, {"party": "C", "on": "2011-02-01"},
                      {"party": "G", "on": "2011-02-01"}],
       "families": [{"family": "pilot/gezin-1", "on": "2011-03-01/.."}],
       "holders": [{"adviser": "coach-1", "role": "COACH", "on": "2011-02-01/.."}],
       "budgets": [{"family": "pilot/gezin-1", "leftCents": 700}]%s}
      """;

  @TempDir Path dir;

  @ParameterizedTest
  @Covers({"FM-9.GRANT", "FM-9.BUDGET", "FM-9.LAW", "FM-10.NOTE", "FM-13.SETTLE"})
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SOZAWE | SPECIAL_ASSISTANCE | '"planEntry": "p"' | BINDING | FM-9.SOZAWE.1 | '"row": "FM-9.SOZAWE.1", "chargeCents": "none", "nominationOnly": false' | FM-9.SOZAWE.1
          SOZAWE | FM-9.SOZAWE.3.b | '"cost": {"cents": 1, "kind": "X"}' | BINDING | FM-10.NOTE | '"nominationOnly": false' | FM-9.SOZAWE.3.b
          SOZAWE | FM-9.SOZAWE.3 | '"planEntry": "p"' | BINDING | FM-9.SOZAWE.3 | '"row": "FM-9.SOZAWE.3"' | FM-9.SOZAWE.3.a FM-9.SOZAWE.3.b
          SOZAWE | NOMINATE_DIAGNOSIS | '"planEntry": "p"' | BINDING | FM-9.SOZAWE.5 | '"nominationOnly": true' | FM-9.SOZAWE.5
          ELKER | PLAY_THERAPY | '"objections": [{"kind": "BUDGET"}], "cost": {"cents": 700, "kind": "X"}' | BINDING | FM-9.BUDGET | '"chargeCents": 700' | FM-9.ELKER.8
          ELKER | PLAY_THERAPY | '"objections": [{"kind": "BUDGET"}], "cost": {"kind": "X"}' | ESCALATE | FM-9.BUDGET | '"level": 2, "breach": false, "row": "FM-9.ELKER.8"' | FM-9.ELKER.8
          ELKER | PLAY_THERAPY | '"objections": [{"kind": "LEGAL", "ground": "Wet"}]' | MAY_DEVIATE | FM-9.LAW | '"row": "none"' | FM-9.ELKER.8
          LEFIER | MOVE | '"owner": "LEFIER"' | BINDING | FM-9.CORPORATIES.2 | '"row": "FM-9.CORPORATIES.2"' | FM-9.CORPORATIES.2
          LEFIER | MOVE | '"owner": "NIJESTEE"' | NOT_COVERED | FM-P.G | '"row": "none"' | FM-9.CORPORATIES.2
          SOZAWE | PLAY_THERAPY | '"planEntry": "p"' | NOT_COVERED | FM-9.GRANT | '"row": "none"' | ''
          """)
  void answersFromTheFactsOfTheScenario(
      String institution,
      String decision,
      String more,
      String verdict,
      String rule,
      String values,
      String cells)
      throws IOException {
    ScenarioResults results = run("", institution, decision, more, verdict, rule, values);

    assertThat(results.allPassed()).as(results.outcomes().get(0).text(Language.EN)).isTrue();
    assertThat(String.join(" ", results.coverage().get(0).cells().hit())).isEqualTo(cells);
  }

  @Test
  @Covers("FM-13.SETTLE")
  void anEarlyEndIsAFactToo() throws IOException {
    ScenarioResults results =
        run(
            ", \"settledOn\": \"2011-05-02\"",
            "SOZAWE",
            "SPECIAL_ASSISTANCE",
            "\"planEntry\": \"p\"",
            "NOT_IN_FORCE",
            "FM-13.SETTLE",
            "");

    assertThat(results.allPassed()).as(results.outcomes().get(0).text(Language.EN)).isTrue();
  }

  @Test
  @Covers({"FM-8.III", "FM-9.GRANT", "FM-DEF.FM"})
  void countsChecksLadderAndRows() throws IOException {
    Coverage coverage =
        run("", "SOZAWE", "OPEN_BBR", "\"planEntry\": \"p\"", "BINDING", "FM-9.SOZAWE.4", "")
            .coverage()
            .get(0);

    assertThat(coverage.agreement()).isEqualTo("groningen-2011@1");
    assertThat(coverage.clauses().there())
        .contains("FM-0.TERM", "FM-8.III", "FM-9.LAW", "FM-9.BURGEMEESTER.1")
        .doesNotContain("FM-8.IV")
        .doesNotHaveDuplicates();
    assertThat(coverage.clauses().hit())
        .contains("FM-0.TERM", "FM-0.ONLY", "FM-DEF.COACH", "FM-9.SOZAWE.4")
        .doesNotContain("FM-9.LAW", "FM-8.III");
    assertThat(coverage.cells().there())
        .hasSize(49)
        .contains("FM-9.SOZAWE.1", "FM-9.SOZAWE.2.a", "FM-9.SOZAWE.2.b")
        .doesNotContain("FM-9.SOZAWE.2");
  }

  @Test
  void saysWhatIsWrongWithFacts() throws IOException {
    Files.writeString(
        dir.resolve("a.scenario.json"),
        """
        {"id": "a", "title": {"nl": "t", "en": "t"}, "question": "mandate.rule",
         "rules": ["FM-9.GRANT"], "agreement": "groningen-2011",
         "facts": {"signatures": [{}], "families": [{}], "holders": [{}],
                   "budgets": [{"family": "pilot/1", "leftCents": -1}]},
         "cases": [{"id": "c", "title": {"nl": "t", "en": "t"},
           "when": {"objections": [{"kind": "TASTE"}], "cost": {"cents": -1}},
           "then": {"verdict": "BINDING", "rules": ["FM-9.GRANT"]}}]}
        """);

    ScenarioResults results = Scenarios.in(dir).run(RulingScenarios.engine());

    assertThat(results.rejects().get(0).errors())
        .extracting(error -> error.pointer())
        .contains(
            "/facts/signatures/0/party",
            "/facts/families/0/family",
            "/facts/holders/0/adviser",
            "/facts/budgets/0/leftCents",
            "/cases/0/when/family",
            "/cases/0/when/decision",
            "/cases/0/when/objections/0/kind",
            "/cases/0/when/cost/cents",
            "/cases/0/when/cost/kind");
  }

  private ScenarioResults run(
      String moreFacts,
      String institution,
      String decision,
      String more,
      String verdict,
      String rule,
      String values)
      throws IOException {
    Files.writeString(
        dir.resolve("a.scenario.json"),
        """
        {"id": "a", "title": {"nl": "t", "en": "t"}, "question": "mandate.rule",
         "rules": ["FM-9.GRANT"], "agreement": "groningen-2011", "facts": %s,
         "cases": [{"id": "c", "title": {"nl": "t", "en": "t"},
           "when": {"family": "pilot/gezin-1", "date": "2011-05-02", "adviser": "coach-1",
             "role": "COACH", "institution": "%s", "decision": "%s", %s},
           "then": {"verdict": "%s", "rules": ["%s"], "values": {%s}}}]}
        """
            .formatted(
                FACTS.formatted(moreFacts), institution, decision, more, verdict, rule, values));
    return Scenarios.in(dir).run(RulingScenarios.engine());
  }
}
