package nl.ketenkompas.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.care.Observation;
import nl.ketenkompas.model.care.Status;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.agreement.NormTerms;
import org.junit.jupiter.api.Test;

/** The sample of the module description does what it says. */
class SampleTest {

  @Test
  void theSampleRuns() {
    List<String> said = new ArrayList<>();
    // sample
    StabilityNorm norm = StabilityNorm.of(NormTerms.preset("rotterdam-3"));
    SourceKey key = SourceKey.of("shelter", "12");
    LocalDate since = LocalDate.parse("2026-08-15");
    Instant recorded = Instant.parse("2026-08-20T09:00:00Z");
    List<Observation> seen = new ArrayList<>();
    for (String area : List.of("HOUSING", "CARE", "INCOME")) {
      seen.add(Observation.of(key, area, Status.STABLE, since, null, "shelter", recorded));
    }
    Moment moment = Moment.asOf(LocalDate.parse("2026-11-01"));
    Explanation<MixAssessment> answer = norm.explain(ClientFacts.of(seen), moment);
    answer.verdict().holds(); // NO
    answer.verdict().projectedOn(); // 2026-11-14, if nothing changes
    answer.verdict().limitingAreas(); // [HOUSING, CARE, INCOME]
    answer.steps().forEach(step -> said.add(step.reason().text(Language.NL)));
    // sample
    assertThat(answer.verdict().holds()).isEqualTo(MixAssessment.Holds.NO);
    assertThat(answer.verdict().projectedOn()).isEqualTo("2026-11-14");
    assertThat(answer.verdict().limitingAreas()).containsExactly("HOUSING", "CARE", "INCOME");
    assertThat(said)
        .containsExactly(
            "Gemeten met norm rotterdam-3, aan het eind van 2026-11-01. [SK-M6]",
            "Van minstens een leefgebied van norm rotterdam-3 is gezien of het goed ging. [SN-2]",
            "HOUSING gaat goed, maar pas op 2026-11-14 lang genoeg. [SN-7]",
            "CARE gaat goed, maar pas op 2026-11-14 lang genoeg. [SN-7]",
            "INCOME gaat goed, maar pas op 2026-11-14 lang genoeg. [SN-7]",
            "Minstens 3 van de 3 leefgebieden zijn tegelijk lang genoeg goed. [SN-6]");
  }

  @Test
  void theModuleShowsThisSample() throws IOException {
    List<String> sample = new ArrayList<>();
    boolean inside = false;
    for (String line :
        Files.readAllLines(Path.of("src/test/java/nl/ketenkompas/monitoring/SampleTest.java"))) {
      if (line.equals("    // sample")) {
        inside = !inside;
      } else if (inside) {
        sample.add(" * " + line.substring(4));
      }
    }
    assertThat(sample).hasSizeBetween(10, 15);
    assertThat(Files.readString(Path.of("src/main/java/module-info.java")))
        .contains(String.join("\n", sample));
  }
}
