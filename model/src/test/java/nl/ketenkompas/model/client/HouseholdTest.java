package nl.ketenkompas.model.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.client.Household.Member;
import nl.ketenkompas.model.client.Household.Role;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.testing.Covers;
import nl.ketenkompas.model.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HouseholdTest {
  private static final SourceKey MOTHER = SourceKey.of("shelter", "1");
  private static final SourceKey CHILD = SourceKey.of("shelter", "2");
  private static final Household EMPTY = Household.of(SourceKey.of("shelter", "G1"));
  private static final Household FAMILY =
      EMPTY
          .with(Member.of(MOTHER, Role.PARENT, DateRange.parse("2011-01-01/2012-01-01")))
          .with(
              new Member(
                  CHILD,
                  Role.CHILD,
                  DateRange.parse("2011-03-01/.."),
                  PartialDate.parse("2001-05-10")));

  @ParameterizedTest
  @CsvSource({
    "2010-12-31, false",
    "2011-02-28, false",
    "2011-03-01, true",
    "2011-12-31, true",
    "2012-01-01, false",
  })
  @Covers({"ST-FAM", "PH-GHP"})
  void isAFamilyWhileThereIsAParentAndAChild(LocalDate day, boolean family) {
    assertThat(FAMILY.family(day)).isEqualTo(family);
  }

  @ParameterizedTest
  @CsvSource({
    "PARENT,          false",
    "CHILD,           false",
    "PARENT PARENT,   false",
    "PARTNER CHILD,   false",
    "RELATIVE CHILD,  false",
    "PARENT CHILD,    true",
    "CHILD HOUSEMATE PARENT CHILD, true",
  })
  @Covers("ST-FAM")
  void needsBoth(String roles, boolean family) {
    List<Member> members = new ArrayList<>();
    for (String role : roles.split(" ", -1)) {
      SourceKey person = SourceKey.of("shelter", "p" + members.size());
      members.add(Member.of(person, Role.valueOf(role), DateRange.parse("2011-01-01/..")));
    }
    Household household = new Household(EMPTY.key(), members);
    assertThat(household.family(LocalDate.of(2011, 1, 1))).isEqualTo(family);
  }

  @Test
  void knowsAgesAndRolesOfTheDay() {
    LocalDate birthday = LocalDate.of(2011, 5, 10);
    assertThat(FAMILY.on(CHILD, birthday).orElseThrow().ageOn(birthday)).hasValue(10);
    assertThat(FAMILY.on(CHILD, birthday).orElseThrow().ageOn(birthday.minusDays(1))).hasValue(9);
    assertThat(FAMILY.on(MOTHER, birthday).orElseThrow().ageOn(birthday)).isEmpty();
    assertThat(FAMILY.on(MOTHER, birthday).orElseThrow().role()).isEqualTo(Role.PARENT);
    assertThat(FAMILY.on(MOTHER, LocalDate.of(2012, 1, 1))).isEmpty();
    assertThat(FAMILY.on(birthday)).extracting(Member::person).containsExactly(MOTHER, CHILD);
  }

  @Test
  void leavingEndsWhatCoversTheDayAndDropsWhatComesLater() {
    LocalDate day = LocalDate.of(2011, 6, 1);
    Household left =
        FAMILY
            .with(Member.of(MOTHER, Role.PARENT, DateRange.parse("2013-01-01/..")))
            .without(MOTHER, day);
    assertThat(left.members())
        .containsExactly(
            Member.of(MOTHER, Role.PARENT, DateRange.parse("2011-01-01/2011-06-01")),
            FAMILY.members().get(1));
    assertThat(left.without(MOTHER, day)).isEqualTo(left);
    assertThat(FAMILY.without(CHILD, LocalDate.of(2011, 3, 1)).members()).hasSize(1);
    assertThat(FAMILY.without(MOTHER, LocalDate.of(2012, 1, 1))).isEqualTo(FAMILY);
  }

  @Test
  void refusesTheSamePersonTwiceOnADay() {
    Member again = Member.of(MOTHER, Role.PARTNER, DateRange.parse("2011-12-31/.."));
    assertThatThrownBy(() -> FAMILY.with(again)).hasMessage("member: DUPLICATE_KEY");
    Member later = Member.of(MOTHER, Role.PARTNER, DateRange.parse("2012-01-01/.."));
    assertThat(FAMILY.with(later).members()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"parent", "", "NEPHEW"})
  void refusesOtherRoles(String text) {
    assertThatThrownBy(() -> Role.ofJson(text)).hasMessage("householdRole: UNKNOWN_CODE");
  }

  @Test
  void aChildCanBelongToTwoHouseholds() {
    Household other =
        Household.of(SourceKey.of("shelter", "G2"))
            .with(Member.of(CHILD, Role.CHILD, DateRange.parse("2011-06-01/2011-07-01")))
            .with(
                Member.of(
                    SourceKey.of("shelter", "3"), Role.PARENT, DateRange.parse("2010-01-01/..")));
    Households all = Households.of(List.of(FAMILY, other));
    LocalDate both = LocalDate.of(2011, 6, 15);
    assertThat(all.of(CHILD, both)).containsExactly(FAMILY, other);
    assertThat(all.livingWith(CHILD, both)).containsExactly(MOTHER, SourceKey.of("shelter", "3"));
    assertThat(all.livingWith(CHILD, LocalDate.of(2011, 7, 1))).containsExactly(MOTHER);
    assertThat(all.of(SourceKey.of("shelter", "9"), both)).isEmpty();
    assertThat(all.find(other.key())).contains(other);
    assertThat(all.find(CHILD)).isEmpty();
    assertThat(all)
        .isEqualTo(Households.of(List.of(FAMILY, other)))
        .hasSameHashCodeAs(Households.of(List.of(FAMILY, other)))
        .isNotEqualTo(Households.of(List.of(other)))
        .hasToString("Households[2]");
    assertThatThrownBy(() -> Households.of(List.of(FAMILY, FAMILY)))
        .hasMessage("household: DUPLICATE_KEY");
  }
}
