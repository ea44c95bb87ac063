package nl.ketenkompas.benchmarks;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.entity.Entities;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.exception.AuthException;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.privacy.agreement.Condition;

/** Cedar: a policy for each role, parsed once. */
@SuppressWarnings("EnumOrdinal") // columns of one run
public final class CedarAccessPeer implements AccessPeer {
  private static final EntityTypeName USER = type("User");
  private static final EntityTypeName CLIENT = type("Client");
  private static final EntityUID SEE = new EntityUID(type("Action"), "see");

  private final BasicAuthorizationEngine engine = new BasicAuthorizationEngine();
  private AccessWorld world = new AccessWorld(1);
  private PolicySet policies = new PolicySet();
  private Entity[] users = {};
  private Entity[] clients = {};

  private static EntityTypeName type(String name) {
    return EntityTypeName.parse(name).orElseThrow();
  }

  @Override
  public String name() {
    return "cedar";
  }

  @Override
  public void load(AccessWorld loaded) throws Exception {
    world = loaded;
    policies =
        PolicySet.parsePolicies(
            IntStream.range(0, AccessWorld.ROLES)
                .mapToObj(this::policy)
                .collect(Collectors.joining("\n")));
    policies.cache();
    users =
        IntStream.range(0, world.users.length)
            .mapToObj(
                u ->
                    new Entity(
                        new EntityUID(USER, world.users[u].id()),
                        Map.of(
                            "role",
                            new PrimString(world.users[u].role()),
                            "region",
                            new PrimString(world.regionNames[world.userRegion[u]])),
                        Set.of()))
            .toArray(Entity[]::new);
    clients =
        IntStream.range(0, world.clients.length).mapToObj(this::client).toArray(Entity[]::new);
  }

  private Entity client(int c) {
    int state = world.clientState[c];
    List<String> agreed =
        IntStream.range(0, AccessWorld.KINDS)
            .filter(k -> AccessWorld.consented(k, state))
            .mapToObj(k -> world.kindNames[k])
            .toList();
    return new Entity(
        new EntityUID(CLIENT, world.clients[c].text()),
        Map.of(
            "groups",
            list(world.enumClients[c].groups().stream().map(Enum::name)),
            "region",
            new PrimString(world.regionNames[world.clientRegion[c]]),
            "agreed",
            list(agreed.stream()),
            "outreach",
            new PrimBool(state == AccessWorld.OUTREACH)),
        Set.of());
  }

  private static Value list(Stream<String> texts) {
    return new CedarList(texts.<Value>map(PrimString::new).toList());
  }

  private String policy(int role) {
    List<String> ways = new ArrayList<>();
    for (Level level : Level.values()) {
      for (Condition condition : Condition.values()) {
        List<String> kinds =
            IntStream.range(0, AccessWorld.KINDS)
                .filter(k -> world.levels[role][k] == level)
                .filter(k -> world.conditions[role][k] == condition)
                .mapToObj(k -> "\"" + world.kindNames[k] + "\"")
                .toList();
        if (level != Level.NONE && !kinds.isEmpty()) {
          ways.add(
              "(context.level <= "
                  + level.ordinal()
                  + " && "
                  + kinds
                  + ".contains(context.kind)"
                  + switch (condition) {
                    case NONE -> ")";
                    case CONSENT, AUTHORISATION -> " && resource.agreed.contains(context.kind))";
                    case CONSENT_OR_OUTREACH ->
                        " && (resource.outreach || resource.agreed.contains(context.kind)))";
                  });
        }
      }
    }
    String groups =
        world.enumRoles.get(role).groups().stream()
            .map(group -> "\"" + group + "\"")
            .collect(Collectors.joining(", ", "[", "]"));
    return "permit(principal, action == Action::\"see\", resource) when { principal.role == \"r"
        + role
        + "\" && principal.region == resource.region && resource.groups.containsAny("
        + groups
        + ") && ("
        + (ways.isEmpty() ? "false" : String.join(" || ", ways))
        + ") };";
  }

  @Override
  public boolean answer(int q) throws AuthException {
    Entity user = users[world.askedUser[q]];
    Entity client = clients[world.askedClient[q]];
    AuthorizationRequest request =
        new AuthorizationRequest(
            user.getEUID(),
            SEE,
            client.getEUID(),
            Map.of(
                "kind",
                new PrimString(world.kindNames[world.askedKind[q]]),
                "level",
                new PrimLong(world.askedLevel[q])));
    return engine
        .isAuthorized(request, policies, new Entities(Set.of(user, client)))
        .success
        .orElseThrow()
        .isAllowed();
  }
}
