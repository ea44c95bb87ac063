package nl.ketenkompas.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.ketenkompas.model.rule.Explanation;
import nl.ketenkompas.model.rule.Reason;
import nl.ketenkompas.model.rule.Step;

class MandateProperties {

  @Property
  void rulesAsTheCatalogueReads(@ForAll long seed) {
    World world = World.of(seed);
    assertThat(Reference.Answer.of(world.mandate().rule(world.advice())))
        .isEqualTo(Reference.rule(world.agreement(), world.facts(), world.advice()));
  }

  @Example
  void randomWorldsReachEveryOutcomeAndEveryDecisiveReason() {
    Set<Ruling.Outcome> outcomes = EnumSet.noneOf(Ruling.Outcome.class);
    Set<String> decisive = new TreeSet<>();
    for (long seed = 0; seed < 20_000; seed++) {
      World world = World.of(seed);
      Ruling ruling = world.mandate().rule(world.advice());
      outcomes.add(ruling.outcome());
      decisive.add(ruling.reasons().get(0).code().name());
    }
    assertThat(outcomes).containsExactly(Ruling.Outcome.values());
    assertThat(decisive)
        .containsExactlyInAnyOrder(
            "BEFORE_TERM",
            "TERM_EXPIRED",
            "NOT_SIGNED",
            "BEFORE_SIGNATURE",
            "ENDED_EARLY",
            "NEVER_SELECTED",
            "BEFORE_SELECTION",
            "AFTER_DESELECTION",
            "ROLE_WITHOUT_MANDATE",
            "NOT_IN_ROLE",
            "LEADER_GUARDS",
            "LEADER_ADVISES",
            "NO_ROW",
            "NO_PARTNER",
            "NOT_ITS_STOCK",
            "COOPERATION_ONLY",
            "LEGAL_BAR",
            "NO_LEGAL_GROUND",
            "BUDGET_NOT_USED",
            "COST_EXCLUDED",
            "COST_UNKNOWN",
            "BUDGET_UNKNOWN",
            "BUDGET_SHORT",
            "OTHER_OBJECTION",
            "ADVICE_BINDS");
  }

  @Property
  void answerAndExplanationAgree(@ForAll long seed) {
    World world = World.of(seed);
    Mandate mandate = world.mandate();
    Ruling ruling = mandate.rule(world.advice());
    Explanation<Ruling> explanation = mandate.explain(world.advice());
    assertThat(explanation.verdict()).isEqualTo(ruling);
    List<Step> steps = explanation.steps();
    Step last = steps.get(steps.size() - 1);
    assertThat(steps.subList(0, steps.size() - 1)).allMatch(Step::holds);
    assertThat(last.holds()).isEqualTo(ruling instanceof Ruling.Binding);
    Reason decisive = ruling.reasons().get(0);
    assertThat(last.reason().rule()).isEqualTo(decisive.rule());
    assertThat(last.reason().code().name()).isEqualTo(decisive.code().name());
    assertThat(last.exceptions()).hasSizeLessThanOrEqualTo(world.advice().objections().size());
  }

  @Property
  void sameQuestionGivesTheSameObjectUnlessSomethingIsCharged(@ForAll long seed) {
    World world = World.of(seed);
    Mandate mandate = world.mandate();
    Ruling ruling = mandate.rule(world.advice());
    if (ruling instanceof Ruling.Binding binding && binding.charge() != null) {
      assertThat(mandate.rule(world.advice())).isEqualTo(ruling);
    } else {
      assertThat(mandate.rule(world.advice())).isSameAs(ruling);
    }
  }

  @Property
  void everyTurningPointTurnsTheRulingWhenItReallyHappens(@ForAll long seed) {
    World world = World.of(seed);
    Explanation<Ruling> explanation = world.mandate().explain(world.advice());
    for (Explanation.TurningPoint<Ruling> point : explanation.turningPoints()) {
      World changed = Happened.to(world, List.of(point.change()));
      assertThat(changed.mandate().rule(changed.advice()))
          .isEqualTo(point.verdict())
          .isNotEqualTo(explanation.verdict());
    }
  }

  @Property
  void nearestChangesBindTogetherAndNoPartOfThemDoes(@ForAll long seed) {
    World world = World.of(seed);
    Ruling ruling = world.mandate().rule(world.advice());
    List<Nearest> nearest = world.mandate().nearest(world.advice());
    if (ruling instanceof Ruling.Binding || ruling instanceof Ruling.Cooperation) {
      assertThat(nearest).isEmpty();
    }
    for (Nearest changes : nearest) {
      World changed = Happened.to(world, changes.changes());
      assertThat(changed.mandate().rule(changed.advice())).isEqualTo(changes.ruling());
      for (List<Reason> part : partsOf(changes.changes())) {
        World less = Happened.to(world, part);
        assertThat(less.mandate().rule(less.advice())).isNotInstanceOf(Ruling.Binding.class);
      }
    }
  }

  private static List<List<Reason>> partsOf(List<Reason> changes) {
    List<List<Reason>> parts = new ArrayList<>();
    for (int bits = 0; bits < (1 << changes.size()) - 1; bits++) {
      List<Reason> part = new ArrayList<>();
      for (int i = 0; i < changes.size(); i++) {
        if ((bits >> i & 1) == 1) {
          part.add(changes.get(i));
        }
      }
      parts.add(part);
    }
    return parts;
  }
}
