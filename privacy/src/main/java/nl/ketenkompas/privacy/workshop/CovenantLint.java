package nl.ketenkompas.privacy.workshop;

import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.care.Sensitivity;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Severity;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Basis;
import nl.ketenkompas.privacy.agreement.CovenantTerms.DataKind;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Grant;

/**
 * Tells what is odd about a covenant that can be used all the same. Findings never change an
 * answer.
 *
 * <pre>{@code
 * for (Finding finding : CovenantLint.of(covenant)) {
 *   out.println(finding.pointer() + " " + finding.reason().text(Language.NL));
 * }
 * }</pre>
 */
public final class CovenantLint {
  private final CovenantTerms terms;
  private final List<Finding> findings = new ArrayList<>();

  private CovenantLint(CovenantTerms terms) {
    this.terms = terms;
  }

  /**
   * The findings of a covenant.
   *
   * @param covenant to look at
   * @return in the order of the terms: parties, purposes, grants
   */
  public static List<Finding> of(Agreement<CovenantTerms> covenant) {
    return new CovenantLint(covenant.terms()).findings();
  }

  private List<Finding> findings() {
    for (int i = 0; i < terms.parties().size(); i++) {
      if (terms.parties().get(i).signedOn() == null) {
        add(
            Severity.INFO,
            "/terms/parties/" + i,
            CovenantFinding.PARTY_UNSIGNED,
            terms.parties().get(i).id());
      }
    }
    for (int i = 0; i < terms.purposes().size(); i++) {
      if (terms.purposes().get(i).register() == null) {
        add(
            Severity.WARNING,
            "/terms/purposes/" + i,
            CovenantFinding.PURPOSE_NOT_REGISTERED,
            terms.purposes().get(i).code());
      }
    }
    for (int i = 0; i < terms.grants().size(); i++) {
      grant(terms.grants().get(i), "/terms/grants/" + i);
    }
    return List.copyOf(findings);
  }

  private void grant(Grant grant, String pointer) {
    if (grant.asked() != null) {
      add(
          Severity.INFO,
          pointer + "/asked",
          CovenantFinding.CLAUSE_ASKS_MORE,
          grant.role(),
          grant.asked().name(),
          grant.level().name());
    }
    if (grant.basis() == null) {
      add(Severity.WARNING, pointer, CovenantFinding.BASIS_NEEDED, grant.role());
    } else if (grant.kinds().stream().anyMatch(this::isNumber) && !isEntitled(grant.basis())) {
      add(
          Severity.WARNING,
          pointer + "/basis",
          CovenantFinding.NUMBER_WITHOUT_ENTITLEMENT,
          grant.basis());
    }
    if (grant.from().isEmpty() && terms.grants().stream().anyMatch(g -> isNarrower(g, grant))) {
      add(Severity.INFO, pointer, CovenantFinding.WIDTHS_DIFFER, grant.role());
    }
  }

  /** The same role for the same purpose, about data of some parties only. */
  private static boolean isNarrower(Grant other, Grant grant) {
    return !other.from().isEmpty()
        && other.role().equals(grant.role())
        && other.purpose().equals(grant.purpose());
  }

  private boolean isNumber(String kind) {
    return terms.kinds().stream()
        .filter(k -> k.code().equals(kind))
        .map(DataKind::sensitivity)
        .anyMatch(sensitivity -> sensitivity == Sensitivity.NATIONAL_NUMBER);
  }

  private boolean isEntitled(String code) {
    return terms.bases().stream()
        .filter(basis -> basis.code().equals(code))
        .map(Basis::parties)
        .anyMatch(parties -> !parties.isEmpty());
  }

  private void add(Severity severity, String pointer, CovenantFinding code, String... facts) {
    Fact[] references = new Fact[facts.length];
    for (int i = 0; i < facts.length; i++) {
      references[i] = Fact.code(facts[i]);
    }
    findings.add(new Finding(severity, pointer, Reason.of(code, references)));
  }
}
