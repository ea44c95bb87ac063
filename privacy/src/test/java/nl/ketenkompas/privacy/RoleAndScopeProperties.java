package nl.ketenkompas.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.ketenkompas.model.chain.ChainLink;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.agreement.CovenantTerms.ClientScope;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Grant;
import nl.ketenkompas.privacy.agreement.CovenantTerms.Role;

/** Who gets more never sees less, and who stands in several chains never more than their union. */
class RoleAndScopeProperties {
  private static final List<String> ASKED = List.of("k0", "k1", "k2", "k9");
  private static final List<ClientId> CLIENTS =
      List.of(World.CLIENTS.get(0), World.CLIENTS.get(1), new ClientId("c9"));

  private static CovenantTerms with(CovenantTerms t, List<Role> roles, List<Grant> grants) {
    return new CovenantTerms(
        t.parties(),
        t.purposes(),
        t.kinds(),
        t.bases(),
        roles,
        grants,
        t.outreachCare(),
        t.breakGlass(),
        t.steps(),
        t.precedence());
  }

  private static CovenantTerms withScopes(CovenantTerms t, UnaryOperator<List<ClientScope>> more) {
    return with(
        t,
        t.roles().stream()
            .map(
                r ->
                    new Role(
                        r.code(), r.title(), r.parties(), more.apply(r.clients()), r.pseudonyms()))
            .toList(),
        t.grants());
  }

  private static <T> List<T> both(List<T> some, List<T> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static void assertNeverLess(World world, CovenantTerms more) {
    Viewer before = world.viewer();
    Viewer after = world.with(more).viewer();
    for (ClientId client : CLIENTS) {
      for (String kind : ASKED) {
        assertThat(after.level(client, kind).atLeast(before.level(client, kind))).isTrue();
      }
    }
    for (String kind : ASKED) {
      assertThat(after.filter(kind, Level.EXISTS).clients())
          .containsAll(before.filter(kind, Level.EXISTS).clients());
    }
  }

  @Covers("SK-C12")
  @Property
  void roleWithMoreClausesNeverSeesLess(@ForAll long seed, @ForAll long more) {
    World world = World.of(seed);
    CovenantTerms terms = world.agreement().terms();
    List<Grant> grants = both(terms.grants(), World.of(more).agreement().terms().grants());

    assertNeverLess(world, with(terms, terms.roles(), grants));
  }

  @Covers("SK-C12")
  @Property
  void roleWithMoreGroupsOfClientsNeverSeesLess(@ForAll long seed, @ForAll long more) {
    World world = World.of(seed);
    List<ClientScope> groups = World.of(more).agreement().terms().roles().get(0).clients();

    assertNeverLess(world, withScopes(world.agreement().terms(), scopes -> both(scopes, groups)));
  }

  @Covers({"SK-C12", "SK-C14"})
  @Property
  void groupWithOnePartLessNeverHoldsFewerClients(@ForAll long seed) {
    World world = World.of(seed);
    int part = new Random(seed).nextInt(6);

    assertNeverLess(
        world,
        withScopes(
            world.agreement().terms(),
            scopes -> scopes.stream().map(scope -> without(part, scope)).toList()));
  }

  private static ClientScope without(int part, ClientScope s) {
    return new ClientScope(
        part == 0 ? List.of() : s.labels(),
        part == 1 ? List.of() : s.municipalities(),
        part != 2 && s.ownMunicipality(),
        part != 3 && s.ownCaseload(),
        part != 4 && s.designatedFamilies(),
        part == 5 ? List.of() : s.chains(),
        s.standings());
  }

  @Covers("SK-C14")
  @Property
  void linkedChainsNeverGiveMoreThanTheirUnion(@ForAll long seed) {
    World home = World.of(seed);
    Random random = new Random(seed);
    LinkedSight linked = LinkedSight.of(home.viewer());
    List<World> others = new ArrayList<>();
    List<ChainLink> links = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      World other = World.of(random.nextLong());
      World asSame =
          new World(other.agreement(), other.facts(), home.moment(), home.user(), home.purpose());
      ChainLink link =
          new ChainLink(
              "other" + i,
              "home",
              random.nextBoolean() ? List.of("k0", "k2", "k9") : List.of("k1"),
              "AVG-6",
              DateRange.from(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(10))));
      others.add(asSame);
      links.add(link);
      linked = linked.with(asSame.viewer(), link);
    }

    for (ClientId client : CLIENTS) {
      for (String kind : ASKED) {
        Level own = naive(home, client, kind);
        Level union = own;
        Level allowed = own;
        for (int i = 0; i < others.size(); i++) {
          Level there = naive(others.get(i), client, kind);
          ChainLink link = links.get(i);
          boolean passes = link.kinds().contains(kind) && link.on().contains(home.moment().asOf());
          union = max(union, there);
          allowed = passes ? max(allowed, there) : allowed;
        }
        assertThat(union.atLeast(linked.level(client, kind))).isTrue();
        assertThat(linked.level(client, kind)).isEqualTo(allowed);
        assertThat(linked.decide(client, kind).level()).isEqualTo(allowed);
        if (allowed == own) {
          assertThat(linked.decide(client, kind)).isEqualTo(home.viewer().decide(client, kind));
        }
      }
    }
  }

  private static Level naive(World world, ClientId client, String kind) {
    String answer = world.naive().decide(client, kind, null);
    return Level.valueOf(answer.substring(answer.indexOf(' ') + 1));
  }

  private static Level max(Level one, Level other) {
    return one.atLeast(other) ? one : other;
  }
}
