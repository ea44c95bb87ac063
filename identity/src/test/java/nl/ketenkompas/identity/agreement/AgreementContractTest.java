package nl.ketenkompas.identity.agreement;

import java.util.stream.Stream;
import nl.ketenkompas.model.testing.AgreementContract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AgreementContractTest {

  static Stream<AgreementContract<?>> kinds() {
    return Stream.of(
        new AgreementContract<>(
            EncodingTerms.KIND,
            EncodingTerms.class,
            EncodingTerms.presets(),
            EncodingTerms::presetText),
        new AgreementContract<>(
            PresenceTerms.KIND,
            PresenceTerms.class,
            PresenceTerms.presets(),
            PresenceTerms::presetText),
        new AgreementContract<>(
            RecognitionTerms.KIND,
            RecognitionTerms.class,
            RecognitionTerms.presets(),
            RecognitionTerms::presetText));
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
