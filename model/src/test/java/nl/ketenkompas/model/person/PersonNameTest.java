package nl.ketenkompas.model.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import nl.ketenkompas.model.testing.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

  @Test
  @Covers("SK-C8")
  void theSurnameIsTheOwnNameWhateverTheUsage() {
    PersonName anna =
        new PersonName(
            "Anna",
            null,
            null,
            "Jansma",
            List.of(new PartnerName("van den", "Oever")),
            NameUsage.PARTNER);
    assertThat(anna.surname()).isEqualTo("Jansma");
    assertThat(anna.surnameKey()).contains("jansma");
  }

  @Test
  void aDotIsNoSurname() {
    PersonName unknown = PersonName.of("Dian", null, ".");
    assertThat(unknown.surname()).isNull();
    assertThat(unknown.surnameKey()).isEmpty();
    assertThat(PersonName.of(null, null, ".")).isEqualTo(PersonName.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Theo Philip, -,    T",
        "Theo,        X.,   T",
        "-,           Th.P.,T",
        ".,           B.,   B",
        "-,           IJ.,  I",
        "-,           Y.,   I",
        "A.-F.,       -,    A",
      })
  @Covers("SK-C7")
  void takesTheInitialFromGivenNamesElseFromInitials(
      String givenNames, String initials, String expected) {
    PersonName name = new PersonName(givenNames, initials, null, "Boer", List.of(), null);
    assertThat(name.firstInitial()).contains(expected);
  }

  @Test
  void hasNoInitialWhereNoneIsKnown() {
    assertThat(PersonName.UNKNOWN.firstInitial()).isEmpty();
    assertThat(PersonName.of(".", null, "Obbadah").firstInitial()).isEmpty();
  }

  @Test
  void limitsTheParts() {
    assertThat(PersonName.of("a".repeat(200), "b".repeat(20), "c".repeat(200)).surname())
        .hasSize(200);
    assertThatThrownBy(() -> PersonName.of("a".repeat(201), null, null))
        .hasMessage("givenNames: LENGTH");
    assertThatThrownBy(() -> PersonName.of(null, "b".repeat(21), null))
        .hasMessage("prefix: LENGTH");
    assertThatThrownBy(() -> PersonName.of(null, null, "c".repeat(201)))
        .hasMessage("surname: LENGTH");
    assertThatThrownBy(() -> PersonName.of(" ", null, null)).hasMessage("givenNames: EMPTY");
    assertThatThrownBy(() -> PersonName.of("a\u0000", null, null))
        .hasMessage("givenNames: CHARACTERS");
    assertThatThrownBy(() -> new PersonName(null, "i".repeat(41), null, null, List.of(), null))
        .hasMessage("initials: LENGTH");
    assertThatThrownBy(() -> new PartnerName("b".repeat(21), "Boer"))
        .hasMessage("partnerPrefix: LENGTH");
    assertThatThrownBy(() -> new PartnerName(null, " ")).hasMessage("partnerSurname: EMPTY");
    assertThatThrownBy(() -> new PartnerName(null, "c".repeat(201)))
        .hasMessage("partnerSurname: LENGTH");
  }

  @Test
  void copiesThePartners() {
    List<PartnerName> partners = new ArrayList<>(List.of(new PartnerName(null, "Boer")));
    PersonName name = new PersonName(null, null, null, "Bos", partners, null);
    partners.clear();
    assertThat(name.partners()).containsExactly(new PartnerName(null, "Boer"));
    assertThatThrownBy(() -> name.partners().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void showsWhichPartsAreKnown() {
    assertThat(PersonName.UNKNOWN).hasToString("PersonName[]");
    assertThat(PersonName.of("Anna", "van", "Velzen"))
        .hasToString("PersonName[givenNames prefix surname]");
    assertThat(
            new PersonName(
                null, "A.", null, null, List.of(new PartnerName("de", "Boer")), NameUsage.OWN))
        .hasToString("PersonName[initials partners]");
    assertThat(new PartnerName("de", "Boer").toString()).doesNotContain("Boer");
  }

  @Test
  void comparesByValue() {
    assertThat(PersonName.of("Anna", "van", "Velzen"))
        .isEqualTo(PersonName.of("Anna", "van", "Velzen"))
        .hasSameHashCodeAs(PersonName.of("Anna", "van", "Velzen"))
        .isNotEqualTo(PersonName.of("Anna", null, "Velzen"));
    assertThat(new PartnerName("de", "Boer"))
        .isEqualTo(new PartnerName("de", "Boer"))
        .hasSameHashCodeAs(new PartnerName("de", "Boer"));
  }
}
