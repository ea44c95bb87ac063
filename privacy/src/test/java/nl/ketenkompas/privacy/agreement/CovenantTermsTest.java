package nl.ketenkompas.privacy.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementError;
import nl.ketenkompas.model.care.DataKinds;
import nl.ketenkompas.model.care.Sensitivity;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CovenantTermsTest {

  private static String text(String preset) throws IOException {
    try (InputStream in = CovenantTerms.class.getResourceAsStream(preset + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<AgreementError> errors(String json) {
    return CovenantTerms.KIND.read(json, "covenant.json").fold(agreement -> List.of(), e -> e);
  }

  static List<String> presets() {
    return CovenantTerms.presets();
  }

  @ParameterizedTest
  @MethodSource("presets")
  void presetIsWrittenAndReadBackTheSame(String id) {
    Agreement<CovenantTerms> preset = CovenantTerms.preset(id);

    String written = CovenantTerms.KIND.write(preset);

    assertThat(preset.id()).isEqualTo(id);
    assertThat(CovenantTerms.KIND.read(written, "again.json").orThrow()).isEqualTo(preset);
  }

  @Test
  void unknownPresetIsRefused() {
    assertThatThrownBy(() -> CovenantTerms.preset("../secrets"))
        .isInstanceOf(InvalidValueException.class);
  }

  @Covers({"ST-PRIV", "SK-C11"})
  @Test
  void guideWasNeverSignedAndOneProviderOfTheSampleChainDidNotSign() {
    assertThat(CovenantTerms.preset("vng-2008").terms().parties())
        .allMatch(party -> party.signedOn() == null);
    assertThat(CovenantTerms.preset("sample-chain").terms().parties())
        .filteredOn(party -> party.signedOn() == null)
        .extracting(CovenantTerms.Party::id)
        .containsExactly("youth-care");
  }

  @Covers("AVG-30")
  @Test
  void purposesOfTheSampleChainStandInTheRegisterOfProcessing() {
    assertThat(CovenantTerms.preset("sample-chain").terms().purposes())
        .extracting(CovenantTerms.Purpose::register)
        .containsExactly("KS-2026-014", "KS-2026-015");
  }

  @Covers({"AVG-9", "AVG-10", "UAVG-46"})
  @ParameterizedTest
  @MethodSource("presets")
  void kindsOfDataAreThoseOfTheLibrary(String id) {
    DataKinds known = DataKinds.preset("chain");
    for (CovenantTerms.DataKind kind : CovenantTerms.preset(id).terms().kinds()) {
      Sensitivity least = known.kind(kind.code()).orElseThrow().sensitivity();
      assertThat(kind.sensitivity()).isEqualTo(least.isProtected() ? least : Sensitivity.ORDINARY);
    }
  }

  @Test
  void kindOfTheChainItselfHasTheSensitivityThatIsAgreed() throws IOException {
    String json =
        text("vng-2008")
            .replace("psychiatric-diagnosis", "pet")
            .replace("\"sensitivity\": \"HEALTH\"", "\"sensitivity\": \"SENSITIVE\"");

    assertThat(CovenantTerms.KIND.read(json, "covenant.json").orThrow().terms().kinds())
        .extracting(CovenantTerms.DataKind::sensitivity)
        .containsExactly(Sensitivity.ORDINARY, Sensitivity.ORDINARY, Sensitivity.SENSITIVE);
  }

  @Covers("SK-C12")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"role\": \"clinician\" | \"role\": \"surgeon\" | /terms/grants/2/role",
        "\"kinds\": [\"psychiatric-diagnosis\"] | \"kinds\": [\"shoe-size\"] |"
            + " /terms/grants/1/kinds",
        "\"purpose\": \"care\", \"basis\": \"medical-secrecy\" | \"purpose\": \"fun\","
            + " \"basis\": \"medical-secrecy\" | /terms/grants/2/purpose",
        "\"basis\": \"medical-secrecy\" | \"basis\": \"a-feeling\" | /terms/grants/2/basis",
        "\"level\": \"EXISTS\" | \"level\": \"NONE\" | /terms/grants/1/level",
        "\"level\": \"EXISTS\" | \"level\": \"EVERYTHING\" | /terms/grants/1/level",
        "\"level\": \"EXISTS\", | | /terms/grants/1/level",
        "\"parties\": [\"mental-health\"] | \"parties\": [\"church\"] | /terms/roles/1/parties",
        "\"code\": \"youth-worker\" | \"code\": \"clinician\" | /terms/roles/3/code",
        "\"code\": \"trajectory\" | \"code\": \"all\" | /terms/kinds/1/code",
        "\"article\": \"WGBO-7:457\" | \"article\": \"SK-C12\" | /terms/bases/1/article",
        "\"article\": \"WGBO-7:457\" | \"article\": \"WGBO-1\" | /terms/bases/1/article",
        "\"sensitivity\": \"HEALTH\" | \"sensitivity\": \"SENSITIVE\" | /terms/kinds/2/sensitivity",
        "\"sensitivity\": \"HEALTH\" | \"sensitivity\": \"CRIMINAL\" | /terms/kinds/2/sensitivity",
        "\"sensitivity\": \"HEALTH\" | \"sensitivity\": \"GRAVE\" | /terms/kinds/2/sensitivity",
        "\"grounds\": [\"cannot-care-for-self\"] | \"grounds\": [] | /terms/outreachCare/grounds",
        "\"longestDays\": 183 | \"longestDays\": 0 | /terms/outreachCare/longestDays",
        "\"kinds\": [\"identity\", \"trajectory\", \"psychiatric-diagnosis\"], \"longestDays\""
            + " | \"kinds\": [\"shoe-size\"], \"longestDays\" | /terms/outreachCare/kinds",
        "\"reaches\": [\"HEALTH\"]}, | \"reaches\": [\"HEALTH\"], \"parties\": [\"church\"]}, |"
            + " /terms/bases/0/parties",
        "\"id\": \"shelter\" | \"id\": \"client\" | /terms/parties/0/id",
        "\"level\": \"EXISTS\", | \"level\": \"EXISTS\", \"from\": [\"church\"], |"
            + " /terms/grants/1/from",
        "\"level\": \"EXISTS\", | \"level\": \"EXISTS\", \"asked\": \"EXISTS\", |"
            + " /terms/grants/1/asked",
        "\"parties\": [\"shelter\"], | \"parties\": [\"shelter\"], \"pseudonyms\": \"p\", |"
            + " /terms/grants/0/kinds",
        "\"outreachCare\" | \"breakGlass\": {\"roles\": [\"surgeon\"], \"kinds\": [\"identity\"],"
            + " \"longestDays\": 1, \"reviewWithinDays\": 1}, \"outreachCare\" |"
            + " /terms/breakGlass/roles",
        "\"outreachCare\" | \"breakGlass\": {\"roles\": [\"clinician\"], \"kinds\": [\"pet\"],"
            + " \"longestDays\": 1, \"reviewWithinDays\": 1}, \"outreachCare\" |"
            + " /terms/breakGlass/kinds",
        "\"outreachCare\" | \"breakGlass\": {\"roles\": [\"clinician\"], \"kinds\": [\"identity\"],"
            + " \"longestDays\": 0, \"reviewWithinDays\": 1}, \"outreachCare\" |"
            + " /terms/breakGlass/longestDays",
        "\"outreachCare\" | \"steps\": [{\"code\": \"a\", \"title\": {\"nl\": \"a\", \"en\":"
            + " \"a\"}, \"kinds\": [\"pet\"]}], \"outreachCare\" | /terms/steps/0/kinds",
        "\"outreachCare\" | \"steps\": [{\"code\": \"a\", \"title\": {\"nl\": \"a\", \"en\":"
            + " \"a\"}, \"kinds\": [], \"responsible\": \"surgeon\"}], \"outreachCare\" |"
            + " /terms/steps/0/responsible",
        "\"outreachCare\" | \"steps\": [{\"code\": \"a\", \"title\": {\"nl\": \"a\", \"en\":"
            + " \"a\"}, \"kinds\": [], \"direction\": \"church\"}], \"outreachCare\" |"
            + " /terms/steps/0/direction",
        "\"outreachCare\" | \"precedence\": [\"municipality\", \"client\"], \"outreachCare\" |"
            + " /terms/precedence",
        "\"outreachCare\" | \"precedence\": [\"client\", \"church\"], \"outreachCare\" |"
            + " /terms/precedence",
        "\"outreachCare\" | \"precedence\": [\"client\", \"shelter\", \"shelter\"],"
            + " \"outreachCare\" | /terms/precedence",
      })
  void errorStandsAtItsPlace(String text, String other, String pointer) throws IOException {
    String json = text("vng-2008").replace(text, other == null ? "" : other);

    assertThat(errors(json)).extracting(AgreementError::pointer).contains(pointer);
  }

  @Covers({"SK-C23", "SK-C21"})
  @Test
  void clientComesFirstAndEveryStepSaysWhoIsResponsibleAndWhoDirects() {
    CovenantTerms terms = CovenantTerms.preset("groningen-oggz").terms();

    assertThat(terms.precedence()).containsExactly("client", "municipality", "ggd");
    assertThat(terms.steps()).hasSize(6);
    assertThat(terms.steps())
        .allMatch(step -> "ggd-coordinator".equals(step.responsible()))
        .allMatch(step -> "ggd".equals(step.direction()));
  }

  @Test
  void fileOfBeforeTheNewTermsIsReadAndWrittenAsItWas() throws IOException {
    String json = text("vng-2008");

    String written = CovenantTerms.KIND.write(CovenantTerms.preset("vng-2008"));

    assertThat(json)
        .doesNotContain(
            "steps", "precedence", "breakGlass", "from\"", "asked", "designatedFamilies");
    assertThat(written)
        .doesNotContain(
            "steps", "precedence", "breakGlass", "from\"", "asked", "designatedFamilies");
  }

  @Test
  void errorTellsWhatWasExpected() throws IOException {
    String json = text("vng-2008").replace("\"role\": \"clinician\"", "\"role\": \"surgeon\"");

    assertThat(errors(json))
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.expected())
                  .isEqualTo(
                      "expected a code that is listed: one of [shelter-worker, clinician,"
                          + " repeat-offender-worker, youth-worker]");
              assertThat(error.line()).isGreaterThan(40);
            });
  }
}
