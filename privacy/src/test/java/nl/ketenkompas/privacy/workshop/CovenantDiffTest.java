package nl.ketenkompas.privacy.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.Circumstances;
import nl.ketenkompas.privacy.Consent;
import nl.ketenkompas.privacy.CovenantFacts;
import nl.ketenkompas.privacy.SharingScope;
import nl.ketenkompas.privacy.User;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CovenantDiffTest {
  static final String COVENANT =
      """
      {"schemaVersion": 1, "kind": "covenant", "id": "small", "version": 1,
       "title": {"nl": "Klein", "en": "Small"}, "source": "test", "zone": "Europe/Amsterdam",
       "valid": "2026-01-01/2028-01-01",
       "terms": {
        "parties": [{"id": "a", "name": "A", "signedOn": "2026-03-01"}, {"id": "b", "name": "B", "signedOn": "2026-01-01"}],
        "purposes": [{"code": "care", "title": {"nl": "n", "en": "e"}}],
        "kinds": [{"code": "name", "title": {"nl": "n", "en": "e"}, "sensitivity": "ORDINARY"},
                  {"code": "past", "title": {"nl": "n", "en": "e"}, "sensitivity": "CRIMINAL"}],
        "bases": [{"code": "task", "article": "AVG-6", "valid": "2026-01-01/2027-01-01", "reaches": ["CRIMINAL"]}],
        "roles": [{"code": "w", "title": {"nl": "n", "en": "e"}, "parties": ["a"], "clients": [{"labels": ["l1"]}], "pseudonyms": "study"}],
        "grants": [
         {"rule": "SK-C12", "role": "w", "kinds": ["name"], "level": "SUMMARY", "purpose": "care", "basis": "task", "condition": "NONE"},
         {"rule": "SK-C11", "role": "w", "kinds": ["past"], "level": "EXISTS", "purpose": "care", "basis": "task", "condition": "CONSENT_OR_OUTREACH"}],
        "outreachCare": {"grounds": ["g1"], "kinds": ["past"], "longestDays": 100},
        "breakGlass": {"roles": ["w"], "kinds": ["past"], "longestDays": 7, "reviewWithinDays": 5},
        "steps": [{"code": "s1", "title": {"nl": "n", "en": "e"}, "kinds": ["name", "past"]}]}}
      """;

  static Agreement<CovenantTerms> read(String json) {
    return CovenantTerms.KIND.read(json, "c.json").orThrow();
  }

  private static CovenantDiff edit(String from, String to) {
    String edited = COVENANT.replace(from, to);
    assertThat(edited).isNotEqualTo(COVENANT);
    return CovenantDiff.of(read(COVENANT), read(edited));
  }

  /** All of a change but its mark and witness, in one line. */
  private static String told(CovenantChange c) {
    return String.join(
        " ",
        c.line().substring(0, c.line().lastIndexOf(' ')),
        join(c.openings()),
        join(c.clients()),
        join(c.from()),
        join(c.steps()),
        join(c.signatures()),
        c.periods().stream().map(DateRange::toString).collect(Collectors.joining(",")),
        String.valueOf(c.cells()));
  }

  private static String join(List<String> codes) {
    return String.join(",", codes);
  }

  @Covers({"SK-C12", "SK-C11", "SK-C4", "ST-PRIV", "AVG-6", "NEN-7513", "FM-8.VIII", "FM-8.VII"})
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ~"level": "SUMMARY"~ | ~"level": "FULL"~ | WIDENED w@a care name SUMMARY>FULL AUTHORISATION,CONSENT,NOTHING,OUTREACH(g1/100) l1+CURRENT a,b s1 RECORDED,PUBLISHED 2026-01-01/2027-01-01 24
          ~"condition": "NONE"~ | ~"condition": "CONSENT"~ | NARROWED w@a care name SUMMARY>NONE NOTHING,OUTREACH(g1/100) l1+CURRENT a,b s1 RECORDED,PUBLISHED 2026-01-01/2027-01-01 12
          ~["l1"]~ | ~["l1", "l2"]~ | WIDENED w@a care name NONE>SUMMARY AUTHORISATION,CONSENT,NOTHING,OUTREACH(g1/100) l2+CURRENT a,b s1 RECORDED,PUBLISHED 2026-01-01/2027-01-01 24; WIDENED w@a care past NONE>EXISTS AUTHORISATION,CONSENT,DECLINED(g1/100),OUTREACH(g1/100) l2+CURRENT a,b s1 RECORDED,PUBLISHED 2026-01-01/2027-01-01 24
          ~{"labels": ["l1"]}~ | ~{"ownCaseload": true}~ | WIDENED w@a care name NONE>SUMMARY AUTHORISATION,CONSENT,NOTHING,OUTREACH(g1/100) ownCaseload+CURRENT a,b s1 RECORDED,PUBLISHED 2026-01-01/2027-01-01 24; NARROWED w@a care name SUMMARY>NONE AUTHORISATION,CONSENT,NOTHING,OUTREACH(g1/100) l1+CURRENT a,b s1 RECORDED,PUBLISHED 2026-01-01/2027-01-01 24; WIDENED w@a care past NONE>EXISTS AUTHORISATION,CONSENT,DECLINED(g1/100),OUTREACH(g1/100) ownCaseload+CURRENT a,b s1 RECORDED,PUBLISHED 2026-01-01/2027-01-01 24; NARROWED w@a care past EXISTS>NONE AUTHORISATION,CONSENT,DECLINED(g1/100),OUTREACH(g1/100) l1+CURRENT a,b s1 RECORDED,PUBLISHED 2026-01-01/2027-01-01 24
          ~{"labels": ["l1"]}~ | ~{"labels": ["l1"]}, {"labels": ["l2"], "chains": ["x"]}~ | WIDENED w@a care name NONE>SUMMARY AUTHORISATION,CONSENT,NOTHING,OUTREACH(g1/100) l2+chain=x+CURRENT a,b s1 RECORDED,PUBLISHED 2026-01-01/2027-01-01 24; WIDENED w@a care past NONE>EXISTS AUTHORISATION,CONSENT,DECLINED(g1/100),OUTREACH(g1/100) l2+chain=x+CURRENT a,b s1 RECORDED,PUBLISHED 2026-01-01/2027-01-01 24
          ~, "pseudonyms": "study"~ | ~~ | WIDENED w@a care #number EXISTS>FULL AUTHORISATION,AUTHORISED_EMERGENCY(7/5),CONSENT,DECLINED(g1/100),EMERGENCY(7/5),NOTHING,OUTREACH(g1/100) all,l1+CURRENT a,b -,s1 RECORDED,PUBLISHED 2026-01-01/2027-01-01 42
          ~, "pseudonyms": "study"~ | ~, "pseudonyms": "other"~ | ~~
          ~2026-01-01/2027-01-01~ | ~2026-01-01/2026-07-01~ | NARROWED w@a care name SUMMARY>NONE AUTHORISATION,CONSENT,NOTHING,OUTREACH(g1/100) l1+CURRENT a,b s1 RECORDED,PUBLISHED 2026-07-01/2027-01-01 16; NARROWED w@a care past EXISTS>NONE AUTHORISATION,AUTHORISED_EMERGENCY(7/5),CONSENT,DECLINED(g1/100),EMERGENCY(7/5),OUTREACH(g1/100) all,l1+CURRENT a,b -,s1 RECORDED,PUBLISHED 2026-07-01/2027-01-01 24
          ~["g1"]~ | ~["g1", "g2"]~ | WIDENED w@a care past NONE>EXISTS DECLINED(g2/100),OUTREACH(g2/100) l1+CURRENT a,b s1 RECORDED,PUBLISHED 2026-01-01/2027-01-01 12
          ~"longestDays": 100~ | ~"longestDays": 200~ | WIDENED w@a care past NONE>EXISTS DECLINED(g1/200),OUTREACH(g1/200) l1+CURRENT a,b s1 RECORDED,PUBLISHED 2026-01-01/2027-01-01 12
          ~"longestDays": 7~ | ~"longestDays": 3~ | NARROWED w@a care past EXISTS>NONE AUTHORISED_EMERGENCY(7/5),EMERGENCY(7/5) all a,b - RECORDED,PUBLISHED 2026-01-01/2027-01-01 12
          ~"reviewWithinDays": 5~ | ~"reviewWithinDays": 9~ | WIDENED w@a care past NONE>EXISTS AUTHORISED_EMERGENCY(7/9),EMERGENCY(7/9) all a,b - RECORDED,PUBLISHED 2026-01-01/2027-01-01 12
          ~"outreachCare": {"grounds": ["g1"], "kinds": ["past"]~ | ~"outreachCare": {"grounds": ["g1"], "kinds": ["past", "name"]~ | WIDENED w@a care name NONE>SUMMARY DECLINED(g1/100) l1+CURRENT a,b s1 RECORDED,PUBLISHED 2026-01-01/2027-01-01 6
          ~"kinds": ["name", "past"]}]~ | ~"kinds": ["name"]}]~ | NARROWED w@a care past EXISTS>NONE AUTHORISATION,CONSENT,DECLINED(g1/100),OUTREACH(g1/100) l1+CURRENT a,b s1 RECORDED,PUBLISHED 2026-01-01/2027-01-01 24
          ~"signedOn": "2026-01-01"~ | ~"signedOn": "2026-02-01"~ | ~~
          ~, {"id": "b", "name": "B", "signedOn": "2026-01-01"}~ | ~~ | NARROWED w@a care name SUMMARY>NONE AUTHORISATION,CONSENT,NOTHING,OUTREACH(g1/100) l1+CURRENT b s1 RECORDED,PUBLISHED 2026-01-01/2027-01-01 12; NARROWED w@a care past EXISTS>NONE AUTHORISATION,AUTHORISED_EMERGENCY(7/5),CONSENT,DECLINED(g1/100),EMERGENCY(7/5),OUTREACH(g1/100) all,l1+CURRENT b -,s1 RECORDED,PUBLISHED 2026-01-01/2027-01-01 18
          ~"condition": "NONE"~ | ~"condition": "NONE", "from": ["b"]~ | NARROWED w@a care name SUMMARY>NONE AUTHORISATION,CONSENT,NOTHING,OUTREACH(g1/100) l1+CURRENT a s1 RECORDED,PUBLISHED 2026-01-01/2027-01-01 12
          ~"reaches": ["CRIMINAL"]~ | ~"reaches": []~ | NARROWED w@a care past EXISTS>NONE AUTHORISATION,AUTHORISED_EMERGENCY(7/5),CONSENT,DECLINED(g1/100),EMERGENCY(7/5),OUTREACH(g1/100) all,l1+CURRENT a,b -,s1 RECORDED,PUBLISHED 2026-01-01/2027-01-01 36
          ~"parties": ["a"], ~ | ~~ | WIDENED w@b care name NONE>SUMMARY AUTHORISATION,CONSENT,NOTHING,OUTREACH(g1/100) l1+CURRENT a,b s1 RECORDED,PUBLISHED 2026-01-01/2027-01-01 28; WIDENED w@b care past NONE>EXISTS AUTHORISATION,AUTHORISED_EMERGENCY(7/5),CONSENT,DECLINED(g1/100),EMERGENCY(7/5),OUTREACH(g1/100) all,l1+CURRENT a,b -,s1 RECORDED,PUBLISHED 2026-01-01/2027-01-01 42
          ~2026-01-01/2028-01-01~ | ~2025-01-01/2029-01-01~ | ~~
          """)
  void editWidensOrNarrowsExactlyThis(String from, String to, String expected) {
    assertThat(
            String.join(
                "; ", edit(from, to).changes().stream().map(CovenantDiffTest::told).toList()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vng-2008",
        "groningen-free-flow",
        "groningen-evaluation",
        "groningen-oggz",
        "emmen-oggz",
        "street-advocate",
        "sample-chain"
      })
  void presetDoesNotDifferFromItself(String id) {
    CovenantDiff diff = CovenantDiff.of(CovenantTerms.preset(id), CovenantTerms.preset(id));

    assertThat(diff.isEmpty()).isTrue();
    assertThat(diff.changes()).isEmpty();
    assertThat(diff.cells()).isGreaterThan(50);
  }

  @Test
  void signatureInThePublishedTextCountsWhileNoneIsRecorded() {
    CovenantDiff diff = edit(", \"signedOn\": \"2026-03-01\"", "");

    assertThat(diff.changes())
        .allSatisfy(
            change -> {
              assertThat(change.signatures()).containsExactly("PUBLISHED");
              assertThat(change.periods())
                  .containsExactly(DateRange.parse("2026-03-01/2027-01-01"));
              assertThat(change.direction()).isEqualTo(CovenantChange.Direction.NARROWED);
            })
        .hasSize(2);
  }

  @Test
  void widenedWithoutAcceptedLinesIsUnlisted() {
    CovenantDiff diff = edit("{\"labels\": [\"l1\"]}", "{\"ownCaseload\": true}");
    List<String> lines = diff.widened().stream().map(CovenantChange::line).toList();

    assertThat(lines).hasSize(2);
    assertThat(diff.unlisted(List.of())).isEqualTo(diff.widened());
    assertThat(diff.unlisted(lines.subList(0, 1)))
        .extracting(CovenantChange::line)
        .containsExactly(lines.get(1));
    assertThat(diff.unlisted(lines)).isEmpty();
    assertThat(diff).hasToString("CovenantDiff[4 changes in " + diff.cells() + " cells]");
  }

  @Test
  void lineOfOneWideningDoesNotAcceptAnother() {
    CovenantDiff one = edit("[\"l1\"]", "[\"l1\", \"l2\"]");
    CovenantDiff other = edit("[\"l1\"]", "[\"l1\", \"l3\"]");
    List<String> lines = one.widened().stream().map(CovenantChange::line).toList();

    assertThat(lines.get(0)).startsWith("WIDENED w@a care name NONE>SUMMARY ");
    assertThat(other.unlisted(lines)).hasSize(2);
  }

  @Test
  void kindsThatChangeInTheSameCellsAreOneGroup() {
    String json = CovenantTerms.presetText("sample-chain");
    String narrower =
        json.replace(
            "\"role\": \"housing-officer\", \"kinds\": [\"identity\", \"address\", \"status\"],"
                + " \"level\": \"FULL\"",
            "\"role\": \"housing-officer\", \"kinds\": [\"identity\", \"address\", \"status\"],"
                + " \"level\": \"EXISTS\"");

    assertThat(CovenantDiff.of(read(json), read(narrower)).changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.kinds()).containsExactly("address", "identity", "status");
              assertThat(change.openings()).containsExactly("AUTHORISATION", "CONSENT");
              assertThat(change.clients())
                  .containsExactly("threatened-eviction+ownMunicipality+CURRENT");
              assertThat(change.witness().municipality()).isEqualTo(ClientType.ELSEWHERE);
            });
  }

  @Test
  void countsWhomAChangeAffects() {
    CovenantDiff diff = edit("\"level\": \"EXISTS\"", "\"level\": \"FULL\"");
    CovenantFacts facts =
        new CovenantFacts(
            List.of(),
            List.of(consent("1"), consent("2"), consent("3")),
            List.of(),
            List.of(client("1", "l1"), client("2", "l1"), client("3", "l2"), client("4", "l1")));

    assertThat(
            diff.affected(
                List.of(
                    new User("u1", "a", "w", null),
                    new User("u2", "a", "w", null),
                    new User("u3", "b", "w", null)),
                Moment.asOf(LocalDate.of(2026, 5, 1)),
                inStep(facts),
                key -> Optional.of(new ClientId(key.local()))))
        .filteredOn(affected -> affected.change().openings().contains("CONSENT"))
        .singleElement()
        .satisfies(
            affected -> {
              assertThat(affected.users()).isEqualTo(2);
              assertThat(affected.clients()).isEqualTo(2);
            });
  }

  private static CovenantFacts inStep(CovenantFacts facts) {
    return new CovenantFacts(
        facts.signatures(),
        facts.consents(),
        facts.outreachCare(),
        facts.circumstances().stream().map(c -> c.withStep("s1")).toList());
  }

  private static Circumstances client(String number, String label) {
    return Circumstances.of(SourceKey.of("b", number), "M").withLabels(label);
  }

  private static Consent consent(String number) {
    return Consent.signed(
        SourceKey.of("b", number),
        SharingScope.EVERYTHING,
        DateRange.parse("2026-01-01/2027-01-01"),
        "f");
  }

  @Test
  void sampleOfTheReadme() throws IOException {
    Agreement<CovenantTerms> now = read(COVENANT);
    Agreement<CovenantTerms> proposal = read(COVENANT.replace("SUMMARY", "FULL"));
    LocalDate day = LocalDate.of(2026, 11, 1);
    List<String> accepted = List.of();

    List<Finding> odd = CovenantLint.of(proposal);
    String table = DecisionTable.of(proposal, day).csv(Language.NL);
    CovenantDiff diff = CovenantDiff.of(now, proposal);
    List<CovenantChange> widened = diff.unlisted(accepted);

    assertThat(odd).isNotEmpty();
    assertThat(table).hasLineCount(3);
    assertThat(widened).hasSize(1);
    assertThat(Files.readString(Path.of("README.md")))
        .contains(
            "List<Finding> odd = CovenantLint.of(proposal);",
            "String table = DecisionTable.of(proposal, day).csv(Language.NL);",
            "CovenantDiff diff = CovenantDiff.of(now, proposal);",
            "List<CovenantChange> widened = diff.unlisted(accepted);",
            CovenantFinding.values().length + " kinds of defects");
  }

  @Test
  void changeInWords() {
    CovenantChange change = edit("[\"g1\"]", "[\"g1\", \"g2\"]").changes().get(0);

    assertThat(change.text(Language.NL))
        .isEqualTo(
            "w@a, care: past: niets wordt dat het er is | bemoeizorg besloten en cliënt wil anoniem"
                + " blijven (g2/100); bemoeizorg besloten (g2/100) | van welke cliënten: l1+CURRENT"
                + " | aangeleverd door: a, b | in processtap: s1 | 2026-01-01/2027-01-01");
    assertThat(
            edit("\"level\": \"SUMMARY\"", "\"level\": \"FULL\"")
                .changes()
                .get(0)
                .text(Language.EN))
        .startsWith("w@a, care: name: in outline becomes everything | client authorised the party");
  }

  @Test
  void witnessCanBeAskedOfAnyCovenant() {
    CovenantChange change = edit("\"level\": \"SUMMARY\"", "\"level\": \"FULL\"").changes().get(0);
    Witness witness = change.witness();

    assertThat(witness.level(read(COVENANT))).isEqualTo(Level.SUMMARY);
    assertThat(witness.level(CovenantTerms.preset("sample-chain"))).isEqualTo(Level.NONE);
    assertThat(witness)
        .hasToString("Witness[w@a, care, name, l1+CURRENT, AUTHORISATION, 2026-01-01]");
    assertThat(witness.step()).isEqualTo("s1");
    assertThat(change).hasToString(change.line());
  }
}
