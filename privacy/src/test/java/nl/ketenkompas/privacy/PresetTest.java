package nl.ketenkompas.privacy;

import static nl.ketenkompas.privacy.Facts.CLIENT;
import static nl.ketenkompas.privacy.Facts.KEY;
import static nl.ketenkompas.privacy.Facts.OTHER_KEY;
import static nl.ketenkompas.privacy.Facts.client;
import static nl.ketenkompas.privacy.Facts.consent;
import static nl.ketenkompas.privacy.Facts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The covenants that come with the library answer as their documents say. */
class PresetTest {
  private static final SourceKey FAMILY = SourceKey.of("family-coaches", "g-1");
  private static final DateRange CHOSEN = DateRange.parse("2011-02-01/2011-10-01");
  private static final LocalDate MARCH = LocalDate.of(2011, 3, 1);

  private static CovenantFacts groningen() {
    return facts()
        .signedBy("family-coaches", "elker", "police", "intraval")
        .with(client("Groningen").withFamilies(FAMILY))
        .all()
        .withDesignatedFamilies(List.of(DesignatedFamily.of(FAMILY, CHOSEN)));
  }

  private static Viewer viewer(
      String preset, CovenantFacts facts, LocalDate day, User user, String purpose) {
    return viewer(CovenantTerms.preset(preset), facts, day, user, purpose);
  }

  private static Viewer viewer(
      Agreement<CovenantTerms> covenant,
      CovenantFacts facts,
      LocalDate day,
      User user,
      String purpose) {
    return Covenant.of(covenant).at(Moment.asOf(day), facts, Facts::resolve).viewer(user, purpose);
  }

  @Covers({"FM-8.VII", "FM-10.OPEN", "FM-10.NAW"})
  @ParameterizedTest
  @CsvSource({
    "family-coaches, family-coach, housing, police, GRANTED FULL",
    "family-coaches, family-coach, housing, elker, GRANTED FULL",
    "elker, partner, housing, family-coaches, GRANTED FULL",
    "elker, partner, housing, police, DENIED NONE",
    "elker, partner, housing, elker, DENIED NONE",
    "elker, partner, housing, lentis, DENIED NONE",
    "elker, partner, recovery-plan, police, GRANTED FULL",
    "elker, partner, address, police, GRANTED FULL",
    "family-coaches, family-coach, health, police, DENIED NONE",
    "elker, family-coach, housing, police, NOT_COVERED NONE",
    "lentis, partner, housing, family-coaches, NOT_COVERED NONE",
    "bureau-jeugdzorg, partner, housing, family-coaches, NOT_COVERED NONE"
  })
  void informationFlowsBetweenCoachAndPartnerAndNotBetweenPartners(
      String partner, String role, String kind, String from, String answer) {
    Viewer viewer =
        viewer(
            "groningen-free-flow",
            groningen(),
            MARCH,
            new User("u1", partner, role, null),
            "family-approach");

    assertThat(World.answer(viewer.decide(CLIENT, kind, from))).isEqualTo(answer);
  }

  @Covers("FM-8.VII")
  @ParameterizedTest
  @CsvSource({
    "2011-01-31, family-approach, DENIED NONE",
    "2011-02-01, family-approach, GRANTED FULL",
    "2011-09-30, family-approach, GRANTED FULL",
    "2011-10-01, family-approach, DENIED NONE",
    "2012-07-01, family-approach, NOT_COVERED NONE",
    "2011-03-01, evaluation, NOT_COVERED NONE"
  })
  void informationFlowsOnChosenFamiliesForTheirApproachOnly(
      LocalDate day, String purpose, String answer) {
    User coach = new User("u1", "family-coaches", "family-coach", null);

    assertThat(
            World.answer(
                viewer("groningen-free-flow", groningen(), day, coach, purpose)
                    .decide(CLIENT, "housing")))
        .isEqualTo(answer);
  }

  @Covers("FM-8.VII")
  @Test
  void choiceThatIsNotYetKnownAndFamilyOfAnotherOpenNothing() {
    User coach = new User("u1", "family-coaches", "family-coach", null);
    Instant may = Instant.parse("2011-05-01T00:00:00Z");
    CovenantFacts later =
        groningen().withDesignatedFamilies(List.of(new DesignatedFamily(FAMILY, CHOSEN, may)));
    CovenantFacts other =
        groningen()
            .withDesignatedFamilies(
                List.of(DesignatedFamily.of(SourceKey.of("family-coaches", "g-2"), CHOSEN)));
    Covenant covenant = Covenant.of(CovenantTerms.preset("groningen-free-flow"));

    assertThat(level(covenant, later, may.minusSeconds(1), coach)).isEqualTo(Level.NONE);
    assertThat(level(covenant, later, may, coach)).isEqualTo(Level.FULL);
    assertThat(level(covenant, other, may, coach)).isEqualTo(Level.NONE);
  }

  private static Level level(Covenant covenant, CovenantFacts facts, Instant known, User user) {
    return covenant
        .at(new Moment(MARCH, known), facts, Facts::resolve)
        .viewer(user, "family-approach")
        .level(CLIENT, "housing");
  }

  @Covers({"FM-8.VII", "SK-C12"})
  @Test
  void refusalBySourceSaysThatTheClauseIsAboutOtherParties() {
    User partner = new User("u1", "elker", "partner", null);

    AccessDecision decision =
        viewer("groningen-free-flow", groningen(), MARCH, partner, "family-approach")
            .decide(CLIENT, "housing", "police");

    assertThat(decision.reasons())
        .singleElement()
        .satisfies(r -> assertThat(r.code()).isEqualTo(AccessReason.NOT_OF_THIS_PARTY));
  }

  @Covers({"FM-8.VIII", "WMO-5.3.6"})
  @ParameterizedTest
  @CsvSource({
    "intraval, evaluation, 2011-03-01, housing, GRANTED SUMMARY",
    "intraval, evaluation, 2011-03-01, health, GRANTED EXISTS",
    "intraval, evaluation, 2011-03-01, identity, NOT_COVERED NONE",
    "intraval, family-approach, 2011-03-01, housing, NOT_COVERED NONE",
    "municipality, evaluation, 2011-03-01, housing, NOT_COVERED NONE",
    "intraval, evaluation, 2012-07-01, housing, NOT_COVERED NONE"
  })
  void evaluatorGetsPseudonymsForTheEvaluationUntilItEnds(
      String partner, String purpose, LocalDate day, String kind, String answer) {
    User user = new User("u1", partner, "evaluator", null);
    CovenantFacts facts = facts().signedBy("municipality", "intraval").all();
    CovenantFacts chosen =
        new CovenantFacts(
            facts.signatures(),
            List.of(),
            List.of(),
            List.of(client("Groningen").withFamilies(FAMILY)),
            List.of(),
            List.of(DesignatedFamily.of(FAMILY, CHOSEN)),
            List.of());

    Viewer viewer = viewer("groningen-evaluation", chosen, day, user, purpose);

    assertThat(World.answer(viewer.decide(CLIENT, kind))).isEqualTo(answer);
    assertThat(viewer.pseudonyms()).contains("evaluation");
  }

  @Covers({"PH-CVS", "SK-C4", "SK-C21"})
  @ParameterizedTest
  @CsvSource({
    "mjd, network-member, agreement-package, monitoring, GRANTED FULL",
    "police, network-member, agreement-package, aftercare, GRANTED FULL",
    "mjd, network-member, agreement-package, registration, DENIED NONE",
    "mjd, network-member, agreement-package, , DENIED NONE",
    "mjd, network-member, agreement-package, unheard-of, DENIED NONE",
    "mjd, network-member, identity, registration, GRANTED SUMMARY",
    "mjd, network-member, support-needs, triage, DENIED NONE",
    "ggd, ggd-coordinator, support-needs, triage, GRANTED FULL",
    "ggd, ggd-coordinator, support-needs, monitoring, DENIED NONE"
  })
  void packageOfAgreementsIsReadableByAllInTheStepsThatNeedIt(
      String partner, String role, String kind, String step, String answer) {
    CovenantFacts facts =
        facts()
            .signedBy("ggd", "mjd", "police")
            .with(client("Groningen").withStep(step))
            .with(consent(SharingScope.EVERYTHING))
            .all();

    assertThat(
            World.answer(
                viewer(
                        "groningen-oggz",
                        facts,
                        Facts.DAY,
                        new User("u1", partner, role, null),
                        "care")
                    .decide(CLIENT, kind)))
        .isEqualTo(answer);
  }

  @Covers("SK-C4")
  @Test
  void stepsOfAllPartnersCountAndTheReasonNamesTheRule() {
    CovenantFacts both =
        facts()
            .signedBy("mjd")
            .with(client("Groningen").withStep("registration"))
            .with(Circumstances.of(OTHER_KEY, null).withStep("monitoring"))
            .all();
    CovenantFacts one = facts().signedBy("mjd").with(client("Groningen")).all();
    User member = new User("u1", "mjd", "network-member", null);

    assertThat(
            viewer("groningen-oggz", both, Facts.DAY, member, "care")
                .view(CLIENT)
                .levels()
                .toString())
        .isEqualTo("{identity=SUMMARY, agreement-package=FULL, support-needs=NONE}");
    Viewer none = viewer("groningen-oggz", one, Facts.DAY, member, "care");
    assertThat(none.decide(CLIENT, "identity").reasons().toString())
        .isEqualTo("[SK-C4 NOT_NEEDED_IN_STEP [code:identity]]");
    assertThat(
            none.explain(CLIENT, "agreement-package").turningPoints().stream()
                .map(point -> point.change().toString()))
        .containsExactly(
            "SK-C4 IF_STEP [code:allocation]",
            "SK-C4 IF_STEP [code:monitoring]",
            "SK-C4 IF_STEP [code:aftercare]");
  }

  @Covers({"ST-PRIV", "ST-NET"})
  @ParameterizedTest
  @CsvSource({
    "zienn, identity, GRANTED FULL",
    "zienn, housing, GRANTED SUMMARY",
    "zienn, health, GRANTED EXISTS",
    "promens-care, identity, NOT_COVERED NONE",
    "cosis, identity, NOT_COVERED NONE"
  })
  void providerThatDidNotSignGetsAndGivesNothing(String partner, String kind, String answer) {
    CovenantFacts facts =
        facts().with(client("Emmen")).with(consent(SharingScope.EVERYTHING)).all();

    Viewer viewer =
        viewer(
            "emmen-oggz",
            facts,
            Facts.DAY,
            new User("u1", partner, "network-member", null),
            "network");

    assertThat(World.answer(viewer.decide(CLIENT, kind))).isEqualTo(answer);
    assertThat(viewer.mayPassOn("zienn")).isTrue();
    assertThat(viewer.mayPassOn("promens-care")).isFalse();
    assertThat(viewer.mayPassOn("cosis")).isFalse();
  }

  @Covers("SK-P1")
  @Test
  void streetAdvocateSeesTheFileOnTheClientsOwnAuthorisationOnly() {
    User advocate = new User("u1", "street-advocates", "street-advocate", null);
    Facts asked = facts().signedBy("street-advocates").with(client("Arnhem"));
    SharingScope named = SharingScope.EVERYTHING.withPartners("street-advocates");

    CovenantFacts wide =
        facts()
            .signedBy("street-advocates")
            .with(client("Arnhem"))
            .with(consent(SharingScope.EVERYTHING))
            .all();
    CovenantFacts own = asked.with(consent(named)).all();

    assertThat(
            viewer("street-advocate", wide, Facts.DAY, advocate, "advocacy")
                .level(CLIENT, "trajectory"))
        .isEqualTo(Level.NONE);
    assertThat(
            viewer("street-advocate", own, Facts.DAY, advocate, "advocacy")
                .level(CLIENT, "trajectory"))
        .isEqualTo(Level.FULL);
  }

  @Covers({"UAVG-46", "WABB-10", "WMO-5.2.9"})
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"parties\": [\"shelter\"]}, | FULL | ",
        "\"parties\": [\"municipality\"]}, | NONE | UAVG-46 NUMBER_NOT_ENTITLED"
            + " [code:bsn, code:shelter]",
        "\"parties\": []}, | NONE | UAVG-46 NUMBER_NOT_ENTITLED [code:bsn, code:shelter]"
      })
  void numberTakesABasisThatEntitlesTheOrganisation(String parties, Level level, String reason) {
    String json =
        CovenantTerms.presetText("sample-chain").replace("\"parties\": [\"shelter\"]},", parties);
    CovenantFacts facts =
        facts().with(client("Arnhem", "homeless")).with(consent(SharingScope.EVERYTHING)).all();

    AccessDecision decision =
        viewer(
                Samples.read(json),
                facts,
                Facts.DAY,
                new User("u1", "shelter", "shelter-worker", "Arnhem"),
                "care")
            .decide(CLIENT, "bsn");

    assertThat(decision.level()).isEqualTo(level);
    if (reason != null) {
      assertThat(decision.reasons().toString()).isEqualTo("[" + reason + "]");
    }
  }

  @Covers("AVG-6")
  @Test
  void basisOfOtherPartiesIsNoBasis() {
    String json =
        Samples.SMALL
            .replace(
                "{\"code\": \"task\", \"article\": \"AVG-6\"}",
                "{\"code\": \"task\", \"article\": \"AVG-6\", \"parties\": [\"clinic\"]}")
            .replace(
                "\"parties\": [{\"id\": \"shelter\"",
                "\"parties\": [{\"id\": \"clinic\", \"name\": \"C\"}, {\"id\": \"shelter\"");
    CovenantFacts facts =
        facts().with(client("Arnhem")).with(consent(SharingScope.EVERYTHING)).all();

    assertThat(
            viewer(
                    Samples.read(json),
                    facts,
                    Facts.DAY,
                    new User("u1", "shelter", "shelter-worker", null),
                    "care")
                .decide(CLIENT, "identity")
                .reasons()
                .toString())
        .isEqualTo("[AVG-6 BASIS_OF_OTHER_PARTY [code:task, code:shelter]]");
  }

  @Covers("SK-C11")
  @ParameterizedTest
  @CsvSource({
    "shelter/c1, 2026-11-02, , FULL",
    "shelter/c1, 2026-11-01, , NONE",
    "shelter/c1, 2026-10-31, , NONE",
    "municipality/c1, 2026-10-31, , FULL",
    "shelter/c1, 2026-11-01, 2026-11-01, NONE",
    "shelter/c1, 2026-10-31, 2026-11-01, FULL"
  })
  void clientWhoDeclinedIsUnknownToOthersUntilHeSignsLater(
      String key, LocalDate declinedOn, LocalDate signedOn, Level level) {
    Facts known = facts().with(client("Arnhem", "homeless"));
    if (signedOn != null) {
      known.with(Consent.signed(KEY, SharingScope.EVERYTHING, DateRange.from(signedOn), "doc-2"));
    }
    CovenantFacts facts =
        known
            .all()
            .withDeclined(List.of(new Declined(SourceKey.parse(key), declinedOn, Instant.MIN)));
    User director = new User("u4", "municipality", "case-director", "Arnhem");

    assertThat(viewer("sample-chain", facts, Facts.DAY, director, "care").level(CLIENT, "identity"))
        .isEqualTo(level);
  }

  @Covers("SK-C11")
  @Test
  void declinedClientLooksUnknownToOthersAndOutreachCareStillOpensItsKinds() {
    User worker = new User("u1", "mental-health", "mental-health-worker", "Arnhem");
    List<Declined> declined = List.of(new Declined(KEY, Facts.DAY, Instant.MIN));
    Facts known = facts().with(client("Arnhem", "care-avoider"));
    CovenantFacts without = known.all().withDeclined(declined);
    CovenantFacts outreach =
        known.with(Facts.outreach("2026-10-01", "2026-12-01")).all().withDeclined(declined);

    assertThat(
            viewer("sample-chain", without, Facts.DAY, worker, "care")
                .decide(CLIENT, "health")
                .reasons()
                .toString())
        .isEqualTo("[SK-C12 CLIENT_UNKNOWN]");
    FileView file = viewer("sample-chain", outreach, Facts.DAY, worker, "care").view(CLIENT);
    assertThat(file.level("health")).isEqualTo(Level.SUMMARY);
    assertThat(file.decide("income").reasons().toString()).isEqualTo("[SK-C12 CLIENT_UNKNOWN]");
  }
}
