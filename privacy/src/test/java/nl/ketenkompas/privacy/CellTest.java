package nl.ketenkompas.privacy;

import static nl.ketenkompas.privacy.Facts.CLIENT;
import static nl.ketenkompas.privacy.Facts.client;
import static nl.ketenkompas.privacy.Facts.consent;
import static nl.ketenkompas.privacy.Facts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One clause for one kind of data: its basis, whose data it is about, and which goes first. */
class CellTest {
  private static final User SHELTER = new User("u1", "shelter", "shelter-worker", "Arnhem");
  private static final String GRANT =
      """
      {"rule": "%s", "role": "shelter-worker", "kinds": ["%s"], "level": "%s",
       "purpose": "care", "condition": "%s"%s%s}\
      """;

  /** Such as {@code SK-C12 identity FULL NONE task shelter/clinic}; a hyphen leaves it out. */
  private static String grant(String words) {
    String[] of = words.split(" ", -1);
    String basis = of[4].equals("-") ? "" : ", \"basis\": \"" + of[4] + "\"";
    String from = of[5].equals("-") ? "" : ", \"from\": [\"" + of[5].replace("/", "\", \"") + "\"]";
    return GRANT.formatted(of[0], of[1], of[2], of[3], basis, from);
  }

  private static Agreement<CovenantTerms> covenant(String... grants) {
    String small = Samples.SMALL;
    int start = small.indexOf("\"grants\": [");
    int end = small.indexOf("\"outreachCare\"");
    return Samples.read(
        (small.substring(0, start)
                + "\"grants\": ["
                + List.of(grants).stream().map(CellTest::grant).collect(Collectors.joining(", "))
                + "], "
                + small.substring(end))
            .replace(
                "\"parties\": [",
                "\"parties\": [{\"id\": \"clinic\", \"name\": \"C\", \"signedOn\":"
                    + " \"2026-01-01\"},")
            .replace(
                "{\"code\": \"task\", \"article\": \"AVG-6\"}",
                """
                {"code": "task", "article": "AVG-6"},
                {"code": "law", "article": "WMO-5.1.1"},
                {"code": "clinics", "article": "AVG-6", "parties": ["clinic"]},
                {"code": "ours", "article": "AVG-6", "parties": ["clinic", "shelter"]},
                {"code": "care", "article": "WGBO-7:457", "reaches": ["HEALTH"]},
                {"code": "any-number", "article": "UAVG-46", "reaches": ["NATIONAL_NUMBER"]},
                {"code": "clinic-number", "article": "WABB-10", "reaches": ["NATIONAL_NUMBER"],
                 "parties": ["clinic"]},
                {"code": "number", "article": "WMO-5.2.9", "reaches": ["NATIONAL_NUMBER"],
                 "parties": ["shelter"]},
                {"code": "until", "article": "AVG-6", "valid": "2026-01-01/2026-11-02"},
                {"code": "from", "article": "AVG-6", "valid": "2026-11-01/2027-01-01"},
                {"code": "later", "article": "AVG-6", "valid": "2026-11-02/2027-01-01"}
                """));
  }

  private static Viewer viewer(boolean consent, String... grants) {
    Facts facts = facts().with(client("Arnhem"));
    if (consent) {
      facts.with(consent(SharingScope.EVERYTHING.withPartners("shelter")));
    }
    return facts.viewer(covenant(grants), SHELTER, "care");
  }

  private static String text(AccessDecision decision) {
    return decision.level()
        + " "
        + decision.reasons().stream().map(Reason::toString).collect(Collectors.joining(" "));
  }

  @Covers({"AVG-6", "AVG-9", "AVG-10", "UAVG-46", "WABB-10", "WMO-5.2.9", "WGBO-7:457"})
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "identity - | NONE AVG-6 BASIS_MISSING [code:identity]",
        "identity task | FULL AVG-6 BASIS_STANDS [code:task]",
        "identity law | FULL WMO-5.1.1 BASIS_STANDS [code:law]",
        "identity clinics | NONE AVG-6 BASIS_OF_OTHER_PARTY [code:clinics, code:shelter]",
        "identity ours | FULL AVG-6 BASIS_STANDS [code:ours]",
        "identity old | NONE AVG-6 BASIS_NOT_VALID [code:old]",
        "identity until | FULL AVG-6 BASIS_STANDS [code:until]",
        "identity from | FULL AVG-6 BASIS_STANDS [code:from]",
        "identity later | NONE AVG-6 BASIS_NOT_VALID [code:later]",
        "health task | NONE AVG-9 BASIS_TOO_NARROW [code:task, code:health]",
        "health care | FULL WGBO-7:457 BASIS_STANDS [code:care]",
        "offences care | NONE AVG-10 BASIS_TOO_NARROW [code:care, code:offences]",
        "bsn task | NONE UAVG-46 BASIS_TOO_NARROW [code:task, code:bsn]",
        "bsn any-number | NONE UAVG-46 NUMBER_NOT_ENTITLED [code:bsn, code:shelter]",
        "bsn clinic-number | NONE UAVG-46 NUMBER_NOT_ENTITLED [code:bsn, code:shelter]",
        "bsn number | FULL WMO-5.2.9 BASIS_STANDS [code:number]",
        "identity number | FULL WMO-5.2.9 BASIS_STANDS [code:number]",
      })
  void clauseNeedsItsLegalBasis(String kindAndBasis, String told) {
    String[] of = kindAndBasis.split(" ", -1);
    AccessDecision decision =
        viewer(true, "SK-C12 " + of[0] + " FULL NONE " + of[1] + " -").decide(CLIENT, of[0]);
    Reason basis = decision.reasons().get(decision.level() == Level.FULL ? 1 : 0);

    assertThat(decision.level() + " " + basis).isEqualTo(told);
  }

  @Covers("SK-C12")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SK-C12 identity FULL NONE task - | SK-C12 identity EXISTS NONE law - | first",
        "SK-C12 identity FULL AUTHORISATION task - | SK-C12 identity SUMMARY NONE law - | first",
        "SK-C12 identity FULL NONE task - | SK-C12 identity FULL CONSENT law - | first",
        "SK-C12 identity FULL CONSENT task - | SK-C12 identity FULL AUTHORISATION law - | first",
        "SK-C11 identity FULL NONE task - | SK-C12 identity FULL NONE law - | first",
        "SK-C12 identity FULL NONE law - | SK-C12 identity FULL NONE task - | first",
        "SK-C12 identity FULL NONE clinics - | SK-C12 identity FULL NONE task - | second",
        "SK-C12 identity FULL NONE - - | SK-C12 identity EXISTS NONE task - | second",
      })
  void whichClauseCountsDoesNotDependOnTheirOrder(String first, String second, String counts) {
    Viewer one = viewer(true, first, second);
    Viewer other = viewer(true, second, first);
    AccessDecision expected =
        viewer(true, counts.equals("first") ? first : second).decide(CLIENT, "identity");

    assertThat(text(one.decide(CLIENT, "identity"))).isEqualTo(text(expected));
    assertThat(text(other.decide(CLIENT, "identity"))).isEqualTo(text(expected));
  }

  @Test
  void clausesThatDifferInWhoseDataOnlyStandInOneOrder() {
    String clinic = "SK-C12 identity FULL NONE task clinic";
    String shelter = "SK-C12 identity FULL NONE task shelter";

    for (Viewer viewer : List.of(viewer(true, clinic, shelter), viewer(true, shelter, clinic))) {
      assertThat(List.of(viewer.lens.cells[0]).stream().map(c -> c.grant.from()).toList())
          .containsExactly(List.of("clinic"), List.of("shelter"));
    }
  }

  @Covers("FM-8.VII")
  @ParameterizedTest
  @CsvSource({
    "shelter, c1, identity, FULL, true",
    "clinic, c1, identity, SUMMARY, true",
    "nowhere, c1, identity, EXISTS, true",
    "shelter, c9, identity, NONE, true",
    "shelter, c1, unheard-of, NONE, false",
    "shelter, c1, health, EXISTS, false",
    "clinic, c1, health, EXISTS, false",
    "clinic, c1, old-basis, NONE, true",
    "shelter, c1, old-basis, EXISTS, true",
  })
  void howMuchMaySeenOfDataOfOneParty(
      String from, String client, String kind, Level level, boolean depends) {
    Viewer viewer =
        viewer(
            true,
            "SK-C12 identity FULL CONSENT task shelter",
            "SK-C12 identity SUMMARY NONE task clinic/shelter",
            "SK-C12 identity EXISTS NONE task -",
            "SK-C12 old-basis EXISTS NONE task shelter",
            "SK-C12 health EXISTS NONE care -");

    AccessDecision decision = viewer.decide(new ClientId(client), kind, from);

    assertThat(decision.level()).isEqualTo(level);
    assertThat(viewer.dependsOnSource(kind)).isEqualTo(depends);
    assertThat(viewer.level(new ClientId(client), kind).atLeast(level)).isTrue();
    if (from.equals("clinic") && kind.equals("old-basis")) {
      assertThat(decision.reasons().get(0).code()).isEqualTo(AccessReason.NOT_OF_THIS_PARTY);
    }
  }

  @Covers("FM-8.VII")
  @Test
  void clauseWithoutBasisLacksItsBasisWhoeverDeliveredTheData() {
    Viewer viewer = viewer(true, "SK-C12 identity FULL NONE - clinic");

    assertThat(text(viewer.decide(CLIENT, "identity", "shelter")))
        .isEqualTo("NONE AVG-6 BASIS_MISSING [code:identity]");
  }

  @Covers({"ST-PRIV", "SK-C12"})
  @Test
  void viewerTellsWhatItIsBoundTo() {
    Viewer viewer = viewer(false, "SK-C12 identity FULL NONE task -");

    assertThat(viewer.mayPassOn("clinic")).isTrue();
    assertThat(viewer.mayPassOn("nowhere")).isFalse();
    assertThat(viewer.user()).isEqualTo(SHELTER);
    assertThat(viewer.purpose()).isEqualTo("care");
    assertThat(viewer.moment()).isEqualTo(Moment.asOf(LocalDate.of(2026, 11, 1)));
    assertThat(viewer.covenant()).isSameAs(viewer.situation.covenant());
    assertThat(viewer.pseudonyms()).isEmpty();
    assertThat(viewer.isInStep(CLIENT, List.of("intake"))).isFalse();
    assertThat(viewer.toString()).startsWith("Viewer[u1, shelter-worker, care, Situation[");
    assertThat(viewer.view(CLIENT).toString()).startsWith("FileView{identity=FULL, ");
  }

  @ParameterizedTest
  @CsvSource({"SK-C12, true", "SK-C11, false"})
  void reasonOfAClauseCitesTheRuleOfTheClause(String rule, @Nullable Boolean own) {
    Reason reason = Clause.reason(AccessReason.GRANTED, Rule.of(rule));

    assertThat(reason.code() == AccessReason.GRANTED).isEqualTo(own);
    assertThat(reason.code().name()).isEqualTo("GRANTED");
    assertThat(reason.code()).hasToString("GRANTED");
    assertThat(reason.rule()).isEqualTo(Rule.of(rule));
    for (Language language : Language.values()) {
      assertThat(reason.code().template(language))
          .isEqualTo(AccessReason.GRANTED.template(language));
    }
  }
}
