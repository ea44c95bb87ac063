package nl.ketenkompas.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.privacy.agreement.Condition;
import oasis.names.tc.xacml._3_0.core.schema.wd_17.DecisionType;
import org.jspecify.annotations.Nullable;
import org.ow2.authzforce.core.pdp.api.AttributeFqn;
import org.ow2.authzforce.core.pdp.api.AttributeFqns;
import org.ow2.authzforce.core.pdp.api.DecisionRequestBuilder;
import org.ow2.authzforce.core.pdp.api.value.AttributeBag;
import org.ow2.authzforce.core.pdp.api.value.Bags;
import org.ow2.authzforce.core.pdp.api.value.BooleanValue;
import org.ow2.authzforce.core.pdp.api.value.IntegerValue;
import org.ow2.authzforce.core.pdp.api.value.StandardDatatypes;
import org.ow2.authzforce.core.pdp.api.value.StringValue;
import org.ow2.authzforce.core.pdp.impl.BasePdpEngine;
import org.ow2.authzforce.core.pdp.impl.PdpEngineConfiguration;

/** AuthzForce: a XACML policy for each role with a rule for each kind of data; native requests. */
@SuppressWarnings("EnumOrdinal") // columns of one run
public final class AuthzForceAccessPeer implements AccessPeer {
  private static final String FUNCTION = "urn:oasis:names:tc:xacml:1.0:function:";
  private static final String SUBJECT =
      "urn:oasis:names:tc:xacml:1.0:subject-category:access-subject";
  private static final String RESOURCE = "urn:oasis:names:tc:xacml:3.0:attribute-category:resource";
  private static final AttributeFqn ROLE = fqn(SUBJECT, "role");
  private static final AttributeFqn HOME = fqn(SUBJECT, "home");
  private static final AttributeFqn KIND = fqn(RESOURCE, "kind");
  private static final AttributeFqn LEVEL = fqn(RESOURCE, "level");
  private static final AttributeFqn GROUPS = fqn(RESOURCE, "groups");
  private static final AttributeFqn REGION = fqn(RESOURCE, "region");
  private static final AttributeFqn AGREED = fqn(RESOURCE, "agreed");
  private static final AttributeFqn OUTREACH = fqn(RESOURCE, "outreach");

  private AccessWorld world = new AccessWorld(1);
  private @Nullable BasePdpEngine engine;
  private List<AttributeBag<?>> agreed = List.of();

  private static AttributeFqn fqn(String category, String id) {
    return AttributeFqns.newInstance(category, Optional.empty(), id);
  }

  @Override
  public String name() {
    return "authzforce";
  }

  @Override
  public void load(AccessWorld loaded) throws IOException {
    world = loaded;
    agreed =
        IntStream.range(0, AccessWorld.STATES)
            .<AttributeBag<?>>mapToObj(
                s ->
                    strings(
                        IntStream.range(0, AccessWorld.KINDS)
                            .filter(k -> AccessWorld.consented(k, s))
                            .mapToObj(k -> world.kindNames[k])
                            .toList()))
            .toList();
    Path folder = Files.createTempDirectory("authzforce");
    Path policy = folder.resolve("policy.xml");
    Path pdp = folder.resolve("pdp.xml");
    Files.writeString(policy, policies(), StandardCharsets.UTF_8);
    Files.writeString(
        pdp,
        """
        <pdp xmlns="http://authzforce.github.io/core/xmlns/pdp/8" version="8.0"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
          <policyProvider id="policies" xsi:type="StaticPolicyProvider">
            <policyLocation>%s</policyLocation>
          </policyProvider>
          <rootPolicyRef>covenant</rootPolicyRef>
        </pdp>
        """
            .formatted(policy.toUri()),
        StandardCharsets.UTF_8);
    engine = new BasePdpEngine(PdpEngineConfiguration.getInstance(pdp.toUri().toString()));
    Files.delete(policy);
    Files.delete(pdp);
    Files.delete(folder);
  }

  private String policies() {
    StringBuilder xml =
        new StringBuilder(
            """
            <PolicySet xmlns="urn:oasis:names:tc:xacml:3.0:core:schema:wd-17"
                PolicySetId="covenant" Version="1.0" PolicyCombiningAlgId=\
            "urn:oasis:names:tc:xacml:3.0:policy-combining-algorithm:deny-unless-permit"><Target/>
            """);
    for (int role = 0; role < AccessWorld.ROLES; role++) {
      xml.append("<Policy Version=\"1.0\" PolicyId=\"r").append(role);
      xml.append("\" RuleCombiningAlgId=\"urn:oasis:names:tc:xacml:3.0:");
      xml.append("rule-combining-algorithm:deny-unless-permit\">");
      xml.append(target("string-equal", "string", "r" + role, ROLE));
      for (int kind = 0; kind < AccessWorld.KINDS; kind++) {
        if (world.levels[role][kind] != Level.NONE) {
          xml.append(rule(role, kind));
        }
      }
      xml.append("</Policy>");
    }
    return xml.append("</PolicySet>").toString();
  }

  private String rule(int role, int kind) {
    String groups =
        world.enumRoles.get(role).groups().stream()
            .map(group -> value("string", group.name()))
            .collect(Collectors.joining());
    Condition condition = world.conditions[role][kind];
    String consent = apply("string-is-in", one("string", KIND), designator("string", AGREED));
    String agreement =
        switch (condition) {
          case NONE -> "";
          case CONSENT, AUTHORISATION -> consent;
          case CONSENT_OR_OUTREACH -> apply("or", one("boolean", OUTREACH), consent);
        };
    return "<Rule Effect=\"Permit\" RuleId=\"k"
        + kind
        + "\">"
        + target("string-equal", "string", world.kindNames[kind], KIND)
        + "<Condition>"
        + apply(
            "and",
            apply("string-equal", one("string", HOME), one("string", REGION)),
            apply(
                "integer-less-than-or-equal",
                one("integer", LEVEL),
                value("integer", String.valueOf(world.levels[role][kind].ordinal()))),
            apply(
                "string-at-least-one-member-of",
                apply("string-bag", groups),
                designator("string", GROUPS)),
            agreement)
        + "</Condition></Rule>";
  }

  private static String target(String function, String type, String value, AttributeFqn of) {
    return "<Target><AnyOf><AllOf><Match MatchId=\""
        + FUNCTION
        + function
        + "\">"
        + value(type, value)
        + designator(type, of)
        + "</Match></AllOf></AnyOf></Target>";
  }

  private static String apply(String function, String... arguments) {
    return "<Apply FunctionId=\""
        + FUNCTION
        + function
        + "\">"
        + String.join("", arguments)
        + "</Apply>";
  }

  private static String one(String type, AttributeFqn of) {
    return apply(type + "-one-and-only", designator(type, of));
  }

  private static String value(String type, String value) {
    return "<AttributeValue DataType=\"http://www.w3.org/2001/XMLSchema#"
        + type
        + "\">"
        + value
        + "</AttributeValue>";
  }

  private static String designator(String type, AttributeFqn of) {
    return "<AttributeDesignator MustBePresent=\"false\""
        + " DataType=\"http://www.w3.org/2001/XMLSchema#"
        + type
        + "\" Category=\""
        + of.getCategory()
        + "\" AttributeId=\""
        + of.getId()
        + "\"/>";
  }

  private static AttributeBag<StringValue> strings(Collection<String> texts) {
    return Bags.newAttributeBag(
        StandardDatatypes.STRING, texts.stream().map(StringValue::new).toList());
  }

  private static AttributeBag<StringValue> string(String text) {
    return Bags.singletonAttributeBag(StandardDatatypes.STRING, new StringValue(text));
  }

  @Override
  public boolean answer(int q) {
    BasePdpEngine pdp = java.util.Objects.requireNonNull(engine);
    int user = world.askedUser[q];
    int client = world.askedClient[q];
    int state = world.clientState[client];
    DecisionRequestBuilder<?> request = pdp.newRequestBuilder(2, 8);
    request.putNamedAttributeIfAbsent(ROLE, string(world.users[user].role()));
    request.putNamedAttributeIfAbsent(HOME, string(world.regionNames[world.userRegion[user]]));
    request.putNamedAttributeIfAbsent(KIND, string(world.kindNames[world.askedKind[q]]));
    request.putNamedAttributeIfAbsent(
        LEVEL,
        Bags.singletonAttributeBag(
            StandardDatatypes.INTEGER, IntegerValue.valueOf(world.askedLevel[q])));
    request.putNamedAttributeIfAbsent(
        GROUPS, strings(world.enumClients[client].groups().stream().map(Enum::name).toList()));
    request.putNamedAttributeIfAbsent(
        REGION, string(world.regionNames[world.clientRegion[client]]));
    request.putNamedAttributeIfAbsent(AGREED, agreed.get(state));
    request.putNamedAttributeIfAbsent(
        OUTREACH,
        Bags.singletonAttributeBag(
            StandardDatatypes.BOOLEAN, BooleanValue.valueOf(state == AccessWorld.OUTREACH)));
    return pdp.evaluate(request.build(false)).getDecision() == DecisionType.PERMIT;
  }

  @Override
  public void close() throws IOException {
    if (engine != null) {
      engine.close();
    }
  }
}
