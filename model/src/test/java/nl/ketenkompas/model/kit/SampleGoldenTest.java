package nl.ketenkompas.model.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import nl.ketenkompas.model.testing.SampleChain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample of the quickstart is what the kit makes; {@code -Dsample.update=true} rewrites it. */
class SampleGoldenTest {
  private static final Path COMMITTED =
      Path.of(
          "../examples/quickstart/src/main/resources/nl/ketenkompas/examples/quickstart/sample");

  @TempDir Path fresh;

  @Test
  void theCommittedSampleIsWhatTheKitMakes() throws IOException {
    SampleChain.write(fresh, SampleChain.SEED, SampleChain.PEOPLE);
    if (Boolean.getBoolean("sample.update")) {
      Files.createDirectories(COMMITTED);
      for (String name : names(COMMITTED)) {
        Files.delete(COMMITTED.resolve(name));
      }
      for (String name : names(fresh)) {
        Files.copy(
            fresh.resolve(name), COMMITTED.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    assertThat(names(COMMITTED)).isEqualTo(names(fresh));
    for (String name : names(fresh)) {
      assertThat(Files.mismatch(COMMITTED.resolve(name), fresh.resolve(name)))
          .as("first other byte of %s. Maybe run this test with -Dsample.update=true", name)
          .isEqualTo(-1);
    }
  }

  /** The files of partners and their mappings; agreements beside them come from elsewhere. */
  private static List<String> names(Path dir) throws IOException {
    try (Stream<Path> files = Files.list(dir)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(n -> n.endsWith(".csv") || n.endsWith(".jsonl") || n.endsWith(".mapping.json"))
          .sorted()
          .toList();
    }
  }
}
