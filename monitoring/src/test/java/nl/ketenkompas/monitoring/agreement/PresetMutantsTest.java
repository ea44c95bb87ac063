package nl.ketenkompas.monitoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.ketenkompas.model.testing.AgreementFuzz;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in the place of a value, the reader says in our words where it does not fit. */
class PresetMutantsTest {
  @ParameterizedTest
  @MethodSource("normPresets")
  void aNormFileIsRefusedInOurWords(String id) {
    assertThat(AgreementFuzz.complaints(NormTerms.KIND, NormTerms.presetText(id))).isEmpty();
  }

  static List<String> normPresets() {
    return NormTerms.presets();
  }

  @ParameterizedTest
  @MethodSource("trajectoryPresets")
  void aTrajectoryFileIsRefusedInOurWords(String id) {
    assertThat(AgreementFuzz.complaints(TrajectoryTerms.KIND, TrajectoryTerms.presetText(id)))
        .isEmpty();
  }

  static List<String> trajectoryPresets() {
    return TrajectoryTerms.presets();
  }

  @ParameterizedTest
  @MethodSource("cohortPresets")
  void aCohortFileIsRefusedInOurWords(String id) {
    assertThat(AgreementFuzz.complaints(CohortTerms.KIND, CohortTerms.presetText(id))).isEmpty();
  }

  static List<String> cohortPresets() {
    return CohortTerms.presets();
  }
}
