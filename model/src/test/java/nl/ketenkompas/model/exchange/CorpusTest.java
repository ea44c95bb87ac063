package nl.ketenkompas.model.exchange;

import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the fuzz targets found worth keeping, once more in every build. One input a line, in Base64:
 * the inputs are bytes that many tools would not leave alone.
 */
@Covers("SK-C6")
class CorpusTest {
  private static final Path CORPUS =
      Path.of("src/test/resources/nl/ketenkompas/model/exchange/corpus");

  static List<String> partnerFiles() throws IOException {
    return Files.readAllLines(CORPUS.resolve("partner-files.txt"), StandardCharsets.US_ASCII);
  }

  static List<String> mappings() throws IOException {
    return Files.readAllLines(CORPUS.resolve("mappings.txt"), StandardCharsets.US_ASCII);
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("partnerFiles")
  void anyBytesAsAPartnerFile(String input) {
    assertThatNoException()
        .isThrownBy(() -> AnyBytes.asPartnerFile(Base64.getDecoder().decode(input)));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("mappings")
  void anyBytesAsAMapping(String input) {
    assertThatNoException().isThrownBy(() -> AnyBytes.asMapping(Base64.getDecoder().decode(input)));
  }
}
