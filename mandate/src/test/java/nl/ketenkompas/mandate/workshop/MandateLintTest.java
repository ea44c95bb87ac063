package nl.ketenkompas.mandate.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.ketenkompas.mandate.Advice;
import nl.ketenkompas.mandate.Mandate;
import nl.ketenkompas.mandate.MandateFacts;
import nl.ketenkompas.mandate.Ruling;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.mandate.ladder.Dispute;
import nl.ketenkompas.mandate.ladder.Ladder;
import nl.ketenkompas.mandate.ladder.LadderEvent;
import nl.ketenkompas.mandate.ladder.LadderState;
import nl.ketenkompas.mandate.termination.Quorum;
import nl.ketenkompas.mandate.termination.Termination;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Severity;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.model.time.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the lint finds in the real texts, and that a mended spot takes its finding away only. */
class MandateLintTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String GRONINGEN = MandateTerms.presetText("groningen-2011");
  private static final String EMMEN = MandateTerms.presetText("emmen-oggz");

  private static List<String> lint(String text) {
    return MandateLint.of(read(text)).stream().map(MandateLintTest::line).toList();
  }

  private static Agreement<MandateTerms> read(String text) {
    return MandateTerms.KIND.read(text, "edited.json").orThrow();
  }

  private static String line(Finding finding) {
    return finding.reason().code().name()
        + " "
        + finding.reason().rule().id()
        + " "
        + finding.pointer()
        + finding.reason().facts().stream()
            .map(fact -> fact.toString())
            .map(fact -> " " + fact.substring(fact.indexOf(':') + 1))
            .toList();
  }

  /** The fourteen places where the text of Groningen contradicts itself, or leaves a gap. */
  @Covers({
    "FL-EXT",
    "FL-LIMIT",
    "FM-0.AREA",
    "FM-10.OPEN",
    "FM-12.EXPL",
    "FM-12.REST",
    "FM-12.TOTAL",
    "FM-12b.CONF",
    "FM-2.REPORT",
    "FM-7.c",
    "FM-8.VII"
  })
  @ParameterizedTest
  @CsvSource({
    "1, SAYS_DIFFERENT, FM-12.EXPL, FM-0.TERM",
    "2, SAYS_DIFFERENT, FM-12b.CONF, FM-12.TOTAL",
    "3, SAYS_DIFFERENT, FM-7.c, FM-0.AREA",
    "4, SAYS_DIFFERENT, FM-2.REPORT, FM-DEF.STEER",
    "5, ROW_WITHOUT_PARTY, FM-P.REP, BURGEMEESTER",
    "6, SAYS_DIFFERENT, FM-7.EXTRA, FM-8.I",
    "7, SAYS_DIFFERENT, FM-P.G, FM-13.QUORUM",
    "8, SAYS_DIFFERENT, FM-10.OPEN, FM-8.VII",
    "9, NO_FIGURE, FM-8.III, 2",
    "9, NO_FIGURE, FM-8.VI, INFORM",
    "10, TERM_BEFORE_TEXT, FM-0.DRAFT, 2011-01-31",
    "11, LAST_STEP_OPEN, FM-8.IV, 3",
    "12, SAYS_DIFFERENT, FL-EXT, FM-12.REST",
    "13, SAYS_DIFFERENT, FL-LIMIT, FM-9.LAW",
    "14, SAYS_DIFFERENT, FM-8.IV, FM-5.GUARD"
  })
  void findsTheFourteenOfGroningen(int number, String code, String rule, String fact) {
    assertThat(number).isBetween(1, 14);
    assertThat(lint(GRONINGEN))
        .filteredOn(found -> found.startsWith(code + " " + rule + " "))
        .anySatisfy(found -> assertThat(found).contains(" " + fact));
  }

  @Covers({"ST-CLOSEDEF", "ST-CASELOAD", "ST-AVAIL", "FM-5.GUARD"})
  @Test
  void findsNothingElseInGroningenButWhatEveryAgreementOughtToSay() {
    assertThat(lint(GRONINGEN)).hasSize(19);
    assertThat(MandateLint.of(MandateTerms.preset("groningen-2011")))
        .filteredOn(finding -> finding.severity() == Severity.INFO)
        .extracting(finding -> finding.reason().code().name())
        .containsExactly("NOTHING_ON_CLOSING", "NOTHING_ON_CASELOAD", "NOTHING_ON_AVAILABILITY");
    assertThat(lint(GRONINGEN))
        .contains("NO_FIGURE FM-5.GUARD /terms/duties/0/withinDays[ ACCOUNT]");
  }

  /** Every finding, mended at the spot it points at: it goes, and the others stay. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/terms/dated",
        "/terms/institutions/12",
        "/terms/ladder/0/settleDays",
        "/terms/duties/0/withinDays",
        "/terms/duties/1/withinDays",
        "/terms/unresolved",
        "/terms/passages/1/says",
        "/terms/passages/3/says",
        "/terms/passages/5/says",
        "/terms/passages/7/says",
        "/terms/passages/9/says",
        "/terms/passages/11/says",
        "/terms/passages/13/says",
        "/terms/passages/15/says",
        "/terms/passages/18/says",
        "/terms/passages/20/says"
      })
  void aMendedSpotTakesAwayItsFindingOnly(String pointer) {
    List<Finding> before = MandateLint.of(read(GRONINGEN));
    assertThat(before).extracting(Finding::pointer).contains(mayMove(pointer, before));
    List<String> gone =
        before.stream()
            .filter(finding -> finding.pointer().equals(mayMove(pointer, before)))
            .map(MandateLintTest::line)
            .toList();
    List<String> expected = new ArrayList<>(lint(GRONINGEN));
    expected.removeAll(gone);

    List<String> after =
        MandateLint.of(read(mend(mayMove(pointer, before)))).stream()
            .filter(finding -> finding.severity() == Severity.WARNING || !isTwice(finding))
            .map(MandateLintTest::line)
            .toList();

    assertThat(gone).hasSize(1);
    assertThat(after).containsExactlyElementsOf(expected);
  }

  private static boolean isTwice(Finding finding) {
    return finding.reason().code().name().equals("SAYS_TWICE");
  }

  /** The place of the Mayor among the institutions is not what this test is about. */
  private static String mayMove(String pointer, List<Finding> findings) {
    return pointer.startsWith("/terms/institutions/")
        ? findings.stream()
            .map(Finding::pointer)
            .filter(p -> p.startsWith("/terms/institutions/"))
            .findFirst()
            .orElse(pointer)
        : pointer;
  }

  private static String mend(String pointer) {
    ObjectNode root = (ObjectNode) JSON.readTree(GRONINGEN);
    ObjectNode terms = (ObjectNode) root.get("terms");
    String[] path = pointer.split("/", -1);
    switch (path[2]) {
      case "dated" -> terms.put("dated", "2010-12-31");
      case "institutions" ->
          ((ObjectNode) terms.get("institutions").get(Integer.parseInt(path[3]))).put("party", "A");
      case "ladder" -> ((ObjectNode) terms.at(parent(pointer))).put("settleDays", 7);
      case "duties" -> ((ObjectNode) terms.at(parent(pointer))).put("withinDays", 7);
      case "unresolved" -> ((ObjectNode) terms.get("unresolved")).put("rule", "FM-DEF.STEER");
      default -> {
        ArrayNode passages = (ArrayNode) terms.get("passages");
        int place = Integer.parseInt(path[3]);
        String matter = passages.get(place).get("matter").stringValue();
        String first = null;
        for (JsonNode passage : passages) {
          if (passage.get("matter").stringValue().equals(matter)) {
            first = first == null ? passage.get("says").stringValue() : first;
            ((ObjectNode) passage).put("says", first);
          }
        }
      }
    }
    return JSON.writeValueAsString(root);
  }

  private static String parent(String pointer) {
    return pointer.substring("/terms".length(), pointer.lastIndexOf('/'));
  }

  @Covers({"ST-MANDATE", "ST-ESC", "PH-CHAIN", "FM-13.QUORUM", "ST-NET"})
  @Test
  void findsWhatTheNetworkOfEmmenDoesNotSay() {
    assertThat(lint(EMMEN))
        .containsExactly(
            "LIFE_AREA_WITHOUT_PARTY PH-CHAIN /terms/lifeAreas/6[ EDUCATION]",
            "NOTHING_BINDS ST-MANDATE /terms/rows[]",
            "NO_ESCALATION ST-ESC /terms/ladder[]",
            "NOTHING_ON_ENDING FM-13.QUORUM /terms/termination[]",
            "NOTHING_ON_CLOSING ST-CLOSEDEF /terms/passages[]",
            "NOTHING_ON_CASELOAD ST-CASELOAD /terms/passages[]",
            "NOTHING_ON_AVAILABILITY ST-AVAIL /terms/passages[]");
  }

  /** What contradicts itself in Groningen, planted in Emmen, is found there. */
  @ParameterizedTest
  @ValueSource(ints = {0, 2, 4, 6, 8, 10, 12, 14, 17, 19})
  void whatIsPlantedInEmmenIsFound(int place) {
    JsonNode passages = JSON.readTree(GRONINGEN).at("/terms/passages");
    ObjectNode emmen = (ObjectNode) JSON.readTree(EMMEN);
    ArrayNode planted = ((ObjectNode) emmen.get("terms")).putArray("passages");
    planted.add(passages.get(place));
    planted.add(passages.get(place + 1));

    assertThat(lint(JSON.writeValueAsString(emmen)))
        .anySatisfy(
            found ->
                assertThat(found)
                    .startsWith(
                        "SAYS_DIFFERENT "
                            + passages.get(place + 1).get("rule").stringValue()
                            + " /terms/passages/1/says"));
  }

  @Test
  void tellsRepetitionsFromContradictions() {
    ObjectNode emmen = (ObjectNode) JSON.readTree(EMMEN);
    ArrayNode passages = ((ObjectNode) emmen.get("terms")).putArray("passages");
    for (String rule : List.of("ST-NET", "ST-PRIV", "ST-COORD")) {
      passages.addObject().put("rule", rule).put("matter", "CASELOAD").put("says", "10");
    }
    assertThat(lint(JSON.writeValueAsString(emmen)))
        .contains(
            "SAYS_TWICE ST-PRIV /terms/passages/1/says"
                + "[ CASELOAD,  ST-NET,  10,  ST-PRIV,  10,  ST-COORD,  10]")
        .noneMatch(found -> found.startsWith("NOTHING_ON_CASELOAD"));
    ((ObjectNode) passages.get(2)).put("says", "11");
    assertThat(lint(JSON.writeValueAsString(emmen)))
        .contains(
            "SAYS_DIFFERENT ST-COORD /terms/passages/2/says"
                + "[ CASELOAD,  ST-NET,  10,  ST-COORD,  11,  ST-PRIV,  10]");
  }

  @Test
  void findsNothingInAnAgreementThatSaysItAllOnce() {
    ObjectNode root = (ObjectNode) JSON.readTree(GRONINGEN);
    ObjectNode terms = (ObjectNode) root.get("terms");
    terms.put("dated", "2011-01-01");
    terms
        .get("institutions")
        .forEach(
            each -> {
              if (!each.has("party")) {
                ((ObjectNode) each).put("party", "A");
              }
            });
    terms.get("ladder").forEach(each -> ((ObjectNode) each).put("settleDays", 7));
    terms.get("duties").forEach(each -> ((ObjectNode) each).put("withinDays", 7));
    ((ObjectNode) terms.get("unresolved")).put("rule", "FM-DEF.STEER");
    ArrayNode passages = terms.putArray("passages");
    for (String matter : List.of("CLOSING", "CASELOAD", "AVAILABILITY")) {
      passages.addObject().put("rule", "FM-0.ONLY").put("matter", matter).put("says", "10");
    }
    assertThat(lint(JSON.writeValueAsString(root))).isEmpty();
  }

  @Covers("FM-9.GRANT")
  @Test
  void findsDecisionsOfTheCatalogueThatHaveNoRow() {
    Agreement<MandateTerms> groningen = MandateTerms.preset("groningen-2011");
    assertThat(
            MandateLint.gaps(
                    groningen,
                    Map.of("SOZAWE", List.of("SPECIAL_ASSISTANCE", "RENT_BENEFIT", "OPEN_BBR")))
                .stream()
                .map(MandateLintTest::line))
        .containsExactly(
            "DECISION_WITHOUT_ROW FM-9.GRANT /terms/institutions/0[ SOZAWE,  RENT_BENEFIT]");
    assertThat(MandateLint.gaps(groningen, Map.of("BURGEMEESTER", List.of("GRANT_HOME_BAN"))))
        .isEmpty();
    assertThat(
            MandateLint.gaps(groningen, Map.of("NOBODY", List.of("X"))).stream()
                .map(Finding::pointer))
        .containsExactly("/terms/institutions");
    assertThat(MandateLint.gaps(groningen, Map.of())).isEmpty();
  }

  @Covers("FM-DEF.COACH")
  @Test
  void findsRolesThatNobodyHolds() {
    Agreement<MandateTerms> groningen = MandateTerms.preset("groningen-2011");
    LocalDate day = LocalDate.of(2011, 5, 2);
    MandateFacts held =
        MandateFacts.none()
            .withHolders(
                List.of(
                    new MandateFacts.Holder("c1", "COACH", DateRange.of(day, day.plusDays(1)))));
    assertThat(MandateLint.vacancies(groningen, held, day)).isEmpty();
    assertThat(
            MandateLint.vacancies(groningen, held, day.plusDays(1)).stream()
                .map(MandateLintTest::line))
        .containsExactly("ROLE_WITHOUT_HOLDER FM-DEF.COACH /terms/roles/0[ COACH,  2011-05-03]");
    assertThat(MandateLint.vacancies(MandateTerms.preset("emmen-oggz"), held, day)).isEmpty();
  }

  /** An agreement in which nothing binds and nobody settles a disagreement can be asked as well. */
  @Covers({"ST-MANDATE", "ST-ESC", "ST-NET"})
  @Test
  void emmenCanBeAskedEverything() {
    Agreement<MandateTerms> emmen = MandateTerms.preset("emmen-oggz");
    LocalDate day = LocalDate.of(2014, 3, 3);
    SourceKey family = SourceKey.of("network", "f1");
    MandateFacts facts =
        MandateFacts.none()
            .withSignatures(
                emmen.terms().parties().stream()
                    .map(party -> new MandateFacts.Signature(party.id(), day))
                    .toList())
            .withFamilies(List.of(new MandateFacts.ChosenFamily(family, DateRange.from(day))))
            .withHolders(
                List.of(new MandateFacts.Holder("d1", "CASE_DIRECTOR", DateRange.from(day))));
    Advice advice =
        Advice.of(SourceKey.of("network", "a1"), family, day)
            .by("d1", "CASE_DIRECTOR")
            .to("LEFIER", "APPROACH");
    assertThat(emmen.terms().parties()).hasSize(12);
    assertThat(Mandate.of(emmen, facts).rule(advice).outcome())
        .isEqualTo(Ruling.Outcome.NOT_MANDATE_HOLDER);
    assertThat(emmen.terms().rows())
        .allSatisfy(row -> assertThat(row.rule()).isEqualTo(Rule.of("ST-NET")));
    assertThat(Quorum.of(emmen).status(facts.signatures(), List.of(), null, day))
        .isInstanceOfSatisfying(
            Termination.Running.class,
            running ->
                assertThat(running.reasons().get(0).text(Language.EN))
                    .startsWith("The agreement does not say how it can end early."));
    Ladder ladder = Ladder.of(emmen, WorkCalendar.preset("nl"));
    Dispute dispute = new Dispute(advice.key(), day, "LEFIER");
    Moment now = Moment.asOf(day.plusDays(5));
    assertThat(ladder.at(dispute, List.of(), now)).isInstanceOf(LadderState.NotStarted.class);
    List<LadderEvent> events = List.of(LadderEvent.notAgreed("e1", 1, day, now.knownOn()));
    assertThat(ladder.at(dispute, events, now))
        .isInstanceOfSatisfying(
            LadderState.Unresolved.class,
            state -> assertThat(state.reasons().get(0)).hasToString("ST-ESC NO_LADDER"));
    assertThat(ladder.explain(dispute, events, now).verdict())
        .isEqualTo(ladder.at(dispute, events, now));
  }

  @ParameterizedTest
  @EnumSource(MandateFinding.class)
  void everyFindingHasItsTexts(MandateFinding finding) {
    assertThat(Stream.of(Language.values()).map(finding::template)).doesNotContain("").hasSize(2);
    assertThat(finding.rule().id()).isNotEmpty();
  }
}
