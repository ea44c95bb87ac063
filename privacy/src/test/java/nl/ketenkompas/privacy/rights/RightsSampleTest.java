package nl.ketenkompas.privacy.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.InMemoryJournal;
import nl.ketenkompas.model.journal.Ledger;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.testing.InMemoryKeys;
import nl.ketenkompas.model.time.Deadline;
import nl.ketenkompas.model.time.Timespan;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.rights.RightsCommand.Ask;
import org.junit.jupiter.api.Test;

class RightsSampleTest {

  @Test
  @Covers({"AVG-15", "AVG-18", "AVG-30"})
  void sampleRuns() {
    Ledger<RightsCommand, RightsEvent, Requests> ledger =
        Ledger.open(
            new RightsLedger(), new InMemoryJournal(), () -> Instant.EPOCH, new InMemoryKeys(1));

    assertThat(
            sample(
                CovenantTerms.preset("vng-2008"),
                SourceKey.of("shelter", "0012"),
                ledger,
                List.of(),
                LocalDate.of(2026, 11, 1)))
        .isEqualTo("5 lines, 1 deadline, 1 activity");
  }

  private static String sample(
      Agreement<CovenantTerms> covenant,
      SourceKey key,
      Ledger<RightsCommand, RightsEvent, Requests> ledger,
      List<String> looks,
      LocalDate today) {
    // begin
    Applicant client = Applicant.client(LocalDate.of(1980, 5, 17));
    Held held = new Held(key, "trajectory", LocalDate.of(2025, 3, 1), null, false);
    Insight insight = Insight.of(covenant, client, today, List.of(held), looks, Language.NL);
    ledger.submit(
        "r-7", new Ask(key, "r-7", Right.OBJECTION, "trajectory", "Liever niet.", today, client));
    List<Deadline> due = ledger.state().value().deadlines(Timespan.ofMonths(1));
    ProcessingRegister register =
        ProcessingRegister.of(covenant, (kind, purpose) -> "15 jaar na ontvangst");
    // end
    int lines = insight.fold(given -> given.text().size(), refused -> 0);
    return lines
        + " lines, "
        + due.size()
        + " deadline, "
        + register.activities().size()
        + " activity";
  }

  @Test
  void readmeShowsTheSample() throws IOException {
    Path module = Path.of(System.getProperty("basedir", ""));
    String test =
        Files.readString(
            module.resolve("src/test/java/nl/ketenkompas/privacy/rights/RightsSampleTest.java"));
    String code =
        test.substring(test.indexOf("// begin\n") + 9, test.indexOf("    // end\n"))
            .replaceAll("(?m)^    ", "");
    assertThat(Files.readString(module.resolve("README.md"))).contains("```java\n" + code + "```");
  }
}
