package nl.ketenkompas.model.kit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.ketenkompas.model.Parsed;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.PartialDate;
import nl.ketenkompas.model.person.PersonName;
import nl.ketenkompas.model.testing.Families;
import nl.ketenkompas.model.testing.LifeHistory;
import nl.ketenkompas.model.testing.PersonArbitraries;
import nl.ketenkompas.model.testing.Population;
import nl.ketenkompas.model.testing.TruePerson;

class PersonArbitrariesProperties {

  @Provide
  Arbitrary<Bsn> bsns() {
    return PersonArbitraries.bsns();
  }

  @Provide
  Arbitrary<TruePerson> people() {
    return PersonArbitraries.people();
  }

  @Provide
  Arbitrary<Population> populations() {
    return PersonArbitraries.populations();
  }

  @Provide
  Arbitrary<PersonRecord> records() {
    return PersonArbitraries.records();
  }

  @Provide
  Arbitrary<PersonName> names() {
    return PersonArbitraries.names();
  }

  @Provide
  Arbitrary<PartialDate> birthDates() {
    return PersonArbitraries.birthDates();
  }

  @Property
  void numbersAreTestNumbers(@ForAll("bsns") Bsn bsn) {
    assertThat(bsn.isTestNumber()).isTrue();
  }

  @Property
  void peopleHaveCopies(@ForAll("people") TruePerson person) {
    assertThat(person.copies()).isNotEmpty();
    assertThat(person.household()).isLessThanOrEqualTo(person.number());
  }

  @Property
  void populationsHaveAsManyAsTheySay(@ForAll("populations") Population population) {
    assertThat(population.stream().count()).isEqualTo(population.size());
  }

  @Property
  void recordsHaveKnownPartners(@ForAll("records") PersonRecord record) {
    assertThat(Population.PARTNERS).anyMatch(p -> p.id().equals(record.key().partner()));
  }

  @Property
  void namesAndDatesCanBeFolded(
      @ForAll("names") PersonName name, @ForAll("birthDates") PartialDate date) {
    assertThat(name.surnameKey()).isPresent();
    assertThat(PartialDate.parse(date.text())).isEqualTo(date);
  }

  @Provide
  Arbitrary<String> nearlyBsns() {
    return PersonArbitraries.nearlyBsns();
  }

  @Provide
  Arbitrary<PartialDate> partialDates() {
    return PersonArbitraries.partialDates();
  }

  @Provide
  Arbitrary<Families.Family> families() {
    return PersonArbitraries.families();
  }

  @Provide
  Arbitrary<LifeHistory> histories() {
    return PersonArbitraries.histories();
  }

  @Property
  void oneWrongDigitIsNoNumber(@ForAll("nearlyBsns") String text) {
    assertThat(text).matches("[0-9]{9}");
    assertThat(Bsn.tryParse(text)).isInstanceOf(Parsed.Bad.class);
  }

  @Property
  void partialDatesAreReadBack(@ForAll("partialDates") PartialDate date) {
    assertThat(PartialDate.parse(date.text())).isEqualTo(date);
  }

  @Property
  void familiesBelongTogether(@ForAll("families") Families.Family family) {
    assertThat(family.members()).hasSizeGreaterThan(1).contains(family.head());
    assertThat(family.members())
        .allMatch(member -> member.household() == family.head().household());
  }

  @Property
  void historiesAreOfKnownAreas(@ForAll("histories") LifeHistory history) {
    assertThat(history.observations())
        .allMatch(observed -> LifeHistory.AREAS.contains(observed.area()));
  }
}
