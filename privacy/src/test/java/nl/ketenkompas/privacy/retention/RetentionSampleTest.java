package nl.ketenkompas.privacy.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.journal.KeySource;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.testing.InMemoryKeys;
import nl.ketenkompas.model.time.Agenda;
import nl.ketenkompas.model.time.WorkCalendar;
import nl.ketenkompas.privacy.agreement.RetentionTerms;
import org.junit.jupiter.api.Test;

class RetentionSampleTest {

  @Test
  @Covers({"WMO-5.3.4", "WMO-5.3.5", "AVG-17"})
  void sampleRuns() {
    InMemoryKeys keys = new InMemoryKeys(1);
    SourceKey key = SourceKey.of("shelter", "0012");
    keys.current(key);

    assertThat(sample(key, keys, LocalDate.of(2026, 11, 1))).isEqualTo("1 overdue, erased");
    assertThat(keys.ids(key)).isEmpty();
  }

  private static String sample(SourceKey key, KeySource keys, LocalDate today) {
    // begin
    WorkCalendar calendar = WorkCalendar.preset("nl");
    RetentionPlan plan = RetentionPlan.of(RetentionTerms.preset("wmo-2015"), calendar);
    Holding plans = new Holding(key, "plan", List.of("care"), LocalDate.of(2010, 3, 1), null);
    Agenda due = Agenda.of(plan.deadlines(List.of(plans), today), calendar, today);
    Destruction asked =
        plan.judge(new DestructionRequest("r-7", today, true, List.of()), List.of(plans));
    Eraser eraser = Eraser.of(ErasableStore.payloads(keys)); // and your indexes, tables, trail
    ErasureReport report = eraser.erase(Person.of(new ClientId("c1"), List.of(key)));
    // end
    boolean erased = asked.going().contains(plans) && report.isComplete();
    return due.overdue().size() + " overdue, " + (erased ? "erased" : "left");
  }

  @Test
  void readmeShowsTheSample() throws IOException {
    Path module = Path.of(System.getProperty("basedir", ""));
    String test =
        Files.readString(
            module.resolve(
                "src/test/java/nl/ketenkompas/privacy/retention/RetentionSampleTest.java"));
    String code =
        test.substring(test.indexOf("// begin\n") + 9, test.indexOf("    // end\n"))
            .replaceAll("(?m)^    ", "");
    assertThat(Files.readString(module.resolve("README.md"))).contains("```java\n" + code + "```");
  }
}
