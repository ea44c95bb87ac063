package nl.ketenkompas.identity.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.ketenkompas.model.person.Bsn;
import nl.ketenkompas.model.person.Gender;
import nl.ketenkompas.model.testing.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

  @ParameterizedTest
  @CsvSource({
    "Anna, Anna, 1",
    "Anna, ANNA, 1",
    "Anna Maria, Anna, 1",
    "Jan Willem, Janwillem, 1",
    "Jan Willem, Janwilem, 2",
    "Anneke, Aneke, 2",
    "Willem, Wilem, 2",
    "Johannes, Johan, 3",
    "Kees, Cees, 2",
    "Anna, A., 4",
    "Anna, A, 4",
    "A., A.M., 4",
    "IJsbrand, Y., 4",
    "Anna, P., 5",
    "Anna, Pieter, 5",
    ", Anna, 0",
    "Anna, , 0"
  })
  void givenNames(@Nullable String one, @Nullable String two, int level) {
    assertThat(level(EvidenceField.GIVEN_NAMES, named(one, "Jansma"), named(two, "Jansma")))
        .isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "Jansma, Jansma, 1",
    "van der Meer, Meer, 1",
    "Jansma, Jansna, 2",
    "de Vries, de Vris, 2",
    "Hendriksen, Hendrix, 3",
    "Bakker, Backer, 2",
    "Jansma, Pietersen, 5",
    ", Jansma, 0"
  })
  void surnames(@Nullable String one, @Nullable String two, int level) {
    assertThat(level(EvidenceField.SURNAME, named("Anna", one), named("Anna", two)))
        .isEqualTo(level);
  }

  @ParameterizedTest
  @Covers("WABB-12")
  @CsvSource({
    // of the other: given names, surname, birth date, postal code, street
    "Pieter, Mulder, 19550102, , , true",
    "Pieter, Mulder, 19550102, 2000XY, Singel, true",
    "Pieter, Mulder, 19550102, 1000AB, Singel, false",
    "Pieter, Mulder, 19550102, 1000AC, Singel, false",
    "Pieter, Mulder, 19550102, 2000XY, Kerkstraat, false",
    "Pieter, Mulder, 19550102, , Kerkstraad, false",
    "Annie, Mulder, 19550102, , , false",
    "Pieter, Jansna, 19550102, , , false",
    "Pieter, Mulder, 19710102, , , false",
    "P., Mulder, 19550102, , , false",
    ", Mulder, 19550102, , , false",
    "Pieter, , 19550102, , , false",
    "Pieter, Mulder, , , , false",
    "Pieter, Mulder, 19550100, , , false",
    "Pieter, Mulder, 19550000, , , false",
    "Pieter, Mulder, 19550101, , , false",
    "Pieter, Mulder, 19550201, , , true"
  })
  void fullIdentitiesWithNothingInCommonContradict(
      @Nullable String given,
      @Nullable String surname,
      @Nullable String born,
      @Nullable String postcode,
      @Nullable String street,
      boolean contradict) {
    PackedRows rows = new PackedRows();
    rows.add(at("Anna", "Jansma", "19710314", "1000AB", "Kerkstraat"), 0);
    rows.add(at(given, surname, born, postcode, street), 0);
    Comparison comparison = new Comparison(rows);
    assertThat(comparison.contradicts(comparison.pattern(0, 1), 0, 1)).isEqualTo(contradict);
    assertThat(comparison.contradicts(comparison.pattern(1, 0), 1, 0)).isEqualTo(contradict);
  }

  private static Evidence at(
      @Nullable String given,
      @Nullable String surname,
      @Nullable String born,
      @Nullable String postcode,
      @Nullable String street) {
    return new Evidence(
        given,
        null,
        surname == null ? List.of() : List.of(surname),
        born,
        Gender.UNKNOWN,
        null,
        null,
        postcode,
        null,
        street,
        null,
        null);
  }

  @Test
  @Covers("SK-C8")
  void theSurnameOfAPartnerIsAnAlternative() {
    Evidence own = evidence("Anna", List.of("Jansma", "Pietersen"), null);
    assertThat(level(EvidenceField.SURNAME, own, named("Anna", "Pietersen")))
        .isEqualTo(Comparison.PARTNER);
    assertThat(level(EvidenceField.SURNAME, named("Anna", "Pietersem"), own))
        .isEqualTo(Comparison.PARTNER);
    assertThat(
            level(
                EvidenceField.SURNAME, own, evidence("Anna", List.of("Mulder", "Pietersen"), null)))
        .isEqualTo(Comparison.PARTNER);
    assertThat(level(EvidenceField.SURNAME, own, named("Anna", "Mulder")))
        .isEqualTo(Comparison.SURNAME_DIFFERS);
  }

  @Test
  void namesThatChangedPlacesAreOneFinding() {
    Evidence one = named("Mason", "Madeline");
    Evidence two = named("Madeline", "Masno");
    assertThat(level(EvidenceField.SURNAME, one, two)).isEqualTo(Comparison.CROSSED);
    assertThat(level(EvidenceField.GIVEN_NAMES, one, two)).isEqualTo(Comparison.SILENT);
  }

  @ParameterizedTest
  @CsvSource({
    "19710314, 19710314, 1",
    "19710314, 19710315, 2",
    "19710314, 19710341, 2",
    "19710314, 17910314, 2",
    "19710314, 19710413, 5",
    "19710305, 19710503, 3",
    "19710314, 19710328, 4",
    "19710314, 19850314, 4",
    "19710314, 19711128, 5",
    "19710314, 19820527, 6",
    "19710000, 19710314, 5",
    "19710300, 19710314, 4",
    "19710400, 19710314, 6",
    "19700000, 19710314, 6",
    "19710300, 19710300, 4",
    "19710000, 19710000, 5",
    "19710101, 19710314, 5",
    "19710101, 19710101, 1",
    "19710101, 19820314, 6",
    "19714503, 19714503, 1",
    "00000000, 19710314, 0",
    "1971, 19710314, 0",
    "1971031x, 19710314, 0"
  })
  void birthDates(String one, String two, int level) {
    assertThat(level(EvidenceField.BIRTH_DATE, born(one), born(two))).isEqualTo(level);
    assertThat(level(EvidenceField.BIRTH_DATE, born(two), born(one))).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({"MALE, MALE, 1", "MALE, FEMALE, 2", "UNKNOWN, FEMALE, 0", "MALE, UNKNOWN, 0"})
  void genders(Gender one, Gender two, int level) {
    assertThat(level(EvidenceField.GENDER, of(one), of(two))).isEqualTo(level);
  }

  @ParameterizedTest
  @CsvSource({
    "NUMBER, 1804974, 1804974, 1",
    "NUMBER, 1804974, 1804947, 2",
    "NUMBER, 1804974, 1804000, 3",
    "NUMBER, 1804, 1805, 3",
    "POSTCODE, 9712 CP, 9712cp, 1",
    "POSTCODE, 9712CP, 9712CB, 2",
    "POSTCODE, 9712CP, 1011AA, 3",
    "HOUSE_NUMBER, 12, 21, 2",
    "HOUSE_NUMBER, 1, 2, 3",
    "HOUSE_NUMBER, 12a, 12A, 1",
    "STREET, Kerkstraat, kerkstraat, 1",
    "STREET, Kerkstraat, Kerkstrat, 2",
    "STREET, Kerkstraat, Molenweg, 4",
    "PLACE, Groningen, Gronigen, 2",
    "REGION, sa, sa, 1",
    "REGION, sa, wa, 2"
  })
  void numbersAndAddresses(EvidenceField field, String one, String two, int level) {
    assertThat(level(field, with(field, one), with(field, two))).isEqualTo(level);
    assertThat(level(field, with(field, one), with(field, null))).isZero();
  }

  @Test
  void aBsnIsANumberToo() {
    Evidence one =
        new Evidence(
            "Anna",
            null,
            List.of(),
            null,
            Gender.UNKNOWN,
            Bsn.parse("999990019"),
            null,
            null,
            null,
            null,
            null,
            null);
    assertThat(level(EvidenceField.NUMBER, one, with(EvidenceField.NUMBER, "999990091")))
        .isEqualTo(Comparison.NEAR);
  }

  @Test
  void longTextsAreCutAndCounted() {
    PackedRows rows = new PackedRows();
    rows.add(named("a".repeat(100_000), "b".repeat(100_000)), 0);
    assertThat(rows.cut()).isEqualTo(2);
  }

  static Evidence named(@Nullable String given, @Nullable String surname) {
    return evidence(given, surname == null ? List.of() : List.of(surname), null);
  }

  static Evidence evidence(@Nullable String given, List<String> surnames, @Nullable String born) {
    return new Evidence(
        given, null, surnames, born, Gender.UNKNOWN, null, null, null, null, null, null, null);
  }

  private static Evidence born(String digits) {
    return evidence("Anna", List.of("Jansma"), digits);
  }

  private static Evidence of(Gender gender) {
    return new Evidence(
        null, null, List.of("Jansma"), null, gender, null, null, null, null, null, null, null);
  }

  private static Evidence with(EvidenceField field, @Nullable String text) {
    return new Evidence(
        null,
        null,
        List.of("Jansma"),
        null,
        Gender.UNKNOWN,
        null,
        field == EvidenceField.NUMBER ? text : null,
        field == EvidenceField.POSTCODE ? text : null,
        field == EvidenceField.HOUSE_NUMBER ? text : null,
        field == EvidenceField.STREET ? text : null,
        field == EvidenceField.PLACE ? text : null,
        field == EvidenceField.REGION ? text : null);
  }

  private static int level(EvidenceField field, Evidence one, Evidence two) {
    PackedRows rows = new PackedRows();
    rows.add(one, 0);
    rows.add(two, 0);
    return field.levelIn(new Comparison(rows).pattern(0, 1));
  }
}
