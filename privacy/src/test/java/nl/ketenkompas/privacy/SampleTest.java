package nl.ketenkompas.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Step;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import org.junit.jupiter.api.Test;

class SampleTest {
  private final ClientId client = new ClientId("c1");

  @Test
  void sampleOfTheModuleWorks() {
    // sample
    SourceKey key = SourceKey.of("shelter", "0012");
    DateRange year = DateRange.parse("2026-01-01/2027-01-01");
    CovenantFacts facts =
        new CovenantFacts(
            List.of(Signature.of("shelter", year)),
            List.of(Consent.signed(key, SharingScope.EVERYTHING, year, "form-7")),
            List.of(),
            List.of(Circumstances.of(key, "Arnhem").withLabels("homeless")));
    Situation today =
        Covenant.of(CovenantTerms.preset("vng-2008"))
            .at(Moment.asOf(LocalDate.of(2026, 11, 1)), facts, k -> Optional.of(client));
    Viewer viewer = today.viewer(new User("u1", "shelter", "shelter-worker", null), "care");
    Level level = viewer.level(client, "psychiatric-diagnosis"); // EXISTS: that, not what
    List<Step> why = viewer.explain(client, "psychiatric-diagnosis").steps();
    // end

    assertThat(level).isEqualTo(Level.EXISTS);
    assertThat(why)
        .extracting(step -> step.reason().code().name())
        .containsExactly(
            "COVENANT_IN_FORCE",
            "PARTY_SIGNED",
            "ROLE_HELD",
            "PURPOSE_KNOWN",
            "CLIENT_IN_SCOPE",
            "GRANTED",
            "BASIS_STANDS",
            "CLIENT_DECIDES",
            "CONSENT_GIVEN");
  }

  @Test
  void moduleShowsTheTestedSample() throws IOException {
    String tested =
        between(
            "src/test/java/nl/ketenkompas/privacy/SampleTest.java", "// sample\n", "    // end");
    String shown = between("src/main/java/module-info.java", "{@code\n", " * }</pre>");

    assertThat(shown.replaceAll("(?m)^ \\* ", "")).isEqualTo(tested.replaceAll("(?m)^ {4}", ""));
    assertThat(shown.lines()).hasSizeLessThanOrEqualTo(15);
  }

  private static String between(String file, String start, String end) throws IOException {
    String text = Files.readString(Path.of(file)).replace("\r\n", "\n");
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }
}
