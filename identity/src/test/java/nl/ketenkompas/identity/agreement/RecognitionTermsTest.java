package nl.ketenkompas.identity.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.ketenkompas.identity.Client;
import nl.ketenkompas.identity.Recogniser;
import nl.ketenkompas.identity.Recognition;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementError;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecognitionTermsTest {

  @ParameterizedTest
  @ValueSource(strings = {"vng-2008", "wmo-2015"})
  void presetsAreReadAndWrittenAlike(String id) {
    Agreement<RecognitionTerms> preset = RecognitionTerms.preset(id);
    assertThat(preset.id()).isEqualTo(id);
    String written = RecognitionTerms.KIND.write(preset);
    assertThat(RecognitionTerms.KIND.read(written, "again.json").orThrow()).isEqualTo(preset);
  }

  @Test
  void listsItsPresets() {
    assertThat(RecognitionTerms.presets()).containsExactly("vng-2008", "wmo-2015");
    assertThatThrownBy(() -> RecognitionTerms.preset("vng-2009"))
        .isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest(name = "{0}")
  @Covers({"SK-C7", "SK-C8"})
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          as it is             | "version": 1            | "version": 1                      | UNKNOWN  | KNOWN
          without gender       | , "GENDER"]             | ]                                 | KNOWN    | KNOWN
          a hint only          | "outcome": "KNOWN"      | "outcome": "POSSIBLE"             | UNKNOWN  | POSSIBLE
          with the given names | "INITIAL"               | "GIVEN_NAMES"                     | UNKNOWN  | POSSIBLE
          """)
  void whoeverEditsTheFileTurnsTheAnswer(
      String label, String from, String to, String ofOtherGender, String ofInitialOnly) {
    String text =
        RecognitionTerms.presetText("vng-2008")
            .replace("[[\"BIRTH_DATE\", \"GENDER\"], [\"INITIAL\", \"GENDER\"]]", "[]")
            .replace(from, to);
    Recogniser recogniser =
        Recogniser.of(RecognitionTerms.KIND.read(text, "edited.json").orThrow());
    PersonRecord known = record("a/1", "Anna", Gender.FEMALE);
    var persons = recogniser.knownPersons(List.of(new Client(new ClientId("C1"), List.of(known))));
    assertThat(answer(persons.recognise(record("b/1", "Anna", Gender.MALE))))
        .as(label)
        .isEqualTo(ofOtherGender);
    assertThat(answer(persons.recognise(record("b/1", "A.", Gender.FEMALE))))
        .as(label)
        .isEqualTo(ofInitialOnly);
  }

  @Test
  void reportsEverythingThatIsWrongWithItsPlace() {
    String text =
        RecognitionTerms.presetText("vng-2008")
            .replace("[\"BIRTH_DATE\", \"GENDER\"]", "[\"POSTCODE\"]")
            .replace("\"tooCommonAbove\": 1000", "\"tooCommonAbove\": 1")
            .replace(
                "{\"rule\": \"SK-C7\", \"fields\": [\"GIVEN_NAMES\"]}", "{\"rule\": \"SK-C7\"}")
            .replace("[\"SURNAME\", \"BIRTH_DATE\"]", "[\"POSTCODE\"]")
            .replace("\"id\": \"name\"", "\"id\": \"bsn\"")
            .replace("\"partnerSurnames\": \"POSSIBLE\"", "\"partnerSurnames\": \"SURE\"");
    List<AgreementError> errors =
        RecognitionTerms.KIND
            .read(text, "bad.json")
            .fold(agreement -> List.<AgreementError>of(), all -> all);
    assertThat(errors)
        .extracting(AgreementError::pointer)
        .contains(
            "/terms/keys/0/unless/0/withoutAddress",
            "/terms/keys/1/searchable",
            "/terms/keys/1/unless/0/fields",
            "/terms/tooCommonAbove",
            "/terms/partnerSurnames",
            "/terms/withoutRepetition");
  }

  private static PersonRecord record(String key, String given, Gender gender) {
    return PersonRecord.of(SourceKey.parse(key))
        .withName(PersonName.of(given, null, "Vos"))
        .withBirthDate(PartialDate.parse("1970-01-02"))
        .withGender(gender);
  }

  private static String answer(Recognition recognition) {
    return recognition.fold(k -> "KNOWN", p -> "POSSIBLE", u -> "UNKNOWN");
  }
}
