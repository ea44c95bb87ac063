package nl.ketenkompas.privacy;

import static nl.ketenkompas.privacy.Facts.CLIENT;
import static nl.ketenkompas.privacy.Facts.client;
import static nl.ketenkompas.privacy.Facts.consent;
import static nl.ketenkompas.privacy.Facts.facts;
import static nl.ketenkompas.privacy.Facts.outreach;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Step;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.Standing;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final Agreement<CovenantTerms> CHAIN = CovenantTerms.preset("sample-chain");
  private static final User SHELTER = new User("u1", "shelter", "shelter-worker", "Arnhem");
  private static final User POLICE = new User("u2", "police", "police-officer", "Arnhem");
  private static final User ADVOCATE =
      new User("u5", "street-advocates", "street-advocate", "Arnhem");

  private static Explanation<AccessDecision> explain(Facts facts, User user, String kind) {
    return facts.viewer(CHAIN, user, "care").explain(CLIENT, kind);
  }

  private static List<String> steps(Explanation<AccessDecision> explanation) {
    return explanation.steps().stream().map(ExplanationTest::step).toList();
  }

  private static String step(Step step) {
    String exceptions =
        step.exceptions().isEmpty()
            ? ""
            : " unless " + step.exceptions().stream().map(ExplanationTest::step).toList();
    return (step.holds() ? "+ " : "- ") + step.reason() + exceptions;
  }

  private static List<String> turns(Explanation<AccessDecision> explanation) {
    return explanation.turningPoints().stream()
        .map(point -> point.change() + " -> " + World.answer(point.verdict()))
        .toList();
  }

  @Covers({"SK-C11", "SK-C12"})
  @Test
  void missingConsentIsShownWithWhatWouldHelp() {
    Explanation<AccessDecision> explanation =
        explain(facts().with(client("Arnhem", "homeless")), SHELTER, "identity");

    assertThat(steps(explanation))
        .containsExactly(
            "+ SK-C11 COVENANT_IN_FORCE [code:sample-chain]",
            "+ ST-PRIV PARTY_SIGNED [code:shelter]",
            "+ SK-C12 ROLE_HELD [code:shelter-worker, code:shelter]",
            "+ AVG-6 PURPOSE_KNOWN [code:care]",
            "+ SK-C12 CLIENT_IN_SCOPE [code:shelter-worker]",
            "+ SK-C11 GRANTED [code:shelter-worker, code:identity, code:FULL,"
                + " pointer:/terms/grants/8]",
            "+ WMO-5.1.1 BASIS_STANDS [code:social-support]",
            "+ SK-C23 CLIENT_DECIDES",
            "- SK-C11 CONSENT_MISSING [code:identity, code:shelter]"
                + " unless [- SK-C11 OUTREACH_MISSING [code:identity]]");
    assertThat(turns(explanation))
        .containsExactly(
            "SK-C11 IF_CONSENT [code:identity, code:shelter] -> GRANTED FULL",
            "SK-C11 IF_OUTREACH -> GRANTED FULL");
  }

  @Covers("SK-C11")
  @Test
  void outreachCareIsTheExceptionToMissingConsent() {
    Explanation<AccessDecision> explanation =
        explain(
            facts().with(client("Arnhem", "homeless")).with(outreach("2026-10-01", "2026-12-01")),
            SHELTER,
            "identity");

    assertThat(steps(explanation))
        .endsWith(
            "+ SK-C11 TEAM_DECIDES [code:ggd-team]",
            "- SK-C11 CONSENT_MISSING [code:identity, code:shelter]"
                + " unless [+ SK-C11 OUTREACH_DECIDED [code:identity, record:shelter/c1,"
                + " date:2026-12-01]]");
    assertThat(turns(explanation))
        .containsExactly(
            "SK-C11 IF_ON_DAY [date:2029-01-01] -> NOT_COVERED NONE",
            "SK-C11 IF_OUTREACH_ENDED -> DENIED NONE");
  }

  @Covers({"AVG-7", "SK-C11"})
  @Test
  void grantByConsentTurnsWithItsWithdrawal() {
    Explanation<AccessDecision> explanation =
        explain(
            facts().with(client("Arnhem", "homeless")).with(consent(SharingScope.EVERYTHING)),
            SHELTER,
            "housing");

    assertThat(turns(explanation))
        .containsExactly(
            "SK-C11 IF_ON_DAY [date:2029-01-01] -> NOT_COVERED NONE",
            "AVG-7 IF_WITHDRAWN -> DENIED NONE");
  }

  @Covers("SK-P1")
  @Test
  void wideConsentOfTheClientDoesNotAuthoriseTheStreetAdvocate() {
    Explanation<AccessDecision> explanation =
        explain(
            facts().with(client("Arnhem", "homeless")).with(consent(SharingScope.EVERYTHING)),
            ADVOCATE,
            "housing");

    assertThat(turns(explanation))
        .containsExactly(
            "SK-P1 IF_AUTHORISED [code:housing, code:street-advocates] -> GRANTED FULL");
  }

  @Covers("ST-PRIV")
  @Test
  void unsignedPartyTurnsWithItsSignature() {
    Explanation<AccessDecision> explanation =
        explain(
            facts().with(client("Arnhem", "homeless-youth")).with(consent(SharingScope.EVERYTHING)),
            new User("u6", "youth-care", "youth-worker", "Arnhem"),
            "identity");

    assertThat(steps(explanation))
        .containsExactly(
            "+ SK-C11 COVENANT_IN_FORCE [code:sample-chain]",
            "- ST-PRIV PARTY_NOT_SIGNED [code:youth-care]");
    assertThat(turns(explanation))
        .containsExactly("ST-PRIV IF_PARTY_SIGNED [code:youth-care] -> GRANTED FULL");
  }

  @Covers({"SK-C12", "SK-C17"})
  @Test
  void clientOutOfViewTurnsWithHisCircumstances() {
    Facts tiel = facts().with(client("Tiel", "nuisance")).with(consent(SharingScope.EVERYTHING));
    Facts former =
        facts()
            .with(client("Arnhem", "homeless").withStanding(Standing.FORMER))
            .with(consent(SharingScope.EVERYTHING));
    Facts nuisance =
        facts().with(client("Arnhem", "nuisance")).with(consent(SharingScope.EVERYTHING));

    assertThat(turns(explain(tiel, SHELTER, "identity")))
        .containsExactly("SK-C12 IF_CASELOAD [code:u1] -> GRANTED FULL");
    assertThat(turns(explain(former, SHELTER, "identity")))
        .containsExactly("SK-C17 IF_CURRENT -> GRANTED FULL");
    assertThat(turns(explain(nuisance, SHELTER, "identity")))
        .containsExactly(
            "SK-C12 IF_LABEL [code:homeless] -> GRANTED FULL",
            "SK-C12 IF_LABEL [code:homeless-youth] -> GRANTED FULL",
            "SK-C12 IF_CASELOAD [code:u1] -> GRANTED FULL");
  }

  @Covers("SK-C12")
  @Test
  void clientOfAnotherMunicipalityTurnsWithIt() {
    Facts facts = facts().with(client("Tiel", "homeless")).with(consent(SharingScope.EVERYTHING));

    assertThat(turns(explain(facts, SHELTER, "identity")))
        .containsExactly(
            "SK-C12 IF_MUNICIPALITY -> GRANTED FULL",
            "SK-C12 IF_CASELOAD [code:u1] -> GRANTED FULL");
  }

  @Covers({"AVG-6", "SK-C12"})
  @Test
  void whatIsNotGrantedForThisPurposeTurnsWithThePurpose() {
    Explanation<AccessDecision> explanation =
        explain(facts().with(client("Arnhem", "nuisance")), POLICE, "nuisance");

    assertThat(steps(explanation))
        .endsWith("- SK-C12 NOTHING_GRANTED [code:police-officer, code:nuisance, code:care]");
    assertThat(turns(explanation))
        .containsExactly("AVG-6 IF_PURPOSE [code:safety] -> GRANTED FULL");
  }

  @Covers("SK-C12")
  @Test
  void roleOfAnotherPartyTurnsWithTheRole() {
    Explanation<AccessDecision> explanation =
        explain(
            facts().with(client("Arnhem", "homeless")).with(consent(SharingScope.EVERYTHING)),
            new User("u1", "shelter", "police-officer", "Arnhem"),
            "identity");

    assertThat(turns(explanation))
        .containsExactly("SK-C12 IF_ROLE [code:shelter-worker] -> GRANTED FULL");
  }

  @Covers({"AVG-6", "AVG-9"})
  @Test
  void missingBasisTurnsWithTheLawAndNotWithConsent() {
    Facts facts = facts().with(client("Arnhem"));

    for (String kind : List.of("no-basis", "old-basis")) {
      Explanation<AccessDecision> explanation =
          facts
              .with(consent(SharingScope.EVERYTHING))
              .viewer(Samples.small(), SHELTER, "care")
              .explain(CLIENT, kind);
      assertThat(turns(explanation))
          .containsExactly("AVG-6 IF_BASIS [code:" + kind + "] -> GRANTED FULL");
    }
    assertThat(
            turns(
                facts()
                    .with(client("Arnhem"))
                    .viewer(Samples.small(), SHELTER, "care")
                    .explain(CLIENT, "health")))
        .isEmpty();
  }

  @Test
  void lowerClauseIsShownAfterTheHigherOneThatFailed() {
    User director = new User("u4", "municipality", "case-director", "Arnhem");
    Explanation<AccessDecision> explanation =
        explain(facts().with(client("Arnhem")), director, "housing");

    assertThat(steps(explanation).subList(5, 13))
        .containsExactly(
            "+ SK-C11 GRANTED [code:case-director, code:housing, code:FULL,"
                + " pointer:/terms/grants/4]",
            "+ WMO-5.1.1 BASIS_STANDS [code:social-support]",
            "+ SK-C23 CLIENT_DECIDES",
            "- SK-C11 CONSENT_MISSING [code:housing, code:municipality]"
                + " unless [- SK-C11 OUTREACH_MISSING [code:housing]]",
            "+ SK-C12 GRANTED [code:case-director, code:housing, code:SUMMARY,"
                + " pointer:/terms/grants/3]",
            "+ WMO-5.1.1 BASIS_STANDS [code:social-support]",
            "+ AVG-6 LAW_DECIDES [code:social-support]",
            "+ SK-C11 NO_CONSENT_NEEDED [code:housing]");
    assertThat(turns(explanation))
        .contains("SK-C11 IF_CONSENT [code:housing, code:municipality] -> GRANTED FULL");
  }

  @Covers("SK-C11")
  @Test
  void covenantOutOfForceTurnsWithTheDay() {
    Explanation<AccessDecision> explanation =
        facts()
            .with(client("Arnhem"))
            .on(CHAIN, LocalDate.of(2025, 12, 31))
            .viewer(new User("u4", "municipality", "case-director", "Arnhem"), "care")
            .explain(CLIENT, "identity");

    assertThat(turns(explanation))
        .containsExactly("SK-C11 IF_ON_DAY [date:2026-01-01] -> GRANTED FULL");
  }
}
