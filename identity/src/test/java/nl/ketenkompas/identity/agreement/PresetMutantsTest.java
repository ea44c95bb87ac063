package nl.ketenkompas.identity.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.ketenkompas.model.testing.AgreementFuzz;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in the place of a value, the reader says in our words where it does not fit. */
class PresetMutantsTest {
  @ParameterizedTest
  @MethodSource("recognitionPresets")
  void aRecognitionFileIsRefusedInOurWords(String id) {
    assertThat(AgreementFuzz.complaints(RecognitionTerms.KIND, RecognitionTerms.presetText(id)))
        .isEmpty();
  }

  static List<String> recognitionPresets() {
    return RecognitionTerms.presets();
  }
}
