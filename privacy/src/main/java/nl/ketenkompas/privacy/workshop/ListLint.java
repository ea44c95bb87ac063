package nl.ketenkompas.privacy.workshop;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Basis;
import nl.ketenkompas.privacy.agreement.CovenantTerms.ClientScope;
import nl.ketenkompas.privacy.agreement.CovenantTerms.DataKind;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Grant;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Party;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Purpose;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Role;
import nl.ketenkompas.privacy.agreement.Standing;
import org.jspecify.annotations.Nullable;

/** What is odd about the lists of a covenant: parties, purposes, kinds, bases and roles. */
final class ListLint {
  /** The life areas of a stable mix, as kinds of data of the library's own list. */
  private static final List<String> LIFE_AREAS = List.of("housing", "income", "daytime", "health");

  private final CovenantTerms terms;
  private final DateRange valid;
  private final ChainLists lists;
  private final LintNotes notes;
  private final Set<String> parties;
  private final Set<String> unsigned;

  ListLint(Agreement<CovenantTerms> covenant, ChainLists lists, LintNotes notes) {
    this.terms = covenant.terms();
    this.valid = covenant.valid();
    this.lists = lists;
    this.notes = notes;
    parties = terms.parties().stream().map(Party::id).collect(Collectors.toSet());
    unsigned = unsigned(terms);
  }

  /** Parties that did not sign the published text while others did. */
  static Set<String> unsigned(CovenantTerms terms) {
    if (terms.parties().stream().allMatch(party -> party.signedOn() == null)) {
      return Set.of();
    }
    return terms.parties().stream()
        .filter(party -> party.signedOn() == null)
        .map(Party::id)
        .collect(Collectors.toSet());
  }

  void note() {
    for (int i = 0; i < terms.parties().size(); i++) {
      Party party = terms.parties().get(i);
      if (party.signedOn() == null) {
        notes.tell("/terms/parties/" + i, CovenantFinding.PARTY_UNSIGNED, party.id());
      }
    }
    for (int i = 0; i < terms.purposes().size(); i++) {
      purpose(terms.purposes().get(i), "/terms/purposes/" + i);
    }
    kinds();
    for (int i = 0; i < terms.bases().size(); i++) {
      basis(terms.bases().get(i), "/terms/bases/" + i);
    }
    for (int i = 0; i < terms.roles().size(); i++) {
      role(terms.roles().get(i), "/terms/roles/" + i);
    }
  }

  private void purpose(Purpose purpose, String pointer) {
    if (purpose.register() == null || purpose.register().isBlank()) {
      notes.warn(pointer, CovenantFinding.PURPOSE_NOT_REGISTERED, purpose.code());
    }
    if (terms.grants().stream().noneMatch(grant -> grant.purpose().equals(purpose.code()))) {
      notes.tell(pointer, CovenantFinding.PURPOSE_UNUSED, purpose.code());
    }
  }

  private void kinds() {
    Set<String> given = new HashSet<>();
    terms.grants().stream().map(Grant::kinds).forEach(given::addAll);
    Set<String> there = terms.kinds().stream().map(DataKind::code).collect(Collectors.toSet());
    if (LIFE_AREAS.stream().anyMatch(there::contains)) {
      for (String area : LIFE_AREAS) {
        if (!there.contains(area)) {
          notes.warn("/terms/kinds", CovenantFinding.LIFE_AREA_MISSING, area);
        }
      }
    }
    for (int i = 0; i < terms.kinds().size(); i++) {
      String kind = terms.kinds().get(i).code();
      String pointer = "/terms/kinds/" + i;
      if (!given.contains(kind)) {
        notes.tell(pointer, CovenantFinding.KIND_NEVER_GIVEN, kind);
      }
      if (!lists.kept().map(kept -> kept.contains(kind)).orElse(true)) {
        notes.warn(pointer, CovenantFinding.RETENTION_MISSING, kind);
      }
    }
  }

  private void basis(Basis basis, String pointer) {
    if (terms.grants().stream().noneMatch(grant -> basis.code().equals(grant.basis()))) {
      notes.tell(pointer, CovenantFinding.BASIS_UNUSED, basis.code());
    }
    DateRange stands = basis.valid();
    if (stands != null && !stands.overlaps(valid)) {
      notes.warn(pointer + "/valid", CovenantFinding.BASIS_EXPIRED, basis.code());
    } else if (stands != null && !encloses(stands, valid)) {
      notes.tell(pointer + "/valid", CovenantFinding.BASIS_ENDS_EARLY, basis.code());
    }
    parties(basis.parties(), pointer + "/parties/");
  }

  private void parties(List<String> named, String pointer) {
    for (int i = 0; i < named.size(); i++) {
      notes.known(pointer + i, CovenantFinding.CODE_UNKNOWN, named.get(i), parties);
      if (unsigned.contains(named.get(i))) {
        notes.warn(pointer + i, CovenantFinding.UNSIGNED_RELIED_ON, named.get(i));
      }
    }
  }

  private void role(Role role, String pointer) {
    parties(role.parties(), pointer + "/parties/");
    if (terms.grants().stream().noneMatch(grant -> grant.role().equals(role.code()))) {
      notes.tell(pointer, CovenantFinding.ROLE_WITHOUT_CLAUSE, role.code());
    } else if (role.clients().isEmpty()) {
      notes.warn(pointer, CovenantFinding.ROLE_SEES_NOBODY, role.code());
    }
    for (int i = 0; i < role.clients().size(); i++) {
      scope(role, i, pointer + "/clients/" + i);
    }
  }

  private void scope(Role role, int index, String pointer) {
    ClientScope scope = role.clients().get(index);
    for (int i = 0; i < role.clients().size(); i++) {
      ClientScope other = role.clients().get(i);
      if (i != index && holds(other, scope) && (i < index || !holds(scope, other))) {
        notes.tell(pointer, CovenantFinding.SCOPE_SHADOWED, role.code());
        break;
      }
    }
    for (int i = 0; i < scope.municipalities().size(); i++) {
      String name = scope.municipalities().get(i);
      if (!lists.municipalities().map(all -> all.contains(name)).orElse(true)) {
        notes.warn(pointer + "/municipalities/" + i, CovenantFinding.REGION_UNKNOWN, role.code());
      }
    }
    for (int i = 0; i < scope.labels().size(); i++) {
      String label = scope.labels().get(i);
      if (!lists.labels().map(all -> all.contains(label)).orElse(true)) {
        notes.warn(pointer + "/labels/" + i, CovenantFinding.LABEL_UNKNOWN, label);
      }
    }
  }

  /** Whether the wider group holds every client of the other. */
  private static boolean holds(ClientScope wider, ClientScope other) {
    return within(other.labels(), wider.labels())
        && within(other.chains(), wider.chains())
        && within(other.municipalities(), wider.municipalities())
        && (!wider.ownMunicipality() || other.ownMunicipality())
        && (!wider.ownCaseload() || other.ownCaseload())
        && (!wider.designatedFamilies() || other.designatedFamilies())
        && standings(wider).containsAll(standings(other));
  }

  private static boolean within(List<String> some, List<String> wider) {
    return wider.isEmpty() || (!some.isEmpty() && new HashSet<>(wider).containsAll(some));
  }

  private static Set<Standing> standings(ClientScope scope) {
    return scope.standings().isEmpty() ? Set.of(Standing.CURRENT) : Set.copyOf(scope.standings());
  }

  /** Whether every day of the other is one of the wider. */
  static boolean encloses(@Nullable DateRange wider, DateRange other) {
    if (wider == null) {
      return true;
    }
    LocalDate until = wider.until();
    LocalDate end = other.until();
    return !wider.from().isAfter(other.from())
        && (until == null || (end != null && !until.isBefore(end)));
  }
}
