package nl.ketenkompas.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.ketenkompas.model.client.ClientId;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.port.Level;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Explanation.TurningPoint;
import nl.ketenkompas.model.rule.Step;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import nl.ketenkompas.privacy.agreement.CovenantTerms;

class ViewerProperties {
  private static final List<String> ASKED = List.of("k0", "k1", "k2", "k9");
  private static final List<ClientId> CLIENTS =
      List.of(World.CLIENTS.get(0), World.CLIENTS.get(1), new ClientId("c9"));

  private interface Question {
    void ask(ClientId client, String kind);
  }

  private static void forAllQuestions(Question question) {
    CLIENTS.forEach(client -> ASKED.forEach(kind -> question.ask(client, kind)));
  }

  @Covers({"SK-C11", "SK-C12", "SK-C17", "SK-P1", "ST-PRIV"})
  @Property
  void decidesAsTheReferenceDoes(@ForAll long seed) {
    World world = World.of(seed);
    Viewer viewer = world.viewer();
    NaiveViewer naive = world.naive();

    forAllQuestions(
        (client, kind) -> {
          String answer = World.answer(viewer.decide(client, kind));
          assertThat(answer).isEqualTo(naive.decide(client, kind, null));
          for (String from : List.of("p0", "p1", "p9")) {
            assertThat(World.answer(viewer.decide(client, kind, from)))
                .isEqualTo(naive.decide(client, kind, from));
          }
        });
  }

  @Property
  void wholeFileIsTheDecisionsTogether(@ForAll long seed) {
    Viewer viewer = World.of(seed).viewer();

    forAllQuestions(
        (client, kind) -> {
          FileView file = viewer.view(client);
          assertThat(file.decide(kind)).isSameAs(viewer.decide(client, kind));
          assertThat(file.level(kind)).isEqualTo(viewer.level(client, kind));
          assertThat(viewer.view(viewer.situation.row(client))).isSameAs(file);
        });
  }

  @Property
  void explanationAgreesWithTheDecision(@ForAll long seed) {
    Viewer viewer = World.of(seed).viewer();

    forAllQuestions(
        (client, kind) -> {
          Explanation<AccessDecision> explanation = viewer.explain(client, kind);
          AccessDecision decision = viewer.decide(client, kind);
          assertThat(explanation.verdict()).isSameAs(decision);
          Step last = explanation.steps().get(explanation.steps().size() - 1);
          boolean held = last.holds() || last.exceptions().stream().anyMatch(Step::holds);
          assertThat(held).isEqualTo(decision instanceof AccessDecision.Granted);
          for (TurningPoint<AccessDecision> point : explanation.turningPoints()) {
            assertThat(World.answer(point.verdict())).isNotEqualTo(World.answer(decision));
          }
        });
  }

  @Property
  void everyReasonOfTheDecisionStandsInTheSteps(@ForAll long seed) {
    Viewer viewer = World.of(seed).viewer();

    forAllQuestions(
        (client, kind) -> {
          Set<String> told = new HashSet<>();
          for (Step step : viewer.explain(client, kind).steps()) {
            told.add(step.reason().code().name());
            step.exceptions().forEach(e -> told.add(e.reason().code().name()));
          }
          assertThat(told)
              .containsAll(
                  viewer.decide(client, kind).reasons().stream()
                      .map(reason -> reason.code().name())
                      .toList());
        });
  }

  @Covers("SK-C12")
  @Property
  void whatNoClauseGrantsIsDenied(@ForAll long seed) {
    World world = World.of(seed);
    CovenantTerms t = world.agreement().terms();
    World empty =
        world.with(
            new CovenantTerms(
                t.parties(),
                t.purposes(),
                t.kinds(),
                t.bases(),
                t.roles(),
                List.of(),
                t.outreachCare(),
                t.breakGlass(),
                t.steps(),
                t.precedence()));

    forAllQuestions(
        (client, kind) -> assertThat(empty.viewer().level(client, kind)).isEqualTo(Level.NONE));
  }

  @Covers("SK-C11")
  @Property
  void moreConsentNeverShowsLess(@ForAll long seed, @ForAll long more) {
    World world = World.of(seed);
    List<Consent> consents = new ArrayList<>(world.facts().consents());
    World.of(more).facts().consents().stream()
        .filter(consent -> consent.withdrawal() == null)
        .forEach(consents::add);
    Viewer before = world.viewer();
    Viewer after = world.with(with(world.facts(), consents)).viewer();

    forAllQuestions(
        (client, kind) ->
            assertThat(after.level(client, kind).atLeast(before.level(client, kind))).isTrue());
  }

  @Covers("AVG-7")
  @Property
  void afterWithdrawingEverythingOnlyWhatNeedsNoConsentIsLeft(@ForAll long seed) {
    World world = World.of(seed);
    List<Consent> withdrawn = new ArrayList<>();
    for (Consent consent : world.facts().consents()) {
      withdrawn.add(consent.withdrawn(LocalDate.of(2026, 1, 1)));
    }
    Viewer after = world.with(with(world.facts(), withdrawn)).viewer();
    Viewer never = world.with(with(world.facts(), List.of())).viewer();

    forAllQuestions(
        (client, kind) ->
            assertThat(after.decide(client, kind)).isEqualTo(never.decide(client, kind)));
  }

  @Property
  void orderOfClausesAndFactsHasNoMeaning(@ForAll long seed) {
    World world = World.of(seed);
    CovenantTerms t = world.agreement().terms();
    CovenantFacts f = world.facts();
    World shuffled =
        world
            .with(
                new CovenantTerms(
                    shuffled(t.parties(), seed),
                    shuffled(t.purposes(), seed),
                    shuffled(t.kinds(), seed),
                    shuffled(t.bases(), seed),
                    shuffled(t.roles(), seed),
                    shuffled(t.grants(), seed),
                    t.outreachCare(),
                    t.breakGlass(),
                    shuffled(t.steps(), seed),
                    t.precedence()))
            .with(
                new CovenantFacts(
                    shuffled(f.signatures(), seed),
                    shuffled(f.consents(), seed),
                    shuffled(f.outreachCare(), seed),
                    shuffled(f.circumstances(), seed),
                    shuffled(f.declined(), seed),
                    shuffled(f.designatedFamilies(), seed),
                    shuffled(f.breakGlass(), seed)));

    forAllQuestions(
        (client, kind) ->
            assertThat(shuffled.viewer().decide(client, kind))
                .isEqualTo(world.viewer().decide(client, kind)));
  }

  @Property
  void factsOfOtherClientsChangeNothing(@ForAll long seed) {
    World world = World.of(seed);
    CovenantFacts f = world.facts();
    CovenantFacts own =
        new CovenantFacts(
            f.signatures(),
            f.consents().stream().filter(c -> isFirst(c.key())).toList(),
            f.outreachCare().stream().filter(o -> isFirst(o.key())).toList(),
            f.circumstances().stream().filter(c -> isFirst(c.key())).toList(),
            f.declined().stream().filter(d -> isFirst(d.key())).toList(),
            f.designatedFamilies(),
            f.breakGlass().stream().filter(b -> isFirst(b.key())).toList());

    for (String kind : ASKED) {
      assertThat(world.with(own).viewer().decide(World.CLIENTS.get(0), kind))
          .isEqualTo(world.viewer().decide(World.CLIENTS.get(0), kind));
    }
  }

  @Property
  void consentThatIsNotYetKnownChangesNothing(@ForAll long seed, @ForAll long more) {
    World world = World.of(seed);
    List<Consent> consents = new ArrayList<>(world.facts().consents());
    for (Consent c : World.of(more).facts().consents()) {
      consents.add(
          new Consent(
              c.key(),
              c.scope(),
              DateRange.from(LocalDate.of(2025, 1, 1)),
              c.givenOn(),
              "d",
              Instant.parse("2026-01-06T00:00:01Z"),
              c.withdrawal()));
    }

    forAllQuestions(
        (client, kind) ->
            assertThat(world.with(with(world.facts(), consents)).viewer().decide(client, kind))
                .isEqualTo(world.viewer().decide(client, kind)));
  }

  private static boolean isFirst(SourceKey key) {
    return World.client(key).equals(World.CLIENTS.get(0));
  }

  private static CovenantFacts with(CovenantFacts facts, List<Consent> consents) {
    return new CovenantFacts(
        facts.signatures(),
        consents,
        facts.outreachCare(),
        facts.circumstances(),
        facts.declined(),
        facts.designatedFamilies(),
        facts.breakGlass());
  }

  private static <T> List<T> shuffled(List<T> list, long seed) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, new Random(seed));
    return copy;
  }
}
