package nl.ketenkompas.mandate.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.ketenkompas.model.testing.AgreementFuzz;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in the place of a value, the reader says in our words where it does not fit. */
class PresetMutantsTest {
  @ParameterizedTest
  @MethodSource("mandatePresets")
  void aMandateFileIsRefusedInOurWords(String id) {
    assertThat(AgreementFuzz.complaints(MandateTerms.KIND, MandateTerms.presetText(id))).isEmpty();
  }

  static List<String> mandatePresets() {
    return MandateTerms.presets();
  }
}
