package nl.ketenkompas.mandate.workshop;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.ketenkompas.mandate.MandateFacts;
import nl.ketenkompas.mandate.agreement.MandateTerms;
import nl.ketenkompas.mandate.agreement.MandateTerms.Duty;
import nl.ketenkompas.mandate.agreement.MandateTerms.Institution;
import nl.ketenkompas.mandate.agreement.MandateTerms.Level;
import nl.ketenkompas.mandate.agreement.MandateTerms.Passage;
import nl.ketenkompas.mandate.agreement.MandateTerms.Row;
import nl.ketenkompas.mandate.agreement.RowKind;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.ReasonCode;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What is odd about a mandate agreement that can be used all the same: where its clauses contradict
 * or repeat each other, and what it does not say. Each finding points at one spot and cites its
 * clause; mending the spot takes away that finding and no other. In O(n log n); thread safe.
 *
 * <p>Contradictions rest on {@link MandateTerms#passages}: whoever puts a text into terms notes
 * there what it says of matters of which it speaks more than once. The matters {@code CLOSING},
 * {@code CASELOAD} and {@code AVAILABILITY} are those of which every agreement ought to speak
 * (ST-CLOSEDEF, ST-CASELOAD, ST-AVAIL).
 *
 * <pre>{@code
 * for (Finding finding : MandateLint.of(agreement)) {
 *   out.println(finding.pointer() + " " + finding.reason().text(Language.NL));
 * }
 * }</pre>
 */
public final class MandateLint {
  private static final Map<String, MandateFinding> EXPECTED = new LinkedHashMap<>();

  static {
    EXPECTED.put("CLOSING", MandateFinding.NOTHING_ON_CLOSING);
    EXPECTED.put("CASELOAD", MandateFinding.NOTHING_ON_CASELOAD);
    EXPECTED.put("AVAILABILITY", MandateFinding.NOTHING_ON_AVAILABILITY);
  }

  private final MandateTerms terms;
  private final List<Finding> findings = new ArrayList<>();

  private MandateLint(MandateTerms terms) {
    this.terms = terms;
  }

  /**
   * What is odd about the terms.
   *
   * @param agreement to look at
   * @return the findings, in the order of the terms
   */
  public static List<Finding> of(Agreement<MandateTerms> agreement) {
    MandateLint lint = new MandateLint(agreement.terms());
    lint.checkTerm();
    lint.checkLifeAreas();
    lint.checkTable();
    lint.checkLadder();
    lint.checkEnding();
    lint.checkPassages();
    return List.copyOf(lint.findings);
  }

  /**
   * What institutions decide and the table does not have.
   *
   * @param agreement to look at
   * @param catalogue code of an institution to the codes of the decisions it takes; of institutions
   *     that are not in it nothing is expected
   * @return one for each decision without a row, in the order of the catalogue
   */
  public static List<Finding> gaps(
      Agreement<MandateTerms> agreement, Map<String, List<String>> catalogue) {
    MandateLint lint = new MandateLint(agreement.terms());
    catalogue.forEach(
        (institution, decisions) -> {
          Set<String> known = lint.decisionsOf(institution);
          for (String decision : decisions) {
            if (!known.contains(decision)) {
              lint.add(
                  Severity.WARNING,
                  lint.pointerOf(institution),
                  MandateFinding.DECISION_WITHOUT_ROW,
                  Fact.code(institution),
                  Fact.code(decision));
            }
          }
        });
    return List.copyOf(lint.findings);
  }

  /**
   * Roles that give binding advice and that nobody holds.
   *
   * @param agreement to look at
   * @param facts who holds which role
   * @param on the civil day asked about
   * @return one for each such role, in the order of the terms
   */
  public static List<Finding> vacancies(
      Agreement<MandateTerms> agreement, MandateFacts facts, LocalDate on) {
    MandateLint lint = new MandateLint(agreement.terms());
    List<MandateTerms.Role> roles = agreement.terms().roles();
    for (int i = 0; i < roles.size(); i++) {
      String role = roles.get(i).id();
      if (roles.get(i).mandateHolder()
          && facts.holders().stream()
              .noneMatch(h -> h.role().equals(role) && h.on().contains(on))) {
        lint.add(
            Severity.WARNING,
            "/terms/roles/" + i,
            MandateFinding.ROLE_WITHOUT_HOLDER,
            Fact.code(role),
            Fact.date(on));
      }
    }
    return List.copyOf(lint.findings);
  }

  private void checkTerm() {
    LocalDate dated = terms.dated();
    LocalDate from = terms.term().from();
    if (dated != null && from.isBefore(dated)) {
      add(
          Severity.WARNING,
          "/terms/dated",
          MandateFinding.TERM_BEFORE_TEXT,
          Fact.date(from),
          Fact.date(dated));
    }
  }

  private void checkLifeAreas() {
    Set<String> signing =
        terms.institutions().stream()
            .filter(institution -> institution.party() != null)
            .map(Institution::id)
            .collect(Collectors.toSet());
    Set<String> served =
        terms.rows().stream()
            .filter(row -> signing.contains(row.institution()))
            .map(Row::lifeArea)
            .collect(Collectors.toSet());
    for (int i = 0; i < terms.lifeAreas().size(); i++) {
      String area = terms.lifeAreas().get(i).id();
      if (!served.contains(area)) {
        add(
            Severity.WARNING,
            "/terms/lifeAreas/" + i,
            MandateFinding.LIFE_AREA_WITHOUT_PARTY,
            Fact.code(area));
      }
    }
  }

  private void checkTable() {
    for (int i = 0; i < terms.institutions().size(); i++) {
      Institution institution = terms.institutions().get(i);
      boolean inTable =
          terms.rows().stream().anyMatch(row -> row.institution().equals(institution.id()));
      if (inTable && institution.party() == null) {
        add(
            Severity.WARNING,
            "/terms/institutions/" + i,
            MandateFinding.ROW_WITHOUT_PARTY,
            Fact.code(institution.id()));
      }
    }
    if (terms.rows().stream().noneMatch(row -> row.kind() == RowKind.MANDATE)) {
      add(Severity.WARNING, "/terms/rows", MandateFinding.NOTHING_BINDS);
    }
  }

  private void checkLadder() {
    List<Level> ladder = terms.ladder();
    if (ladder.isEmpty()) {
      add(Severity.WARNING, "/terms/ladder", MandateFinding.NO_ESCALATION);
      return;
    }
    for (int i = 0; i < ladder.size(); i++) {
      Level level = ladder.get(i);
      if (level.settleDays() == null) {
        cite(
            "/terms/ladder/" + i + "/settleDays",
            MandateFinding.NO_FIGURE,
            level.rule(),
            Fact.number(level.level()));
      }
    }
    for (int i = 0; i < terms.duties().size(); i++) {
      Duty duty = terms.duties().get(i);
      if (duty.withinDays() == null) {
        cite(
            "/terms/duties/" + i + "/withinDays",
            MandateFinding.NO_FIGURE,
            duty.rule(),
            Fact.code(duty.id()));
      }
    }
    MandateTerms.Unresolved unresolved = terms.unresolved();
    if (unresolved == null || unresolved.rule() == null) {
      Level last = ladder.get(ladder.size() - 1);
      cite(
          "/terms/unresolved",
          MandateFinding.LAST_STEP_OPEN,
          last.rule(),
          Fact.number(last.level()));
    }
  }

  private void checkEnding() {
    if (terms.termination() == null) {
      add(Severity.INFO, "/terms/termination", MandateFinding.NOTHING_ON_ENDING);
    }
  }

  private void checkPassages() {
    Map<String, List<Integer>> byMatter = new LinkedHashMap<>();
    List<Passage> passages = terms.passages();
    for (int i = 0; i < passages.size(); i++) {
      byMatter.computeIfAbsent(passages.get(i).matter(), matter -> new ArrayList<>()).add(i);
    }
    byMatter.forEach(this::compare);
    EXPECTED.forEach(
        (matter, finding) -> {
          if (!byMatter.containsKey(matter)) {
            add(Severity.INFO, "/terms/passages", finding);
          }
        });
  }

  /** Points at the first clause that says something else, or again, than the first of all. */
  private void compare(String matter, List<Integer> places) {
    if (places.size() == 1) {
      return;
    }
    List<Passage> said = places.stream().map(terms.passages()::get).toList();
    String first = said.get(0).says();
    int other = 1;
    while (other < said.size() && said.get(other).says().equals(first)) {
      other++;
    }
    boolean differs = other < said.size();
    int place = differs ? other : 1;
    Passage about = said.get(place);
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.code(matter));
    addClause(said.get(0), facts);
    addClause(about, facts);
    for (int i = 1; i < said.size(); i++) {
      if (i != place) {
        addClause(said.get(i), facts);
      }
    }
    findings.add(
        new Finding(
            differs ? Severity.WARNING : Severity.INFO,
            "/terms/passages/" + places.get(place) + "/says",
            Reason.of(
                new CitedFinding(
                    differs ? MandateFinding.SAYS_DIFFERENT : MandateFinding.SAYS_TWICE,
                    about.rule()),
                facts.toArray(new Fact[0]))));
  }

  private static void addClause(Passage passage, List<Fact> facts) {
    facts.add(Fact.code(passage.rule().id()));
    facts.add(Fact.code(passage.says()));
  }

  private Set<String> decisionsOf(String institution) {
    Set<String> decisions = new HashSet<>();
    for (Row row : terms.rows()) {
      if (row.institution().equals(institution)) {
        decisions.add(row.decision());
        row.variants().forEach(variant -> decisions.add(variant.decision()));
      }
    }
    return decisions;
  }

  private String pointerOf(String institution) {
    for (int i = 0; i < terms.institutions().size(); i++) {
      if (terms.institutions().get(i).id().equals(institution)) {
        return "/terms/institutions/" + i;
      }
    }
    return "/terms/institutions";
  }

  private void cite(String pointer, MandateFinding code, @Nullable Rule clause, Fact fact) {
    ReasonCode cited = clause == null ? code : new CitedFinding(code, clause);
    findings.add(new Finding(Severity.WARNING, pointer, Reason.of(cited, fact)));
  }

  private void add(Severity severity, String pointer, MandateFinding code, Fact... facts) {
    findings.add(new Finding(severity, pointer, Reason.of(code, facts)));
  }
}
