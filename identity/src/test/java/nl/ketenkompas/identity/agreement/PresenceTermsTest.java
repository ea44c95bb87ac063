package nl.ketenkompas.identity.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresenceTermsTest {
  private static final String TEXT = PresenceTerms.presetText("hit-no-hit");

  @Test
  void thePresetIsReadAndWrittenAlike() {
    assertThat(PresenceTerms.presets()).containsExactly("hit-no-hit");
    Agreement<PresenceTerms> preset = PresenceTerms.preset("hit-no-hit");
    String written = PresenceTerms.KIND.write(preset);
    assertThat(PresenceTerms.KIND.read(written, "again.json").orThrow()).isEqualTo(preset);
    assertThatThrownBy(() -> PresenceTerms.preset("other"))
        .isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[\"care\", \"safety\"] | [\"care\", \"care\"]   | /terms/withoutRepetition",
        "[\"care\", \"safety\"] | []                     | /terms/purposes",
        "\"questions\": 30      | \"questions\": 0       | /terms/limits/0/questions",
        "\"questions\": 30      | \"questions\": 100001  | /terms/limits/0/questions",
        "\"minutes\": 60        | \"minutes\": 0         | /terms/limits/0/minutes",
        "\"minutes\": 60        | \"minutes\": 527041    | /terms/limits/0/minutes",
        "\"questions\": 30, \"minutes\": 60 | \"questions\": 100, \"minutes\": 1440 |"
            + " /terms/withoutRepetition",
      })
  void saysWhatIsWrong(String from, String to, String pointer) {
    List<AgreementError> errors =
        PresenceTerms.KIND
            .read(TEXT.replace(from, to), "bad.json")
            .fold(agreement -> List.<AgreementError>of(), all -> all);
    assertThat(errors).extracting(AgreementError::pointer).containsExactly(pointer);
  }

  @ParameterizedTest
  @CsvSource({"30, 1", "30, 100000"})
  void boundsBelong(String from, String to) {
    String text = TEXT.replace("\"questions\": " + from, "\"questions\": " + to);
    assertThat(PresenceTerms.KIND.read(text, "f").orThrow().terms().limits()).hasSize(3);
  }
}
