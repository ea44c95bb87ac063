package nl.ketenkompas.privacy.workshop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.ketenkompas.privacy.agreement.CovenantTerms.ClientScope;
import nl.ketenkompas.privacy.agreement.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A client as far as the groups of a role can tell one from another. At most one label, chain and
 * municipality: a group never shuts anybody out for having more, so whoever is in a group is in it
 * still when all but one that counts are left off.
 */
record ClientType(
    @Nullable String label,
    @Nullable String chain,
    @Nullable String municipality,
    boolean own,
    boolean caseload,
    boolean designated,
    Standing standing) {

  /** A municipality that no covenant mentions. */
  static final String ELSEWHERE = "elsewhere";

  /** All that some of these groups can tell apart. */
  static List<ClientType> all(List<ClientScope> scopes) {
    Set<String> labels = new TreeSet<>();
    Set<String> chains = new TreeSet<>();
    Set<String> places = new TreeSet<>();
    boolean own = false;
    boolean caseload = false;
    boolean designated = false;
    boolean standing = false;
    for (ClientScope scope : scopes) {
      labels.addAll(scope.labels());
      chains.addAll(scope.chains());
      places.addAll(scope.municipalities());
      own |= scope.ownMunicipality();
      caseload |= scope.ownCaseload();
      designated |= scope.designatedFamilies();
      standing |= !scope.standings().isEmpty();
    }
    List<ClientType> all = new ArrayList<>();
    for (Standing how : standing ? List.of(Standing.values()) : List.of(Standing.CURRENT)) {
      for (String label : orNone(labels)) {
        for (String chain : orNone(chains)) {
          for (String place : orNone(places)) {
            for (boolean home : either(own)) {
              for (boolean held : either(caseload)) {
                for (boolean chosen : either(designated)) {
                  all.add(new ClientType(label, chain, place, home, held, chosen, how));
                }
              }
            }
          }
        }
      }
    }
    return Collections.unmodifiableList(all);
  }

  private static List<@Nullable String> orNone(Set<String> codes) {
    List<@Nullable String> all = new ArrayList<>(codes);
    all.add(0, null);
    return all;
  }

  private static List<Boolean> either(boolean matters) {
    return matters ? List.of(false, true) : List.of(false);
  }

  boolean isIn(List<ClientScope> scopes) {
    for (ClientScope scope : scopes) {
      if (isIn(scope)) {
        return true;
      }
    }
    return false;
  }

  private boolean isIn(ClientScope scope) {
    return (scope.labels().isEmpty() || (label != null && scope.labels().contains(label)))
        && (scope.chains().isEmpty() || (chain != null && scope.chains().contains(chain)))
        && (scope.municipalities().isEmpty()
            || (municipality != null && scope.municipalities().contains(municipality)))
        && (own || !scope.ownMunicipality())
        && (caseload || !scope.ownCaseload())
        && (designated || !scope.designatedFamilies())
        && (scope.standings().isEmpty()
            ? standing == Standing.CURRENT
            : scope.standings().contains(standing));
  }

  /** The same with one thing left off, for each thing that he has. */
  List<ClientType> withLess() {
    List<ClientType> less = new ArrayList<>();
    if (label != null) {
      less.add(new ClientType(null, chain, municipality, own, caseload, designated, standing));
    }
    if (chain != null) {
      less.add(new ClientType(label, null, municipality, own, caseload, designated, standing));
    }
    if (municipality != null) {
      less.add(new ClientType(label, chain, null, own, caseload, designated, standing));
    }
    if (own) {
      less.add(new ClientType(label, chain, municipality, false, caseload, designated, standing));
    }
    if (caseload) {
      less.add(new ClientType(label, chain, municipality, own, false, designated, standing));
    }
    if (designated) {
      less.add(new ClientType(label, chain, municipality, own, caseload, false, standing));
    }
    return less;
  }

  /** The municipality of the user with whom it is asked, or null if he has none. */
  @Nullable String userPlace() {
    return own ? place() : null;
  }

  String place() {
    return municipality == null ? ELSEWHERE : municipality;
  }

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    if (label != null) {
      parts.add(label);
    }
    if (chain != null) {
      parts.add("chain=" + chain);
    }
    if (municipality != null) {
      parts.add(municipality);
    }
    if (own) {
      parts.add("ownMunicipality");
    }
    if (caseload) {
      parts.add("ownCaseload");
    }
    if (designated) {
      parts.add("designatedFamilies");
    }
    parts.add(standing.name());
    return String.join("+", parts);
  }
}
