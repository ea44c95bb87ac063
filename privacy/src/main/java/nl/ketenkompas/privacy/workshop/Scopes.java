package nl.ketenkompas.privacy.workshop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.ClientScope;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Role;

/** Which types of clients a role sees under two covenants. */
final class Scopes {

  /** Under which of the two a type of client is in view. */
  enum Seen {
    BY_NEITHER,
    BEFORE,
    AFTER,
    BY_BOTH;

    static Seen of(boolean before, boolean after) {
      if (before) {
        return after ? BY_BOTH : BEFORE;
      }
      return after ? AFTER : BY_NEITHER;
    }
  }

  private final List<ClientScope> before;
  private final List<ClientScope> after;
  private final Map<Seen, List<ClientType>> types = new EnumMap<>(Seen.class);

  Scopes(CovenantTerms before, CovenantTerms after, String role) {
    this.before = scopes(before, role);
    this.after = scopes(after, role);
    for (ClientType type :
        ClientType.all(Stream.concat(this.before.stream(), this.after.stream()).toList())) {
      types.computeIfAbsent(seen(type), seen -> new ArrayList<>()).add(type);
    }
  }

  private static List<ClientScope> scopes(CovenantTerms terms, String role) {
    return terms.roles().stream()
        .filter(r -> r.code().equals(role))
        .findFirst()
        .map(Role::clients)
        .orElse(List.of());
  }

  private Seen seen(ClientType type) {
    return Seen.of(type.isIn(before), type.isIn(after));
  }

  /** A type of client that is seen so, if there is one. */
  Optional<ClientType> any(Seen seen) {
    return types.getOrDefault(seen, List.of()).stream().findFirst();
  }

  /** All of them. */
  List<ClientType> all(Seen seen) {
    return Collections.unmodifiableList(types.getOrDefault(seen, List.of()));
  }

  /** Those that would be seen otherwise if anything were left off. */
  List<String> least(Seen seen) {
    return all(seen).stream()
        .filter(type -> type.withLess().stream().noneMatch(less -> seen(less) == seen))
        .map(ClientType::toString)
        .toList();
  }
}
