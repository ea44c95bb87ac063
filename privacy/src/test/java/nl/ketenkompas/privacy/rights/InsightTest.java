package nl.ketenkompas.privacy.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.InvalidValueException;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.rights.Insight.Given;
import nl.ketenkompas.privacy.rights.Insight.Refused;
import nl.ketenkompas.privacy.rights.ProcessingRegister.Activity;
import nl.ketenkompas.privacy.rights.ProcessingRegister.Data;
import nl.ketenkompas.privacy.rights.ProcessingRegister.Recipient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InsightTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private static final SourceKey KEY = SourceKey.of("shelter", "0012");
  private static final Applicant SELF = Applicant.client(null);

  private static final Agreement<CovenantTerms> COVENANT =
      CovenantTerms.KIND
          .read(
              """
              {
                "schemaVersion": 1, "kind": "covenant", "id": "small", "version": 3,
                "title": {"nl": "Klein", "en": "Small"}, "source": "test",
                "zone": "Europe/Amsterdam", "valid": "2026-01-01/..",
                "terms": {
                  "parties": [
                    {"id": "shelter", "name": "De Opvang"}, {"id": "police", "name": "Politie"}
                  ],
                  "purposes": [
                    {"code": "care", "title": {"nl": "zorg", "en": "care"}, "register": "R7"},
                    {"code": "safety", "title": {"nl": "veiligheid", "en": "safety"}},
                    {"code": "nothing", "title": {"nl": "niets", "en": "nothing"}}
                  ],
                  "kinds": [
                    {"code": "identity", "title": {"nl": "Uw naam", "en": "Your name"},
                     "sensitivity": "ORDINARY"},
                    {"code": "health", "title": {"nl": "=Uw \\"gezondheid\\"", "en": "Your health"},
                     "sensitivity": "HEALTH"}
                  ],
                  "bases": [
                    {"code": "b2", "article": "WMO-5.1.1", "reaches": ["HEALTH"]},
                    {"code": "b1", "article": "AVG-6"},
                    {"code": "unused", "article": "AVG-9"}
                  ],
                  "roles": [
                    {"code": "worker", "title": {"nl": "medewerker", "en": "worker"},
                     "parties": ["shelter"], "clients": [{"labels": ["homeless", "young"]}]},
                    {"code": "officer", "title": {"nl": "agent", "en": "officer"},
                     "clients": [{"labels": ["homeless"]}, {}]}
                  ],
                  "grants": [
                    {"rule": "SK-C12", "role": "worker", "kinds": ["identity", "health"],
                     "level": "SUMMARY", "purpose": "care", "basis": "b2", "condition": "CONSENT"},
                    {"rule": "SK-C12", "role": "worker", "kinds": ["identity"],
                     "level": "FULL", "purpose": "care", "basis": "b1", "condition": "CONSENT"},
                    {"rule": "SK-C12", "role": "officer", "kinds": ["identity"],
                     "level": "EXISTS", "purpose": "safety", "basis": "b1",
                     "condition": "NONE"}
                  ]
                }
              }
              """,
              "covenant.json")
          .orThrow();

  private static final Held NAME =
      new Held(KEY, "identity", LocalDate.of(2026, 2, 3), LocalDate.of(2041, 2, 3), false);
  private static final Held HEALTH =
      new Held(SourceKey.of("elsewhere", "1"), "health", LocalDate.of(2025, 12, 31), null, true);
  private static final Held OTHER = new Held(KEY, "other", LocalDate.of(2026, 2, 4), null, false);

  @Covers({"AVG-15", "WMO-5.3.2"})
  @Test
  void theClientIsToldInPlainDutch() {
    Insight insight =
        Insight.of(
            COVENANT, SELF, DAY, List.of(NAME, OTHER, HEALTH), List.of("Op die dag."), Language.NL);

    assertThat(insight.<List<String>>fold(Given::text, refused -> List.of()))
        .containsExactly(
            "Dit wordt over u bewaard:",
            "=Uw \"gezondheid\", van elsewhere, sinds 31-12-2025. De bewaartermijn loopt nog niet."
                + " Dit krijgt u niet te zien, omdat het de privacy van een ander schaadt.",
            "Uw naam, van De Opvang, sinds 03-02-2026. Wordt bewaard tot en met 03-02-2041.",
            "other, van De Opvang, sinds 04-02-2026. De bewaartermijn loopt nog niet.",
            "=Uw \"gezondheid\" wordt gebruikt voor: zorg. Dat mag volgens AVG-6, WMO-5.1.1. Wie"
                + " het mag zien: medewerker (in grote lijnen).",
            "Uw naam wordt gebruikt voor: zorg. Dat mag volgens AVG-6, WMO-5.1.1. Wie het mag"
                + " zien: medewerker (helemaal).",
            "Uw naam wordt gebruikt voor: veiligheid. Dat mag volgens AVG-6. Wie het mag zien:"
                + " agent (alleen dat het er is).",
            "Deze mensen keken in uw dossier:",
            "Op die dag.",
            "Klopt er iets niet? Dan kunt u vragen om het te verbeteren of te vernietigen. U kunt"
                + " ook zeggen dat u het niet eens bent met het gebruik. U kunt een klacht"
                + " indienen bij de Autoriteit Persoonsgegevens.");
    assertThat(insight.<List<String>>fold(Given::withheld, refused -> List.of()))
        .containsExactly("health");
    assertThat(insight.reasons())
        .extracting(reason -> reason.code().name())
        .containsExactly("CLIENT_ASKS", "PRIVACY_OF_ANOTHER");
    assertThat(insight).hasToString("Given[10]");
  }

  @Covers("AVG-15")
  @Test
  void nothingHeldIsToldToo() {
    Insight insight = Insight.of(COVENANT, SELF, DAY, List.of(), List.of(), Language.EN);

    assertThat(insight.<List<String>>fold(Given::text, refused -> List.of()))
        .startsWith("Nothing is held about you.", "Nobody looked into your file.")
        .hasSize(3);
    assertThat(insight.reasons()).hasSize(1);
    assertThat(
            Insight.of(COVENANT, SELF, DAY, List.of(NAME), List.of(), Language.EN)
                .<List<String>>fold(Given::text, refused -> List.of())
                .get(1))
        .isEqualTo(
            "Your name, from De Opvang, since 2026-02-03. It is kept until and including"
                + " 2041-02-03.");
  }

  @Covers("WMO-5.3.2")
  @Test
  void whoMayNotAskIsToldNothing() {
    Insight insight =
        Insight.of(
            COVENANT,
            Applicant.client(DAY.minusYears(5)),
            DAY,
            List.of(NAME),
            List.of("x"),
            Language.NL);

    assertThat(insight).isInstanceOf(Refused.class);
    assertThat(insight.<Integer>fold(given -> -1, refused -> refused.reasons().size()))
        .isEqualTo(1);
    assertThat(insight.reasons().get(0).code()).isEqualTo(RightsReason.TOO_YOUNG);
  }

  @Test
  void heldIsCheckedAndMasked() {
    assertThatThrownBy(() -> new Held(KEY, "no code", DAY, null, false))
        .isInstanceOf(InvalidValueException.class);
    assertThat(NAME).hasToString("Held[shelter/0012]");
  }

  // --- the register ------------------------------------------------------------------------------

  @Covers("AVG-30")
  @Test
  void theRegisterFollowsFromTheCovenant() {
    ProcessingRegister register =
        ProcessingRegister.of(COVENANT, (kind, purpose) -> kind + " for " + purpose);
    CovenantTerms terms = COVENANT.terms();

    assertThat(register.covenant()).isEqualTo("small@3");
    assertThat(register.activities()).hasSize(3);
    Activity care = register.activities().get(0);
    assertThat(care.id()).isEqualTo("R7");
    assertThat(care.register()).isEqualTo("R7");
    assertThat(care.parties()).containsExactly("De Opvang", "Politie");
    assertThat(care.bases()).extracting(Object::toString).containsExactly("AVG-6", "WMO-5.1.1");
    assertThat(care.subjects()).containsExactly("homeless", "young");
    assertThat(care.data())
        .containsExactly(data(terms, 0, "identity for care"), data(terms, 1, "health for care"));
    assertThat(care.recipients())
        .containsExactly(
            recipient(terms, 0, List.of("De Opvang"), "identity", Level.FULL),
            recipient(terms, 0, List.of("De Opvang"), "health", Level.SUMMARY));
    Activity safety = register.activities().get(1);
    assertThat(safety.id()).isEqualTo("small/safety");
    assertThat(safety.register()).isNull();
    assertThat(safety.bases()).extracting(Object::toString).containsExactly("AVG-6");
    assertThat(safety.subjects()).isEmpty();
    assertThat(safety.recipients())
        .containsExactly(recipient(terms, 1, List.of(), "identity", Level.EXISTS));
    assertThat(register.activities().get(2).data()).isEmpty();
    assertThat(register.activities().get(2).bases()).isEmpty();
  }

  private static Data data(CovenantTerms terms, int place, String kept) {
    CovenantTerms.DataKind kind = terms.kinds().get(place);
    return new Data(kind.code(), kind.title(), kind.sensitivity(), kept);
  }

  private static Recipient recipient(
      CovenantTerms terms, int role, List<String> parties, String kind, Level level) {
    CovenantTerms.Role of = terms.roles().get(role);
    return new Recipient(of.code(), of.title(), parties, kind, level);
  }

  @Covers("AVG-30")
  @Test
  void theRegisterIsATableForASpreadsheet() {
    ProcessingRegister register = ProcessingRegister.of(COVENANT, (kind, purpose) -> "15 jaar");

    assertThat(register.csv(Language.NL))
        .isEqualTo(
            "activiteit,nummer,doel,partijen,grondslagen,betrokkenen,gegevens,bescherming,"
                + "bewaartermijn,ontvangers\r\n"
                + "\"R7\",\"R7\",\"zorg\",\"De Opvang; Politie\",\"AVG-6; WMO-5.1.1\","
                + "\"homeless; young\",\"Uw naam\",\"ORDINARY\",\"15 jaar\","
                + "\"medewerker (FULL)\"\r\n"
                + "\"R7\",\"R7\",\"zorg\",\"De Opvang; Politie\",\"AVG-6; WMO-5.1.1\","
                + "\"homeless; young\",\"'=Uw \"\"gezondheid\"\"\",\"HEALTH\",\"15 jaar\","
                + "\"medewerker (SUMMARY)\"\r\n"
                + "\"small/safety\",\"\",\"veiligheid\",\"De Opvang; Politie\",\"AVG-6\",\"\","
                + "\"Uw naam\",\"ORDINARY\",\"15 jaar\",\"agent (EXISTS)\"\r\n");
    assertThat(register.csv(Language.EN))
        .startsWith("activity,number,purpose,parties,bases,subjects,data,protection,kept,")
        .contains("\"care\"", "\"Your health\"");
  }

  static List<String> presets() {
    return CovenantTerms.presets();
  }

  @Covers("AVG-30")
  @ParameterizedTest
  @MethodSource("presets")
  void everyPresetHasItsRegister(String id) {
    Agreement<CovenantTerms> covenant = CovenantTerms.preset(id);
    ProcessingRegister register = ProcessingRegister.of(covenant, (kind, purpose) -> "");

    assertThat(register.activities()).hasSameSizeAs(covenant.terms().purposes());
    for (CovenantTerms.Grant grant : covenant.terms().grants()) {
      for (String kind : grant.kinds()) {
        assertThat(register.activities().stream().flatMap(one -> one.recipients().stream()))
            .anyMatch(
                one ->
                    one.role().equals(grant.role())
                        && one.kind().equals(kind)
                        && one.level().atLeast(grant.level()));
      }
    }
  }
}
