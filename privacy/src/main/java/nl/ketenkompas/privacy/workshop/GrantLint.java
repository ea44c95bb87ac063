package nl.ketenkompas.privacy.workshop;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.ketenkompas.model.care.Sensitivity;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Severity;
import nl.ketenkompas.privacy.agreement.Condition;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Basis;
import nl.ketenkompas.privacy.agreement.CovenantTerms.DataKind;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Grant;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Party;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Purpose;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Role;
import nl.ketenkompas.privacy.agreement.CovenantTerms.StepNeeds;
import org.jspecify.annotations.Nullable;

/** What is odd about the clauses of a covenant. */
final class GrantLint {
  private final CovenantTerms terms;
  private final LintNotes notes;
  private final Set<String> purposes;
  private final Set<String> parties;
  private final Set<String> unsigned;
  private final Set<String> needed = new HashSet<>();
  private final Map<String, Sensitivity> kinds = new HashMap<>();
  private final Map<String, Basis> bases = new HashMap<>();
  private final Map<String, Role> roles = new HashMap<>();

  GrantLint(CovenantTerms terms, LintNotes notes) {
    this.terms = terms;
    this.notes = notes;
    purposes = terms.purposes().stream().map(Purpose::code).collect(Collectors.toSet());
    parties = terms.parties().stream().map(Party::id).collect(Collectors.toSet());
    unsigned = ListLint.unsigned(terms);
    terms.steps().stream().map(StepNeeds::kinds).forEach(needed::addAll);
    for (DataKind kind : terms.kinds()) {
      kinds.putIfAbsent(kind.code(), kind.sensitivity());
    }
    terms.bases().forEach(basis -> bases.putIfAbsent(basis.code(), basis));
    terms.roles().forEach(role -> roles.putIfAbsent(role.code(), role));
  }

  void note() {
    for (int i = 0; i < terms.grants().size(); i++) {
      note(terms.grants().get(i), i, "/terms/grants/" + i);
    }
  }

  private void note(Grant grant, int index, String pointer) {
    String clause = grant.rule().id();
    if (grant.asked() != null) {
      notes.tell(
          pointer + "/asked",
          CovenantFinding.CLAUSE_ASKS_MORE,
          grant.role(),
          grant.asked().name(),
          grant.level().name(),
          clause);
    }
    codes(grant, pointer, clause);
    basis(grant, pointer, clause);
    condition(grant, pointer, clause);
    for (int j = 0; j < grant.kinds().size(); j++) {
      String kind = grant.kinds().get(j);
      if (!terms.steps().isEmpty() && kinds.containsKey(kind) && !needed.contains(kind)) {
        notes.warn(
            pointer + "/kinds/" + j, CovenantFinding.NEEDED_IN_NO_STEP, kind, grant.role(), clause);
      }
    }
    beside(grant, index, pointer, clause);
  }

  private void codes(Grant grant, String pointer, String clause) {
    notes.known(
        pointer + "/role", CovenantFinding.ROLE_UNKNOWN, grant.role(), roles.keySet(), clause);
    for (int j = 0; j < grant.kinds().size(); j++) {
      String at = pointer + "/kinds/" + j;
      String kind = grant.kinds().get(j);
      notes.known(at, CovenantFinding.KIND_UNKNOWN, kind, kinds.keySet(), clause);
    }
    notes.known(
        pointer + "/purpose", CovenantFinding.CODE_UNKNOWN, grant.purpose(), purposes, clause);
    notes.known(
        pointer + "/basis", CovenantFinding.CODE_UNKNOWN, grant.basis(), bases.keySet(), clause);
    for (int j = 0; j < grant.from().size(); j++) {
      String at = pointer + "/from/" + j;
      String party = grant.from().get(j);
      notes.known(at, CovenantFinding.CODE_UNKNOWN, party, parties, clause);
      if (unsigned.contains(party)) {
        notes.warn(at, CovenantFinding.UNSIGNED_RELIED_ON, party, clause);
      }
    }
  }

  private void basis(Grant grant, String pointer, String clause) {
    if (grant.basis() == null) {
      notes.warn(pointer, CovenantFinding.BASIS_NEEDED, grant.role(), clause);
      return;
    }
    Basis basis = bases.get(grant.basis());
    if (basis == null) {
      return;
    }
    boolean reached = false;
    for (int j = 0; j < grant.kinds().size(); j++) {
      String kind = grant.kinds().get(j);
      Sensitivity how = kinds.getOrDefault(kind, Sensitivity.ORDINARY);
      if (how.isProtected() && !basis.reaches().contains(how)) {
        notes.warn(
            pointer + "/kinds/" + j,
            CovenantFinding.BASIS_TOO_NARROW,
            basis.code(),
            kind,
            grant.role(),
            clause);
      } else {
        reached |= how == Sensitivity.NATIONAL_NUMBER;
      }
    }
    if (reached && basis.parties().isEmpty()) {
      notes.warn(
          pointer + "/basis", CovenantFinding.NUMBER_WITHOUT_ENTITLEMENT, basis.code(), clause);
    }
    Role role = roles.get(grant.role());
    if (role != null
        && !basis.parties().isEmpty()
        && !role.parties().isEmpty()
        && role.parties().stream().noneMatch(basis.parties()::contains)) {
      notes.warn(
          pointer + "/basis", CovenantFinding.BASIS_OF_OTHERS, basis.code(), grant.role(), clause);
    }
  }

  private void condition(Grant grant, String pointer, String clause) {
    if (grant.condition() == Condition.CONSENT_OR_OUTREACH
        && (terms.outreachCare() == null
            || grant.kinds().stream().noneMatch(terms.outreachCare().kinds()::contains))) {
      notes.warn(
          pointer + "/condition", CovenantFinding.OUTREACH_OPENS_NOTHING, grant.role(), clause);
    }
    if (grant.level() == Level.FULL && grant.condition() == Condition.NONE) {
      boolean grave =
          grant.kinds().stream()
              .anyMatch(kind -> kinds.getOrDefault(kind, Sensitivity.ORDINARY).isProtected());
      notes.add(
          grave ? Severity.WARNING : Severity.INFO,
          pointer + "/condition",
          CovenantFinding.FULL_WITHOUT_CONSENT,
          grant.role(),
          clause);
    }
  }

  /** What other clauses make of this one. */
  private void beside(Grant grant, int index, String pointer, String clause) {
    boolean shadowed = false;
    boolean conflict = false;
    boolean differs = false;
    for (int j = 0; j < terms.grants().size(); j++) {
      Grant other = terms.grants().get(j);
      if (j == index
          || !other.role().equals(grant.role())
          || !other.purpose().equals(grant.purpose())) {
        continue;
      }
      if (!differs && grant.from().isEmpty() && !other.from().isEmpty()) {
        notes.tell(pointer, CovenantFinding.WIDTHS_DIFFER, grant.role(), clause);
        differs = true;
      }
      String place = "/terms/grants/" + j;
      if (isSameCase(grant, other)) {
        if (!conflict && grant.level() != other.level() && !grant.level().atLeast(other.level())) {
          notes.warn(
              pointer + "/level", CovenantFinding.GRANTS_CONFLICT, grant.role(), place, clause);
          conflict = true;
        }
        if (grant.level() != other.level()) {
          continue;
        }
      }
      if (!shadowed && shadows(other, grant) && (j < index || !shadows(grant, other))) {
        notes.warn(pointer, CovenantFinding.GRANT_SHADOWED, grant.role(), place, clause);
        shadowed = true;
      }
    }
  }

  /** Whether both ask the same of the same kind of data, so that they can only differ in level. */
  private static boolean isSameCase(Grant one, Grant other) {
    return one.condition() == other.condition()
        && Objects.equals(one.basis(), other.basis())
        && one.basis() != null
        && Set.copyOf(one.from()).equals(Set.copyOf(other.from()))
        && one.kinds().stream().anyMatch(other.kinds()::contains);
  }

  /** Whether the wider clause gives as much whenever the other gives anything. */
  private boolean shadows(Grant wider, Grant other) {
    return wider.level().atLeast(other.level())
        && wider.kinds().containsAll(other.kinds())
        && strictness(wider.condition()) <= strictness(other.condition())
        && isWithin(other.from(), wider.from())
        && standsToo(basis(wider), basis(other));
  }

  private @Nullable Basis basis(Grant grant) {
    return grant.basis() == null ? null : bases.get(grant.basis());
  }

  /** Who satisfies the stricter condition satisfies the milder one too. */
  private static int strictness(Condition condition) {
    return switch (condition) {
      case NONE -> 0;
      case CONSENT_OR_OUTREACH -> 1;
      case CONSENT -> 2;
      case AUTHORISATION -> 3;
    };
  }

  private static boolean isWithin(List<String> some, List<String> wider) {
    return wider.isEmpty() || (!some.isEmpty() && wider.containsAll(some));
  }

  /**
   * Whether the wider basis stands for everybody for whom, and every day on which, the other does.
   */
  private static boolean standsToo(@Nullable Basis wider, @Nullable Basis other) {
    if (wider == null || other == null) {
      return false;
    }
    if (wider.code().equals(other.code())) {
      return true;
    }
    boolean days =
        wider.valid() == null
            || (other.valid() != null && ListLint.encloses(wider.valid(), other.valid()));
    // A basis that names no party gives no national number, so nobody is not wider than somebody
    boolean holders =
        wider.parties().isEmpty() == other.parties().isEmpty()
            && wider.parties().containsAll(other.parties());
    return days && holders && wider.reaches().containsAll(other.reaches());
  }
}
