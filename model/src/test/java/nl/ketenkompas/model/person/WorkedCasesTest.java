package nl.ketenkompas.model.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.ketenkompas.model.client.PersonRecord;
import nl.ketenkompas.model.client.PersonRecord.MinimalField;
import nl.ketenkompas.model.client.SourceKey;
import nl.ketenkompas.model.person.PartialDate.Relation;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;

/** The worked cases 1 to 13 of the identity rules, as far as names and dates decide them. */
class WorkedCasesTest {

  @Test
  @Covers({"SK-C7", "SK-C8"})
  void case1OneWomanUnderThreeNames() {
    PersonName municipality =
        PersonName.of("Anna Maria Petronella", null, "Jansma")
            .withPartners(List.of(new PartnerName("van den", "Oever")))
            .withUsage(NameUsage.PARTNER);
    PersonName shelter = new PersonName(null, "A.", "van den", "Oever", List.of(), null);
    PersonName mentalHealth = new PersonName(null, "A.M.P.", null, "Jansma", List.of(), null);
    PersonName police = new PersonName(null, "A.", null, "Jansma-v.d. Oever", List.of(), null);

    assertThat(municipality.surname()).isEqualTo("Jansma");
    assertThat(municipality.surnameVariants())
        .containsExactly("jansma", "oever", "oeverjansma", "jansmaoever");
    assertThat(police.surnameVariants())
        .containsExactly("jansmavdoever", "jansma", "oever", "jansmaoever", "oeverjansma");
    for (PersonName elsewhere : List.of(shelter, mentalHealth, police)) {
      assertThat(elsewhere.surnameVariants()).containsAnyElementsOf(municipality.surnameVariants());
      assertThat(elsewhere.firstInitial()).isEqualTo(municipality.firstInitial());
    }
  }

  @Test
  @Covers("SK-C8")
  void case2AFormerPartnersNameStaysAnAlias() {
    PartnerName former =
        new PartnerName("van den", "Oever", null, null, PartialDate.parse("19730812"));
    PersonName name =
        PersonName.of("Anna", null, "Jansma")
            .withPartners(List.of(former))
            .withUsage(NameUsage.PARTNER);

    assertThat(former.dissolved()).isTrue();
    assertThat(former.until()).isEqualTo(PartialDate.parse("1973-08-12"));
    assertThat(name.surnameVariants()).contains("jansma", "oever");
    assertThat(FormsOfAddress.of(name, Gender.FEMALE).formOfAddress()).contains("A. van den Oever");
  }

  @Test
  void case3OneCoreHoweverThePrefixIsWritten() {
    assertThat(
            cores(
                "van der Meer", "vd Meer", "v.d. Meer", "Meer, van der", "Vander Meer", "v/d Meer"))
        .containsExactly("meer");
    assertThat(Prefixes.compare("van der", "v.d.")).isEqualTo(Prefixes.Relation.ABBREVIATED);
  }

  @Test
  void case4AMissingOrOtherPrefixIsWeakEvidenceOnly() {
    assertThat(cores("De Boer", "Boer", "de boer", "BOER")).containsExactly("boer");
    assertThat(cores("Van Velzen", "van Velzen")).containsExactly("velzen");
    assertThat(Prefixes.compare("De", null)).isEqualTo(Prefixes.Relation.ABSENT);
    assertThat(Prefixes.compare("Van", "van")).isEqualTo(Prefixes.Relation.SAME);
    assertThat(Prefixes.compare("van", "de")).isEqualTo(Prefixes.Relation.DIFFERENT);
  }

  @Test
  void case5QuotesAndHyphens() {
    assertThat(
            cores("'s-Gravesande", "'s Gravesande", "’s-Gravesande", "S Gravesande", "Gravesande"))
        .containsExactly("gravesande");
    assertThat(PersonName.of("Jan", "'s", "Gravesande").coreKey())
        .isEqualTo(PersonName.of("Jan", null, "'s-Gravesande").coreKey());
  }

  @Test
  void case6IjAndY() {
    assertThat(Stream.of("IJsbrand", "I.", "IJ.", "Y.", "ĳ").map(SearchKeys::initial).distinct())
        .hasSize(1);
    assertThat(Stream.of("IJzer", "Ijzer", "ĳzer").map(SearchKeys::name).distinct()).hasSize(1);
    assertThat(SearchKeys.name("Yzer")).isNotEqualTo(SearchKeys.name("IJzer"));
    assertThat(
            Stream.of("IJzer", "Ijzer", "Yzer", "ÿzer", "ĳzer")
                .map(SearchKeys::weakName)
                .distinct())
        .hasSize(1);
    assertThat(SearchKeys.weakName("Bruijn")).isEqualTo(SearchKeys.weakName("Bruyn"));
    assertThat(SearchKeys.weakName("Buijs"))
        .contains("buys")
        .isEqualTo(SearchKeys.weakName("Buys"));
    assertThat(SearchKeys.weakName("-")).isEmpty();
  }

  @Test
  void case7OnlyTheFirstLetterOfTheFirstGivenName() {
    assertThat(Stream.of("Th.", "T.", "Theo").map(SearchKeys::initial).distinct()).hasSize(1);
    assertThat(Stream.of("Chr.", "C.").map(SearchKeys::initial).distinct()).hasSize(1);
    assertThat(Stream.of("Ph.", "P.").map(SearchKeys::initial).distinct()).hasSize(1);
    assertThat(Stream.of("A.-F.", "A.").map(SearchKeys::initial).distinct()).hasSize(1);
  }

  @Test
  void case8AHyphenProvesNoPartner() {
    PersonName jansen = PersonName.of("Jan", null, "Jansen-de Groot");
    assertThat(jansen.surname()).isEqualTo("Jansen-de Groot");
    assertThat(jansen.partners()).isEmpty();
    assertThat(jansen.coreKey()).contains("jansendegroot");
    assertThat(jansen.surnameVariants())
        .containsExactly("jansendegroot", "jansen", "groot", "jansengroot", "grootjansen");
    assertThat(PersonName.of("Jan", "van", "Hövell tot Westerflier-Van Wezeveld").coreKey())
        .contains("hovelltotwesterfliervanwezeveld");
    assertThat(PersonName.of("Jan", null, "Jansen-").surnameVariants()).containsExactly("jansen");
  }

  @Test
  void case9LettersWithoutDecomposition() {
    assertThat(SearchKeys.name("Gündoğan")).isEqualTo(SearchKeys.name("Gundogan"));
    assertThat(SearchKeys.name("Weeß")).isEqualTo(SearchKeys.name("Weess"));
    assertThat(PersonName.of("Jan", null, "Gündoğan").surname()).isEqualTo("Gündoğan");
  }

  @Test
  @Covers("SK-C9")
  void case10ANameChainIsNotSplitAndItsKeyIsIncomplete() {
    for (String chain : List.of("Ali bin Mohammed", "Obbadah", "El Hassan bin Talal")) {
      PersonName name = PersonName.of(null, null, chain);
      assertThat(name.coreKey()).isEqualTo(SearchKeys.name(chain));
      assertThat(PersonRecord.of(SourceKey.of("a", "1")).withName(name).missing())
          .contains(MinimalField.INITIAL)
          .doesNotContain(MinimalField.SURNAME);
    }
    assertThat(PersonName.of("Mohamed", null, "El Rafi").coreKey()).contains("rafi");
  }

  @Test
  void case11ADotIsUnknownAndEqualToNoOther() {
    PersonName dot = PersonName.of("Dian", null, ".");
    assertThat(dot.surnameKey()).isEmpty();
    assertThat(dot.coreKey()).isEmpty();
    assertThat(dot.surnameVariants()).isEmpty();
    assertThat(new PartnerName(null, ".").known()).isFalse();
    assertThat(new PartnerName(null, ".").surnameKey()).isEmpty();
    assertThat(dot.withPartners(List.of(new PartnerName(null, "."))).surnameVariants()).isEmpty();
    assertThat(dot.withPartners(List.of(new PartnerName("de", "Boer"))).surnameVariants())
        .containsExactly("boer");
  }

  @Test
  void case12PartialDatesAreCompatible() {
    assertThat(relation("19710000", "19710314")).isEqualTo(Relation.COMPATIBLE);
    assertThat(relation("19950200", "19950217")).isEqualTo(Relation.COMPATIBLE);
    assertThat(relation("00000000", "19710314")).isEqualTo(Relation.COMPATIBLE);
    assertThat(PartialDate.parse("19710101").mayStandForYear()).isTrue();
  }

  @Test
  void case13UnknownGenderContradictsNothing() {
    assertThat(Gender.UNKNOWN.contradicts(Gender.MALE)).isFalse();
    assertThat(Gender.MALE.contradicts(Gender.FEMALE)).isTrue();
  }

  private static Relation relation(String one, String other) {
    return PartialDate.parse(one).relationTo(PartialDate.parse(other));
  }

  private static Set<String> cores(String... surnames) {
    return Stream.of(surnames)
        .map(surname -> SearchKeys.core(surname).orElseThrow())
        .collect(Collectors.toSet());
  }
}
