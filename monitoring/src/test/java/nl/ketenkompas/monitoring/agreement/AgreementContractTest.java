package nl.ketenkompas.monitoring.agreement;

import java.util.stream.Stream;
import nl.ketenkompas.model.testing.AgreementContract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AgreementContractTest {

  static Stream<AgreementContract<?>> kinds() {
    return Stream.of(
        new AgreementContract<>(
            AimTerms.KIND, AimTerms.class, AimTerms.presets(), AimTerms::presetText),
        new AgreementContract<>(
            CohortTerms.KIND, CohortTerms.class, CohortTerms.presets(), CohortTerms::presetText),
        new AgreementContract<>(
            FrameworkTerms.KIND,
            FrameworkTerms.class,
            FrameworkTerms.presets(),
            FrameworkTerms::presetText),
        new AgreementContract<>(
            EvidenceTerms.KIND,
            EvidenceTerms.class,
            EvidenceTerms.presets(),
            EvidenceTerms::presetText),
        new AgreementContract<>(
            NormTerms.KIND, NormTerms.class, NormTerms.presets(), NormTerms::presetText),
        new AgreementContract<>(
            ProgrammeTerms.KIND,
            ProgrammeTerms.class,
            ProgrammeTerms.presets(),
            ProgrammeTerms::presetText),
        new AgreementContract<>(
            ReviewTerms.KIND, ReviewTerms.class, ReviewTerms.presets(), ReviewTerms::presetText),
        new AgreementContract<>(
            SecondChanceTerms.KIND,
            SecondChanceTerms.class,
            SecondChanceTerms.presets(),
            SecondChanceTerms::presetText),
        new AgreementContract<>(
            TrajectoryTerms.KIND,
            TrajectoryTerms.class,
            TrajectoryTerms.presets(),
            TrajectoryTerms::presetText));
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void schemaIsPublished(AgreementContract<?> kind) {
    kind.assertSchemaIsPublished();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void schemaSaysWhatTheReaderSays(AgreementContract<?> kind) {
    kind.assertSchemaSaysWhatTheReaderSays();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void hashesOfPresetsStay(AgreementContract<?> kind) {
    kind.assertHashesStay();
  }
}
