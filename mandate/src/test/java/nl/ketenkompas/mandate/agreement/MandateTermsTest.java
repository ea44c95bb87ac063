package nl.ketenkompas.mandate.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.agreement.AgreementError;
import nl.ketenkompas.model.care.LifeArea;
import nl.ketenkompas.model.care.LifeAreas;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;

class MandateTermsTest {
  private static final Agreement<MandateTerms> GRONINGEN = MandateTerms.preset("groningen-2011");

  private static String file() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(MandateTerms.class.getResourceAsStream("groningen-2011.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> errors(String json) {
    return MandateTerms.KIND
        .read(json, "a.json")
        .fold(
            usable -> List.<String>of(),
            errors -> errors.stream().map(AgreementError::toString).toList());
  }

  @Test
  void fileIsAsTheWriterWritesIt() throws IOException {
    assertThat(MandateTerms.KIND.write(GRONINGEN)).isEqualTo(file());
    assertThat(MandateTerms.KIND.hash(GRONINGEN)).hasSize(64);
  }

  @Test
  void everyPresetIsReadable() {
    assertThat(MandateTerms.presets())
        .containsExactly("groningen-2011", "emmen-oggz")
        .allSatisfy(id -> assertThat(MandateTerms.preset(id).id()).isEqualTo(id));
    assertThatThrownBy(() -> MandateTerms.preset("utrecht")).hasMessage("preset: UNKNOWN_CODE");
  }

  @Covers({"FM-P.A", "FM-P.B", "FM-P.C", "FM-P.D", "FM-P.E", "FM-P.F", "FM-P.G"})
  @Test
  void sevenPartiesAreNineBodies() {
    assertThat(GRONINGEN.terms().parties())
        .hasSize(7)
        .allSatisfy(
            party ->
                assertThat(Objects.requireNonNull(party.rule()).id())
                    .isEqualTo("FM-P." + party.id()));
    assertThat(GRONINGEN.terms().parties().stream().flatMap(party -> party.bodies().stream()))
        .hasSize(9);
  }

  @Covers({"FM-0.TERM", "FM-0.AREA"})
  @Test
  void termAndAreasAreThoseOfTheDocument() {
    assertThat(GRONINGEN.terms().term().from()).isEqualTo(LocalDate.of(2011, 1, 1));
    assertThat(GRONINGEN.terms().term().until()).isEqualTo(LocalDate.of(2012, 7, 1));
    MandateTerms.Areas areas = Objects.requireNonNull(GRONINGEN.terms().areas());
    assertThat(areas.core())
        .containsExactly("De Hoogte", "Korrewegwijk", "Tuinwijk", "Indische Buurt");
    assertThat(areas.extension()).containsExactly("Selwerd", "Paddepoel", "Beijum");
    assertThat(areas.open()).isTrue();
  }

  @Covers({
    "FM-7.TEN",
    "FM-7.EXTRA",
    "FM-8.III",
    "FM-8.IV",
    "FM-12.TOTAL",
    "FM-12.COACH",
    "FM-13.QUORUM"
  })
  @Test
  void figuresAreThoseOfTheDocument() {
    MandateTerms terms = GRONINGEN.terms();
    MandateTerms.Selection selection = Objects.requireNonNull(terms.selection());
    assertThat(selection.first()).isEqualTo(10);
    assertThat(selection.extra()).isEqualTo(10);
    assertThat(selection.extraBatches()).isEqualTo(1);
    assertThat(selection.together()).isNull();
    assertThat(selection.minimumGrounds()).isEqualTo(1);
    assertThat(selection.coercion()).isEqualTo(Rule.of("FM-7.b"));
    assertThat(selection.grounds())
        .extracting(ground -> Objects.requireNonNull(ground.rule()).id())
        .containsExactly("FM-7.a1", "FM-7.a2", "FM-7.a3", "FM-7.a4", "FM-7.a5");
    assertThat(terms.contact())
        .isEqualTo(
            new MandateTerms.Contact(
                Rule.of("FM-8.I"), List.of("COACH", "PROJECT_LEADER"), true, "INFORM"));
    assertThat(terms.termination()).isEqualTo(new MandateTerms.Termination(4, true));
    assertThat(terms.budget())
        .isEqualTo(new MandateTerms.Budget(true, List.of("COACH_HOURS"), 150_000_000L));
    assertThat(terms.ladder()).extracting(MandateTerms.Level::level).containsExactly(2, 3);
    assertThat(terms.ladder()).extracting(MandateTerms.Level::settleDays).containsExactly(null, 7);
    assertThat(terms.lifeAreas())
        .extracting(MandateTerms.Named::id)
        .containsExactlyElementsOf(
            LifeAreas.preset("mandate-5").areas().stream().map(LifeArea::code).toList());
    assertThat(terms.outsiders()).hasSize(8);
  }

  @Test
  void reportsAllErrorsWithTheirPlaces() throws IOException {
    String bad =
        file()
            .replaceFirst("\"institution\" : \"GKB\"", "\"institution\" : \"GBK\"")
            .replaceFirst("\"party\" : \"F\"", "\"party\" : \"Z\"")
            .replaceFirst("\"decision\" : \"MOVE\"", "\"decision\" : \"ALLOCATE_DWELLING\"")
            .replaceFirst("\"kind\" : \"COOPERATION\"", "\"kind\" : \"MAYBE\"")
            .replaceFirst("\"NIJESTEE\"\n", "\"WOONBOND\"\n")
            .replaceFirst("\"notices\" : 4", "\"notices\" : 8");
    assertThat(errors(bad))
        .extracting(error -> error.substring(error.indexOf(' ') + 1))
        .containsExactly(
            "/terms/institutions/3/ownStock: expected bodies of the party of this institution",
            "/terms/institutions/4/party: no party has this id",
            "/terms/rows/6/institution: no institution has this id",
            "/terms/rows/11/decision: this institution has the decision twice; expected one row for"
                + " each",
            "/terms/rows/38/kind: expected one of [MANDATE, COOPERATION]",
            "/terms/termination: expected at most as many notices as there are parties");
    assertThat(errors(bad).get(2)).startsWith("a.json:" + line(bad, "GBK") + ":");
  }

  private static long line(String text, String part) {
    return text.substring(0, text.indexOf(part)).lines().count();
  }

  @Test
  void reportsWhatIsMissing() {
    String bare =
        """
        {"schemaVersion": 1, "kind": "mandate", "id": "x", "version": 1,
         "title": {"nl": "x", "en": "y"}, "source": "z", "zone": "Europe/Amsterdam",
         "valid": "2026-01-01/..", "terms": {"term": "2026-01-01/..", "roles": [null],
         "rows": [{"id": "r"}, null], "colour": 1}}
        """;
    assertThat(errors(bare))
        .extracting(error -> error.substring(error.indexOf(' ') + 1).replaceAll(":.*", ""))
        .contains(
            "/terms/colour",
            "/terms/lifeAreas",
            "/terms/parties",
            "/terms/institutions",
            "/terms/roles/0",
            "/terms/rows/0/institution",
            "/terms/rows/0/kind",
            "/terms/rows/1",
            "/terms/budget");
  }
}
