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
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTermsTest {
  private static final String TEXT = EncodingTerms.presetText("salted");

  @ParameterizedTest
  @ValueSource(strings = {"basic", "hardened", "salted"})
  void presetsAreReadAndWrittenAlike(String id) {
    Agreement<EncodingTerms> preset = EncodingTerms.preset(id);
    assertThat(preset.id()).isEqualTo(id);
    String written = EncodingTerms.KIND.write(preset);
    assertThat(EncodingTerms.KIND.read(written, "again.json").orThrow()).isEqualTo(preset);
  }

  @Test
  void listsItsPresets() {
    assertThat(EncodingTerms.presets()).containsExactly("basic", "hardened", "salted");
    assertThatThrownBy(() -> EncodingTerms.preset("other"))
        .isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"bits\": 512          | \"bits\": 1000           | /terms/powerOfTwo",
        "\"bits\": 512          | \"bits\": 128            | /terms/bits",
        "\"bits\": 512          | \"bits\": 8192           | /terms/bits",
        "\"part\": \"INITIAL\"   | \"part\": \"SURNAME\"    | /terms/withoutRepetition",
        "[\"BIRTH_YEAR\"]        | [\"SURNAME\"]            | /terms/withoutRepetition",
        "[\"BIRTH_YEAR\"]        | [\"GENDER\", \"GENDER\"] | /terms/withoutRepetition",
        "\"linkFrom\": 850       | \"linkFrom\": 819        | /terms/inOrder",
        "\"linkFrom\": 850       | \"linkFrom\": 1001       | /terms/linkFrom",
        "\"reviewFrom\": 820     | \"reviewFrom\": 0        | /terms/reviewFrom",
        "\"folds\": 0            | \"folds\": 3             | /terms/hardening/folds",
        "\"flipsPer1024\": 16    | \"flipsPer1024\": 257    | /terms/hardening/flipsPer1024",
        "\"tables\": 60          | \"tables\": 201          | /terms/blocking/tables",
        "\"bits\": 14            | \"bits\": 3              | /terms/blocking/bits",
        "\"bits\": 14            | \"bits\": 21             | /terms/blocking/bits",
        "\"positions\": 20       | \"positions\": 61        | /terms/parts/2/positions",
        "\"keyVersion\": 1       | \"keyVersion\": 0        | /terms/keyVersion"
      })
  void saysWhatIsWrong(String from, String to, String pointer) {
    assertThat(TEXT).contains(from);
    List<AgreementError> errors =
        EncodingTerms.KIND
            .read(TEXT.replace(from, to), "bad.json")
            .fold(agreement -> List.<AgreementError>of(), all -> all);
    assertThat(errors).extracting(AgreementError::pointer).contains(pointer);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"bits\": 512       | \"bits\": 256         | 512",
        "\"bits\": 512       | \"bits\": 4096        | 8192",
        "\"folds\": 0         | \"folds\": 2          | 256",
        "\"linkFrom\": 850    | \"linkFrom\": 820     | 1024",
        "\"balanced\": true   | \"balanced\": false   | 512"
      })
  void boundsBelong(String from, String to, int length) {
    EncodingTerms terms = EncodingTerms.KIND.read(TEXT.replace(from, to), "f").orThrow().terms();
    assertThat(terms.length()).isEqualTo(length);
  }

  @ParameterizedTest
  @CsvSource({
    "SURNAME, true",
    "GIVEN_NAME, true",
    "POSTCODE, true",
    "INITIAL, false",
    "GENDER, false"
  })
  void namesAndPostcodesComeByPairs(PersonPart part, boolean pairs) {
    assertThat(part.byPairs()).isEqualTo(pairs);
  }
}
