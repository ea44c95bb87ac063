package nl.ketenkompas.privacy;

import java.util.Comparator;
import java.util.List;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.privacy.AccessDecision.Granted;
import nl.ketenkompas.privacy.agreement.Condition;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Basis;
import nl.ketenkompas.privacy.agreement.CovenantTerms.DataKind;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Grant;
import org.jspecify.annotations.Nullable;

/** One grant for one kind of data, as one viewer has it: its answers are made once and kept. */
final class Cell {
  /**
   * The highest level first; among equals the one that asks least of the client. The rest only
   * makes the choice independent of the order of clauses.
   */
  static final Comparator<Cell> ORDER =
      Comparator.comparing((Cell cell) -> cell.level)
          .reversed()
          .thenComparing(cell -> cell.condition)
          .thenComparing(cell -> cell.grant.rule())
          .thenComparing(cell -> String.valueOf(cell.grant.basis()));

  final Grant grant;
  final int index;
  final Level level;
  final Condition condition;

  /** Whether there is a legal basis, and the reason why or why not. */
  final boolean based;

  final Reason basis;

  final Reason clause;
  final Reason met;
  final Reason unmet;
  final Reason outreach;
  final Reason noOutreach;

  final Granted granted;
  final Granted grantedByOutreach;

  Cell(Situation situation, User user, DataKind kind, Grant grant, int index, boolean assumeBasis) {
    this.grant = grant;
    this.index = index;
    this.level = grant.level();
    this.condition = grant.condition();
    Fact data = Fact.code(kind.code());
    Fact party = Fact.code(user.partner());

    Basis found = grant.basis() == null ? null : situation.covenant.bases.get(grant.basis());
    Reason missing = missingBasis(situation, kind, found);
    based = assumeBasis || missing == null;
    if (found != null && missing == null) {
      basis = Clause.reason(AccessReason.BASIS_STANDS, found.article(), Fact.code(found.code()));
    } else {
      AccessReason absent = assumeBasis ? AccessReason.IF_BASIS : AccessReason.BASIS_MISSING;
      basis = assumeBasis || missing == null ? Reason.of(absent, data) : missing;
    }

    clause =
        Clause.reason(
            AccessReason.GRANTED,
            grant.rule(),
            Fact.code(user.role()),
            data,
            Fact.code(level.name()));
    boolean self = condition == Condition.AUTHORISATION;
    met =
        condition == Condition.NONE
            ? Reason.of(AccessReason.NO_CONSENT_NEEDED, data)
            : Reason.of(self ? AccessReason.AUTHORISED : AccessReason.CONSENT_GIVEN, data, party);
    unmet =
        Reason.of(
            self ? AccessReason.AUTHORISATION_MISSING : AccessReason.CONSENT_MISSING, data, party);
    outreach = Reason.of(AccessReason.OUTREACH_DECIDED, data);
    noOutreach = Reason.of(AccessReason.OUTREACH_MISSING, data);
    granted = new Granted(level, List.of(clause, basis, met));
    grantedByOutreach = new Granted(level, List.of(clause, basis, outreach));
  }

  private static @Nullable Reason missingBasis(
      Situation situation, DataKind kind, @Nullable Basis basis) {
    if (basis == null) {
      return Reason.of(AccessReason.BASIS_MISSING, Fact.code(kind.code()));
    }
    if (basis.valid() != null && !basis.valid().contains(situation.moment.asOf())) {
      return Reason.of(AccessReason.BASIS_NOT_VALID, Fact.code(basis.code()));
    }
    if (kind.sensitivity().isProtected() && !basis.reaches().contains(kind.sensitivity())) {
      return Clause.reason(
          AccessReason.BASIS_TOO_NARROW,
          Rule.of(kind.sensitivity().article()),
          Fact.code(basis.code()),
          Fact.code(kind.code()));
    }
    return null;
  }
}
