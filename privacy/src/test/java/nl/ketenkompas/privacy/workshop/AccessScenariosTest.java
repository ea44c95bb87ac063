package nl.ketenkompas.privacy.workshop;

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

class AccessScenariosTest {
  private static final String FACTS =
      """
      {
        "signatures": [
          {"partner": "youth-care", "period": "2026-02-01/2026-08-01"}
        ],
        "clients": [
          {"client": "C1", "key": "shelter/1", "labels": ["homeless"], "municipality": "Groningen"},
          {"client": "C1", "key": "police/1", "labels": ["nuisance"], "municipality": "Groningen"},
          {"client": "C2", "key": "shelter/2", "caseloads": ["u1"], "standing": "FORMER"},
          {"client": "C3", "key": "shelter/3", "caseloads": ["u1", "g1"], "labels": ["homeless-youth"],
           "municipality": "Groningen"}
        ],
        "consents": [
          {"key": "police/1", "kinds": ["health"], "period": "2026-01-01/2027-01-01", "document": "f1"},
          {"key": "shelter/1", "partners": ["police"], "period": "2026-01-01/2027-01-01", "document": "f2"},
          {"key": "shelter/2", "period": "2026-01-01/2027-01-01", "document": "f3"},
          {"key": "shelter/3", "purposes": ["care"], "period": "2026-01-01/2027-01-01", "document": "f4",
           "withdrawnOn": "2026-09-01"}
        ],
        "outreachCare": [
          {"key": "shelter/3", "ground": "severe-neglect", "motivated": true, "decidedBy": "arts",
           "decidedOn": "2026-10-01", "reviewOn": "2026-12-01"}
        ]
      }
      """;

  @TempDir Path dir;

  @ParameterizedTest
  @Covers({"SK-C11", "SK-C12", "SK-C17", "ST-PRIV"})
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          u1, shelter, shelter-worker, Groningen, care, C1, health, 2026-11-01, GRANTED, SUMMARY, SK-C11
          u1, shelter, shelter-worker, Groningen, care, C1, identity, 2026-11-01, DENIED, NONE, SK-C11
          u1, shelter, shelter-worker, -, care, C1, health, 2026-11-01, DENIED, NONE, SK-C12
          p1, police, police-officer, Groningen, safety, C1, nuisance, 2026-11-01, GRANTED, FULL, SK-C12
          p1, police, police-officer, Groningen, safety, C3, nuisance, 2026-11-01, DENIED, NONE, SK-C12
          p1, police, police-officer, Groningen, care, C1, agreement-package, 2026-11-01, GRANTED, FULL, PH-CVS
          u1, shelter, shelter-worker, Groningen, care, C2, identity, 2026-11-01, DENIED, NONE, SK-C17
          u1, shelter, shelter-worker, Groningen, care, C3, identity, 2026-08-31, GRANTED, FULL, SK-C11
          u1, shelter, shelter-worker, Groningen, care, C3, identity, 2026-09-01, DENIED, NONE, SK-C11
          u1, shelter, shelter-worker, Groningen, care, C3, identity, 2026-10-01, GRANTED, FULL, SK-C11
          u1, shelter, shelter-worker, Groningen, care, C3, identity, 2026-12-01, DENIED, NONE, SK-C11
          g1, mental-health, mental-health-worker, -, care, C3, health, 2026-08-31, GRANTED, FULL, SK-C11
          j1, youth-care, youth-worker, Groningen, care, C3, identity, 2026-07-31, GRANTED, FULL, SK-C11
          j1, youth-care, youth-worker, Groningen, care, C3, identity, 2026-08-01, NOT_COVERED, NONE, ST-PRIV
          """)
  void answersFromTheFactsOfTheScenario(
      String user,
      String partner,
      String role,
      String municipality,
      String purpose,
      String client,
      String kind,
      String asOf,
      String verdict,
      String level,
      String rule)
      throws IOException {
    String when =
        """
        {"user": "%s", "partner": "%s", "role": "%s", "purpose": "%s", "client": "%s",
         "kind": "%s", "asOf": "%s"%s}\
        """
            .formatted(
                user,
                partner,
                role,
                purpose,
                client,
                kind,
                asOf,
                municipality == null ? "" : ", \"municipality\": \"" + municipality + "\"");

    ScenarioResults results = run(FACTS, when, verdict, level, rule);

    assertThat(results.allPassed()).as(results.outcomes().get(0).text(Language.EN)).isTrue();
  }

  @Test
  @Covers({"SK-C12", "AVG-6", "SK-C17", "ST-PRIV"})
  void countsGrantsBasesAndTheTableOfRolesAndKinds() throws IOException {
    Coverage coverage =
        run(
                FACTS,
                """
                {"user": "u1", "partner": "shelter", "role": "shelter-worker", "purpose": "care",
                 "client": "C1", "kind": "health", "asOf": "2026-11-01", "municipality": "Groningen"}
                """,
                "GRANTED",
                "SUMMARY",
                "SK-C11")
            .coverage()
            .get(0);

    assertThat(coverage.agreement()).isEqualTo("sample-chain@1");
    assertThat(coverage.clauses().there())
        .containsExactly(
            "SK-C12",
            "PH-CVS",
            "SK-C11",
            "SK-P1",
            "WMO-5.1.1",
            "AVG-6",
            "WABB-10",
            "WMO-5.2.9",
            "WGBO-7:457",
            "AVG-10",
            "AVG-9",
            "ST-PRIV",
            "SK-C17");
    assertThat(coverage.cells().there()).hasSize(7 * 12).startsWith("case-director/identity");
    assertThat(coverage.cells().hit()).containsExactly("shelter-worker/health");
  }

  @Test
  void saysWhatIsWrongWithFacts() throws IOException {
    String facts =
        """
        {"signatures": [{}], "clients": [{"labels": [null]}], "consents": [{}], "outreachCare": [{}]}
        """;

    ScenarioResults results = run(facts, "{}", "GRANTED", "FULL", "SK-C11");

    assertThat(results.rejects().get(0).errors())
        .extracting(error -> error.pointer())
        .contains(
            "/facts/signatures/0/partner",
            "/facts/signatures/0/period",
            "/facts/clients/0/client",
            "/facts/clients/0/key",
            "/facts/clients/0/labels/0",
            "/facts/consents/0/key",
            "/facts/consents/0/period",
            "/facts/outreachCare/0/ground",
            "/facts/outreachCare/0/motivated",
            "/cases/0/when/user",
            "/cases/0/when/client",
            "/cases/0/when/asOf");
  }

  private ScenarioResults run(String facts, String when, String verdict, String level, String rule)
      throws IOException {
    Files.writeString(
        dir.resolve("a.scenario.json"),
        """
        {"id": "a", "title": {"nl": "t", "en": "t"}, "question": "privacy.decide",
         "rules": ["SK-C11"], "agreement": "sample-chain", "facts": %s,
         "cases": [{"id": "c", "title": {"nl": "t", "en": "t"}, "when": %s,
           "then": {"verdict": "%s", "rules": ["%s"], "values": {"level": "%s"}}}]}
        """
            .formatted(facts, when, verdict, rule, level));
    return Scenarios.in(dir).run(AccessScenarios.engine());
  }
}
