package nl.ketenkompas.examples.chain;

import static nl.ketenkompas.examples.chain.TinyChain.DAY;
import static nl.ketenkompas.examples.chain.TinyChain.HERS;
import static nl.ketenkompas.examples.chain.TinyChain.HIS;
import static nl.ketenkompas.examples.chain.TinyChain.clientOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.ketenkompas.identity.Client;
import nl.ketenkompas.identity.Sourced;
import nl.ketenkompas.mandate.Advice;
import nl.ketenkompas.mandate.DataRequest;
import nl.ketenkompas.mandate.Ruling;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.AccessLog;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.monitoring.ClientFacts;
import nl.ketenkompas.monitoring.MixAssessment.Holds;
import nl.ketenkompas.monitoring.agreement.ProcessStep;
import nl.ketenkompas.monitoring.indicator.Indicators;
import nl.ketenkompas.privacy.User;
import nl.ketenkompas.privacy.Viewer;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.redaction.Disclosed;
import nl.ketenkompas.privacy.redaction.Disclosure;
import nl.ketenkompas.privacy.redaction.RedactedFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainTest {
  private static final String NAME_OF_BSN_KEY = "\"fields\": [\"BSN\"],\n        \"outcome\": ";

  @TempDir Path dir;
  private TinyChain tiny;

  @BeforeEach
  void folder() throws IOException {
    tiny = new TinyChain(dir);
  }

  private static Holds holds(Chain chain, SourceKey key) {
    return chain
        .norm()
        .orElseThrow()
        .assess(chain.factsOf(clientOf(chain, key)), chain.moment())
        .holds();
  }

  private static Level sees(Chain chain, SourceKey key, String kind) {
    return viewer(chain).level(clientOf(chain, key).id(), kind);
  }

  private static Viewer viewer(Chain chain) {
    return chain
        .situation()
        .orElseThrow()
        .viewer(new User("u-1", "shelter", "shelter-worker", "Groningen"), "care");
  }

  private static Ruling ruling(Chain chain) {
    return chain.mandate().orElseThrow().rule(chain.facts().advice().get(0));
  }

  private static Way way(Chain chain) {
    return chain.wayOf(clientOf(chain, HERS));
  }

  @Test
  void factsOfBothPartnersAreAboutOneClient() {
    Chain chain = tiny.wire();

    assertThat(clientOf(chain, HERS))
        .isEqualTo(clientOf(chain, SourceKey.of("municipality", "M1")));
    assertThat(chain.recognised().clients()).hasSize(2);
    assertThat(chain.factsOf(clientOf(chain, HERS)).observations()).hasSize(3);
    assertThat(holds(chain, HERS)).isEqualTo(Holds.YES);
    assertThat(holds(chain, HIS)).isEqualTo(Holds.NO);
  }

  @Covers({"SK-C11", "SK-C12"})
  @Test
  void consentGivenToOnePartnerCountsForTheClientInAnothersView() {
    Chain chain = tiny.wire();

    assertThat(sees(chain, HERS, "identity")).isEqualTo(Level.FULL);
    assertThat(sees(chain, HERS, "psychiatric-diagnosis")).isEqualTo(Level.EXISTS);
    assertThat(sees(chain, HIS, "identity")).isEqualTo(Level.NONE);
  }

  @Test
  void factsOfNobodyAreKeptAndCounted() {
    Chain chain = tiny.wire();

    assertThat(chain.facts().count(FactKind.OBSERVATION)).isEqualTo(5);
    assertThat(chain.unresolved()).isEqualTo(Map.of(FactKind.OBSERVATION, 1L));
    assertThat(chain.signaturesElsewhere()).isEqualTo(Map.of("elsewhere", 1L));
  }

  @Test
  void anEditOfTheRecognitionAgreementParts() throws IOException {
    tiny.edit("herkenning.json", NAME_OF_BSN_KEY + "\"KNOWN\"", NAME_OF_BSN_KEY + "\"POSSIBLE\"");
    tiny.edit("municipality-person.csv", ",A,1971-03-14,V", ",A,,");

    Chain chain = tiny.wire();

    assertThat(chain.recognised().clients()).hasSize(3);
    assertThat(holds(chain, HERS)).isNotEqualTo(Holds.YES);
    assertThat(sees(chain, HERS, "identity")).isEqualTo(Level.NONE);
  }

  @Covers("SK-C12")
  @Test
  void anEditOfTheCovenantTurnsWhoSees() throws IOException {
    tiny.edit("convenant.json", "\"EXISTS\"", "\"FULL\"");

    assertThat(sees(tiny.wire(), HERS, "psychiatric-diagnosis")).isEqualTo(Level.FULL);
  }

  @Covers("FM-0.TERM")
  @Test
  void anEditOfTheMandateTurnsARuling() throws IOException {
    assertThat(ruling(tiny.wire()).outcome()).isEqualTo(Ruling.Outcome.BINDING);

    tiny.edit("mandaat.json", "2011-01-01/2012-07-01", "2011-06-01/2012-07-01");

    assertThat(ruling(tiny.wire()).outcome()).isEqualTo(Ruling.Outcome.OUT_OF_TERM);
  }

  @Covers({"SK-M4", "SK-M6"})
  @Test
  void anEditOfTheNormTurnsAMix() throws IOException {
    tiny.edit("norm.json", "\"HOUSING\" : \"P3M\"", "\"HOUSING\" : \"P12M\"");

    assertThat(holds(tiny.wire(), HERS)).isEqualTo(Holds.NO);
  }

  @Covers({"SK-C2", "SK-C18"})
  @Test
  void anEditOfTheProcessStepsTurnsARefusal() throws IOException {
    Way refused = way(tiny.wire());
    assertThat(refused.refused())
        .extracting(Way.Refusal::step)
        .containsExactly(ProcessStep.ALLOCATION);
    assertThat(refused.trajectory().open()).isEmpty();

    tiny.edit("processtappen.json", "\"CASE_DIRECTOR\"", "\"director\"");

    Way accepted = way(tiny.wire());
    assertThat(accepted.refused()).isEmpty();
    assertThat(accepted.trajectory().open())
        .containsExactly(Map.entry(ProcessStep.ALLOCATION, "u-2"));
  }

  @Covers({"SK-A1", "SK-A2"})
  @Test
  void anEditOfTheCohortTurnsTheDenominator() throws IOException {
    tiny.edit("processtappen.json", "\"CASE_DIRECTOR\"", "\"director\"");
    Indicators all = count(tiny.wire());
    assertThat(all.activeTrajectory().denominator()).isEqualTo(2);
    assertThat(all.activeTrajectory().numerator()).isEqualTo(1);
    assertThat(all.stableMixNow().numerator()).isEqualTo(1);

    tiny.edit("cohort.json", "EVER_IN_COHORT", "IN_TRAJECTORY");

    assertThat(count(tiny.wire()).activeTrajectory().denominator()).isEqualTo(1);
  }

  private static Indicators count(Chain chain) {
    Indicators indicators = chain.indicators().orElseThrow();
    for (Client client : chain.recognised().clients()) {
      ClientFacts known = chain.factsOf(client);
      indicators.add(chain.memberOf(client, chain.wayOf(client), known));
    }
    return indicators;
  }

  @Covers("NEN-7513")
  @Test
  void aFileOpensAsFarAsTheRoleSeesAndOnlyWhenTheLogConfirms() {
    Chain chain = tiny.wire();
    ClientFile file = chain.fileOf(clientOf(chain, HERS));
    List<AccessLog.Entry> log = new ArrayList<>();

    RedactedFile opened = open(file, viewer(chain), log);

    assertThat(log).hasSize(1);
    // The municipality did not sign, so only what the shelter delivered is passed on
    assertThat(opened.fields().get("surname")).isInstanceOf(Disclosed.Absent.class);
    assertThat(opened.fields().get("housing")).isInstanceOf(Disclosed.Withheld.class);
    assertThat(
            ClientFile.SCHEMA
                .disclose(file, viewer(chain), entry -> false)
                .<Boolean>fold(o -> true, closed -> false))
        .isFalse();
  }

  @Covers("ST-PRIV")
  @Test
  void whatASignedPartnerDeliveredIsPassedOn() throws IOException {
    tiny.rows(
        "pilot",
        "signature",
        "key,agreement,party,on,until,recordedAt",
        "H1,vng-2008,shelter,2011-01-01,,2011-01-02T09:00:00Z",
        "H2,vng-2008,municipality,2011-01-01,,2011-01-02T09:00:00Z");
    Chain chain = tiny.wire();

    RedactedFile opened =
        open(chain.fileOf(clientOf(chain, HERS)), viewer(chain), new ArrayList<>());

    assertThat(opened.fields().get("surname")).isInstanceOf(Disclosed.Full.class);
  }

  private static RedactedFile open(ClientFile file, Viewer viewer, List<AccessLog.Entry> log) {
    return ClientFile.SCHEMA
        .disclose(file, viewer, log::add)
        .<RedactedFile>fold(
            Disclosure.Opened::file,
            closed -> {
              throw new AssertionError("closed");
            });
  }

  @Test
  void everyAgreementButTheFirstMayBeMissing() throws IOException {
    for (String file : List.of("convenant", "mandaat", "processtappen", "norm", "cohort")) {
      tiny.without(file + ".json");
    }

    Chain chain = tiny.wire();

    assertThat(chain.situation()).isEmpty();
    assertThat(chain.mandate()).isEmpty();
    assertThat(chain.rules()).isEmpty();
    assertThat(chain.norm()).isEmpty();
    assertThat(chain.indicators()).isEmpty();
    assertThat(chain.users()).isEmpty();
    assertThat(way(chain)).isEqualTo(Way.NONE);
    assertThat(chain.recognised().clients()).hasSize(2);
  }

  @Test
  void withoutAnAgreementToRecogniseByNothingCanBeAsked() throws IOException {
    TinyChain.Read read = tiny.without("herkenning.json").read();

    assertThatThrownBy(
            () ->
                Chain.of(
                    read.agreements(), read.delivery().persons(), read.facts(), Moment.asOf(DAY)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("recognition");
  }

  @Test
  void anAgreementThatIsNotValidOnTheDayIsNotUsed() throws IOException {
    tiny.edit("norm.json", "2008-01-01/..", "2012-04-01/..");

    Chain chain = tiny.wire();

    assertThat(chain.norm()).isEmpty();
    assertThat(chain.indicators()).isEmpty();
    assertThat(chain.agreements().norm()).isPresent();
  }

  @Test
  void anAgreementOfAKindThatNoRoomKnowsIsSaid() throws IOException {
    tiny.edit("cohort.json", "\"kind\" : \"cohort\"", "\"kind\" : \"horoscope\"");

    assertThat(tiny.read().problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem).contains("horoscope", "Maybe", "cohort"));
  }

  @Test
  void theUserOfARoleIsWhoeverHasMostInCaseload() throws IOException {
    tiny.edit("shelter-circumstances.csv", "Groningen,,", "Groningen,u-7 u-3,");

    assertThat(tiny.wire().users())
        .contains(new User("u-3", "shelter", "shelter-worker", "Groningen"))
        .contains(new User("u-mental-health", "mental-health", "clinician", "Groningen"));
  }

  @Test
  void theLastStepThatIsDoneEndsTheWay() throws IOException {
    tiny.rows(
        "municipality",
        "step",
        "id,key,step,from,until,responsible,function,organisation,override,recordedAt",
        "P6,M1,OUTFLOW,2011-06-01,2011-07-01,u-1,a,municipality,,2011-06-01T09:00:00Z",
        "P5,M1,MONITORING,2011-05-01,2011-06-01,u-1,a,municipality,,2011-05-01T09:00:00Z",
        "P4,M1,ALLOCATION,2011-04-01,2011-05-01,u-1,a,municipality,,2011-04-01T09:00:00Z",
        "P3,M1,CLARIFICATION,2011-03-01,2011-04-01,u-1,a,municipality,,2011-03-01T09:00:00Z",
        "P2,M1,TRIAGE,2011-02-01,2011-03-01,u-1,a,municipality,,2011-02-01T09:00:00Z",
        "P1,M1,REGISTRATION,2011-02-01,2011-02-01,u-1,a,municipality,,2011-02-01T09:00:00Z");

    Chain chain = tiny.wire();

    assertThat(way(chain).accepted()).isEqualTo(6);
    assertThat(way(chain).trajectory().isGoingOn()).isFalse();
    assertThat(chain.rules().orElseThrow().inTrajectory(way(chain).trajectory()))
        .hasToString("[2011-04-01/2011-07-01]");
  }

  @Test
  void nothingOfPeopleIsInTexts() {
    Chain chain = tiny.wire();

    assertThat(chain + " " + chain.facts() + " " + chain.fileOf(clientOf(chain, HERS)))
        .doesNotContain("Meer", "Boer", "000080883", "1971");
  }

  @Test
  void theMappingSaysWhoseDataGoFirstWhereTheAgreementDoesNot(@TempDir Path dir)
      throws IOException {
    TinyChain folder = new TinyChain(dir);
    assertThat(sourceOfHerName(folder)).isEqualTo("municipality/M1");
    folder.edit("shelter-person.mapping.json", "\"separator\"", "\"trust\": 2, \"separator\"");
    folder.edit("municipality-person.mapping.json", "\"separator\"", "\"trust\": 1, \"separator\"");
    assertThat(sourceOfHerName(folder)).isEqualTo("shelter/S1");
    folder.edit("herkenning.json", "\"trust\": []", "\"trust\": [\"municipality\"]");
    assertThat(sourceOfHerName(folder)).isEqualTo("municipality/M1");
  }

  private static String sourceOfHerName(TinyChain folder) {
    Chain chain = folder.wire();
    Sourced<String> surname = chain.recognised().minimalDataSet(clientOf(chain, HERS)).surname();
    return surname == null ? "none" : surname.source().toString();
  }

  @Covers({"FM-8.VII", "FM-0.ONLY"})
  @Test
  void theMandateAsksAndTheCovenantAnswers(@TempDir Path dir) throws IOException {
    TinyChain folder = new TinyChain(dir);
    folder.without("convenant.json");
    folder.write(
        "convenant.json", CovenantTerms.KIND.write(CovenantTerms.preset("groningen-free-flow")));
    folder.rows(
        "pilot",
        "signature",
        "key,agreement,party,on,until,recordedAt",
        "H1,groningen-2011,A,2011-02-07,,2011-02-08T09:00:00Z",
        "H2,groningen-free-flow,family-coaches,2011-01-01,,2011-01-02T09:00:00Z",
        "H3,groningen-free-flow,municipality,2011-01-01,,2011-01-02T09:00:00Z");
    Chain chain = folder.wire();
    Advice advice = chain.facts().advice().get(0);
    DataRequest request = chain.mandate().orElseThrow().dataRequest(advice).orElseThrow();
    User desk = new User("u-9", "municipality", "partner", "Groningen");

    assertThat(request.lifeArea()).isEqualTo("WORK_INCOME");
    assertThat(chain.answer(request, desk, "family-approach", "income"))
        .hasSize(1)
        .allSatisfy(
            (client, decision) -> {
              assertThat(client).isEqualTo(clientOf(chain, HERS).id());
              assertThat(decision.level()).isEqualTo(Level.FULL);
            });
    assertThat(chain.answer(request, desk, "care", "income").values())
        .allSatisfy(decision -> assertThat(decision.level()).isEqualTo(Level.NONE));

    folder.edit("pilot-family.csv", "2011-01-10", "");
    Chain without = folder.wire();

    assertThat(without.mandate().orElseThrow().dataRequest(advice)).isEmpty();
    assertThat(without.answer(request, desk, "family-approach", "income").values())
        .allSatisfy(decision -> assertThat(decision.level()).isEqualTo(Level.NONE));
  }

  @Covers("SK-C17")
  @Test
  void aFamilyMakesNobodyCurrent() throws IOException {
    assertThat(sees(tiny.wire(), HERS, "identity")).isNotEqualTo(Level.NONE);
    tiny.edit("shelter-circumstances.csv", "CURRENT", "FORMER");
    tiny.rows(
        "pilot",
        "family",
        "key,members,chosenOn,droppedOn,budgetLeftCents",
        "G1,shelter/S1 municipality/M1 shelter/S2,2011-01-10,,400000");
    Chain chain = tiny.wire();

    assertThat(sees(chain, HERS, "identity")).isEqualTo(Level.NONE);
    assertThat(sees(chain, HIS, "identity")).isEqualTo(Level.NONE);
  }
}
