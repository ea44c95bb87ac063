package nl.ketenkompas.privacy.consent;

import java.util.Collections;
import java.util.List;
import nl.ketenkompas.privacy.SharingScope;
import nl.ketenkompas.privacy.agreement.CovenantTerms;

/** Compares scopes without knowing the covenant. */
final class Scopes {
  private Scopes() {}

  /** Whether one reaches all that the other reaches. */
  static boolean covers(SharingScope one, SharingScope other) {
    return covers(one.kinds(), other.kinds())
        && covers(one.partners(), other.partners())
        && covers(one.purposes(), other.purposes());
  }

  private static boolean covers(List<String> one, List<String> other) {
    return one.contains(CovenantTerms.ALL) || one.containsAll(other);
  }

  /** Whether there is anything that both reach. */
  static boolean overlap(SharingScope one, SharingScope other) {
    return overlap(one.kinds(), other.kinds())
        && overlap(one.partners(), other.partners())
        && overlap(one.purposes(), other.purposes());
  }

  private static boolean overlap(List<String> one, List<String> other) {
    return one.contains(CovenantTerms.ALL)
        || other.contains(CovenantTerms.ALL)
        || !Collections.disjoint(one, other);
  }
}
