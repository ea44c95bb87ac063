package nl.ketenkompas.model.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;

/**
 * What the fuzz targets found worth keeping, once more in every build. One input a line, in Base64:
 * the inputs are bytes that many tools would not leave alone.
 */
@Covers("SK-C6")
class CorpusGoldenTest {
  private static final Path CORPUS =
      Path.of("src/test/resources/nl/ketenkompas/model/exchange/corpus");

  private static void all(String file, Consumer<byte[]> target) throws IOException {
    List<String> inputs = Files.readAllLines(CORPUS.resolve(file), StandardCharsets.US_ASCII);
    assertThat(inputs).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    for (String input : inputs) {
      assertThatNoException()
          .as(input)
          .isThrownBy(() -> target.accept(Base64.getDecoder().decode(input)));
    }
  }

  @Test
  void anyBytesAsAPartnerFile() throws IOException {
    all("partner-files.txt", AnyBytes::asPartnerFile);
  }

  @Test
  void anyBytesAsAMapping() throws IOException {
    all("mappings.txt", AnyBytes::asMapping);
  }
}
