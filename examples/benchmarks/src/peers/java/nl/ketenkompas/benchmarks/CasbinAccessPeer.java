package nl.ketenkompas.benchmarks;

import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.benchmarks.AccessWorld.GroupCode;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.privacy.agreement.Condition;
import org.casbin.jcasbin.main.Enforcer;
import org.casbin.jcasbin.model.Model;

/** jCasbin: a policy for each role and kind of data, the rest in the matcher. */
@SuppressWarnings("EnumOrdinal") // columns of one run
public final class CasbinAccessPeer implements AccessPeer {
  private static final String MODEL =
      """
      [request_definition]
      r = role, kind, level, group, here, agreed, outreach

      [policy_definition]
      p = role, kind, level, groups, condition

      [policy_effect]
      e = some(where (p.eft == allow))

      [matchers]
      m = r.role == p.role && r.kind == p.kind && r.here && r.level <= p.level \
      && string.contains(p.groups, r.group) \
      && (p.condition == "NONE" || r.agreed || (r.outreach && p.condition == "CONSENT_OR_OUTREACH"))
      """;

  private AccessWorld world = new AccessWorld(1);
  private Enforcer enforcer = new Enforcer();

  @Override
  public String name() {
    return "jcasbin";
  }

  @Override
  public void load(AccessWorld loaded) {
    world = loaded;
    Model model = new Model();
    model.loadModelFromText(MODEL);
    enforcer = new Enforcer(model);
    enforcer.enableLog(false);
    List<List<String>> policies = new ArrayList<>();
    for (int r = 0; r < AccessWorld.ROLES; r++) {
      for (int k = 0; k < AccessWorld.KINDS; k++) {
        Level level = world.levels[r][k];
        if (level != Level.NONE) {
          Condition condition = world.conditions[r][k];
          policies.add(
              List.of(
                  "r" + r,
                  world.kindNames[k],
                  String.valueOf(level.ordinal()),
                  world.enumRoles.get(r).groups().toString(),
                  condition.name()));
        }
      }
    }
    enforcer.addPolicies(policies);
  }

  @Override
  public boolean answer(int q) {
    int user = world.askedUser[q];
    int client = world.askedClient[q];
    int kind = world.askedKind[q];
    int state = world.clientState[client];
    GroupCode group = world.enumClients[client].groups().iterator().next();
    return enforcer.enforce(
        "r" + world.userRole[user],
        world.kindNames[kind],
        String.valueOf(world.askedLevel[q]),
        group.name(),
        world.userRegion[user] == world.clientRegion[client],
        AccessWorld.consented(kind, state),
        state == AccessWorld.OUTREACH);
  }
}
