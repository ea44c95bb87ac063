package nl.ketenkompas.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.ketenkompas.model.care.Sensitivity;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Fact;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Rule;
import nl.ketenkompas.model.rule.Step;
import nl.ketenkompas.privacy.AccessDecision.Granted;
import nl.ketenkompas.privacy.agreement.Condition;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Basis;
import nl.ketenkompas.privacy.agreement.CovenantTerms.DataKind;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Grant;
import org.jspecify.annotations.Nullable;

/** One grant for one kind of data, as one role has it: its answers are made once and kept. */
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
          .thenComparing(cell -> String.valueOf(cell.grant.basis()))
          .thenComparing(cell -> String.join(" ", cell.grant.from()));

  final Grant grant;
  final Level level;
  final Condition condition;

  /** Whose data it is about, as bits of parties. */
  final long from;

  /** Whether there is a legal basis, and the reason why or why not. */
  final boolean based;

  final Reason basis;
  final Reason met;
  final Reason unmet;

  final Granted granted;
  final Granted grantedByOutreach;
  final Granted grantedByEmergency;

  final Step clauseStep;
  final Step basisStep;
  final Step decidesStep;
  final Step metStep;
  final Step unmetStep;

  Cell(Situation situation, Lens.Key key, DataKind kind, Grant grant, int index) {
    this.grant = grant;
    this.level = grant.level();
    this.condition = grant.condition();
    from = grant.from().isEmpty() ? -1L : Covenant.named(grant.from(), situation.covenant.parties);
    Fact data = Fact.code(kind.code());
    Fact party = Fact.code(key.partner());

    Basis found = grant.basis() == null ? null : situation.covenant.bases.get(grant.basis());
    Reason missing = missingBasis(situation, key.partner(), kind, found);
    boolean assumed = key.supposed() == Lens.Supposed.BASIS;
    based = assumed || missing == null;
    if (found != null && missing == null) {
      basis = Clause.reason(AccessReason.BASIS_STANDS, found.article(), Fact.code(found.code()));
    } else {
      AccessReason absent = assumed ? AccessReason.IF_BASIS : AccessReason.BASIS_MISSING;
      basis = assumed || missing == null ? Reason.of(absent, data) : missing;
    }

    Fact role = Fact.code(key.role());
    Reason clause =
        Clause.reason(AccessReason.GRANTED, grant.rule(), role, data, Fact.code(level.name()));
    boolean self = condition == Condition.AUTHORISATION;
    met =
        condition == Condition.NONE
            ? Reason.of(AccessReason.NO_CONSENT_NEEDED, data)
            : Reason.of(self ? AccessReason.AUTHORISED : AccessReason.CONSENT_GIVEN, data, party);
    unmet =
        Reason.of(
            self ? AccessReason.AUTHORISATION_MISSING : AccessReason.CONSENT_MISSING, data, party);
    Reason noOutreach = Reason.of(AccessReason.OUTREACH_MISSING, data);
    granted = new Granted(level, List.of(clause, basis, met));
    grantedByOutreach =
        new Granted(level, List.of(clause, basis, Reason.of(AccessReason.OUTREACH_DECIDED, data)));
    grantedByEmergency =
        new Granted(level, List.of(clause, basis, Reason.of(AccessReason.EMERGENCY, role)));

    List<Fact> places = new ArrayList<>(clause.facts());
    places.add(Fact.pointer("/terms/grants/" + index));
    clauseStep = Step.holds(new Reason(clause.code(), places));
    basisStep = new Step(basis, based, List.of());
    decidesStep =
        Step.holds(
            condition == Condition.NONE
                ? Reason.of(
                    AccessReason.LAW_DECIDES,
                    Fact.code(grant.basis() == null ? kind.code() : grant.basis()))
                : Reason.of(AccessReason.CLIENT_DECIDES));
    metStep = Step.holds(met);
    unmetStep =
        new Step(
            unmet,
            false,
            condition == Condition.CONSENT_OR_OUTREACH
                ? List.of(Step.fails(noOutreach))
                : List.of());
  }

  private static @Nullable Reason missingBasis(
      Situation situation, String partner, DataKind kind, @Nullable Basis basis) {
    Fact data = Fact.code(kind.code());
    Fact party = Fact.code(partner);
    if (basis == null) {
      return Reason.of(AccessReason.BASIS_MISSING, data);
    }
    Fact code = Fact.code(basis.code());
    if (basis.valid() != null && !basis.valid().contains(situation.moment.asOf())) {
      return Reason.of(AccessReason.BASIS_NOT_VALID, code);
    }
    if (kind.sensitivity().isProtected() && !basis.reaches().contains(kind.sensitivity())) {
      Rule article = Rule.of(kind.sensitivity().article());
      return Clause.reason(AccessReason.BASIS_TOO_NARROW, article, code, data);
    }
    if (kind.sensitivity() == Sensitivity.NATIONAL_NUMBER && basis.parties().isEmpty()) {
      return Reason.of(AccessReason.NUMBER_NOT_ENTITLED, data, party);
    }
    if (!basis.parties().isEmpty() && !basis.parties().contains(partner)) {
      return kind.sensitivity() == Sensitivity.NATIONAL_NUMBER
          ? Reason.of(AccessReason.NUMBER_NOT_ENTITLED, data, party)
          : Reason.of(AccessReason.BASIS_OF_OTHER_PARTY, code, party);
    }
    return null;
  }

  /** The answer if the client opened it, or the user did in an emergency. */
  @Nullable Granted answer(Profile client, int kind, boolean urgent) {
    boolean met =
        switch (condition) {
          case NONE -> true;
          case CONSENT, CONSENT_OR_OUTREACH -> (client.consented() >>> kind & 1) != 0;
          case AUTHORISATION -> (client.named() >>> kind & 1) != 0;
        };
    if (met) {
      return granted;
    }
    if (condition == Condition.CONSENT_OR_OUTREACH && (client.outreach() >>> kind & 1) != 0) {
      return grantedByOutreach;
    }
    return urgent && condition != Condition.AUTHORISATION ? grantedByEmergency : null;
  }
}
