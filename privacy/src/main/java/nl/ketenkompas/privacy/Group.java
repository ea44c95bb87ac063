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
  private final long labels;
  private final int[] municipalities;

  Group(Covenant covenant, Names names, ClientScope scope) {
    this.scope = scope;
    labels = Covenant.named(scope.labels(), covenant.labels);
    municipalities = scope.municipalities().stream().mapToInt(names::of).toArray();
    int bits = 0;
    for (Standing standing : scope.standings()) {
      bits |= 1 << standing.ordinal();
    }
    standings = bits == 0 ? 1 << Standing.CURRENT.ordinal() : bits;
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
    if ((labels != 0 || !scope.labels().isEmpty()) && (labels & carried) == 0) {
      return OUT;
    }
    if (municipalities.length > 0 && !in(client, place)) {
      return OUT;
    }
    if (scope.ownMunicipality()
        && (municipality < 0
            || (municipality != place && !has(client.municipalities, municipality)))) {
      return OUT;
    }
    if (scope.ownCaseload() && !inCaseload && !has(client.caseloads, user)) {
      return OUT;
    }
    if (scope.designatedFamilies() && !designated && !client.designated) {
      return OUT;
    }
    return standing != null && (standings >>> standing.ordinal() & 1) != 0 ? IN : NOT_CURRENT;
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
