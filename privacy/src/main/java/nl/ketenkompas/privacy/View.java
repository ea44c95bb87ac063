package nl.ketenkompas.privacy;

import java.util.Set;
import nl.ketenkompas.privacy.agreement.CovenantTerms.ClientScope;
import nl.ketenkompas.privacy.agreement.Standing;

/** One group of clients that a role sees, for one user. Asking allocates nothing. */
final class View {
  static final int OUT = 0;
  static final int NOT_CURRENT = 1;
  static final int IN = 2;

  final ClientScope scope;
  private final boolean anyLabel;
  private final long labels;
  private final boolean anyMunicipality;
  private final Set<Standing> standings;
  private final User user;

  View(Covenant covenant, ClientScope scope, User user) {
    this.scope = scope;
    this.user = user;
    anyLabel = scope.labels().isEmpty();
    labels = Covenant.named(scope.labels(), covenant.labels);
    anyMunicipality = scope.municipalities().isEmpty();
    standings =
        scope.standings().isEmpty() ? Set.of(Standing.CURRENT) : Set.copyOf(scope.standings());
  }

  int sees(ClientState client) {
    boolean inView =
        (anyLabel || (labels & client.labels) != 0)
            && (anyMunicipality || shares(client.municipalities))
            && (!scope.ownMunicipality() || isOwn(client.municipalities))
            && (!scope.ownCaseload() || client.caseloads.contains(user.id()));
    if (!inView) {
      return OUT;
    }
    return client.standing != null && standings.contains(client.standing) ? IN : NOT_CURRENT;
  }

  private boolean isOwn(Set<String> municipalities) {
    return user.municipality() != null && municipalities.contains(user.municipality());
  }

  /** Over the few municipalities of the covenant, not the client's: no iterator on the hot path. */
  private boolean shares(Set<String> others) {
    for (int i = 0; i < scope.municipalities().size(); i++) {
      if (others.contains(scope.municipalities().get(i))) {
        return true;
      }
    }
    return false;
  }
}
