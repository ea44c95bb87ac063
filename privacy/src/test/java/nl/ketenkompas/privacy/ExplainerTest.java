package nl.ketenkompas.privacy;

import static nl.ketenkompas.privacy.Facts.CLIENT;
import static nl.ketenkompas.privacy.Facts.DAY;
import static nl.ketenkompas.privacy.Facts.KEY;
import static nl.ketenkompas.privacy.Facts.OTHER_KEY;
import static nl.ketenkompas.privacy.Facts.THIS_YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Step;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.agreement.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps and turning points, branch by branch, under a covenant that has one of everything. */
class ExplainerTest {
  private static final String COVENANT =
      """
      {
        "schemaVersion": 1, "kind": "covenant", "id": "one", "version": 1,
        "title": {"nl": "n", "en": "e"}, "source": "made up", "zone": "Europe/Amsterdam",
        "valid": "2026-01-01/2026-12-01",
        "terms": {
          "parties": [
            {"id": "shelter", "name": "S", "signedOn": "2026-01-01"},
            {"id": "clinic", "name": "C", "signedOn": "2026-01-01"},
            {"id": "police", "name": "P"}
          ],
          "purposes": [
            {"code": "care", "title": {"nl": "n", "en": "e"}},
            {"code": "safety", "title": {"nl": "n", "en": "e"}}
          ],
          "kinds": [
            {"code": "identity", "title": {"nl": "n", "en": "e"}, "sensitivity": "ORDINARY"},
            {"code": "plan", "title": {"nl": "n", "en": "e"}, "sensitivity": "ORDINARY"},
            {"code": "bsn", "title": {"nl": "n", "en": "e"}, "sensitivity": "NATIONAL_NUMBER"},
            {"code": "own", "title": {"nl": "n", "en": "e"}, "sensitivity": "ORDINARY"}
          ],
          "bases": [
            {"code": "task", "article": "AVG-6"},
            {"code": "clinics", "article": "AVG-6", "parties": ["clinic"]},
            {"code": "number", "article": "UAVG-46", "reaches": ["NATIONAL_NUMBER"]}
          ],
          "roles": [
            {"code": "worker", "title": {"nl": "n", "en": "e"},
             "clients": [{"labels": ["homeless"]}, {"ownCaseload": true}]},
            {"code": "director", "title": {"nl": "n", "en": "e"}, "parties": ["clinic"],
             "clients": [{}]}
          ],
          "grants": [
            {"rule": "SK-C11", "role": "worker", "kinds": ["identity"], "level": "FULL",
             "purpose": "care", "basis": "task", "condition": "CONSENT_OR_OUTREACH"},
            {"rule": "SK-C12", "role": "worker", "kinds": ["identity"], "level": "EXISTS",
             "purpose": "safety", "basis": "task", "condition": "NONE"},
            {"rule": "SK-C12", "role": "worker", "kinds": ["plan"], "level": "SUMMARY",
             "purpose": "care", "basis": "clinics", "condition": "NONE"},
            {"rule": "SK-C12", "role": "worker", "kinds": ["bsn"], "level": "FULL",
             "purpose": "care", "basis": "number", "condition": "NONE"},
            {"rule": "SK-P1", "role": "worker", "kinds": ["own"], "level": "FULL",
             "purpose": "care", "basis": "task", "condition": "AUTHORISATION"},
            {"rule": "SK-C12", "role": "director", "kinds": ["identity", "plan"],
             "level": "SUMMARY", "purpose": "care", "basis": "task", "condition": "NONE"}
          ],
          "outreachCare": {"grounds": ["neglect"], "kinds": ["identity"], "longestDays": 60},
          "breakGlass": {"roles": ["worker"], "kinds": ["identity", "own"], "longestDays": 3,
           "reviewWithinDays": 7},
          "steps": [
            {"code": "intake", "title": {"nl": "n", "en": "e"},
             "kinds": ["identity", "bsn", "own"]},
            {"code": "support", "title": {"nl": "n", "en": "e"}, "kinds": ["identity", "plan"]}
          ]
        }
      }
      """;

  /** Such as {@code homeless intake consent}; each word is a fact. */
  private static CovenantFacts facts(String words) {
    Circumstances client = Circumstances.of(KEY, null);
    List<Circumstances> circumstances = new ArrayList<>();
    List<Consent> consents = new ArrayList<>();
    List<OutreachCare> outreach = new ArrayList<>();
    List<Declined> declined = new ArrayList<>();
    List<BreakGlass> opened = new ArrayList<>();
    for (String word : words.split(" ", -1)) {
      client =
          switch (word) {
            case "homeless" -> client.withLabels("homeless");
            case "intake", "support" -> client.withStep(word);
            case "former" -> client.withStanding(Standing.FORMER);
            case "caseload" -> client.withCaseloads("u1");
            default -> client;
          };
      switch (word) {
        case "consent" -> consents.add(signed(SharingScope.EVERYTHING));
        case "named" -> consents.add(signed(SharingScope.EVERYTHING.withPartners("shelter")));
        case "others" -> consents.add(signed(SharingScope.EVERYTHING.withPartners("clinic")));
        case "outreach" ->
            outreach.add(
                OutreachCare.decided(
                    KEY, "neglect", "team", DateRange.parse("2026-10-15/2026-12-01")));
        case "declined" -> declined.add(new Declined(OTHER_KEY, DAY, Instant.MIN));
        case "opened" ->
            opened.add(
                new BreakGlass(
                    KEY,
                    "u1",
                    true,
                    DateRange.parse("2026-11-01/2026-11-02"),
                    DAY.plusDays(1),
                    null,
                    Instant.MIN));
        default -> {}
      }
    }
    if (!words.equals("unknown")) {
      circumstances.add(client);
    }
    return new CovenantFacts(List.of(), consents, outreach, circumstances)
        .withDeclined(declined)
        .withBreakGlass(opened);
  }

  private static Consent signed(SharingScope scope) {
    return Consent.signed(OTHER_KEY, scope, THIS_YEAR, "d");
  }

  private static String text(Reason reason) {
    return reason.code().name()
        + reason.facts().stream()
            .filter(fact -> fact.kind() != Fact.Kind.POINTER)
            .map(Fact::ref)
            .collect(Collectors.joining(",", "(", ")"));
  }

  private static String text(Step step) {
    String exceptions =
        step.exceptions().isEmpty()
            ? ""
            : step.exceptions().stream().map(ExplainerTest::text).toList().toString();
    return (step.holds() ? "+" : "-") + text(step.reason()) + exceptions;
  }

  private static Explanation<AccessDecision> explain(
      String user, String words, String purpose, String kind, LocalDate day) {
    String[] at = user.split("@", -1);
    Viewer viewer =
        Covenant.of(Samples.read(COVENANT))
            .at(Moment.asOf(day), facts(words), Facts::resolve)
            .viewer(new User("u1", at[1], at[0], null), purpose);
    Explanation<AccessDecision> explanation = viewer.explain(CLIENT, kind);
    assertThat(explanation.verdict()).isSameAs(viewer.decide(CLIENT, kind));
    return explanation;
  }

  @Covers({
    "SK-C4",
    "SK-C11",
    "SK-C12",
    "SK-C17",
    "SK-C23",
    "SK-P1",
    "ST-PRIV",
    "AVG-6",
    "NEN-7513"
  })
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          worker@shelter | homeless intake consent | care | identity | 2026-11-01 | GRANTED \
            FULL | ... +CLIENT_IN_SCOPE(worker) +GRANTED(worker,identity,FULL) \
            +BASIS_STANDS(task) +CLIENT_DECIDES() \
            +CONSENT_GIVEN(identity,shelter,mental-health/c1-b) | IF_ON_DAY(2026-12-01)->NONE \
            IF_WITHDRAWN()->NONE
          worker@shelter | homeless intake | care | identity | 2026-11-01 | DENIED NONE | ... \
            +CLIENT_IN_SCOPE(worker) +GRANTED(worker,identity,FULL) +BASIS_STANDS(task) \
            +CLIENT_DECIDES() -CONSENT_MISSING(identity,shelter)[-OUTREACH_MISSING(identity)] \
            | IF_PURPOSE(safety)->EXISTS IF_CONSENT(identity,shelter)->FULL \
            IF_OUTREACH()->FULL
          worker@shelter | homeless intake outreach | care | identity | 2026-11-01 | GRANTED \
            FULL | ... +CLIENT_IN_SCOPE(worker) +GRANTED(worker,identity,FULL) \
            +BASIS_STANDS(task) +TEAM_DECIDES(team) \
            -CONSENT_MISSING(identity,shelter)[+OUTREACH_DECIDED(identity,shelter/c1,2026-12-01)] \
            | IF_ON_DAY(2026-12-01)->NONE IF_OUTREACH_ENDED()->NONE
          worker@shelter | homeless intake others | care | identity | 2026-11-01 | DENIED NONE \
            | ... +CLIENT_IN_SCOPE(worker) +GRANTED(worker,identity,FULL) +BASIS_STANDS(task) \
            +CLIENT_DECIDES() -CONSENT_MISSING(identity,shelter)[-OUTREACH_MISSING(identity)] \
            | IF_PURPOSE(safety)->EXISTS IF_CONSENT(identity,shelter)->FULL \
            IF_OUTREACH()->FULL
          worker@shelter | homeless consent | care | identity | 2026-11-01 | DENIED NONE | ... \
            +CLIENT_IN_SCOPE(worker) -NOT_NEEDED_IN_STEP(identity) | IF_STEP(intake)->FULL \
            IF_STEP(support)->FULL
          worker@shelter | intake consent | care | identity | 2026-11-01 | DENIED NONE | ... \
            -CLIENT_OUT_OF_SCOPE(worker) | IF_LABEL(homeless)->FULL IF_CASELOAD(u1)->FULL
          worker@shelter | intake consent caseload | care | identity | 2026-11-01 | GRANTED \
            FULL | ... +CLIENT_IN_SCOPE(worker) +GRANTED(worker,identity,FULL) \
            +BASIS_STANDS(task) +CLIENT_DECIDES() \
            +CONSENT_GIVEN(identity,shelter,mental-health/c1-b) | IF_ON_DAY(2026-12-01)->NONE \
            IF_WITHDRAWN()->NONE
          worker@shelter | homeless intake consent former | care | identity | 2026-11-01 | \
            DENIED NONE | ... -CLIENT_NOT_CURRENT(worker) | IF_CURRENT()->FULL
          worker@shelter | homeless intake opened | care | identity | 2026-11-01 | GRANTED \
            FULL | ... +CLIENT_IN_SCOPE(worker) +GRANTED(worker,identity,FULL) \
            +BASIS_STANDS(task) +USER_DECIDES(u1) \
            -CONSENT_MISSING(identity,shelter)[+EMERGENCY(u1)] | IF_ON_DAY(2026-12-01)->NONE
          worker@shelter | opened | care | identity | 2026-11-01 | GRANTED FULL | ... \
            -CLIENT_OUT_OF_SCOPE(worker)[+EMERGENCY(u1)] \
            -NOT_NEEDED_IN_STEP(identity)[+EMERGENCY(u1)] +GRANTED(worker,identity,FULL) \
            +BASIS_STANDS(task) +USER_DECIDES(u1) \
            -CONSENT_MISSING(identity,shelter)[+EMERGENCY(u1)] | IF_ON_DAY(2026-12-01)->NONE
          worker@shelter | former homeless opened | care | identity | 2026-11-01 | GRANTED \
            FULL | ... -CLIENT_NOT_CURRENT(worker)[+EMERGENCY(u1)] \
            -NOT_NEEDED_IN_STEP(identity)[+EMERGENCY(u1)] +GRANTED(worker,identity,FULL) \
            +BASIS_STANDS(task) +USER_DECIDES(u1) \
            -CONSENT_MISSING(identity,shelter)[+EMERGENCY(u1)] | IF_ON_DAY(2026-12-01)->NONE
          worker@shelter | opened consent | care | own | 2026-11-01 | DENIED NONE | ... \
            -CLIENT_OUT_OF_SCOPE(worker)[+EMERGENCY(u1)] \
            -NOT_NEEDED_IN_STEP(own)[+EMERGENCY(u1)] +GRANTED(worker,own,FULL) \
            +BASIS_STANDS(task) +CLIENT_DECIDES() -AUTHORISATION_MISSING(own,shelter) | \
            IF_AUTHORISED(own,shelter)->FULL
          worker@shelter | opened | care | bsn | 2026-11-01 | DENIED NONE | ... \
            -CLIENT_OUT_OF_SCOPE(worker) |
          worker@shelter | homeless intake consent | care | own | 2026-11-01 | DENIED NONE | \
            ... +CLIENT_IN_SCOPE(worker) +GRANTED(worker,own,FULL) +BASIS_STANDS(task) \
            +CLIENT_DECIDES() -AUTHORISATION_MISSING(own,shelter) | \
            IF_AUTHORISED(own,shelter)->FULL
          worker@shelter | homeless intake named | care | own | 2026-11-01 | GRANTED FULL | \
            ... +CLIENT_IN_SCOPE(worker) +GRANTED(worker,own,FULL) +BASIS_STANDS(task) \
            +CLIENT_DECIDES() +AUTHORISED(own,shelter,mental-health/c1-b) | \
            IF_ON_DAY(2026-12-01)->NONE IF_WITHDRAWN()->NONE
          worker@shelter | homeless intake | care | own | 2026-11-01 | DENIED NONE | ... \
            +CLIENT_IN_SCOPE(worker) +GRANTED(worker,own,FULL) +BASIS_STANDS(task) \
            +CLIENT_DECIDES() -AUTHORISATION_MISSING(own,shelter) | \
            IF_AUTHORISED(own,shelter)->FULL
          worker@shelter | homeless support consent | care | plan | 2026-11-01 | DENIED NONE | \
            ... +CLIENT_IN_SCOPE(worker) +GRANTED(worker,plan,SUMMARY) \
            -BASIS_OF_OTHER_PARTY(clinics,shelter) | IF_BASIS(plan)->SUMMARY
          worker@clinic | homeless support | care | plan | 2026-11-01 | GRANTED SUMMARY | ... \
            +CLIENT_IN_SCOPE(worker) +GRANTED(worker,plan,SUMMARY) +BASIS_STANDS(clinics) \
            +LAW_DECIDES(clinics) +NO_CONSENT_NEEDED(plan) | IF_ON_DAY(2026-12-01)->NONE
          worker@shelter | homeless intake | care | bsn | 2026-11-01 | DENIED NONE | ... \
            +CLIENT_IN_SCOPE(worker) +GRANTED(worker,bsn,FULL) \
            -NUMBER_NOT_ENTITLED(bsn,shelter) | IF_BASIS(bsn)->FULL
          worker@shelter | homeless intake declined | care | identity | 2026-11-01 | DENIED \
            NONE | ... -CLIENT_UNKNOWN() | IF_CONSENT(identity,shelter)->FULL \
            IF_OUTREACH()->FULL
          worker@shelter | homeless intake declined outreach | care | identity | 2026-11-01 | \
            GRANTED FULL | ... +CLIENT_IN_SCOPE(worker) +GRANTED(worker,identity,FULL) \
            +BASIS_STANDS(task) +TEAM_DECIDES(team) \
            -CONSENT_MISSING(identity,shelter)[+OUTREACH_DECIDED(identity,shelter/c1,2026-12-01)] \
            | IF_ON_DAY(2026-12-01)->NONE IF_OUTREACH_ENDED()->NONE
          worker@shelter | unknown | care | identity | 2026-11-01 | DENIED NONE | ... \
            -CLIENT_UNKNOWN() |
          worker@shelter | homeless intake consent | care | nothing | 2026-11-01 | NOT_COVERED \
            NONE | ... -KIND_UNKNOWN() |
          worker@shelter | homeless intake consent | safety | own | 2026-11-01 | DENIED NONE | \
            ... -NOTHING_GRANTED(worker,own,safety) |
          worker@shelter | homeless intake | safety | identity | 2026-11-01 | GRANTED EXISTS | \
            ... +CLIENT_IN_SCOPE(worker) +GRANTED(worker,identity,EXISTS) +BASIS_STANDS(task) \
            +LAW_DECIDES(task) +NO_CONSENT_NEEDED(identity) | IF_ON_DAY(2026-12-01)->NONE
          director@shelter | homeless intake consent | care | identity | 2026-11-01 | \
            NOT_COVERED NONE | +COVENANT_IN_FORCE(one) +PARTY_SIGNED(shelter) \
            -ROLE_OF_OTHER_PARTY(director,shelter) | IF_ROLE(worker)->FULL
          director@clinic | intake | care | identity | 2026-11-01 | GRANTED SUMMARY | ... \
            +CLIENT_IN_SCOPE(director) +GRANTED(director,identity,SUMMARY) +BASIS_STANDS(task) \
            +LAW_DECIDES(task) +NO_CONSENT_NEEDED(identity) | IF_ON_DAY(2026-12-01)->NONE
          director@clinic | intake former | care | identity | 2026-11-01 | DENIED NONE | ... \
            -CLIENT_NOT_CURRENT(director) | IF_CURRENT()->SUMMARY
          cook@shelter | homeless intake consent | care | identity | 2026-11-01 | NOT_COVERED \
            NONE | +COVENANT_IN_FORCE(one) +PARTY_SIGNED(shelter) -ROLE_UNKNOWN(cook) | \
            IF_ROLE(worker)->FULL
          worker@police | homeless intake consent | care | identity | 2026-11-01 | NOT_COVERED \
            NONE | +COVENANT_IN_FORCE(one) -PARTY_NOT_SIGNED(police) | \
            IF_PARTY_SIGNED(police)->FULL
          worker@police | homeless intake | care | identity | 2026-11-01 | NOT_COVERED NONE | \
            +COVENANT_IN_FORCE(one) -PARTY_NOT_SIGNED(police) |
          worker@nobody | homeless intake consent | care | identity | 2026-11-01 | NOT_COVERED \
            NONE | +COVENANT_IN_FORCE(one) -NO_PARTY(nobody) |
          worker@shelter | homeless intake consent | fun | identity | 2026-11-01 | NOT_COVERED \
            NONE | +COVENANT_IN_FORCE(one) +PARTY_SIGNED(shelter) +ROLE_HELD(worker,shelter) \
            -PURPOSE_UNKNOWN(fun) | IF_PURPOSE(care)->FULL IF_PURPOSE(safety)->EXISTS
          worker@shelter | homeless intake consent | care | identity | 2026-12-01 | \
            NOT_COVERED NONE | -COVENANT_NOT_IN_FORCE(one,2026-12-01) | \
            IF_ON_DAY(2026-01-01)->FULL
          worker@shelter | homeless intake consent | care | identity | 2025-12-31 | \
            NOT_COVERED NONE | -COVENANT_NOT_IN_FORCE(one,2025-12-31) | \
            IF_ON_DAY(2026-01-01)->FULL
          """)
  void everyStepAndTurningPointIsTold(
      String user,
      String words,
      String purpose,
      String kind,
      LocalDate day,
      String answer,
      String steps,
      @Nullable String turns) {
    Explanation<AccessDecision> explanation = explain(user, words, purpose, kind, day);

    assertThat(World.answer(explanation.verdict())).isEqualTo(squeezed(answer));
    assertThat(
            explanation.steps().stream()
                .map(ExplainerTest::text)
                .collect(Collectors.joining(" "))
                .replaceFirst(
                    "^[+]COVENANT_IN_FORCE\\S+ [+]PARTY\\S+ [+]ROLE\\S+ [+]PURPOSE\\S+", "..."))
        .isEqualTo(squeezed(steps));
    assertThat(
            explanation.turningPoints().stream()
                .map(point -> text(point.change()) + "->" + point.verdict().level())
                .collect(Collectors.joining(" ")))
        .isEqualTo(turns == null ? "" : squeezed(turns));
  }

  /** Lines of the table were broken at spaces. */
  private static String squeezed(String text) {
    return text.replaceAll(" +", " ");
  }
}
