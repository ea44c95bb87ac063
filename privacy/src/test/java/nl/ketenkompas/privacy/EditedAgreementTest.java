package nl.ketenkompas.privacy;

import static nl.ketenkompas.privacy.Facts.CLIENT;
import static nl.ketenkompas.privacy.Facts.client;
import static nl.ketenkompas.privacy.Facts.consent;
import static nl.ketenkompas.privacy.Facts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the file of the covenant says is what is answered: each edit turns an answer. */
class EditedAgreementTest {
  private static final User SHELTER = new User("u1", "shelter", "shelter-worker", "Arnhem");

  @Covers({"SK-C12", "SK-C11", "ST-PRIV", "AVG-6", "AVG-9", "SK-C17"})
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "how much | identity | true | GRANTED FULL | \"level\": \"FULL\" | \"level\": \"SUMMARY\""
            + " | GRANTED SUMMARY",
        "whose consent | identity | false | DENIED NONE | \"condition\": \"CONSENT\"}"
            + " | \"condition\": \"NONE\"} | GRANTED FULL",
        "which clients | identity | true | GRANTED FULL | \"clients\": [{}]"
            + " | \"clients\": [{\"labels\": [\"homeless-youth\"]}] | DENIED NONE",
        "own caseload | identity | true | GRANTED FULL | \"clients\": [{}]"
            + " | \"clients\": [{\"ownCaseload\": true}] | DENIED NONE",
        "who signed | identity | true | GRANTED FULL | , \"signedOn\": \"2026-01-01\" | ~~"
            + " | NOT_COVERED NONE",
        "from when | identity | true | GRANTED FULL | \"valid\": \"2026-01-01/..\""
            + " | \"valid\": \"2026-11-02/..\" | NOT_COVERED NONE",
        "on what basis | old-basis | true | DENIED NONE | \"2018-05-25/2026-11-01\""
            + " | \"2018-05-25/2026-11-02\" | GRANTED FULL",
        "how protected | own | true | DENIED NONE | \"sensitivity\": \"SPECIAL_CATEGORY\""
            + " | \"sensitivity\": \"SENSITIVE\" | GRANTED EXISTS",
        "what for | identity | true | GRANTED FULL | \"kinds\": [\"identity\"], \"level\": \"FULL\""
            + " | \"kinds\": [\"bsn\"], \"level\": \"FULL\" | DENIED NONE"
      })
  void editOfTheFileTurnsTheAnswer(
      String question,
      String kind,
      boolean consent,
      String before,
      String text,
      String other,
      String after) {
    Facts facts = facts().with(client("Arnhem", "homeless"));
    if (consent) {
      facts.with(consent(SharingScope.EVERYTHING));
    }
    String edited = Samples.SMALL.replace(text, other);
    assertThat(edited).as(question).isNotEqualTo(Samples.SMALL);

    assertThat(answer(facts, Samples.SMALL, kind)).isEqualTo(before);
    assertThat(answer(facts, edited, kind)).isEqualTo(after);
  }

  private static String answer(Facts facts, String json, String kind) {
    return World.answer(facts.viewer(Samples.read(json), SHELTER, "care").decide(CLIENT, kind));
  }
}
