package nl.ketenkompas.monitoring.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.scenario.Coverage;
import nl.ketenkompas.model.scenario.ScenarioResults;
import nl.ketenkompas.model.scenario.Scenarios;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.monitoring.agreement.NormTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StableMixScenariosTest {
  private static final String GOOD =
      "{\"areas\": [\"HOUSING\", \"CARE\", \"INCOME\"], \"status\": \"STABLE\", \"from\":"
          + " \"2026-01-01\"";

  @TempDir Path dir;

  @ParameterizedTest
  @Covers({"SN-1", "SN-2", "SN-3", "SN-4", "SN-6", "SN-8", "SN-9", "SK-M7"})
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          } | - | "asOf": "2026-03-31" | YES | SN-6 | "attainedOn": "2026-03-31", "holdsSince": "2026-03-31", "establishedOn": "2026-03-31", "projectedOn": "none", "longestRunDays": 90, "confirmation": "NOT_ASKED", "confirmedOn": "none"
          } | - | "asOf": "2026-03-30" | NO | SN-6 | "attainedOn": "none", "projectedOn": "2026-03-31", "limitingAreas": "HOUSING CARE INCOME"
          , "until": "2026-06-01"} | - | "asOf": "2026-06-01" | NO | SK-M-D | "attainedOn": "2026-03-31", "holdsSince": "none"
          , "recordedOn": "2026-05-01"} | - | "asOf": "2026-04-30", "knownOn": "2026-04-30" | UNKNOWN | SN-2 | "limitingAreas": "HOUSING CARE INCOME"
          , "recordedOn": "2026-05-01"} | - | "asOf": "2026-04-30", "knownOn": "2026-05-01" | YES | SN-6 | "attainedOn": "2026-03-31"
          , "evidence": "NO"} | - | "asOf": "2026-04-30" | NO | SK-M7 | "limitingAreas": "CARE"
          , "legal": "NO"} | - | "asOf": "2026-04-30" | NO | SK-M7 | "limitingAreas": "INCOME"
          }, {"areas": ["CARE"], "status": "UNSTABLE", "from": "2026-04-01", "source": "politie"} | - | "asOf": "2026-04-30" | NO | SN-4 | "limitingAreas": "CARE"
          } | "death": "2026-02-01" | "asOf": "2026-04-30" | NO | SN-6 | "attainedOn": "none"
          } | "birth": "2026-02-01" | "asOf": "2026-04-30" | YES | SN-6 | "attainedOn": "2026-04-30"
          }, {"areas": ["CARE"], "status": "UNSTABLE", "from": "2026-01-01"} | "exemptions": [{"area": "CARE", "period": "2026-01-01/.."}] | "asOf": "2026-03-31" | YES | SN-6 | "attainedOn": "2026-03-31"
          """)
  void answersFromTheFactsOfTheScenario(
      String rest, String more, String when, String verdict, String rule, String values)
      throws IOException {
    ScenarioResults results = run("rotterdam-3", rest, more, when, verdict, rule, values);

    assertThat(results.allPassed()).as(results.outcomes().get(0).text(Language.EN)).isTrue();
  }

  @Test
  @Covers({"SK-M3", "SK-M5", "SN-5", "SN-7"})
  void countsWhatTheNormAsksAndWhereAreasStand() throws IOException {
    Files.writeString(
        dir.resolve("norm.json"),
        NormTerms.KIND
            .write(NormTerms.preset("rotterdam-3"))
            .replace("\"gapToleranceDays\" : 0", "\"gapToleranceDays\" : 3")
            .replace("\"gapToleranceDays\": 0", "\"gapToleranceDays\": 3")
            .replace("\"confirmationRequired\" : false", "\"confirmationRequired\" : true")
            .replace(
                "\"bridgedDaysCount\" : true", "\"bridgedDaysCount\" : true, \"heldMonths\" : 1"));

    ScenarioResults results =
        run(
            "norm.json",
            "}",
            "\"confirmations\": [{\"on\": \"2026-05-15\", \"by\": \"DIRECTOR\"}]",
            "\"asOf\": \"2026-05-31\"",
            "YES",
            "SK-M5",
            "\"confirmation\": \"GIVEN\", \"confirmedOn\": \"2026-05-15\"");

    assertThat(results.allPassed()).as(results.outcomes().get(0).text(Language.EN)).isTrue();
    Coverage coverage = results.coverage().get(0);
    assertThat(coverage.clauses().there())
        .containsExactly(
            "SK-M6", "SK-M7", "SK-M-D", "SN-1", "SN-2", "SN-4", "SN-6", "SN-7", "SN-8", "SN-9",
            "SN-5", "SK-M3", "SK-M5");
    assertThat(coverage.clauses().hit())
        .containsExactly("SK-M6", "SK-M-D", "SN-2", "SN-6", "SN-7", "SK-M3", "SK-M5");
    assertThat(coverage.cells().there()).hasSize(15).contains("CARE/TOO_SHORT", "INCOME/SILENT");
    assertThat(coverage.cells().hit())
        .containsExactly("HOUSING/QUALIFIED", "CARE/QUALIFIED", "INCOME/QUALIFIED");
  }

  @Test
  void aPlainNormAsksLess() {
    assertThat(StableMixScenarios.QUESTION.clauses(NormTerms.preset("vws-2008")))
        .extracting(rule -> rule.id())
        .doesNotContain("SN-5", "SK-M3", "SK-M5")
        .hasSize(10);
  }

  @Test
  void aDayOutsideTheNormIsNotSupported() throws IOException {
    ScenarioResults results =
        run("rotterdam-3", "}", null, "\"asOf\": \"2007-12-31\"", "YES", "SN-6", "");

    assertThat(results.unsupported())
        .singleElement()
        .satisfies(
            unsupported ->
                assertThat(unsupported.why())
                    .isEqualTo("the norm rotterdam-3 does not hold on 2007-12-31"));
  }

  @Test
  void saysWhatIsWrongWithFacts() throws IOException {
    ScenarioResults results =
        run(
            "rotterdam-3",
            ", \"legal\": \"MAYBE\"}, {}",
            "\"exemptions\": [{}], \"confirmations\": [{}]",
            "\"knownOn\": \"2026-01-01\"",
            "YES",
            "SN-6",
            "");

    assertThat(results.rejects().get(0).errors())
        .extracting(error -> error.pointer())
        .contains(
            "/facts/observations/0/legal",
            "/facts/observations/1/status",
            "/facts/observations/1/from",
            "/facts/exemptions/0/area",
            "/facts/confirmations/0/by",
            "/cases/0/when/asOf");
  }

  private ScenarioResults run(
      String agreement,
      String rest,
      @Nullable String more,
      String when,
      String verdict,
      String rule,
      String values)
      throws IOException {
    Files.writeString(
        dir.resolve("a.scenario.json"),
        """
        {"id": "a", "title": {"nl": "t", "en": "t"}, "question": "monitoring.assess",
         "rules": ["SN-6"], "agreement": "%s",
         "facts": {"observations": [%s]%s},
         "cases": [{"id": "c", "title": {"nl": "t", "en": "t"}, "when": {%s},
           "then": {"verdict": "%s", "rules": ["%s"], "values": {%s}}}]}
        """
            .formatted(
                agreement,
                GOOD + rest,
                more == null ? "" : ", " + more,
                when,
                verdict,
                rule,
                values));
    return Scenarios.in(dir).run(StableMixScenarios.engine());
  }
}
