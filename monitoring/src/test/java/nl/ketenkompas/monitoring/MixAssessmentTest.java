package nl.ketenkompas.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.MixAssessment.Break;
import nl.ketenkompas.monitoring.MixAssessment.BrokenWhy;
import nl.ketenkompas.monitoring.MixAssessment.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ended the last run, which days were bridged, and the words for it. */
@Covers({"SN-5", "SN-9", "SN-4"})
class MixAssessmentTest {
  private static final String ONE = "\"areas\": {\"HOUSING\": \"P1M\"}";

  private static Moment on(String day) {
    return Moment.asOf(LocalDate.parse(day));
  }

  private static String broken(String terms, String lines, String asOf) {
    return told(Given.norm(terms).assess(Given.seen(lines), on(asOf)).brokenBy());
  }

  private static String told(List<Break> breaks) {
    return String.join(
        "; ",
        breaks.stream()
            .map(b -> b.on() + " " + b.area() + " " + b.why() + " " + b.record() + " " + b.source())
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "HOUSING S 2024-01-01/.. | ''",
        "HOUSING U 2024-01-01/.. | ''",
        "HOUSING S 2024-01-01/2024-03-01 | " + "2024-03-01 HOUSING SILENT record:shelter/1 shelter",
        "HOUSING S 2024-01-01/2024-06-01; HOUSING U 2024-03-01/2024-03-05 by=police key=police/9 |"
            + " 2024-03-01 HOUSING UNSTABLE record:police/9 police",
        "HOUSING S 2024-01-01/2024-03-01 key=a/1; HOUSING S 2024-01-15/2024-03-01 by=x key=b/2;"
            + " HOUSING S 2024-01-01/2024-02-10 key=a/0 |"
            + " 2024-03-01 HOUSING SILENT record:a/1 shelter",
        "HOUSING S 2024-01-01/2024-02-01; HOUSING S 2024-02-02/2024-03-01; HOUSING S 2024-03-05/.. |"
            + " 2024-03-01 HOUSING SILENT record:shelter/1 shelter",
        "HOUSING S 2024-01-01/2024-05-31 | " + "2024-05-31 HOUSING SILENT record:shelter/1 shelter",
        "HOUSING S 2024-01-01/2024-06-01 | ''"
      })
  void namesTheRecordThatEndedTheLastRun(String lines, String expected) {
    assertThat(broken(ONE, lines, "2024-05-31")).isEqualTo(expected);
  }

  @Test
  void theStrongestRecordOfTheDayIsNamed() {
    String lines =
        "HOUSING S 2024-01-01/2024-06-01; HOUSING U 2024-03-01/2024-03-05 @2024-03-02 key=a/1;"
            + " HOUSING U 2024-02-25/2024-03-05 @2024-03-03 key=b/2";
    assertThat(broken(ONE, lines, "2024-05-31"))
        .isEqualTo("2024-02-25 HOUSING UNSTABLE record:b/2 shelter");
    String tie = lines.replace("2024-02-25", "2024-03-01");
    assertThat(broken(ONE, tie, "2024-05-31")).contains("record:a/1");
    assertThat(broken(ONE + ", \"contradiction\": \"LATEST_RECORDED\"", tie, "2024-05-31"))
        .contains("record:b/2");
  }

  @Test
  void whatTheNormDoesNotReadNamesNothing() {
    String lines =
        "HOUSING S 2024-01-01/2024-03-01 key=a/1 #r1; HOUSING S 2024-01-01/2024-02-01 key=a/2 ~r1;"
            + " HOUSING ? 2024-01-01/2024-06-01; HOUSING S 2024-03-01/2024-01-01 key=a/3;"
            + " CARE U 2024-01-15/..";
    assertThat(broken(ONE, lines, "2024-05-31"))
        .isEqualTo("2024-02-01 HOUSING SILENT record:a/2 shelter");
    assertThat(
            broken(
                ONE + ", \"maxAgeDays\": {\"HOUSING\": 10}",
                "HOUSING S 2024-01-01/..",
                "2024-05-31"))
        .isEqualTo("2024-01-11 HOUSING SILENT record:shelter/1 shelter");
  }

  @Test
  void allAreasThatFellOnThatDayAreNamedInTheOrderOfTheNorm() {
    String two = "\"areas\": {\"HOUSING\": \"P1M\", \"CARE\": \"P1M\", \"INCOME\": \"P1M\"}";
    String lines =
        "CARE S 2024-01-01/2024-03-01; HOUSING S 2024-01-01/2024-03-01; INCOME S 2024-01-01/..";
    assertThat(broken(two, lines, "2024-05-31"))
        .startsWith("2024-03-01 HOUSING SILENT")
        .contains("; 2024-03-01 CARE SILENT")
        .doesNotContain("INCOME");
    assertThat(broken(two + ", \"required\": 1", lines, "2024-05-31")).isEmpty();
    assertThat(broken(two + ", \"required\": 2", lines, "2024-05-31")).contains("HOUSING", "CARE");
  }

  @Test
  void anExemptionThatEndsEndsARun() {
    ClientFacts facts =
        ClientFacts.NONE.withExemptions(
            List.of(
                Given.exemption("HOUSING", "2024-01-01/2024-03-01"),
                new Exemption(
                    SourceKey.of("b", "1"), "HOUSING", DateRange.parse("2024-02-01/2024-02-20")),
                new Exemption(
                    SourceKey.of("a", "1"), "CARE", DateRange.parse("2024-02-01/2024-03-01"))));
    Explanation<MixAssessment> told = Given.norm(ONE).explain(facts, on("2024-05-31"));
    assertThat(told.verdict().brokenBy())
        .containsExactly(
            new Break(
                LocalDate.parse("2024-03-01"),
                "HOUSING",
                BrokenWhy.NO_LONGER_EXEMPT,
                Fact.record(SourceKey.of("shelter", "1")),
                null));
    assertThat(last(told, Language.NL))
        .isEqualTo(
            "De vorige goede periode eindigde op 2024-03-01: HOUSING gold weer."
                + " Tot dan was er een vrijstelling: shelter/1. [SN-9]");
  }

  private static String last(Explanation<MixAssessment> told, Language language) {
    return told.steps().get(told.steps().size() - 1).reason().text(language);
  }

  @Test
  void theExplanationSaysItInBothLanguages() {
    StabilityNorm norm = Given.norm(ONE);
    ClientFacts relapse =
        ClientFacts.of(
            Given.seen("HOUSING S 2024-01-01/2024-06-01; HOUSING U 2024-03-01/2024-03-05"));
    assertThat(last(norm.explain(relapse, on("2024-05-31")), Language.NL))
        .isEqualTo(
            "De vorige goede periode eindigde op 2024-03-01: HOUSING ging niet goed."
                + " Dat staat in shelter/1. [SN-9]");
    assertThat(last(norm.explain(relapse, on("2024-05-31")), Language.EN))
        .isEqualTo(
            "The last good period ended on 2024-03-01: HOUSING did not go well."
                + " So says shelter/1. [SN-9]");
    ClientFacts silence = ClientFacts.of(Given.seen("HOUSING S 2024-01-01/2024-03-01"));
    assertThat(last(norm.explain(silence, on("2024-05-31")), Language.EN))
        .isEqualTo(
            "The last good period ended on 2024-03-01: nothing was known of HOUSING any more."
                + " Last heard in shelter/1. [SN-5]");
  }

  @Test
  void theBridgedDaysAreNamed() {
    String tolerant = ONE + ", \"gapToleranceDays\": 7";
    String lines =
        "HOUSING S 2024-01-01/2024-01-05; HOUSING S 2024-01-08/2024-01-20;"
            + " HOUSING S 2024-01-21/2024-02-01; HOUSING S 2024-03-01/..";
    List<Run> runs =
        Given.norm(tolerant).assess(Given.seen(lines), on("2024-05-31")).areas().get(0).runs();
    assertThat(runs)
        .containsExactly(
            new Run(
                LocalDate.parse("2024-01-01"),
                LocalDate.parse("2024-02-01"),
                LocalDate.parse("2024-01-31"),
                4,
                List.of(
                    DateRange.parse("2024-01-05/2024-01-08"),
                    DateRange.parse("2024-01-20/2024-01-21"))),
            new Run(
                LocalDate.parse("2024-03-01"),
                LocalDate.parse("2024-06-01"),
                LocalDate.parse("2024-03-31"),
                0,
                List.of()));
    assertThat(runs.get(0).isQualified()).isTrue();
  }
}
