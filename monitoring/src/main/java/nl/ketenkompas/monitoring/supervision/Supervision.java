package nl.ketenkompas.monitoring.supervision;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Severity;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.monitoring.agreement.EvidenceTerms;
import nl.ketenkompas.monitoring.agreement.EvidenceTerms.Says;
import nl.ketenkompas.monitoring.agreement.EvidenceTerms.Source;
import nl.ketenkompas.monitoring.agreement.EvidenceTerms.Statement;
import nl.ketenkompas.monitoring.agreement.FrameworkTerms;

/**
 * Judges approaches by the framework of the supervisors (<i>toetsingskader</i>). Each indicator
 * rests on its own statements: those that prevailed or, when nobody said which, all of them, of
 * which the worst counts and the conflict is reported. Immutable and thread safe.
 *
 * <pre>{@code
 * Supervision supervision = Supervision.of(FrameworkTerms.preset("stj-2014"));
 * SupervisionReport report = supervision.judge(EvidenceTerms.preset("emmen-cjg"), List.of());
 * report.marked(Mark.IMPROVE);
 * }</pre>
 */
public final class Supervision {
  private final FrameworkTerms terms;

  private Supervision(FrameworkTerms terms) {
    this.terms = terms;
  }

  /**
   * Compiles a framework.
   *
   * @param agreement as read by {@link FrameworkTerms#KIND}
   * @return the framework
   */
  public static Supervision of(Agreement<FrameworkTerms> agreement) {
    return new Supervision(agreement.terms());
  }

  /**
   * Judges an approach.
   *
   * @param evidence as read by {@link EvidenceTerms#KIND}
   * @param handedIn what checks of the host say, such as that no ladder was agreed
   * @return a verdict per indicator
   */
  public SupervisionReport judge(
      Agreement<EvidenceTerms> evidence, Collection<Statement> handedIn) {
    EvidenceTerms of = evidence.terms();
    List<Statement> all = new ArrayList<>(of.statements());
    all.addAll(handedIn);
    all.addAll(gaps(of));
    List<IndicatorVerdict> verdicts = new ArrayList<>();
    List<Finding> findings = new ArrayList<>(sources(of, all));
    for (FrameworkTerms.Indicator indicator : terms.indicators()) {
      verdicts.add(verdict(indicator.rule(), all, findings));
    }
    YearMonth due = YearMonth.parse(of.published()).plusMonths(terms.followUpMonths());
    return new SupervisionReport(
        evidence.id(), verdicts, findings, DateRange.of(due.atDay(1), due.plusMonths(1).atDay(1)));
  }

  /** Life areas of which a respondent names no party (ST-CJGGAP). */
  private List<Statement> gaps(EvidenceTerms of) {
    List<Statement> gaps = new ArrayList<>();
    Rule coverage = terms.coverage();
    if (coverage == null) {
      return gaps;
    }
    for (EvidenceTerms.Named named : of.named()) {
      List<String> missing =
          terms.areas().stream().filter(area -> !named.areas().contains(area)).toList();
      Says says = missing.isEmpty() ? Says.MET : Says.NOT_MET;
      String text = missing.isEmpty() ? null : String.join(", ", missing);
      gaps.add(new Statement(coverage, named.by(), Source.QUESTIONNAIRE, says, null, text));
    }
    return gaps;
  }

  private List<Finding> sources(EvidenceTerms of, List<Statement> all) {
    List<Finding> findings = new ArrayList<>();
    if (of.partners().size() > terms.mostPartners()) {
      findings.add(
          finding(
              SupervisionReason.TOO_MANY_PARTNERS,
              Fact.number(of.partners().size()),
              Fact.number(terms.mostPartners())));
    }
    Set<Rule> known =
        terms.indicators().stream().map(FrameworkTerms.Indicator::rule).collect(Collectors.toSet());
    for (Statement statement : all) {
      if (!known.contains(statement.indicator())) {
        findings.add(
            finding(SupervisionReason.NO_INDICATOR, Fact.code(statement.indicator().id())));
      }
      boolean answered =
          statement.by().equals(of.municipality()) || of.partners().contains(statement.by());
      if (statement.source() == Source.QUESTIONNAIRE && !answered) {
        findings.add(finding(SupervisionReason.NO_RESPONDENT, Fact.code(statement.by())));
      }
    }
    return findings;
  }

  private static IndicatorVerdict verdict(
      Rule indicator, List<Statement> all, List<Finding> findings) {
    List<Statement> own = all.stream().filter(s -> s.indicator().equals(indicator)).toList();
    List<Statement> named = own.stream().filter(s -> Boolean.TRUE.equals(s.prevails())).toList();
    List<Statement> prevailed = named.isEmpty() ? own : named;
    Mark mark = mark(prevailed);
    List<Statement> overruled = new ArrayList<>();
    for (Statement statement : own) {
      if (!prevailed.contains(statement) && mark(List.of(statement)) != mark) {
        overruled.add(statement);
      }
    }
    Fact id = Fact.code(indicator.id());
    List<Reason> reasons = new ArrayList<>();
    reasons.add(Reason.of(SupervisionReason.of(mark), id));
    for (Statement statement : overruled) {
      reasons.add(Reason.of(SupervisionReason.OVERRULED, id, Fact.code(statement.by())));
    }
    if (isConflict(prevailed)) {
      Reason unsettled = Reason.of(SupervisionReason.UNSETTLED, id);
      reasons.add(unsettled);
      findings.add(new Finding(Severity.INFO, "", unsettled));
    }
    return new IndicatorVerdict(indicator, mark, prevailed, overruled, reasons);
  }

  private static Mark mark(List<Statement> statements) {
    Set<Says> said = said(statements);
    if (said.isEmpty()) {
      return Mark.NO_EVIDENCE;
    }
    if (said.contains(Says.NOT_MET)) {
      return Mark.IMPROVE;
    }
    return said.contains(Says.MET_BUT) ? Mark.PASS_WITH_NOTE : Mark.PASS;
  }

  private static boolean isConflict(List<Statement> statements) {
    Set<Says> said = said(statements);
    return said.contains(Says.NOT_MET) && said.size() > 1;
  }

  private static Set<Says> said(List<Statement> statements) {
    Set<Says> said = EnumSet.noneOf(Says.class);
    statements.forEach(statement -> said.add(statement.says()));
    return said;
  }

  private static Finding finding(SupervisionReason reason, Fact... facts) {
    return new Finding(Severity.WARNING, "", Reason.of(reason, facts));
  }
}
