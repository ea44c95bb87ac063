package nl.ketenkompas.model.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.person.Address;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.testing.Damage;
import nl.ketenkompas.model.testing.Population;
import nl.ketenkompas.model.testing.TruePerson;
import nl.ketenkompas.model.testing.TruePerson.Copy;
import nl.ketenkompas.model.testing.TruePerson.Relation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PopulationTest {
  private static final Population MANY = Population.of(7, 8_000);
  private static final List<TruePerson> PEOPLE = MANY.toList();
  private static final List<Copy> COPIES =
      PEOPLE.stream().flatMap(p -> p.copies().stream()).toList();

  @Test
  void theSameSeedGivesTheSamePeopleInAnyOrder() {
    Population again = Population.of(7, 8_000);
    for (int i = 7_999; i >= 0; i -= 7) {
      assertThat(again.person(i)).isEqualTo(PEOPLE.get(i));
    }
    assertThat(Population.of(8, 100).toList()).isNotEqualTo(Population.of(7, 100).toList());
  }

  @Test
  void aPersonDoesNotDependOnHowManyThereAre() {
    Population more = Population.of(7, 100_000);
    for (int i = 0; i < 300; i++) {
      assertThat(more.person(i).truth()).isEqualTo(PEOPLE.get(i).truth());
    }
  }

  @Test
  void refusesSizesItCannotMake() {
    assertThatThrownBy(() -> Population.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Population.of(1, Population.MOST_PEOPLE + 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MANY.person(8_000)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void smallPopulationsUseTestNumbersOnly() {
    Population small = Population.of(3, Population.TEST_RANGE_PEOPLE);
    Set<Bsn> seen = new HashSet<>();
    for (TruePerson person : small) {
      Bsn bsn = person.truth().bsn();
      Bsn second = person.secondBsn();
      assertThat(bsn == null || (bsn.isTestNumber() && seen.add(bsn))).isTrue();
      assertThat(second == null || (second.isTestNumber() && seen.add(second))).isTrue();
    }
    assertThat(small.records().map(PersonRecord::bsn))
        .allMatch(bsn -> bsn == null || bsn.isTestNumber());
  }

  @Test
  void largePopulationsHaveNoNumberTwice() {
    Set<Bsn> seen = new HashSet<>();
    for (TruePerson person : PEOPLE) {
      Bsn bsn = person.truth().bsn();
      assertThat(bsn == null || seen.add(bsn)).isTrue();
    }
  }

  @Test
  void everyKeyLeadsToItsPerson() {
    Map<SourceKey, Integer> owners = new HashMap<>();
    for (TruePerson person : PEOPLE) {
      for (Copy copy : person.copies()) {
        assertThat(owners.put(copy.record().key(), person.number())).isNull();
      }
    }
    owners.forEach((key, number) -> assertThat(MANY.personOf(key)).hasValue(number));
    assertThat(MANY.personOf(SourceKey.of("shelter", "C1"))).isEmpty();
    assertThat(MANY.personOf(SourceKey.of("elsewhere", "C000001"))).isEmpty();
    assertThat(MANY.personOf(SourceKey.of("shelter", "x-999999"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "noBsn, 300, 400",
    "incompleteBirthDate, 45, 90",
    "prefix, 150, 320",
    "partnerName, 100, 260",
    "correspondence, 200, 400",
    "ofAnother, 1, 4",
    "typedWrong, 1, 6",
    "twice, 10, 40",
  })
  void ratesOfRecordsLieWithinBounds(String what, int least, int most) {
    Predicate<Copy> counted =
        switch (what) {
          case "noBsn" -> c -> c.record().bsn() == null;
          case "incompleteBirthDate" ->
              c -> c.record().birthDate().precision() != PartialDate.Precision.DAY;
          case "prefix" -> c -> c.record().name().prefix() != null;
          case "partnerName" -> c -> !c.record().name().partners().isEmpty();
          case "correspondence" ->
              c ->
                  c.record().addresses().stream()
                      .anyMatch(a -> a.kind() == Address.Kind.CORRESPONDENCE);
          case "ofAnother" -> c -> c.damages().contains(Damage.BSN_OF_ANOTHER);
          case "typedWrong" -> c -> c.typedBsn() != null;
          default -> c -> isSecondAtPartner(c);
        };
    long perThousand = COPIES.stream().filter(counted).count() * 1000 / COPIES.size();
    assertThat(perThousand).isBetween((long) least, (long) most);
  }

  private static boolean isSecondAtPartner(Copy copy) {
    TruePerson person = PEOPLE.get(MANY.personOf(copy.record().key()).orElseThrow());
    return person.copies().stream()
        .map(Copy::record)
        .takeWhile(r -> !r.key().equals(copy.record().key()))
        .anyMatch(r -> r.key().partner().equals(copy.record().key().partner()));
  }

  @ParameterizedTest
  @CsvSource({
    "female, 380, 470",
    "unknownGender, 8, 25",
    "secret, 15, 35",
    "deceased, 8, 20",
    "minor, 50, 160",
    "oneNameOnly, 3, 20",
    "secondBsn, 1, 8",
  })
  void ratesOfPeopleLieWithinBounds(String what, int least, int most) {
    Predicate<TruePerson> counted =
        switch (what) {
          case "female" -> p -> p.truth().gender() == Gender.FEMALE;
          case "unknownGender" -> p -> p.truth().gender() == Gender.UNKNOWN;
          case "secret" -> p -> p.truth().secret();
          case "deceased" -> p -> p.truth().deathDate() != null;
          case "minor" -> p -> p.truth().birthDate().year() > Population.REFERENCE.getYear() - 18;
          case "oneNameOnly" -> p -> p.truth().name().givenNames() == null;
          default -> p -> p.secondBsn() != null;
        };
    long perThousand = PEOPLE.stream().filter(counted).count() * 1000 / PEOPLE.size();
    assertThat(perThousand).isBetween((long) least, (long) most);
  }

  @ParameterizedTest
  @EnumSource(Damage.class)
  void everyDamageOccurs(Damage damage) {
    assertThat(COPIES).anyMatch(c -> c.damages().contains(damage));
  }

  @ParameterizedTest
  @EnumSource(Relation.class)
  void everyRelationOccurs(Relation relation) {
    assertThat(PEOPLE).anyMatch(p -> p.relation() == relation);
  }

  @Test
  void twinsAndNamesakesShareWhatMakesThemHard() {
    for (TruePerson person : PEOPLE) {
      if (person.relation() == Relation.TWIN || person.relation() == Relation.NAMESAKE) {
        PersonRecord one = person.truth();
        PersonRecord other = PEOPLE.get(person.household()).truth();
        if (one.name().givenNames() == null) {
          continue;
        }
        assertThat(one.name().surnameKey()).isEqualTo(other.name().surnameKey());
        assertThat(one.name().firstInitial()).isEqualTo(other.name().firstInitial());
        if (person.relation() == Relation.TWIN) {
          assertThat(one.gender()).isEqualTo(other.gender());
          assertThat(one.birthDate().relationTo(other.birthDate()))
              .isNotEqualTo(PartialDate.Relation.CONTRADICTING);
        } else {
          assertThat(
                  one.birthDate().year() == 0
                      || other.birthDate().year() == 0
                      || one.birthDate().year() > other.birthDate().year())
              .isTrue();
        }
      }
    }
  }

  @Test
  void whatIsNotDamagedIsTrue() {
    for (TruePerson person : PEOPLE) {
      PersonRecord truth = person.truth();
      assertThat(person.copies()).isNotEmpty();
      for (Copy copy : person.copies()) {
        PersonRecord record = copy.record();
        Set<Damage> damages = copy.damages();
        if (none(damages, "BSN")) {
          assertThat(record.bsn()).isEqualTo(truth.bsn());
        }
        if (none(damages, "DATE", "DAY", "FIRST_OF")) {
          assertThat(record.birthDate()).isEqualTo(truth.birthDate());
        }
        if (none(damages, "GENDER")) {
          assertThat(record.gender()).isEqualTo(truth.gender());
        }
        if (none(damages, "ADDRESS")) {
          assertThat(record.addresses()).isEqualTo(truth.addresses());
        }
        if (none(damages, "NAME", "INITIALS", "PREFIX", "DIACRITICS")) {
          assertThat(record.name()).isEqualTo(truth.name());
        }
        assertThat(copy.typedBsn() != null).isEqualTo(damages.contains(Damage.BSN_DIGIT_WRONG));
      }
    }
  }

  private static boolean none(Set<Damage> damages, String... words) {
    return damages.stream()
        .noneMatch(d -> List.of(words).stream().anyMatch(w -> d.name().contains(w)));
  }

  @Test
  void manyShareAnAddress() {
    Map<Address, Integer> count = new HashMap<>();
    PEOPLE.forEach(p -> p.truth().addresses().forEach(a -> count.merge(a, 1, Integer::sum)));
    assertThat(count.values()).anyMatch(n -> n > 30);
  }

  @Test
  void partnersShareTheirNumbersWithNobody() {
    Map<String, Integer> digits = new HashMap<>();
    COPIES.forEach(
        c -> digits.merge(c.record().key().local().replaceAll("[^0-9]|0100", ""), 1, Integer::sum));
    long shared = digits.values().stream().filter(n -> n > 1).count();
    assertThat(shared).isLessThan(COPIES.size() / 20);
  }

  @Test
  void everyPartnerHasItsShare() {
    Map<String, Integer> count = new HashMap<>();
    COPIES.forEach(c -> count.merge(c.record().key().partner(), 1, Integer::sum));
    assertThat(count.keySet())
        .containsExactlyInAnyOrderElementsOf(
            Population.PARTNERS.stream().map(p -> p.id()).toList());
    assertThat(count.get("shelter")).isCloseTo(4_600, withinPercentage(15));
  }

  @Test
  void showsNothingPersonal() {
    TruePerson person = PEOPLE.get(12);
    assertThat(person.toString()).isEqualTo("TruePerson[12]");
    String surname = String.valueOf(person.truth().name().surname());
    assertThat(person.copies().toString()).doesNotContain(surname);
  }
}
