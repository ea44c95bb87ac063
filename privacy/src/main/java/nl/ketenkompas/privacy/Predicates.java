package nl.ketenkompas.privacy;

import static nl.ketenkompas.privacy.ClientPredicate.EVERYBODY;
import static nl.ketenkompas.privacy.ClientPredicate.NOBODY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.privacy.ClientPredicate.All;
import nl.ketenkompas.privacy.ClientPredicate.Any;
import nl.ketenkompas.privacy.ClientPredicate.Ground;
import nl.ketenkompas.privacy.ClientPredicate.InCaseload;
import nl.ketenkompas.privacy.ClientPredicate.InChain;
import nl.ketenkompas.privacy.ClientPredicate.InDesignatedFamily;
import nl.ketenkompas.privacy.ClientPredicate.InMunicipality;
import nl.ketenkompas.privacy.ClientPredicate.InStep;
import nl.ketenkompas.privacy.ClientPredicate.KnownTo;
import nl.ketenkompas.privacy.ClientPredicate.Labelled;
import nl.ketenkompas.privacy.ClientPredicate.OpenedBy;
import nl.ketenkompas.privacy.ClientPredicate.Shares;
import nl.ketenkompas.privacy.ClientPredicate.Stands;
import nl.ketenkompas.privacy.agreement.Condition;
import nl.ketenkompas.privacy.agreement.CovenantTerms.ClientScope;
import nl.ketenkompas.privacy.agreement.CovenantTerms.StepNeeds;
import nl.ketenkompas.privacy.agreement.Standing;
import org.jspecify.annotations.Nullable;

/** Writes the decision of a viewer on one kind of data down as a predicate on clients. */
final class Predicates {
  private static final ClientPredicate KNOWN = new Stands(Arrays.asList(Standing.values()));

  private final Viewer viewer;
  private final Lens lens;
  private final Covenant covenant;
  private final String kind;

  private Predicates(Viewer viewer, String kind) {
    this.viewer = viewer;
    this.lens = viewer.lens;
    this.covenant = viewer.situation.covenant;
    this.kind = kind;
  }

  /** The clients of whom the viewer sees this kind of data at least at this level. */
  static ClientPredicate of(Viewer viewer, String kind, Level level) {
    Integer k = viewer.situation.covenant.kinds.get(kind);
    return k == null || viewer.lens.notCovered != null
        ? NOBODY
        : new Predicates(viewer, kind).atLeast(k, level);
  }

  private ClientPredicate atLeast(int k, Level level) {
    List<ClientPredicate> agreed = new ArrayList<>();
    List<ClientPredicate> agreedOrUrgent = new ArrayList<>();
    for (Cell cell : lens.cells[k]) {
      if (cell.based && cell.level.atLeast(level)) {
        ClientPredicate condition = condition(cell.condition);
        agreed.add(condition);
        agreedOrUrgent.add(cell.condition == Condition.AUTHORISATION ? condition : EVERYBODY);
      }
    }
    ClientPredicate known =
        any(List.of(new KnownTo(viewer.user.partner(), viewer.purpose), shares(Ground.OUTREACH)));
    ClientPredicate normal = all(List.of(inView(), inNeed(), known, any(agreed)));
    if ((lens.urgent >>> k & 1) == 0) {
      return normal;
    }
    ClientPredicate opened = new OpenedBy(viewer.user.id());
    return any(List.of(normal, all(List.of(opened, KNOWN, any(agreedOrUrgent)))));
  }

  private ClientPredicate condition(Condition condition) {
    return switch (condition) {
      case NONE -> EVERYBODY;
      case CONSENT -> shares(Ground.CONSENT);
      case CONSENT_OR_OUTREACH -> any(List.of(shares(Ground.CONSENT), shares(Ground.OUTREACH)));
      case AUTHORISATION -> shares(Ground.AUTHORISATION);
    };
  }

  private ClientPredicate shares(Ground ground) {
    return new Shares(ground, kind, viewer.user.partner(), viewer.purpose);
  }

  private ClientPredicate inView() {
    List<ClientPredicate> groups = new ArrayList<>();
    for (Group group : lens.groups) {
      groups.add(in(group.scope));
    }
    return any(groups);
  }

  private ClientPredicate in(ClientScope scope) {
    List<ClientPredicate> parts = new ArrayList<>();
    if (!scope.labels().isEmpty()) {
      parts.add(new Labelled(scope.labels()));
    }
    if (!scope.chains().isEmpty()) {
      parts.add(new InChain(scope.chains()));
    }
    if (!scope.municipalities().isEmpty()) {
      parts.add(new InMunicipality(scope.municipalities()));
    }
    if (scope.ownMunicipality()) {
      @Nullable String own = viewer.user.municipality();
      parts.add(own == null ? NOBODY : new InMunicipality(List.of(own)));
    }
    if (scope.ownCaseload()) {
      parts.add(new InCaseload(viewer.user.id()));
    }
    if (scope.designatedFamilies()) {
      parts.add(new InDesignatedFamily());
    }
    parts.add(
        new Stands(scope.standings().isEmpty() ? List.of(Standing.CURRENT) : scope.standings()));
    return all(parts);
  }

  private ClientPredicate inNeed() {
    if (covenant.steps.isEmpty()) {
      return EVERYBODY;
    }
    List<String> steps = new ArrayList<>();
    for (StepNeeds step : covenant.agreement.terms().steps()) {
      if (step.kinds().contains(kind)) {
        steps.add(step.code());
      }
    }
    return steps.isEmpty() ? NOBODY : new InStep(steps);
  }

  /** The conjunction, as small as it can be written. */
  private static ClientPredicate all(List<ClientPredicate> parts) {
    List<ClientPredicate> needed = new ArrayList<>(parts.size());
    for (ClientPredicate part : parts) {
      if (part.equals(NOBODY)) {
        return NOBODY;
      }
      if (!part.equals(EVERYBODY) && !needed.contains(part)) {
        needed.add(part);
      }
    }
    return needed.size() == 1 ? needed.get(0) : new All(needed);
  }

  /** The disjunction, as small as it can be written. */
  private static ClientPredicate any(List<ClientPredicate> parts) {
    List<ClientPredicate> needed = new ArrayList<>(parts.size());
    for (ClientPredicate part : parts) {
      if (part.equals(EVERYBODY)) {
        return EVERYBODY;
      }
      if (!part.equals(NOBODY) && !needed.contains(part)) {
        needed.add(part);
      }
    }
    return needed.size() == 1 ? needed.get(0) : new Any(needed);
  }
}
