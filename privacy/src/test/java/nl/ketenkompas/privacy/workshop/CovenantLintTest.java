package nl.ketenkompas.privacy.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import org.junit.jupiter.api.Test;

class CovenantLintTest {

  private static List<String> findings(Agreement<CovenantTerms> covenant) {
    return CovenantLint.of(covenant).stream()
        .filter(finding -> finding.reason().code() != CovenantFinding.PARTY_UNSIGNED)
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
                + " [code:evaluator, code:FULL, code:SUMMARY]",
            "INFO /terms/grants/1/asked FM-8.VIII CLAUSE_ASKS_MORE"
                + " [code:evaluator, code:FULL, code:EXISTS]");
  }

  @Covers({"FM-8.VII", "FM-10.OPEN", "AVG-6"})
  @Test
  void freeFlowNeedsALawfulBasisForProtectedDataAndDiffersInWidthFromTheOpenPlan() {
    assertThat(findings(CovenantTerms.preset("groningen-free-flow")))
        .containsExactly(
            "WARNING /terms/purposes/0 AVG-30 PURPOSE_NOT_REGISTERED [code:family-approach]",
            "WARNING /terms/grants/1 AVG-6 BASIS_NEEDED [code:family-coach]",
            "INFO /terms/grants/2 FM-10.OPEN WIDTHS_DIFFER [code:partner]",
            "INFO /terms/grants/3 FM-10.OPEN WIDTHS_DIFFER [code:partner]",
            "WARNING /terms/grants/5 AVG-6 BASIS_NEEDED [code:partner]");
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
            "WARNING /terms/grants/9/basis UAVG-46 NUMBER_WITHOUT_ENTITLEMENT"
                + " [code:provider-bsn]");
    assertThat(findings(CovenantTerms.preset("sample-chain"))).isEmpty();
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
