package nl.ketenkompas.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.ketenkompas.model.agreement.Agreement;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.model.time.Moment;
import nl.ketenkompas.privacy.agreement.CovenantTerms;
import nl.ketenkompas.privacy.workshop.CovenantChange;
import nl.ketenkompas.privacy.workshop.CovenantChange.Direction;
import nl.ketenkompas.privacy.workshop.CovenantDiff;
import nl.ketenkompas.privacy.workshop.Witness;

/** The comparison of two covenants against the rules as they are, read naively. */
class CovenantDiffProperties {
  private static final ClientId CLIENT = new ClientId("c");

  @Property
  void covenantDoesNotDifferFromItself(@ForAll long seed) {
    Agreement<CovenantTerms> covenant = World.of(seed).agreement();

    assertThat(CovenantDiff.of(covenant, covenant).changes()).isEmpty();
  }

  @Property
  void otherWayRoundIsTheMirror(@ForAll long seed) {
    World one = World.of(seed);
    World other = edited(one, seed);

    CovenantDiff diff = CovenantDiff.of(one.agreement(), other.agreement());
    CovenantDiff back = CovenantDiff.of(other.agreement(), one.agreement());

    assertThat(back.cells()).isEqualTo(diff.cells());
    assertThat(back.changes())
        .isEqualTo(diff.changes().stream().map(CovenantDiffProperties::mirrored).toList());
  }

  @Property
  void witnessesAreTrue(@ForAll long seed) {
    World one = World.of(seed);
    World other = edited(one, seed);

    for (CovenantChange change : CovenantDiff.of(one.agreement(), other.agreement()).changes()) {
      assertThat(naive(one.agreement(), change.witness())).isEqualTo(change.before());
      assertThat(naive(other.agreement(), change.witness())).isEqualTo(change.after());
      assertThat(change.witness().level(one.agreement())).isEqualTo(change.before());
      assertThat(change.witness().level(other.agreement())).isEqualTo(change.after());
    }
  }

  @Property
  void everyDifferenceIsInAChange(@ForAll long seed) {
    World one = inForce(World.of(seed));
    World other = edited(one, seed);
    List<CovenantChange> changes = CovenantDiff.of(one.agreement(), other.agreement()).changes();
    Situation then = one.situation();
    Situation now = other.situation();

    for (ClientId client : World.CLIENTS) {
      for (String kind : World.KINDS) {
        for (String from : List.of("p0", "p1")) {
          Level before = naive(one, then, client, kind, from);
          Level after = naive(other, now, client, kind, from);
          if (before != after) {
            assertThat(changes)
                .anySatisfy(
                    change -> {
                      assertThat(change.direction())
                          .isEqualTo(
                              after.atLeast(before) ? Direction.WIDENED : Direction.NARROWED);
                      assertThat(change.role()).isEqualTo(one.user().role());
                      assertThat(change.party()).isEqualTo(one.user().partner());
                      assertThat(change.purpose()).isEqualTo(one.purpose());
                      assertThat(change.kinds()).contains(kind);
                      assertThat(change.from()).contains(from);
                      assertThat(change.periods())
                          .anyMatch(period -> period.contains(one.moment().asOf()));
                    });
          }
        }
      }
    }
  }

  @Property
  void affectedAreThoseWhoseAnswerChanges(@ForAll long seed) {
    World one = inForce(World.of(seed));
    World other = edited(one, seed);
    CovenantDiff diff = CovenantDiff.of(one.agreement(), other.agreement());
    Situation then = one.situation();
    Situation now = other.situation();

    for (CovenantDiff.Affected affected :
        diff.affected(
            List.of(one.user()),
            one.moment(),
            one.facts(),
            key -> Optional.of(World.client(key)))) {
      CovenantChange change = affected.change();
      List<ClientId> changed = new ArrayList<>();
      if (one.user().role().equals(change.role()) && one.user().partner().equals(change.party())) {
        World asked = asking(one, change.purpose());
        World askedToo = asking(other, change.purpose());
        for (ClientId client : World.CLIENTS) {
          if (change.kinds().stream()
              .anyMatch(
                  kind ->
                      change.from().stream()
                          .anyMatch(
                              from ->
                                  naive(asked, then, client, kind, from) == change.before()
                                      && naive(askedToo, now, client, kind, from)
                                          == change.after()))) {
            changed.add(client);
          }
        }
      }
      assertThat(affected.clients()).isEqualTo(changed.size());
      assertThat(affected.users()).isEqualTo(changed.isEmpty() ? 0 : 1);
    }
  }

  private static World asking(World world, String purpose) {
    return new World(world.agreement(), world.facts(), world.moment(), world.user(), purpose);
  }

  @SuppressWarnings("ArgumentSelectionDefectChecker") // swapped is what mirrored means
  private static CovenantChange mirrored(CovenantChange c) {
    return new CovenantChange(
        c.direction() == Direction.WIDENED ? Direction.NARROWED : Direction.WIDENED,
        c.role(),
        c.party(),
        c.purpose(),
        c.kinds(),
        c.after(),
        c.before(),
        c.openings(),
        c.clients(),
        c.from(),
        c.steps(),
        c.signatures(),
        c.periods(),
        c.cells(),
        c.mark(),
        c.witness());
  }

  /** Some parts of another covenant in the place of the same parts of this one. */
  private static World edited(World world, long seed) {
    CovenantTerms a = world.agreement().terms();
    CovenantTerms b = World.of(seed ^ 0x5555).agreement().terms();
    Random random = new Random(seed);
    return world.with(
        new CovenantTerms(
            random.nextInt(4) == 0 ? b.parties() : a.parties(),
            a.purposes(),
            random.nextInt(4) == 0 ? b.kinds() : a.kinds(),
            random.nextInt(4) == 0 ? b.bases() : a.bases(),
            random.nextInt(3) == 0 ? b.roles() : a.roles(),
            random.nextInt(3) == 0 ? b.grants() : a.grants(),
            random.nextInt(4) == 0 ? b.outreachCare() : a.outreachCare(),
            random.nextInt(4) == 0 ? b.breakGlass() : a.breakGlass(),
            random.nextInt(6) == 0 ? b.steps() : a.steps(),
            List.of()));
  }

  private static World inForce(World world) {
    Agreement<CovenantTerms> a = world.agreement();
    return new World(
        new Agreement<>(
            a.schemaVersion(),
            a.kind(),
            a.id(),
            a.version(),
            a.title(),
            a.source(),
            a.zone(),
            DateRange.from(LocalDate.of(1850, 1, 1)),
            a.terms()),
        world.facts(),
        world.moment(),
        world.user(),
        world.purpose());
  }

  /** What is seen of what one party delivered: nothing unless it signed. */
  private static Level naive(
      World world, Situation situation, ClientId client, String kind, String from) {
    if (!situation.isSigned(from)) {
      return Level.NONE;
    }
    String answer = world.naive().decide(client, kind, from);
    return Level.valueOf(answer.substring(answer.indexOf(' ') + 1));
  }

  private static Level naive(Agreement<CovenantTerms> covenant, Witness witness) {
    World world =
        inForce(
            new World(
                covenant,
                witness.facts(),
                Moment.asOf(witness.asOf()),
                new User("user", witness.party(), witness.role(), witness.municipality()),
                witness.purpose()));
    if (!world.situation().isSigned(witness.deliveredBy())) {
      return Level.NONE;
    }
    SourceKey key = witness.facts().circumstances().get(0).key();
    String answer =
        new NaiveViewer(
                world.agreement(),
                world.facts(),
                world.moment(),
                k -> k.equals(key) ? CLIENT : new ClientId("nobody"),
                world.user(),
                world.purpose())
            .decide(CLIENT, witness.kind(), witness.deliveredBy());
    return Level.valueOf(answer.substring(answer.indexOf(' ') + 1));
  }
}
