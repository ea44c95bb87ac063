package nl.ketenkompas.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.ketenkompas.mandate.MandateFacts.ChosenFamily;
import nl.ketenkompas.mandate.MandateFacts.Holder;
import nl.ketenkompas.mandate.MandateFacts.PlanBudget;
import nl.ketenkompas.mandate.MandateFacts.Signature;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.testing.Pilot;
import nl.ketenkompas.model.testing.Population;
import nl.ketenkompas.model.testing.TruePerson;
import nl.ketenkompas.model.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The facts of the testing kit's pilot, whose author wrote down the outcome beside each advice. */
class PilotTest {

  private static Pilot pilot(long seed) {
    Pilot pilot = Pilot.of(seed);
    for (TruePerson person : Population.of(seed, 3_000)) {
      pilot.consider(person);
    }
    return pilot;
  }

  private static SourceKey key(String local) {
    return SourceKey.of(Pilot.PROJECT.id(), local);
  }

  private static Mandate mandate(Pilot pilot) {
    List<ChosenFamily> families = new ArrayList<>();
    List<PlanBudget> budgets = new ArrayList<>();
    for (Pilot.Family family : pilot.families()) {
      LocalDate chosenOn = family.chosenOn();
      if (chosenOn != null) {
        families.add(
            new ChosenFamily(key(family.id()), new DateRange(chosenOn, family.droppedOn())));
      }
      budgets.add(new PlanBudget(key(family.id()), family.budgetLeftCents()));
    }
    MandateFacts facts =
        MandateFacts.none()
            .withSignatures(
                pilot.signatures().stream()
                    .filter(s -> s.agreement().equals(Pilot.MANDATE))
                    .map(s -> new Signature(s.party(), s.on()))
                    .toList())
            .withFamilies(families)
            .withHolders(
                pilot.roles().stream()
                    .map(r -> new Holder(r.adviser(), r.role(), new DateRange(r.from(), r.until())))
                    .toList())
            .withBudgets(budgets);
    return Mandate.of(Given.GRONINGEN, facts);
  }

  private static Advice advice(Pilot.AdviceGiven given) {
    String costKind = given.costKind();
    return new Advice(
        key(given.id()),
        key(given.family()),
        given.date(),
        given.adviser(),
        given.role(),
        given.institution(),
        given.decision(),
        given.owner(),
        given.objections().stream()
            .map(o -> new Objection(Objection.Kind.valueOf(o.kind()), o.ground()))
            .toList(),
        costKind == null ? null : new Cost(given.costCents(), costKind),
        given.planEntry());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20_112_012})
  void rulesAsTheAuthorExpected(long seed) {
    Pilot pilot = pilot(seed);
    Mandate mandate = mandate(pilot);
    assertThat(pilot.advice())
        .isNotEmpty()
        .allSatisfy(
            given ->
                assertThat(mandate.rule(advice(given)).outcome().name())
                    .as(given.id())
                    .isEqualTo(given.expected()));
  }

  @Test
  void pilotShowsEveryOutcome() {
    assertThat(pilot(1).advice())
        .extracting(Pilot.AdviceGiven::expected)
        .contains(Arrays.stream(Ruling.Outcome.values()).map(Enum::name).toArray(String[]::new));
  }
}
