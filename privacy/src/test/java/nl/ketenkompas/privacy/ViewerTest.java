package nl.ketenkompas.privacy;

import static nl.ketenkompas.privacy.Facts.CLIENT;
import static nl.ketenkompas.privacy.Facts.DAY;
import static nl.ketenkompas.privacy.Facts.KEY;
import static nl.ketenkompas.privacy.Facts.OTHER_KEY;
import static nl.ketenkompas.privacy.Facts.THIS_YEAR;
import static nl.ketenkompas.privacy.Facts.client;
import static nl.ketenkompas.privacy.Facts.consent;
import static nl.ketenkompas.privacy.Facts.facts;
import static nl.ketenkompas.privacy.Facts.outreach;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewerTest {
  private static final Agreement<CovenantTerms> VNG = CovenantTerms.preset("vng-2008");
  private static final Agreement<CovenantTerms> CHAIN = CovenantTerms.preset("sample-chain");
  private static final User SHELTER = new User("u1", "shelter", "shelter-worker", "Arnhem");
  private static final User POLICE = new User("u2", "police", "police-officer", "Arnhem");
  private static final User GGZ = new User("u3", "mental-health", "mental-health-worker", "Arnhem");
  private static final User DIRECTOR = new User("u4", "municipality", "case-director", "Arnhem");
  private static final User ADVOCATE =
      new User("u5", "street-advocates", "street-advocate", "Arnhem");
  private static final User YOUTH = new User("u6", "youth-care", "youth-worker", "Arnhem");

  private static List<AccessReason> codes(AccessDecision decision) {
    return decision.reasons().stream()
        .map(reason -> AccessReason.valueOf(reason.code().name()))
        .toList();
  }

  private static Facts homeless() {
    return facts().with(client("Arnhem", "homeless"));
  }

  @Covers({"SK-C12", "SK-C11", "WMO-5.1.1"})
  @ParameterizedTest
  @CsvSource({
    "psychiatric-diagnosis, EXISTS",
    "identity, FULL",
    "trajectory, FULL",
    "unheard-of, NONE"
  })
  void shelterEmployeeSeesThatThereIsDiagnosisButNotItsNature(String kind, Level level) {
    Facts facts = homeless().signedBy("shelter").with(consent(SharingScope.EVERYTHING));

    Viewer viewer = facts.viewer(VNG, SHELTER, "care");

    assertThat(viewer.level(CLIENT, kind)).isEqualTo(level);
  }

  @Covers("SK-C12")
  @ParameterizedTest
  @CsvSource({
    "Arnhem, repeat-offender, FULL",
    "Tiel, repeat-offender, NONE",
    "Tiel, homeless-youth, NONE",
    "Arnhem, homeless-youth, NONE"
  })
  void workerWithRepeatOffendersInArnhemSeesNotTheHomelessYouthOfTiel(
      String municipality, String label, Level level) {
    User worker = new User("u7", "municipality", "repeat-offender-worker", "Arnhem");
    Facts facts =
        facts()
            .signedBy("municipality")
            .with(client(municipality, label))
            .with(consent(SharingScope.EVERYTHING));

    assertThat(facts.viewer(VNG, worker, "care").level(CLIENT, "identity")).isEqualTo(level);
  }

  @Covers({"ST-PRIV", "SK-C11"})
  @Test
  void presetOfTheGuideIsUnsignedSoNothingIsSharedUntilTheHostRecordsSignatures() {
    Facts facts = homeless().with(consent(SharingScope.EVERYTHING));

    AccessDecision unsigned = facts.viewer(VNG, SHELTER, "care").decide(CLIENT, "identity");
    AccessDecision signed =
        facts.signedBy("shelter").viewer(VNG, SHELTER, "care").decide(CLIENT, "identity");

    assertThat(unsigned).isInstanceOf(AccessDecision.NotCovered.class);
    assertThat(codes(unsigned)).containsExactly(AccessReason.PARTY_NOT_SIGNED);
    assertThat(signed.level()).isEqualTo(Level.FULL);
  }

  @Covers("ST-PRIV")
  @ParameterizedTest
  @CsvSource({
    "2026-10-31/.., true",
    "2026-11-01/.., true",
    "2026-11-02/.., false",
    "2026-01-01/2026-11-01, false",
    "2026-01-01/2026-11-02, true"
  })
  void partySharesFromItsSignatureUntilItLeaves(String period, boolean signed) {
    Facts facts =
        facts()
            .with(client("Arnhem", "homeless-youth"))
            .with(consent(SharingScope.EVERYTHING))
            .with(Signature.of("youth-care", DateRange.parse(period)));

    AccessDecision decision = facts.viewer(CHAIN, YOUTH, "care").decide(CLIENT, "identity");

    assertThat(decision.level()).isEqualTo(signed ? Level.FULL : Level.NONE);
    assertThat(codes(decision).contains(AccessReason.PARTY_NOT_SIGNED)).isEqualTo(!signed);
  }

  @Covers("ST-PRIV")
  @Test
  void signatureOnRecordCountsInsteadOfThePublishedOne() {
    Facts facts =
        homeless()
            .with(consent(SharingScope.EVERYTHING))
            .with(Signature.of("shelter", DateRange.parse("2026-01-01/2026-10-01")));

    assertThat(codes(facts.viewer(CHAIN, SHELTER, "care").decide(CLIENT, "identity")))
        .containsExactly(AccessReason.PARTY_NOT_SIGNED);
  }

  @Covers({"SK-C11", "SK-C12", "AVG-6"})
  @ParameterizedTest
  @CsvSource({
    "u1, shelter, shelter-worker, care, 2025-12-31, COVENANT_NOT_IN_FORCE",
    "u1, shelter, shelter-worker, care, 2029-01-01, COVENANT_NOT_IN_FORCE",
    "u1, housing-north, shelter-worker, care, 2026-11-01, NO_PARTY",
    "u1, youth-care, youth-worker, care, 2026-11-01, PARTY_NOT_SIGNED",
    "u1, shelter, cook, care, 2026-11-01, ROLE_UNKNOWN",
    "u1, shelter, police-officer, safety, 2026-11-01, ROLE_OF_OTHER_PARTY",
    "u1, shelter, shelter-worker, curiosity, 2026-11-01, PURPOSE_UNKNOWN"
  })
  void whomTheCovenantDoesNotCoverSeesNothingUnderIt(
      String id, String partner, String role, String purpose, LocalDate day, AccessReason reason) {
    Situation situation = homeless().with(consent(SharingScope.EVERYTHING)).on(CHAIN, day);

    AccessDecision decision =
        situation.viewer(new User(id, partner, role, "Arnhem"), purpose).decide(CLIENT, "identity");

    assertThat(decision).isInstanceOf(AccessDecision.NotCovered.class);
    assertThat(codes(decision)).containsExactly(reason);
  }

  @Covers({"SK-C12", "SK-C17"})
  @ParameterizedTest
  @CsvSource({
    "offences, homeless, CURRENT, NOTHING_GRANTED",
    "identity, nuisance, CURRENT, CLIENT_OUT_OF_SCOPE",
    "identity, homeless, FORMER, CLIENT_NOT_CURRENT",
    "identity, homeless, DECEASED, CLIENT_NOT_CURRENT",
    "unheard-of, homeless, CURRENT, KIND_UNKNOWN"
  })
  void whatIsNotGrantedIsDenied(String kind, String label, Standing standing, AccessReason reason) {
    Facts facts =
        facts()
            .with(client("Arnhem", label).withStanding(standing))
            .with(consent(SharingScope.EVERYTHING));

    assertThat(codes(facts.viewer(CHAIN, SHELTER, "care").decide(CLIENT, kind)))
        .containsExactly(reason);
  }

  @Covers("SK-C12")
  @Test
  void clientOfWhomNothingIsKnownIsInNobodysView() {
    Viewer viewer = homeless().viewer(CHAIN, DIRECTOR, "care");

    assertThat(codes(viewer.decide(new ClientId("c2"), "identity")))
        .containsExactly(AccessReason.CLIENT_UNKNOWN);
  }

  @Covers("SK-C17")
  @Test
  void caseDirectorStillSeesFormerClients() {
    Facts facts = facts().with(client("Arnhem").withStanding(Standing.FORMER));

    assertThat(facts.viewer(CHAIN, DIRECTOR, "care").level(CLIENT, "identity"))
        .isEqualTo(Level.FULL);
  }

  @Covers("SK-C12")
  @ParameterizedTest
  @CsvSource({"Arnhem, Arnhem, FULL", "Tiel, Arnhem, NONE", ", Arnhem, NONE", "Arnhem, , NONE"})
  void ownMunicipalityIsThatOfTheUser(String users, String clients, Level level) {
    User director = new User("u4", "municipality", "case-director", users);
    Facts facts = facts().with(client(clients));

    assertThat(facts.viewer(CHAIN, director, "care").level(CLIENT, "identity")).isEqualTo(level);
  }

  @Covers("SK-C12")
  @Test
  void clientInTheOwnCaseloadIsInViewWhateverHisLabels() {
    Facts facts =
        facts().with(client("Tiel").withCaseloads("u3")).with(consent(SharingScope.EVERYTHING));

    assertThat(facts.viewer(CHAIN, GGZ, "care").level(CLIENT, "psychiatric-diagnosis"))
        .isEqualTo(Level.FULL);
    assertThat(
            facts
                .viewer(CHAIN, new User("u9", GGZ.partner(), GGZ.role(), "Arnhem"), "care")
                .level(CLIENT, "psychiatric-diagnosis"))
        .isEqualTo(Level.NONE);
  }

  @Covers({"SK-C11", "AVG-7"})
  @ParameterizedTest
  @CsvSource({
    "2026-01-01/2027-01-01, , true",
    "2026-11-01/2026-11-02, , true",
    "2026-01-01/2026-11-01, , false",
    "2026-11-02/2027-01-01, , false",
    "2026-01-01/2027-01-01, 2026-11-02, true",
    "2026-01-01/2027-01-01, 2026-11-01, false",
    "2026-01-01/2027-01-01, 2026-03-01, false"
  })
  void consentCountsInItsPeriodUntilTheDayOfWithdrawal(
      String period, LocalDate withdrawn, boolean counts) {
    Consent consent =
        Consent.signed(KEY, SharingScope.EVERYTHING, DateRange.parse(period), "doc-1");
    Facts facts = homeless().with(withdrawn == null ? consent : consent.withdrawn(withdrawn));

    AccessDecision decision = facts.viewer(CHAIN, SHELTER, "care").decide(CLIENT, "housing");

    assertThat(codes(decision))
        .isEqualTo(
            counts
                ? List.of(
                    AccessReason.GRANTED, AccessReason.BASIS_STANDS, AccessReason.CONSENT_GIVEN)
                : List.of(AccessReason.CONSENT_MISSING));
  }

  @Covers("SK-C11")
  @ParameterizedTest
  @CsvSource({
    "all, all, all, FULL",
    "housing, shelter, care, FULL",
    "income housing, police shelter, safety care, FULL",
    "income, shelter, care, NONE",
    "housing, police, care, NONE",
    "housing, shelter, safety, NONE",
    "'', all, all, NONE",
    "all, '', all, NONE",
    "all, all, '', NONE",
    "unheard-of, all, all, NONE"
  })
  void consentReachesNoFurtherThanItsScope(
      String kinds, String partners, String purposes, Level level) {
    SharingScope scope = new SharingScope(list(kinds), list(partners), list(purposes));

    assertThat(
            homeless().with(consent(scope)).viewer(CHAIN, SHELTER, "care").level(CLIENT, "housing"))
        .isEqualTo(level);
  }

  private static List<String> list(String codes) {
    return codes.isEmpty() ? List.of() : List.of(codes.split(" ", -1));
  }

  @Covers("AVG-7")
  @Test
  void consentWithoutSignedDocumentProvesNothing() {
    Consent unsigned =
        new Consent(
            KEY, SharingScope.EVERYTHING, THIS_YEAR, THIS_YEAR.from(), null, Instant.MIN, null);

    assertThat(homeless().with(unsigned).viewer(CHAIN, SHELTER, "care").level(CLIENT, "housing"))
        .isEqualTo(Level.NONE);
  }

  @Covers({"AVG-7", "SK-C11"})
  @ParameterizedTest
  @CsvSource({"2026-02-28, FULL, FULL", "2026-03-01, NONE, NONE", "2026-05-01, NONE, FULL"})
  void withdrawalUnderAnyKeyEndsEarlierConsentsUntilTheClientConsentsAnew(
      LocalDate day, Level without, Level with) {
    Facts merged =
        homeless()
            .with(consent(SharingScope.EVERYTHING))
            .with(
                Consent.signed(OTHER_KEY, SharingScope.EVERYTHING, THIS_YEAR, "doc-2")
                    .withdrawn(LocalDate.of(2026, 3, 1)));

    assertThat(merged.on(CHAIN, day).viewer(SHELTER, "care").level(CLIENT, "housing"))
        .isEqualTo(without);
    merged.with(
        Consent.signed(
            KEY, SharingScope.EVERYTHING, DateRange.parse("2026-04-01/2027-01-01"), "doc-3"));
    assertThat(merged.on(CHAIN, day).viewer(SHELTER, "care").level(CLIENT, "housing"))
        .isEqualTo(with);
  }

  @Covers("AVG-7")
  @ParameterizedTest
  @CsvSource({"2026-02-28, FULL", "2026-03-01, NONE", "2026-03-02, NONE"})
  void consentOfTheDayOfWithdrawalUnderAnotherKeyDoesNotCount(LocalDate withdrawn, Level level) {
    DateRange fromMarch = DateRange.parse("2026-03-01/2027-01-01");
    Facts merged =
        homeless()
            .with(Consent.signed(KEY, SharingScope.EVERYTHING, fromMarch, "doc-1"))
            .with(
                Consent.signed(OTHER_KEY, SharingScope.EVERYTHING, THIS_YEAR, "doc-2")
                    .withdrawn(withdrawn));

    assertThat(merged.viewer(CHAIN, SHELTER, "care").level(CLIENT, "housing")).isEqualTo(level);
  }

  @Covers({"SK-C12", "SK-C17"})
  @ParameterizedTest
  @CsvSource({
    "CURRENT, CURRENT, true",
    "CURRENT, FORMER, true",
    "FORMER, CURRENT, true",
    "FORMER, FORMER, false",
    "CURRENT, DECEASED, false",
    "DECEASED, CURRENT, false"
  })
  void whatPartnersRecordedOfOneClientIsTakenTogether(Standing one, Standing other, boolean seen) {
    Facts merged =
        facts()
            .with(client("Tiel", "homeless").withStanding(one))
            .with(Circumstances.of(OTHER_KEY, "Arnhem").withStanding(other))
            .with(consent(SharingScope.EVERYTHING));

    assertThat(merged.viewer(CHAIN, SHELTER, "care").level(CLIENT, "identity"))
        .isEqualTo(seen ? Level.FULL : Level.NONE);
  }

  @Covers("SK-C12")
  @ParameterizedTest
  @CsvSource({
    "2026-01-01/2026-11-01, CLIENT_UNKNOWN",
    "2026-01-01/2026-11-02, GRANTED",
    "2026-11-02/.., CLIENT_UNKNOWN"
  })
  void circumstancesCountInTheirPeriod(String period, AccessReason reason) {
    Facts facts = facts().with(client("Arnhem").withPeriod(DateRange.parse(period)));

    assertThat(codes(facts.viewer(CHAIN, DIRECTOR, "care").decide(CLIENT, "identity")))
        .startsWith(reason);
  }

  @Covers({"SK-C11", "SK-C12"})
  @Test
  void factsCountFromTheInstantAtWhichTheyWereRecorded() {
    Instant may = Instant.parse("2026-05-01T00:00:00Z");
    Consent consent =
        new Consent(KEY, SharingScope.EVERYTHING, THIS_YEAR, THIS_YEAR.from(), "doc-1", may, null);
    Circumstances circumstances =
        new Circumstances(
            KEY,
            List.of("homeless"),
            "Arnhem",
            List.of(),
            List.of(),
            null,
            Standing.CURRENT,
            THIS_YEAR,
            may);
    Covenant covenant = Covenant.of(CHAIN);

    CovenantFacts lateConsent = homeless().with(consent).all();
    assertThat(level(covenant, lateConsent, may.minusSeconds(1))).isEqualTo(Level.NONE);
    assertThat(level(covenant, lateConsent, may)).isEqualTo(Level.FULL);

    CovenantFacts lateCircumstances =
        facts().with(circumstances).with(consent(SharingScope.EVERYTHING)).all();
    assertThat(level(covenant, lateCircumstances, may.minusSeconds(1))).isEqualTo(Level.NONE);
    assertThat(level(covenant, lateCircumstances, may)).isEqualTo(Level.FULL);
  }

  @Covers("SK-C12")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"rule\": \"SK-C12\" | \"rule\": \"SK-C11\" | SK-C11",
        "\"condition\": \"CONSENT\"} | \"condition\": \"NONE\"} | SK-C12"
      })
  void amongClausesOfOneLevelTheOneThatAsksLeastCounts(String text, String other, String rule) {
    String clause =
        "{\"rule\": \"SK-C12\", \"role\": \"shelter-worker\", \"kinds\": [\"identity\"]";
    int start = Samples.SMALL.indexOf(clause);
    String first = Samples.SMALL.substring(start, Samples.SMALL.indexOf("},", start) + 1);
    String second = first.replace(text, other);
    Facts facts = facts().with(client("Arnhem")).with(consent(SharingScope.EVERYTHING));

    for (String both : List.of(first + ", " + second, second + ", " + first)) {
      AccessDecision decision =
          facts
              .viewer(Samples.read(Samples.SMALL.replace(first, both)), SHELTER, "care")
              .decide(CLIENT, "identity");
      assertThat(decision.reasons().get(0).rule().id()).isEqualTo(rule);
      assertThat(codes(decision).contains(AccessReason.NO_CONSENT_NEEDED))
          .isEqualTo(rule.equals("SK-C12"));
    }
  }

  @Covers("AVG-7")
  @Test
  void withdrawalNotYetKnownDoesNotCountForThatTime() {
    Instant may = Instant.parse("2026-05-01T00:00:00Z");
    CovenantFacts facts =
        homeless()
            .with(consent(SharingScope.EVERYTHING).withdrawn(LocalDate.of(2026, 3, 1), may))
            .all();
    Covenant covenant = Covenant.of(CHAIN);

    assertThat(level(covenant, facts, may.minusSeconds(1))).isEqualTo(Level.FULL);
    assertThat(level(covenant, facts, may)).isEqualTo(Level.NONE);
  }

  private static Level level(Covenant covenant, CovenantFacts facts, Instant knownOn) {
    return covenant
        .at(new Moment(DAY, knownOn), facts, Facts::resolve)
        .viewer(SHELTER, "care")
        .level(CLIENT, "housing");
  }

  @Covers("SK-C11")
  @ParameterizedTest
  @CsvSource({
    "2026-10-01, 2026-12-01, true",
    "2026-11-01, 2026-11-02, true",
    "2026-10-01, 2026-11-01, false",
    "2026-11-02, 2026-12-01, false",
    "2026-06-01, 2026-12-01, true",
    "2026-05-31, 2026-12-01, false"
  })
  void outreachCareCountsUntilItsReviewWhichMayNotBeTooFarOff(
      String decided, String review, boolean counts) {
    AccessDecision decision =
        homeless()
            .with(outreach(decided, review))
            .viewer(CHAIN, SHELTER, "care")
            .decide(CLIENT, "identity");

    assertThat(decision.level()).isEqualTo(counts ? Level.FULL : Level.NONE);
    assertThat(codes(decision).contains(AccessReason.OUTREACH_DECIDED)).isEqualTo(counts);
  }

  @Covers("SK-C11")
  @ParameterizedTest
  @CsvSource({
    "cannot-care-for-self, true, 2026-12-01, FULL",
    "curiosity, true, 2026-12-01, NONE",
    "cannot-care-for-self, false, 2026-12-01, NONE",
    "cannot-care-for-self, true, , NONE"
  })
  void outreachCareNeedsGroundMotivationAndReview(
      String ground, boolean motivated, LocalDate review, Level level) {
    OutreachCare decision =
        new OutreachCare(
            KEY,
            ground,
            motivated,
            "ggd-team",
            null,
            LocalDate.of(2026, 10, 1),
            review,
            null,
            SharingScope.EVERYTHING,
            Instant.MIN);

    assertThat(homeless().with(decision).viewer(CHAIN, SHELTER, "care").level(CLIENT, "identity"))
        .isEqualTo(level);
  }

  @Covers({"SK-C11", "SK-C4"})
  @ParameterizedTest
  @CsvSource({
    "identity, FULL",
    "health, SUMMARY",
    "psychiatric-diagnosis, EXISTS",
    "housing, NONE",
    "bsn, NONE",
    "income, NONE"
  })
  void outreachCareOpensOnlyWhatIsNeededAndWhatTheClauseAllowsForIt(String kind, Level level) {
    assertThat(
            homeless()
                .with(outreach("2026-10-01", "2026-12-01"))
                .viewer(CHAIN, SHELTER, "care")
                .level(CLIENT, kind))
        .isEqualTo(level);
  }

  @Covers("SK-P1")
  @ParameterizedTest
  @CsvSource({
    "all, NONE",
    "shelter, NONE",
    "street-advocates, FULL",
    "shelter street-advocates, FULL"
  })
  void streetAdvocateSeesTheFileOnlyWhenTheClientAuthorisesHimByName(String partners, Level level) {
    Facts facts =
        homeless()
            .with(outreach("2026-10-01", "2026-12-01"))
            .with(consent(new SharingScope(List.of("all"), list(partners), List.of("all"))));

    AccessDecision decision = facts.viewer(CHAIN, ADVOCATE, "care").decide(CLIENT, "housing");

    assertThat(decision.level()).isEqualTo(level);
    assertThat(codes(decision))
        .contains(
            level == Level.FULL ? AccessReason.AUTHORISED : AccessReason.AUTHORISATION_MISSING);
  }

  @Covers({"AVG-6", "AVG-10", "UAVG-46", "AVG-9"})
  @ParameterizedTest
  @CsvSource({
    "no-basis, BASIS_MISSING, AVG-6",
    "old-basis, BASIS_NOT_VALID, AVG-6",
    "health, BASIS_TOO_NARROW, AVG-9",
    "offences, BASIS_TOO_NARROW, AVG-10",
    "bsn, BASIS_TOO_NARROW, UAVG-46"
  })
  void consentDoesNotRepairMissingBasis(String kind, AccessReason code, String rule) {
    Facts facts =
        facts()
            .with(client("Arnhem"))
            .with(consent(SharingScope.EVERYTHING))
            .with(consent(SharingScope.EVERYTHING.withPartners("shelter")))
            .with(outreach("2026-10-01", "2026-12-01"));

    AccessDecision decision = facts.viewer(Samples.small(), SHELTER, "care").decide(CLIENT, kind);

    assertThat(decision).isInstanceOf(AccessDecision.Denied.class);
    assertThat(codes(decision)).containsExactly(code);
    assertThat(decision.reasons().get(0).rule().id()).isEqualTo(rule);
  }

  @Covers("SK-C11")
  @Test
  void consentGivesNothingWhereTheClauseAsksForNone() {
    Viewer without = facts().with(client("Arnhem")).viewer(CHAIN, DIRECTOR, "care");
    Viewer with =
        facts()
            .with(client("Arnhem"))
            .with(consent(SharingScope.EVERYTHING))
            .viewer(CHAIN, DIRECTOR, "care");

    assertThat(with.decide(CLIENT, "identity")).isEqualTo(without.decide(CLIENT, "identity"));
    assertThat(with.level(CLIENT, "psychiatric-diagnosis")).isEqualTo(Level.NONE);
    assertThat(without.level(CLIENT, "housing")).isEqualTo(Level.SUMMARY);
    assertThat(with.level(CLIENT, "housing")).isEqualTo(Level.FULL);
  }

  @Covers({"PH-CVS", "SK-C12"})
  @Test
  void packageOfAgreementsIsOpenToAllSignedPartiesWithinThePrivacyRules() {
    Facts facts =
        facts()
            .with(client("Arnhem", "homeless", "nuisance", "care-avoider", "threatened-eviction"))
            .with(consent(SharingScope.EVERYTHING));

    for (User user :
        List.of(SHELTER, GGZ, DIRECTOR, new User("u8", "housing", "housing-officer", "Arnhem"))) {
      AccessDecision decision =
          facts.viewer(CHAIN, user, "care").decide(CLIENT, "agreement-package");
      assertThat(decision.level()).isEqualTo(Level.FULL);
      assertThat(decision.reasons().get(0).rule().id()).isEqualTo("PH-CVS");
    }
    assertThat(facts.viewer(CHAIN, YOUTH, "care").level(CLIENT, "agreement-package"))
        .isEqualTo(Level.NONE);
  }

  @Covers({"WABB-10", "WMO-5.2.9", "WGBO-7:457", "AVG-10", "AVG-9"})
  @ParameterizedTest
  @CsvSource({
    "municipality, case-director, care, bsn, WABB-10",
    "shelter, shelter-worker, care, bsn, WMO-5.2.9",
    "mental-health, mental-health-worker, care, psychiatric-diagnosis, WGBO-7:457",
    "police, police-officer, safety, offences, AVG-10",
    "police, police-officer, safety, psychiatric-diagnosis, AVG-9"
  })
  void grantCitesItsArticleOfLaw(
      String partner, String role, String purpose, String kind, String article) {
    Facts facts =
        facts()
            .with(client("Arnhem", "homeless", "nuisance", "care-avoider"))
            .with(consent(SharingScope.EVERYTHING));

    AccessDecision decision =
        facts.viewer(CHAIN, new User("u", partner, role, "Arnhem"), purpose).decide(CLIENT, kind);

    assertThat(decision.reasons()).extracting(reason -> reason.rule().id()).contains(article);
  }

  @Covers("AVG-6")
  @Test
  void dataAreSeenForThePurposeOfTheClauseOnly() {
    Facts facts = facts().with(client("Arnhem", "nuisance"));

    assertThat(facts.viewer(CHAIN, POLICE, "safety").level(CLIENT, "nuisance"))
        .isEqualTo(Level.FULL);
    assertThat(codes(facts.viewer(CHAIN, POLICE, "care").decide(CLIENT, "nuisance")))
        .containsExactly(AccessReason.NOTHING_GRANTED);
  }

  @Test
  void answersAreInterned() {
    Viewer viewer =
        homeless().with(consent(SharingScope.EVERYTHING)).viewer(CHAIN, SHELTER, "care");

    for (String kind :
        viewer.covenant().agreement().terms().kinds().stream().map(k -> k.code()).toList()) {
      assertThat(viewer.decide(CLIENT, kind)).isSameAs(viewer.decide(CLIENT, kind));
      assertThat(viewer.explain(CLIENT, kind).verdict()).isSameAs(viewer.decide(CLIENT, kind));
    }
  }

  @Test
  void reasonsReadAsSentencesInBothLanguages() {
    Reason reason =
        homeless().viewer(CHAIN, SHELTER, "care").decide(CLIENT, "housing").reasons().get(0);

    assertThat(reason.text(Language.EN))
        .isEqualTo(
            "There is no valid signature of the client for sharing housing with shelter. [SK-C11]");
    assertThat(reason.text(Language.NL))
        .isEqualTo(
            "Er is geen geldige handtekening van de cliënt om housing te delen met shelter."
                + " [SK-C11]");
  }

  @Test
  void foldHandlesAllCases() {
    Viewer viewer =
        homeless().with(consent(SharingScope.EVERYTHING)).viewer(CHAIN, SHELTER, "care");

    assertThat(List.of("housing", "offences", "unheard-of"))
        .extracting(
            kind ->
                viewer
                    .decide(CLIENT, kind)
                    .<String>fold(g -> "granted", d -> "denied", n -> "not covered"))
        .containsExactly("granted", "denied", "not covered");
  }
}
