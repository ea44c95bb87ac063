package nl.ketenkompas.monitoring.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementError;
import nl.ketenkompas.model.agreement.AgreementKind.Reading;
import nl.ketenkompas.model.care.LifeArea;
import nl.ketenkompas.model.care.LifeAreas;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.MonthRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormTermsTest {

  @ParameterizedTest
  @ValueSource(strings = {"vws-2008", "rotterdam-3", "rotterdam-12"})
  void presetsAreWrittenAsTheyAreRead(String id) {
    Agreement<NormTerms> preset = NormTerms.preset(id);
    String written = NormTerms.KIND.write(preset);
    assertThat(preset.id()).isEqualTo(id);
    assertThat(NormTerms.KIND.read(written, "again.json").orThrow()).isEqualTo(preset);
    assertThat(NormTerms.presets()).contains(id);
  }

  @Test
  @Covers({"SK-M1", "SK-M2", "SK-M3", "SK-M4"})
  void presetsSayWhatTheSourceSays() {
    List<String> five = List.of("HOUSING", "CARE", "INCOME", "DAY_ACTIVITY", "HEALTH_INSURANCE");
    assertThat(NormTerms.preset("vws-2008").terms().areas().keySet())
        .containsExactlyElementsOf(five);
    assertThat(NormTerms.preset("vws-2008").terms().areas())
        .containsEntry("CARE", NormLength.months(3));
    assertThat(NormTerms.preset("rotterdam-12").terms().areas().keySet())
        .containsExactlyElementsOf(five);
    assertThat(NormTerms.preset("rotterdam-12").terms().areas().values())
        .containsOnly(NormLength.months(12));
    assertThat(NormTerms.preset("rotterdam-3").terms().areas())
        .isEqualTo(
            Map.of(
                "HOUSING", NormLength.months(3),
                "CARE", NormLength.months(3),
                "INCOME", NormLength.months(3)));
  }

  @ParameterizedTest
  @CsvSource({"vws-2008,monitoring-5", "rotterdam-12,monitoring-5", "rotterdam-3,norm-3"})
  @Covers({"SK-M1", "SK-M4"})
  void presetsAskForTheAreasOfTheirList(String norm, String list) {
    assertThat(NormTerms.preset(norm).terms().areas().keySet())
        .containsExactlyInAnyOrderElementsOf(
            LifeAreas.preset(list).areas().stream().map(LifeArea::code).toList());
  }

  @Test
  void whatIsLeftOutHasItsDefault() {
    NormTerms terms = read("\"areas\": {\"HOUSING\": \"P3M\"}").orThrow().terms();
    assertThat(terms).isEqualTo(NormTerms.of(Map.of("HOUSING", NormLength.months(3))));
    assertThat(terms.required()).isEqualTo(Required.ALL);
    assertThat(terms.monthRule()).isEqualTo(MonthRule.START_DAY_COUNTS);
    assertThat(terms.gapToleranceDays()).isEqualTo(GapTolerance.NONE);
    assertThat(terms.bridgedDaysCount()).isTrue();
    assertThat(terms.contradiction()).isEqualTo(Contradiction.UNSTABLE_WINS);
    assertThat(terms.sourcePriority()).isEmpty();
    assertThat(terms.unknownBreaks()).isFalse();
    assertThat(terms.maxAgeDays()).isEmpty();
    assertThat(terms.heldMonths()).isNull();
    assertThat(terms.confirmationRequired()).isFalse();
  }

  @Test
  void everyOptionIsReadAndWritten() {
    Agreement<NormTerms> norm =
        read("""
        "areas": {"HOUSING": "P90D", "CARE": "P12W"}, "required": 1,
        "monthRule": "END_OF_MONTH", "gapToleranceDays": 6, "bridgedDaysCount": false,
        "contradiction": "SOURCE_PRIORITY", "sourcePriority": {"CARE": ["clinic", "shelter"]},
        "unknownBreaks": true, "maxAgeDays": {"CARE": 30}, "heldMonths": 12,
        "confirmationRequired": true
        """)
            .orThrow();
    assertThat(norm.terms().required().of(2)).isEqualTo(1);
    assertThat(norm.terms().gapToleranceDays().of("CARE")).isEqualTo(6);
    assertThat(norm.terms().heldMonths()).isEqualTo(12);
    assertThat(NormTerms.KIND.read(NormTerms.KIND.write(norm), "again.json").orThrow())
        .isEqualTo(norm);
  }

  @Test
  void everythingThatIsWrongIsReportedAtOnce() {
    assertThat(
            errors(
                """
                "areas": {"HOUSING": "P3Y", "CARE": "P0M"}, "required": 3,
                "monthRule": "CHAINED", "gapToleranceDays": -1,
                "sourcePriority": {"INCOME": ["bank"]},
                "maxAgeDays": {"CARE": 0}, "heldMonths": 0, "colour": "blue"
                """))
        .containsExactlyInAnyOrder(
            "/terms/areas/HOUSING normLength: FORMAT",
            "/terms/areas/CARE normLength: OUT_OF_BOUNDS",
            "/terms/required expected \"all\" or at most the number of areas, 2",
            "/terms/monthRule expected one of [START_DAY_COUNTS, START_DAY_NOT_COUNTED,"
                + " END_OF_MONTH, FULL_CALENDAR_MONTHS]",
            "/terms/gapToleranceDays gapToleranceDays: OUT_OF_BOUNDS",
            "/terms/sourcePriority expected only areas of this norm",
            "/terms/maxAgeDays/CARE expected 1 or more",
            "/terms/heldMonths expected 1 or more",
            "/terms/colour unknown field; expected one of [areas, bridgedDaysCount,"
                + " confirmationRequired, contradiction, gapToleranceDays, heldMonths, maxAgeDays,"
                + " monthRule, required, sourcePriority, unknownBreaks]");
    assertThat(errors("\"areas\": {}")).containsExactly("/terms/areas expected at least one");
    assertThat(errors("\"areas\": {\"HOUSING\": \"P3M\"}, \"contradiction\": \"SOURCE_PRIORITY\""))
        .containsExactly("/terms/sourcePriority expected sources for SOURCE_PRIORITY");
  }

  @Test
  void toleranceIsOneNumberOrOnePerArea() {
    assertThat(GapTolerance.days(7).of("CARE")).isEqualTo(7);
    assertThat(GapTolerance.days(7).json()).isEqualTo(7);
    GapTolerance perArea = GapTolerance.perArea(Map.of("CARE", 7));
    assertThat(perArea.of("CARE")).isEqualTo(7);
    assertThat(perArea.of("HOUSING")).isZero();
    assertThat(perArea.json()).isEqualTo(Map.of("CARE", 7));
    assertThatThrownBy(() -> GapTolerance.days(367)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void toleranceIsReadInBothForms() {
    String areas = "\"areas\": {\"HOUSING\": \"P3M\", \"CARE\": \"P3M\"}, ";
    Agreement<NormTerms> norm = read(areas + "\"gapToleranceDays\": {\"CARE\": 7}").orThrow();
    assertThat(norm.terms().gapToleranceDays()).isEqualTo(GapTolerance.perArea(Map.of("CARE", 7)));
    assertThat(NormTerms.KIND.read(NormTerms.KIND.write(norm), "again.json").orThrow())
        .isEqualTo(norm);
    assertThat(errors(areas + "\"gapToleranceDays\": {\"CARE\": 367}"))
        .containsExactly("/terms/gapToleranceDays expected 0 to 366 days");
    assertThat(errors(areas + "\"gapToleranceDays\": {\"INCOME\": 7}"))
        .containsExactly("/terms/gapToleranceDays expected only areas of this norm");
    for (String wrong : List.of("{\"CARE\": \"7\"}", "\"7\"", "true", "[7]", "1.5")) {
      assertThat(errors(areas + "\"gapToleranceDays\": " + wrong))
          .singleElement()
          .asString()
          .startsWith("/terms/gapToleranceDays");
    }
  }

  @Test
  void requiredIsAllOrANumber() {
    assertThat(Required.parse("all")).isEqualTo(Required.ALL);
    assertThat(
            read("\"areas\": {\"HOUSING\": \"P3M\", \"CARE\": \"P3M\"}, \"required\": 2")
                .orThrow()
                .terms()
                .required())
        .isEqualTo(Required.atLeast(2));
    assertThatThrownBy(() -> Required.parse("some")).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> Required.atLeast(0)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> new Required(101)).isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"P3M", "P12W", "P90D", "P1200M"})
  void lengthsAreWrittenAsTheyAreRead(String text) {
    assertThat(NormLength.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "3M", "P3", "PM", "P0D", "P1201M", "P-3M", "P3m", "P1M2D", "P999999D"})
  void otherTextsAreNoLengths(String text) {
    assertThatThrownBy(() -> NormLength.parse(text)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void thereAreNoOtherPresets() {
    assertThatThrownBy(() -> NormTerms.preset("amsterdam"))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> TrajectoryTerms.preset("seven-steps"))
        .isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> CohortTerms.preset("everyone"))
        .isInstanceOf(InvalidValueException.class);
  }

  private static Reading<NormTerms> read(String terms) {
    return NormTerms.KIND.read(
        """
        {
          "schemaVersion": 1, "kind": "norm", "id": "trial", "version": 1,
          "title": {"nl": "Proef", "en": "Trial"}, "source": "a test",
          "zone": "Europe/Amsterdam", "valid": "2020-01-01/..",
          "terms": {%s}
        }
        """
            .formatted(terms),
        "norm.json");
  }

  @Test
  void aWrongToleranceOfOneAreaIsNamedInOurWords() {
    assertThat(
            errors(
                "\"areas\":{\"CARE\":\"P3M\",\"HOUSING\":\"P3M\"},"
                    + "\"gapToleranceDays\":{\"CARE\":\"many\",\"HOUSING\":[1]}"))
        .contains(
            "/terms/gapToleranceDays/CARE expected a whole number",
            "/terms/gapToleranceDays/HOUSING expected a whole number");
  }

  private static List<String> errors(String terms) {
    return read(terms)
        .fold(agreement -> List.of(), errors -> errors.stream().map(NormTermsTest::text).toList());
  }

  private static String text(AgreementError error) {
    return error.pointer() + " " + error.expected();
  }
}
