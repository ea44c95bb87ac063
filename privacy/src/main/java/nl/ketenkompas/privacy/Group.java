package nl.ketenkompas.privacy;

import nl.ketenkompas.privacy.agreement.CovenantTerms.ClientScope;
import nl.ketenkompas.privacy.agreement.Standing;
import org.jspecify.annotations.Nullable;

/** One group of clients that a role sees. Asking allocates nothing. */
final class Group {
  static final int OUT = 0;
  static final int NOT_CURRENT = 1;
  static final int IN = 2;

  final ClientScope scope;
  final int standings;
  private final boolean anyLabel;
  private final long labels;
  private final boolean anyChain;
  private final long chains;
  private final int[] municipalities;
  private final boolean ownMunicipality;
  private final boolean ownCaseload;
  private final boolean designatedFamilies;

  Group(Covenant covenant, Names names, ClientScope scope) {
    this.scope = scope;
    anyLabel = scope.labels().isEmpty();
    labels = Covenant.named(scope.labels(), covenant.labels);
    anyChain = scope.chains().isEmpty();
    chains = Covenant.named(scope.chains(), covenant.chains);
    ownMunicipality = scope.ownMunicipality();
    ownCaseload = scope.ownCaseload();
    designatedFamilies = scope.designatedFamilies();
    municipalities = scope.municipalities().stream().mapToInt(names::of).toArray();
    int bits = 0;
    for (Standing standing : scope.standings()) {
      bits |= bit(standing);
    }
    standings = bits == 0 ? bit(Standing.CURRENT) : bits;
  }

  /** Whether it is the same for all users of one municipality. */
  boolean isPlain() {
    return !ownCaseload;
  }

  /** Whether this group holds a client like that, for a user with this number and municipality. */
  int holds(Traits client, int user, int municipality) {
    return holds(client, client.labels, -1, false, false, client.standing, user, municipality);
  }

  /** The same with a few traits added, for those who ask what would be. */
  int holds(
      Traits client,
      long carried,
      int place,
      boolean inCaseload,
      boolean designated,
      @Nullable Standing standing,
      int user,
      int municipality) {
    if ((!anyLabel && (labels & carried) == 0) || (!anyChain && (chains & carried) == 0)) {
      return OUT;
    }
    if (municipalities.length > 0 && !in(client, place)) {
      return OUT;
    }
    if (ownMunicipality
        && (municipality < 0
            || (municipality != place && !has(client.municipalities, municipality)))) {
      return OUT;
    }
    if (ownCaseload && !inCaseload && !has(client.caseloads, user)) {
      return OUT;
    }
    if (designatedFamilies && !designated && !client.designated) {
      return OUT;
    }
    return standing != null && (standings & bit(standing)) != 0 ? IN : NOT_CURRENT;
  }

  private static int bit(Standing standing) {
    return switch (standing) {
      case CURRENT -> 1;
      case FORMER -> 2;
      case DECEASED -> 4;
    };
  }

  private boolean in(Traits client, int place) {
    for (int municipality : municipalities) {
      if (municipality == place || has(client.municipalities, municipality)) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(int[] numbers, int number) {
    for (int candidate : numbers) {
      if (candidate == number) {
        return true;
      }
    }
    return false;
  }
}
