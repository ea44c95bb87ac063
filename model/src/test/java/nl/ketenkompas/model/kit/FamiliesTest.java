package nl.ketenkompas.model.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.ketenkompas.model.client.Household;
import nl.ketenkompas.model.testing.Families;
import nl.ketenkompas.model.testing.Families.Family;
import nl.ketenkompas.model.testing.Population;
import nl.ketenkompas.model.testing.TruePerson;
import nl.ketenkompas.model.time.DateRange;
import org.junit.jupiter.api.Test;

class FamiliesTest {
  private static final LocalDate DAY = LocalDate.of(2011, 5, 2);
  private static final List<Family> FAMILIES = Families.of(Population.of(1, 800)).toList();

  @Test
  void nobodyBelongsToTwoHouseholds() {
    assertThat(FAMILIES).isNotEmpty();
    assertThat(FAMILIES.stream().flatMap(family -> family.members().stream()).map(p -> p.number()))
        .doesNotHaveDuplicates();
    assertThat(FAMILIES).extracting(family -> family.head().number()).isSorted();
  }

  @Test
  void everyRelationComes() {
    Set<TruePerson.Relation> seen = EnumSet.noneOf(TruePerson.Relation.class);
    FAMILIES.forEach(family -> family.members().forEach(member -> seen.add(member.relation())));
    assertThat(seen).containsExactlyInAnyOrder(TruePerson.Relation.values());
  }

  @Test
  void aHouseholdWithAChildIsAFamily() {
    assertThat(FAMILIES)
        .allSatisfy(
            family -> {
              boolean child =
                  family.members().stream()
                      .anyMatch(
                          member ->
                              member.relation() == TruePerson.Relation.CHILD
                                  || member.relation() == TruePerson.Relation.NAMESAKE);
              assertThat(family.isFamily(DAY)).isEqualTo(child);
            });
    assertThat(FAMILIES).anyMatch(family -> !family.isFamily(DAY));
  }

  @Test
  void aPartnerDeliversItUnderTheKeysOfThePeople() {
    Family family = FAMILIES.get(0);

    Household household = family.household("shelter", DateRange.from(DAY));

    assertThat(household.key()).hasToString("shelter/family-" + family.head().number());
    assertThat(household.on(DAY)).hasSameSizeAs(family.members());
    assertThat(household.on(DAY.minusDays(1))).isEmpty();
    assertThat(household.on(DAY))
        .extracting(Household.Member::person)
        .contains(family.head().copies().get(0).record().key());
    assertThat(family).hasToString("Family[" + family.head().number() + "]");
  }
}
