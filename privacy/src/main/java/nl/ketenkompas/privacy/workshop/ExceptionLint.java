package nl.ketenkompas.privacy.workshop;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.ketenkompas.model.agreement.OpenNorm;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.BreakGlassTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.DataKind;
import nl.ketenkompas.privacy.agreement.CovenantTerms.OutreachTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Party;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Role;
import nl.ketenkompas.privacy.agreement.CovenantTerms.StepNeeds;
import org.jspecify.annotations.Nullable;

/** What is odd about the exceptions of a covenant, and about its steps. */
final class ExceptionLint {
  /** Who looks at it once a year does so within this many days. */
  private static final int YEAR = 366;

  private final CovenantTerms terms;
  private final LintNotes notes;
  private final Set<String> kinds;
  private final Set<String> roles;
  private final Set<String> parties;

  ExceptionLint(CovenantTerms terms, LintNotes notes) {
    this.terms = terms;
    this.notes = notes;
    kinds = terms.kinds().stream().map(DataKind::code).collect(Collectors.toSet());
    roles = terms.roles().stream().map(Role::code).collect(Collectors.toSet());
    parties = terms.parties().stream().map(Party::id).collect(Collectors.toSet());
  }

  void note() {
    OutreachTerms outreach = terms.outreachCare();
    if (outreach != null) {
      kinds(outreach.kinds(), "/terms/outreachCare");
      end(outreach.longestDays(), "/terms/outreachCare/longestDays");
    }
    BreakGlassTerms emergency = terms.breakGlass();
    if (emergency != null) {
      emergency(emergency);
    }
    for (int i = 0; i < terms.steps().size(); i++) {
      step(terms.steps().get(i), "/terms/steps/" + i);
    }
  }

  private void kinds(List<String> codes, String pointer) {
    for (int i = 0; i < codes.size(); i++) {
      notes.known(pointer + "/kinds/" + i, CovenantFinding.KIND_UNKNOWN, codes.get(i), kinds);
    }
  }

  private void end(@Nullable Integer days, String pointer) {
    if (days == null || days > YEAR) {
      notes.warn(pointer, CovenantFinding.EXCEPTION_WITHOUT_END);
    }
  }

  private void emergency(BreakGlassTerms emergency) {
    for (int i = 0; i < emergency.roles().size(); i++) {
      String role = emergency.roles().get(i);
      String pointer = "/terms/breakGlass/roles/" + i;
      if (notes.known(pointer, CovenantFinding.ROLE_UNKNOWN, role, roles)
          && emergency.kinds().stream().noneMatch(kind -> isGiven(role, kind))) {
        notes.warn(pointer, CovenantFinding.EMERGENCY_OPENS_NOTHING, role);
      }
    }
    for (int i = 0; i < emergency.kinds().size(); i++) {
      String kind = emergency.kinds().get(i);
      String pointer = "/terms/breakGlass/kinds/" + i;
      if (notes.known(pointer, CovenantFinding.KIND_UNKNOWN, kind, kinds)
          && emergency.roles().stream().noneMatch(role -> isGiven(role, kind))) {
        notes.warn(pointer, CovenantFinding.EMERGENCY_OPENS_NOTHING, kind);
      }
    }
    end(emergency.longestDays(), "/terms/breakGlass/longestDays");
    end(emergency.reviewWithinDays(), "/terms/breakGlass/reviewWithinDays");
  }

  private boolean isGiven(String role, String kind) {
    return terms.grants().stream()
        .anyMatch(grant -> grant.role().equals(role) && grant.kinds().contains(kind));
  }

  private void step(StepNeeds step, String pointer) {
    kinds(step.kinds(), pointer);
    notes.known(pointer + "/responsible", CovenantFinding.ROLE_UNKNOWN, step.responsible(), roles);
    notes.known(pointer + "/direction", CovenantFinding.CODE_UNKNOWN, step.direction(), parties);
    if (step.direction() != null && ListLint.unsigned(terms).contains(step.direction())) {
      notes.warn(pointer + "/direction", CovenantFinding.UNSIGNED_RELIED_ON, step.direction());
    }
    Object agreed = step.direction() == null ? null : step.responsible();
    OpenNorm.of(step.code(), pointer, agreed, null)
        .finding(CovenantFinding.STEP_LEFT_OPEN, CovenantFinding.STEP_LEFT_OPEN)
        .ifPresent(notes::add);
  }
}
