package nl.ketenkompas.privacy.agreement;

import java.util.stream.Stream;
import nl.ketenkompas.model.testing.AgreementContract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AgreementContractTest {

  static Stream<AgreementContract<?>> kinds() {
    return Stream.of(
        new AgreementContract<>(
            CovenantTerms.KIND,
            CovenantTerms.class,
            CovenantTerms.presets(),
            CovenantTerms::presetText),
        new AgreementContract<>(
            RetentionTerms.KIND,
            RetentionTerms.class,
            RetentionTerms.presets(),
            RetentionTerms::presetText));
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
