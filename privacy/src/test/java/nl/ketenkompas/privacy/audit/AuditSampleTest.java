package nl.ketenkompas.privacy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.journal.KeySource;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.testing.InMemoryKeys;
import nl.ketenkompas.privacy.Viewer;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.redaction.FileSchema;
import nl.ketenkompas.privacy.redaction.FileSchema.Field;
import org.junit.jupiter.api.Test;

class AuditSampleTest {
  private record File(ClientId client, String name) {}

  private final FileSchema<File> schema =
      FileSchema.of(File::client, List.of(Field.of("name", "identity", File::name)));

  @Test
  @Covers({"LDV", "NEN-7513", "AVG-15"})
  void sampleRuns() {
    List<String> told =
        sample(
            () -> Trails.START,
            RandomGenerator.of("SplittableRandom"),
            new InMemoryKeys(1),
            Trails.COVENANT,
            new File(Trails.ANNE, "Anne"),
            Trails.viewer("worker", "care"),
            Trails.viewer("officer", "rights"));

    assertThat(told).hasSize(2);
    assertThat(told.get(0)).startsWith("Op 01-11-2026 om 09:00 keek iemand van De Opvang");
  }

  private List<String> sample(
      InstantSource instants,
      RandomGenerator random,
      KeySource keys,
      Agreement<CovenantTerms> covenant,
      File file,
      Viewer worker,
      Viewer officer) {
    // begin
    AuditSink processing = new InMemorySink(); // a table of yours
    AuditSink access = new InMemorySink();
    AuditTrail trail =
        AuditTrail.open(
            processing,
            access,
            AuditSettings.of(instants, random::nextLong, keys, "https://register.example/", "cvs")
                .with(covenant));
    TraceContext request =
        TraceContext.parse("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    schema.disclose(file, worker, trail.in(request));
    List<String> told =
        AuditDesk.of(trail)
            .lookUp(file.client(), officer)
            .fold(opened -> opened.overview().text(Language.NL), closed -> List.of());
    trail.erase(file.client());
    TrailCheck check = TrailCheck.of(processing, access, List.of()); // still intact
    return check.unpaired().isEmpty() ? told : List.of();
    // end
  }

  @Test
  void readmeShowsTheSample() throws IOException {
    Path module = Path.of(System.getProperty("basedir", ""));
    String test =
        Files.readString(
            module.resolve("src/test/java/nl/ketenkompas/privacy/audit/AuditSampleTest.java"));
    String code =
        test.substring(test.indexOf("// begin\n") + 9, test.indexOf("    return check"))
            .replaceAll("(?m)^    ", "");
    assertThat(Files.readString(module.resolve("README.md"))).contains("```java\n" + code + "```");
  }
}
