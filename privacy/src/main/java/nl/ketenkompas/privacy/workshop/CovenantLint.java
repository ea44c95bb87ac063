package nl.ketenkompas.privacy.workshop;

import java.util.List;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.rule.Finding;
import nl.ketenkompas.privacy.agreement.CovenantTerms;

/**
 * Tells what is odd about a covenant that can be used all the same: clauses that never decide or
 * contradict each other, legal bases that have expired or do not reach, exceptions without end,
 * parties that did not sign, and so on; {@link CovenantFinding} lists them. Findings never change
 * an answer. Each has the place in the file; those about a clause end with the rule that the clause
 * names.
 *
 * <pre>{@code
 * for (Finding finding : CovenantLint.of(covenant)) {
 *   out.println(finding.pointer() + " " + finding.reason().text(Language.NL));
 * }
 * }</pre>
 *
 * <p>Takes time quadratic in the number of clauses of one role.
 */
public final class CovenantLint {
  private CovenantLint() {}

  /**
   * The findings of a covenant by itself.
   *
   * @param covenant to look at; also one that was made in code and never read
   * @return in the order of the terms: parties, purposes, kinds, bases, roles, grants, outreach
   *     care, emergencies, steps
   */
  public static List<Finding> of(Agreement<CovenantTerms> covenant) {
    return of(covenant, ChainLists.NONE);
  }

  /**
   * The findings of a covenant, compared with what else the chain has.
   *
   * @param covenant to look at
   * @param lists of the chain
   * @return in the order of the terms
   */
  public static List<Finding> of(Agreement<CovenantTerms> covenant, ChainLists lists) {
    LintNotes notes = new LintNotes();
    new ListLint(covenant, lists, notes).note();
    new GrantLint(covenant.terms(), notes).note();
    new ExceptionLint(covenant.terms(), notes).note();
    return notes.all();
  }
}
