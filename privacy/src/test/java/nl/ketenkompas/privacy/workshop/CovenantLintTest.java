package nl.ketenkompas.privacy.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CovenantLintTest {
  private static final String YOUTH_CARE =
      "WARNING /terms/roles/6/parties/0 ST-PRIV UNSIGNED_RELIED_ON [code:youth-care]";

  private static final String CLEAN =
      """
      {"schemaVersion": 1, "kind": "covenant", "id": "small", "version": 1,
       "title": {"nl": "Klein", "en": "Small"}, "source": "test", "zone": "Europe/Amsterdam",
       "valid": "2026-01-01/2028-01-01",
       "terms": {
        "parties": [{"id": "a", "name": "A", "signedOn": "2026-01-01"}, {"id": "b", "name": "B", "signedOn": "2026-01-01"}],
        "purposes": [{"code": "care", "title": {"nl": "n", "en": "e"}, "register": "K1"}],
        "kinds": [{"code": "name", "title": {"nl": "n", "en": "e"}, "sensitivity": "ORDINARY"},
                  {"code": "number", "title": {"nl": "n", "en": "e"}, "sensitivity": "NATIONAL_NUMBER"},
                  {"code": "past", "title": {"nl": "n", "en": "e"}, "sensitivity": "CRIMINAL"}],
        "bases": [{"code": "task", "article": "AVG-6", "valid": "2026-01-01/2028-01-01", "reaches": ["CRIMINAL", "NATIONAL_NUMBER"], "parties": ["a", "b"]},
                  {"code": "law", "article": "AVG-6", "reaches": ["CRIMINAL"], "parties": ["a"]}],
        "roles": [{"code": "w", "title": {"nl": "n", "en": "e"}, "parties": ["a"],
                   "clients": [{"labels": ["l1"], "municipalities": ["M1"]}, {"labels": ["l2"], "ownCaseload": true}]},
                  {"code": "v", "title": {"nl": "n", "en": "e"}, "clients": [{}]}],
        "grants": [
         {"rule": "SK-C12", "role": "w", "kinds": ["name", "number"], "level": "SUMMARY", "purpose": "care", "basis": "task", "condition": "NONE"},
         {"rule": "SK-C11", "role": "w", "kinds": ["name"], "level": "FULL", "purpose": "care", "basis": "law", "condition": "CONSENT_OR_OUTREACH"},
         {"rule": "PH-CVS", "role": "v", "kinds": ["past"], "level": "EXISTS", "purpose": "care", "basis": "task", "condition": "CONSENT", "from": ["a"]}],
        "outreachCare": {"grounds": ["g"], "kinds": ["name"], "longestDays": 366},
        "breakGlass": {"roles": ["w"], "kinds": ["name", "number"], "longestDays": 366, "reviewWithinDays": 366},
        "steps": [{"code": "s", "title": {"nl": "n", "en": "e"}, "kinds": ["name", "number", "past"], "responsible": "w", "direction": "b"}]}}
      """;

  private static final ChainLists LISTS =
      ChainLists.NONE
          .withMunicipalities(List.of("M1"))
          .withLabels(List.of("l1", "l2"))
          .withKept(List.of("name", "number", "past"));

  @Covers({
    "SK-C12",
    "SK-C11",
    "SK-C4",
    "SK-C21",
    "AVG-6",
    "AVG-9",
    "AVG-30",
    "ST-PRIV",
    "NEN-7513",
    "WMO-5.3.4",
    "UAVG-46"
  })
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ~B", "signedOn": "2026-01-01"~ | ~B"~ | INFO /terms/parties/1 PARTY_UNSIGNED b; WARNING /terms/bases/0/parties/1 UNSIGNED_RELIED_ON b; WARNING /terms/steps/0/direction UNSIGNED_RELIED_ON b
          ~A", "signedOn": "2026-01-01"~ | ~A"~ | INFO /terms/parties/0 PARTY_UNSIGNED a; WARNING /terms/bases/0/parties/0 UNSIGNED_RELIED_ON a; WARNING /terms/bases/1/parties/0 UNSIGNED_RELIED_ON a; WARNING /terms/roles/0/parties/0 UNSIGNED_RELIED_ON a; WARNING /terms/grants/2/from/0 UNSIGNED_RELIED_ON a PH-CVS
          ~, "signedOn": "2026-01-01"~ | ~~ | INFO /terms/parties/0 PARTY_UNSIGNED a; INFO /terms/parties/1 PARTY_UNSIGNED b
          ~"register": "K1"~ | ~"register": " "~ | WARNING /terms/purposes/0 PURPOSE_NOT_REGISTERED care
          ~, "register": "K1"~ | ~~ | WARNING /terms/purposes/0 PURPOSE_NOT_REGISTERED care
          ~"register": "K1"}~ | ~"register": "K1"}, {"code": "x", "title": {"nl": "n", "en": "e"}, "register": "K2"}~ | INFO /terms/purposes/1 PURPOSE_UNUSED x
          ~"code": "past"~ | ~"code": "x", "title": {"nl": "n", "en": "e"}, "sensitivity": "ORDINARY"}, {"code": "past"~ | INFO /terms/kinds/2 KIND_NEVER_GIVEN x; WARNING /terms/kinds/2 RETENTION_MISSING x
          ~"past"~ | ~"income"~ | WARNING /terms/kinds LIFE_AREA_MISSING housing; WARNING /terms/kinds LIFE_AREA_MISSING daytime; WARNING /terms/kinds LIFE_AREA_MISSING health; WARNING /terms/kinds/2 RETENTION_MISSING income
          ~"valid": "2026-01-01/2028-01-01", "reaches"~ | ~"valid": "2026-01-02/2028-01-01", "reaches"~ | INFO /terms/bases/0/valid BASIS_ENDS_EARLY task
          ~"valid": "2026-01-01/2028-01-01", "reaches"~ | ~"valid": "2026-01-01/2027-12-31", "reaches"~ | INFO /terms/bases/0/valid BASIS_ENDS_EARLY task
          ~"valid": "2026-01-01/2028-01-01", "reaches"~ | ~"valid": "2025-01-01/2026-01-01", "reaches"~ | WARNING /terms/bases/0/valid BASIS_EXPIRED task
          ~"valid": "2026-01-01/2028-01-01", "reaches"~ | ~"valid": "2028-01-01/..", "reaches"~ | WARNING /terms/bases/0/valid BASIS_EXPIRED task
          ~"code": "law"~ | ~"code": "x", "article": "AVG-6"}, {"code": "law"~ | INFO /terms/bases/1 BASIS_UNUSED x
          ~"code": "v", ~ | ~"code": "x", "title": {"nl": "n", "en": "e"}}, {"code": "v", ~ | INFO /terms/roles/1 ROLE_WITHOUT_CLAUSE x
          ~"clients": [{}]~ | ~"clients": []~ | WARNING /terms/roles/1 ROLE_SEES_NOBODY v
          ~"clients": [{}]~ | ~"clients": [{}, {"ownCaseload": true}]~ | INFO /terms/roles/1/clients/1 SCOPE_SHADOWED v
          ~"clients": [{}]~ | ~"clients": [{"ownMunicipality": true}, {}]~ | INFO /terms/roles/1/clients/0 SCOPE_SHADOWED v
          ~"clients": [{}]~ | ~"clients": [{"designatedFamilies": true}, {}]~ | INFO /terms/roles/1/clients/0 SCOPE_SHADOWED v
          ~"clients": [{}]~ | ~"clients": [{"chains": ["x"]}, {"chains": ["x", "y"]}]~ | INFO /terms/roles/1/clients/0 SCOPE_SHADOWED v
          ~"clients": [{}]~ | ~"clients": [{}, {}]~ | INFO /terms/roles/1/clients/1 SCOPE_SHADOWED v
          ~"clients": [{}]~ | ~"clients": [{}, {"standings": ["CURRENT"]}]~ | INFO /terms/roles/1/clients/1 SCOPE_SHADOWED v
          ~"clients": [{}]~ | ~"clients": [{"labels": ["l1", "l2"]}, {"labels": ["l2"]}]~ | INFO /terms/roles/1/clients/1 SCOPE_SHADOWED v
          ~["M1"]~ | ~["M1", "M2"]~ | WARNING /terms/roles/0/clients/0/municipalities/1 REGION_UNKNOWN w
          ~["l1"]~ | ~["l1", "l3"]~ | WARNING /terms/roles/0/clients/0/labels/1 LABEL_UNKNOWN l3
          ~"level": "EXISTS", ~ | ~"level": "EXISTS", "asked": "FULL", ~ | INFO /terms/grants/2/asked CLAUSE_ASKS_MORE v FULL EXISTS PH-CVS
          ~"purpose": "care", "basis": "task", "condition": "CONSENT"~ | ~"purpose": "care", "condition": "CONSENT"~ | WARNING /terms/grants/2 BASIS_NEEDED v PH-CVS
          ~["CRIMINAL", "NATIONAL_NUMBER"]~ | ~["NATIONAL_NUMBER"]~ | WARNING /terms/grants/2/kinds/0 BASIS_TOO_NARROW task past v PH-CVS
          ~["CRIMINAL", "NATIONAL_NUMBER"]~ | ~["CRIMINAL"]~ | WARNING /terms/grants/0/kinds/1 BASIS_TOO_NARROW task number w SK-C12
          ~"parties": ["a", "b"]}~ | ~"parties": []}~ | WARNING /terms/grants/0/basis NUMBER_WITHOUT_ENTITLEMENT task SK-C12
          ~"parties": ["a", "b"]}~ | ~"parties": ["b"]}~ | WARNING /terms/grants/0/basis BASIS_OF_OTHERS task w SK-C12
          ~["name", "number", "past"]~ | ~["name", "past"]~ | WARNING /terms/grants/0/kinds/1 NEEDED_IN_NO_STEP number w SK-C12
          ~"grounds": ["g"], "kinds": ["name"]~ | ~"grounds": ["g"], "kinds": ["past"]~ | WARNING /terms/grants/1/condition OUTREACH_OPENS_NOTHING w SK-C11
          ~"outreachCare": {"grounds": ["g"], "kinds": ["name"], "longestDays": 366},~ | ~~ | WARNING /terms/grants/1/condition OUTREACH_OPENS_NOTHING w SK-C11
          ~"CONSENT_OR_OUTREACH"~ | ~"NONE"~ | INFO /terms/grants/1/condition FULL_WITHOUT_CONSENT w SK-C11
          ~"SUMMARY"~ | ~"FULL"~ | WARNING /terms/grants/0/condition FULL_WITHOUT_CONSENT w SK-C12
          ~"kinds": ["name"], "longestDays": 366~ | ~"kinds": ["name"], "longestDays": 367~ | WARNING /terms/outreachCare/longestDays EXCEPTION_WITHOUT_END
          ~"longestDays": 366, "rev~ | ~"longestDays": 367, "rev~ | WARNING /terms/breakGlass/longestDays EXCEPTION_WITHOUT_END
          ~"reviewWithinDays": 366~ | ~"reviewWithinDays": 367~ | WARNING /terms/breakGlass/reviewWithinDays EXCEPTION_WITHOUT_END
          ~"breakGlass": {"roles": ["w"]~ | ~"breakGlass": {"roles": ["w", "v"]~ | WARNING /terms/breakGlass/roles/1 EMERGENCY_OPENS_NOTHING v
          ~"kinds": ["name", "number"], "longestDays"~ | ~"kinds": ["name", "past"], "longestDays"~ | WARNING /terms/breakGlass/kinds/1 EMERGENCY_OPENS_NOTHING past
          ~, "direction": "b"~ | ~~ | WARNING /terms/steps/0 STEP_LEFT_OPEN s
          ~"responsible": "w", ~ | ~~ | WARNING /terms/steps/0 STEP_LEFT_OPEN s
          ~{"rule": "PH-CVS", "role": "v"~ | ~{"rule": "SK-C4", "role": "w", "kinds": ["name"], "level": "SUMMARY", "purpose": "care", "basis": "task", "condition": "NONE"}, {"rule": "PH-CVS", "role": "v"~ | WARNING /terms/grants/2 GRANT_SHADOWED w /terms/grants/0 SK-C4
          ~{"rule": "PH-CVS", "role": "v"~ | ~{"rule": "SK-C4", "role": "w", "kinds": ["name"], "level": "SUMMARY", "purpose": "care", "basis": "task", "condition": "AUTHORISATION"}, {"rule": "PH-CVS", "role": "v"~ | WARNING /terms/grants/2 GRANT_SHADOWED w /terms/grants/0 SK-C4
          ~{"rule": "PH-CVS", "role": "v"~ | ~{"rule": "SK-C4", "role": "w", "kinds": ["name"], "level": "SUMMARY", "purpose": "care", "basis": "law", "condition": "CONSENT"}, {"rule": "PH-CVS", "role": "v"~ | WARNING /terms/grants/2 GRANT_SHADOWED w /terms/grants/1 SK-C4
          ~{"rule": "PH-CVS", "role": "v"~ | ~{"rule": "SK-C4", "role": "w", "kinds": ["name"], "level": "EXISTS", "purpose": "care", "basis": "task", "condition": "NONE"}, {"rule": "PH-CVS", "role": "v"~ | WARNING /terms/grants/2/level GRANTS_CONFLICT w /terms/grants/0 SK-C4
          ~{"rule": "PH-CVS", "role": "v"~ | ~{"rule": "SK-C4", "role": "w", "kinds": ["name"], "level": "FULL", "purpose": "care", "basis": "law", "condition": "CONSENT"}, {"rule": "PH-CVS", "role": "v"~ | WARNING /terms/grants/2 GRANT_SHADOWED w /terms/grants/1 SK-C4
          ~"condition": "CONSENT_OR_OUTREACH"}~ | ~"condition": "CONSENT_OR_OUTREACH", "from": ["b"]}~ | INFO /terms/grants/0 WIDTHS_DIFFER w SK-C12
          """)
  void editIsReportedInItsPlaceAndNothingElseIs(String from, String to, String expected) {
    String edited = CLEAN.replace(from, to == null ? "" : to);
    assertThat(edited).isNotEqualTo(CLEAN);
    Agreement<CovenantTerms> covenant = CovenantTerms.KIND.read(edited, "c.json").orThrow();

    assertThat(CovenantLint.of(covenant, LISTS))
        .extracting(
            finding ->
                finding.severity()
                    + " "
                    + finding.pointer()
                    + " "
                    + finding.reason().code()
                    + finding.reason().facts().stream()
                        .map(fact -> " " + fact.ref())
                        .collect(Collectors.joining()))
        .containsExactly(expected.split("; "));
  }

  @Test
  void cleanCovenantHasNoFindings() {
    assertThat(CovenantLint.of(CovenantTerms.KIND.read(CLEAN, "c.json").orThrow(), LISTS))
        .isEmpty();
  }

  @Test
  void whatIsNotGivenIsNotCompared() {
    String elsewhere = CLEAN.replace("M1", "M9").replace("l2", "l9");

    assertThat(CovenantLint.of(CovenantTerms.KIND.read(elsewhere, "c.json").orThrow())).isEmpty();
    assertThat(
            CovenantLint.of(
                CovenantTerms.KIND.read(elsewhere, "c.json").orThrow(),
                ChainLists.NONE.withKept(List.of())))
        .extracting(Finding::pointer)
        .containsExactly("/terms/kinds/0", "/terms/kinds/1", "/terms/kinds/2");
  }

  @ParameterizedTest
  @EnumSource(Defect.class)
  void plantedDefectIsFound(Defect defect) {
    for (long seed = 0; seed < 12; seed++) {
      var spoiled = defect.in(CleanCovenant.of(seed), seed);
      if (spoiled.isPresent()) {
        assertThat(
                CovenantLint.of(
                    spoiled.get().covenant(), CleanCovenant.lists(CleanCovenant.of(seed))))
            .extracting(f -> f.pointer() + f.reason().code())
            .contains(spoiled.get().pointer() + defect);
      }
    }
  }

  private static List<String> findings(Agreement<CovenantTerms> covenant) {
    return CovenantLint.of(covenant).stream()
        .filter(finding -> finding.reason().code() != CovenantFinding.PARTY_UNSIGNED)
        .filter(finding -> finding.reason().code() != CovenantFinding.FULL_WITHOUT_CONSENT)
        .map(finding -> finding.severity() + " " + finding.pointer() + " " + finding.reason())
        .toList();
  }

  @Covers("FM-8.VIII")
  @Test
  void clauseOnTheEvaluatorAsksMoreThanHeGets() {
    assertThat(findings(CovenantTerms.preset("groningen-evaluation")))
        .containsExactly(
            "WARNING /terms/purposes/0 AVG-30 PURPOSE_NOT_REGISTERED [code:evaluation]",
            "INFO /terms/grants/0/asked FM-8.VIII CLAUSE_ASKS_MORE"
                + " [code:evaluator, code:FULL, code:SUMMARY, code:FM-8.VIII]",
            "INFO /terms/grants/1/asked FM-8.VIII CLAUSE_ASKS_MORE"
                + " [code:evaluator, code:FULL, code:EXISTS, code:FM-8.VIII]");
  }

  @Covers({"FM-8.VII", "FM-10.OPEN", "AVG-6"})
  @Test
  void freeFlowNeedsALawfulBasisForProtectedDataAndDiffersInWidthFromTheOpenPlan() {
    assertThat(findings(CovenantTerms.preset("groningen-free-flow")))
        .containsExactly(
            "WARNING /terms/purposes/0 AVG-30 PURPOSE_NOT_REGISTERED [code:family-approach]",
            "WARNING /terms/grants/1 AVG-6 BASIS_NEEDED [code:family-coach, code:FM-8.VII]",
            "INFO /terms/grants/2 FM-10.OPEN WIDTHS_DIFFER [code:partner, code:FM-10.NAW]",
            "INFO /terms/grants/3 FM-10.OPEN WIDTHS_DIFFER [code:partner, code:FM-10.OPEN]",
            "WARNING /terms/grants/5 AVG-6 BASIS_NEEDED [code:partner, code:FM-8.VII]");
  }

  @Covers("ST-PRIV")
  @Test
  void partyThatDidNotSignIsNamed() {
    assertThat(CovenantLint.of(CovenantTerms.preset("emmen-oggz")))
        .filteredOn(finding -> finding.reason().code() == CovenantFinding.PARTY_UNSIGNED)
        .extracting(Finding::pointer)
        .containsExactly("/terms/parties/4");
  }

  @Covers("UAVG-46")
  @Test
  void numberThatNobodyIsEntitledToIsReported() {
    String json =
        CovenantTerms.presetText("sample-chain").replace(", \"parties\": [\"shelter\"]},", "},");

    assertThat(findings(CovenantTerms.KIND.read(json, "c.json").orThrow()))
        .containsExactly(
            YOUTH_CARE,
            "WARNING /terms/grants/9/basis UAVG-46 NUMBER_WITHOUT_ENTITLEMENT"
                + " [code:provider-bsn, code:SK-C11]");
    assertThat(findings(CovenantTerms.preset("sample-chain"))).containsExactly(YOUTH_CARE);
  }

  @Test
  void everyFindingHasATextInBothLanguages() {
    for (CovenantFinding finding : CovenantFinding.values()) {
      for (Language language : Language.values()) {
        assertThat(finding.template(language)).isNotBlank();
      }
    }
  }
}
