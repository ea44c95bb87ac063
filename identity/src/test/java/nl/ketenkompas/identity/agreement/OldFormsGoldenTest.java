package nl.ketenkompas.identity.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.ketenkompas.model.agreement.AgreementError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of older versions of the JSON form stay as they were written, and stay readable. */
class OldFormsGoldenTest {

  private static String file(String name) throws IOException {
    try (InputStream in = OldFormsGoldenTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, vng-2008", "1, wmo-2015", "2, vng-2008", "2, wmo-2015"})
  void anOldFormReadsAsTheCurrentOne(int form, String id) throws IOException {
    var old = RecognitionTerms.KIND.read(file("schema-" + form + "/" + id + ".json"), id).orThrow();
    assertThat(old).isEqualTo(RecognitionTerms.preset(id));
    assertThat(old.schemaVersion()).isEqualTo(3);
    assertThat(RecognitionTerms.KIND.hash(old))
        .isEqualTo(RecognitionTerms.KIND.hash(RecognitionTerms.preset(id)));
  }

  @Test
  void theOldNameIsUnknownInTheNewForm() throws IOException {
    String mixed =
        file("schema-1/vng-2008.json").replace("\"schemaVersion\": 1", "\"schemaVersion\": 2");
    List<AgreementError> errors =
        RecognitionTerms.KIND.read(mixed, "f").fold(usable -> List.of(), found -> found);
    assertThat(errors)
        .extracting(AgreementError::pointer)
        .containsExactlyInAnyOrder("/terms/maxBlock", "/terms/tooCommonAbove");
  }
}
