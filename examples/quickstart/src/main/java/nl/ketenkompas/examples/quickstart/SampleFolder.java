package nl.ketenkompas.examples.quickstart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.model.testing.SampleChain;

/**
 * An input folder for the main job: the files of a synthetic chain, and the agreements beside them.
 */
final class SampleFolder {

  private SampleFolder() {}

  static void write(Path dir, long seed, int people) throws IOException {
    SampleChain.write(dir, seed, people);
    Files.writeString(
        dir.resolve("herkenning.json"),
        RecognitionTerms.presetText("vng-2008"),
        StandardCharsets.UTF_8);
  }
}
