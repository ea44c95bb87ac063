package nl.ketenkompas.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the main job says of the sample data, as approved. After a change that you mean: run it with
 * {@code -Dgolden.update=true}, and look at the difference.
 */
class SampleGoldenTest {
  private static final Path APPROVED =
      Path.of("src/test/resources/nl/ketenkompas/examples/quickstart");

  @ParameterizedTest
  @ValueSource(strings = {"en", "nl"})
  void summaryIsAsApproved(String language, @TempDir Path out) throws IOException {
    JobRun run = JobRun.of(out, "--language", language);
    Path approved = APPROVED.resolve("summary_" + language + ".txt");
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(APPROVED);
      Files.writeString(approved, run.summary());
    }

    assertThat(run.errors()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.summary()).isEqualTo(Files.readString(approved));
  }
}
