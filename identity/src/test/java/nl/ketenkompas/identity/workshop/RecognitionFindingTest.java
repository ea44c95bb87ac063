package nl.ketenkompas.identity.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.ketenkompas.identity.agreement.RecognitionTerms;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RecognitionFindingTest {
  private static final String OPEN =
      "INFO /terms/trust SK-C7 TRUST_OPEN, INFO /terms/review/likelihood/tooCommon SK-C7"
          + " REVIEW_NEVER_PAYS [code:tooCommon], INFO /terms/review/deciders SK-C7 NOBODY_NAMED";

  private static List<String> findings(String from, String to) {
    Agreement<RecognitionTerms> agreement =
        RecognitionTerms.KIND
            .read(RecognitionTerms.presetText("vng-2008").replace(from, to), "own.json")
            .orThrow();
    return RecognitionFinding.of(agreement).stream()
        .map(f -> f.severity() + " " + f.pointer() + " " + f.reason())
        .toList();
  }

  @Test
  @Covers("SK-C7")
  void thePresetsLeaveOpenWhatTheTextsLeaveOpen() {
    assertThat(String.join(", ", findings("", ""))).isEqualTo(OPEN);
  }

  @ParameterizedTest
  @Covers({"SK-C7", "SK-C10", "WABB-12"})
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ["SURNAME", "INITIAL", "BIRTH_DATE", "GENDER"] | ["BSN", "SURNAME", "INITIAL", "BIRTH_DATE", "GENDER"] | WARNING /terms/keys/1 SK-C7 KEY_NEVER_DECIDES [code:name, code:bsn]
          ["SURNAME", "INITIAL", "BIRTH_DATE", "GENDER"] | ["BSN", "SURNAME", "INITIAL", "BIRTH_DATE", "GENDER"] | WARNING /terms/keys SK-C10 ONLY_WITH_BSN
          "fields": ["GIVEN_NAMES"]  | "fields": ["INITIAL"] | WARNING /terms/keys/1 SK-C7 TWINS_ARE_JOINED [code:name]
          {"rule": "WABB-12", "fields": ["SURNAME", "BIRTH_DATE"]} |  | WARNING /terms/keys/0 WABB-12 BSN_UNCHECKED [code:bsn]
          "outcome": "KNOWN" | "outcome": "POSSIBLE" | WARNING /terms/keys SK-C7 NO_KEY_DECIDES
          "wrongMerge": 200000 | "wrongMerge": 49999 | WARNING /terms/review/costs SK-C7 MERGE_CHEAPER_THAN_MISS
          "review": 1500 | "review": 5001 | INFO /terms/review/likelihood/incomplete SK-C7 REVIEW_NEVER_PAYS [code:incomplete]
          """)
  void saysWhatIsProbablyNotMeant(String from, String to, String finding) {
    assertThat(findings(from, to == null ? "" : to)).contains(finding);
  }

  @Test
  @Covers("SK-C7")
  void aKeyWithoutBirthDateJoinsStrangers() {
    assertThat(
            findings(
                "\"fields\": [\"SURNAME\", \"INITIAL\", \"BIRTH_DATE\", \"GENDER\"],\n"
                    + "        \"mayBeIncomplete\": [[\"BIRTH_DATE\", \"GENDER\"], [\"INITIAL\","
                    + " \"GENDER\"]],",
                "\"fields\": [\"SURNAME\", \"INITIAL\", \"GENDER\"],"))
        .contains("WARNING /terms/keys/1 SK-C7 KEY_TOO_WIDE [code:name]");
  }

  @ParameterizedTest
  @Covers("SK-C7")
  @CsvSource(
      quoteCharacter = '~',
      value = {"\"wrongMerge\": 200000,\"wrongMerge\": 50000", "\"review\": 1500,\"review\": 5000"})
  void whatJustPaysIsNoFinding(String from, String to) {
    assertThat(String.join(", ", findings(from, to))).isEqualTo(OPEN);
  }

  @Test
  @Covers("SK-C7")
  void trustAndDecidersCloseWhatWasOpen() {
    assertThat(findings("\"trust\": []", "\"trust\": [\"brp\"]"))
        .noneMatch(each -> each.contains("TRUST_OPEN"));
    assertThat(findings("\"trust\": []", "\"authentic\": [\"brp\"]"))
        .noneMatch(each -> each.contains("TRUST_OPEN"));
    assertThat(findings("\"deciders\": []", "\"deciders\": [\"registrar\"]"))
        .noneMatch(each -> each.contains("NOBODY_NAMED"));
  }

  @ParameterizedTest
  @EnumSource
  void everyFindingHasTexts(RecognitionFinding finding) {
    for (Language language : Language.values()) {
      assertThat(finding.template(language)).isNotBlank();
    }
  }
}
