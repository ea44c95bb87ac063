package nl.ketenkompas.monitoring.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.rule.Language;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.monitoring.agreement.EvidenceTerms;
import nl.ketenkompas.monitoring.agreement.EvidenceTerms.Says;
import nl.ketenkompas.monitoring.agreement.EvidenceTerms.Source;
import nl.ketenkompas.monitoring.agreement.EvidenceTerms.Statement;
import nl.ketenkompas.monitoring.agreement.FrameworkTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupervisionTest {
  private static final Agreement<FrameworkTerms> FRAMEWORK = FrameworkTerms.preset("stj-2014");
  private static final Supervision SUPERVISION = Supervision.of(FRAMEWORK);

  /** The verdicts of the report: P passes, N passes with a note, I is to improve. */
  private static final String CJG = "PNPPNNPPPPPPPPPIPNPPIPIIIPNIIP";

  private static final String OGGZ = "PPPPIIIPPPPPPPPINNPPNPPNPPNINP";

  private static SupervisionReport judge(String preset) {
    return SUPERVISION.judge(EvidenceTerms.preset(preset), List.of());
  }

  private static Rule indicator(int number) {
    return Rule.of(String.format(Locale.ROOT, "ST-K%02d", number));
  }

  private static Mark mark(char letter) {
    return letter == 'P' ? Mark.PASS : letter == 'N' ? Mark.PASS_WITH_NOTE : Mark.IMPROVE;
  }

  static Stream<Integer> indicators() {
    return IntStream.rangeClosed(1, 30).boxed();
  }

  @ParameterizedTest
  @MethodSource("indicators")
  @Covers({
    "ST-K01", "ST-K02", "ST-K03", "ST-K04", "ST-K05", "ST-K06", "ST-K07", "ST-K08", "ST-K09",
    "ST-K10", "ST-K11", "ST-K12", "ST-K13", "ST-K14", "ST-K15", "ST-K16", "ST-K17", "ST-K18",
    "ST-K19", "ST-K20", "ST-K21", "ST-K22", "ST-K23", "ST-K24", "ST-K25", "ST-K26", "ST-K27",
    "ST-K28", "ST-K29", "ST-K30", "ST-MARK"
  })
  void verdictsOfTheReport(int number) {
    Rule indicator = indicator(number);
    assertThat(judge("emmen-cjg").on(indicator).orElseThrow().mark())
        .isEqualTo(mark(CJG.charAt(number - 1)));
    assertThat(judge("emmen-oggz").on(indicator).orElseThrow().mark())
        .isEqualTo(mark(OGGZ.charAt(number - 1)));
  }

  @Test
  @Covers("ST-MARK")
  void fiveThemesThirteenCriteriaThirtyIndicators() {
    FrameworkTerms terms = FRAMEWORK.terms();
    assertThat(terms.themes()).hasSize(5);
    assertThat(terms.themes().stream().flatMap(theme -> theme.criteria().stream())).hasSize(13);
    assertThat(terms.indicators())
        .extracting(FrameworkTerms.Indicator::rule)
        .containsExactlyElementsOf(indicators().map(SupervisionTest::indicator).toList());
    assertThat(judge("emmen-cjg").marked(Mark.IMPROVE))
        .extracting(Rule::id)
        .containsExactly("ST-K16", "ST-K21", "ST-K23", "ST-K24", "ST-K25", "ST-K28", "ST-K29");
    assertThat(judge("emmen-oggz").on(Rule.of("ST-MARK"))).isEmpty();
  }

  @Test
  @Covers("ST-FOLLOW")
  void aReportOnTheProgressIsDueAfterAYear() {
    SupervisionReport report = judge("emmen-oggz");
    assertThat(report.followUpMonth()).isEqualTo(YearMonth.of(2015, 1));
    assertThat(report.followUp()).isEqualTo(DateRange.parse("2015-01-01/2015-02-01"));
    assertThat(report.approach()).isEqualTo("emmen-oggz");
  }

  @ParameterizedTest
  @ValueSource(strings = {"emmen-cjg", "emmen-oggz"})
  @Covers({"ST-MARK", "ST-EVID"})
  void flippingOneFactFlipsOnlyItsIndicator(String preset) {
    EvidenceTerms terms = EvidenceTerms.preset(preset).terms();
    List<IndicatorVerdict> before = judge(preset).verdicts();
    for (int i = 0; i < terms.statements().size(); i++) {
      Rule flipped = terms.statements().get(i).indicator();
      List<IndicatorVerdict> after =
          SUPERVISION.judge(with(preset, flip(terms, i)), List.of()).verdicts();
      for (int k = 0; k < before.size(); k++) {
        if (!before.get(k).indicator().equals(flipped)) {
          assertThat(after.get(k)).isEqualTo(before.get(k));
        } else if (before.get(k).prevailed().size() == 1) {
          assertThat(after.get(k).mark()).isNotEqualTo(before.get(k).mark());
        }
      }
    }
  }

  private static List<Statement> flip(EvidenceTerms terms, int place) {
    List<Statement> flipped = new ArrayList<>(terms.statements());
    Statement one = flipped.get(place);
    Says says = one.says() == Says.NOT_MET ? Says.MET : Says.NOT_MET;
    flipped.set(
        place,
        new Statement(one.indicator(), one.by(), one.source(), says, one.prevails(), one.text()));
    return flipped;
  }

  private static Agreement<EvidenceTerms> with(String preset, List<Statement> statements) {
    Agreement<EvidenceTerms> whole = EvidenceTerms.preset(preset);
    EvidenceTerms of = whole.terms();
    return with(
        whole,
        new EvidenceTerms(
            of.published(), of.municipality(), of.partners(), statements, of.named()));
  }

  private static Agreement<EvidenceTerms> with(
      Agreement<EvidenceTerms> whole, EvidenceTerms terms) {
    return new Agreement<>(
        whole.schemaVersion(),
        whole.kind(),
        whole.id(),
        whole.version(),
        whole.title(),
        whole.source(),
        whole.zone(),
        whole.valid(),
        terms);
  }

  @Test
  @Covers("ST-EVID")
  void whoSaidWhatAndWhatPrevailed() {
    IndicatorVerdict power = judge("emmen-cjg").on(Rule.of("ST-K16")).orElseThrow();
    assertThat(power.prevailed())
        .extracting(Statement::by)
        .containsExactly("emmen", "cjg", "icare");
    assertThat(power.overruled()).extracting(Statement::by).containsExactly("ieder-kind-doet-mee");
    assertThat(power.reasons())
        .extracting(Object::toString)
        .containsExactly(
            "ST-MARK TO_IMPROVE [code:ST-K16]",
            "ST-EVID OVERRULED [code:ST-K16, code:ieder-kind-doet-mee]");
  }

  private static Statement said(String by, Says says, @Nullable Boolean prevails) {
    return new Statement(Rule.of("ST-K01"), by, Source.QUESTIONNAIRE, says, prevails, null);
  }

  @ParameterizedTest
  @Covers({"ST-EVID", "ST-MARK"})
  @CsvSource({
    "MET, false, MET, false, PASS, false, 0",
    "MET, false, MET_BUT, false, PASS_WITH_NOTE, false, 0",
    "MET_BUT, false, MET_BUT, false, PASS_WITH_NOTE, false, 0",
    "MET, false, NOT_MET, false, IMPROVE, true, 0",
    "MET_BUT, false, NOT_MET, false, IMPROVE, true, 0",
    "NOT_MET, false, NOT_MET, false, IMPROVE, false, 0",
    "MET, true, NOT_MET, false, PASS, false, 1",
    "MET, false, NOT_MET, true, IMPROVE, false, 1",
    "MET, true, NOT_MET, true, IMPROVE, true, 0",
    "MET, true, MET, false, PASS, false, 0",
  })
  void theWorstCountsUnlessOnePrevails(
      Says one, boolean first, Says two, boolean second, Mark mark, boolean conflict, int over) {
    Agreement<EvidenceTerms> evidence =
        with("emmen-cjg", List.of(said("emmen", one, first), said("cjg", two, second)));
    SupervisionReport report = SUPERVISION.judge(evidence, List.of());
    IndicatorVerdict verdict = report.on(Rule.of("ST-K01")).orElseThrow();
    assertThat(verdict.mark()).isEqualTo(mark);
    assertThat(verdict.overruled()).hasSize(over);
    assertThat(verdict.reasons()).hasSize(1 + over + (conflict ? 1 : 0));
    assertThat(report.findings()).hasSize(conflict ? 1 : 0);
    assertThat(report.on(Rule.of("ST-K02")).orElseThrow().mark()).isEqualTo(Mark.NO_EVIDENCE);
  }

  @Test
  @Covers("ST-CJGGAP")
  void everyRespondentMissesAPartyOfAnotherArea() {
    IndicatorVerdict parties = judge("emmen-cjg").on(Rule.of("ST-K24")).orElseThrow();
    assertThat(parties.mark()).isEqualTo(Mark.IMPROVE);
    assertThat(parties.prevailed())
        .extracting(s -> s.by() + ": " + s.text())
        .containsExactly("emmen: WORK, INCOME", "cjg: WORK, INCOME", "icare: SAFETY");
    EvidenceTerms of = EvidenceTerms.preset("emmen-cjg").terms();
    List<String> all = FRAMEWORK.terms().areas();
    Agreement<EvidenceTerms> complete =
        with(
            EvidenceTerms.preset("emmen-cjg"),
            new EvidenceTerms(
                of.published(),
                of.municipality(),
                of.partners(),
                of.statements(),
                List.of(new EvidenceTerms.Named("emmen", all))));
    assertThat(SUPERVISION.judge(complete, List.of()).on(Rule.of("ST-K24")).orElseThrow().mark())
        .isEqualTo(Mark.PASS);
  }

  @Test
  @Covers("ST-DEF")
  void sevenLifeAreas() {
    assertThat(FRAMEWORK.terms().areas())
        .containsExactly("FAMILY", "HOUSING", "WORK", "INCOME", "HEALTH", "EDUCATION", "SAFETY");
  }

  @Test
  @Covers("ST-SRC")
  void atMostThreePartnersAnswer() {
    EvidenceTerms of = EvidenceTerms.preset("emmen-cjg").terms();
    assertThat(judge("emmen-cjg").findings()).isEmpty();
    assertThat(judge("emmen-oggz").findings()).isEmpty();
    for (int extra = 1; extra <= 2; extra++) {
      List<String> partners = new ArrayList<>(of.partners());
      IntStream.range(0, extra).forEach(i -> partners.add("more-" + i));
      Agreement<EvidenceTerms> more =
          with(
              EvidenceTerms.preset("emmen-cjg"),
              new EvidenceTerms(
                  of.published(), of.municipality(), partners, of.statements(), of.named()));
      assertThat(SUPERVISION.judge(more, List.of()).findings()).hasSize(extra == 1 ? 0 : 1);
    }
  }

  @Test
  @Covers({"ST-SRC", "ST-MARK"})
  void findingsAreHandedInAndStrangersReported() {
    Statement noLadder =
        new Statement(Rule.of("ST-K23"), "lint", Source.FINDING, Says.NOT_MET, true, null);
    Statement stranger =
        new Statement(Rule.of("ST-K30"), "somebody", Source.QUESTIONNAIRE, Says.MET, null, null);
    Statement outside =
        new Statement(Rule.of("ST-MAX"), "lint", Source.FINDING, Says.MET, null, null);
    SupervisionReport report =
        SUPERVISION.judge(EvidenceTerms.preset("emmen-oggz"), List.of(noLadder, stranger, outside));
    assertThat(report.on(Rule.of("ST-K23")).orElseThrow().mark()).isEqualTo(Mark.IMPROVE);
    assertThat(report.findings())
        .extracting(f -> f.severity() + " " + f.reason())
        .containsExactly(
            "WARNING ST-SRC NO_RESPONDENT [code:somebody]",
            "WARNING ST-MARK NO_INDICATOR [code:ST-MAX]");
  }

  @Test
  void aFrameworkHoldsEachIndicatorOnce() {
    String text = FrameworkTerms.presetText("stj-2014");
    assertThat(FrameworkTerms.KIND.read(text.replace("ST-K02", "ST-K01"), "x.json").toString())
        .contains("each indicator once");
    String other = text.replace("\"coverage\": \"ST-K24\"", "\"coverage\": \"ST-MAX\"");
    assertThat(FrameworkTerms.KIND.read(other, "x.json").toString()).contains("coverage among");
  }

  @ParameterizedTest
  @EnumSource
  void speaksBothLanguages(SupervisionReason reason) {
    assertThat(reason.template(Language.NL)).isNotEqualTo(reason.template(Language.EN));
    assertThat(reason.template(Language.NL)).contains("{0}");
    assertThat(reason.template(Language.EN)).contains("{0}");
  }
}
